import { childrenOf, type FlowNode, type Root, type TreeNode, type WordsNode } from '../markup/tree';
import { spanOfAll } from '../markup/treeNodes';
import type { Span } from '../model/range';
import { footnoteRuns } from './footnoteRuns';

/**
 * What can be folded in a draft, in order of place, each around those within it: front matter, introduction, proposals,
 * sections, items with what is nested in them, annexes, headings with what follows them, tables, footnotes in a row, reasons.
 * Each is more than one line, and no two begin in the same one.
 */
export function foldsOf(root: Root, source: string): readonly Span[] {
  const folds: Span[] = [];
  const add = (span: Span): void => {
    // Where two begin in one line only one can be folded there, and the larger comes first.
    const before = folds.at(-1);
    const inSameLine = before && !source.slice(before.from, span.from).includes('\n');
    if (!inSameLine && source.slice(span.from, span.to).includes('\n')) folds.push(span);
  };
  const visit = (node: TreeNode): void => {
    if (WHOLE.includes(node.type)) add(node.span);
    if (node.type === 'table' || 'words' in node) return;
    visitAll(childrenOf(node) as readonly FlowNode[]);
  };
  const visitAll = (nodes: readonly FlowNode[]): void => {
    const parts = footnoteRuns(nodes);
    parts.forEach((part, index) => {
      if (isRun(part)) add(spanOfAll(part));
      else {
        if (part.type === 'heading') add({ from: part.span.from, to: endUnder(part, parts.slice(index + 1)) });
        visit(part);
      }
    });
  };
  visit(root);
  return folds;
}

const WHOLE: readonly string[] = [
  'frontMatter',
  'introduction',
  'proposal',
  'section',
  'item',
  'annex',
  'table',
  'footnoteDefinition',
  'reasons',
] satisfies readonly TreeNode['type'][];

function isRun(part: FlowNode | WordsNode[]): part is WordsNode[] {
  return Array.isArray(part);
}

/** Where that ends which a heading stands above. */
function endUnder(heading: WordsNode, after: readonly (FlowNode | WordsNode[])[]): number {
  const next = after.findIndex((part) => !isRun(part) && part.type === 'heading' && (part.depth ?? 1) <= (heading.depth ?? 1));
  const last = (next < 0 ? after : after.slice(0, next)).at(-1);
  if (!last) return heading.span.to;
  return isRun(last) ? spanOfAll(last).to : last.span.to;
}
