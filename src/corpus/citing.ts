import type { Conferences } from '../citations/conferences';
import { sameEdition } from '../citations/designation';
import { findCitations } from '../citations/find';
import { isForeign } from '../citations/foreign';
import { english, type Lexicon } from '../lexicon/lexicon';
import type { Citation, ProvisionReference } from '../model/citation';
import type { Designation } from '../model/designation';
import type { Entry, StoredDocument } from '../model/library';
import type { Span } from '../model/range';
import type { Text } from '../model/text';
import type { Library } from './library';
import { passagesIn } from './passages';

/** A citation inside a document. */
export interface Cited {
  /** The provision that holds it: `considering a)`, `Annex 2, 4)`, `footnote 1`; empty in title and formula. */
  readonly path: string;
  /** The paragraph that holds it, plain. */
  readonly text: string;
  /** Its spans point into the document's markup. */
  readonly citation: Citation;
}

/** A document that cites another, and where. */
export interface Citing extends Cited {
  readonly document: StoredDocument;
}

/** Everything that a document cites, of whatever body, in order. Its own designation and annex headings are no citations. */
export function citesOf(document: StoredDocument, text: Text, conferences: Conferences, lexicon = english): readonly Cited[] {
  return passagesIn(text).flatMap(({ path, span, text: words }) =>
    citationsIn(document.markup.slice(span.from, span.to), conferences, lexicon).map((citation) => ({
      path,
      text: words,
      citation: shifted(citation, span.from),
    })),
  );
}

/** With the texts of bodies that nobody has heard of told from those of the conference. */
function citationsIn(markup: string, conferences: Conferences, lexicon: Lexicon): readonly Citation[] {
  const all = findCitations(markup, { conferences, lexicon });
  return all.map((citation) =>
    isForeign(markup, citation, all, lexicon) ? { ...citation, body: 'other', bodyFrom: 'words' } : citation,
  );
}

/**
 * The provisions that cite a text of the conference: any of its revisions, or the one that is named. Where a text names
 * itself, that is no citation; where it names an earlier revision of itself, it is.
 */
export function citedBy(library: Library, designation: Designation): readonly Citing[] {
  if (designation.number === null) return [];
  return library.list().flatMap((document) =>
    citesOf(document, library.text(document), library.conferences, library.lexicon)
      .filter(({ citation }) => isMeant(citation, designation) && !isItself(citation.designation, document))
      .map((cited) => ({ document, ...cited })),
  );
}

function isMeant({ body, designation }: Citation, wanted: Designation): boolean {
  if (body !== 'conference' || designation.kind !== wanted.kind || designation.number !== wanted.number) return false;
  return !wanted.revision || isRevision(designation, wanted.revision);
}

function isItself(designation: Designation, { kind, number, ...revision }: Entry): boolean {
  if (designation.kind !== kind || designation.number !== number) return false;
  return !designation.revision || isRevision(designation, revision);
}

function isRevision({ revision }: Designation, wanted: NonNullable<Designation['revision']>): boolean {
  return revision !== undefined && revision.revised === wanted.revised && sameEdition(revision, wanted);
}

function shifted(citation: Citation, by: number): Citation {
  const { span, designationSpan, revisionSpan, provision } = citation;
  return {
    ...citation,
    span: moved(span, by),
    designationSpan: moved(designationSpan, by),
    ...(revisionSpan ? { revisionSpan: moved(revisionSpan, by) } : {}),
    ...(provision ? { provision: movedReference(provision, by) } : {}),
  };
}

function movedReference(reference: ProvisionReference, by: number): ProvisionReference {
  const labels = reference.labels.map((label) => ({ ...label, span: moved(label.span, by) }));
  return { ...reference, span: moved(reference.span, by), labels };
}

function moved({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by };
}
