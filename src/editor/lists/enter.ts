import type { Block, TextBlock } from '../../markup/block';
import { endsProvision } from '../../markup/blocks';
import type { Draft, Proposal } from '../../markup/draft';
import { offsetAfter } from '../../markup/edits';
import { trimBlanks } from '../../markup/form';
import { isChange, scanMarks, wrapMark } from '../../markup/marks';
import { readPiece, type TextPiece } from '../../markup/piece';
import { project, spanToSource } from '../../markup/projection';
import type { Item } from '../../model/text';
import { provisionAt, textAt } from '../../revise/renumber/place';
import type { Editing, Selection } from '../editing';
import { cutAt, type Cut } from './cut';
import { beginningLike, firstInSection, labelAfter, labelBelow } from './labels';
import { rowBelow } from './rows';
import { begun, type Step } from './step';

/**
 * What Enter does in a draft: at the end of an item it begins the next one, at the end of one that ends in a colon a list under
 * it, after a lead-in its first item; elsewhere in an item it cuts it in two; in an item without words it ends the list, one
 * level at a time. In a table it begins a row. A paragraph is followed by a paragraph: blank lines part the blocks of a draft.
 *
 * In a tracked text the words of the base stay: what is begun is an addition, and what moves down is struck where it stood.
 * The labels that follow stay as they are even where the new one is theirs: a key that is pressed all the time must change
 * nothing out of sight, and references are repaired by renumbering.
 *
 * Undefined where Enter is a line end and nothing else.
 */
export function enter(draft: Draft, selections: readonly Selection[]): Editing | undefined {
  const found = selections.map((selection) => stepAt(draft, selection));
  if (found.every((step) => step === undefined)) return undefined;
  const steps = found.map((step, index) => step ?? lineEnd(selections[index]!));
  const edits = steps.map(({ edit }) => edit);
  const inOrder = [...edits].sort((one, other) => one.span.from - other.span.from);
  if (inOrder.some(({ span }, index) => index > 0 && span.from < inOrder[index - 1]!.span.to)) return undefined;
  const carets = steps.map(({ edit, caret }) => offsetAfter(edit.span.from, edits, 'before') + caret);
  return { edits, selections: carets.map((caret) => ({ anchor: caret, active: caret })) };
}

function lineEnd({ anchor, active }: Selection): Step {
  return { edit: { span: { from: Math.min(anchor, active), to: Math.max(anchor, active) }, text: '\n' }, caret: 1 };
}

function stepAt(draft: Draft, { anchor, active }: Selection): Step | undefined {
  const block = draft.blocks.find(({ span }) => span.from <= active && active <= span.to);
  // What is selected is replaced as by any key.
  if (!block || block.type === 'frontMatter' || anchor !== active) return undefined;
  const tracked = isTracked(draft, block);
  if (block.type === 'table') return rowBelow(block, active, tracked);
  const accepted = textPiece(block, 'accepted');
  const piece = accepted ?? textPiece(block, 'rejected');
  if (!piece) return block.scan.marks.length > 0 ? removed(block) : undefined;
  const caret: Caret = { draft, block, piece, offset: active, tracked, isGone: accepted === undefined };
  if (piece.kind === 'item') return inItem(caret);
  return piece.kind === 'heading' || piece.kind === 'symbol' || piece.kind === 'leadIn' ? afterLine(caret) : inParagraph(caret);
}

interface Caret {
  readonly draft: Draft;
  readonly block: TextBlock;
  readonly piece: TextPiece;
  readonly offset: number;
  readonly tracked: boolean;
  /** True where the changes leave nothing of the block. */
  readonly isGone: boolean;
}

/** Whether a block is part of a text whose base must stay as it is. */
function isTracked({ form, proposals }: Draft, block: Block): boolean {
  const proposal: Proposal | undefined = proposals.find(({ text }) => text.includes(block));
  return form === 'marked' && proposal !== undefined && proposal.symbol !== 'ADD' && proposal.symbol !== 'ADD*';
}

function textPiece(block: TextBlock, side: 'accepted' | 'rejected'): TextPiece | undefined {
  const piece = readPiece(block, side);
  return piece?.kind === 'table' ? undefined : piece;
}

/** A block of which no reading leaves anything, as an addition that was begun, gives way to an empty line. */
function removed({ span }: TextBlock): Step {
  return { edit: { span, text: '' }, caret: 0 };
}

/** A block that was begun in a tracked text, with nothing in it. */
function emptied({ span }: TextBlock): Step {
  return { edit: { span, text: wrapMark('', 'addition') }, caret: 3 };
}

function isNew(block: TextBlock): boolean {
  return block.reading('rejected').isEmpty;
}

