import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCitations } from '../../src/citations/find';
import { citedBy, citesOf } from '../../src/corpus/citing';
import { openLibrary, type Library } from '../../src/corpus/library';
import { mergeIntoLibrary } from '../../src/corpus/merge';
import { indexEdition, Search } from '../../src/corpus/search/search';
import { decodeInput } from '../../src/import/text/decode';
import { readFinalActs } from '../../src/import/text/finalActs';
import { memoryStore } from '../support/memoryStore';

const FILE = join(process.env['PLENARY_TEXTS'] ?? '../shared/texts', 'bucharest-2022-final-acts.txt');

describe('real texts: searching the Bucharest texts, and who cites whom', function () {
  this.timeout(60_000);
  const store = memoryStore();
  let library: Library;
  let search: Search;
  const places = async (words: string): Promise<string[]> =>
    (await search.search(words)).map(({ document, path }) => `${document.kind} ${document.number} ${path}`.trim());

  before(async function () {
    if (!existsSync(FILE)) {
      console.log(`    (skipped: there is no ${FILE}; PLENARY_TEXTS names the folder of the real texts)`);
      return this.skip();
    }
    const acts = readFinalActs(decodeInput(readFileSync(FILE)));
    await mergeIntoLibrary(store, acts);
    await indexEdition(store, acts.edition);
    library = await openLibrary(store);
    search = new Search(library, store);
  });

  it('finds texts by title, number and slips of the finger', async () => {
    assert.equal((await places('broadband'))[0], 'Resolution 203');
    assert.equal((await places('Resolution 71'))[0], 'Resolution 71');
    assert.equal((await places('emergncy telecom'))[0], 'Resolution 136');
    assert.equal((await places('radiofrequency'))[0], 'Resolution 219');
  });

  it('knows the acronyms of the texts', async () => {
    const pairs = [
      ['IoT', 'internet of things'],
      ['COP', 'child online protection'],
      ['SIDS', 'small island developing states'],
    ] as const;
    for (const [acronym, words] of pairs) {
      const found = new Set(await places(acronym));
      const spelt = await places(words);
      assert.ok(spelt.length > 3, words);
      assert.deepEqual(
        spelt.filter((place) => !found.has(place)),
        [],
        `${acronym} finds what ${words} finds`,
      );
    }
  });

  it('tells whom provisions address', async () => {
    const addressed = await search.search('', { addressee: 'Director of the Radiocommunication Bureau' });
    assert.ok(addressed.length > 10);
    assert.ok(addressed.every(({ role, addressee }) => role === 'operative' && /Directors?\b/.test(addressee ?? '')));
  });

  it('misses no citation of a text, wherever it stands', () => {
    for (const document of library.list()) {
      const text = library.text(document);
      const heads = [
        ...(text.designationSpan ? [text.designationSpan] : []),
        ...text.annexes.map(({ headingSpan }) => headingSpan),
      ];
      const all = findCitations(document.markup, { conferences: library.conferences })
        .map(({ designationSpan }) => designationSpan.from)
        .filter((at) => !heads.some(({ from, to }) => from <= at && at < to));
      const cited = citesOf(document, text, library.conferences).map(({ citation }) => citation.designationSpan.from);
      assert.deepEqual(
        cited.toSorted((a, b) => a - b),
        all,
        document.designation,
      );
    }
    const citing = new Set(citedBy(library, { kind: 'Resolution', number: 71 }).map(({ document }) => document.designation));
    assert.ok(citing.has('DECISION 5 (REV. BUCHAREST, 2022)') && citing.has('RESOLUTION 151 (REV. BUCHAREST, 2022)'));
    assert.ok(!citing.has('RESOLUTION 71 (REV. BUCHAREST, 2022)'));
  });
});
