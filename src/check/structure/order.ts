import { formulaOpening } from '../../lexicon/formula';
import type { Lexicon } from '../../lexicon/lexicon';
import type { LexiconData } from '../../lexicon/schema';
import { isAnnexHeading, isDesignation, readPieces, type Piece, type TextPiece } from '../../markup/piece';
import type { Role } from '../../model/text';
import type { CheckedText, Fault, TextRule } from '../rule';
import { quote } from '../wording';
import { hasKnownOpening, isKnownLeadIn } from './leadInWords';
import { isProposal, passageOf } from './head';

/** Parts of a text out of their order: designation, title, formula, preambular part, operative part, annexes, reasons. */
export const order: TextRule = {
  code: 'structure/order',
  severity: 'warning',
  reads: 'the accepted text',
  counted: (count) => (count === 1 ? '1 part out of order' : `${count} parts out of order`),
  judge(text, { draft: { lexicon } }) {
    if (text.kind === 'prose') return [];
    const pieces = text.pieces.filter(({ kind }) => kind !== 'footnote');
    const annex = pieces.findIndex((piece) => isAnnexHeading(piece, lexicon));
    const body = annex < 0 ? pieces : pieces.slice(0, annex);
    const found = [
      ...titles(body, lexicon),
      ...formulas(body, lexicon),
      ...preambularAfter(body, lexicon),
      ...(annex < 0 ? [] : operativeIn(pieces.slice(annex), lexicon)),
    ];
    return [...found.map((one) => faultOf(one, text)), ...behindReasons(text, lexicon)];
  },
};

interface OutOfOrder {
  readonly piece: TextPiece;
  readonly message: string;
  readonly related?: Fault['related'];
}

function faultOf({ piece, message, related }: OutOfOrder, text: CheckedText): Fault {
  const passage = passageOf(text, piece);
  const name = quote(piece.words, 40);
  return {
    message,
    span: piece.wordsSpan,
    key: name,
    name,
    ...(passage ? { passage } : {}),
    ...(related ? { related } : {}),
  };
}

/** A title follows the designation, and there is one. */
function titles(body: readonly Piece[], lexicon: Lexicon): readonly OutOfOrder[] {
  const [first] = body;
  if (!first || !isDesignation(first, lexicon)) return [];
  const headings = body.filter(
    (piece, index): piece is TextPiece => index > 1 && piece.kind === 'heading' && piece.form.level === 2,
  );
  const hasTitle = body[1]?.kind === 'heading' && body[1].form.level === 2;
  return headings.map((piece, index) => ({
    piece,
    message:
      hasTitle || index > 0
        ? 'A second heading of the text: only the title stands as one before the annexes.'
        : 'The title stands directly after the designation: move it there.',
  }));
}

function formulas(body: readonly Piece[], lexicon: Lexicon): readonly OutOfOrder[] {
  const pattern = lexicon.compiled(formulaPattern);
  const found = body.filter((piece): piece is TextPiece => piece.kind === 'paragraph' && pattern.test(piece.words));
  const [first, ...others] = found;
  const opener = body.find((piece): piece is TextPiece => piece.kind === 'leadIn');
  const late =
    first && opener && body.indexOf(first) > body.indexOf(opener)
      ? [{ piece: first, message: 'The enacting formula stands after the title, before the first lead-in: move it there.' }]
      : [];
  return [
    ...late,
    ...others.map((piece) => ({
      piece,
      message: 'A second enacting formula: a text has one, after its title.',
      related: [{ message: 'the first formula', span: first!.wordsSpan }],
    })),
  ];
}

/** Without the word that may open it, a formula could be any sentence that ends in a place and a year. */
function formulaPattern(data: LexiconData): RegExp {
  return new RegExp(String.raw`^${formulaOpening(data)}[^.;:()]{3,200}\([^()]*\d{4}\),$`, 'u');
}

function preambularAfter(body: readonly Piece[], lexicon: Lexicon): readonly OutOfOrder[] {
  const leadIns = body.filter((piece): piece is TextPiece => piece.kind === 'leadIn');
  const is = (role: Role, { words }: TextPiece): boolean => lexicon.roleOf(words) === role && hasKnownOpening(words, lexicon);
  const operative = leadIns.findIndex((piece) => is('operative', piece));
  if (operative < 0) return [];
  const first = leadIns[operative]!;
  return leadIns
    .slice(operative)
    .filter((piece) => is('preambular', piece))
    .map((piece) => ({
      piece,
      message: `${quote(piece.words, 40)} belongs to the preamble: it stands after ${quote(first.words, 40)}, which opens the operative part.`,
      related: [{ message: 'the operative part begins here', span: first.wordsSpan }],
    }));
}

function operativeIn(annexes: readonly Piece[], lexicon: Lexicon): readonly OutOfOrder[] {
  const heading = annexes[0] as TextPiece;
  return annexes
    .filter((piece): piece is TextPiece => piece.kind === 'leadIn' && isKnownLeadIn(piece.words, lexicon))
    .map((piece) => ({
      piece,
      message: `${quote(piece.words, 40)} stands after the heading of an annex: annexes follow the operative part.`,
      related: [{ message: 'the first annex begins here', span: heading.wordsSpan }],
    }));
}

/** Reasons run to the next symbol, so that whatever is left of the text after them is lost to it. */
function behindReasons(text: CheckedText, lexicon: Lexicon): readonly Fault[] {
  const reasons = isProposal(text) ? text.proposal.reasons : [];
  const pieces = readPieces(reasons, 'accepted').slice(1);
  const lost = pieces.find((piece): piece is TextPiece => isPartOfText(piece, lexicon));
  if (!lost) return [];
  const name = quote(lost.words, 40);
  return [
    {
      message: `${name} stands after the reasons, which close a proposal: move the reasons to its end.`,
      span: lost.wordsSpan,
      key: `reasons ${name}`,
      name,
      related: [{ message: 'the reasons begin here', span: reasons[0]!.span }],
    },
  ];
}

function isPartOfText(piece: Piece, lexicon: Lexicon): boolean {
  if (piece.kind === 'leadIn') return isKnownLeadIn(piece.words, lexicon);
  return isAnnexHeading(piece, lexicon) || isDesignation(piece, lexicon);
}
