import type { Block, TextBlock } from '../../markup/block';
import { readBlocks } from '../../markup/blocks';
import type { Draft, Proposal } from '../../markup/draft';
import { applyEdits, offsetAfter } from '../../markup/edits';
import { isChange, scanMarks } from '../../markup/marks';
import { fromSource, toSource } from '../../markup/projection';
import { readPiece, type Piece, type TextPiece } from '../../markup/piece';
import { readText } from '../../markup/structure';
import type { Lexicon } from '../../lexicon/lexicon';
import type { TextEdit } from '../../model/problem';
import type { Side, Text } from '../../model/text';

/**
 * A proposal as a sheet of blocks that can be rewritten, moved and added to. A block keeps its name through all of that, so
 * that a provision is known by it whatever its label has become.
 */
export interface Sheet {
  readonly draft: Draft;
  readonly proposal: Proposal;
  /** Whether what is rejected must stay as it is: changes are written as marks. */
  readonly tracked: boolean;
  readonly leaves: readonly Leaf[];
  /**
   * The text in one reading, read once. The spans of items, sections, annexes and footnotes begin at the ids of their blocks;
   * the words are in inline markup.
   */
  readonly text: (side: Side) => Text;
}

export interface Leaf {
  /** The block's place among those of the proposal; a new block has a number that no other has. */
  readonly id: number;
  /** True for the blocks of the text, from the designation to the reasons. */
  readonly inText: boolean;
  /** Its span begins at its id, so that what is read of it points back to it. */
  readonly block: Block;
  /** Where an offset of the block as it was read stands in it now. */
  readonly after: (offset: number) => number;
}

/** Reads the proposal's blocks. */
export function readSheet(draft: Draft, proposal: Proposal): Sheet {
  const text = new Set(proposal.text);
  const leaves = proposal.blocks.map((block, id) => ({
    id,
    inText: text.has(block),
    block: named(block, id),
    after: whereItWas,
  }));
  const tracked = draft.form === 'marked' && proposal.symbol !== 'ADD' && proposal.symbol !== 'ADD*';
  return makeSheet(draft, proposal, tracked, leaves);
}

export function pieceOf({ block }: Leaf, side: Side = 'accepted'): Piece | undefined {
  return readPiece(block, side);
}

/** The paragraph of a provision of the accepted text: that is never a table, and never deleted. */
export function provisionPiece({ leaves }: Sheet, id: number): TextPiece {
  return pieceOf(leaves.find((leaf) => leaf.id === id)!) as TextPiece;
}

/** A sheet with some of its blocks edited; edits are counted from the start of the block. */
export function edited(sheet: Sheet, edits: ReadonlyMap<number, readonly TextEdit[]>): Sheet {
  if (edits.size === 0) return sheet;
  const leaves = sheet.leaves.map((leaf) => {
    const own = edits.get(leaf.id);
    return own && own.length > 0 ? rewritten(leaf, own, sheet.draft.lexicon) : leaf;
  });
  return arranged(sheet, leaves);
}

/** A sheet with other blocks, or the same in another order. */
export function arranged({ draft, proposal, tracked }: Sheet, leaves: readonly Leaf[]): Sheet {
  return makeSheet(draft, proposal, tracked, leaves);
}

/** A block that is written anew. */
export function newLeaf(id: number, source: string, lexicon: Lexicon): Leaf {
  return { id, inText: true, block: readNamed(source, id, lexicon), after: whereItWas };
}

/** A number that no block of the sheet has. */
export function freshId({ leaves }: Sheet): number {
  return Math.max(-1, ...leaves.map(({ id }) => id)) + 1;
}

/** A paragraph written anew with the same accepted words; its offsets go with these. */
export function replaced(leaf: Leaf, source: string, lexicon: Lexicon): Leaf {
  const block = readNamed(source, leaf.id, lexicon);
  const [old, now] = [leaf.block, block].map((one) => (one as TextBlock).reading('accepted').projection);
  return { ...leaf, block, after: (offset) => toSource(now!, fromSource(old!, leaf.after(offset))) };
}

/** The block with edits done, which are counted from its start. */
export function rewritten(leaf: Leaf, wanted: readonly TextEdit[], lexicon: Lexicon): Leaf {
  const edits = apart(wanted);
  const source = applyEdits(leaf.block.source, edits);
  const undone = withoutNothings(source);
  const all = (offset: number): number => offsetAfter(offsetAfter(leaf.after(offset), edits), undone);
  return { ...leaf, block: readNamed(applyEdits(source, undone), leaf.id, lexicon), after: all };
}

function makeSheet(draft: Draft, proposal: Proposal, tracked: boolean, leaves: readonly Leaf[]): Sheet {
  const texts: { [side in Side]?: Text } = {};
  const read = (side: Side): Text => {
    const pieces = leaves.flatMap((leaf) => (leaf.inText ? (pieceOf(leaf, side) ?? []) : []));
    return readText(pieces, { plainText: withoutClosing }, draft.lexicon);
  };
  return { draft, proposal, tracked, leaves, text: (side) => (texts[side] ??= read(side)) };
}

/** Where two edits would rewrite the same mark, the first is done. */
function apart(edits: readonly TextEdit[]): readonly TextEdit[] {
  const sorted = [...edits].sort((one, other) => one.span.from - other.span.from);
  let end = -1;
  return sorted.filter(({ span }) => {
    const isFree = span.from >= end;
    if (isFree) end = span.to;
    return isFree;
  });
}

/** A mark that replaces words by the same words says nothing: the words stay, the mark goes. */
function withoutNothings(source: string): readonly TextEdit[] {
  return scanMarks(source)
    .marks.filter(isChange)
    .flatMap((mark) => {
      if (mark.kind !== 'substitution' || mark.remarks.length > 0 || !mark.added || !mark.deleted) return [];
      const words = source.slice(mark.added.from, mark.added.to);
      return words === source.slice(mark.deleted.from, mark.deleted.to) ? [{ span: mark, text: words }] : [];
    });
}

function whereItWas(offset: number): number {
  return offset;
}

function readNamed(source: string, id: number, lexicon: Lexicon): Block {
  const [block] = readBlocks(source, lexicon);
  return named(block!, id);
}

function named(block: Block, id: number): Block {
  return { ...block, span: { from: id, to: id + block.source.length } };
}

/** Only how a text is built is asked, and a colon counts inside an emphasis that closes the words. */
function withoutClosing(words: string): string {
  return words.replace(/[*_]+$/, '');
}
