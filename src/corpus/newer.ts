import { editionOfConference, formatEdition, sameEdition } from '../citations/designation';
import type { Draft, Proposal } from '../markup/draft';
import type { Designation, Edition } from '../model/designation';
import type { StoredDocument } from '../model/library';
import { designationOf, findBase } from './base';
import type { Library } from './library';
import { yearOfDeed } from './entryIndex';

/** What a proposal is to be carried from and to, where that is not what the draft and the library say by themselves. */
export interface Carriage {
  /** The edition that the draft was written against. */
  readonly from?: Edition;
  /** The edition that it is carried to; without it, the newest before the draft's conference. */
  readonly onto?: Edition;
}

/** The text that a proposal was written against, and a newer edition of it; or why there is none, in words for the drafter. */
export type NewerEdition =
  | { readonly base: StoredDocument; readonly newer: StoredDocument }
  | { readonly base?: StoredDocument; readonly missing: string };

/** The newer edition that a proposal can be carried to. */
export function newerEditionFor(library: Library, draft: Draft, proposal: Proposal, carriage: Carriage = {}): NewerEdition {
  const found = baseOf(library, draft, proposal, carriage.from);
  if ('missing' in found) return found;
  const base = found.document;
  const conference = conferenceOf(draft);
  const { onto } = carriage;
  if (onto) {
    const name = formatEdition(onto);
    if (onto.year <= base.year) return { base, missing: `it is written against ${editionOf(base)}, and ${name} is not newer` };
    if (conference && onto.year >= conference.year)
      return { base, missing: `${name} is not before the conference that it goes to, ${formatEdition(conference)}` };
    const newer = editionsFor(library, draft, proposal).find((document) => sameEdition(document, onto));
    return newer ? { base, newer } : { base, missing: `the library has no ${base.kind} ${base.number} of ${name}` };
  }
  const last = library.lastBefore(base, conference);
  if (last?.action === 'SUP' && yearOfDeed(last) > base.year)
    return { base, missing: `it was abrogated at ${last.edition}: there is no newer text to carry it to` };
  if (last && last.year > base.year) return { base, newer: last };
  return { base, missing: `the library has nothing newer than ${editionOf(base)}, which it is written against` };
}

/** A proposal that stays as it is though there is something newer than the text that it names, and what is to be looked at. */
export interface Outrun {
  readonly named: Designation;
  readonly reason: string;
}

/** Abrogations, and wishes to keep a text, carry no words to a newer edition: whether it is that one which is meant, a person decides. */
export function outrun(library: Library, draft: Draft, proposal: Proposal): Outrun | undefined {
  const { symbol } = proposal;
  const named = designationOf(proposal, 'rejected', draft.lexicon);
  if (!symbol || !/^(?:SUP|NOC)/.test(symbol) || !named?.revision || named.number === null) return undefined;
  const last = library.lastBefore(named, conferenceOf(draft));
  if (!last || yearOfDeed(last) <= named.revision.year) return undefined;
  const reason =
    last.action === 'SUP'
      ? `it was abrogated at ${last.edition}: see whether this ${symbol} is still needed`
      : `the newest is that of ${editionOf(last)}: write its designation under this ${symbol} if that is the one you mean`;
  return { named, reason };
}

/** The full texts of a proposal's number that were adopted before its conference, oldest first. */
export function editionsFor(library: Library, draft: Draft, proposal: Proposal): readonly StoredDocument[] {
  const named = designationOf(proposal, 'rejected', draft.lexicon) ?? designationOf(proposal, 'accepted', draft.lexicon);
  if (!named) return [];
  const conference = conferenceOf(draft);
  const isHeld = ({ action, year }: StoredDocument): boolean =>
    action !== 'SUP' && (conference === undefined || year < conference.year);
  return library.revisionsOf(named).filter(isHeld);
}

/** `Havenport, 2032`: where and when a text was adopted, which is not always where it is printed. */
export function editionOf({ place, year }: Pick<StoredDocument, 'place' | 'year'>): string {
  return formatEdition({ place, year });
}

function baseOf(library: Library, draft: Draft, proposal: Proposal, from: Edition | undefined) {
  if (from) {
    const document = editionsFor(library, draft, proposal).find((one) => sameEdition(one, from));
    return document ? { document } : { missing: `the library does not hold it as it was adopted at ${formatEdition(from)}` };
  }
  const found = findBase(library, draft, proposal);
  const named = designationOf(proposal, 'rejected', draft.lexicon);
  // What a marked draft strikes out was written against that edition and no other.
  if (draft.form !== 'marked' || 'missing' in found || !named?.revision) return found;
  const { revision } = named;
  const conference = conferenceOf(draft);
  if (sameEdition(found.document, revision) || (conference && sameEdition(conference, revision))) return found;
  return { missing: `the library does not hold it as it was adopted at ${editionOf(revision)}: import those Final Acts first` };
}

function conferenceOf({ front, lexicon }: Draft): Edition | undefined {
  return (front.conference === undefined ? undefined : editionOfConference(front.conference, lexicon)) ?? undefined;
}
