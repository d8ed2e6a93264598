import type { Lexicon } from '../../lexicon/lexicon';
import type { Block } from '../../markup/block';
import type { Draft } from '../../markup/draft';
import { createInlineReader, type InlineReader } from '../../markup/inline';
import { isChange, type Mark } from '../../markup/marks';
import type { Span } from '../../model/range';
import { changesIn } from '../stops';
import type { DraftChange } from './change';
import { proposalOf, provisionPaths, type BlockPlace } from './provisionPaths';
import { remarkIn, withMove } from './remarks';

/**
 * The changes of a draft in order, as `changesIn` counts them, with all that a list of them tells. `inline` may know blocks from
 * an earlier reading: with one that is kept, only what was touched since is read again.
 */
export function listChanges(draft: Draft, inline: InlineReader = createInlineReader()): readonly DraftChange[] {
  const paths = provisionPaths(draft, inline);
  return wordsByBlock(draft, inline).flatMap(({ block, changes }) =>
    changes.map((change) => ({ ...change, ...paths.of(block) })),
  );
}

/** What a change is without the name of the place that it stands in. */
export type ChangeWords = Omit<DraftChange, 'path' | 'part'>;

/** The same without the names of their provisions, for which the whole text would have to be read. */
export function listChangeWords(draft: Draft): readonly ChangeWords[] {
  return wordsByBlock(draft, createInlineReader()).flatMap(({ block, changes }) => {
    const proposal = proposalOf(draft, block);
    return proposal < 0 ? changes : changes.map((change) => ({ ...change, proposal }));
  });
}

function wordsByBlock(
  draft: Draft,
  inline: InlineReader,
): readonly { readonly block: Block; readonly changes: readonly ChangeWords[] }[] {
  const spans = changesIn(draft);
  let next = 0;
  return draft.blocks.flatMap((block) => {
    const first = next;
    while (next < spans.length && spans[next]!.from < block.span.to) next++;
    if (next === first) return [];
    const cells = cellsOf(block);
    const changes = spans.slice(first, next).map((span) => ({ ...readChange(span, cells, draft, inline), block: block.span }));
    return [{ block, changes }];
  });
}

/** Something with marks of its own, a block or a cell of a table; its marks are counted from the start of the draft's source. */
interface Cell {
  readonly span: Span;
  readonly marks: readonly Mark[];
}

function cellsOf(block: Block): readonly Cell[] {
  if (block.type === 'frontMatter') return [];
  const at = block.span.from;
  if (block.type === 'text') return [{ span: block.span, marks: block.scan.marks.map((mark) => shiftedMark(mark, at)) }];
  return block.rows.flatMap(({ cells }) =>
    cells.map(({ span, scan }) => ({
      span: shifted(span, at),
      marks: scan.marks.map((mark) => shiftedMark(mark, at + span.from)),
    })),
  );
}

function readChange(
  span: Span,
  cells: readonly Cell[],
  { source, lexicon }: { readonly source: string; readonly lexicon: Lexicon },
  inline: InlineReader,
): Omit<DraftChange, 'block' | keyof BlockPlace> {
  const touched = cells.filter((cell) => cell.span.from <= span.to && span.from <= cell.span.to);
  const within = touched.map(({ marks }) => marks.filter(({ from, to }) => span.from <= from && to <= span.to));
  const words = (side: 'deleted' | 'added'): string =>
    within.map((marks) => inline.plainText(marks.map((mark) => contentOf(mark, side, source)).join(''))).join(CELLS);
  const has = (side: 'deleted' | 'added'): boolean => within.some((marks) => marks.some((mark) => isChange(mark) && mark[side]));
  const behind = touched.flatMap(({ marks }) => remarksBehind(marks, span.to));
  const remarks = [...within.flat().flatMap((mark) => (isChange(mark) ? mark.remarks : mark.kind === 'remark' ? [mark] : []))]
    .concat(behind)
    .map(({ from, to }) => remarkIn(source, { from, to }));
  const kind = has('deleted') ? (has('added') ? 'replaced' : 'deleted') : 'added';
  const { from, to } = touched.length === 1 ? touched[0]!.span : span;
  const sides = within
    .flat()
    .flatMap((mark) => SIDES.map((side) => contentOf(mark, side, source)).filter((words) => words !== ''));
  const isApart = (edge: RegExp): boolean => sides.some((words) => edge.test(words));
  return {
    span,
    kind,
    deleted: has('deleted') ? words('deleted') : '',
    added: has('added') ? words('added') : '',
    before: isApart(/^\s/) ? '' : bare(source.slice(startOfWord(source, span.from, from), span.from)),
    after: isApart(/\s$/) ? '' : bare(source.slice(span.to, endOfWord(source, span.to, to))),
    ...withMove(kind, remarks, lexicon),
  };
}

const SIDES = ['deleted', 'added'] as const;
/** What stands between the cells of a row. */
const CELLS = ' | ';

/** The source of what a mark deletes or adds, without the remarks in it. */
function contentOf(mark: Mark, side: 'deleted' | 'added', source: string): string {
  const content = isChange(mark) ? mark[side] : undefined;
  if (!content) return '';
  let out = '';
  let at = content.from;
  for (const remark of mark.remarks) {
    if (remark.from < at || remark.to > content.to) continue;
    out += source.slice(at, remark.from);
    at = remark.to;
  }
  return out + source.slice(at, content.to);
}

/** The remarks that stand right behind a place, one after the other. */
function remarksBehind(marks: readonly Mark[], end: number): readonly Mark[] {
  const found: Mark[] = [];
  let at = end;
  for (const mark of marks) {
    if (mark.from !== at || mark.kind !== 'remark') continue;
    found.push(mark);
    at = mark.to;
  }
  return found;
}

/** Where the word begins, or a mark ends, that an offset is in or at; not before `least`. */
function startOfWord(source: string, offset: number, least: number): number {
  let at = offset;
  while (at > Math.max(least, offset - LONGEST_WORD) && !ENDS_WORD.test(source[at - 1]!)) at--;
  return at;
}

function endOfWord(source: string, offset: number, most: number): number {
  let at = offset;
  while (at < Math.min(most, offset + LONGEST_WORD) && !ENDS_WORD.test(source[at]!)) at++;
  return at;
}

/** Blanks, the signs of marks and of cells, and the letters of scripts that set no blanks between words. */
const ENDS_WORD = /[\s{}|\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const LONGEST_WORD = 80;

/** Part of a word without the signs of Markdown. */
function bare(text = ''): string {
  return text.replace(/[*_`\\]/g, '');
}

function shiftedMark(mark: Mark, by: number): Mark {
  return {
    ...mark,
    ...shifted(mark, by),
    ...(mark.deleted ? { deleted: shifted(mark.deleted, by) } : {}),
    ...(mark.added ? { added: shifted(mark.added, by) } : {}),
    remarks: mark.remarks.map((remark) => shifted(remark, by)),
  };
}

function shifted({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by };
}
