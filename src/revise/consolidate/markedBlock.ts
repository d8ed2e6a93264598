import type { Lexicon } from '../../lexicon/lexicon';
import type { Block } from '../../markup/block';
import { findFootnoteMarks } from '../../markup/footnoteMarks';
import type { FormattedBlock } from '../../markup/footnotes';
import { formatBlock, resolveBlock } from '../../markup/format';
import { isChange, scanMarks } from '../../markup/marks';

/** One block of a proposal in canonical form: as it is typed, with its marks, and in its two readings. */
export interface MarkedBlock extends FormattedBlock {
  /** Empty where accepting leaves nothing of the block. */
  readonly accepted: string;
  /** Empty where rejecting leaves nothing of the block. */
  readonly rejected: string;
}

/** Blocks in canonical form. Empty ones are left out; those that hold nothing but remarks stay. */
export function readMarked(blocks: readonly Block[], lexicon: Lexicon): readonly MarkedBlock[] {
  return blocks
    .map((block) => ({
      ...formatBlock(block, lexicon),
      accepted: resolveBlock(block, 'accepted', lexicon).text,
      rejected: resolveBlock(block, 'rejected', lexicon).text,
    }))
    .filter(({ text }) => text !== '');
}

/** A block that no change is proposed to. */
export function unchanged({ type, text }: FormattedBlock): MarkedBlock {
  return { type, text, accepted: text, rejected: text };
}

/** The identifier that a block defines as a footnote, in any reading of it. */
export function footnoteOf({ type, text }: FormattedBlock): string | undefined {
  return type === 'text' ? /^\[\^([^\][\s]+)\]:/.exec(text)?.[1] : undefined;
}

/** The same block with its footnotes called otherwise. */
export function renameMarks(block: MarkedBlock, nameOf: (id: string) => string): MarkedBlock {
  if (!block.text.includes('[^')) return block;
  return {
    type: block.type,
    text: renamed(block.text, nameOf),
    accepted: renamed(block.accepted, nameOf),
    rejected: renamed(block.rejected, nameOf),
  };
}

/** The remarks of a block, as they are typed. */
export function remarksOf({ text }: FormattedBlock): readonly string[] {
  if (!text.includes('{>>')) return [];
  return text.split('\n').flatMap((line) => {
    const { marks } = scanMarks(line);
    const inside = marks.filter(isChange).flatMap(({ remarks }) => remarks);
    return [...marks.filter(({ kind }) => kind === 'remark'), ...inside].map(({ from, to }) => line.slice(from, to));
  });
}

/** A block with further remarks at its end; those of a table stand in a paragraph after it. */
export function withRemarks(block: MarkedBlock, remarks: readonly string[]): readonly MarkedBlock[] {
  const known = remarksOf(block);
  const fresh = remarks.filter((remark) => !known.includes(remark));
  if (fresh.length === 0) return [block];
  if (block.type === 'text') return [{ ...block, text: block.text + fresh.join('') }];
  return [block, { type: 'text', text: fresh.join(' '), accepted: '', rejected: '' }];
}

function renamed(text: string, nameOf: (id: string) => string): string {
  let out = '';
  let at = 0;
  for (const mark of findFootnoteMarks(text)) {
    out += `${text.slice(at, mark.from)}[^${nameOf(mark.id)}]`;
    at = mark.to;
  }
  return out + text.slice(at);
}
