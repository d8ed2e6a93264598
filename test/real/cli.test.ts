import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Terminal } from '../unit/cli/terminal';

const FILE = join(process.env.PLENARY_TEXTS ?? '../shared/texts', 'bucharest-2022-final-acts.txt');
const CONFERENCE = 'Plenipotentiary Conference (Doha, 2026)';

interface EntryJson {
  readonly designation: string;
  readonly kind: string;
  readonly action: string;
}

/** Texts are compared by their fingerprints, so that a failure does not print them. */
function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

describe('the command line on the Final Acts of Bucharest', () => {
  let terminal: Terminal;
  let entries: readonly EntryJson[] = [];
  let account: Readonly<Record<string, unknown>> = {};

  before(async function () {
    if (!existsSync(FILE)) {
      console.log(`      skipped: there is no ${FILE}`);
      this.skip();
    }
    terminal = new Terminal();
    account = await terminal.json('import', join(process.cwd(), FILE));
    entries = await terminal.json('list');
  });
  after(() => terminal?.close());

  it('imports every document and loses nothing', () => {
    const { documents, added, unplacedCharacters, furniture } = account;
    assert.deepEqual([documents, added, unplacedCharacters], [66, 66, 0]);
    for (const kind of ['contents', 'signatories', 'declarations']) {
      assert.ok((furniture as Record<string, number>)[kind]! > 1000, kind);
    }
    const count = (kind: string, action?: string): number =>
      entries.filter((entry) => entry.kind === kind && (action === undefined || entry.action === action)).length;
    assert.deepEqual([entries.length, count('Decision'), count('Resolution')], [66, 2, 64]);
    assert.deepEqual([count('Decision', 'MOD'), count('Resolution', 'MOD'), count('Resolution', 'ADD')], [2, 57, 6]);
    assert.deepEqual(
      entries.filter(({ action }) => action === 'SUP').map(({ designation }) => designation),
      ['RESOLUTION 11 (REV. DUBAI, 2018)'],
    );
  });

  it('finds every document again as the same, and writes nothing', async () => {
    const before = readFileSync(join(terminal.folder, 'library/bucharest-2022.json'), 'utf8');
    const again = await terminal.json<{ same: number; added: number; different: number }>(
      'import',
      join(process.cwd(), FILE),
      '--replace',
    );
    assert.deepEqual([again.same, again.added, again.different], [66, 0, 0]);
    assert.equal(fingerprint(await terminal.read('library/bucharest-2022.json')), fingerprint(before));
  });

  it('counts the items that it shows', async () => {
    interface Items {
      readonly items: readonly Items[];
    }
    const countItems = ({ items }: Items): number => items.reduce((sum, item) => sum + 1 + countItems(item), 0);
    const totals = { sections: 0, items: 0, annexes: 0, footnotes: 0 };
    for (const { designation } of entries) {
      const shown = await terminal.json<{ sections: Items[]; annexes: []; footnotes: [] }>('show', designation);
      totals.sections += shown.sections.length;
      totals.items += shown.sections.reduce((sum, section) => sum + countItems(section), 0);
      totals.annexes += shown.annexes.length;
      totals.footnotes += shown.footnotes.length;
    }
    const { sections, items, annexes, footnotes } = account;
    assert.deepEqual(totals, { sections, items, annexes, footnotes });
  });

  it('starts a revision of every text in force, marks it, and gets both texts back', async function () {
    this.timeout(60_000);
    for (const { designation } of entries.filter(({ action }) => action !== 'SUP')) {
      const draft = ['--source', 'EUR', '--document', '44A1', '--number', '1', '--conference', CONFERENCE];
      const started = await terminal.print('new', 'mod', designation, ...draft);
      const edited = started.replace(/\n2 ([^\n]+)\n/, '\n2 $1 as well as buoys\n\n3 to think of buoys;\n');
      terminal.write('draft.itu.md', edited);
      terminal.write('marked.itu.md', await terminal.print('mark', 'draft.itu.md'));
      assert.equal(
        fingerprint(await terminal.print('accept', 'marked.itu.md')),
        fingerprint(await terminal.print('format', 'draft.itu.md')),
        `${designation}: accepted`,
      );
      const rejected = await terminal.print('reject', 'marked.itu.md');
      const text = rejected.slice(rejected.indexOf('\n# ') + 1, rejected.lastIndexOf('\n**Reasons:'));
      assert.equal(fingerprint(text), fingerprint(await terminal.print('text', designation)), `${designation}: rejected`);
    }
  });

  it('shows a provision of a cited text', async () => {
    const item = await terminal.json<{ path: string; label: string; items: unknown[] }>(
      'show',
      'Resolution 25 (Rev. Bucharest, 2022), resolves 2',
    );
    assert.deepEqual([item.path, item.label], ['resolves 2', '2']);
  });

  it('does not let a truncated file touch the library', async () => {
    const before = await terminal.read('library/bucharest-2022.json');
    terminal.write('cut.txt', readFileSync(FILE).subarray(0, 300_000));
    await terminal.run(['import', 'cut.txt']);
    assert.equal(fingerprint(await terminal.read('library/bucharest-2022.json')), fingerprint(before));
  });
});
