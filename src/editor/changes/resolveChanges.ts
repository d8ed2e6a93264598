import type { Block } from '../../markup/block';
import { readBlocks } from '../../markup/blocks';
import type { Draft } from '../../markup/draft';
import { applyEdits, offsetAfter } from '../../markup/edits';
import { resolveBlock } from '../../markup/format';
import { setFrontMatter } from '../../markup/frontMatter';
import type { TextEdit } from '../../model/problem';
import type { Span } from '../../model/range';
import type { Side } from '../../model/text';
import { editsBetween } from '../edits';
import type { Editing, Refusal, Selection } from '../editing';
import { changesIn } from '../stops';
import { markedChanges, textsOf, touchedBy, type MarkedChange } from './markedChanges';
import { marksLeft, rewriteBlock } from './rewrite';
import { splice } from './splice';
import { together, type Together } from './together';

/** What is done with a change: its new words are taken in, or the words in force are put back. */
export type Resolution = 'accept' | 'reject';

/** Changes resolved. */
export interface Resolving extends Editing {
  /** How many were resolved, those among them that nobody pointed at. */
  readonly resolved: number;
  /** How many were resolved because others were: other halves of moves; other sides of splits and mergers; footnotes with their marks. */
  readonly with: { readonly halves: number; readonly parts: number; readonly footnotes: number };
  /** Footnotes that were pointed at and wait for the change that their mark stands in. */
  readonly held: number;
  /** The changes that are left, counted in the source after the edits. */
  readonly left: readonly Span[];
}

/**
 * Accepts or rejects the changes that some stretches of a draft touch, of an empty one the change that it is in or at, and those
 * that cannot be resolved without them: the other half of a move, the other side of a split or merger, a footnote with its mark.
 * What the accepted text says is what it said before, or the rejected text, when changes are rejected; all other changes stay as they are, character for character. With
 * the last change the front matter says that the draft is clean. Nothing where the stretches touch no change.
 */
export function resolveChanges(
  draft: Draft,
  spans: readonly Span[],
  resolution: Resolution,
  selections: readonly Selection[] = [],
): Resolving | Refusal | undefined {
  const all = markedChanges(draft);
  const wanted = [...new Set(spans.flatMap((span) => touchedBy(all, span)))];
  if (wanted.length === 0) return undefined;
  const side: Side = resolution === 'accept' ? 'accepted' : 'rejected';
  const found = together(draft, all, wanted, side);
  if (found.changes.size === 0) return { refusal: IN_LARGER };
  const answer = resolve(draft, all, found, side);
  if (!answer) return { refusal: CANNOT };
  const after = (offset: number): number => offsetAfter(offset, answer.edits, 'before');
  return {
    ...answer,
    selections: selections.map(({ anchor, active }) => ({ anchor: after(anchor), active: after(active) })),
    resolved: found.changes.size,
    with: { halves: found.halves, parts: found.parts, footnotes: found.footnotes },
    held: found.held,
  };
}

/** The same, and selects the next change that is left after the first selection; the first of all where none follows. */
export function resolveAndGoOn(
  draft: Draft,
  resolution: Resolution,
  selections: readonly Selection[],
): (Resolving & { readonly wrapped: boolean }) | Refusal | undefined {
  const spans = selections.map(spanOf);
  const answer = resolveChanges(draft, spans, resolution, selections);
  if (!answer || 'refusal' in answer) return answer;
  const from = Math.min(...spans.map(({ from: start }) => start));
  const place = offsetAfter(from, answer.edits, 'before');
  const following = answer.left.find((span) => span.from >= place);
  const next = following ?? answer.left[0];
  const chosen = next ? [{ anchor: next.from, active: next.to }] : answer.selections.slice(0, 1);
  return { ...answer, selections: chosen, wrapped: next !== undefined && !following };
}

export function spanOf({ anchor, active }: Selection): Span {
  return { from: Math.min(anchor, active), to: Math.max(anchor, active) };
}

const IN_LARGER =
  'The mark of this footnote stands in a larger change: accept or reject that one, and the footnote comes or goes with it.';
const CANNOT =
  'This change cannot be resolved alone: what is left would be read otherwise. Resolve all changes of the provision together, or put a backslash before signs in its text that look like marks.';

/** Resolves changes and reads the result back; undefined where it would not say what it should. */
function resolve(
  draft: Draft,
  all: readonly MarkedChange[],
  { changes }: Together,
  side: Side,
): Pick<Resolving, 'edits' | 'left'> | undefined {
  const byBlock = new Map<number, MarkedChange[]>();
  for (const change of changes) byBlock.set(change.block, [...(byBlock.get(change.block) ?? []), change]);
  const rewritten = new Map([...byBlock].map(([index, own]) => [index, rewriteBlock(draft.blocks[index]!, own, side)] as const));
  for (const apart of [false, true]) {
    const { edits, sources } = splice(draft, rewritten, apart);
    const result = applyEdits(draft.source, edits);
    const read = readBlocks(result, draft.lexicon);
    if (!holds(draft, read, sources, byBlock, side)) continue;
    if (changes.size === all.length) return { edits: [...cleanFront(draft), ...edits], left: [] };
    // Changes are counted block by block: what the blocks are parts of is not asked for.
    return { edits, left: changesIn({ ...draft, source: result, blocks: read }) };
  }
  return undefined;
}

/** Without a change left, a draft that says it is marked would have every word of the proposal taken for an unmarked change. */
function cleanFront({ front, blocks: [first] }: Draft): readonly TextEdit[] {
  if (front.form !== 'marked' || first?.type !== 'frontMatter') return [];
  return editsBetween(first.source, setFrontMatter(first.source, 'form', 'clean'));
}

/**
 * Reads a result back: the same blocks, but for those that were to change; of these the reading that was chosen is what it was,
 * and the marks that are left are those that were to be left.
 */
function holds(
  { blocks, lexicon }: Draft,
  read: readonly Block[],
  sources: readonly (string | undefined)[],
  byBlock: ReadonlyMap<number, readonly MarkedChange[]>,
  side: Side,
): boolean {
  const says = (block: Block): string => resolveBlock(block, side, lexicon).text;
  let at = 0;
  for (const [index, block] of blocks.entries()) {
    const expected = sources[index];
    const changes = byBlock.get(index);
    if (expected === undefined) {
      if (says(block) !== '') return false;
      continue;
    }
    const now = read[at++];
    if (now?.source !== expected || now.type !== block.type) return false;
    if (changes && (says(now) !== says(block) || !sameMarks(now, marksLeft(block, changes)))) return false;
  }
  return at === read.length;
}

function sameMarks(block: Block, expected: readonly string[]): boolean {
  const marks = textsOf(block).flatMap(({ source, scan }) => scan.marks.map(({ from, to }) => source.slice(from, to)));
  return marks.length === expected.length && marks.every((mark, index) => mark === expected[index]);
}
