import { formatDesignation } from '../../citations/designation';
import { readAdopted } from '../../markup/adopted';
import type { InlineReader } from '../../markup/inline';
import type { Designation } from '../../model/designation';
import type { Entry, StoredDocument } from '../../model/library';
import type { Catalogue } from './catalogue';
import { comparePassages } from './compare';
import { fingerprintsIn, nameOfPassage } from './provisions';

/** How imported texts compare with what the catalogue knows of the official ones. All counts are of provisions. */
export interface Confirmation {
  /** Those of the documents that the catalogue knows: paragraphs, headings, tables, footnotes, titles, lead-ins, formulas. */
  readonly provisions: number;
  readonly matching: number;
  readonly differing: number;
  /** Official provisions that the import lacks. */
  readonly missing: number;
  /** Provisions of the import that the official texts have not. */
  readonly added: number;
  /** Each document that the catalogue knows, in order. */
  readonly documents: readonly DocumentConfirmation[];
  /** Documents that the catalogue does not know, as they are cited. */
  readonly unknown: readonly string[];
}

export interface DocumentConfirmation {
  /** `Resolution 12 (Rev. Havenport, 2032)`. */
  readonly name: string;
  /** False where the catalogue has its facts from somebody's conversion, so that a difference may be the conversion's fault. */
  readonly official: boolean;
  readonly provisions: number;
  readonly matching: number;
  /** What differs, is missing or was added, in words for a person: `resolves 2`, `the title`. */
  readonly differing: readonly string[];
  readonly missing: readonly string[];
  readonly added: readonly string[];
}

/** Compares imported texts with the catalogue, provision by provision. */
export function confirmImport(documents: readonly StoredDocument[], catalogue: Catalogue): Confirmation {
  const confirmed: DocumentConfirmation[] = [];
  const unknown: string[] = [];
  for (const document of documents) {
    const designation = designationOf(document);
    const entry = catalogue.printingOf(document);
    if (!entry) {
      unknown.push(formatDesignation(designation));
      continue;
    }
    const official = catalogue.passages(entry);
    const given = fingerprintsIn(readAdopted(document.markup, LETTERS));
    const { verbatim, differing, missing, added } = comparePassages(official, given);
    confirmed.push({
      name: formatDesignation(designation),
      official: entry.official,
      provisions: official.length,
      matching: verbatim.length,
      differing: differing.map((pair) => nameOfPassage(pair.official)),
      missing: missing.map((one) => nameOfPassage(one.official)),
      added: added.map(nameOfPassage),
    });
  }
  const sum = (count: (one: DocumentConfirmation) => number): number => confirmed.reduce((all, one) => all + count(one), 0);
  return {
    provisions: sum(({ provisions }) => provisions),
    matching: sum(({ matching }) => matching),
    differing: sum(({ differing }) => differing.length),
    missing: sum(({ missing }) => missing.length),
    added: sum(({ added }) => added.length),
    documents: confirmed,
    unknown,
  };
}

/** One plain line about a confirmation, without a full stop; empty where the catalogue knows none of the documents. */
export function describeConfirmation({ provisions, matching, documents, unknown, ...counts }: Confirmation): string {
  if (documents.length === 0) return '';
  const isOfficial = documents.every(({ official }) => official);
  const measure = isOfficial ? 'the official text' : 'a conversion of the official text';
  const rest =
    unknown.length > 0 ? `; ${unknown.length} ${unknown.length === 1 ? 'text is' : 'texts are'} not in the catalogue` : '';
  const { differing, missing, added } = counts;
  if (differing + missing + added === 0) return `all ${provisions} provisions match ${measure}${rest}`;
  const first =
    differing > 0 ? `${differing} of ${provisions} provisions ${differing === 1 ? 'differs' : 'differ'} from ${measure}` : '';
  const parts = [
    first === '' ? `${matching} of ${provisions} provisions match ${measure}` : first,
    ...(missing > 0 ? [`${missing} ${missing === 1 ? 'is' : 'are'} missing`] : []),
    ...(added > 0 ? [`${added} more ${added === 1 ? 'is' : 'are'} not in it`] : []),
  ];
  return `${parts.join(', ')}: ${placesOf(documents)}${rest}`;
}

/** How many places a line names. */
const MOST_PLACES = 4;

function placesOf(documents: readonly DocumentConfirmation[]): string {
  const places = documents.flatMap(({ name, differing, missing, added }) =>
    [...new Set([...differing, ...missing, ...added])].map((part) => `${name}, ${part}`),
  );
  const more = places.length - MOST_PLACES;
  return [...places.slice(0, MOST_PLACES), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

/** Only letters and digits count here, so of the inline markup nothing has to go but where links lead. */
const LETTERS: InlineReader = {
  plainText: (source) =>
    source
      .replace(/\]\([^()\s]*\)/g, ']')
      .replace(/\s+/g, ' ')
      .trim(),
};

function designationOf({ kind, number, revised, place, year }: Entry): Designation {
  return { kind, number, revision: { revised, place, year } };
}
