import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '../../../src/corpus/library';
import { mergeIntoLibrary } from '../../../src/corpus/merge';
import { LibraryError } from '../../../src/corpus/store';
import { createDiskStore } from '../../../src/node/diskStore';
import { libraryOf } from '../editor/samples';

/** So short that a test need not wait, so long that a merge is done in it. */
const PATIENCE = { pause: 2, stale: 50, settle: 10, most: 10_000 };

describe('library on disk', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'plenary-store-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('loses nothing when several write parts of one edition in the same instant', async () => {
    const documents = libraryOf('havenport-2032').list();
    const edition = { place: 'Havenport', year: 2032 };
    const reports = await Promise.all(
      documents.map((document) =>
        mergeIntoLibrary(createDiskStore(folder, PATIENCE), {
          edition,
          documents: [document],
          furniture: {},
          unplacedCharacters: 0,
          warnings: [],
        }),
      ),
    );
    assert.ok(reports.every(({ added }) => added === 1));
    assert.equal((await openLibrary(createDiskStore(folder))).list().length, documents.length);
    assert.deepEqual(await readdir(folder), ['havenport-2032.json'], 'no lock is left behind');
  });

  it('gives each its turn, and the next one when a change fails', async () => {
    const store = createDiskStore(folder, PATIENCE);
    let inside = 0;
    let most = 0;
    const change = async (fails: boolean): Promise<string> => {
      most = Math.max(most, ++inside);
      await new Promise((wake) => setTimeout(wake, 5));
      inside--;
      if (fails) throw new Error('no');
      return 'done';
    };
    const turns = [false, true, false, true, false].map((fails) => store.inTurn('a.json', () => change(fails)).catch(String));
    assert.deepEqual(await Promise.all(turns), ['done', 'Error: no', 'done', 'Error: no', 'done']);
    assert.equal(most, 1);
    assert.deepEqual(await readdir(folder), []);
  });

  it('takes a lock over that was left behind, and only one of those who wait does so', async () => {
    await writeFile(join(folder, '.a.json.lock'), 'somebody who died');
    let inside = 0;
    let most = 0;
    const turn = (): Promise<number> =>
      createDiskStore(folder, PATIENCE).inTurn('a.json', async () => {
        most = Math.max(most, ++inside);
        await new Promise((wake) => setTimeout(wake, 10));
        return inside--;
      });
    await Promise.all([turn(), turn(), turn(), turn()]);
    assert.equal(most, 1);
    assert.deepEqual(await readdir(folder), []);
  });

  it('says when the turn does not come, or the folder cannot be written to', async () => {
    await writeFile(join(folder, '.a.json.lock'), 'somebody');
    const busy = createDiskStore(folder, { ...PATIENCE, most: 20 });
    await assert.rejects(
      busy.inTurn('a.json', () => Promise.resolve()),
      (error) => error instanceof LibraryError && /a\.json cannot be written: another window keeps writing/.test(error.message),
    );
    writeFileSync(join(folder, 'file'), '');
    await assert.rejects(
      createDiskStore(join(folder, 'file')).inTurn('a.json', () => Promise.resolve()),
      (error) => error instanceof LibraryError && /a file stands where a folder should be/.test(error.message),
    );
  });

  it('removes a file, and finds nothing wrong with one that is not there', async () => {
    const store = createDiskStore(folder);
    await store.write('a.json', 'x');
    await store.remove('a.json');
    await store.remove('a.json');
    assert.deepEqual(await store.list(), []);
  });
});