function inItem(caret: Caret): Step | undefined {
  const { draft, block, piece, offset, tracked, isGone } = caret;
  const { form, wordsSpan } = piece;
  const isHollow = form.textFrom === form.textTo;
  const afterLabel = isHollow ? offset >= endOfLabel(piece) : offset >= wordsSpan.from;
  if (!afterLabel) return undefined;
  const place = placeOf(caret);
  if (isHollow) return saysMore(block) ? undefined : outOfList(caret, place);
  const { lexicon } = draft;
  const cut = cutAt(block, offset - block.span.from);
  if (!cut) return undefined;
  if (isAtEnd(cut)) {
    const below = isGone || !endsInColon(piece) ? undefined : labelBelow(place.item, place.siblings, lexicon);
    if (below) {
      const sample = below.like && pieceAt(place.blocks, below.like);
      return after(caret, sample ? beginningLike(sample, below.label) : `${below.label} `, cut.inAddition);
    }
    // In place of an item that is deleted its label is free.
    const label = isGone ? form.label : labelAfter(place.item, place.siblings, lexicon);
    return label === undefined ? undefined : after(caret, beginningLike(piece, label), cut.inAddition);
  }
  if (isGone) return undefined;
  if (offset === wordsSpan.from) {
    // Before its words the item stays what it is, and an empty one is put above it, with the label that it has.
    const { text, caret: at } = begun(beginningLike(piece, form.label!), '', tracked || cut.inAddition);
    return { edit: { span: { from: block.span.from, to: block.span.from }, text: `${text}\n\n` }, caret: at };
  }
  const label = labelAfter(place.item, place.siblings, lexicon);
  return label === undefined ? undefined : divided(caret, cut, beginningLike(piece, label));
}

interface ItemPlace {
  readonly item: Item;
  readonly siblings: readonly Item[];
  readonly parents: readonly Item[];
  readonly lists: readonly (readonly Item[])[];
  readonly blocks: readonly Block[];
}

/** Where an item stands among others. Outside the text of a proposal, and where it is deleted, it stands for itself. */
function placeOf({ draft, block, piece }: Caret): ItemPlace {
  const place = provisionAt(draft, block.span.from);
  const blocks = draft.proposals.find((proposal) => proposal.blocks.includes(block))?.blocks ?? [];
  if (!('refusal' in place) && blocks[place.item.span.from] === block) return { ...place, blocks };
  const item: Item = { path: '', label: piece.form.label ?? '', text: '', span: block.span, items: [] };
  return { item, siblings: [item], parents: [], lists: [[item]], blocks };
}

/** The block of an item, read. */
function pieceAt(blocks: readonly Block[], { span }: Item): TextPiece | undefined {
  const block = blocks[span.from];
  return block?.type === 'text' ? textPiece(block, 'accepted') : undefined;
}

/** An item without words goes one level up; at the top its label goes, and the list ends. In a tracked text the addition stays, for what is typed next. */
function outOfList(caret: Caret, { parents, lists, blocks }: ItemPlace): Step {
  const { draft, block, piece } = caret;
  const parent = parents.at(-1);
  const sample = parent && pieceAt(blocks, parent);
  const label = parent && labelAfter(parent, lists.at(-2) ?? [], draft.lexicon);
  const { length } = piece.projection.text;
  const { from, to } = spanToSource(piece.projection, { from: 0, to: length });
  const isWhole = to - from === length;
  if (!sample || label === undefined || !isWhole) return caret.tracked && isNew(block) ? emptied(block) : removed(block);
  const text = beginningLike(sample, label);
  return { edit: { span: { from: block.span.from + from, to: block.span.from + to }, text }, caret: text.length };
}

/** Whether a block has words once its changes are rejected. */
function saysMore(block: TextBlock): boolean {
  const before = textPiece(block, 'rejected')?.form;
  return before !== undefined && before.textFrom < before.textTo;
}

function endOfLabel({ form, projection, span }: TextPiece): number {
  const from = form.labelFrom ?? 0;
  return span.from + spanToSource(projection, { from, to: from + (form.label ?? '').length }).to;
}

/** After a lead-in comes its first item, after a heading or a symbol an empty line; inside one Enter is a line end. */
function afterLine(caret: Caret): Step | undefined {
  const { block, piece, offset } = caret;
  const cut = cutAt(block, offset - block.span.from);
  // Just before the sign that closes it, all of a lead-in has been said too.
  const rest = cut && project(cut.tail, scanMarks(cut.tail), 'accepted').text;
  if (!cut || rest === undefined || trimBlanks(rest) !== '') return undefined;
  if (piece.kind === 'symbol') return { edit: { span: endOf(block), text: '\n\n' }, caret: 2 };
  const isOpen = piece.kind === 'leadIn' && !caret.isGone;
  return after(caret, isOpen ? beginningOfSection(caret) : '', cut.inAddition);
}

