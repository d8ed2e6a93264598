import type { Node, Parent } from 'unist';
import type { Block } from './block';
import type { InlineType } from './inlineTree';
import type { ProposalSymbol } from './draft';
import type { Span } from '../model/range';
import type { Role } from '../model/text';

/**
 * The tree of a draft as it stands, by the conventions of unist: every node has a `type`, most have `children`, and all have a
 * `position` with lines and columns from 1 and offsets from 0. What changes add and what they delete are both in it, each in its
 * place; a block is read as it will be, or, where that leaves nothing of it, as it was.
 */
export interface Root extends Parent {
  readonly type: 'root';
  readonly span: Span;
  readonly children: (FrontMatterNode | IntroductionNode | ProposalNode)[];
}

/** What the marks of a block do to it as a whole: nothing is left of a deleted one, nothing was there before an added one. */
export type BlockChange = 'added' | 'deleted' | 'changed';

interface Placed extends Node {
  /** The node's stretch of the source: UTF-16 offsets, as in `position`. */
  readonly span: Span;
}

/** A node that stands for one block of the source, with what is inside it. */
interface BlockNode<C extends Node> extends Placed, Parent {
  readonly block: Block;
  readonly change?: BlockChange;
  readonly children: C[];
}

export interface FrontMatterNode extends Placed {
  readonly type: 'frontMatter';
  /** As it stands, with its fences. */
  readonly value: string;
}

/** What stands before the first proposal. */
export interface IntroductionNode extends Placed, Parent {
  readonly type: 'introduction';
  readonly children: FlowNode[];
}

/** A symbol and all that belongs to it; a file without symbols is one proposal. */
export interface ProposalNode extends Placed, Parent {
  readonly type: 'proposal';
  readonly symbol?: ProposalSymbol;
  readonly identifier?: string;
  /** Plain; empty where there is none. */
  readonly designation: string;
  readonly title: string;
  readonly children: (WordsNode | SectionNode | AnnexNode | ReasonsNode | FlowNode)[];
}

/** A block that holds words and nothing nested. */
export interface WordsNode extends BlockNode<InlineTreeNode> {
  readonly type: 'symbol' | 'designation' | 'title' | 'formula' | 'leadIn' | 'heading' | 'paragraph' | 'footnoteDefinition';
  /** Plain, without label, heading signs and identifier. */
  readonly text: string;
  /** Where the block's own words stand. */
  readonly words: Span;
  /** Of an item's paragraph: where its label stands, emphasis excluded. */
  readonly label?: Span;
  /** Of a heading: 1 to 6. */
  readonly depth?: number;
  /** Of a footnote: the name that its marks have. */
  readonly identifier?: string;
}

/** A lead-in and the provisions under it. */
export interface SectionNode extends Placed, Parent {
  readonly type: 'section';
  /** Plain; empty for what stands before the first lead-in. */
  readonly leadIn: string;
  readonly path: string;
  readonly role: Role;
  readonly change?: BlockChange;
  readonly children: FlowNode[];
}

/** A labelled or unlabelled provision: its paragraph, then what is nested in it. */
export interface ItemNode extends Placed, Parent {
  readonly type: 'item';
  readonly label: string;
  readonly path: string;
  readonly change?: BlockChange;
  readonly children: (WordsNode | ItemNode | FlowNode)[];
}

/** An annex or appendix, from its heading to the next. */
export interface AnnexNode extends Placed, Parent {
  readonly type: 'annex';
  /** `Annex 2`. */
  readonly path: string;
  readonly title: string;
  readonly change?: BlockChange;
  readonly children: FlowNode[];
}

export interface ReasonsNode extends Placed, Parent {
  readonly type: 'reasons';
  readonly children: FlowNode[];
}

export interface TableNode extends BlockNode<TableRowNode> {
  readonly type: 'table';
}

export interface TableRowNode extends Placed, Parent {
  readonly type: 'tableRow';
  readonly children: TableCellNode[];
}

export interface TableCellNode extends Placed, Parent {
  readonly type: 'tableCell';
  readonly children: InlineTreeNode[];
}

/** What may stand in sections, annexes, introductions and reasons. */
export type FlowNode = WordsNode | ItemNode | TableNode;

export interface InlineTreeNode extends Placed {
  readonly type: InlineType;
  /** What its signs enclose. */
  readonly inner: Span;
  /** The characters as they stand; only of what has no children. */
  readonly value?: string;
  readonly children?: InlineTreeNode[];
}

/** Any node of the tree. */
export type TreeNode =
  | Root
  | FrontMatterNode
  | IntroductionNode
  | ProposalNode
  | WordsNode
  | SectionNode
  | ItemNode
  | AnnexNode
  | ReasonsNode
  | TableNode
  | TableRowNode
  | TableCellNode
  | InlineTreeNode;

/** The children of any node; none of a leaf. */
export function childrenOf(node: TreeNode): readonly TreeNode[] {
  return 'children' in node ? (node.children ?? []) : [];
}

/** The nodes that hold an offset, from the root to the innermost; both ends of a node belong to it. */
export function nodesAt(root: Root, offset: number): readonly TreeNode[] {
  const nodes: TreeNode[] = [root];
  for (let next = childAt(root, offset); next; next = childAt(next, offset)) nodes.push(next);
  return nodes;
}

/** The child that an offset is in; of two that meet there, the one that begins there. */
function childAt(node: TreeNode, offset: number): TreeNode | undefined {
  return childrenOf(node).findLast(({ span }) => span.from <= offset && offset <= span.to);
}
