import type { Lexicon } from '../../lexicon/lexicon';
import type { Citation, ProvisionReference } from '../../model/citation';
import type { Edition, Revision } from '../../model/designation';
import type { TextEdit } from '../../model/problem';
import { sameRevision } from './brackets';
import type { TextEvent } from './event';
import type { Obstacle } from './succession';
import { isCut, periodLeftBehind, titleBehind } from './title';

/** What should be done about a citation: written anew, decided by somebody, or nothing, for it names the new revision already. */
export type Action = 'update' | 'look' | 'none';

/** Why somebody has to look. */
export type Question =
  | { readonly why: 'abrogated' | 'older' | 'knowing' | 'unnamed' | 'retitled' }
  | { readonly why: 'period'; readonly period: string }
  | Obstacle;

/** What happened to a cited text, as reasons name it. */
export type Fact =
  | { readonly what: 'revised' | 'retitled' | 'abrogated'; readonly event: TextEvent }
  | { readonly what: 'renumbered'; readonly event: TextEvent; readonly from: string; readonly to: string };

/** What is to be done about one citation. */
export interface Verdict {
  readonly action: Action;
  /** The revision that it has to name. */
  readonly revision?: Revision;
  /** What else has to be written, counted in the words. */
  readonly edits: readonly TextEdit[];
  readonly facts: readonly Fact[];
  readonly questions: readonly Question[];
}

/** A citation in the words that it stands in. */
export interface Hit {
  readonly words: string;
  readonly citation: Citation;
  /** The provisions of the cited text that are named with it. */
  readonly references: readonly ProvisionReference[];
  /** The conference that adopted the text which cites; absent for one that is being drafted. */
  readonly adopted?: Edition;
}

/** Judges a citation of a text that something happened to. What is only probably meant is never written anew. */
export function judge(hit: Hit, event: TextEvent, lexicon: Lexicon): Verdict {
  const { revision } = hit.citation.designation;
  const { now, former } = event;
  if (!now) return asking('abrogated', { what: 'abrogated', event });
  const revised: Fact = { what: 'revised', event };
  if (!revision) return asking('unnamed', revised);
  if (!isOlder(revision, now.revision!)) return { action: 'none', edits: [], facts: [], questions: [] };
  if (!former.revision || !sameRevision(revision, former.revision)) return asking('older', revised);
  // What was adopted when the new revision was there, or by the conference that made it, names the one before knowingly.
  if (hit.adopted && hit.adopted.year >= now.revision!.year) return asking('knowing', revised);
  return update(hit, event, lexicon);
}

function update({ words, citation, references }: Hit, event: TextEvent, lexicon: Lexicon): Verdict {
  const revised: Fact = { what: 'revised', event };
  const followed = references.map((reference) =>
    event.succession
      ? event.succession().follow(words, reference)
      : {
          edits: [],
          renamed: [],
          obstacle: { why: 'unclear' as const, from: words.slice(reference.span.from, reference.span.to) },
        },
  );
  const obstacle = followed.find((one) => one.obstacle)?.obstacle;
  if (obstacle) return { action: 'look', edits: [], facts: [revised], questions: [obstacle] };
  const isRetitled = event.title !== event.formerTitle && !isCut(event.title) && !isCut(event.formerTitle);
  const behind = isRetitled ? titleBehind(words, citation.span.to, event.formerTitle, event.title, lexicon) : undefined;
  const title = behind?.kind === 'former' ? behind.edit : undefined;
  const period = isRetitled ? periodLeftBehind(words, event.formerTitle, event.title, title?.span) : undefined;
  if (period !== undefined) return { action: 'look', edits: [], facts: [revised], questions: [{ why: 'period', period }] };
  const renamed = followed.flatMap((one) => one.renamed);
  return {
    action: 'update',
    revision: event.now!.revision!,
    edits: [...followed.flatMap(({ edits }) => edits), ...(title ? [title] : [])],
    facts: [
      revised,
      ...renamed.map((names): Fact => ({ what: 'renumbered', event, ...names })),
      ...(title ? [{ what: 'retitled', event } as const] : []),
    ],
    // Where a provision is named, the words behind are about that.
    questions: behind?.kind === 'other' && references.length === 0 ? [{ why: 'retitled' }] : [],
  };
}

function asking(why: 'abrogated' | 'older' | 'knowing' | 'unnamed', fact: Fact): Verdict {
  return { action: 'look', edits: [], facts: [fact], questions: [{ why }] };
}

function isOlder(one: Revision, other: Revision): boolean {
  return one.year < other.year;
}
