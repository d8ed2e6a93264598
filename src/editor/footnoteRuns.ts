import type { FlowNode, WordsNode } from '../markup/tree';

/** Nodes in order, with footnotes that follow one another, two or more, put together. */
export function footnoteRuns(nodes: readonly FlowNode[]): readonly (FlowNode | WordsNode[])[] {
  const out: (FlowNode | WordsNode[])[] = [];
  let run: WordsNode[] = [];
  const flush = (): void => {
    out.push(...(run.length > 1 ? [run] : run));
    run = [];
  };
  for (const node of nodes) {
    if (node.type === 'footnoteDefinition') {
      run.push(node);
      continue;
    }
    flush();
    out.push(node);
  }
  flush();
  return out;
}
