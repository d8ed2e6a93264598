import { formatDesignation, formatEdition, sameEdition } from '../../citations/designation';
import { citesOf, type Cited } from '../citing';
import type { Library } from '../library';
import { formulaOpening } from '../../lexicon/formula';
import type { LexiconData } from '../../lexicon/schema';
import type { Edition } from '../../model/designation';
import type { StoredDocument } from '../../model/library';
import type { Annex, AnnexBlock, Item, Section } from '../../model/text';
import { fingerprint } from './fingerprint';
import type { BlockData, DocumentData, EditionData, ItemData, SectionData } from './schema';

/** What the library does not say about an edition. */
export interface EditionFacts {
  readonly language: string;
  /** Whether the library's texts come from what the union itself published. */
  readonly official: boolean;
  /**
   * Of a conversion, whether words that it has for a title or a lead-in are known to be one. What a conversion takes for one may
   * be a paragraph, and the catalogue holds no sentences: longer words that nobody knows are cut.
   */
  isAttested?(words: string): boolean;
  /** The page on which a text begins, by its designation as printed. */
  pageOf(designation: string): number | undefined;
}

/** The catalogue of one edition of a library: everything that is known of its texts but their words. */
export function describeEdition(library: Library, edition: Edition, facts: EditionFacts): EditionData {
  const documents = library.list(edition);
  const formula = documents.map((document) => library.text(document).formula).find((words) => words !== '') ?? '';
  return {
    catalogue: 1,
    edition: { place: edition.place, year: edition.year },
    conference: library.lexicon.compiled(conferenceIn).exec(formula)?.[1] ?? '',
    language: facts.language,
    official: facts.official,
    documents: documents.map((document) => describe(document, library, facts)),
  };
}

function conferenceIn(data: LexiconData): RegExp {
  return new RegExp(String.raw`^${formulaOpening(data)}(.*\S)\s*\([^()]*\),?$`, 'u');
}

/** Knows the titles and lead-ins of editions. */
export function attestedIn(library: Library, editions: readonly Edition[]): (words: string) => boolean {
  const texts = editions.flatMap((edition) => library.list(edition)).map((document) => library.text(document));
  const known = new Set(texts.flatMap(({ title, sections }) => [title, ...sections.map(({ leadIn }) => leadIn)]));
  return (words) => known.has(words);
}

/** A file of the catalogue: one document, or one pair, on a line, so that a change of one text is a change of one line. */
export function writeCatalogueFile<T extends object>(data: T, list: keyof T & string): string {
  const { [list]: lines, ...head } = data;
  const opening = JSON.stringify(head).slice(0, -1);
  return `${opening},${JSON.stringify(list)}:[\n${(lines as readonly unknown[]).map((line) => JSON.stringify(line)).join(',\n')}\n]}\n`;
}

function describe(document: StoredDocument, library: Library, facts: EditionFacts): DocumentData {
  const { designation, title, action } = document;
  const text = library.text(document);
  const page = facts.pageOf(designation);
  const before = revisionBefore(document, library);
  const footnotes = text.footnotes.map(({ text: words }) => fingerprint(words));
  const cites = describeCitations(citesOf(document, text, library.conferences, library.lexicon), text.sections);
  return {
    designation,
    ...described(title, 'title', facts),
    action,
    ...(page === undefined ? {} : { page }),
    ...(before === undefined ? {} : { before }),
    ...(text.formula === '' ? {} : { formula: fingerprint(text.formula) }),
    sections: text.sections.map((section) => describeSection(section, facts)),
    ...(text.annexes.length > 0 ? { annexes: text.annexes.map(describeAnnex) } : {}),
    ...(footnotes.length > 0 ? { footnotes } : {}),
    ...(Object.keys(cites).length > 0 ? { cites } : {}),
  };
}

