import { formatDesignation, formatEdition } from '../../citations/designation';
import type { Lexicon } from '../../lexicon/lexicon';
import { readBlocks } from '../../markup/blocks';
import { createInlineReader, type InlineReader } from '../../markup/inline';
import type { Designation, Edition, TextKind } from '../../model/designation';
import type { Entry, StoredDocument } from '../../model/library';
import { changesBetween } from './draft';
import type { RelatedTexts, Report, TextReport, UntouchedText } from './model';
import { readChanges } from './parts';

/** What a report of two editions asks of the library and of the catalogue. */
export interface EditionSources {
  readonly lexicon: Lexicon;
  /** The documents that are held of an edition. */
  documentsOf(edition: Edition): readonly StoredDocument[];
  /** The last full text of a number that was adopted before a conference, as far as it is held. */
  textBefore(text: Pick<Designation, 'kind' | 'number'>, conference: Edition): StoredDocument | undefined;
  /** All documents that an edition prints; undefined where that is not known for certain. */
  printedIn(edition: Edition): readonly Entry[] | undefined;
  relatedTo(text: Pick<Designation, 'kind' | 'number'>): readonly RelatedTexts[];
}

/** How far a report is: one text is done with each step. */
export interface ReportStep {
  readonly done: number;
  readonly total: number;
}

/**
 * What a conference did to the texts of an earlier one, text by text. Whoever runs it decides when to go on, and may stop between
 * two texts.
 */
export function* reportOfEditions(from: Edition, to: Edition, sources: EditionSources): Generator<ReportStep, Report> {
  const documents = sorted(sources.documentsOf(to));
  const inline = createInlineReader();
  const texts: TextReport[] = [];
  for (const document of documents) {
    yield { done: texts.length, total: documents.length };
    texts.push(reportOfDocument(document, to, sources, inline));
  }
  const subject = `${formatEdition(from)} → ${formatEdition(to)}`;
  return { subject, editions: { from, to }, texts, untouched: untouchedTexts(from, to, documents, sources) };
}

/** Runs a report to its end. */
export function finished(steps: Generator<ReportStep, Report>, told: (step: ReportStep) => void = () => undefined): Report {
  let step = steps.next();
  for (; !step.done; step = steps.next()) told(step.value);
  return step.value;
}

function reportOfDocument(document: StoredDocument, to: Edition, sources: EditionSources, inline: InlineReader): TextReport {
  const { lexicon } = sources;
  const { kind, number, title, action } = document;
  const facts = { name: nameOf(document), title, kind, number, action, documents: [], related: sources.relatedTo(document) };
  if (action === 'ADD') return { ...facts, ...readChanges(readBlocks(document.markup, lexicon), lexicon, inline, 'added') };
  const base = sources.textBefore(document, to);
  if (!base) return { ...facts, missing: MISSING, ...readChanges(readBlocks(document.markup, lexicon), lexicon, inline) };
  if (action === 'SUP') {
    const gone = readChanges(readBlocks(base.markup, lexicon), lexicon, inline, 'deleted');
    return { ...facts, title: title || base.title, base: nameOf(base), ...gone };
  }
  return { ...facts, base: nameOf(base), ...changesBetween(base.markup, document.markup, sources, inline) };
}

const MISSING = 'the library does not hold the text before it';

/** Texts of the earlier edition that the later one does not print, and those that it prints but nobody imported. */
function untouchedTexts(
  from: Edition,
  to: Edition,
  documents: readonly StoredDocument[],
  sources: EditionSources,
): readonly UntouchedText[] {
  const held = new Set(documents.map(keyOf));
  const printed = sources.printedIn(to);
  const lacking = (printed ?? []).filter((entry) => !held.has(keyOf(entry)));
  const others = sources.documentsOf(from).filter((document) => document.action !== 'SUP' && !held.has(keyOf(document)));
  const isLacking = new Set(lacking.map(keyOf));
  const left = others.filter((document) => !isLacking.has(keyOf(document)));
  const told = (entry: Entry, fate: UntouchedText['fate']): UntouchedText => ({ name: nameOf(entry), title: entry.title, fate });
  return [
    ...sorted(left).map((document) => told(document, printed ? 'kept' : 'unknown')),
    ...sorted(lacking).map((entry) => told(entry, 'lacking')),
  ];
}

const KINDS: readonly TextKind[] = ['Decision', 'Resolution', 'Recommendation', 'Opinion'];

function sorted<E extends Entry>(entries: readonly E[]): readonly E[] {
  return [...entries].sort((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || one.number - other.number);
}

function keyOf({ kind, number }: Entry): string {
  return `${kind} ${number}`;
}

function nameOf({ kind, number, revised, place, year }: Entry): string {
  return formatDesignation({ kind, number, revision: { revised, place, year } });
}
