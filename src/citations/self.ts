import { english, type Lexicon } from '../lexicon/lexicon';
import type { Citation } from '../model/citation';
import type { Designation, Edition } from '../model/designation';
import type { TextEdit } from '../model/problem';
import type { Span } from '../model/range';
import { createConferences, type Conferences } from './conferences';
import { formatRevision, sameEdition } from './designation';
import { findCitations } from './find';

/**
 * Where a text cites itself by its own designation, revision included: the spans of those designations, in order. Headings
 * count too: `ANNEX 1 TO DECISION 5 (REV. HAVENPORT, 2032)`. Older and newer revisions of itself do not.
 */
export function citesItself(text: string, own: Designation, lexicon: Lexicon = english): Span[] {
  return ownCitations(text, own, lexicon).map(({ designationSpan }) => designationSpan);
}

/**
 * The edits that bring those citations to the conference that revises the text. Each replaces what stands in the brackets,
 * in the case that it stands in; a revision that is shared with other numbers, `Resolutions 4 and 9 (…)`, is given to the
 * others once more, and no other text's revision changes. Whoever asks for many passages makes the conferences once.
 */
export function bringOwnCitations(
  text: string,
  own: Designation,
  edition: Edition,
  lexicon: Lexicon = english,
  conferences: Conferences = conferencesOf(own),
): TextEdit[] {
  const citations = findCitations(text, { conferences, lexicon });
  const isOwn = (citation: Citation | undefined) => citation !== undefined && isSame(citation, own);
  return citations.flatMap((citation, index) => {
    const { revisionSpan, designationSpan } = citation;
    const next = citations[index + 1];
    const isShared = revisionSpan !== undefined && next?.revisionSpan?.from === revisionSpan.from;
    if (!revisionSpan || (!isOwn(citation) && !(isShared && isOwn(next)))) return [];
    const brackets = text.slice(revisionSpan.from, revisionSpan.to);
    const written = isOwn(citation) ? `(${broughtTo(edition, brackets, lexicon)})` : brackets;
    // Where a later number of the list holds the brackets, this one gets its own.
    if (isShared) return isOwn(citation) && isOwn(next) ? [] : [{ span: after(designationSpan), text: ` ${written}` }];
    return [{ span: { from: revisionSpan.from + 1, to: revisionSpan.to - 1 }, text: written.slice(1, -1) }];
  });
}

/** The new revision in the case of the old one. */
function broughtTo({ place, year }: Edition, brackets: string, lexicon: Lexicon): string {
  const written = formatRevision({ revised: true, place, year }, lexicon);
  return brackets === brackets.toUpperCase() ? written.toUpperCase() : written;
}

function after({ to }: Span): Span {
  return { from: to, to };
}

function ownCitations(text: string, own: Designation, lexicon: Lexicon): Citation[] {
  return findCitations(text, { conferences: conferencesOf(own), lexicon }).filter((citation) => isSame(citation, own));
}

/** The text's own conference is known by its designation, so that its place needs no comma to be recognised. */
export function conferencesOf({ revision }: Designation): Conferences {
  return createConferences(revision ? [{ place: revision.place, year: revision.year }] : []);
}

function isSame({ designation, body }: Citation, own: Designation): boolean {
  const { revision } = own;
  if (body !== 'conference' || own.number === null || designation.number !== own.number || designation.kind !== own.kind)
    return false;
  if (!revision || !designation.revision) return false;
  return designation.revision.revised === revision.revised && sameEdition(designation.revision, revision);
}
