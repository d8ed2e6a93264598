import { offsetAfter } from '../../markup/edits';
import type { Piece } from '../../markup/piece';
import type { TextEdit } from '../../model/problem';
import type { Span } from '../../model/range';
import type { Designation } from '../../model/designation';
import type { Provisions } from './provisions';
import type { Left } from './references';
import { pieceOf, type Leaf, type Sheet } from './sheet';

/** A provision or footnote that is called otherwise than before: `resolves 4`, `Annex 1, 4)`, `footnote 2`. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
}

/** What a command that moves or renumbers provisions does to a draft. */
export interface Outcome {
  /** Counted in the source before any of them; they neither overlap nor touch. */
  readonly edits: readonly TextEdit[];
  /** Where an offset of the draft stands after the edits. */
  readonly after: (offset: number) => number;
  readonly renamed: readonly Renamed[];
  readonly names: Names;
  /** References that were left as they are, with their places after the edits. */
  readonly left: readonly LeftBehind[];
}

/** What a text's provisions were called before and are called now. They are known by the same ids in all three. */
export interface Names {
  readonly before: Provisions;
  readonly after: Provisions;
  /** As the text had them before its changes, where it is a marked revision. */
  readonly base?: () => Provisions;
  /** The text's designation. */
  readonly own?: Designation;
}

export interface LeftBehind extends Pick<Left, 'names' | 'why'> {
  readonly span: Span;
}

/** Two sheets of one proposal, and where the blocks of the second will stand in the draft. */
export interface Written {
  readonly edits: readonly TextEdit[];
  /** The start of each block after the edits. */
  readonly starts: ReadonlyMap<number, number>;
  readonly after: (offset: number) => number;
}

/** The edits that make one sheet of another. Blocks that keep their order are edited where they stand. */
export function writeSheet(before: Sheet, after: Sheet): Written {
  const { source } = before.draft;
  const blocks = before.proposal.blocks;
  const spanOf = (id: number): Span => blocks[id]!.span;
  const stay = inOrder(after.leaves.map(({ id }) => id).filter((id) => id < blocks.length));
  const edits: TextEdit[] = [];
  const starts = new Map<number, number>();
  let end = spanOf(0).from;
  let shift = 0;
  let inserted = '';
  let previous: Leaf | undefined;
  let lastKept = -1;
  const replace = (span: Span, text: string): void => {
    const edit = trimmed(source, span, text);
    shift += text.length - (span.to - span.from);
    if (edit) edits.push(edit);
  };
  const gapBefore = (leaf: Leaf): string => (previous ? gapBetween(before, previous, leaf) : '');
  for (const leaf of after.leaves) {
    const gap = gapBefore(leaf);
    previous = leaf;
    if (!stay.has(leaf.id)) {
      starts.set(leaf.id, end + shift + inserted.length + gap.length);
      inserted += gap + leaf.block.source;
      continue;
    }
    const { from, to } = spanOf(leaf.id);
    if (inserted !== '' || leaf.id !== lastKept + 1) replace({ from: end, to: from }, inserted + gap);
    starts.set(leaf.id, from + shift);
    replace({ from, to }, leaf.block.source);
    end = to;
    lastKept = leaf.id;
    inserted = '';
  }
  if (inserted !== '' || lastKept !== blocks.length - 1) replace({ from: end, to: spanOf(blocks.length - 1).to }, inserted);
  const merged = joined(edits, source);
  const leaves = new Map(after.leaves.map((leaf) => [leaf.id, leaf]));
  return {
    edits: merged,
    starts,
    after(offset) {
      const id = blocks.findIndex(({ span }) => span.from <= offset && offset <= span.to);
      const start = starts.get(id);
      return start === undefined ? offsetAfter(offset, merged) : start + leaves.get(id)!.after(offset - spanOf(id).from);
    },
  };
}

/** What stands between two blocks: what stood there, or a blank line; before an item of a list without blank lines, a line end. */
function gapBetween({ draft, proposal }: Sheet, one: Leaf, other: Leaf): string {
  const blocks = proposal.blocks;
  const between = (id: number): string | undefined => {
    const [above, below] = [blocks[id], blocks[id + 1]];
    return above && below ? draft.source.slice(above.span.to, below.span.from) : undefined;
  };
  if (other.id === one.id + 1 && between(one.id) !== undefined) return between(one.id)!;
  const [above, below] = [one, other].map(kindOf);
  const gaps = [between(one.id), ...(above === 'item' ? [between(other.id - 1)] : [])];
  const mayBeClose = below === 'item' && (above === 'item' || above === 'leadIn');
  return mayBeClose && gaps.includes('\n') ? '\n' : '\n\n';
}

function kindOf(leaf: Leaf): Piece['kind'] | undefined {
  return (pieceOf(leaf) ?? pieceOf(leaf, 'rejected'))?.kind;
}

/** The most ids that stand in rising order, not necessarily side by side: the others have moved. */
function inOrder(ids: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const id of ids) {
    let at = tails.findIndex((tail) => tail > id);
    if (at < 0) at = tails.length;
    before.set(id, tails[at - 1]);
    tails[at] = id;
  }
  const kept = new Set<number>();
  for (let id = tails[tails.length - 1]; id !== undefined; id = before.get(id)) kept.add(id);
  return kept;
}

/** An edit without what the two wordings have in common at their ends; undefined when they are the same. */
function trimmed(source: string, { from, to }: Span, text: string): TextEdit | undefined {
  const most = Math.min(to - from, text.length);
  let head = 0;
  while (head < most && source[from + head] === text[head]) head++;
  if (head === text.length && head === to - from) return undefined;
  if (isHigh(text, head - 1)) head--;
  let tail = 0;
  while (tail < most - head && source[to - 1 - tail] === text[text.length - 1 - tail]) tail++;
  if (tail > 0 && isHigh(text, text.length - tail - 1)) tail--;
  return { span: { from: from + head, to: to - tail }, text: text.slice(head, text.length - tail) };
}

/** The first half of a character of two units, which no edit may part from the second. */
function isHigh(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00;
}

/** Edits that touch become one: editors do not agree on their order. */
function joined(edits: readonly TextEdit[], source: string): readonly TextEdit[] {
  const out: TextEdit[] = [];
  for (const edit of edits) {
    const last = out[out.length - 1];
    if (last && last.span.to >= edit.span.from) {
      const between = source.slice(last.span.to, edit.span.from);
      out[out.length - 1] = { span: { from: last.span.from, to: edit.span.to }, text: last.text + between + edit.text };
    } else out.push(edit);
  }
  return out;
}
