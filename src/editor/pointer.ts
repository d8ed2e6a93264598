import { findCitations } from '../citations/find';
import { findReferences } from '../citations/references';
import { provisionPaths } from '../citations/resolve';
import { sameEdition } from '../citations/designation';
import { designationOf } from '../corpus/base';
import type { Library } from '../corpus/library';
import { findProvision, type Provision } from '../corpus/provision';
import type { Lexicon } from '../lexicon/lexicon';
import { textOf, type Draft, type Proposal } from '../markup/draft';
import type { InlineReader } from '../markup/inline';
import { readPieces } from '../markup/piece';
import type { Citation, InternalReference, LabelReference } from '../model/citation';
import type { Designation } from '../model/designation';
import type { StoredDocument } from '../model/library';
import type { Span } from '../model/range';
import type { Side, Text } from '../model/text';
import { placeAt, type Place } from './place';

/** What somebody points at in a draft: a citation, or a reference to a provision. */
export interface Pointer {
  /** Where it stands in the draft. */
  readonly span: Span;
  readonly place: Place;
  /** The text that is cited. Absent when a provision of the draft itself is meant. */
  readonly citation?: Citation;
  /** The cited text, when the library holds it. */
  readonly document?: StoredDocument;
  /** True when the citation names the very text that this draft proposes. */
  readonly own: boolean;
  readonly provision?: PointedProvision;
}

export interface PointedProvision {
  readonly reference: InternalReference;
  /** The text that it points into: the draft's own in the reading that shows the reference, or an adopted one. */
  readonly text?: Text;
  /** The provisions that it names, in order; of a range, all of them. What the text does not have lacks `found`. */
  readonly named: readonly { readonly path: string; readonly found?: Provision }[];
  /** The path of the label that the pointer is on; the first path when it is on the lead-in. */
  readonly pointedPath: string;
}

/** What stands at an offset of a draft and points somewhere; undefined when nothing does. */
export function pointerAt(draft: Draft, offset: number, library: Library, inline: InlineReader): Pointer | undefined {
  const place = placeAt(draft, offset);
  if (!place) return undefined;
  const { lexicon } = place.draft;
  const citations = findCitations(place.text, { conferences: library.conferences, lexicon });
  const leadIns = place.proposal ? leadInsOf(place.proposal, place.side, inline) : [];
  const reference = nearest(findReferences(place.text, { leadIns, citations, lexicon }), ({ span }) => span, place.offset);
  if (reference) return toProvision(place, reference, library, inline);
  const citation =
    nearest(citations, ({ designationSpan }) => designationSpan, place.offset) ??
    nearest(citations, ({ span }) => span, place.offset);
  if (!citation) return undefined;
  return { span: place.toSource(withoutProvision(citation)), place, citation, ...whose(place, citation, library) };
}

/** The citation's own words: its designation and what says whose it is, without a provision that is named with it. */
function withoutProvision({ span, designationSpan, provision }: Citation): Span {
  if (!provision) return span;
  return provision.span.from < designationSpan.from
    ? { from: designationSpan.from, to: span.to }
    : { from: span.from, to: Math.max(designationSpan.to, provision.span.from) };
}

/** The document that a citation means, or that it means the draft's own text, which no library holds yet. */
function whose(place: Place, citation: Citation, library: Library): Pick<Pointer, 'document' | 'own'> {
  if (citation.body !== 'conference') return { own: false };
  const document = library.find(citation.designation);
  if (document) return { document, own: false };
  const own = place.proposal && designationOf(place.proposal, place.side, place.draft.lexicon);
  return { own: own !== undefined && isSame(own, citation.designation) };
}

function toProvision(place: Place, reference: InternalReference, library: Library, inline: InlineReader): Pointer | undefined {
  const { lexicon } = place.draft;
  const citation = reference.target === 'this' ? undefined : reference.target;
  // Outside a proposal, `resolves 2 above` has no text that it could belong to.
  if (!citation && !place.proposal) return undefined;
  const { document, own } = citation ? whose(place, citation, library) : { document: undefined, own: true };
  const text = document ? library.text(document) : own && place.proposal ? textOf(place.proposal, place.side, inline) : undefined;
  const paths = provisionPaths(reference, lexicon);
  const named = paths.map((path) => {
    const found = text && findProvision(text, path);
    return { path, ...(found ? { found } : {}) };
  });
  return {
    span: place.toSource(reference.span),
    place,
    ...(citation ? { citation } : {}),
    ...(document ? { document } : {}),
    own,
    provision: {
      reference,
      ...(text ? { text } : {}),
      named,
      pointedPath: pathAt(reference, place.offset, lexicon) ?? paths[0] ?? '',
    },
  };
}

function pathAt(reference: InternalReference, offset: number, lexicon: Lexicon): string | undefined {
  const label = nearest<LabelReference>(reference.labels, ({ span }) => span, offset);
  // A label by itself gives just its own path, also where it ends a range.
  return label && provisionPaths({ ...reference, labels: [{ label: label.label, span: label.span }] }, lexicon)[0];
}

function leadInsOf(proposal: Proposal, side: Side, inline: InlineReader): readonly string[] {
  return readPieces(proposal.text, side).flatMap((piece) => (piece.kind === 'leadIn' ? [inline.plainText(piece.words)] : []));
}

/** The element that an offset is in; at the end of one and the start of no other, the one that ends there. */
function nearest<T>(elements: readonly T[], spanOf: (element: T) => Span, offset: number): T | undefined {
  const inside = elements.find((element) => holds(spanOf(element), offset));
  return inside ?? elements.find((element) => spanOf(element).to === offset);
}

function holds({ from, to }: Span, offset: number): boolean {
  return from <= offset && offset < to;
}

function isSame(one: Designation, other: Designation): boolean {
  if (one.kind !== other.kind || one.number === null || one.number !== other.number) return false;
  const [a, b] = [one.revision, other.revision];
  return a !== undefined && b !== undefined && a.revised === b.revised && sameEdition(a, b);
}
