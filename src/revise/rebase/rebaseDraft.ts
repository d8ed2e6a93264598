import {
  editionOfConference,
  formatDesignation,
  formatEdition,
  parseDesignation,
  sameEdition,
} from '../../citations/designation';
import type { Lexicon } from '../../lexicon/lexicon';
import { readDraft, type Draft, type Proposal } from '../../markup/draft';
import { hasChanges } from '../../markup/format';
import { setFrontMatter } from '../../markup/frontMatter';
import { isDesignation, readPieces } from '../../markup/piece';
import type { Designation, Edition } from '../../model/designation';
import { mark } from '../mark';
import { bringToConference } from '../newProposal';
import { acceptKeepingRemarks } from './accepted';
import { withBase } from './baseKey';
import { conflictsIn, endsInConflict } from './conflict';
import { mergeTexts, type Merge } from './mergeTexts';
import { bringDraft } from './own';
import type { AdoptedText, Editions } from './texts';

/** One proposal that was carried to a newer edition. */
export interface RebasedProposal extends Omit<Merge, 'text'> {
  readonly designation: string;
  /** `Lightburg, 2028` and `Havenport, 2032`. */
  readonly from: string;
  readonly onto: string;
}

/** A draft with its proposals carried to newer editions. */
export interface RebasedDraft {
  readonly source: string;
  /** In clean form while conflicts are left. */
  readonly form: 'clean' | 'marked';
  readonly conflicts: number;
  readonly proposals: readonly RebasedProposal[];
  /** Texts that were left as they are, with the reason. */
  readonly skipped: readonly { readonly designation: string; readonly reason: string }[];
}

/** A draft that cannot be carried, with the reason in words for the drafter. */
export class RebaseRefusal extends Error {}

/**
 * Carries each revision of a draft to a newer edition of its text. A marked draft comes out marked against that edition, a
 * clean one clean; with conflicts it comes out clean. Everything outside the texts is untouched, but for `form` and `base`.
 * @throws RebaseRefusal when the draft as it is cannot be carried, MarkRefusal when the result cannot be marked.
 */
export function rebaseDraft(source: string, editions: Editions): RebasedDraft {
  const draft = readDraft(source);
  refuse(draft);
  const carried: Carried[] = [];
  const left: Left[] = [];
  for (const proposal of draft.proposals.filter(isRevision)) {
    if (proposal.text.length === 0) {
      left.push({ proposal, reason: 'no designation follows the symbol' });
      continue;
    }
    const texts = editions.textsFor(draft, proposal);
    if ('newer' in texts) carried.push(carry(draft, proposal, texts.base, texts.newer));
    else left.push({ proposal, reason: texts.missing, ...(texts.base ? { base: texts.base } : {}) });
  }
  const conflicts = carried.reduce((sum, { merge }) => sum + merge.conflicts, 0);
  const form = conflicts > 0 ? 'clean' : draft.form;
  const skipped = left.map(({ proposal, reason }) => ({ designation: nameOf(proposal, draft.lexicon), reason }));
  if (carried.length === 0) return { source, form: draft.form, conflicts: 0, proposals: [], skipped };
  const written = write(draft, form, carried, left);
  const bases = new Map([...carried.map(({ proposal, newer }) => [proposal, newer] as const), ...left.flatMap(inForce)]);
  const expected = draft.proposals.filter(isRevision).map((proposal) => bases.get(proposal));
  const based = withBase(written, expected, editions);
  if (based === undefined) throw new RebaseRefusal(APART);
  const proposals = carried.map(({ proposal, base, newer, merge: { text: _, ...merge } }) => ({
    designation: nameOf(proposal, draft.lexicon),
    from: formatEdition(base),
    onto: formatEdition(newer),
    ...merge,
  }));
  return { source: based, form, conflicts, proposals, skipped };
}

const APART =
  'Its proposals would be written against different editions, which one front matter cannot say. Put each of them into a file of its own first.';

interface Carried {
  readonly proposal: Proposal;
  readonly base: AdoptedText;
  readonly newer: AdoptedText;
  readonly merge: Merge;
}

interface Left {
  readonly proposal: Proposal;
  readonly reason: string;
  readonly base?: AdoptedText;
}

function inForce({ proposal, base }: Left): readonly (readonly [Proposal, AdoptedText])[] {
  return base ? [[proposal, base]] : [];
}

