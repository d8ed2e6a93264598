import { formatDesignation, formatEdition } from '../../citations/designation';
import { bringOwnCitations, conferencesOf } from '../../citations/self';
import { holdsChange, type Block } from '../../markup/block';
import { applyEdits } from '../../markup/edits';
import { plainWords, type Passage } from '../../markup/passage';
import type { Designation } from '../../model/designation';
import type { Span } from '../../model/range';
import { bringFormula } from '../../revise/newProposal';
import type { CheckedText, ReadProposal, Subject } from '../rule';

/**
 * Whether a revision changes more than every revision has to: designation, formula, annex headings and what the text calls
 * itself. Undefined where nobody can tell: of a clean text whose base is not at hand, and of a text that goes on under another symbol.
 */
export function changesMore(read: ReadProposal, subject: Subject): boolean | undefined {
  // More than one rule asks.
  return subject.once.of('proposal/changes', read, () => findMore(read, subject));
}

function findMore(read: ReadProposal, subject: Subject): boolean | undefined {
  const { proposal, base, isMarkedRevision, isSplit } = read;
  if (proposal.text.length === 0 || isSplit) return undefined;
  const bring = bringer(read, subject);
  const isMarked =
    isMarkedRevision &&
    (proposal.text.some(comesOrGoes) || proposal.text.some((block) => changesBlock(block, read.text.formulaSpan, bring)));
  if (isMarked) return true;
  // What was changed outside the marks is changed all the same.
  if (base) return differs(base, read, bring);
  return isMarkedRevision ? false : undefined;
}

/** The blocks of a text that hold changes. */
export function changedBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(holdsChange);
}

/** Brings the source of a block in force to the coming conference. */
type Bring = (words: string, isFormula: boolean) => string;

function bringer({ former, base, own }: ReadProposal, { conference, draft: { lexicon }, texts, brought }: Subject): Bring {
  const named: Designation | undefined = base?.own ?? former ?? own;
  const revision = named?.revision;
  if (!named || !revision || !conference) return (words) => words;
  const conferences = base ? texts.conferences : conferencesOf(named);
  const bring: Bring = (words, isFormula) => {
    const edits = [
      ...bringOwnCitations(words, named, conference, lexicon, conferences),
      ...(isFormula ? bringFormula(words, revision, conference) : []),
    ];
    return edits.length === 0 ? words : applyEdits(words, edits);
  };
  // What a text says of itself in force stays as it is while the draft is written.
  const way = `${formatDesignation(named)} ${formatEdition(conference)} ${base !== undefined}`;
  return (words, isFormula) => brought.get(`${way} ${isFormula}\n${words}`, () => bring(words, isFormula));
}

/** A paragraph that is new, or gone. */
function comesOrGoes(block: Block): boolean {
  if (block.type !== 'text' || block.scan.marks.length === 0) return false;
  return block.reading('accepted').isEmpty !== block.reading('rejected').isEmpty;
}

function changesBlock(block: Block, formula: Span | undefined, bring: Bring): boolean {
  if (!holdsChange(block)) return false;
  const isFormula = formula !== undefined && block.span.from <= formula.from && formula.to <= block.span.to;
  if (block.type === 'text')
    return isOther(block.reading('rejected').projection.text, block.reading('accepted').projection.text, isFormula, bring);
  if (block.type !== 'table') return false;
  return block.rows.some((row) =>
    row.cells.some((cell) => isOther(cell.reading('rejected').text, cell.reading('accepted').text, false, bring)),
  );
}

function differs(base: CheckedText, revised: CheckedText, bring: Bring): boolean {
  if (base.passages.length !== revised.passages.length) return true;
  const formula = base.text.formulaSpan;
  return base.passages.some((passage, index) => {
    const now = revised.passages[index]!;
    // Nearly all are equal to the letter, what opens the block included.
    if (passage.projection.text === now.projection.text && passage.shift === now.shift) return false;
    const isFormula = formula !== undefined && passage.at <= formula.from && formula.to <= passage.at + passage.source.length;
    return isOther(wordsOf(passage), wordsOf(now), isFormula, bring);
  });
}

/** With its label and what opens a heading, however they are typed: the form of a block is no change. */
function wordsOf({ projection, shift, words }: Passage): string {
  const opening = projection.text.slice(0, shift).replace(/[-–+*_\s]+|\[\^[^\]]*\]:/g, '');
  return opening === '' ? words : `${opening} ${words}`;
}

function isOther(before: string, after: string, isFormula: boolean, bring: Bring): boolean {
  if (before === after) return false;
  const now = plainWords(after);
  return plainWords(before) !== now && !isSame(plainWords(bring(before, isFormula)), now);
}

/** Headings may be written in capitals or not. */
function isSame(one: string, other: string): boolean {
  return one === other || (one.startsWith('# ') && one.toUpperCase() === other.toUpperCase());
}
