import { parseDesignation } from '../../citations/designation';
import type { Lexicon } from '../../lexicon/lexicon';
import { literally } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import { paragraphAt, type Passage } from '../../markup/passage';
import { isDesignation, type Piece, type TextPiece } from '../../markup/piece';
import type { CheckedText, ReadProposal, World } from '../rule';
import { lostLeadIns, textAsMeant } from './asMeant';

/** A text that is a proposal, with its symbol and its relation to the text in force. */
export function isProposal(text: CheckedText): text is ReadProposal {
  return text.kind === 'proposed' && 'rejected' in text;
}

/** True for a proposal that revises a text: what it has to bring to the coming conference is another rule's. */
export function revises(text: CheckedText): boolean {
  return isProposal(text) && /^\(?MOD/.test(text.proposal.symbol ?? '');
}

/** What stands at the head of a text, before its first lead-in, in italics or not. */
export interface Head {
  readonly heading?: TextPiece;
  /** What follows the designation, footnotes left out: title, formula, and whatever stands there instead. */
  readonly rest: readonly TextPiece[];
  /** True where sections follow: a designation and a title alone need no formula. */
  readonly hasSections: boolean;
}

export function headOf(text: CheckedText, world: World): Head {
  // More than one rule asks.
  return world.once.of('structure/head', text, () => readHead(text, world));
}

function readHead(text: CheckedText, world: World): Head {
  const { pieces } = text;
  const { lexicon } = world.draft;
  const lost = new Set<Piece>(lostLeadIns(text, world).map(({ piece }) => piece));
  const body = pieces.slice(0, LONGEST_HEAD).filter((piece) => piece.kind !== 'footnote');
  const [heading, ...others] = body;
  const end = others.findIndex((piece) => lost.has(piece) || !isOfHead(piece, lexicon));
  const rest = (end < 0 ? others : others.slice(0, end)).filter((piece): piece is TextPiece => piece.kind !== 'table');
  const hasSections = textAsMeant(text, world).sections.some(({ leadIn }) => leadIn !== '');
  return heading && isDesignation(heading, lexicon) ? { heading, rest, hasSections } : { rest: [], hasSections };
}

/** Headings and paragraphs, until a lead-in, an item, an annex or another text begins. */
function isOfHead(piece: Piece, lexicon: Lexicon): boolean {
  if (piece.kind === 'paragraph') return true;
  return piece.kind === 'heading' && !lexicon.annex.test(piece.words) && !parseDesignation(piece.words, lexicon);
}

/** The formula among what stands at the head: the paragraph that names place and year at its end, or begins as formulas do. */
export function formulaIn({ rest }: Head, lexicon: Lexicon): TextPiece | undefined {
  const { edition, opening } = lexicon.compiled(patternsOf);
  const paragraphs = rest.filter(({ kind, words }) => kind === 'paragraph' && words.length < LONGEST_FORMULA);
  return paragraphs.find(({ words }) => edition.test(words)) ?? paragraphs.find(({ words }) => opening.test(words));
}

export function passageOf({ passages }: CheckedText, piece: TextPiece): Passage | undefined {
  return paragraphAt(passages, piece.span.from);
}

/** A head has three blocks; so many are looked through for one that stands in a wrong place. */
const LONGEST_HEAD = 12;
const LONGEST_FORMULA = 300;

function patternsOf({ forms }: LexiconData) {
  const conference = forms.formula.slice(0, forms.formula.indexOf('{conference}')) + forms.conference;
  return {
    edition: /[^()]{2}\d{4}\)?\s*[.,;:]?\s*$/u,
    /** A paragraph that ends as no provision does and names a conference. */
    opening: new RegExp(String.raw`^${literally(conference.split(' ')[0]!)}\s[^.;:]*${literally(forms.conference)}`, 'u'),
  };
}
