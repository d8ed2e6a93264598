import { bringTo, editionOfConference, parseDesignation, sameEdition } from '../../citations/designation';
import { readAdopted } from '../../markup/adopted';
import { goesOn, textOf, type Draft, type Proposal } from '../../markup/draft';
import { acceptChanges } from '../../markup/format';
import { createInlineReader } from '../../markup/inline';
import { isDesignation, readPieces } from '../../markup/piece';
import type { Designation, Edition } from '../../model/designation';
import type { StoredDocument } from '../../model/library';
import type { Span } from '../../model/range';
import type { Side } from '../../model/text';
import { byNumber, citingTexts, placesIn, type CitingPlace, type CitingText } from './consequences';
import { abrogation, designationOf, numberOf, revision, type TextEvent } from './event';
import type { AdoptedTexts } from './texts';

/** Gives the text in force that a proposal is about, or the reason why there is none. */
export type DocumentFinder = (
  draft: Draft,
  proposal: Proposal,
) => { readonly document: StoredDocument } | { readonly missing: string };

/** What follows from something that happened to texts. */
export interface Consequences {
  readonly events: readonly TextEvent[];
  /** The texts in force that cite them, but for those that the draft is about itself. */
  readonly texts: readonly CitingText[];
  /** What the draft's own proposals still cite as it was. */
  readonly drafted: readonly DraftedText[];
  /** Proposals, or texts, of which nothing follows, or less than could be told, with the reason. */
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}

/** A proposal of the draft whose text cites what the draft changes, in words that are not up to date. */
export interface DraftedText {
  readonly symbol: string;
  readonly identifier?: string;
  /** As the text is called in the proposal. */
  readonly name: string;
  readonly places: readonly DraftedPlace[];
}

/** Its span points into the text as it is when all changes are accepted. */
export interface DraftedPlace extends CitingPlace {
  /** The paragraph in the draft. */
  readonly inDraft: Span;
}

/** What follows from the proposals of a draft. */
export function consequencesOfDraft(draft: Draft, baseOf: DocumentFinder, texts: AdoptedTexts): Consequences {
  const conference =
    (draft.front.conference === undefined ? null : editionOfConference(draft.front.conference, draft.lexicon)) ?? undefined;
  const skipped: { name: string; reason: string }[] = [];
  const events = draft.proposals.flatMap((proposal): readonly TextEvent[] => {
    if (!isRevision(proposal) && !isAbrogation(proposal)) return [];
    // What stands under a further symbol of the same text says nothing of itself.
    if (proposal.text.length === 0) return [];
    const base = baseOf(draft, proposal);
    const name = headingOf(proposal, draft) || (proposal.identifier ?? proposal.symbol!);
    if ('missing' in base) skipped.push({ name, reason: base.missing });
    const event =
      'missing' in base ? eventUnheld(draft, proposal, conference) : eventOf(draft, proposal, base.document, conference, texts);
    if (typeof event !== 'string') return event ? [event] : [];
    skipped.push({ name, reason: event });
    return [];
  });
  const citing = events.length === 0 ? [] : citingTexts(events, texts, conference);
  const about = new Set(draft.proposals.flatMap((proposal) => subjectOf(proposal, draft)));
  return {
    events,
    texts: citing.filter(({ document }) => !about.has(numberOf(document))),
    drafted: draft.proposals.flatMap((proposal) => draftedText(proposal, draft, events, texts)),
    skipped,
  };
}

function eventOf(
  draft: Draft,
  proposal: Proposal,
  base: StoredDocument,
  conference: Edition | undefined,
  texts: AdoptedTexts,
): TextEvent | string {
  const rest = originOf(proposal, conference);
  if (isAbrogation(proposal)) return abrogation(base, rest);
  const named = designationIn(proposal, draft);
  const isBrought = named?.revision !== undefined && !sameEdition(named.revision, base);
  const now = isBrought ? named : conference && bringTo(designationOf(base), conference);
  if (!now) return 'the draft does not say which conference it is for: name it in its front matter';
  const text = textOf(proposal, 'accepted', createInlineReader());
  const markup = goesOn(proposal, draft) ? undefined : sourceOf(proposal, draft);
  return revision({ base, now, title: text.title || base.title, ...(markup === undefined ? {} : { markup }) }, texts, rest);
}

