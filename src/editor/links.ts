import {
  childrenOf,
  nodesAt,
  type InlineTreeNode,
  type ProposalNode,
  type Root,
  type TreeNode,
  type WordsNode,
} from '../markup/tree';
import type { Span } from '../model/range';
import type { Destination } from './definition';

/** A link of inline Markdown: `[the charts](https://example.org)`. */
export interface DraftLink {
  /** The words that are the link. */
  readonly span: Span;
  /** An address, or a path from the draft's folder, as it is written but for its escapes. */
  readonly target: string;
}

/**
 * The links of a draft. Citations are none: links are underlined, and in a resolution the underline says that words are new.
 * They are followed as definitions.
 */
export function linksOf(root: Root, source: string): readonly DraftLink[] {
  const links: DraftLink[] = [];
  const visit = (node: TreeNode): void => {
    // Most blocks have no link, and need not be read inside to know it.
    if ('block' in node && !node.block.source.includes('](')) return;
    const link = node.type === 'link' ? readLink(node, source) : undefined;
    if (link) links.push(link);
    childrenOf(node).forEach(visit);
  };
  visit(root);
  return links;
}

/** Where a footnote's mark leads: to the footnote; and the footnote's own name: to the marks that name it, in the same text. */
export function footnoteDestinations(root: Root, offset: number): readonly Destination[] {
  const path = nodesAt(root, offset);
  const text = path.find((node): node is ProposalNode => node.type === 'proposal');
  const node = path.findLast((one) => one.type === 'footnoteReference') as InlineTreeNode | undefined;
  const definition = path.find((one): one is WordsNode => one.type === 'footnoteDefinition');
  if (!text || !node?.value) return [];
  const isOwnName = definition?.span.from === node.span.from;
  const named = within(text).filter((one) => (isOwnName ? isMark(one, node) : isDefinition(one, node)));
  return named.map((one) => ({ origin: node.span, span: 'words' in one ? one.words : one.span }));
}

function isDefinition(node: TreeNode, { value }: InlineTreeNode): boolean {
  return node.type === 'footnoteDefinition' && node.identifier === value;
}

/** A definition's own name reads like a mark, and is none. */
function isMark(node: TreeNode, own: InlineTreeNode): boolean {
  return node.type === 'footnoteReference' && node.value === own.value && node.span.from !== own.span.from;
}

/** All nodes in a node; blocks without footnote marks are not read inside. */
function within(node: TreeNode): readonly TreeNode[] {
  if ('block' in node && !node.block.source.includes('[^')) return [node];
  return [node, ...childrenOf(node).flatMap(within)];
}

function readLink({ inner, span }: InlineTreeNode, source: string): DraftLink | undefined {
  const written = /^\]\(\s*(?:<([^>\n]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))/.exec(source.slice(inner.to, span.to));
  const target = (written?.[1] ?? written?.[2] ?? '').replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return target === '' ? undefined : { span: inner, target };
}
