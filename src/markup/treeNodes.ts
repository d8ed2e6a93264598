import type { Position } from 'unist';
import type { Span } from '../model/range';
import type { TableBlock } from './block';
import type { InlineReader } from './inline';
import { readInline, type InlineNode } from './inlineTree';
import { indexLines, type LineIndex } from './lines';
import type { MarkScan } from './marks';
import type { TextPiece } from './piece';
import { spanToSource } from './projection';
import type { BlockChange, InlineTreeNode, TableCellNode, TableNode, TableRowNode, TreeNode, WordsNode } from './tree';

/**
 * Makes the nodes of one source's trees. Positions, and what is inside a block, are worked out when they are asked for: who
 * wants an outline does not pay for them.
 */
export class NodeMaker {
  readonly #inline: InlineReader;
  readonly #source: string;
  #lines: LineIndex | undefined;

  constructor(source: string, inline: InlineReader) {
    this.#source = source;
    this.#inline = inline;
  }

  make<T extends TreeNode>(type: T['type'], span: Span, fields: Omit<T, 'type' | 'span' | 'position' | 'data'>): T {
    return Object.assign(new Located(type, span, this), fields) as unknown as T;
  }

  /** A block of words: heading, paragraph, lead-in, footnote. */
  words(type: WordsNode['type'], piece: TextPiece, change: BlockChange | undefined): WordsNode {
    const { block, form, words, wordsSpan, span, projection } = piece;
    const labelled = form.label !== undefined && form.labelFrom !== undefined;
    const label = labelled ? { from: form.labelFrom, to: form.labelFrom + form.label.length } : undefined;
    const fields = {
      block,
      ...(change ? { change } : {}),
      text: this.#inline.plainText(words),
      words: wordsSpan,
      ...(label ? { label: shifted(spanToSource(projection, label), span.from) } : {}),
      ...(form.level === undefined ? {} : { depth: form.level }),
      ...(form.kind === 'footnote' ? { identifier: form.id! } : {}),
    };
    return Object.assign(new WithInside(type, span, this, block.source, block.scan), fields) as unknown as WordsNode;
  }

  table(block: TableBlock, change: BlockChange | undefined): TableNode {
    const at = block.span.from;
    const children = block.rows.map((row) =>
      this.make<TableRowNode>('tableRow', shifted(row.span, at), {
        children: row.cells.map(
          ({ span, source, scan }) =>
            new WithInside('tableCell', shifted(span, at), this, source, scan) as unknown as TableCellNode,
        ),
      }),
    );
    return this.make<TableNode>('table', block.span, { block, ...(change ? { change } : {}), children });
  }

  /** The children of a block, or of one of its parts, which begins at an offset of the source. */
  inside(nodes: readonly InlineNode[], at: number): InlineTreeNode[] {
    return nodes.map((node) => {
      const span = shifted(node.span, at);
      const inner = shifted(node.inner, at);
      if (node.children.length > 0) {
        return this.make<InlineTreeNode>(node.type, span, { inner, children: this.inside(node.children, at) });
      }
      return this.make<InlineTreeNode>(node.type, span, { inner, value: this.#source.slice(inner.from, inner.to) });
    });
  }

  positionOf({ from, to }: Span): Position {
    const lines = (this.#lines ??= indexLines(this.#source));
    const point = (offset: number): Position['start'] => {
      const { line, character } = lines.positionAt(offset);
      return { line: line + 1, column: character + 1, offset };
    };
    return { start: point(from), end: point(to) };
  }
}

/** Where a list of blocks stands. */
export function spanOfAll(list: readonly { readonly span: Span }[]): Span {
  return { from: list[0]?.span.from ?? 0, to: list.at(-1)?.span.to ?? 0 };
}

class Located {
  readonly type: string;
  readonly span: Span;
  readonly #maker: NodeMaker;

  constructor(type: string, span: Span, maker: NodeMaker) {
    this.type = type;
    this.span = span;
    this.#maker = maker;
  }

  get position(): Position {
    return this.#maker.positionOf(this.span);
  }
}

/** A node whose children are read from its source when somebody asks. */
class WithInside extends Located {
  readonly #inside: () => InlineTreeNode[];
  #children: InlineTreeNode[] | undefined;

  constructor(type: string, span: Span, maker: NodeMaker, source: string, scan: MarkScan) {
    super(type, span, maker);
    this.#inside = () => maker.inside(readInline(source, scan), span.from);
  }

  get children(): InlineTreeNode[] {
    return (this.#children ??= this.#inside());
  }
}

function shifted({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by };
}
