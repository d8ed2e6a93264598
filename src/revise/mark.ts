import { english, type Lexicon } from '../lexicon/lexicon';
import { readBlocks } from '../markup/blocks';
import { bothTexts, formatPlain, hasChanges, resolveBlock, write } from '../markup/format';
import type { FormattedBlock } from '../markup/footnotes';
import { scanMarks, wrapMark } from '../markup/marks';
import { pairUnits } from './pair';
import { relationRemarks } from './relationRemarks';
import { markTable, wrapTable } from './table';
import { readUnits, unitsOf, type Unit, type UnitPair } from './unit';
import { markLabel, markWords } from './words';

/** A text that cannot be marked, with the reason in words for the drafter. */
export class MarkRefusal extends Error {}

/**
 * Writes the marks that turn `base` into `revised`. Both are texts without changes in them, and of the same front matter, which takes
 * no marks; others are refused.
 * `rejectChanges` of the result is `formatPlain(base)` and `acceptChanges` is `formatPlain(revised)`, to the
 * character: this is checked before the result is given, so a mark that would lose a word is never written.
 * Remarks of the revised text are carried over.
 */
export function mark(base: string, revised: string, lexicon: Lexicon = english): string {
  const before = readPlain(base, lexicon);
  const after = readPlain(revised, lexicon);
  refuseChanges(before.text, 'The base text');
  refuseChanges(after.text, 'The revised text');
  const holds = (marked: string): boolean => {
    const { accepted, rejected } = bothTexts(marked, lexicon);
    return rejected === before.text && accepted === after.text;
  };
  const typed = after.text === revised ? after.units : readUnits(revised, lexicon);
  const pairs = pairUnits(before.units, typed, lexicon);
  // Each attempt is plainer than the one before it; nearly always the first one holds.
  const attempts: readonly (() => string)[] = [
    () => markUnits(pairs, lexicon),
    () => markUnits(pairs, lexicon, true),
    () => markUnits(pairUnits(before.units, after.units, lexicon), lexicon, true),
    () =>
      write(
        [...before.units.map((unit) => wrapUnit(unit, 'deletion')), ...after.units.map((unit) => wrapUnit(unit, 'addition'))],
        lexicon,
      ),
  ];
  for (const attempt of attempts) {
    const marked = attempt();
    if (holds(marked)) return marked;
  }
  throw new MarkRefusal(
    'The two texts cannot be marked against each other: they hold signs that the markup cannot tell from marks.',
  );
}

/** A text without remarks and highlights, in canonical form. */
function readPlain(source: string, lexicon: Lexicon): { readonly text: string; readonly units: readonly Unit[] } {
  if (!source.includes('{')) {
    // Nearly every text that is compared is in canonical form: then its blocks need not be read again.
    const units = unitsOf(readBlocks(source, lexicon), lexicon);
    if (write(units.map(toBlock), lexicon) === source) return { text: source, units };
  }
  const text = formatPlain(source, lexicon);
  return { text, units: readUnits(text, lexicon) };
}

/** Writes one unit with its marks, as blocks. */
export function markPair(
  pair: UnitPair,
  remark?: string,
  lexicon: Lexicon = english,
  readBack = true,
): readonly FormattedBlock[] {
  const { base, revised } = pair;
  if (base && revised) return base.text === revised.text ? [toBlock(revised)] : markChanged(base, revised, lexicon, readBack);
  if (base) return [withRemark(wrapUnit(base, 'deletion'), remark)];
  return revised!.text === '' ? [toBlock(revised!)] : withRemarks(withRemark(wrapUnit(revised!, 'addition'), remark), revised!);
}

function markUnits(pairs: readonly UnitPair[], lexicon: Lexicon, readBack = false): string {
  const remarks = relationRemarks(pairs, lexicon);
  return write(
    pairs.flatMap((pair, index) => markPair(pair, remarks.get(index), lexicon, readBack)),
    lexicon,
  );
}

function markChanged(base: Unit, revised: Unit, lexicon: Lexicon, readBack: boolean): readonly FormattedBlock[] {
  const block = markInside(base, revised, lexicon);
  if (block && (!readBack || readsAs(block, base.text, revised.text, lexicon))) return withRemarks(block, revised);
  return [wrapUnit(base, 'deletion'), ...withRemarks(wrapUnit(revised, 'addition'), revised)];
}

function markInside(base: Unit, revised: Unit, lexicon: Lexicon): FormattedBlock | undefined {
  // A table is only ever paired with a table.
  if (base.kind === 'table') {
    const table = markTable(base.text, revised.text);
    return table === undefined ? undefined : { type: 'table', text: table };
  }
  if (base.sign !== revised.sign) return undefined;
  return { type: 'text', text: base.sign + markLabel(base.label, revised.label) + markWords(base.words, revised.words, lexicon) };
}

/** What the marks were written for is what they read as; otherwise the scanner and this room disagree on a sign in the text. */
function readsAs(block: FormattedBlock, rejected: string, accepted: string, lexicon: Lexicon): boolean {
  const read = readBlocks(block.text, lexicon)[0];
  if (!read) return false;
  return resolveBlock(read, 'rejected', lexicon).text === rejected && resolveBlock(read, 'accepted', lexicon).text === accepted;
}

function wrapUnit(unit: Unit, kind: 'addition' | 'deletion'): FormattedBlock {
  if (unit.kind === 'frontMatter') return toBlock(unit);
  if (unit.kind === 'table') return { type: 'table', text: wrapTable(unit.text, kind) };
  return { type: 'text', text: unit.sign + wrapMark(unit.text.slice(unit.sign.length), kind) };
}

/** Remarks of a block whose words changed stand at its end; those of a table in a paragraph after it. */
function withRemarks(block: FormattedBlock, revised: Unit): readonly FormattedBlock[] {
  if (revised.typed === revised.text) return [block];
  const found = revised.typed.split('\n').flatMap((line) => remarksIn(line));
  if (found.length === 0) return [block];
  return block.type === 'text'
    ? [{ ...block, text: block.text + found.join('') }]
    : [block, { type: 'text', text: found.join(' ') }];
}

function remarksIn(line: string): readonly string[] {
  return scanMarks(line)
    .marks.filter((mark) => mark.kind === 'remark')
    .map((mark) => line.slice(mark.from, mark.to));
}

function withRemark(block: FormattedBlock, remark: string | undefined): FormattedBlock {
  return remark === undefined || block.type !== 'text' ? block : { ...block, text: `${block.text}{>>${remark}<<}` };
}

function toBlock(unit: Unit): FormattedBlock {
  return { type: unit.kind === 'table' || unit.kind === 'frontMatter' ? unit.kind : 'text', text: unit.typed };
}

function refuseChanges(source: string, what: string): void {
  if (!hasChanges(source)) return;
  throw new MarkRefusal(`${what} already holds marks. Accept or reject its changes first.`);
}