/** The first item of a section is labelled as the one that is first now, else by the role of its lead-in. */
function beginningOfSection({ draft, block, piece }: Caret): string {
  const place = textAt(draft, block.span.from);
  const section = 'refusal' in place ? undefined : place.text.sections.find(({ span }) => span.from === place.leaf.id);
  const first = section?.items[0];
  const sample = first && first.label !== '' && !('refusal' in place) ? pieceAt(place.sheet.proposal.blocks, first) : undefined;
  if (first && sample) return beginningLike(sample, first.label);
  return firstInSection(draft.lexicon.roleOf(piece.words), draft.lexicon);
}

function inParagraph(caret: Caret): Step | undefined {
  const { block, piece, offset, isGone } = caret;
  if (offset <= piece.wordsSpan.from) return undefined;
  const cut = cutAt(block, offset - block.span.from);
  if (!cut) return undefined;
  if (isAtEnd(cut)) return after(caret, opensList(caret) ? 'i) ' : '', cut.inAddition);
  return isGone || piece.kind === 'footnote' ? undefined : divided(caret, cut, '');
}

/** Whether a paragraph of a section announces a list. */
function opensList({ draft, block, piece }: Caret): boolean {
  if (piece.kind !== 'paragraph' || !endsInColon(piece)) return false;
  const place = provisionAt(draft, block.span.from);
  return !('refusal' in place) && place.section !== undefined && place.section.leadIn !== '';
}

function endsInColon({ words }: TextPiece): boolean {
  return /:[*_]*\s*$/.test(words);
}

/** Whether nothing that stays comes after the cut. */
function isAtEnd({ tail }: Cut): boolean {
  return trimBlanks(project(tail, scanMarks(tail), 'accepted').text) === '';
}

/** A block begun after the caret's. */
function after(caret: Caret, beginning: string, inAddition: boolean): Step {
  const { block, tracked } = caret;
  const gap = gapOf(caret);
  const next = begun(beginning, '', tracked || inAddition);
  return { edit: { span: endOf(block), text: gap + next.text + gapBelow(caret) }, caret: gap.length + next.caret };
}

/** The end of a block with the blanks there. */
function endOf({ span, source }: TextBlock): { readonly from: number; readonly to: number } {
  return { from: span.to - (source.length - source.trimEnd().length), to: span.to };
}

/** The block in two. In a tracked text the words of the base that go down are struck, and added below. */
function divided(caret: Caret, cut: Cut, beginning: string): Step {
  const { block, tracked } = caret;
  const scan = scanMarks(cut.tail);
  const [kept, base] = (['accepted', 'rejected'] as const).map((side) => project(cut.tail, scan, side).text);
  const gap = '\n\n';
  const from = block.span.from + cut.at;
  if (!tracked && !(cut.inAddition && trimBlanks(base!) === '')) {
    const blanks = cut.close === '' ? /[ \t\n]*$/.exec(block.source.slice(0, cut.at))![0].length : 0;
    const rest = cut.tail.slice(0, cut.opened) + cut.tail.slice(cut.opened).trimStart();
    const text = cut.close + gap + beginning + rest;
    const at = cut.close.length + gap.length + beginning.length + cut.opened;
    return { edit: { span: { from: from - blanks, to: block.span.to }, text }, caret: at };
  }
  const struck = trimBlanks(base!) === '' ? base! : wrapMark(base!, 'deletion');
  const remarks = scan.marks.flatMap((mark) => (isChange(mark) ? mark.remarks : mark.kind === 'remark' ? [mark] : []));
  const said = remarks.map((remark) => cut.tail.slice(remark.from, remark.to)).join('');
  const next = begun(beginning, kept!.trimStart(), true);
  const before = cut.close + struck + gap;
  return { edit: { span: { from, to: block.span.to }, text: before + next.text + said }, caret: before.length + next.caret };
}

/** Items that stand line by line go on so, where the last one ends as a provision does; all other blocks are parted by an empty line. */
function gapOf({ draft, block, piece }: Caret): string {
  const before = draft.blocks[draft.blocks.indexOf(block) - 1];
  if (piece.kind !== 'item' || before?.type !== 'text' || textPiece(before, 'accepted')?.kind !== 'item') return '\n\n';
  const isTight = before.span.to + 1 === block.span.from;
  return isTight && endsProvision(block.source.trimEnd(), draft.lexicon) ? '\n' : '\n\n';
}

/** What is begun above a line is set off from it: that line would go on with words that have no end yet. */
function gapBelow({ draft, block }: Caret): string {
  const rest = draft.source.slice(block.span.to, block.span.to + 2);
  return rest.length === 2 && rest[0] === '\n' && rest[1] !== '\n' ? '\n' : '';
}
