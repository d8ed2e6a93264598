import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCatalogueFiles } from '../../src/node/catalogueFiles';
import { openCatalogue } from '../../src/corpus/catalogue/open';
import type { Catalogue } from '../../src/corpus/catalogue/catalogue';
import { openLibrary, type Library } from '../../src/corpus/library';
import { mergeIntoLibrary } from '../../src/corpus/merge';
import { reportSources } from '../../src/editor/report';
import { readActsFile } from '../../src/import/readFile';
import { english } from '../../src/lexicon/lexicon';
import { addresses, addresseesOf, knownAddressees } from '../../src/revise/report/addressees';
import { finished, reportOfEditions } from '../../src/revise/report/editions';
import { reportMarkdown } from '../../src/revise/report/markdown';
import type { Report } from '../../src/revise/report/model';
import { selectTexts, type ReportOptions } from '../../src/revise/report/select';
import { memoryStore } from '../support/memoryStore';
import { quotedIn, type Quoted } from './quoted';

const folder = process.env['PLENARY_TEXTS'] ?? '../shared/texts';
const FILES = ['bucharest-2022-final-acts.txt', 'dubai-2018-extract.akn.xml', 'tsag-td-pp22-highlights.txt'];
const DIRECTORS = knownAddressees(english).slice(0, 3);
const [BR, TSB, BDT] = DIRECTORS;

