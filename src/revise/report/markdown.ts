import type { Lexicon } from '../../lexicon/lexicon';
import type { Body } from '../../model/citation';
import { plainMarkdown, struck } from './inline';
import type { Report, TextReport, UntouchedText } from './model';
import { partMarkdown } from './provisionMarkdown';
import { selectTexts, type Counts, type OmittedPart, type ReportOptions, type ShownText } from './select';
import { WORDS } from './words';

/** How a report is written. */
export interface WritingOptions extends ReportOptions {
  /** Changed provisions with their marks, instead of as they will be. */
  readonly marked?: boolean;
}

/**
 * A report as a document in Markdown: text by text, the lead-ins with the provisions under them that changed, in full or with
 * marks; what is not shown, counted; and a table of all texts.
 */
export function reportMarkdown(report: Report, options: WritingOptions, lexicon: Lexicon): string {
  const texts = selectTexts(report, options, lexicon);
  const { addressee } = options;
  const shown =
    addressee === undefined
      ? texts
      : texts.filter(({ parts, addressing, text }) => parts.length > 0 || (text.missing !== undefined && addressing.length > 0));
  const sections = [
    section(
      WORDS.revised,
      shown.filter(({ text }) => text.action === 'MOD' && text.missing === undefined),
      options,
      lexicon,
    ),
    section(
      WORDS.new,
      shown.filter(({ text }) => text.action === 'ADD'),
      options,
      lexicon,
    ),
    listSection(WORDS.abrogated, shown.filter(({ text }) => text.action === 'SUP').map(goneLine)),
    listSection(WORDS.kept, addressee === undefined ? named(shown.filter(({ text }) => text.action === 'NOC')) : []),
    listSection(
      WORDS.notCompared,
      shown.filter(({ text }) => text.action === 'MOD' && text.missing !== undefined).map(missingLine),
    ),
    listSection(WORDS.elsewhere, texts.flatMap(namingLine)),
    listSection(WORDS.untouched, addressee === undefined ? untouchedLines(report.untouched) : []),
    addressee === undefined ? undefined : listSection(WORDS.otherTexts(others(texts).length), others(texts).map(otherLine)),
    tableSection(addressee === undefined ? texts : shown, lexicon),
  ].filter((each) => each !== undefined);
  const title = addressee === undefined ? WORDS.title : WORDS.titleFor(addressee);
  const nothing = addressee !== undefined && shown.every(({ parts }) => parts.length === 0) ? [WORDS.noneFor(addressee)] : [];
  const legend = shown.some(({ text, parts }) => text.action === 'MOD' && parts.length > 0)
    ? [`<small>${options.marked ? WORDS.legendMarked : WORDS.legend}</small>`]
    : [];
  const head = [`# ${plainMarkdown(title)}`, `**${plainMarkdown(report.subject)}**`, ...legend, ...nothing.map(plainMarkdown)];
  const numbered = sections.flatMap(({ name, blocks }, index) => [
    `## ${index + 1} ${plainMarkdown(name)}`,
    ...blocks.map((block, at) =>
      typeof block === 'string' ? block : `### ${index + 1}.${numberOf(blocks, at)} ${block.heading}`,
    ),
  ]);
  return `${[...head, ...(sections.length === 0 ? [WORDS.noChanges] : numbered)].join('\n\n')}\n`;
}

interface Section {
  readonly name: string;
  /** Paragraphs, and headings that are numbered within the section. */
  readonly blocks: readonly (string | { readonly heading: string })[];
}

function numberOf(blocks: Section['blocks'], at: number): number {
  return blocks.slice(0, at + 1).filter((block) => typeof block !== 'string').length;
}

function section(name: string, texts: readonly ShownText[], options: WritingOptions, lexicon: Lexicon): Section | undefined {
  if (texts.length === 0) return undefined;
  const style = { lexicon, isMarked: options.marked ?? false };
  const blocks = texts.flatMap((shown) => {
    const { text, parts } = shown;
    const body = parts.flatMap((part) => partMarkdown(part, { ...style, action: text.action }));
    const nothing = body.length === 0 ? [WORDS.nothingShown] : [];
    const before = text.baseTitle === undefined ? [] : [`*${plainMarkdown(WORDS.before(`“${text.baseTitle}”`))}*`];
    const base = text.base === undefined ? [] : [`<small>${plainMarkdown(WORDS.comparedWith(text.base))}</small>`];
    return [{ heading: headingOf(text) }, ...before, ...base, ...body, ...nothing, ...omittedLine(shown.omitted)];
  });
  return { name, blocks };
}

/** `Resolution 12 (Rev. Havenport, 2032), “Lighthouses on inland waters”, NOR/44A1/1`. */
function headingOf({ name, title, documents }: TextReport): string {
  const words = [name, ...(title === '' ? [] : [`“${title}”`]), ...documents].map(plainMarkdown);
  return words.join(', ');
}

function listSection(name: string, lines: readonly string[]): Section | undefined {
  return lines.length === 0 ? undefined : { name, blocks: [lines.map((line) => `- ${line}`).join('\n')] };
}

function goneLine({ text, counts }: ShownText): string {
  const extent = counts.deleted > 0 ? ` (${WORDS.provisionsGone(counts.deleted)})` : '';
  return headingOf(text) + extent;
}

