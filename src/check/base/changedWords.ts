import { readBlocks } from '../../markup/blocks';
import { wrapMark } from '../../markup/marks';
import type { Finding, TextEdit } from '../../model/problem';
import type { Span } from '../../model/range';
import type { Side } from '../../model/text';
import { markWords, writeMarks } from '../../revise/words';
import { remarksOf } from './blockEdits';
import { differencesOf, joinSwapped, shownSpan, type Difference } from './differences';
import { readCompared, type ComparedText } from './pairing';
import { inBase, markFix, messageFor, reading, restoreFix, unmarked, type Comparison } from './report';
import { groundOf, inSource, renamed, strandOf, type Ground } from './strand';

/** The words of a block that differ from the base without a mark, one finding for each place. */
export function changedWords(base: ComparedText, draft: ComparedText, comparison: Comparison): readonly Finding[] {
  const { group, block, piece } = draft;
  const site: Site = {
    ground: groundOf(piece),
    inForce: groundOf(base.piece),
    isLabelled: base.label !== '' && draft.label !== '',
    read: (source, side) => reading(source, side, comparison),
    saying: (words) => `${group}\n${words}`,
    rewrite: () => rewrite(base, draft, comparison),
  };
  return findingsAt(site, base.words, comparison).map((finding) =>
    finding.span.to > finding.span.from ? finding : { ...finding, span: block.span },
  );
}

/** A block or a cell whose words are compared, and how to read it again after an edit. */
export interface Site {
  readonly ground: Ground;
  /** Where the words of the base stand in its markup. */
  readonly inForce: Ground;
  /** True where the words open with a label, here and in the base. */
  readonly isLabelled: boolean;
  /** What a source says in its place, in one reading. */
  read(source: string, side: Side): string;
  /** What that reading is when it says these words. */
  saying(words: string): string;
  /** The mark where no small edit does: all of the site marked anew. */
  rewrite(): TextEdit | undefined;
}

export function findingsAt(site: Site, base: string, comparison: Comparison): readonly Finding[] {
  const { ground } = site;
  const strand = strandOf(ground, comparison.toBase);
  // A mark between them belongs to neither.
  const isPlain = (stretch: Span): boolean => {
    const { from, to } = inSource(ground, strand, stretch);
    return ground.scan.marks.every((mark) => mark.to <= from || to <= mark.from);
  };
  const differences = differencesOf(base, strand.text, site.isLabelled);
  return joinSwapped(differences, base, strand.text, isPlain).map((difference) => {
    const shown = inSource(ground, strand, shownSpan(strand.text, difference));
    const changed = strand.text.slice(difference.from, difference.to);
    const wanted = strand.text.slice(0, difference.from) + difference.base + strand.text.slice(difference.to);
    const { mark, restore } = repairs(site, difference, wanted, comparison);
    const span = { from: shown.from + ground.at, to: shown.to + ground.at };
    const related = inBase(placeInBase(site.inForce, difference), comparison);
    return unmarked(
      messageFor(difference.base, changed, comparison.baseName),
      span,
      [markFix(mark), restoreFix(restore)],
      related,
    );
  });
}

/** The words of the base that differ; where it has none, the word before the gap. */
function placeInBase(ground: Ground, { base, baseFrom }: Difference): Span {
  const strand = strandOf(ground);
  const shown = inSource(ground, strand, shownSpan(strand.text, { from: baseFrom, to: baseFrom + base.length }));
  return { from: shown.from + ground.at, to: shown.to + ground.at };
}

interface Repairs {
  readonly mark: TextEdit | undefined;
  readonly restore: TextEdit | undefined;
}

/** Edits that were tried on the source: after each, the reading without the changes has the base's words in this place. */
function repairs(site: Site, difference: Difference, wanted: string, comparison: Comparison): Repairs {
  const { source, at } = site.ground;
  const accepted = site.read(source, 'accepted');
  const inForce = renamed(difference.base, comparison.toDraft);
  const isRight = (edited: string): boolean => site.read(edited, 'rejected') === site.saying(wanted);
  const attempt = (write: (typed: string) => string, holds: (edited: string) => boolean): TextEdit | undefined => {
    for (const place of placesOf(site, difference, comparison)) {
      const text = write(source.slice(place.from, place.to));
      if (holds(source.slice(0, place.from) + text + source.slice(place.to)))
        return { span: { from: place.from + at, to: place.to + at }, text };
    }
    return undefined;
  };
  const restore = attempt(() => inForce, isRight);
  const mark = attempt(
    (typed) => writeMarks(inForce, typed),
    (edited) => isRight(edited) && site.read(edited, 'accepted') === accepted,
  );
  return { restore, mark: mark ?? site.rewrite() };
}

/** Where an edit may be made: at the words, or, where words are missing, on either side of the marks that stand in the gap. */
function placesOf({ ground }: Site, { from, to }: Difference, { toBase }: Comparison): readonly Span[] {
  const strand = strandOf(ground, toBase);
  if (to > from) return [inSource(ground, strand, { from, to })];
  const after = inSource(ground, strand, { from, to: from }).from;
  const before = from === 0 ? after : inSource(ground, strand, { from: from - 1, to: from }).to;
  return [before, after].map((at) => ({ from: at, to: at }));
}

/** The whole block marked anew; its remarks move to its end. */
function rewrite(base: ComparedText, draft: ComparedText, comparison: Comparison): TextEdit | undefined {
  const { block, sign } = draft;
  const inForce = renamed(base.words, comparison.toDraft);
  const { lexicon } = comparison;
  const revised = readCompared(readBlocks(block.source, lexicon), 'accepted')[0];
  const attempts =
    revised?.type === 'text'
      ? [
          sign + markWords(inForce, revised.words),
          `${sign}${wrapMark(inForce, 'deletion')}\n\n${revised.sign}${wrapMark(revised.words, 'addition')}`,
        ]
      : [sign + wrapMark(inForce, 'deletion')];
  const accepted = reading(block.source, 'accepted', comparison);
  const right = attempts.find(
    (source) =>
      reading(source, 'rejected', comparison) === `${base.group}\n${base.words}` &&
      reading(source, 'accepted', comparison) === accepted,
  );
  return right === undefined ? undefined : { span: block.span, text: right + remarksOf(block.source) };
}
