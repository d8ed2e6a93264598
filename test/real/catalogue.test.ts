import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConcordance } from '../../scripts/catalogue/concordance';
import { readPages } from '../../scripts/catalogue/pages';
import { createChecker } from '../../src/check/runner';
import type { Catalogue } from '../../src/corpus/catalogue/catalogue';
import { confirmImport, describeConfirmation } from '../../src/corpus/catalogue/confirm';
import { openCatalogue } from '../../src/corpus/catalogue/open';
import { attestedIn, describeEdition, writeCatalogueFile } from '../../src/corpus/catalogue/write';
import { citedBy } from '../../src/corpus/citing';
import { Library, openLibrary } from '../../src/corpus/library';
import { mergeIntoLibrary } from '../../src/corpus/merge';
import { pathsOfText } from '../../src/corpus/provision';
import { readActsFile } from '../../src/import/readFile';
import type { StoredDocument } from '../../src/model/library';
import type { Finding } from '../../src/model/problem';
import { createCatalogueFiles } from '../../src/node/catalogueFiles';
import { markDraft } from '../../src/revise/markDraft';
import { newProposal } from '../../src/revise/newProposal';
import { findBase } from '../../src/corpus/base';
import { catalogueOf } from '../support/catalogue';
import { memoryStore } from '../support/memoryStore';

const FOLDER = process.env['PLENARY_TEXTS'] ?? '../shared/texts';
const BUCHAREST = join(FOLDER, 'bucharest-2022-final-acts.txt');
const DUBAI = join(FOLDER, 'dubai-2018-extract.akn.xml');
const SUMMARY = join(FOLDER, 'tsag-td-pp22-highlights.txt');
const bucharest = { place: 'Bucharest', year: 2022 };
const dubai = { place: 'Dubai', year: 2018 };

