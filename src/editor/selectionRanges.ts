import { nodesAt, type Root } from '../markup/tree';
import type { Span } from '../model/range';

/**
 * What can be selected around an offset, the smallest first, each within the next: the word, what a mark or an emphasis
 * encloses, the mark itself, the words of the item, the item with its label, what is nested in it, its section, its text, the
 * whole draft.
 */
export function selectionRangesAt(root: Root, offset: number): readonly Span[] {
  const nodes = nodesAt(root, offset);
  const ranges: Span[] = [];
  const label = nodes
    .map((node) => ('block' in node && 'label' in node ? node.label : undefined))
    .find((span) => span && holds(span, offset));
  for (const node of nodes.toReversed()) {
    if (node.type === 'text' && !label) ranges.push(...wordAt(node.value ?? '', node.span.from, offset));
    if ('inner' in node) ranges.push(node.inner);
    if (label && 'block' in node) ranges.push(label);
    if ('words' in node) ranges.push(node.words);
    ranges.push(node.span);
  }
  const nested: Span[] = [];
  for (const range of ranges) {
    const inner = nested.at(-1) ?? { from: offset, to: offset };
    const grows = holds(range, inner.from) && holds(range, inner.to) && range.to - range.from > inner.to - inner.from;
    if (grows) nested.push(range);
  }
  return nested;
}

/** As the editor's own word pattern has it: `telecommunication/ICT` and `Secretary-General` are words. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‑/.'’&][\p{L}\p{M}\p{N}]+)*/gu;

function wordAt(text: string, at: number, offset: number): readonly Span[] {
  for (const { index, 0: word } of text.matchAll(WORD)) {
    const span = { from: at + index, to: at + index + word.length };
    if (holds(span, offset)) return [span];
  }
  return [];
}

function holds({ from, to }: Span, offset: number): boolean {
  return from <= offset && offset <= to;
}
