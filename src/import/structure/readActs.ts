import { formatEdition, sameEdition } from '../../citations/designation';
import type { Lexicon } from '../../lexicon/lexicon';
import { readShape } from '../../markup/adopted';
import type { Edition } from '../../model/designation';
import type { Action, FinalActs, StoredDocument } from '../../model/library';
import { ImportError } from '../importError';
import { accountOfWords, countCharacters } from './account';
import { compareContents, readContents } from './contents';
import { writeDocument } from './document';
import { readFormula } from './headings';
import { labelBreaks } from './labelBreaks';
import { Report } from './report';
import type { ActsSource, Listed } from './source';
import { truncationOf } from './truncation';
import { readZones, type DocumentZone, type Zones } from './zones';

/**
 * Reads the lines of Final Acts, or of a single text, into documents in the drafting markup, and accounts for every character.
 * @throws ImportError when the source is cut off, or holds no document.
 */
export function readActs(source: ActsSource): FinalActs {
  const { lexicon } = source.reading;
  const zones = readZones(source.lines, lexicon);
  if (zones.documents.length === 0) {
    throw new ImportError('holds no Final Acts: no text under a designation such as RESOLUTION 12 (REV. PLACE, YEAR) was found');
  }
  const report = new Report(source.warnings);
  const edition = editionOf(zones.documents, lexicon);
  const written = zones.documents.map((zone) => readDocument(zone, edition, source, report));
  for (const line of zones.unknown) report.warn(line, 'this line belongs to no document that was found');
  warnOfRepeats(zones.documents, report);
  const contents = readContents(zones.furniture.get('contents') ?? [], lexicon);
  refuseTruncated(zones, written[written.length - 1]!.stored, contents, source);
  compareLists(
    contents,
    source,
    written.map((document, index) => ({ ...document.stored, line: zones.documents[index]!.headingLine })),
    report,
  );
  const lost = written.reduce((sum, document) => sum + document.missing, 0);
  return {
    edition,
    documents: written.map((document) => document.stored),
    furniture: sumOf([
      ...(source.furniture ?? []),
      ...[...zones.furniture].map(([kind, lines]) => [kind, countCharacters(lines)] as const),
    ]),
    unplacedCharacters: lost + countCharacters(zones.unknown) + (source.unplaced ?? 0),
    warnings: report.warnings,
    ...(source.trackedChanges ? { trackedChanges: source.trackedChanges } : {}),
  };
}

/** Characters by kind; what front end and reader found of one kind is added up. */
function sumOf(counts: readonly (readonly [kind: string, characters: number])[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const [kind, characters] of counts) sums[kind] = (sums[kind] ?? 0) + characters;
  return sums;
}

/** Compares the texts with what the file lists: in print, with the numbers printed on its pages, and in its outline. */
function compareLists(contents: readonly Listed[], source: ActsSource, documents: readonly Listed[], report: Report): void {
  const { pageNumbers, outline = [] } = source;
  const pageOf = ({ line: { page } }: Listed): number | undefined => page;
  const printed = (document: Listed): number | undefined => {
    const page = pageOf(document);
    return page === undefined ? undefined : (pageNumbers?.get(page) ?? page);
  };
  compareContents({ name: 'table of contents', entries: contents, pageOf: printed }, documents, report);
  compareContents({ name: 'outline', entries: outline, pageOf }, documents, report);
}

/** Only a file whose very last line belongs to a document can be cut off within one. */
function refuseTruncated({ documents }: Zones, last: StoredDocument, contents: readonly Listed[], source: ActsSource): void {
  const zone = documents[documents.length - 1]!;
  if (source.lines[source.lines.length - 1] !== (zone.lines[zone.lines.length - 1] ?? zone.headingLine)) return;
  const found = new Set(documents.map((document) => document.heading.text));
  const end = { designation: last.designation, markup: last.markup, abrogated: zone.abrogated };
  const cause = truncationOf(end, contents, found, source.reading.lexicon);
  if (cause) throw new ImportError(cause);
}

