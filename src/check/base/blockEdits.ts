import type { Block } from '../../markup/block';
import { readBlocks } from '../../markup/blocks';
import { scanMarks, wrapMark } from '../../markup/marks';
import type { TextEdit } from '../../model/problem';
import type { Span } from '../../model/range';
import { wrapTable } from '../../revise/table';
import { lastWord } from './differences';
import { readCompared, type Compared } from './pairing';
import { reading, type Comparison } from './report';
import { renamed } from './strand';

/** Where a block should stand that is not there: after another, or before the first. */
export interface Gap {
  readonly after?: Block;
  readonly first: Block;
}

/** Blocks written into a gap. */
export function insertion({ after, first }: Gap, blocks: readonly string[]): TextEdit {
  const at = after ? after.span.to : first.span.from;
  const text = blocks.join('\n\n');
  return { span: { from: at, to: at }, text: after ? `\n\n${text}` : `${text}\n\n` };
}

/** A block taken out, with the blank lines behind it. */
export function removal({ block }: Compared, { source }: Pick<Comparison, 'source'>): TextEdit {
  const next = /^\s*/.exec(source.slice(block.span.to))![0].length;
  return { span: { from: block.span.from, to: block.span.to + next }, text: '' };
}

/** A block of the base as it is written in the draft. */
export function inForceSource({ block }: Compared, { toDraft }: Pick<Comparison, 'toDraft'>): string {
  return renamed(block.source, toDraft);
}

/** The same with a mark that deletes it. */
export function asDeletion(base: Compared, comparison: Comparison): string {
  return wrapped(base, inForceSource(base, comparison), 'deletion');
}

/**
 * A block of the draft marked as added, whatever marks it holds, with its remarks behind it; undefined where no mark does that, or
 * nothing of it is accepted.
 */
export function asAddition({ block }: Compared, comparison: Comparison): TextEdit | undefined {
  const accepted = readCompared(readBlocks(block.source, comparison.lexicon), 'accepted')[0];
  if (!accepted) return undefined;
  const source = accepted.type === 'text' ? accepted.sign + accepted.words : accepted.block.source;
  const text = wrapped(accepted, source, 'addition') + (block.type === 'text' ? remarksOf(block.source) : '');
  const isRight =
    reading(text, 'rejected', comparison) === '' &&
    reading(text, 'accepted', comparison) === reading(block.source, 'accepted', comparison);
  return isRight ? { span: block.span, text } : undefined;
}

/** The remarks of a paragraph, one after the other: they outlast whatever is marked around them. */
export function remarksOf(source: string): string {
  const remarks = scanMarks(source).marks.flatMap((mark) => (mark.kind === 'remark' ? [mark] : mark.remarks));
  return remarks.map((remark) => source.slice(remark.from, remark.to)).join('');
}

function wrapped(compared: Compared, source: string, kind: 'addition' | 'deletion'): string {
  if (compared.type === 'table') return wrapTable(source, kind);
  const sign = /^(?:#{1,6}[ \t]+|\[\^[^\][\s]+\]:[ \t]*)/.exec(source)?.[0] ?? '';
  return sign + wrapMark(source.slice(sign.length), kind);
}

export function plainText(compared: Compared): string {
  return compared.words.replace(/[*_\\]/g, '');
}

/** What a block is called in messages. */
export function nameOf(compared: Compared): string {
  if (compared.type === 'table') return 'table';
  if (compared.footnote !== undefined) return 'footnote';
  return compared.group.startsWith('heading') ? 'heading' : 'paragraph';
}

/** The last word of the block before the gap: it stands on the line where something is missing. */
export function endOf({ after, first }: Gap): Span {
  if (!after) return trimmed(first);
  const { from, to } = lastWord(after.source) ?? { from: 0, to: after.source.length };
  return { from: after.span.from + from, to: after.span.from + to };
}

/** A block without the blanks around it. */
export function trimmed({ source, span }: Block): Span {
  return { from: span.from + source.length - source.trimStart().length, to: span.from + source.trimEnd().length };
}
