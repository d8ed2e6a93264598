import { parseDesignation } from '../citations/designation';
import { goesOn, readDraft, type Draft, type Proposal } from '../markup/draft';
import { acceptChanges, formatPlain, hasChanges } from '../markup/format';
import { setFrontMatter } from '../markup/frontMatter';
import { isDesignation, readPieces } from '../markup/piece';
import { cleanText } from './cleanText';
import { MarkRefusal } from './mark';
import { markDraft, type BaseFinder, type MarkedDraft } from './markDraft';

/** A draft whose marks were turned into plain text. */
export interface CleanedDraft {
  readonly source: string;
  /** What the drafter has to know: why the marks could not be made again from it. Empty when they can. */
  readonly warnings: readonly string[];
}

/**
 * A draft with the revisions of its MOD proposals marked against their bases, whether it was clean or marked before. In a
 * marked draft the marks are made afresh: the accepted text stays to the letter, with its remarks, and what was changed
 * outside the marks is marked as well. Proposals without a base, and texts that go on under another symbol, stay as they are.
 * @throws MarkRefusal where nothing can be marked, with the reason in words for the drafter.
 */
export function turnIntoMarked(source: string, baseOf: BaseFinder): MarkedDraft {
  const draft = readDraft(source);
  const bases = draft.proposals.map((proposal) => (isRevision(proposal) ? baseIn(draft, proposal, baseOf) : { missing: '' }));
  const clean = draft.proposals.reduceRight((text, proposal, index) => {
    const span = textSpan(proposal);
    if (!span || 'missing' in bases[index]!) return text;
    const stretch = source.slice(span.from, span.to);
    if (!hasChanges(stretch, draft.lexicon)) return text;
    return text.slice(0, span.from) + unmarked(stretch, draft).replace(/\n$/, '') + text.slice(span.to);
  }, source);
  // Without its marks a text no longer says which edition it revises: each keeps the base that its marks named.
  return markDraft(clean, (read, proposal) => bases[read.proposals.indexOf(proposal)]!);
}

/**
 * A draft with all its changes accepted and everything else kept: its remarks, its highlights, what it says of itself. Where
 * the marks named another base than a clean draft would be given, the front matter says so from now on.
 * @throws MarkRefusal where the clean text would not read as the accepted one.
 */
export function turnIntoClean(source: string, baseOf?: BaseFinder): CleanedDraft {
  const draft = readDraft(source);
  refuseFaults(draft);
  const text = unmarked(source, draft);
  const clean = draft.front.form === 'marked' ? setFrontMatter(text, 'form', 'clean') : text;
  return baseOf && draft.form === 'marked' ? withBase(clean, draft, baseOf) : { source: clean, warnings: [] };
}

function unmarked(source: string, { lexicon }: Draft): string {
  const clean = cleanText(source, lexicon);
  if (!hasChanges(clean, lexicon) && formatPlain(clean, lexicon) === formatPlain(acceptChanges(source, lexicon), lexicon))
    return clean;
  throw new MarkRefusal(
    'The changes hold signs that would be read as marks once they are accepted. Accept or reject these changes by hand first.',
  );
}

/** The front matter names the edition that was marked against, where the draft without marks would be given another. */
function withBase(clean: string, before: Draft, baseOf: BaseFinder): CleanedDraft {
  const wanted = basesOf(before, baseOf);
  const strayed = (source: string): readonly number[] =>
    basesOf(readDraft(source), baseOf).flatMap((base, index) => (base === wanted[index] ? [] : [index]));
  const lost = strayed(clean);
  if (lost.length === 0) return { source: clean, warnings: [] };
  const edition = editionOf(before.proposals[lost[0]!]!, before);
  const named = edition === undefined ? clean : setFrontMatter(clean, 'base', edition);
  const still = strayed(named);
  if (still.length === 0) return { source: named, warnings: [] };
  const names = (still.length < lost.length ? still : lost).map((index) => before.proposals[index]!.identifier ?? 'a proposal');
  return {
    source: still.length < lost.length ? named : clean,
    warnings: [`${names.join(', ')}: marked against another edition than the clean text will be compared with`],
  };
}

/** The base of each MOD proposal, undefined for the others. */
function basesOf(draft: Draft, baseOf: BaseFinder): readonly (string | undefined)[] {
  return draft.proposals.map((proposal) => {
    const base = isRevision(proposal) ? baseOf(draft, proposal) : undefined;
    return base && 'markup' in base ? base.markup : undefined;
  });
}

/** `Havenport, 2032`, as the designation says it without the changes. */
function editionOf(proposal: Proposal, { lexicon }: Draft): string | undefined {
  const heading = readPieces(proposal.text.slice(0, 3), 'rejected').find((piece) => isDesignation(piece, lexicon));
  const revision = heading && isDesignation(heading, lexicon) ? parseDesignation(heading.words, lexicon)?.revision : undefined;
  return revision && `${revision.place}, ${revision.year}`;
}

function baseIn(draft: Draft, proposal: Proposal, baseOf: BaseFinder): ReturnType<BaseFinder> {
  // Against the whole base, a part of a text would read as if everything else were deleted.
  if (goesOn(proposal, draft)) return { missing: 'its text goes on under another symbol; join its parts under one symbol first' };
  return baseOf(draft, proposal);
}

function refuseFaults({ front }: Draft): void {
  if (front.faults.length === 0) return;
  throw new MarkRefusal(`The front matter cannot be read: ${front.faults[0]!}. Mend it first: nothing was changed.`);
}

function isRevision({ symbol }: Proposal): boolean {
  return symbol === 'MOD' || symbol === '(MOD)';
}

function textSpan({ text }: Proposal): { from: number; to: number } | undefined {
  const [first, last] = [text[0], text.at(-1)];
  return first && last && { from: first.span.from, to: last.span.to };
}