/** What happens to a text that the library does not hold: those who cite it can be told, its provisions not followed. */
function eventUnheld(draft: Draft, proposal: Proposal, conference: Edition | undefined): TextEvent | undefined {
  const named = designationIn(proposal, draft, 'rejected') ?? designationIn(proposal, draft);
  if (!named || named.number === null || !conference) return undefined;
  const { kind, number, revision: before } = named;
  const { title } = textOf(proposal, 'accepted', createInlineReader());
  return {
    // A clean draft names what the text will be called, and says nothing of what it was.
    former: before && !sameEdition(before, conference) ? named : { kind, number },
    formerTitle: title,
    ...(isAbrogation(proposal) ? {} : { now: bringTo(named, conference) }),
    title,
    ...originOf(proposal, conference),
  };
}

function originOf({ symbol, identifier }: Proposal, conference: Edition | undefined): Pick<TextEvent, 'by' | 'proposal'> {
  const by = conference ? { by: conference } : {};
  return { ...by, proposal: { symbol: symbol!, ...(identifier === undefined ? {} : { identifier }) } };
}

/** The citations of a proposal's text as it will be that are not up to date. Of a text that shall stay as it is, those of the base. */
function draftedText(
  proposal: Proposal,
  draft: Draft,
  events: readonly TextEvent[],
  texts: AdoptedTexts,
): readonly DraftedText[] {
  if (isAbrogation(proposal) || proposal.text.length === 0) return [];
  const { lexicon } = draft;
  const { symbol = '', identifier } = proposal;
  const inline = createInlineReader();
  const accepted = acceptChanges(sourceOf(proposal, draft), lexicon);
  const passages = texts.passages(readAdopted(accepted, inline, lexicon));
  const inDraft = texts.passages(textOf(proposal, 'accepted', inline));
  const own = subjectOf(proposal, draft)[0];
  const { places } = placesIn(accepted, passages, byNumber(events), { ...texts, lexicon }, own === undefined ? {} : { own });
  const open = places.filter(({ action }) => action !== 'none');
  if (open.length === 0) return [];
  const placeOf = ({ span }: CitingPlace): Span => {
    const index = passages.findIndex((passage) => passage.span.from <= span.from && span.to <= passage.span.to);
    return inDraft[index]!.span;
  };
  return [
    {
      symbol,
      ...(identifier === undefined ? {} : { identifier }),
      name: headingOf(proposal, draft),
      places: open.map((place) => ({ ...place, inDraft: placeOf(place) })),
    },
  ];
}

function isRevision({ symbol }: Proposal): boolean {
  return symbol === 'MOD' || symbol === '(MOD)';
}

function isAbrogation({ symbol }: Proposal): boolean {
  return symbol === 'SUP' || symbol === 'SUP*';
}

function sourceOf({ text }: Proposal, { source }: Draft): string {
  return source.slice(text[0]!.span.from, text[text.length - 1]!.span.to);
}

/** The number of the text that a proposal is about; none for a new one. */
function subjectOf(proposal: Proposal, draft: Draft): readonly string[] {
  const named = designationIn(proposal, draft);
  return named && named.number !== null ? [numberOf(named)] : [];
}

function designationIn(proposal: Proposal, draft: Draft, side: Side = 'accepted'): Designation | undefined {
  return parseDesignation(headingOf(proposal, draft, side), draft.lexicon) ?? undefined;
}

function headingOf({ text }: Proposal, { lexicon }: Draft, side: Side = 'accepted'): string {
  const heading = readPieces(text.slice(0, 3), side).find((piece) => isDesignation(piece, lexicon));
  return heading && isDesignation(heading, lexicon) ? heading.words : '';
}
