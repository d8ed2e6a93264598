import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readConcordance } from '../../../scripts/catalogue/concordance';
import { readPages } from '../../../scripts/catalogue/pages';
import { parseDesignation } from '../../../src/citations/designation';
import { comparePassages } from '../../../src/corpus/catalogue/compare';
import { confirmImport, describeConfirmation } from '../../../src/corpus/catalogue/confirm';
import { fingerprint } from '../../../src/corpus/catalogue/fingerprint';
import { openCatalogue } from '../../../src/corpus/catalogue/open';
import { fingerprintsIn } from '../../../src/corpus/catalogue/provisions';
import { describeEdition, writeCatalogueFile } from '../../../src/corpus/catalogue/write';
import { citedBy } from '../../../src/corpus/citing';
import { Library } from '../../../src/corpus/library';
import { pathsOfText } from '../../../src/corpus/provision';
import type { Designation } from '../../../src/model/designation';
import type { StoredDocument } from '../../../src/model/library';
import { catalogueOf } from '../../support/catalogue';
import { libraryOf } from '../editor/samples';

const library = libraryOf('lightburg-2028', 'havenport-2032');
const catalogue = catalogueOf(library);
const havenport = { place: 'Havenport', year: 2032 };

function named(designation: string): Designation {
  return parseDesignation(designation)!;
}

describe('fingerprint', () => {
  it('is the same for the same words, however they are printed', () => {
    const plain = fingerprint('Lamps, buoys and long-term plans: 12 m²;');
    for (const printed of ['lamps buoys and long- term plans 12 m2', 'LAMPS[^3], *buoys* and long\u2011term plans – 12 m²,'])
      assert.equal(fingerprint(printed), plain, printed);
    assert.match(plain, /^[\w-]{6}$/);
  });

  it('differs for a letter, a digit or an accent', () => {
    const prints = ['lamp', 'lamps', 'lamb', 'lämp', 'lamp 1', 'lamp 2', 'plam', ''].map((words) => fingerprint(words));
    assert.equal(new Set(prints).size, prints.length);
  });

  it('is spread evenly, so that different words seldom meet', () => {
    const prints = new Set(Array.from({ length: 50_000 }, (_, index) => fingerprint(`lamp ${index}`)));
    assert.ok(prints.size >= 49_998, `${prints.size}`);
  });
});

