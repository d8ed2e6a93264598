import { formatDesignation, parseDesignation } from '../citations/designation';
import { provisionPaths } from '../citations/resolve';
import type { Catalogue, CatalogueEntry } from '../corpus/catalogue/catalogue';
import { findProvision } from '../corpus/provision';
import type { Lexicon } from '../lexicon/lexicon';
import type { Body, ProvisionReference } from '../model/citation';
import type { Designation } from '../model/designation';
import type { Annex, Item, Section, Text } from '../model/text';
import { inWords, nameOf } from './names';
import { escapeMarkdown } from './paragraphs';
import { absence } from './provisionText';

/** How many sections of an outline are shown, and how many of the texts that cite one. */
const MOST_SECTIONS = 14;
const MOST_CITING = 3;

/** What the catalogue tells of a text beside its name and title, in lines of Markdown: what was before it, who cites it, its counterparts. */
export function factLines(entry: CatalogueEntry, catalogue: Catalogue): readonly string[] {
  const { before } = entry;
  return [
    before === undefined ? '' : `Revision before it: ${escapeMarkdown(formatted(before))}`,
    citedByLine(entry, catalogue),
    counterpartsLine(entry, catalogue),
  ].filter((line) => line !== '');
}

/** `Cited by Decision 5 (Rev. …), Resolution 71 (Rev. …) and 4 more`; empty where no text of the catalogue cites it. */
export function citedByLine(designation: Designation | CatalogueEntry, catalogue: Catalogue): string {
  const wanted =
    'place' in designation ? { kind: designation.kind, number: designation.number, revision: designation } : designation;
  const names = [...new Set(catalogue.citedBy(wanted).map(({ entry }) => nameOf(entry)))].map(escapeMarkdown);
  if (names.length === 0) return '';
  const more = names.length - MOST_CITING;
  return `Cited by ${more > 1 ? `${names.slice(0, MOST_CITING).join(', ')} and ${more} more` : inWords(names)}`;
}

/** `WTSA Resolutions 18, 44 and 54 are on its subject`; empty where the concordance has none. */
export function counterpartsLine(designation: Pick<Designation, 'kind' | 'number'>, catalogue: Catalogue): string {
  return catalogue
    .counterpartsOf(designation)
    .map(({ body, numbers, abrogated }) => {
      const named = numbers.map((number) => (abrogated.includes(number) ? `${number} (abrogated)` : `${number}`));
      return `On its subject: ${SHORT[body] ?? body} Resolution${named.length > 1 ? 's' : ''} ${inWords(named)}`;
    })
    .join('; ');
}

/** The conference's texts about the subject of another body's: `Texts of the conference on its subject: Resolutions 25 and 191`. */
export function foreignCounterpartsLine(body: Body, { kind, number }: Designation, catalogue: Catalogue): string {
  const texts = kind === 'Resolution' && number !== null ? catalogue.counterpartsOfForeign(body, number) : [];
  if (texts.length === 0) return '';
  const kinds = [...new Set(texts.map((text) => text.replace(/ \d+$/, '')))];
  const named = kinds.map((each) => {
    const numbers = texts.flatMap((text) => (text.startsWith(`${each} `) ? [text.slice(each.length + 1)] : []));
    return `${each}${numbers.length > 1 ? 's' : ''} ${inWords(numbers)}`;
  });
  return `Texts of the conference on its subject: ${inWords(named, ';')}`;
}

/** An outline in Markdown: a line for each section with the labels in it, then the annexes. */
export function outlineMarkdown({ sections, annexes }: Text): string {
  const lines = [...sections.map(sectionLine), ...annexes.map(annexLine)];
  const more = lines.length - MOST_SECTIONS;
  return [...lines.slice(0, more > 1 ? MOST_SECTIONS : undefined), ...(more > 1 ? [`… and ${more} more`] : [])].join('  \n');
}

/** The provisions that are referred to in a text of which only the outline is known: whether they are there, and what is under them. */
export function provisionOutline(reference: ProvisionReference, outline: Text, whose: string, lexicon: Lexicon): string {
  const found = provisionPaths(reference, lexicon).map((path) => ({ path, found: findProvision(outline, path) }));
  const there = found.flatMap((one) => (one.found ? [{ path: one.path, provision: one.found }] : []));
  const missing = found.filter((one) => !one.found).map(({ path }) => path);
  const lines = there.map(({ path, provision }) => {
    if (provision.type === 'section') return sectionLine(provision.section);
    if (provision.type === 'annex') return annexLine(provision.annex);
    const labels = labelsOf(provision.item.items);
    return `*${escapeMarkdown(path)}*${labels === '' ? '' : `, with ${labels}`}`;
  });
  return [...lines, ...(missing.length > 0 ? [absence(missing, whose, outline)] : [])].join('  \n');
}

function sectionLine({ leadIn, items, tables }: Section): string {
  const labels = [labelsOf(items), ...(tables.length > 0 ? ['a table'] : [])].filter((part) => part !== '').join(', ');
  const name = leadIn === '' ? '' : `*${escapeMarkdown(leadIn)}*`;
  return [name, labels].filter((part) => part !== '').join(' ');
}

function annexLine({ path, blocks }: Annex): string {
  const labels = labelsOf(blocks.filter((block) => block.type === 'item'));
  return `${escapeMarkdown(path)}${labels === '' ? '' : `: ${labels}`}`;
}

/** `a) to k)`, `1, 2`; where counts start anew, as under the headings of an annex, their number. */
function labelsOf(items: readonly Item[]): string {
  const labels = items.map(({ label }) => label).filter((label) => label !== '');
  if (new Set(labels).size < labels.length) return `${labels.length} provisions`;
  return escapeMarkdown(labels.length > 2 ? `${labels[0]} to ${labels[labels.length - 1]}` : labels.join(', '));
}

function formatted(designation: string): string {
  const read = parseDesignation(designation);
  return read ? formatDesignation(read) : designation;
}

/** What the other bodies are called for short. */
const SHORT: Readonly<Partial<Record<Body, string>>> = { standardization: 'WTSA', development: 'WTDC', radiocommunication: 'RA' };