function readDocument(
  zone: DocumentZone,
  edition: Edition,
  { sources, reading }: ActsSource,
  report: Report,
): { stored: StoredDocument; missing: number } {
  const { title, markup, lineAt } = writeDocument(zone, reading, report);
  const { text: designation } = zone.heading;
  const { kind, number, revision } = zone.heading.designation;
  const stored = {
    designation,
    kind,
    number,
    ...revision,
    title,
    action: actionOf(zone),
    edition: formatEdition(edition),
    markup,
  };
  const given = [zone.headingLine, ...zone.lines].map((line) => sources.slice(line.first, line.last + 1).join('\n'));
  const { missing, added } = accountOfWords(given, markup);
  if (missing > 0)
    report.warn(
      zone.headingLine,
      `${missing} ${missing === 1 ? 'character' : 'characters'} of ${designation} ${missing === 1 ? 'was' : 'were'} lost`,
    );
  if (added > 0) report.warn(zone.headingLine, `${added} characters of ${designation} are not in the file`);
  if (title === '') report.warn(zone.headingLine, `${designation} has no title`);
  warnOfFormula(zone, reading.lexicon, report);
  for (const { item, after } of labelBreaks(readShape(markup, reading.lexicon), reading.lexicon)) {
    report.warnOnce(
      lineAt(item.span.from),
      `${designation}, ${item.path}: the label follows ${after === '' ? 'no other' : after}`,
    );
  }
  return { stored, missing };
}

/** The symbol that is printed, or else the part that the text stands in, or else whether it was revised. */
function actionOf(zone: DocumentZone): Action {
  if (zone.symbol) return zone.symbol;
  if (zone.abrogated) return 'SUP';
  return zone.heading.designation.revision.revised ? 'MOD' : 'ADD';
}

/** The conference that most formulas name; failing them, most designations of texts that were not abrogated. */
function editionOf(zones: readonly DocumentZone[], lexicon: Lexicon): Edition {
  const named = zones.flatMap((zone) => formulaOf(zone, lexicon) ?? []);
  const inForce = zones.filter((zone) => !zone.abrogated);
  const candidates =
    named.length > 0 ? named : (inForce.length > 0 ? inForce : zones).map((zone) => zone.heading.designation.revision);
  const votes = new Map<string, { edition: Edition; count: number }>();
  for (const { place, year } of candidates) {
    const key = `${place.toUpperCase()}, ${year}`;
    votes.set(key, { edition: { place, year }, count: (votes.get(key)?.count ?? 0) + 1 });
  }
  return [...votes.values()].reduce((best, vote) => (vote.count > best.count ? vote : best)).edition;
}

function formulaOf(zone: DocumentZone, lexicon: Lexicon): Edition | undefined {
  const line = zone.lines[zone.formula];
  return line && readFormula(line.text, lexicon);
}

function warnOfFormula(zone: DocumentZone, lexicon: Lexicon, report: Report): void {
  const formula = formulaOf(zone, lexicon);
  if (!formula) {
    if (actionOf(zone) !== 'SUP') report.warn(zone.headingLine, `${zone.heading.text} has no enacting formula`);
  } else if (zone.lines.filter((line) => readFormula(line.text, lexicon)).length > 1) {
    report.warn(
      zone.headingLine,
      `${zone.heading.text} holds a second enacting formula: the designation of a text after it may be missing`,
    );
  } else if (!sameEdition(formula, zone.heading.designation.revision)) {
    report.warn(zone.headingLine, `${zone.heading.text} stands above the formula of ${formatEdition(formula)}`);
  }
}

function warnOfRepeats(zones: readonly DocumentZone[], report: Report): void {
  const seen = new Set<string>();
  for (const { heading, headingLine } of zones) {
    const name = heading.text.toUpperCase();
    if (seen.has(name)) report.warn(headingLine, `${heading.text} stands in the file twice`);
    seen.add(name);
  }
}
