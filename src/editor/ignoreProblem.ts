import { IGNORE } from '../check/ignores';
import { stretchesOf, type Block } from '../markup/block';
import { readBlocks } from '../markup/blocks';
import type { Draft } from '../markup/draft';
import type { Finding } from '../model/problem';
import type { Side } from '../model/text';
import type { Editing } from './editing';

/**
 * Puts a remark that ignores a problem at the end of its provision, heading or cell, with the caret where the reason is to be
 * typed. Undefined where there is no place for one: in the front matter, and where the remark would be read as something else.
 */
export function ignoreProblem(draft: Draft, { code, span }: Finding): Editing | undefined {
  const index = draft.blocks.findIndex((block) => block.span.from <= span.from && span.from <= block.span.to);
  const block = draft.blocks[index];
  const stretch = block && stretchAt(block, span.from);
  if (!stretch) return undefined;
  const remark = `{>>${IGNORE} ${code}: <<}`;
  const end = draft.blocks[index + 1]?.span.to ?? block.span.to;
  const around = draft.source.slice(block.span.from, end);
  for (const at of placesIn(stretch)) {
    const inside = at - block.span.from;
    if (!leavesAll(around, inside, remark, draft)) continue;
    const caret = at + remark.length - '<<}'.length;
    return { edits: [{ span: { from: at, to: at }, text: remark }], selections: [{ anchor: caret, active: caret }] };
  }
  return undefined;
}

interface Place {
  readonly source: string;
  readonly at: number;
}

/** The paragraph itself, or the cell that holds an offset; of a table in which none does, its first cell. */
function stretchAt(block: Block, offset: number): Place | undefined {
  const stretches = stretchesOf(block);
  return stretches.find(({ source, at }) => at <= offset && offset <= at + source.length) ?? stretches[0];
}

/** The end; where what follows needs the provision's last sign at the end of its line, before that sign. */
function placesIn({ source, at }: Place): readonly number[] {
  const words = source.trimEnd();
  return [at + words.length, at + words.replace(/[;,.:]$/, '').length];
}

/** Whether a remark, put into some blocks, is read as one, and leaves both readings of them as they are. */
function leavesAll(source: string, at: number, remark: string, { lexicon }: Draft): boolean {
  const after = readBlocks(source.slice(0, at) + remark + source.slice(at), lexicon);
  const isRead = after.some((block) =>
    stretchesOf(block).some((stretch) =>
      stretch.scan.marks.some(
        (mark) => mark.kind === 'remark' && mark.from + stretch.at === at && mark.to - mark.from === remark.length,
      ),
    ),
  );
  const shapes = (blocks: readonly Block[]): string => JSON.stringify(blocks.map(shapeOf));
  return isRead && shapes(after) === shapes(readBlocks(source, lexicon));
}

function shapeOf(block: Block): unknown {
  const sides: readonly Side[] = ['accepted', 'rejected'];
  if (block.type === 'frontMatter') return block.source;
  if (block.type === 'table') return sides.map((side) => block.reading(side));
  return sides.map((side) => {
    const { form, words, isEmpty } = block.reading(side);
    return [form.kind, form.level, form.label, form.id, form.symbol, words, isEmpty];
  });
}
