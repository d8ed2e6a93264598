import type { Block, TableBlock, TextBlock } from '../markup/block';
import { readBlocks } from '../markup/blocks';
import type { FormattedBlock } from '../markup/footnotes';
import { formatBlock, formatText, resolveBlock, resolveBlocks, write } from '../markup/format';
import type { Lexicon } from '../lexicon/lexicon';
import { isChange, type MarkScan } from '../markup/marks';
import type { Span } from '../model/range';
import { projectRows, writeTable } from '../markup/table';

/**
 * A text with its changes accepted, in canonical form, like `acceptChanges`, but with its remarks and highlights. A remark
 * stands where it stood; where the words around it would not read as they do without it, at the end of its block; and where
 * the whole block goes, in a paragraph of its own. What the marker notes of a move, a split or a merger belongs to the marks and goes with them.
 */
export function cleanText(source: string, lexicon: Lexicon): string {
  const out: FormattedBlock[] = [];
  for (const block of readBlocks(source, lexicon)) {
    const remains = cleanBlock(block, lexicon);
    const last = out.at(-1);
    // Between two footnotes a paragraph of its own would keep them from being put in order.
    const joins = isGoneFootnote(block) && remains.length > 0 && last?.type === 'text';
    if (joins) out.push(...appended(out.pop()!, remains[0]!.text, lexicon));
    else out.push(...remains);
  }
  return write(out, lexicon);
}

/** What stays of a block: nothing, one block, or one and a paragraph with its remarks. */
function cleanBlock(block: Block, lexicon: Lexicon): readonly FormattedBlock[] {
  const accepted = resolveBlock(block, 'accepted', lexicon);
  const remarks = scansOf(block)
    .flatMap(({ source, scan }) => remarksIn(source, scan, lexicon))
    .join('');
  if (accepted.text === '') return remarks === '' ? [] : [{ type: 'text', text: remarks }];
  if (scansOf(block).every(({ scan }) => scan.marks.every(isChange)) && remarks === '') return [accepted];
  const inPlace = block.type === 'table' ? cleanTable(block, lexicon) : cleanWords(block as TextBlock, lexicon);
  if (readsAs(inPlace, accepted, remarks, lexicon)) return [inPlace];
  return remarks === '' ? [accepted] : appended(accepted, remarks, lexicon);
}

/** A block with remarks at its end; they stand behind it where they would change how it reads. */
function appended(block: FormattedBlock, remarks: string, lexicon: Lexicon): readonly FormattedBlock[] {
  const joined: FormattedBlock = { ...block, text: block.text + remarks };
  const own = readBlocks(block.text, lexicon)
    .flatMap(scansOf)
    .flatMap(({ source, scan }) => remarksIn(source, scan, lexicon));
  const isJoined = block.type === 'text' && readsAs(joined, block, own.join('') + remarks, lexicon);
  return isJoined ? [joined] : [block, { type: 'text', text: remarks }];
}

function cleanWords({ source, scan }: TextBlock, lexicon: Lexicon): FormattedBlock {
  return { type: 'text', text: formatText(keeping(source, scan, lexicon), lexicon) };
}

/** The remarks of a row that goes stand in the last cell of the row before it. */
function cleanTable({ rows, delimiter }: TableBlock, lexicon: Lexicon): FormattedBlock {
  const kept: string[][] = [];
  for (const row of rows) {
    const cells = row.cells.map(({ source, scan }) => keeping(source, scan, lexicon));
    const last = kept.at(-1);
    if (projectRows([row], 'accepted').length > 0) kept.push(cells);
    else if (last) last[last.length - 1] += cells.join('');
  }
  return formatBlock(readBlocks(writeTable(kept, delimiter), lexicon)[0]!, lexicon);
}

/** A stretch of inline markup without its changes, but with its remarks and highlights. */
function keeping(source: string, { marks }: MarkScan, lexicon: Lexicon): string {
  let out = '';
  let at = 0;
  marks.forEach((mark, index) => {
    out += source.slice(at, mark.from);
    at = mark.to;
    if (isChange(mark)) {
      const { added } = mark;
      const isInside = (remark: Span): boolean => added !== undefined && remark.from >= added.from && remark.to <= added.to;
      out += added ? source.slice(added.from, added.to) : '';
      for (const remark of mark.remarks) if (!isInside(remark)) out += source.slice(remark.from, remark.to);
    } else if (!isRelationNote(source, marks, index, lexicon)) out += source.slice(mark.from, mark.to);
  });
  return out + source.slice(at);
}

/** The remarks of a block that stay, in order, those inside other marks too. */
function remarksIn(source: string, { marks }: MarkScan, lexicon: Lexicon): readonly string[] {
  return marks
    .flatMap((mark, index) =>
      mark.kind !== 'remark' ? mark.remarks : isRelationNote(source, marks, index, lexicon) ? [] : [mark],
    )
    .map(({ from, to }) => source.slice(from, to));
}

/** `{>>moved to resolves 4<<}` right behind an addition or a deletion: the marker writes it anew where it still holds. */
function isRelationNote(source: string, marks: MarkScan['marks'], index: number, lexicon: Lexicon): boolean {
  const [mark, before] = [marks[index]!, marks[index - 1]];
  if (mark.kind !== 'remark' || before?.to !== mark.from || !before || !isChange(before)) return false;
  const { moved, divided } = lexicon.data.forms;
  const text = source.slice(mark.content!.from, mark.content!.to);
  return [moved.to, moved.from, divided.from, divided.into].some((words) => text.startsWith(`${words} `));
}

/** Whether a block is one block with the words of another and holds just these remarks. */
function readsAs(block: FormattedBlock, words: FormattedBlock, remarks: string, lexicon: Lexicon): boolean {
  const blocks = readBlocks(block.text, lexicon);
  const plain = (text: string): string => write(resolveBlocks(readBlocks(text, lexicon), 'plain', lexicon), lexicon);
  const found = blocks.flatMap(scansOf).flatMap(({ source, scan }) => remarksIn(source, scan, lexicon));
  return blocks.length === 1 && found.join('') === remarks && plain(block.text) === plain(words.text);
}

function isGoneFootnote(block: Block): boolean {
  return block.type === 'text' && block.reading('accepted').isEmpty && block.reading('rejected').form.kind === 'footnote';
}

function scansOf(block: Block): readonly { readonly source: string; readonly scan: MarkScan }[] {
  if (block.type === 'text') return [{ source: block.source, scan: block.scan }];
  return block.type === 'table' ? block.rows.flatMap(({ cells }) => cells) : [];
}
