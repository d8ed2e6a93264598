import type { Span } from '../model/range';
import type { Annex, AnnexBlock, Item, Section, Text } from '../model/text';
import { holdsChange, type Block } from './block';
import type { Draft, Proposal, TextReading } from './draft';
import type { InlineReader } from './inline';
import { pieceAt, readPiece, type Piece } from './piece';
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

/** The pieces of a proposal's text. */
interface Pieces {
  readonly all: readonly Piece[];
  /** Tables and footnotes: labels say nothing of where they belong, so they stand in what they interrupt. */
  readonly loose: InTurn;
  readonly headings: InTurn;
}

/** Pieces that are asked for once each, in order of place: so the tree of a long text costs no more than its length. */
class InTurn {
  readonly #pieces: readonly Piece[];
  #next = 0;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  /** Those that begin in a stretch; those before it are passed over. */
  from(start: number, end: number): readonly Piece[] {
    const first = this.#pieces[this.#next];
    if (!first || first.span.from >= end) return NO_PIECES;
    const found: Piece[] = [];
    for (let piece = this.#pieces[this.#next]; piece && piece.span.from < end; piece = this.#pieces[++this.#next])
      if (piece.span.from >= start) found.push(piece);
    return found;
  }
}

const NO_PIECES: readonly Piece[] = [];
const NO_NODES: readonly FlowNode[] = [];

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

  #proposal(proposal: Proposal): ProposalNode {
    const { symbol, identifier, symbolSpan, text, blocks, reasons, span } = proposal;
    const { pieces: standing, text: read } = this.#reading(proposal);
    const pieces = this.#pieces(standing);
    const before = blocks.slice(0, text[0] ? blocks.indexOf(text[0]) : blocks.length - reasons.length);
    const symbolBlock = symbolSpan && this.#draft.blocks.find((block) => block.span.from === symbolSpan.from);
    const end = this.#flow(reasons);
    return this.#nodes.make<ProposalNode>('proposal', span, {
      ...(symbol ? { symbol } : {}),
      ...(identifier ? { identifier } : {}),
      designation: read.designation,
      title: read.title,
      children: [
        ...(symbolBlock ? piecesOf([symbolBlock]).map((piece) => this.#flowNode(piece, 'symbol')) : []),
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
      ...text.sections.flatMap((section) => [...this.#looseBefore(section.span.from, pieces), this.#section(section, pieces)]),
      ...text.annexes.flatMap((annex) => [...this.#looseBefore(annex.span.from, pieces), this.#annex(annex, pieces)]),
      ...this.#looseBefore(Infinity, pieces),
    ];
    return inOrder([...head, ...parts]);
  }

  #section({ leadIn, path, role, items, span }: Section, pieces: Pieces): SectionNode {
    const first = pieceAt(pieces.all, span.from);
    const opener = first?.kind === 'leadIn' ? first : undefined;
    const change = this.#change(opener);
    return this.#nodes.make<SectionNode>('section', span, {
      leadIn,
      path,
      role,
      ...(change ? { change } : {}),
      children: [
        ...(opener ? [this.#flowNode(opener, 'leadIn')] : []),
        ...this.#nested(items, pieces),
        ...this.#looseBefore(span.to, pieces),
      ],
    });
  }

  #annex({ path, title, span, blocks }: Annex, pieces: Pieces): AnnexNode {
    const heading = pieceAt(pieces.all, span.from);
    const rest = blocks[0]?.span.from ?? span.to;
    const heads = pieces.headings.from(span.from, rest).map((piece) => this.#flowNode(piece));
    const children = [...heads, ...this.#nested(blocks, pieces), ...this.#looseBefore(span.to, pieces)];
    const change = this.#change(heading);
    return this.#nodes.make<AnnexNode>('annex', span, {
      path,
      title,
      ...(change ? { change } : {}),
      children: inOrder(children),
    });
  }

  /** Items and what stands between them, with the tables and footnotes among them, each in its place. */
  #nested(blocks: readonly (Item | AnnexBlock)[], pieces: Pieces): FlowNode[] {
    const nodes: FlowNode[] = [];
    for (const block of blocks) {
      if ('type' in block && block.type === 'table') continue;
      nodes.push(...this.#looseBefore(block.span.from, pieces));
      if ('items' in block) nodes.push(this.#item(block, pieces));
      else nodes.push(...this.#at(block.span, pieces));
    }
    return nodes;
  }

  #item({ label, path, span, items }: Item, pieces: Pieces): ItemNode {
    const piece = pieceAt(pieces.all, span.from);
    const children = piece ? [this.#flowNode(piece)] : [];
    if (items.length > 0) children.push(...this.#nested(items, pieces));
    const whole = { from: span.from, to: children.at(-1)?.span.to ?? span.to };
    const change = this.#change(piece);
    const fields = change ? { label, path, change, children } : { label, path, children };
    return this.#nodes.make<ItemNode>('item', whole, fields);
  }

  #looseBefore(offset: number, { loose }: Pieces): readonly FlowNode[] {
    const found = loose.from(0, offset);
    return found.length === 0 ? NO_NODES : found.map((piece) => this.#flowNode(piece));
  }

  #at({ from }: Span, { all }: Pieces): readonly FlowNode[] {
    const piece = pieceAt(all, from);
    return piece ? [this.#flowNode(piece)] : [];
  }

  #flow(blocks: readonly Block[]): FlowNode[] {
    return piecesOf(blocks).map((piece) => this.#flowNode(piece));
  }

  #flowNode(piece: Piece, type = typeOf(piece)): FlowNode {
    const change = this.#change(piece);
    return piece.kind === 'table' ? this.#nodes.table(piece.block, change) : this.#nodes.words(type, piece, change);
  }

  /** Where changes leave something of every block, it is the accepted text, which others read as well. */
  #reading(proposal: Proposal): TextReading {
    if (!proposal.text.some(isGone)) return proposal.reading('accepted', this.#inline);
    const pieces = piecesOf(proposal.text);
    return { pieces, text: readText(pieces, this.#inline, this.#draft.lexicon) };
  }

  #pieces(all: readonly Piece[]): Pieces {
    const those = (...kinds: readonly Piece['kind'][]): InTurn => new InTurn(all.filter(({ kind }) => kinds.includes(kind)));
    return { all, loose: those('table', 'footnote'), headings: those('heading') };
  }

  #change(piece: Piece | undefined): BlockChange | undefined {
    if (!piece || !holdsChange(piece.block)) return undefined;
    if (!readPiece(piece.block, 'accepted')) return 'deleted';
    return readPiece(piece.block, 'rejected') ? 'changed' : 'added';
  }
}

/** Each block as it will be; one that changes leave nothing of, as it was. */
function piecesOf(blocks: readonly Block[]): readonly Piece[] {
  return blocks.flatMap((block) => readPiece(block, 'accepted') ?? readPiece(block, 'rejected') ?? []);
}

function isGone(block: Block): boolean {
  return holdsChange(block) && readPiece(block, 'accepted') === undefined;
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
