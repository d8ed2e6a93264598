import { formatDesignation } from '../citations/designation';
import { findBase, type Bases } from '../corpus/base';
import type { Catalogue, CatalogueEntry } from '../corpus/catalogue/catalogue';
import type { Library } from '../corpus/library';
import type { Draft } from '../markup/draft';
import { createInlineReader, type InlineReader } from '../markup/inline';
import type { Citation } from '../model/citation';
import type { Entry, StoredDocument } from '../model/library';
import type { Span } from '../model/range';
import {
  citedByLine,
  counterpartsLine,
  factLines,
  foreignCounterpartsLine,
  outlineMarkdown,
  provisionOutline,
} from './catalogued';
import { absenceOf } from './missing';
import { actionWord, nameOf } from './names';
import { escapeMarkdown, excerpt, textParagraphs } from './paragraphs';
import { pointerAt, type Pointer } from './pointer';
import { provisionText } from './provisionText';
import { beginningOf, spanOfProvision } from './spans';

/** What an editor shows beside something that is pointed at. */
export interface Hover {
  /** Where in the draft it belongs. */
  readonly span: Span;
  /** What it is about, in Markdown. */
  readonly head: string;
  /** Words of the text, in Markdown; may be empty. */
  readonly body: string;
  /** What links may open: the adopted text that it is about, at a place in its markup, and its latest revision where that is another. */
  readonly document?: StoredDocument;
  readonly documentSpan?: Span;
  readonly later?: StoredDocument;
  /** True where importing Final Acts would help. */
  readonly needsImport: boolean;
}

/**
 * What is to be told about an offset of a draft: the text that is cited there, or the provision that is referred to; undefined
 * for anything else. Of a text that the library lacks, what the catalogue knows is told. `inline` keeps what it has read, so whoever asks often hands in the same one.
 */
export function hoverAt(
  draft: Draft,
  offset: number,
  library: Library,
  inline: InlineReader = createInlineReader(),
  catalogue?: Catalogue,
): Hover | undefined {
  const pointer = pointerAt(draft, offset, library, inline);
  if (!pointer) return undefined;
  const { span, place, document, citation, provision, own } = pointer;
  const known = catalogue?.isAbout(place.draft.front.conference, library.editions) ? catalogue : undefined;
  if (document) return aboutDocument(pointer, document, library, known);
  if (own && provision) return { span, head: '', body: provisionText(provision, 'This text'), needsImport: false };
  if (own) return aboutItself(pointer, library, known);
  // A draft's placeholder, `Draft new Resolution [NOR-1]`, names nothing that could be looked up.
  if (!citation || (citation.body === 'conference' && citation.designation.number === null)) return undefined;
  const entry = citation.body === 'conference' ? known?.find(citation.designation) : undefined;
  if (known && entry) return aboutEntry(pointer, entry, known, library);
  const { markdown, needsImport } = absenceOf(citation, library, known);
  const more = known ? foreignCounterpartsLine(citation.body, citation.designation, known) || laterLine(citation, known) : '';
  const later = citation.body === 'conference' ? library.baseFor(citation.designation) : undefined;
  const isLater = later !== undefined && later.year > (citation.designation.revision?.year ?? Infinity);
  const head = write([bold(formatDesignation(citation.designation, { lexicon: place.draft.lexicon })), markdown, more]);
  return { span, head, body: '', ...(isLater ? { later } : {}), needsImport };
}

/** The whole of a hover in Markdown, with links, if there are any, where they are seen without scrolling. */
export function hoverMarkdown({ head, body }: Hover, links = ''): string {
  return [write([head, links]), body].filter((part) => part !== '').join('\n\n---\n\n');
}

/** How much of a text is shown: enough to recognise it. */
const OPENING = 550;

function aboutDocument({ span, provision }: Pointer, document: StoredDocument, library: Library, catalogue?: Catalogue): Hover {
  const text = library.text(document);
  const later = laterRevision(document, library);
  const body = provision ? provisionText(provision, nameOf(document)) : excerpt(textParagraphs(text), OPENING);
  const found = provision?.named.find((one) => one.found)?.found;
  return {
    span,
    head: write([
      headOf(document, catalogue?.printingOf(document)?.page),
      titleOf(document),
      statusOf(document, later ?? (catalogue && laterRevision(document, catalogue)), library, catalogue),
      catalogue ? shortFacts(document, catalogue) : '',
    ]),
    body,
    document,
    documentSpan: found ? spanOfProvision(found) : beginningOf(text),
    ...(later ? { later } : {}),
    needsImport: false,
  };
}

