import { formatDesignation } from '../citations/designation';
import { findBase } from '../corpus/base';
import type { Library } from '../corpus/library';
import { createInlineReader, type InlineReader } from '../markup/inline';
import type { StoredDocument } from '../model/library';
import type { Span } from '../model/range';
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
 * for anything else. `inline` keeps what it has read, so whoever asks often hands in the same one.
 */
export function hoverAt(
  source: string,
  offset: number,
  library: Library,
  inline: InlineReader = createInlineReader(),
): Hover | undefined {
  const pointer = pointerAt(source, offset, library, inline);
  if (!pointer) return undefined;
  const { span, document, citation, provision, own } = pointer;
  if (document) return aboutDocument(pointer, document, library);
  if (own && provision) return { span, head: '', body: provisionText(provision, 'This text'), needsImport: false };
  if (own) return aboutItself(pointer, library);
  // A draft's placeholder, `Draft new Resolution [NOR-1]`, names nothing that could be looked up.
  if (!citation || (citation.body === 'conference' && citation.designation.number === null)) return undefined;
  const { markdown, needsImport } = absenceOf(citation, library);
  const later = citation.body === 'conference' ? library.baseFor(citation.designation) : undefined;
  const isLater = later !== undefined && later.year > (citation.designation.revision?.year ?? Infinity);
  const head = write([bold(formatDesignation(citation.designation)), markdown]);
  return { span, head, body: '', ...(isLater ? { later } : {}), needsImport };
}

/** The whole of a hover in Markdown, with links, if there are any, where they are seen without scrolling. */
export function hoverMarkdown({ head, body }: Hover, links = ''): string {
  return [write([head, links]), body].filter((part) => part !== '').join('\n\n---\n\n');
}

/** How much of a text is shown: enough to recognise it. */
const OPENING = 550;

function aboutDocument({ span, provision }: Pointer, document: StoredDocument, library: Library): Hover {
  const text = library.text(document);
  const later = laterRevision(document, library);
  const body = provision ? provisionText(provision, nameOf(document)) : excerpt(textParagraphs(text), OPENING);
  const found = provision?.named.find((one) => one.found)?.found;
  return {
    span,
    head: write([headOf(document), titleOf(document), statusOf(document, later, library)]),
    body,
    document,
    documentSpan: found ? spanOfProvision(found) : beginningOf(text),
    ...(later ? { later } : {}),
    needsImport: false,
  };
}

/** A draft's own designation, above it and where it cites itself: what it is a revision of. */
function aboutItself({ span, place, citation }: Pointer, library: Library): Hover | undefined {
  if (!place.proposal || !citation) return undefined;
  const head = `${bold(formatDesignation(citation.designation))} · this draft`;
  const base = findBase(library, place.draft, place.proposal);
  if ('missing' in base) {
    const because = `It cannot be compared with a text in force: ${escapeMarkdown(base.missing)}.`;
    return { span, head: write([head, because]), body: '', needsImport: library.isEmpty };
  }
  const { document } = base;
  const text = library.text(document);
  return {
    span,
    head: write([head, titleOf(document), `Revises ${bold(nameOf(document))}:`]),
    body: excerpt(textParagraphs(text), OPENING),
    document,
    documentSpan: beginningOf(text),
    needsImport: false,
  };
}

function headOf(document: StoredDocument): string {
  return `${bold(nameOf(document))} · ${actionWord(document.action)} at ${escapeMarkdown(document.edition)}`;
}

function titleOf({ title }: StoredDocument): string {
  return title === '' ? '' : bold(title);
}

/** What has become of a text since. */
function statusOf(document: StoredDocument, later: StoredDocument | undefined, library: Library): string {
  if (later) return `Later revision: ${bold(nameOf(later))}`;
  const abrogation = document.action === 'SUP' ? undefined : library.abrogationOf(document);
  return abrogation ? `Abrogated at ${escapeMarkdown(abrogation.edition)}` : '';
}

function laterRevision(document: StoredDocument, library: Library): StoredDocument | undefined {
  const latest = library.baseFor(document);
  return latest && latest.year > document.year ? latest : undefined;
}

function bold(text: string): string {
  return `**${escapeMarkdown(text)}**`;
}

function write(paragraphs: readonly string[]): string {
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}