function missingLine({ text, addressing }: ShownText): string {
  const holds = addressing.length === 0 ? '' : WORDS.holds(inItalics(addressing));
  return `${headingOf(text)}. ${plainMarkdown(WORDS.missing(text.missing!))}${holds}`;
}

function inItalics(names: readonly string[]): string {
  const bare = names.map((name) => name.replace(/[\s:,]+$/, ''));
  return [...new Set(bare)].map((name) => (name === '' ? WORDS.noLeadIn : `*${plainMarkdown(name)}*`)).join('; ');
}

function named(texts: readonly ShownText[]): readonly string[] {
  return texts.map(({ text }) => headingOf(text));
}

function namingLine({ text, naming }: ShownText): readonly string[] {
  if (naming.length === 0) return [];
  return [`${plainMarkdown(text.name)}: ${inItalics(naming)}`];
}

/** Texts that changed without anything new for the addressee. */
function others(texts: readonly ShownText[]): readonly ShownText[] {
  return texts.filter(({ parts, omitted, text }) => parts.length === 0 && omitted.length > 0 && text.missing === undefined);
}

function otherLine({ text, counts }: ShownText): string {
  return `${plainMarkdown(text.name)}: ${inCounts(counts)}`;
}

function untouchedLines(untouched: readonly UntouchedText[]): readonly string[] {
  const fates = ['lacking', 'unknown', 'kept'] as const;
  return fates.flatMap((fate) => {
    const names = untouched.filter((text) => text.fate === fate).map(({ name }) => plainMarkdown(name));
    return names.length === 0 ? [] : [`${WORDS.fate[fate]}: ${names.join('; ')}`];
  });
}

/** `Not shown: preambular part: 3 new, 1 changed (considering, noting); footnotes: 1 changed.` */
function omittedLine(omitted: readonly OmittedPart[]): readonly string[] {
  const reasons = [...new Set(omitted.map(({ why }) => why))];
  const told = reasons.map((why) => {
    const parts = omitted.filter((part) => part.why === why);
    const counts = parts.map((part) => part.counts).reduce(sum);
    const names = parts.map(({ part }) => part.heading).filter((heading) => heading !== '');
    const list = names.length > 0 && why !== 'annex' ? ` (${inItalics(names)})` : '';
    return `${WORDS.why[why]}: ${inCounts(counts)}${list}`;
  });
  return told.length === 0 ? [] : [`<small>${WORDS.notShown}: ${told.join('; ')}.</small>`];
}

function sum(one: Counts, other: Counts): Counts {
  return {
    added: one.added + other.added,
    deleted: one.deleted + other.deleted,
    changed: one.changed + other.changed,
    moved: one.moved + other.moved,
    formal: one.formal + other.formal,
  };
}

function inCounts(counts: Counts): string {
  const kinds = ['added', 'deleted', 'changed', 'moved', 'formal'] as const;
  const told = kinds.filter((kind) => counts[kind] > 0).map((kind) => `${counts[kind]} ${WORDS[kind]}`);
  return told.length === 0 ? WORDS.noChanges.toLowerCase().replace('.', '') : told.join(', ');
}

function tableSection(texts: readonly ShownText[], lexicon: Lexicon): Section | undefined {
  if (texts.length === 0) return undefined;
  const { columns } = WORDS;
  const bodies = [...new Set(texts.flatMap(({ text }) => text.related.map(({ body }) => body)))];
  const hasDocuments = texts.some(({ text }) => text.documents.length > 0);
  const head = [
    columns.text,
    columns.action,
    ...(hasDocuments ? [columns.documents] : []),
    ...bodies.map((body) => columns.related(acronymOf(body, lexicon))),
    columns.added,
    columns.deleted,
    columns.changed,
    columns.words,
  ];
  const rows = texts.map(({ text, counts }) => [
    `**${plainMarkdown(text.name)}**${text.title === '' ? '' : `<br>${plainMarkdown(text.title)}`}`,
    text.action,
    ...(hasDocuments ? [text.documents.map(plainMarkdown).join('<br>')] : []),
    ...bodies.map((body) => relatedCell(text, body)),
    ...(text.missing === undefined && text.action !== 'NOC'
      ? [counts.added, counts.deleted, counts.changed + counts.moved].map(String)
      : ['–', '–', '–']),
    text.missing === undefined && text.action !== 'NOC' ? `+${text.words.added} −${text.words.deleted}` : '–',
  ]);
  const aligned = head.map((_, index) => (index >= head.length - 4 ? '---:' : '---'));
  return { name: WORDS.table, blocks: [[head, aligned, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')] };
}

function relatedCell({ related }: TextReport, body: Body): string {
  const numbers = related
    .filter((each) => each.body === body)
    .flatMap(({ numbers: all, abrogated }) =>
      all.map((number) => (abrogated.includes(number) ? struck(String(number)) : String(number))),
    );
  return numbers.length === 0 ? '–' : numbers.join(', ');
}

function acronymOf(body: Body, { data: { citations } }: Lexicon): string {
  return citations.bodies.find((each) => each.body === body)?.acronyms[0] ?? body;
}