function describeSection({ leadIn, role, path, items, tables }: Section, facts: EditionFacts): SectionData {
  const head = described(leadIn, 'leadIn', facts);
  const ownPath = head.print === undefined ? path : `${head.leadIn}${/ \(\d+\)$/.exec(path)?.[0] ?? ''}`;
  return {
    ...head,
    role,
    ...(ownPath === head.leadIn ? {} : { path: ownPath }),
    items: items.map(describeItem),
    ...(tables.length > 0 ? { tables: tables.map(({ rows }) => fingerprint(rows.flat().join(' '))) } : {}),
  };
}

function describeAnnex({ heading, title, path, blocks }: Annex): NonNullable<DocumentData['annexes']>[number] {
  return { heading, ...(title === '' ? {} : { title: fingerprint(title) }), path, blocks: blocks.map(describeBlock) };
}

/** Fewer words than make a sentence. */
const MOST_WORDS = 9;

function described<K extends string>(words: string, key: K, facts: EditionFacts): Record<K, string> & { print?: string } {
  const ends = [...words.matchAll(/\p{L}[\p{L}'’-]*/gu)].map((word) => word.index + word[0].length);
  const isKept = facts.official || ends.length <= MOST_WORDS || facts.isAttested?.(words);
  if (isKept) return { [key]: words } as Record<K, string>;
  const cut = `${words.slice(0, ends[MOST_WORDS - 1])} …`;
  return { [key]: cut, print: fingerprint(words) } as Record<K, string> & { print: string };
}

/**
 * The designation of the revision before a text. It is certain where the library has the texts of the conference before, and the
 * number is among them; an abrogated text is itself the revision that was in force. A new text has none.
 */
function revisionBefore(document: StoredDocument, library: Library): string | undefined {
  if (document.action !== 'MOD') return undefined;
  const conferences = library.conferences.editionsOf('conference');
  const own = conferences.findIndex((edition) => sameEdition(edition, document));
  const last = conferences[own - 1];
  if (own < 0 || !last) return undefined;
  const found = library.revisionsOf(document).find((other) => other.action !== 'SUP' && other.edition === formatEdition(last));
  return found?.designation;
}

function describeItem({ label, text, items }: Item): ItemData {
  const own = label === '' ? fingerprint(text) : `${label} ${fingerprint(text)}`;
  return items.length === 0 ? own : [own, ...items.map(describeItem)];
}

function describeBlock(block: AnnexBlock): BlockData {
  switch (block.type) {
    case 'item':
      return describeItem(block);
    case 'paragraph':
      return fingerprint(block.text);
    case 'table':
      return `| ${fingerprint(block.rows.flat().join(' '))}`;
    case 'heading': {
      const number = HEADING_NUMBER.exec(block.text)?.[0];
      return ['#'.repeat(block.level), ...(number === undefined ? [] : [number]), fingerprint(block.text)].join(' ');
    }
  }
}

/** What a heading begins with and can be referred to by: `2.1`, `A`. */
const HEADING_NUMBER = /^(?:\d+(?:\.\d+)*|[A-Z])(?=[\s.)])/;

function describeCitations(cited: readonly Cited[], sections: readonly Section[]): NonNullable<DocumentData['cites']> {
  const bodies = new Map<string, Map<string, Set<string>>>();
  for (const { path, citation } of cited) {
    if (citation.designation.number === null && citation.designation.foreignNumber === undefined) continue;
    const name = formatDesignation(citation.designation);
    const texts = bodies.get(citation.body) ?? new Map<string, Set<string>>();
    bodies.set(citation.body, texts);
    texts.set(name, (texts.get(name) ?? new Set()).add(shortPath(path, sections)));
  }
  return Object.fromEntries([...bodies].map(([body, texts]) => [body, [...texts].map(([name, paths]) => [name, ...paths])]));
}

/** A path with its section's number in place of the lead-in. */
function shortPath(path: string, sections: readonly Section[]): string {
  const holders = sections.filter((section) => section.path !== '' && `${path} `.startsWith(`${section.path} `));
  // `considering further a)` is not in `considering`.
  const holder = holders.sort((one, other) => other.path.length - one.path.length)[0];
  return holder ? `${sections.indexOf(holder)}:${path.slice(holder.path.length).trimStart()}` : path;
}