describe('catalogue', () => {
  it('holds the facts of a text and not one of its sentences', () => {
    const data = describeEdition(library, havenport, { language: 'en', official: true, pageOf: () => 7 });
    const written = writeCatalogueFile(data, 'documents');
    assert.equal(data.conference, 'General Conference of the Example Union');
    assert.equal(written.split('\n').length, data.documents.length + 3);
    for (const document of library.list(havenport)) {
      const words = library
        .text(document)
        .sections.flatMap(({ items }) => items.map(({ text }) => text))
        .filter((text) => text.length > 40);
      assert.ok(
        words.every((text) => !written.includes(text.slice(-30))),
        document.designation,
      );
    }
  });

  it('gives back the outline of every text, and its fingerprints', () => {
    for (const document of library.list()) {
      const text = library.text(document);
      const entry = catalogue.printingOf(document)!;
      const outline = catalogue.outline(entry);
      assert.deepEqual(pathsOfText(outline), pathsOfText(text));
      assert.deepEqual(
        outline.annexes.map(({ blocks }) => blocks.map(({ type }) => type)),
        text.annexes.map(({ blocks }) => blocks.map(({ type }) => type)),
      );
      assert.deepEqual(
        catalogue.passages(entry),
        fingerprintsIn(text).map(({ kind, path, print }) => ({ kind, path, print })),
      );
    }
  });

  it('cuts what a conversion takes for a title or a lead-in, unless somebody knows that it is one', () => {
    const leadIn = 'instructs the Director of the Lighthouse Bureau, together with all keepers, to count lamps';
    const document = {
      ...library.find(named('Resolution 17'))!,
      markup: library.find(named('Resolution 17'))!.markup.replace(/^\*resolves\*$/m, `*${leadIn}*\n\n1 as Resolution 12 asks;`),
    };
    const converted = new Library([{ edition: havenport, documents: [document] }]);
    const write = (isAttested: (words: string) => boolean): string =>
      writeCatalogueFile(
        describeEdition(converted, havenport, { language: 'en', official: false, pageOf: () => undefined, isAttested }),
        'documents',
      );
    assert.ok(write((words) => words === leadIn).includes(leadIn));
    const cut = write(() => false);
    assert.ok(cut.includes('"leadIn":"instructs the Director of the Lighthouse Bureau, together with …"'));
    assert.ok(!cut.includes('keepers,'));
    const known = catalogueOf(converted, { official: false });
    const [entry] = known.list();
    assert.deepEqual(
      known.passages(entry!).map(({ print }) => print),
      fingerprintsIn(converted.text(document)).map(({ print }) => print),
    );
    assert.match(known.citedBy(named('Resolution 12'))[0]?.paths.join() ?? '', /together with … 1/);
  });

  it('finds texts as the library does', () => {
    for (const words of [
      'Resolution 12',
      'Resolution 14 (Rev. Lightburg, 2028)',
      'Resolution 3 (Lightburg, 2028)',
      'Resolution 99',
    ])
      assert.equal(catalogue.find(named(words))?.designation, library.find(named(words))?.designation, words);
  });

  it('knows the revision before a text where it has the conference before, and only there', () => {
    assert.equal(catalogue.find(named('Resolution 14'))?.before, 'RESOLUTION 14 (REV. LIGHTBURG, 2028)');
    assert.equal(catalogue.find(named('Resolution 20'))?.before, undefined);
    const alone = catalogueOf(libraryOf('havenport-2032'));
    assert.ok(alone.list().every(({ before }) => before === undefined));
    // Between Lightburg and Havenport nobody met; between Dubai and Doha somebody did.
    const at = (place: string, year: number): StoredDocument => ({
      ...library.find(named('Resolution 14'))!,
      place,
      year,
      edition: `${place}, ${year}`,
    });
    const documents = [at('Dubai', 2018), at('Doha', 2026)];
    const apart = new Library(documents.map((document) => ({ edition: document, documents: [document] })));
    assert.ok(
      catalogueOf(apart)
        .list()
        .every(({ before }) => before === undefined),
    );
  });

  it('knows who cites whom as the library does', () => {
    for (const document of library.list().filter(({ action }) => action !== 'SUP')) {
      const designation = { kind: document.kind, number: document.number, revision: document };
      assert.deepEqual(
        new Set(
          catalogue.citedBy(designation).flatMap(({ entry, paths }) => paths.map((path) => `${entry.designation}: ${path}`)),
        ),
        new Set(citedBy(library, designation).map((one) => `${one.document.designation}: ${one.path}`)),
      );
    }
    assert.ok(catalogue.citedBy(named('Resolution 12')).length > 1);
  });

  it('completes titles from the same revision, or else from the latest', () => {
    assert.equal(catalogue.titleOf('RESOLUTION 17 (REV. HAVENPORT, 2032)'), 'Lighthouses without resident keepers');
    assert.equal(catalogue.titleOf('RESOLUTION 17 (OLDQUAY, 2024)'), 'Lighthouses without resident keepers');
    assert.equal(catalogue.titleOf('RESOLUTION 99'), undefined);
  });

  it('is about the texts of its own union', () => {
    for (const conference of [
      undefined,
      'General Conference (Saltmere, 2036)',
      'general conference (Elsewhere, 2040)',
      'Havenport, 2032',
    ])
      assert.ok(catalogue.isAbout(conference), conference);
    for (const conference of ['Assembly of Charts (Northpoint, 2031)', 'Northpoint, 2031'])
      assert.ok(!catalogue.isAbout(conference));
  });

  it('goes by the library where no conference is named', () => {
    assert.ok(catalogue.isAbout(undefined, library.editions));
    assert.ok(!catalogue.isAbout(undefined, [{ place: 'Northpoint', year: 2031 }]));
  });

  it('loses with a damaged file the answers of that file, and nothing else', async () => {
    const content = (edition: { place: string; year: number }): string =>
      writeCatalogueFile(
        describeEdition(library, edition, { language: 'en', official: true, pageOf: () => undefined }),
        'documents',
      );
    const files: Record<string, string> = {
      'a.json': content(havenport).replace('"MOD"', '"MED"'),
      'b.json': content({ place: 'Lightburg', year: 2028 }),
      'c.json': '{',
    };
    const read = (name: string): Promise<string> => (name in files ? Promise.resolve(files[name]!) : Promise.reject(new Error()));
    const opened = await openCatalogue({ list: () => Promise.resolve([...Object.keys(files), 'gone.json']), read });
    assert.deepEqual(opened.editions, [{ place: 'Lightburg', year: 2028 }]);
    const none = await openCatalogue({ list: () => Promise.reject(new Error('no folder')), read });
    assert.ok(none.isEmpty);
    assert.equal(none.find(named('Resolution 12')), undefined);
  });
});