describe('real texts: the report of two conferences', function () {
  this.timeout(120_000);
  let library: Library;
  let catalogue: Catalogue;
  let report: Report;
  let quoted: readonly Quoted[];

  before(async function () {
    const missing = FILES.find((name) => !existsSync(join(folder, name)));
    if (missing !== undefined) {
      console.log(`      skipped: ${missing} is not in ${folder} (set PLENARY_TEXTS to the folder of the real texts)`);
      return this.skip();
    }
    const store = memoryStore();
    for (const name of FILES.slice(0, 2))
      await mergeIntoLibrary(store, await readActsFile(new Uint8Array(readFileSync(join(folder, name)))));
    library = await openLibrary(store);
    catalogue = await openCatalogue(createCatalogueFiles('catalogue'));
    const [from, to] = library.editions;
    report = finished(reportOfEditions(from!, to!, reportSources(library, catalogue)));
    quoted = quotedIn(readFileSync(join(folder, FILES[2]!), 'utf8'), english).map((one) => {
      // The readings that were quoted word some lead-ins otherwise than the text that was adopted.
      const text = report.texts.find(({ kind, number }) => kind === one.kind && number === one.number);
      return { ...one, leadIn: nearest(one.leadIn, text?.parts.map(({ heading }) => heading) ?? []) };
    });
  });

  it('accounts for every text of both, and calls nothing abrogated that is only not held', () => {
    const actions = (action: string): readonly string[] =>
      report.texts.filter((text) => text.action === action).map(({ name }) => name);
    assert.equal(report.texts.length, 66);
    assert.deepEqual([actions('MOD').length, actions('ADD').length], [59, 6]);
    assert.deepEqual(actions('SUP'), ['Resolution 11 (Rev. Dubai, 2018)']);
    const before = new Set(library.list(library.editions[0]).map(({ kind, number }) => `${kind} ${number}`));
    const compared = report.texts.filter(({ action, missing }) => action === 'MOD' && missing === undefined);
    assert.ok(compared.every(({ kind, number }) => before.has(`${kind} ${number}`)));
    // The catalogue knows all that Bucharest printed: what is not among it was left as it was.
    const printed = new Set(report.texts.map(({ kind, number }) => `${kind} ${number}`));
    assert.equal(report.untouched.length, [...before].filter((name) => !printed.has(name)).length);
    assert.ok(report.untouched.every(({ fate }) => fate === 'kept'));
  });

  it('finds whom each lead-in addresses', () => {
    const leadIns = library
      .list()
      .flatMap((document) => library.text(document).sections.map(({ leadIn }) => leadIn))
      .filter(Boolean);
    const operative = leadIns.filter((leadIn) => english.roleOf(leadIn) === 'operative');
    const count = (name: string, standing: string): number =>
      leadIns.filter((each) => addresses(each, name, english) === standing).length;
    console.log(`      ${leadIns.length} lead-ins, ${operative.length} operative; to, and together with:`);
    for (const name of knownAddressees(english)) {
      const counts = [count(name, 'addressed'), count(name, 'with')];
      if (counts[0]! + counts[1]! > 0) console.log(`        ${counts.join(' + ')} ${name}`);
    }
    const ends = (leadIn: string, words: RegExp): boolean => words.test(leadIn.replace(/,? in (close )?(co|consult).*/, ''));
    // Another way to tell, over the lead-ins themselves: an own name, or all of them together, before those who only help.
    for (const [name, own] of [
      [BR, 'Radiocommunication'],
      [TSB, 'Standardization'],
      [BDT, 'Telecommunication Development'],
    ] as const) {
      const named = new RegExp(`Directors? of .*${own}(?! Sector| …).*Bureau|Directors of the (three )?Bureaux`);
      const expected = operative.filter((leadIn) => ends(leadIn, named));
      assert.deepEqual(
        operative.filter((leadIn) => addresses(leadIn, name!, english) === 'addressed'),
        expected,
      );
      assert.ok(expected.length > 30);
    }
    // A lead-in that addresses nobody whom the language knows is cut, or open to all.
    const unknown = [
      ...new Set(operative.filter((leadIn) => / (the|all) \p{Lu}/u.test(leadIn) && addresseesOf(leadIn, english).length === 0)),
    ];
    assert.deepEqual(
      unknown.filter((leadIn) => !leadIn.includes('…')),
      [],
    );
  });

  it('leaves no change out: what is not shown is counted', () => {
    for (const options of [{}, { all: true }, ...DIRECTORS.map((addressee) => ({ addressee }))]) {
      for (const { text, parts, omitted } of selectTexts(report, options, english)) {
        const told = new Set([...parts.map(({ part }) => part), ...omitted.map(({ part }) => part)]);
        const changed = text.parts.filter(({ provisions }) =>
          provisions.some(({ fate, elsewhere }) => fate !== 'same' && (fate !== 'moved' || elsewhere?.kind === 'movedFrom')),
        );
        assert.ok(
          changed.every((part) => told.has(part)),
          text.name,
        );
      }
    }
  });

  it('contains what the summary of the conference quotes', () => {
    const held = quoted.filter(({ kind, number }) => report.texts.some((text) => text.kind === kind && text.number === number));
    const revised = held.filter(({ kind, number }) =>
      report.texts.some(
        (text) => text.kind === kind && text.number === number && text.action === 'MOD' && text.missing === undefined,
      ),
    );
    const whole = shownLabels(report, { all: true });
    const limited = new Set(['Secretary-General', ...DIRECTORS].flatMap((addressee) => [...shownLabels(report, { addressee })]));
    const addressed = revised.filter(({ leadIn }) =>
      ['Secretary-General', ...DIRECTORS].some((name) => addresses(leadIn, name, english) === 'addressed'),
    );
    const among = (some: readonly Quoted[], labels: ReadonlySet<string>): readonly Quoted[] =>
      some.filter((each) => labels.has(keyOf(each)));
    const found = among(revised, whole);
    const foundLimited = among(addressed, limited);
    console.log(`      ${quoted.length} provisions quoted, ${revised.length} of them of revised texts that both editions hold`);
    console.log(
      `      in the whole report ${found.length} of ${revised.length}, in those limited to addressees ${foundLimited.length} of ${addressed.length}`,
    );
    for (const one of revised.filter((each) => !found.includes(each))) console.log(`        not shown: ${keyOf(one)}`);
    // The rest: labels and a lead-in that the summary leaves out, and a provision of which only the sign at its end changed.
    assert.ok(found.length >= revised.length * 0.85, 'of what both hold, in the whole report');
    assert.ok(foundLimited.length >= addressed.length * 0.85, 'of what is addressed, in the limited ones');
  });

  it('is valid Markdown with one row of the table for each text', () => {
    const written = reportMarkdown(report, {}, english);
    const rows = written.split('\n').filter((line) => /^\| \*\*/.test(line));
    assert.equal(rows.length, report.texts.length);
    const cells = (row: string): number => row.replace(/\\\|/g, '').split('|').length;
    assert.deepEqual([...new Set(rows.map(cells))].length, 1);
    assert.doesNotMatch(written, /\{\+\+|\{--|\{~~|\{>>/);
  });
});

/** The provisions that a report shows, by text, lead-in and label. */
function shownLabels(report: Report, options: ReportOptions): ReadonlySet<string> {
  const keys = selectTexts(report, options, english).flatMap(({ text, parts }) =>
    parts.flatMap(({ part, provisions }) =>
      provisions.flatMap(({ label }) =>
        [part.heading].map((leadIn) => keyOf({ kind: text.kind!, number: text.number!, leadIn, label })),
      ),
    ),
  );
  return new Set(keys);
}

/** Of some lead-ins the one that has most words in common with another; that one itself, where none has many. */
function nearest(leadIn: string, all: readonly string[]): string {
  const wordsIn = (words: string): Set<string> => new Set(words.toLowerCase().match(/\p{L}{4,}/gu));
  const wanted = wordsIn(leadIn);
  const alike = (other: string): number => {
    const words = wordsIn(other);
    return (2 * [...wanted].filter((word) => words.has(word)).length) / (wanted.size + words.size || 1);
  };
  const ranked = all.map((other) => ({ other, near: alike(other) })).sort((one, other) => other.near - one.near);
  return ranked[0] && ranked[0].near > 0.7 ? ranked[0].other : leadIn;
}

function keyOf({ kind, number, leadIn, label }: Quoted): string {
  return `${kind} ${number}, ${leadIn
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()} ${label}`;
}
