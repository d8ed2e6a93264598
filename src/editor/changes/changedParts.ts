import type { Draft } from '../../markup/draft';
import { childrenOf, type FlowNode, type Root, type TableNode, type TreeNode, type WordsNode } from '../../markup/tree';
import type { Span } from '../../model/range';
import { markedChanges } from './markedChanges';

/** A provision, or what else stands by itself, with the changes that it holds. */
export interface ChangedPart {
  /** What a reader calls it. */
  readonly kind: 'provision' | 'paragraph' | 'heading' | 'lead-in' | 'footnote' | 'table';
  /** Its own block: the paragraph of an item without its sub-items. */
  readonly own: Span;
  /** Its blocks, those of its sub-items among them. */
  readonly blocks: readonly Span[];
  /** How many changes these hold, and how many of them its own block. */
  readonly changes: number;
  readonly ownChanges: number;
}

/** The provisions, headings, footnotes and tables of a draft whose own words change, in order. */
export function changedParts(draft: Draft, tree: () => Root): readonly ChangedPart[] {
  const counts = countsByBlock(draft);
  if (counts.size === 0) return [];
  return partsOf(tree())
    .map((part) => counted(part, counts))
    .filter(({ ownChanges }) => ownChanges > 0)
    .sort((one, other) => one.own.from - other.own.from);
}

/** The provision, heading, footnote or table at a place, if there are changes in it or in its sub-items. */
export function changedPartAt(draft: Draft, tree: () => Root, offset: number): ChangedPart | undefined {
  const counts = countsByBlock(draft);
  if (counts.size === 0) return undefined;
  const found = partsOf(tree()).find(({ own }) => own.from <= offset && offset <= own.to);
  const part = found && counted(found, counts);
  return part && part.changes > 0 ? part : undefined;
}

type Part = Omit<ChangedPart, 'changes' | 'ownChanges'>;

/** How many changes each block holds, by where it begins. */
function countsByBlock(draft: Draft): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { block } of markedChanges(draft)) {
    const at = draft.blocks[block]!.span.from;
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}

function counted(part: Part, counts: ReadonlyMap<number, number>): ChangedPart {
  const countOf = ({ from }: Span): number => counts.get(from) ?? 0;
  return { ...part, changes: part.blocks.reduce((sum, block) => sum + countOf(block), 0), ownChanges: countOf(part.own) };
}

function partsOf(node: TreeNode): readonly Part[] {
  if (node.type === 'item') {
    const [first, ...nested] = node.children;
    if (!first) return [];
    const blocks = [first.span, ...nested.flatMap(blocksOf)];
    const kind = node.label === '' ? 'paragraph' : 'provision';
    return [{ kind, own: first.span, blocks }, ...nested.flatMap(partsOf)];
  }
  if (isBlock(node)) return [{ kind: KINDS[node.type], own: node.span, blocks: [node.span] }];
  return childrenOf(node).flatMap(partsOf);
}

/** A footnote that stands among sub-items is no part of the provision above them. */
function blocksOf(node: FlowNode): readonly Span[] {
  if (node.type === 'item') return node.children.flatMap(blocksOf);
  return node.type === 'footnoteDefinition' ? [] : [node.span];
}

const KINDS: Readonly<Record<(WordsNode | TableNode)['type'], ChangedPart['kind']>> = {
  symbol: 'heading',
  designation: 'heading',
  title: 'heading',
  heading: 'heading',
  formula: 'paragraph',
  paragraph: 'paragraph',
  leadIn: 'lead-in',
  footnoteDefinition: 'footnote',
  table: 'table',
};

function isBlock(node: TreeNode): node is WordsNode | TableNode {
  return node.type in KINDS;
}
