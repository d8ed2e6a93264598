import { editionOfConference, formatEdition, parseDesignation, sameEdition } from '../citations/designation';
import { findBase, type Base, type Bases } from '../corpus/base';
import type { Catalogue } from '../corpus/catalogue/catalogue';
import type { KnownTexts } from '../corpus/knownTexts';
import type { Library } from '../corpus/library';
import type { Kept } from '../lexicon/kept';
import type { Lexicon } from '../lexicon/lexicon';
import { readBlocks } from '../markup/blocks';
import { goesOn, type Draft, type Proposal } from '../markup/draft';
import type { InlineReader } from '../markup/inline';
import { isDesignation, readPieces, type Piece, type TextPiece } from '../markup/piece';
import type { Designation, Edition } from '../model/designation';
import type { Entry, StoredDocument } from '../model/library';
import type { Finding } from '../model/problem';
import type { Side, Text } from '../model/text';
import { compareWithCatalogue } from './base/official';
import { pairBlocks, readCompared, type ComparedMemory, type Pairing } from './base/pairing';
import type { Existing } from './citation/existing';
import { conferenceCitations } from './citation/cited';
import { isSlipOf } from './citation/slip';
import { Detection } from './detection';
import type { Finder } from './finder';
import type { JudgedMemory } from './judge';
import { CheckMemory, type PassageMemory } from './memory';
import { passagesOf, type Passage } from '../markup/passage';
import type { OtherDraft } from './circumstances';
import { headingsIn } from './proposal/headings';
import type { BaseText, CheckedText, Cited, ReadProposal, Subject, World } from './rule';

/** What the checker keeps for a library and a catalogue from one check to the next. */
export interface Shelf {
  readonly library: Library;
  /** Absent where there is none, and for drafts that are about another union's texts. */
  readonly catalogue?: Catalogue;
  readonly texts: KnownTexts;
  readonly existing: Existing;
  readonly finder: Finder;
  readonly bases: WeakMap<StoredDocument, BaseText>;
  readonly repairs: Kept<readonly Finding[]>;
  readonly compared: ComparedMemory;
  /** The fingerprints of words that were read before. */
  readonly prints: Kept<string>;
  readonly memory: PassageMemory;
  /** What the words of texts in force become at a coming conference. */
  readonly brought: Kept<string>;
  /** What passages show by themselves, by the conference that drafts are for. */
  readonly detections: Kept<Detection>;
  readonly judged: JudgedMemory;
  /** The codes of all rules, whichever of them run. */
  readonly codes: readonly string[];
}

/** Reads a draft for its rules. Reading never fails. */
export function readSubject(draft: Draft, shelf: Shelf, inline: InlineReader, others: readonly OtherDraft[] = []): Subject {
  const conference =
    (draft.front.conference === undefined ? null : editionOfConference(draft.front.conference, draft.lexicon)) ?? undefined;
  const world = worldOf(shelf, draft, conference);
  return {
    ...world,
    draft,
    proposals: draft.proposals.map((proposal) => readProposal(draft, proposal, shelf, inline, world)),
    prose: readProse(draft, world),
    repairs: shelf.repairs,
    compared: shelf.compared,
    brought: shelf.brought,
    codes: shelf.codes,
    others,
  };
}

/** What the texts of a draft, or adopted ones (of the language that the shelf is for), are judged by. */
export function worldOf(
  { texts, existing, finder, memory, detections }: Shelf,
  draft: Pick<Draft, 'lexicon'>,
  conference: Edition | undefined,
): World {
  const detection = detections.get(conference ? formatEdition(conference) : '', () => new Detection()).begin();
  return { draft, texts, ...(conference ? { conference } : {}), existing, finder, detection, memory, once: new CheckMemory() };
}

/** True for the symbols that revise a text: only they carry marks. */
export function isRevision({ symbol }: Proposal): boolean {
  return symbol === 'MOD' || symbol === '(MOD)';
}