/** A draft's own designation, above it and where it cites itself: what it is a revision of. */
function aboutItself({ span, place, citation }: Pointer, library: Library, catalogue?: Catalogue): Hover | undefined {
  if (!place.proposal || !citation) return undefined;
  const head = `${bold(formatDesignation(citation.designation, { lexicon: place.draft.lexicon }))} · this draft`;
  const base = findBase(library, place.draft, place.proposal);
  if ('missing' in base) {
    const known = catalogue ? findBase(catalogue, place.draft, place.proposal) : undefined;
    if (catalogue && known && 'document' in known) {
      const revises = `Revises ${bold(nameOf(known.document))}, which is not in the library. ${IMPORT_FOR_WORDS}`;
      const ended = abrogatedLine(known.document, library, catalogue);
      const facts = factLines(known.document, catalogue).join('  \n');
      const body = outlineMarkdown(catalogue.outline(known.document));
      return { span, head: write([head, titleOf(known.document), ended, revises, facts]), body, needsImport: true };
    }
    const because = `It cannot be compared with a text in force: ${escapeMarkdown(base.missing)}.`;
    return { span, head: write([head, because]), body: '', needsImport: library.isEmpty };
  }
  const { document } = base;
  const text = library.text(document);
  return {
    span,
    head: write([head, titleOf(document), abrogatedLine(document, library, catalogue), `Revises ${bold(nameOf(document))}:`]),
    body: excerpt(textParagraphs(text), OPENING),
    document,
    documentSpan: beginningOf(text),
    needsImport: false,
  };
}

/** Of a revision that nobody knows, that a later one is known. */
function laterLine({ body, designation }: Citation, catalogue: Catalogue): string {
  const later = body === 'conference' ? catalogue.baseFor(designation) : undefined;
  return later && later.year > (designation.revision?.year ?? Infinity) ? `Later revision: ${bold(nameOf(later))}` : '';
}

/** A text of which only the catalogue knows: how it is built, and who cites it. */
function aboutEntry({ span, place, provision }: Pointer, entry: CatalogueEntry, catalogue: Catalogue, library: Library): Hover {
  const outline = catalogue.outline(entry);
  const later = laterRevision(entry, library);
  const laterEntry = laterRevision(entry, catalogue);
  return {
    span,
    head: write([
      headOf(entry, entry.page),
      titleOf(entry),
      statusOf(entry, later ?? laterEntry, library, catalogue),
      factLines(entry, catalogue).join('  \n'),
      `It is not in the library. ${IMPORT_FOR_WORDS}`,
    ]),
    body: provision
      ? provisionOutline(provision.reference, outline, nameOf(entry), place.draft.lexicon)
      : outlineMarkdown(outline),
    ...(later ? { later } : {}),
    needsImport: true,
  };
}

const IMPORT_FOR_WORDS = 'Import the Final Acts to read its words.';

/** Beside a text's own words there is room for two lines. */
function shortFacts(document: StoredDocument, catalogue: Catalogue): string {
  const designation = { kind: document.kind, number: document.number, revision: document };
  return [citedByLine(designation, catalogue), counterpartsLine(designation, catalogue)]
    .filter((line) => line !== '')
    .join('  \n');
}

/** `Resolution 12 (Rev. Havenport, 2032) · revised at Havenport, 2032, page 7` */
function headOf(document: Entry, page: number | undefined): string {
  const printed = page === undefined ? '' : `, page ${page}`;
  return `${bold(nameOf(document))} · ${actionWord(document.action)} at ${escapeMarkdown(document.edition)}${printed}`;
}

function titleOf({ title }: Entry): string {
  return title === '' ? '' : bold(title);
}

/** What has become of a text since. */
function statusOf(document: Entry, later: Entry | undefined, library: Library, catalogue?: Catalogue): string {
  return later ? `Later revision: ${bold(nameOf(later))}` : abrogatedLine(document, library, catalogue);
}

/** The note of an abrogation is in the Final Acts of a later conference, which the library may lack. */
function abrogatedLine(document: Entry, library: Library, catalogue?: Catalogue): string {
  if (document.action === 'SUP') return '';
  const abrogation = library.abrogationOf(document) ?? catalogue?.abrogationOf(document);
  return abrogation ? `Abrogated at ${escapeMarkdown(abrogation.edition)}` : '';
}

function laterRevision<E extends Entry>(document: Entry, texts: Bases<E>): E | undefined {
  const latest = texts.baseFor(document);
  return latest && latest.year > document.year ? latest : undefined;
}

function bold(text: string): string {
  return `**${escapeMarkdown(text)}**`;
}

function write(paragraphs: readonly string[]): string {
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}
