import type { Block } from '../../markup/block';
import { readBlocks } from '../../markup/blocks';
import { wrapMark } from '../../markup/marks';
import type { Finding } from '../../model/problem';
import type { Span } from '../../model/range';
import { wrapTable } from '../../revise/table';
import { quote } from '../wording';
import { lastWord } from './differences';
import { readCompared, type Compared } from './pairing';
import { inBase, markFix, MISSING_PROVISION, reading, restoreFix, unmarked, type Comparison } from './report';
import { renamed } from './strand';

/** Where a block should stand that is missing: after another, or before the first. */
export interface Gap {
  readonly after?: Block;
  readonly first: Block;
}

/** Blocks of the base, one after the other, that the draft neither has nor deletes. They are shown at the end of the block before them. */
export function missingBlocks(base: readonly Compared[], gap: Gap, comparison: Comparison): Finding {
  const { baseName, toDraft } = comparison;
  const inForce = base.map((compared) => renamed(compared.block.source, toDraft));
  const at = gap.after ? gap.after.span.to : gap.first.span.from;
  const insert = (blocks: readonly string[]): { span: Span; text: string } => {
    const text = blocks.join('\n\n');
    return { span: { from: at, to: at }, text: gap.after ? `\n\n${text}` : `${text}\n\n` };
  };
  const more = base.length > 1 ? ` and ${base.length - 1} more ${base.length > 2 ? 'paragraphs' : 'paragraph'}` : '';
  const message = `Unmarked deletion: ${baseName} has ${quote(plainText(base[0]!))}${more} after this.`;
  const deleted = base.map((compared, index) => wrapped(compared, inForce[index]!, 'deletion'));
  const fixes = [markFix(insert(deleted), 'Mark this deletion'), restoreFix(insert(inForce))];
  const lost = { from: base[0]!.block.span.from, to: base[base.length - 1]!.block.span.to };
  // What footnotes say is paired apart from the rest, so several of them need not stand together.
  const isTogether = base.every(({ block }, index) => index === 0 || block.span.from > base[index - 1]!.block.span.from);
  return unmarked(message, endOf(gap), fixes, inBase(isTogether ? lost : base[0]!.block.span, comparison), MISSING_PROVISION);
}

/** A block that the base does not have, outside the marks. */
export function addedBlock(draft: Compared, comparison: Comparison): Finding {
  const { block } = draft;
  const { lexicon } = comparison;
  const accepted = readCompared(readBlocks(block.source, lexicon), 'accepted')[0];
  const source = accepted && wrapped(accepted, acceptedSource(accepted), 'addition');
  const isRight =
    source !== undefined &&
    reading(source, 'rejected', comparison) === '' &&
    reading(source, 'accepted', comparison) === reading(block.source, 'accepted', comparison);
  const next = /^\s*/.exec(comparison.source.slice(block.span.to))![0].length;
  const holdsMarks =
    block.type === 'text'
      ? block.scan.marks.length > 0
      : block.type === 'table' && block.rows.some((row) => row.cells.some((cell) => cell.scan.marks.length > 0));
  return unmarked(`Unmarked addition: ${comparison.baseName} does not have this ${nameOf(draft)}.`, trimmed(block), [
    isRight ? markFix({ span: block.span, text: source }, 'Mark this addition') : undefined,
    holdsMarks && accepted
      ? undefined
      : restoreFix({ span: { from: block.span.from, to: block.span.to + next }, text: '' }, 'Remove it, as in the text in force'),
  ]);
}

function wrapped(compared: Compared, source: string, kind: 'addition' | 'deletion'): string {
  if (compared.type === 'table') return wrapTable(source, kind);
  const sign = /^(?:#{1,6}[ \t]+|\[\^[^\][\s]+\]:[ \t]*)/.exec(source)?.[0] ?? '';
  return sign + wrapMark(source.slice(sign.length), kind);
}

/** A block's accepted words, written as a block. */
function acceptedSource(accepted: Compared): string {
  if (accepted.type === 'text') return accepted.sign + accepted.words;
  return accepted.block.source;
}

function plainText(compared: Compared): string {
  return compared.words.replace(/[*_\\]/g, '');
}

function nameOf(compared: Compared): string {
  if (compared.type === 'table') return 'table';
  if (compared.footnote !== undefined) return 'footnote';
  return compared.group.startsWith('heading') ? 'heading' : 'paragraph';
}

/** The last word of the block before the gap: it stands on the line where something is missing. */
function endOf({ after, first }: Gap): Span {
  if (!after) return trimmed(first);
  const { from, to } = lastWord(after.source) ?? { from: 0, to: after.source.length };
  return { from: after.span.from + from, to: after.span.from + to };
}

function trimmed({ source, span }: Block): Span {
  return { from: span.from + source.length - source.trimStart().length, to: span.from + source.trimEnd().length };
}
