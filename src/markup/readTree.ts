import type { Span } from '../model/range';
import type { Annex, AnnexBlock, Item, Section, Text } from '../model/text';
import { holdsChange, type Block } from './block';
import type { Draft, Proposal } from './draft';
import type { InlineReader } from './inline';
import { readPiece, type Piece, type TextPiece } from './piece';
import { readText } from './structure';
import type {
  AnnexNode,
  BlockChange,
  FlowNode,
  FrontMatterNode,
  IntroductionNode,
  ItemNode,
  ProposalNode,
  ReasonsNode,
  Root,
  SectionNode,
  WordsNode,
} from './tree';
import { NodeMaker, spanOfAll } from './treeNodes';

/** Reads the tree of a draft. Reading never fails, and takes time linear in the number of blocks; the inside of a block is read when it is asked for. */
export function readTree(draft: Draft, inline: InlineReader): Root {
  return new TreeReader(draft, inline).root();
}

/** The pieces of a proposal's text, by where they begin, and the footnotes among them. */
interface Pieces {
  readonly all: readonly Piece[];
  readonly at: ReadonlyMap<number, Piece>;
  readonly notes: readonly TextPiece[];
}

class TreeReader {
  readonly #draft: Draft;
  readonly #inline: InlineReader;
  readonly #nodes: NodeMaker;

  constructor(draft: Draft, inline: InlineReader) {
    this.#draft = draft;
    this.#inline = inline;
    this.#nodes = new NodeMaker(draft.source, inline);
  }