describe('comparePassages', () => {
  const passages = (words: string): { kind: 'item'; path: string; print: string }[] =>
    [...words].map((print, index) => ({ kind: 'item', path: `resolves ${index + 1}`, print }));
  const told = (official: string, given: string): string => {
    const { verbatim, differing, missing, added } = comparePassages(passages(official), passages(given));
    const prints = (list: readonly { print: string }[]): string => list.map(({ print }) => print).join('');
    return [
      `=${prints(verbatim.map((pair) => pair.official))}`,
      `~${differing.map((pair) => pair.official.print + pair.given.print).join(',')}`,
      `-${missing.map(({ official: one, after }) => `${one.print}${after ? `>${after.print}` : ''}`).join(',')}`,
      `+${prints(added)}`,
    ].join(' ');
  };

  it('tells what differs, is missing, was added or moved', () => {
    assert.equal(told('abcd', 'abcd'), '=abcd ~ - +');
    assert.equal(told('abcd', 'abxd'), '=abd ~cx - +');
    assert.equal(told('abcd', 'abd'), '=abd ~ -c>b +');
    assert.equal(told('abcd', 'bcd'), '=bcd ~ -a +');
    assert.equal(told('abcd', 'abxcd'), '=abcd ~ - +x');
    assert.equal(told('abcde', 'bcdea'), '=bcdea ~ - +');
    assert.equal(told('abcd', 'axyd'), '=ad ~bx,cy - +');
  });

  it('counts every passage once', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, (official, given) => {
        const { verbatim, differing, missing, added } = comparePassages(passages(official), passages(given));
        assert.equal(verbatim.length + differing.length + missing.length, official.length);
        assert.equal(verbatim.length + differing.length + added.length, given.length);
        assert.ok(verbatim.every((pair) => pair.official.print === pair.given.print));
        assert.ok(differing.every((pair) => pair.official.print !== pair.given.print));
      }),
    );
  });
});

describe('confirmImport', () => {
  const documents = library.list(havenport);

  it('finds that an import is the official text, however it is typeset', () => {
    const typeset = documents.map((document) => ({
      ...document,
      markup: document.markup.replace(/;$/gm, ' ;').replaceAll("'", '’'),
    }));
    const confirmation = confirmImport(typeset, catalogue);
    assert.equal(confirmation.documents.length, documents.length);
    assert.equal(describeConfirmation(confirmation), `all ${confirmation.provisions} provisions match the official text`);
  });

  it('names what differs, what is missing, and what is not in it', () => {
    const changed = documents
      .filter(({ number }) => number === 9 || number === 17)
      .map((document) => ({
        ...document,
        markup:
          document.number === 9
            ? document.markup.replace(/^1 .*$/m, '1 other words altogether;')
            : document.markup.replace(/^\*a\)\* .*\n\n/m, ''),
      }));
    const confirmation = confirmImport(changed, catalogue);
    assert.deepEqual([confirmation.differing, confirmation.missing, confirmation.added], [1, 1, 0]);
    assert.match(
      describeConfirmation(confirmation),
      /^1 of \d+ provisions differs from the official text, 1 is missing: Resolution 9 \(Rev\. Havenport, 2032\), .* 1; Resolution 17 \(Rev\. Havenport, 2032\), considering a\)$/,
    );
  });

  it('says of which texts it knows nothing', () => {
    const known = catalogueOf(libraryOf('lightburg-2028'));
    const confirmation = confirmImport(documents, known);
    assert.ok(confirmation.unknown.includes('Resolution 20 (Havenport, 2032)'));
    assert.equal(describeConfirmation(confirmation), '');
  });

  it('does not call official what was made from a conversion', () => {
    const told = describeConfirmation(confirmImport(documents, catalogueOf(library, { official: false })));
    assert.match(told, /^all \d+ provisions match a conversion of the official text$/);
  });
});

describe('making the catalogue', () => {
  it('reads the pages of a table of contents', () => {
    const pages = readPages(readFileSync('examples/final-acts/havenport-2032.txt', 'utf8'));
    assert.equal(pages.get('RESOLUTION 12 (REV. HAVENPORT, 2032)'), 19);
    assert.equal(pages.get('RESOLUTION 3 (LIGHTBURG, 2028)'), 30);
  });

  it('reads which texts have counterparts elsewhere', () => {
    const table = [
      'Reference table',
      'What the table is about.',
      '\tResolutions of relevance',
      '(ADD/MOD)',
      '\tContributions',
      '\tWTSA Resolutions',
      '(Rev. Northpoint, 2031) ',
      '\tFocal point',
      '\t[bookmark: x]12',
      'Lighthouses on inland waters',
      '\tDOC-7 (A, MOD)',
      '\t4 ',
      'Lamps of 12 volts',
      '',
      '7 (SUP)',
      '\tSomebody',
      '\t14',
      'The coastal radio watch',
      '\t',
      '\t-',
      '\t',
      '\tDecision 1',
      'Money',
      '\tDOC-8',
      '\t9',
      'Oil',
      '\tSomebody else',
    ].join('\n');
    const concordance = readConcordance(table, havenport);
    assert.deepEqual(concordance.bodyEdition, { place: 'Northpoint', year: 2031 });
    assert.deepEqual(concordance.pairs, [
      { text: 'Resolution 12', resolutions: [4, 7], abrogated: [7] },
      { text: 'Decision 1', resolutions: [9] },
    ]);
    assert.throws(() => readConcordance('nothing', havenport), /is not there/);
    const known = catalogueOf(library, {}, [concordance]);
    assert.deepEqual(known.counterpartsOf(named('Resolution 12'))[0]?.numbers, [4, 7]);
    assert.deepEqual(known.counterpartsOfForeign('standardization', 9), ['Decision 1']);
  });
});
