import type { Block, TextBlock } from '../../markup/block';
import { readBlocks } from '../../markup/blocks';
import { resolveBlock } from '../../markup/format';
import { isChange, scanMarks, type Mark } from '../../markup/marks';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Span } from '../../model/range';

/**
 * A text with its changes accepted, in which the remarks and highlights stay: whoever carries a draft to another edition
 * still wants to know why it says what it says. Remarks that only tell where a provision moved go; they are written anew
 * with the marks.
 */
export function acceptKeepingRemarks(source: string, lexicon: Lexicon): string {
  return readBlocks(source, lexicon)
    .map((block) => acceptBlock(block, lexicon))
    .filter((text) => text !== '')
    .join('\n\n');
}

/** The remarks in a text that a person wrote, with their signs, in order. */
export function remarksIn(text: string, lexicon: Lexicon): readonly string[] {
  return text.split('\n').flatMap((line) =>
    scanMarks(line)
      .marks.flatMap((mark): readonly Span[] => (mark.kind === 'remark' ? [mark] : mark.remarks))
      .map(({ from, to }) => line.slice(from, to))
      .filter((remark) => !tellsMove(remark, lexicon)),
  );
}

function acceptBlock(block: Block, lexicon: Lexicon): string {
  const accepted = resolveBlock(block, 'accepted', lexicon).text;
  if (block.type === 'frontMatter') return accepted;
  if (block.type === 'text' && block.scan.marks.length === 0) return block.source;
  const remarks = remarksIn(block.source, lexicon);
  if (block.type === 'table') return [accepted, remarks.join(' ')].filter((text) => text !== '').join('\n\n');
  if (accepted === '') return remarks.join(' ');
  const inPlace = withRemarksInPlace(block, lexicon);
  const read = readBlocks(inPlace, lexicon);
  const isRight = read.length === 1 && resolveBlock(read[0]!, 'accepted', lexicon).text === accepted;
  return isRight ? inPlace : accepted + remarks.join('');
}

function withRemarksInPlace({ source, scan }: TextBlock, lexicon: Lexicon): string {
  let out = '';
  let at = 0;
  for (const mark of scan.marks) {
    out += source.slice(at, mark.from) + acceptMark(source, mark, lexicon);
    at = mark.to;
  }
  return out + source.slice(at);
}

function acceptMark(source: string, mark: Mark, lexicon: Lexicon): string {
  const words = source.slice(mark.from, mark.to);
  if (mark.kind === 'remark') return tellsMove(words, lexicon) ? '' : words;
  if (!isChange(mark)) return words;
  const { added, remarks } = mark;
  // Remarks in what was added stand among its words; those in what was deleted stay where it was.
  const outside = remarks.filter(({ from }) => !added || from < added.from || from >= added.to);
  return [...outside.map(({ from, to }) => source.slice(from, to)), added ? source.slice(added.from, added.to) : ''].join('');
}

function tellsMove(remark: string, lexicon: Lexicon): boolean {
  const { moved } = lexicon.data.forms;
  return [moved.to, moved.from].some((opening) => remark.startsWith(`{>>${opening} `));
}