describe('real texts: the catalogue', function () {
  this.timeout(60_000);
  const checker = createChecker();
  const nothing = new Library([]);
  let catalogue: Catalogue;
  let library: Library;
  let texts: readonly StoredDocument[];

  /** What is found on a machine that has imported nothing. */
  const find = (source: string): readonly Finding[] => checker.check(source, nothing, catalogue);
  const pasted = (base: StoredDocument): string => {
    const conference = 'Plenipotentiary Conference (Doha, 2026)';
    const clean = newProposal({ symbol: 'MOD', base, source: ['NOR'], document: '44A1', number: 1, conference });
    return markDraft(clean, (draft, proposal) => {
      const found = findBase(library, draft, proposal);
      return 'document' in found ? found.document : found;
    }).source;
  };

  before(async function () {
    const absent = [BUCHAREST, DUBAI, SUMMARY].filter((file) => !existsSync(file));
    if (absent.length > 0) {
      console.log(`      skipped: ${absent.join(', ')} is not there (set PLENARY_TEXTS to the folder of the real texts)`);
      this.skip();
    }
    const store = memoryStore();
    await mergeIntoLibrary(store, await readActsFile(readFileSync(BUCHAREST)));
    const titles = catalogueOf(await openLibrary(store));
    await mergeIntoLibrary(
      store,
      await readActsFile(readFileSync(DUBAI), { titleOf: (designation) => titles.titleOf(designation) }),
    );
    library = await openLibrary(store);
    texts = library.list(bucharest).filter(({ action }) => action !== 'SUP');
    assert.equal(texts.length, 65);
    catalogue = await openCatalogue(createCatalogueFiles('catalogue'));
  });

  it('is what the committed script makes of the texts', () => {
    const pages = readPages(readFileSync(BUCHAREST, 'utf8'));
    const written = {
      'bucharest-2022': writeCatalogueFile(
        describeEdition(library, bucharest, {
          language: 'en',
          official: true,
          pageOf: (designation) => pages.get(designation.toUpperCase()),
        }),
        'documents',
      ),
      'dubai-2018': writeCatalogueFile(
        describeEdition(library, dubai, {
          language: 'en',
          official: false,
          pageOf: () => undefined,
          isAttested: attestedIn(library, [bucharest]),
        }),
        'documents',
      ),
      concordance: writeCatalogueFile(readConcordance(readFileSync(SUMMARY, 'utf8'), bucharest), 'pairs'),
    };
    for (const [name, content] of Object.entries(written))
      assert.ok(content === readFileSync(`catalogue/${name}.json`, 'utf8'), `${name}.json is out of date: npm run catalogue`);
    assert.ok(Object.values(written).join('').length < 400_000);
  });

  it('knows every text of Bucharest with its page, and the revision before it as far as Dubai has it', () => {
    const entries = catalogue.list(bucharest);
    assert.equal(entries.length, 66);
    assert.ok(entries.every(({ page, title }) => page !== undefined && title !== ''));
    const before = entries.filter((entry) => entry.before !== undefined);
    assert.ok(before.length > 20, `${before.length}`);
    for (const entry of before) assert.match(entry.before!, /\((?:REV\. )?DUBAI, 2018\)$/i);
    assert.ok(entries.filter(({ action }) => action === 'ADD').every((entry) => entry.before === undefined));
  });

  it('gives each text the outline that the text has', () => {
    for (const document of library.list(bucharest)) {
      const text = library.text(document);
      const entry = catalogue.printingOf(document)!;
      const outline = catalogue.outline(entry);
      assert.deepEqual(pathsOfText(outline), pathsOfText(text), document.designation);
      assert.deepEqual(
        outline.sections.map(({ leadIn, role }) => `${leadIn} ${role}`),
        text.sections.map(({ leadIn, role }) => `${leadIn} ${role}`),
      );
    }
  });

  it('knows who cites whom as the library does', () => {
    for (const document of texts) {
      const designation = { kind: document.kind, number: document.number, revision: document };
      const inLibrary = new Set(citedBy(library, designation).map((one) => one.document.designation));
      assert.deepEqual(new Set(catalogue.citedBy(designation).map(({ entry }) => entry.designation)), inLibrary);
    }
  });

  it('confirms the import, and names the provision that differs', () => {
    const whole = confirmImport(library.list(bucharest), catalogue);
    assert.equal(whole.documents.length, 66);
    assert.match(describeConfirmation(whole), /^all \d{4} provisions match the official text$/);
    const bent = texts.map((document) =>
      document.number === 25 ? { ...document, markup: document.markup.replace(/^(2 .*?)\bto\b/m, '$1never to') } : document,
    );
    assert.match(
      describeConfirmation(confirmImport(bent, catalogue)),
      /^1 of \d{4} provisions differs .*: Resolution 25 .*, [a-z ]+ 2$/,
    );
  });

  it('says nothing against a text in force that was pasted and marked, without a library', () => {
    for (const base of texts) {
      const found = find(pasted(base));
      assert.deepEqual(
        found
          .filter(({ code, severity }) => severity !== 'info' && code !== 'proposal/mod-without-change')
          .map(({ code, message }) => `${code} ${message}`),
        [],
        base.designation,
      );
      const [tally] = found.filter(({ code }) => code === 'base/not-imported');
      assert.match(tally?.message ?? '', / (\d+) of \1 provisions are verbatim\./, base.designation);
    }
  });

  it('finds the provision in which a word was changed outside the marks, and no other', () => {
    for (const base of texts) {
      const source = pasted(base);
      const end = source.indexOf('**Reasons');
      const words = [...source.slice(0, end).matchAll(/(?<=[a-z,] )\p{L}{5,}(?= [a-z])(?![^{]*\})/gu)].filter(
        ({ index }) => index > source.indexOf('\n\n*'),
      );
      for (const { 0: word, index } of [words[0]!, words[words.length >> 1]!, words.at(-1)!]) {
        const bent = `${source.slice(0, index)}${word}q${source.slice(index + word.length)}`;
        const found = find(bent).filter(({ code }) => code === 'base/not-verbatim');
        assert.equal(found.length, 1, `${base.designation}: ${word}: ${found.map(({ message }) => message).join(' ')}`);
        assert.ok(found[0]!.span.from <= index && index < found[0]!.span.to, `${base.designation}: ${word}`);
      }
    }
  });

  it('resolves the references of the adopted texts against the outlines, as against the texts', () => {
    for (const base of texts)
      assert.deepEqual(
        find(base.markup).filter(({ code }) => code === 'reference/unresolved' || code === 'citation/unknown'),
        [],
        base.designation,
      );
  });

  it('knows the counterparts of a text', () => {
    assert.deepEqual(
      catalogue.counterpartsOf({ kind: 'Resolution', number: 101 })[0]?.numbers,
      [20, 47, 48, 49, 50, 52, 64, 69, 75],
    );
    assert.deepEqual(catalogue.counterpartsOfForeign('standardization', 29), ['Resolution 21']);
  });
});
