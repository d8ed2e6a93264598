import type { TextBlock } from '../../markup/block';
import { readInline, type InlineNode, type InlineType } from '../../markup/inlineTree';

/** A block cut in two, each a block by itself: what is open where it is cut is closed before and opened again after. */
export interface Cut {
  /** Where in the block's source it is cut. */
  readonly at: number;
  /** What closes the first part there. */
  readonly close: string;
  /** The second part. */
  readonly tail: string;
  /** How many of its first characters open again what was closed. */
  readonly opened: number;
  /** True where the place is in an addition, its edges among that. */
  readonly inAddition: boolean;
}

/** Cuts a block at an offset of its source; undefined where that would break what stands there: a deletion, a remark, a link, code. */
export function cutAt({ source, scan }: TextBlock, offset: number): Cut | undefined {
  const around = enclosing(readInline(source, scan), offset);
  let at = offset;
  let [close, open] = ['', ''];
  let substitution: { readonly from: number; readonly to: number } | undefined;
  for (const { type, span, inner, children } of around.toReversed()) {
    const added = type === 'substitution' ? children.find((child) => child.type === 'addition')?.span : undefined;
    const within = added ?? inner;
    if (type === 'text' || (SIDES.has(type) && span.from === inner.from)) continue;
    // At an edge what begins or ends there stays whole.
    if (close === '' && at >= within.to) at = span.to;
    else if (close === '' && at <= within.from) at = span.from;
    else if (!CUTTABLE.has(type)) return undefined;
    else if (added) {
      substitution = { from: added.to, to: span.to };
      close += '~~}';
      open = `{++${open}`;
    } else {
      close += source.slice(inner.to, span.to);
      open = source.slice(span.from, inner.from) + open;
    }
  }
  // A backslash would make a letter of what follows it.
  if (source[at - 1] === '\\') return undefined;
  const rest = substitution ? `${source.slice(at, substitution.from)}++}${source.slice(substitution.to)}` : source.slice(at);
  const inAddition = around.some(({ type }) => type === 'addition');
  return { at, close, tail: open + rest, opened: open.length, inAddition };
}

const CUTTABLE: ReadonlySet<InlineType> = new Set<InlineType>(['emphasis', 'strong', 'addition', 'substitution', 'highlight']);
/** The sides of a substitution have no signs of their own. */
const SIDES: ReadonlySet<InlineType> = new Set<InlineType>(['addition', 'deletion']);

/** The nodes that an offset is inside of, outermost first. */
function enclosing(nodes: readonly InlineNode[], offset: number): readonly InlineNode[] {
  const node = nodes.find(({ span }) => span.from < offset && offset < span.to);
  return node ? [node, ...enclosing(node.children, offset)] : [];
}
