import { editionOfConference, parseDesignation, sameEdition } from '../citations/designation';
import { findBase, type Base, type Bases } from '../corpus/base';
import type { Catalogue } from '../corpus/catalogue/catalogue';
import type { KnownTexts } from '../corpus/knownTexts';
import type { Library } from '../corpus/library';
import type { Lexicon } from '../lexicon/lexicon';
import { readBlocks } from '../markup/blocks';
import { goesOn, type Draft, type Proposal } from '../markup/draft';
import type { InlineReader } from '../markup/inline';
import { isDesignation, readPieces, type TextPiece } from '../markup/piece';
import { readText } from '../markup/structure';
import type { Designation, Edition } from '../model/designation';
import type { Entry, StoredDocument } from '../model/library';
import type { Finding } from '../model/problem';
import type { Side } from '../model/text';
import { compareWithCatalogue } from './base/official';
import { readCompared, type ComparedMemory } from './base/pairing';
import type { Existing } from './citation/existing';
import { conferenceCitations } from './citation/hits';
import { isSlipOf } from './citation/slip';
import type { Finder } from './finder';
import type { Kept } from './memory';
import { passagesOf, type Passage } from '../markup/passage';
import type { BaseText, Cited, ReadProposal, Subject } from './rule';

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
}

/** Reads a draft for its rules. Reading never fails. */
export function readSubject(draft: Draft, shelf: Shelf, inline: InlineReader): Subject {
  const { texts, existing, finder } = shelf;
  const conference =
    (draft.front.conference === undefined ? null : editionOfConference(draft.front.conference, draft.lexicon)) ?? undefined;
  const proposals = draft.proposals.map((proposal) => readProposal(draft, proposal, shelf, inline, conference));
  const outside = [
    ...draft.introduction,
    ...draft.proposals.flatMap((proposal) => [...outsideText(proposal), ...proposal.reasons]),
  ];
  const prose = citing(passagesOf(readPieces(outside, 'accepted'), 'accepted', draft.lexicon), finder);
  return {
    draft,
    texts,
    ...(conference ? { conference } : {}),
    proposals,
    prose,
    existing,
    finder,
    repairs: shelf.repairs,
    compared: shelf.compared,
  };
}

/** True for the symbols that revise a text: only they carry marks. */
export function isRevision({ symbol }: Proposal): boolean {
  return symbol === 'MOD' || symbol === '(MOD)';
}

function readProposal(
  draft: Draft,
  proposal: Proposal,
  shelf: Shelf,
  inline: InlineReader,
  conference: Edition | undefined,
): ReadProposal {
  const { lexicon } = draft;
  const pieces = readPieces(proposal.text, 'accepted');
  const heading = pieces.find((piece): piece is TextPiece => isDesignation(piece, lexicon));
  const own = (heading && parseDesignation(heading.words, lexicon)) ?? undefined;
  const former = designationIn(proposal, 'rejected', lexicon);
  const named = former ?? own;
  const base = baseOf(draft, proposal, named, shelf.library, shelf.existing, conference);
  const isMarkedRevision = draft.form === 'marked' && isRevision(proposal);
  const isSplit = goesOn(proposal, draft);
  const text = readText(pieces, inline, lexicon);
  const { catalogue, prints } = shelf;
  const known =
    base && 'missing' in base && catalogue ? baseOf(draft, proposal, named, catalogue, shelf.existing, conference) : undefined;
  const official =
    catalogue && known && 'document' in known && isRevision(proposal) && !isSplit
      ? compareWithCatalogue(
          known.document,
          catalogue,
          isMarkedRevision ? readText(readPieces(proposal.text, 'rejected'), inline, lexicon) : text,
          draft.front.language,
          prints,
        )
      : undefined;
  return {
    proposal,
    place: heading?.wordsSpan ?? proposal.symbolSpan ?? { from: proposal.span.from, to: proposal.span.from },
    ...(own ? { own } : {}),
    ...(former ? { former } : {}),
    ...citing(passagesOf(pieces, 'accepted', lexicon), shelf.finder),
    text,
    isMarkedRevision,
    isSplit,
    ...(base && 'document' in base ? { base: baseText(base.document, shelf) } : {}),
    ...(base && 'missing' in base ? { missing: base.missing } : {}),
    ...(official ? { official } : {}),
  };
}

/** A new text has no base; neither has a proposal whose text does not begin with a designation. */
function baseOf<E extends Entry>(
  draft: Draft,
  proposal: Proposal,
  named: Designation | undefined,
  library: Bases<E>,
  existing: Existing,
  conference: Edition | undefined,
): Base<E> | undefined {
  if (!named || named.number === null || proposal.symbol === undefined || proposal.symbol.startsWith('ADD')) return undefined;
  const found = findBase(library, draft, proposal);
  const revision = named.revision;
  if ('missing' in found || draft.form === 'clean' || draft.front.base !== undefined || !revision) return found;
  // Another revision than the one that is named serves only to show that the name is wrong: misspelt, or not marked.
  const isNamed = sameEdition(revision, found.document) || isSlipOf(revision, found.document);
  const isUnmarked = conference !== undefined && sameEdition(revision, conference);
  if (isNamed || isUnmarked || existing.doubt(named, conference)) return found;
  return { missing: `the library has no ${named.kind} ${named.number} of ${revision.place}, ${revision.year}` };
}

function citing(passages: readonly Passage[], finder: Finder): Cited {
  return { passages, citations: conferenceCitations(passages, finder) };
}

function baseText(document: StoredDocument, { library, bases, finder }: Shelf): BaseText {
  const known = bases.get(document);
  if (known) return known;
  const { lexicon } = finder;
  const blocks = readBlocks(document.markup, lexicon);
  const base = {
    document,
    ...citing(passagesOf(readPieces(blocks, 'accepted'), 'accepted', lexicon), finder),
    text: library.text(document),
    compared: readCompared(blocks),
  };
  bases.set(document, base);
  return base;
}

function designationIn(proposal: Proposal, side: Side, lexicon: Lexicon): Designation | undefined {
  const pieces = readPieces(proposal.text.slice(0, 3), side);
  const heading = pieces.find((piece): piece is TextPiece => isDesignation(piece, lexicon));
  return (heading && parseDesignation(heading.words, lexicon)) ?? undefined;
}

/** The blocks between the symbol and the designation; all of them where there is no designation. */
export function outsideText({ text, blocks, reasons }: Proposal): Proposal['blocks'] {
  return blocks.slice(0, text[0] ? blocks.indexOf(text[0]) : blocks.length - reasons.length);
}
