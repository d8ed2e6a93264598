import { formatDesignation, parseCitationQuery } from '../citations/designation';
import type { CatalogueEntry } from '../corpus/catalogue/catalogue';
import { findProvision, type Provision } from '../corpus/provision';
import { KnownTexts } from '../corpus/knownTexts';
import type { Library } from '../corpus/library';
import type { Designation, Edition } from '../model/designation';
import type { StoredDocument } from '../model/library';
import type { Annex, Section, Text } from '../model/text';
import type { Call } from './command';
import { Failure } from './failure';

/** What a citation names. */
export interface Found {
  readonly document: StoredDocument;
  readonly text: Text;
  /** Present when the citation names one. */
  readonly provision?: Provision;
}

/**
 * Looks a citation up in the library, without a revision in its latest one.
 * @throws Failure with exit code 2 when the words name no text, with 1 when the library does not have it.
 */
export async function lookUp(words: string, call: Call): Promise<Found> {
  const { designation, provision: path } = readCitation(words);
  const library = await call.library();
  const document = await documentOf(designation, library, call);
  const text = library.text(document);
  if (path === undefined) return { document, text };
  const provision = findProvision(text, path);
  if (provision) return { document, text, provision };
  throw new Failure(`${document.designation} has no "${path}"; ${partsNear(path, text)}`, 1);
}

/** What can be asked for instead: the provisions of the section or annex that was named, or else the parts of the text. */
function partsNear(path: string, text: Text): string {
  const wanted = path.toLowerCase();
  // `resolves 9`, but `Annex 2, 9`: `Annex 9` is no part of the only annex.
  const isNamed = (part: Section | Annex): boolean =>
    part.path !== '' && wanted.startsWith(part.path.toLowerCase() + ('blocks' in part ? ',' : ' '));
  // `resolves further 9` names `resolves further`, not `resolves`.
  const [named] = [...text.sections, ...text.annexes].filter(isNamed).sort((one, other) => other.path.length - one.path.length);
  const items = named && 'blocks' in named ? named.blocks.filter((block) => block.type === 'item') : (named?.items ?? []);
  const labels = items.map(({ label }) => label).filter((label) => label !== '');
  if (named && labels.length > 0)
    return `${named.path} has ${labels.length > 2 ? `${labels[0]} to ${labels[labels.length - 1]}` : labels.join(' and ')}`;
  const parts = [...text.sections, ...text.annexes].map((part) => part.path).filter((part) => part !== '');
  return `its parts are: ${parts.join(', ')}`;
}

/**
 * The document that a proposal is made about: the one that is named, else the latest full text before the conference.
 * @throws Failure as `lookUp` does, when a provision is named, and when the text was abrogated before the conference.
 */
export async function findBaseText(words: string, conference: Edition | null, call: Call): Promise<StoredDocument> {
  const { designation, provision } = readCitation(words);
  if (provision !== undefined) throw new Failure(`"${words}" names a provision; a proposal is about a whole text`);
  const library = await call.library();
  const last = library.isEmpty ? undefined : (await knownTexts(call)).lastBefore(designation, conference ?? undefined);
  if (last?.action === 'SUP')
    throw new Failure(
      `${last.designation} was abrogated at ${last.edition}: there is no text in force to propose anything about`,
    );
  const latest = designation.revision ? undefined : library.baseFor(designation, conference ?? undefined);
  return latest ?? (await documentOf(designation, library, call));
}

/** The texts of the library and, where it is about the same union's, of the catalogue. */
export async function knownTexts(call: Call): Promise<KnownTexts> {
  const library = await call.library();
  const catalogue = await call.catalogue();
  return new KnownTexts(library, catalogue?.isAbout(undefined, library.editions) ? catalogue : undefined);
}

/**
 * The text that a citation names, without looking it up.
 * @throws Failure when the words name no text, or a provision of one.
 */
export function readDesignation(words: string): Designation {
  const { designation, provision } = readCitation(words);
  if (provision !== undefined) throw new Failure(`"${words}" names a provision; a whole text is wanted here`);
  return designation;
}

function readCitation(words: string): { designation: Designation; provision?: string } {
  const query = parseCitationQuery(words);
  if (!query) throw new Failure(`"${words}" names no text: write it as "Resolution 25 (Rev. Bucharest, 2022)"`);
  return query;
}

/**
 * The text that a citation names, without a revision the latest.
 * @throws Failure as `lookUp` does, and when a provision is named.
 */
export async function findText(words: string, call: Call): Promise<StoredDocument> {
  return documentOf(readDesignation(words), await call.library(), call);
}

async function documentOf(designation: Designation, library: Library, call: Call): Promise<StoredDocument> {
  const document = library.find(designation);
  if (document) return document;
  const catalogue = await call.catalogue();
  const known = describeKnown(catalogue?.isAbout(undefined, library.editions) ? catalogue.find(designation) : undefined);
  if (library.isEmpty && library.faults.length === 0)
    throw new Failure(`the library ${call.store.location} is empty: import Final Acts first${known}`, 1);
  const others = library.revisionsOf(designation).map((other) => other.designation);
  const hint = others.length > 0 ? `; it has ${[...new Set(others)].join(' and ')}` : '';
  throw new Failure(`the library has no ${formatDesignation(designation)}${hint}${known}`, 1);
}

/** Where a text that the library lacks is printed, as far as the catalogue knows. */
function describeKnown(entry: CatalogueEntry | undefined): string {
  if (!entry) return '';
  const page = entry.page === undefined ? '' : `, page ${entry.page}`;
  return `; ${entry.designation}, “${entry.title}”, is in the Final Acts of ${entry.edition}${page}`;
}
