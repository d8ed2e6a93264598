import type { Position } from 'unist';
import type { Span } from '../model/range';
import type { Cell, TableBlock } from './block';
import type { InlineReader } from './inline';
import { readInline, type InlineNode } from './inlineTree';
import { indexLines, type LineIndex } from './lines';
import type { TextPiece } from './piece';
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
    const { block, form, reading, wordsSpan, span } = piece;
    const inside = (): InlineTreeNode[] => this.inside(readInline(block.source, block.scan), span.from);
    const node = new WithInside(type, span, this, inside) as unknown as Filled<WordsNode>;
    // One by one: there are as many as paragraphs at every key, and spreads take several times as long.
    node.block = block;
    if (change) node.change = change;
    node.text = reading.plain(this.#inline);
    node.words = wordsSpan;
    if (reading.labelSpan) node.label = shifted(reading.labelSpan, span.from);
    if (form.level !== undefined) node.depth = form.level;
    if (form.kind === 'footnote') node.identifier = form.id!;
    return node;
  }

  table(block: TableBlock, change: BlockChange | undefined): TableNode {
    const node = new WithInside('table', block.span, this, () => this.#rows(block));
    return Object.assign(node, { block, ...(change ? { change } : {}) }) as unknown as TableNode;
  }

  #rows({ rows, span: { from: at } }: TableBlock): TableRowNode[] {
    return rows.map(({ span, cells }) =>
      this.make<TableRowNode>('tableRow', shifted(span, at), { children: cells.map((cell) => this.#cell(cell, at)) }),
    );
  }

  #cell({ span, source, scan }: Cell, at: number): TableCellNode {
    const inside = (): InlineTreeNode[] => this.inside(readInline(source, scan), at + span.from);
    return new WithInside('tableCell', shifted(span, at), this, inside) as unknown as TableCellNode;
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

/** A node while its fields are written. */
type Filled<T> = { -readonly [K in keyof T]: T[K] };

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
  readonly #inside: () => TreeNode[];
  #children: TreeNode[] | undefined;

  constructor(type: string, span: Span, maker: NodeMaker, inside: () => TreeNode[]) {
    super(type, span, maker);
    this.#inside = inside;
  }

  get children(): TreeNode[] {
    return (this.#children ??= this.#inside());
  }
}

function shifted({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by };
}