  root(): Root {
    const { source, blocks, introduction, proposals } = this.#draft;
    const front = blocks.slice(0, 1).flatMap((block) => (block.type === 'frontMatter' ? [this.#frontMatter(block)] : []));
    const opening =
      introduction.length === 0
        ? []
        : [this.#nodes.make<IntroductionNode>('introduction', spanOfAll(introduction), { children: this.#flow(introduction) })];
    const children = [...front, ...opening, ...proposals.map((proposal) => this.#proposal(proposal))];
    return this.#nodes.make<Root>('root', { from: 0, to: source.length }, { children });
  }

  #frontMatter({ span, source }: Block): FrontMatterNode {
    return this.#nodes.make<FrontMatterNode>('frontMatter', span, { value: source });
  }

  #proposal({ symbol, identifier, symbolSpan, text, blocks, reasons, span }: Proposal): ProposalNode {
    const pieces = this.#pieces(text);
    const read = readText(pieces.all, this.#inline, this.#draft.lexicon);
    const before = blocks.slice(0, text[0] ? blocks.indexOf(text[0]) : blocks.length - reasons.length);
    const symbolPiece = symbolSpan && this.#draft.blocks.find((block) => block.span.from === symbolSpan.from);
    const end = this.#flow(reasons);
    return this.#nodes.make<ProposalNode>('proposal', span, {
      ...(symbol ? { symbol } : {}),
      ...(identifier ? { identifier } : {}),
      designation: read.designation,
      title: read.title,
      children: [
        ...(symbolPiece ? this.#pieces([symbolPiece]).all.map((piece) => this.#flowNode(piece, 'symbol')) : []),
        ...this.#flow(before),
        ...this.#text(read, pieces),
        ...(end.length > 0 ? [this.#nodes.make<ReasonsNode>('reasons', spanOfAll(reasons), { children: end })] : []),
      ],
    });
  }

  #text(text: Text, pieces: Pieces): ProposalNode['children'] {
    const head = (['designation', 'title', 'formula'] as const).flatMap((type) => {
      const span = text[`${type}Span`];
      const piece = span && pieces.all.find((one) => encloses(one.span, span));
      return piece ? [this.#flowNode(piece, type)] : [];
    });
    const parts = [
      ...text.sections.map((section) => this.#section(section, pieces)),
      ...text.annexes.map((annex) => this.#annex(annex, pieces)),
    ];
    const loose = pieces.notes.filter((note) => !parts.some((part) => encloses(part.span, note.span)));
    return inOrder([...head, ...parts, ...loose.map((note) => this.#flowNode(note))]);
  }

  #section({ leadIn, path, role, items, tables, span }: Section, pieces: Pieces): SectionNode {
    const first = pieces.at.get(span.from);
    const opener = first?.kind === 'leadIn' ? first : undefined;
    const children = inOrder([
      ...(opener ? [this.#flowNode(opener, 'leadIn')] : []),
      ...items.map((item) => this.#item(item, pieces)),
      ...tables.flatMap((table) => this.#at(table.span, pieces)),
      ...this.#footnotesIn(span, pieces),
    ]);
    return this.#nodes.make<SectionNode>('section', span, { leadIn, path, role, ...this.#change(opener), children });
  }

  #annex({ path, title, span, blocks }: Annex, pieces: Pieces): AnnexNode {
    const rest = blocks[0]?.span.from ?? Infinity;
    const heads = pieces.all.filter((piece) => encloses(span, piece.span) && piece.span.from < rest && piece.kind === 'heading');
    const children = inOrder([
      ...heads.map((piece) => this.#flowNode(piece)),
      ...blocks.flatMap((block) => this.#annexBlock(block, pieces)),
      ...this.#footnotesIn(span, pieces),
    ]);
    return this.#nodes.make<AnnexNode>('annex', span, { path, title, ...this.#change(heads[0]), children });
  }

  #annexBlock(block: AnnexBlock, pieces: Pieces): readonly FlowNode[] {
    return block.type === 'item' ? [this.#item(block, pieces)] : this.#at(block.span, pieces);
  }

  #item({ label, path, span, items }: Item, pieces: Pieces): ItemNode {
    const nested = items.map((item) => this.#item(item, pieces));
    const whole = { from: span.from, to: nested.at(-1)?.span.to ?? span.to };
    const change = this.#change(pieces.at.get(span.from));
    return this.#nodes.make<ItemNode>('item', whole, {
      label,
      path,
      ...change,
      children: [...this.#at(span, pieces), ...nested],
    });
  }

  #footnotesIn(span: Span, { notes }: Pieces): readonly FlowNode[] {
    return notes.filter((note) => encloses(span, note.span)).map((note) => this.#flowNode(note));
  }

  #at({ from }: Span, { at }: Pieces): readonly FlowNode[] {
    const piece = at.get(from);
    return piece ? [this.#flowNode(piece)] : [];
  }

  #flow(blocks: readonly Block[]): FlowNode[] {
    return this.#pieces(blocks).all.map((piece) => this.#flowNode(piece));
  }

  #flowNode(piece: Piece, type = typeOf(piece)): FlowNode {
    const { change } = this.#change(piece);
    return piece.kind === 'table' ? this.#nodes.table(piece.block, change) : this.#nodes.words(type, piece, change);
  }

  /** Each block as it will be; one that changes leave nothing of, as it was. */
  #pieces(blocks: readonly Block[]): Pieces {
    const all = blocks.flatMap((block) => readPiece(block, 'accepted') ?? readPiece(block, 'rejected') ?? []);
    const notes = all.filter((piece): piece is TextPiece => piece.kind === 'footnote');
    return { all, at: new Map(all.map((piece) => [piece.span.from, piece])), notes };
  }

  #change(piece: Piece | undefined): { readonly change?: BlockChange } {
    if (!piece || !holdsChange(piece.block)) return {};
    if (!readPiece(piece.block, 'accepted')) return { change: 'deleted' };
    return { change: readPiece(piece.block, 'rejected') ? 'changed' : 'added' };
  }
}

function typeOf(piece: Piece): WordsNode['type'] {
  if (piece.kind === 'heading') return 'heading';
  return piece.kind === 'footnote' ? 'footnoteDefinition' : 'paragraph';
}

function encloses(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

function inOrder<T extends { readonly span: Span }>(nodes: readonly T[]): T[] {
  return [...nodes].sort((one, other) => one.span.from - other.span.from);
}
