import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDesignation } from '../../src/citations/designation';
import { openLibrary, type Library } from '../../src/corpus/library';
import { lineageOf } from '../../src/corpus/lineage';
import { mergeIntoLibrary, type MergeReport } from '../../src/corpus/merge';
import { readActsFile } from '../../src/import/readFile';
import type { Designation } from '../../src/model/designation';
import { memoryStore } from '../support/memoryStore';

const folder = process.env['PLENARY_TEXTS'] ?? '../shared/texts';
const FILES = {
  text: 'bucharest-2022-final-acts.txt',
  pdf: 'bucharest-2022-extract.pdf',
  word: 'bucharest-2022-resolution-2.docx',
  akn: 'dubai-2018-extract.akn.xml',
};

function named(designation: string): Designation {
  return parseDesignation(designation)!;
}

describe('real texts: two conferences in one library, out of four formats', function () {
  this.timeout(60_000);
  const store = memoryStore();
  const reports = new Map<string, MergeReport>();
  let library: Library;

  before(async function () {
    const missing = Object.values(FILES).find((name) => !existsSync(join(folder, name)));
    if (missing !== undefined) {
      console.log(`      skipped: ${missing} is not in ${folder} (set PLENARY_TEXTS to the folder of the real texts)`);
      return this.skip();
    }
    for (const [format, name] of Object.entries(FILES)) {
      const acts = await readActsFile(new Uint8Array(readFileSync(join(folder, name))));
      assert.equal(acts.format, format);
      reports.set(format, await mergeIntoLibrary(store, acts));
    }
    library = await openLibrary(store);
  });

  it('loses nothing of a full edition to the import of a part of it', () => {
    assert.equal(library.list({ place: 'Bucharest', year: 2022 }).length, reports.get('text')!.added);
    const { added, same, different, replaced } = reports.get('pdf')!;
    assert.deepEqual({ added, all: same + different, replaced }, { added: 0, all: 6, replaced: 0 });
    const word = reports.get('word')!;
    assert.deepEqual([word.added, word.same, word.different], [0, 1, 0]);
  });

  it('finds the latest revision, or the one that is named', () => {
    assert.equal(library.find(named('Resolution 25'))?.edition, 'Bucharest, 2022');
    assert.equal(library.find(named('Resolution 71 (Rev. Dubai, 2018)'))?.edition, 'Dubai, 2018');
    assert.equal(library.find(named('Resolution 71'))?.edition, 'Bucharest, 2022');
    assert.deepEqual(
      lineageOf(library, named('Resolution 71')).map(({ document }) => document.edition),
      ['Dubai, 2018', 'Bucharest, 2022'],
    );
  });

  it('takes the full text before the stub of its abrogation', () => {
    const found = library.find(named('Resolution 11 (Rev. Dubai, 2018)'));
    assert.deepEqual([found?.edition, found?.action], ['Dubai, 2018', 'MOD']);
    assert.equal(library.abrogationOf(found!)?.edition, 'Bucharest, 2022');
  });
});
