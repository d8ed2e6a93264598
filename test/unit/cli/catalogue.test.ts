import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogueFrom, createCatalogueFiles } from '../../../src/node/catalogueFiles';
import { describeEdition, writeCatalogueFile } from '../../../src/corpus/catalogue/write';
import { catalogueOf } from '../../support/catalogue';
import { libraryOf } from '../editor/samples';
import { Terminal } from './terminal';

const library = libraryOf('havenport-2032');

describe('cli: with a catalogue and nothing imported', () => {
  const terminal = new Terminal(catalogueOf(library, { pageOf: () => 19 }));
  after(() => terminal.close());

  it('shows no text, and says where it is printed', async () => {
    const line = await terminal.refusal(1, 'show', 'Resolution 12');
    assert.match(
      line,
      /is empty: import Final Acts first; RESOLUTION 12 \(REV\. HAVENPORT, 2032\), “Lighthouses on inland waters”, is in the Final Acts of Havenport, 2032, page 19$/,
    );
    assert.match(await terminal.refusal(1, 'show', 'Resolution 99'), /is empty: import Final Acts first$/);
  });

  it('tells what became of a text, and that the library does not have it', async () => {
    assert.match(
      await terminal.print('lineage', 'Resolution 12'),
      /^Havenport, 2032 {2}MOD {2}RESOLUTION 12 \(.*\) {2}Lighthouses on inland waters {2}\(not in the library\)\n$/,
    );
    const [stage] = await terminal.json<{ held: string; action: string }[]>('lineage', 'Resolution 12');
    assert.deepEqual([stage?.held, stage?.action], ['nothing', 'MOD']);
    assert.match(await terminal.refusal(1, 'lineage', 'Resolution 99'), /is empty/);
  });

  it('checks drafts against it', async () => {
    const draft =
      '---\nconference: General Conference (Saltmere, 2036)\n---\n\nADD LUM/1/1\n\n# DRAFT NEW RESOLUTION [LUM-1]\n\n## Wakes\n\nThe General Conference of the Example Union (Saltmere, 2036),\n\n*resolves*\n\nto apply *resolves* 77 of Resolution 12 (Rev. Havenport, 2032).\n';
    const { out, err } = await terminal.run(['check', terminal.write('wakes.itu.md', draft)]);
    assert.match(out, /There is no “resolves 77” in Resolution 12 \(Rev\. Havenport, 2032\)\./);
    assert.match(err, /drafts are compared with what is known of adopted texts without their words$/);
  });
});

describe('the catalogue on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-catalogue-'));
  after(() => rmSync(folder, { recursive: true }));

  it('is read once, when it is asked for, and is empty where there is none', async () => {
    const data = describeEdition(library, library.editions[0]!, { language: 'en', official: true, pageOf: () => undefined });
    const source = catalogueFrom(createCatalogueFiles(folder));
    writeFileSync(join(folder, 'havenport-2032.json'), writeCatalogueFile(data, 'documents'));
    const catalogue = await source();
    assert.equal(catalogue.list().length, library.list().length);
    assert.equal(await source(), catalogue);
    assert.ok((await catalogueFrom(createCatalogueFiles(join(folder, 'nowhere')))()).isEmpty);
  });
});
