import { readFrontMatterBlock } from '../markup/blocks';
import type { Lexicon } from '../lexicon/lexicon';
import { isDesignation, readPieces } from '../markup/piece';
import { readDraft, type Draft, type Proposal } from '../markup/draft';
import { setFrontMatter } from '../markup/frontMatter';
import { mark, MarkRefusal } from './mark';
import { conflictsIn } from './rebase/conflict';

/** A draft with its revisions marked. */
export interface MarkedDraft {
  readonly source: string;
  /** How many proposals were marked. */
  readonly marked: number;
  /** MOD proposals that could not be, with the reason. */
  readonly skipped: readonly { readonly designation: string; readonly reason: string }[];
}

/** Gives the base text of a proposal in the markup, or the reason why there is none. */
export type BaseFinder = (draft: Draft, proposal: Proposal) => { readonly markup: string } | { readonly missing: string };

/**
 * Writes the marks of each MOD proposal of a clean draft against its base. Everything outside those texts is
 * carried over untouched, but for `form: marked` in the front matter. A draft that already holds marks is refused.
 */
export function markDraft(source: string, baseOf: BaseFinder): MarkedDraft {
  const draft = readDraft(source);
  if (draft.front.faults.length > 0) {
    throw new MarkRefusal(`The front matter cannot be read: ${draft.front.faults[0]!}. Mend it first: nothing was marked.`);
  }
  if (conflictsIn(source).length > 0)
    throw new MarkRefusal('This draft still holds conflicts (<<<<<<<). Resolve them first: nothing was marked.');
  const revisions = draft.proposals.filter((proposal) => proposal.symbol === 'MOD' || proposal.symbol === '(MOD)');
  if (revisions.length === 0)
    throw new MarkRefusal('This draft has no MOD proposal: only revisions of a text in force carry marks.');
  const skipped: { designation: string; reason: string }[] = [];
  let out = '';
  let at = 0;
  let marked = 0;
  for (const proposal of revisions) {
    const first = proposal.text[0];
    const last = proposal.text[proposal.text.length - 1];
    const base = baseOf(draft, proposal);
    if (!first || !last || 'missing' in base) {
      skipped.push({
        designation: nameOf(proposal, draft.lexicon),
        reason: 'missing' in base ? base.missing : 'no designation follows the symbol',
      });
      continue;
    }
    const text = mark(base.markup, source.slice(first.span.from, last.span.to), draft.lexicon);
    out += source.slice(at, first.span.from) + withLineEnds(text.replace(/\n$/, ''), source);
    at = last.span.to;
    marked++;
  }
  const result = out + source.slice(at);
  return { source: marked > 0 ? setFrontMatter(result, 'form', 'marked') : source, marked, skipped };
}

/** Marks a text that has a file to itself. The front matter is no part of it: the result has that of the revised file. */
export function markFile(base: string, revised: string, lexicon: Lexicon): string {
  const bodyOf = (source: string): string => source.slice(readFrontMatterBlock(source)?.span.to ?? 0);
  const marked = mark(bodyOf(base), bodyOf(revised), lexicon);
  const front = readFrontMatterBlock(revised);
  return front ? `${front.source}\n\n${marked}` : marked;
}

function nameOf(proposal: Proposal, lexicon: Lexicon): string {
  for (const piece of readPieces(proposal.text, 'accepted')) if (isDesignation(piece, lexicon)) return piece.words;
  return proposal.identifier ?? proposal.symbol!;
}

/** What stays of the draft keeps its line ends; what is written takes the same. */
function withLineEnds(text: string, source: string): string {
  return source.includes('\r\n') ? text.replace(/\n/g, '\r\n') : text;
}