function readProposal(draft: Draft, proposal: Proposal, shelf: Shelf, inline: InlineReader, world: World): ReadProposal {
  const { conference } = world;
  const { lexicon } = draft;
  const { pieces, text } = proposal.reading('accepted', inline);
  const heading = headingOf(pieces, lexicon);
  const own = (heading && parseDesignation(heading.words, lexicon)) ?? undefined;
  const former = designationIn(proposal, 'rejected', lexicon);
  const named = former ?? own;
  const found = baseOf(draft, proposal, named, shelf.library, shelf.existing, conference);
  const base = isAboutTextInForce(proposal) ? found : undefined;
  const isMarkedRevision = draft.form === 'marked' && isRevision(proposal);
  const isSplit = goesOn(proposal, draft);
  const place = heading?.wordsSpan ?? proposal.symbolSpan ?? { from: proposal.span.from, to: proposal.span.from };
  let rejected: CheckedText | undefined;
  const readRejected = (): CheckedText => {
    const former = proposal.reading('rejected', inline);
    const { wordsSpan } = headingOf(former.pieces, lexicon) ?? { wordsSpan: place };
    const read = { kind: 'proposed', place: wordsSpan, isSplit, asMark: true } as const;
    return checkedText(former.pieces, 'rejected', former.text, read, world);
  };
  const rejectedText = (): CheckedText | undefined => (isMarkedRevision ? (rejected ??= readRejected()) : undefined);
  const isNamed = base !== undefined || isNameOfRevision(named, conference);
  const likely = found || !isAboutTextInForce(proposal) ? undefined : likelyBase(heading, shelf, conference);
  const document = found && 'document' in found && isNamed ? found.document : likely;
  const inForce = document && baseText(document, shelf);
  let pairing: Pairing | undefined;
  const pair = (to: BaseText): Pairing =>
    (pairing ??= pairBlocks(to.compared, readCompared(proposal.text, 'rejected', shelf.compared)));
  const { catalogue, prints } = shelf;
  const known =
    base && 'missing' in base && catalogue ? baseOf(draft, proposal, named, catalogue, shelf.existing, conference) : undefined;
  const official =
    catalogue && known && 'document' in known && isRevision(proposal) && !isSplit
      ? compareWithCatalogue(known.document, catalogue, rejectedText()?.text ?? text, draft.front.language, prints)
      : undefined;
  return {
    ...checkedText(pieces, 'accepted', text, { kind: 'proposed', place, isSplit, asMark: isMarkedRevision }, world),
    proposal,
    ...(former ? { former } : {}),
    isMarkedRevision,
    ...(inForce ? { inForce } : {}),
    ...(inForce && base ? { base: inForce } : {}),
    ...(base && 'missing' in base ? { missing: base.missing } : {}),
    ...(official ? { official } : {}),
    rejected: rejectedText,
    pairing: () => (inForce && base && isMarkedRevision && !isSplit && proposal.text.length > 0 ? pair(inForce) : undefined),
  };
}

/** The introduction, the reasons, and whatever else stands outside the proposed texts. */
function readProse(draft: Draft, world: World): CheckedText {
  // Beside proposals, a text without a symbol is read as an introduction or as reasons. That is told; judged it is when it has one.
  const isPlain = draft.proposals.every(({ symbol }) => symbol === undefined);
  const loose = new Set(
    headingsIn(draft, world.once).flatMap(({ stands, text }) => (isPlain || stands === 'under its symbol' ? [] : text)),
  );
  const outside = [
    ...draft.introduction,
    ...draft.proposals.flatMap((proposal) => [...outsideText(proposal), ...proposal.reasons]),
  ].filter((block) => !loose.has(block));
  const place = { from: outside[0]?.span.from ?? 0, to: outside[0]?.span.to ?? 0 };
  const read = { kind: 'prose', place, isSplit: false, asMark: false } as const;
  return checkedText(readPieces(outside, 'accepted'), 'accepted', { ...NO_TEXT, span: place }, read, world);
}

const NO_TEXT: Text = {
  designation: '',
  title: '',
  formula: '',
  sections: [],
  annexes: [],
  footnotes: [],
  span: { from: 0, to: 0 },
};