function refuse({ front, source, proposals }: Draft): void {
  if (front.faults.length > 0)
    throw new RebaseRefusal(`The front matter cannot be read: ${front.faults[0]!}. Mend it first: nothing was carried over.`);
  if (conflictsIn(source).length > 0)
    throw new RebaseRefusal('This draft still holds conflicts (<<<<<<<). Resolve them first: nothing was carried over.');
  if (!proposals.some(isRevision))
    throw new RebaseRefusal(
      'This draft has no MOD proposal: only revisions of a text in force can be carried to a newer edition.',
    );
}

function isRevision({ symbol }: Proposal): boolean {
  return symbol === 'MOD' || symbol === '(MOD)';
}

function carry(draft: Draft, proposal: Proposal, base: AdoptedText, newer: AdoptedText): Carried {
  const { lexicon } = draft;
  const text = acceptKeepingRemarks(textIn(draft, proposal), lexicon);
  const edition = destination(draft, proposal, base) ?? newer;
  const [before, after] = [base, newer].map(({ markup }) => bringToConference(markup, edition, lexicon));
  const own = designationIn(base.markup, lexicon);
  const mine = own ? bringDraft(text, base.markup, before!, own, edition, lexicon) : text;
  const names = {
    draft: [proposal.identifier, '(this draft)'].filter((part) => part !== undefined).join(' '),
    base: formatEdition(base),
    newer: formatEdition(newer),
  };
  return { proposal, base, newer, merge: mergeTexts(before!, mine, after!, names, lexicon) };
}

/** The conference that the draft goes to: the one that its text names, or its front matter. */
function destination({ front, lexicon }: Draft, proposal: Proposal, base: AdoptedText): Edition | undefined {
  const revision = designationOf(proposal, lexicon)?.revision;
  if (revision && !sameEdition(revision, base)) return { place: revision.place, year: revision.year };
  return editionOfConference(front.conference ?? '', lexicon) ?? undefined;
}

/** The draft with its texts replaced. What stays keeps its line ends; what is written takes the same. */
function write(draft: Draft, form: 'clean' | 'marked', carried: readonly Carried[], left: readonly Left[]): string {
  const { source, lexicon } = draft;
  const texts = new Map<Proposal, string>();
  for (const { proposal, newer, merge } of carried)
    texts.set(proposal, form === 'marked' ? mark(newer.markup, merge.text, lexicon) : merge.text);
  for (const { proposal, base, reason } of left) {
    const text = textIn(draft, proposal);
    if (form === draft.form || !hasChanges(text, lexicon)) continue;
    // In a clean file the changes of a text that nothing is known about could not be told any more.
    if (!base)
      throw new RebaseRefusal(`${nameOf(proposal, lexicon)} cannot be carried (${reason}), and others are in conflict. ${ALONE}`);
    texts.set(proposal, acceptKeepingRemarks(text, lexicon));
  }
  let out = '';
  let at = 0;
  for (const proposal of draft.proposals) {
    const text = texts.get(proposal)?.trimEnd();
    const [first, last] = [proposal.text[0], proposal.text[proposal.text.length - 1]];
    if (text === undefined || !first || !last) continue;
    out += source.slice(at, first.span.from) + (source.includes('\r\n') ? text.replace(/\n/g, '\r\n') : text);
    at = last.span.to;
    // What an editor takes out of a conflict ends with a blank line.
    if (endsInConflict(text)) at += /^(?:\r?\n(?=[ \t]*\r?\n))?/.exec(source.slice(at))![0].length;
  }
  const result = out + source.slice(at);
  return form === draft.form && draft.front.form === undefined ? result : setFrontMatter(result, 'form', form);
}

const ALONE = 'Put it into a file of its own first: nothing was carried over.';

function textIn({ source }: Draft, { text }: Proposal): string {
  return text.map(({ span }) => source.slice(span.from, span.to).replace(/\r\n/g, '\n')).join('\n\n');
}

function designationIn(markup: string, lexicon: Lexicon): Designation | undefined {
  const [proposal] = readDraft(markup, () => lexicon).proposals;
  return designationOf(proposal!, lexicon);
}

/** What a text is called with its changes. */
function designationOf({ text }: Proposal, lexicon: Lexicon): Designation | undefined {
  for (const piece of readPieces(text, 'accepted')) {
    if (isDesignation(piece, lexicon)) return parseDesignation(piece.words, lexicon) ?? undefined;
  }
  return undefined;
}

function nameOf(proposal: Proposal, lexicon: Lexicon): string {
  const designation = designationOf(proposal, lexicon);
  return designation ? formatDesignation(designation, { lexicon }) : (proposal.identifier ?? proposal.symbol!);
}