function checkedText(
  pieces: readonly Piece[],
  side: Side,
  text: Text,
  read: Pick<CheckedText, 'kind' | 'place' | 'isSplit' | 'asMark'>,
  world: World,
): CheckedText {
  const { lexicon } = world.draft;
  const heading = read.kind === 'prose' ? undefined : headingOf(pieces, lexicon);
  const own = (heading && parseDesignation(heading.words, lexicon)) ?? undefined;
  return { ...read, pieces, text, ...(own ? { own } : {}), ...citing(passagesOf(pieces, side, lexicon), world) };
}

function headingOf(pieces: readonly Piece[], lexicon: Lexicon): TextPiece | undefined {
  return pieces.find((piece): piece is TextPiece => isDesignation(piece, lexicon));
}

/** A new text has no base, and nobody knows what is proposed without a symbol. */
function isAboutTextInForce({ symbol }: Proposal): boolean {
  return symbol !== undefined && !symbol.startsWith('ADD');
}

/** What has a new text's name is one, however a text in force is called that has its number. */
function isNameOfRevision(named: Designation | undefined, conference: Edition | undefined): boolean {
  const revision = named?.revision;
  return revision !== undefined && (revision.revised || !(conference && sameEdition(revision, conference)));
}

/** The latest text of a heading's kind and number, where what names its conference cannot be read. */
function likelyBase(
  heading: TextPiece | undefined,
  { library, finder }: Shelf,
  conference: Edition | undefined,
): StoredDocument | undefined {
  const name = heading && parseDesignation(heading.words.split('(', 1)[0]!, finder.lexicon);
  return name && name.number !== null ? library.baseFor(name, conference) : undefined;
}

/** A proposal whose text does not begin with a designation has no base. */
function baseOf<E extends Entry>(
  draft: Draft,
  proposal: Proposal,
  named: Designation | undefined,
  library: Bases<E>,
  existing: Existing,
  conference: Edition | undefined,
): Base<E> | undefined {
  if (!named || named.number === null) return undefined;
  const found = findBase(library, draft, proposal);
  const revision = named.revision;
  if ('missing' in found || draft.form === 'clean' || draft.front.base !== undefined || !revision) return found;
  // Another revision than the one that is named serves only to show that the name is wrong: misspelt, or not marked.
  const isNamed = sameEdition(revision, found.document) || isSlipOf(revision, found.document);
  const isUnmarked = conference !== undefined && sameEdition(revision, conference);
  if (isNamed || isUnmarked || existing.doubt(named, conference)) return found;
  return { missing: `the library has no ${named.kind} ${named.number} of ${revision.place}, ${revision.year}` };
}

function citing(passages: readonly Passage[], world: World): Cited {
  return { passages, citations: conferenceCitations({ passages }, world) };
}

/** An adopted text as rules judge it; it is read once. */
export function baseText(document: StoredDocument, shelf: Shelf): BaseText {
  const { library, bases, finder } = shelf;
  const known = bases.get(document);
  if (known) return known;
  const blocks = readBlocks(document.markup, finder.lexicon);
  const pieces = readPieces(blocks, 'accepted');
  const place = headingOf(pieces, finder.lexicon)?.wordsSpan ?? { from: 0, to: 0 };
  const base = {
    ...checkedText(
      pieces,
      'accepted',
      library.text(document),
      { kind: 'adopted', place, isSplit: false, asMark: false },
      worldOf(shelf, finder, undefined),
    ),
    document,
    compared: readCompared(blocks),
  };
  bases.set(document, base);
  return base;
}

function designationIn(proposal: Proposal, side: Side, lexicon: Lexicon): Designation | undefined {
  const heading = headingOf(readPieces(proposal.text.slice(0, 3), side), lexicon);
  return (heading && parseDesignation(heading.words, lexicon)) ?? undefined;
}

/** The blocks between the symbol and the designation; all of them where there is no designation. */
export function outsideText({ text, blocks, reasons }: Proposal): Proposal['blocks'] {
  return blocks.slice(0, text[0] ? blocks.indexOf(text[0]) : blocks.length - reasons.length);
}
