import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readCatalogueFile, type ConcordanceData } from '../../../src/corpus/catalogue/schema';
import { Catalogue } from '../../../src/corpus/catalogue/catalogue';
import { draft, HAVENPORT, LIGHTBURG, Terminal } from './terminal';

interface ReportJson {
  readonly subject: string;
  readonly addressee?: string;
  readonly texts: readonly {
    readonly name: string;
    readonly action: string;
    readonly documents: readonly string[];
    readonly missing?: string;
    readonly counts: Readonly<Record<string, number>>;
    readonly parts: readonly { readonly heading: string; readonly provisions: readonly { path: string; change: string }[] }[];
  }[];
  readonly untouched: readonly { readonly name: string; readonly fate: string }[];
}

const MARKED = draft('tide-tables-marked');
const CLEAN = draft('lighthouses-clean');
const EDITIONS = ['--from', 'Lightburg, 2028', '--to', 'Havenport, 2032'] as const;

describe('cli: report', () => {
  const terminal = new Terminal();
  before(() => terminal.print('import', HAVENPORT, LIGHTBURG));
  after(() => terminal.close());

  it('sums up what a draft changes: by its marks, or against the text in force', async () => {
    const marked = await terminal.print('report', MARKED);
    assert.match(marked, /^# Report of changes\n\n\*\*tide-tables-marked\.itu\.md\*\*\n/);
    assert.match(
      marked,
      /\n### 1\.1 Resolution 4 \(Rev\. Saltmere, 2036\), “[^”]+”, BRN\/33A2\/1\n\n\*resolves\*\n\n1 that each [^\n]* by 15 May; — \*changed\*\n/,
    );
    assert.match(marked, /\n<small>4 moved to Annex, 4\.<\/small>\n[^]*\n4 [^\n]+ — \*changed; moved from resolves 4\*\n/);
    assert.match(marked, /\n\| \*\*Resolution 4 [^\n]*\| MOD \| BRN\/33A2\/1 \| \d+ \| \d+ \| \d+ \| \+\d+ −\d+ \|\n$/);
    const clean = await terminal.print('report', CLEAN, '--marked');
    assert.match(clean, /\n<ins>5 that a lamp [^\n]*<\/ins>\n/);
    assert.doesNotMatch(clean, /\n\*considering\*\n/);
    assert.match(await terminal.print('report', CLEAN, '--marked', '--all'), /\n\*considering\*\n/);
  });

  it('compares two texts as `diff` does', async () => {
    const found = await terminal.json<ReportJson>('report', 'Resolution 12 (Rev. Havenport, 2032)', CLEAN, '--all');
    const diff = await terminal.json<{ provisions: { change: string; path: string }[] }>('diff', 'Resolution 12', CLEAN);
    assert.equal(found.subject, `RESOLUTION 12 (REV. HAVENPORT, 2032) → ${CLEAN}`);
    const added = diff.provisions.filter(({ change }) => change === 'added').map(({ path }) => path);
    const shown = found.texts[0]!.parts.flatMap(({ provisions }) => provisions);
    assert.deepEqual(
      shown.filter(({ change }) => change === 'added').map(({ path }) => path),
      added,
    );
  });

  it('tells what a conference did to the texts of an earlier one', async () => {
    const found = await terminal.json<ReportJson>('report', ...EDITIONS);
    const list = await terminal.json<{ action: string }[]>('list', '--edition', 'Havenport, 2032');
    assert.equal(found.texts.length, list.length);
    const named = (name: string) => found.texts.find((text) => text.name.startsWith(`${name} (`));
    assert.deepEqual([named('Resolution 3')?.action, named('Resolution 18')?.action], ['SUP', 'ADD']);
    // Of Lightburg only some texts are held: what is not there was not new at Havenport.
    assert.match(named('Resolution 6')?.missing ?? '', /does not hold the text before it/);
    assert.deepEqual(named('Resolution 6')?.counts, { added: 0, deleted: 0, changed: 0, moved: 0, formal: 0 });
    assert.ok(found.untouched.every(({ fate }) => fate === 'unknown'));
  });

  it('limits it to somebody, whatever they are called', async () => {
    const found = await terminal.json<ReportJson>('report', ...EDITIONS, '--for', 'director of charts');
    assert.equal(found.addressee, 'Director of the Charts Bureau');
    const headings = found.texts.flatMap(({ parts }) => parts.map(({ heading }) => heading));
    assert.ok(headings.length > 2 && headings.every((heading) => /Charts Bureau|Bureaux/.test(heading)));
    assert.match(
      await terminal.refusal(2, 'report', ...EDITIONS, '--for', 'Director of the Chrt Bureau'),
      /nobody is known as "Director of the Chrt Bureau"; these are: Director of the Charts Bureau; /,
    );
  });

  it('adds what the concordance knows', async () => {
    const concordance = readCatalogueFile(readFileSync('catalogue/concordance.json', 'utf8')) as ConcordanceData;
    const pairs = [{ text: 'Resolution 4', resolutions: [7, 8], abrogated: [8] }];
    const edition = { place: 'Havenport', year: 2032 };
    const acts = {
      catalogue: 1 as const,
      edition,
      conference: 'General Conference of the Example Union',
      language: 'en',
      official: false,
    };
    const catalogue = new Catalogue(
      [
        { ...acts, documents: [] },
        { ...acts, edition: { place: 'Lightburg', year: 2028 }, documents: [] },
      ],
      [{ ...concordance, pairs }],
    );
    const other = new Terminal(catalogue);
    try {
      await other.print('import', HAVENPORT, LIGHTBURG);
      const text = await other.print('report', MARKED);
      assert.match(text, /\| Documents \| WTSA resolutions \| Added \|/);
      assert.match(text, /\| BRN\/33A2\/1 \| 7, <del>8<\/del> \|/);
    } finally {
      other.close();
    }
  });

  it('refuses what it cannot report on, and says which draft lacks its base', async () => {
    assert.match(await terminal.refusal(2, 'report'), /name a draft, two texts, or two editions with --from and --to/);
    assert.match(
      await terminal.refusal(2, 'report', '--from', 'Havenport, 2032', '--to', 'Lightburg, 2028'),
      /the earlier of two editions/,
    );
    assert.match(
      await terminal.refusal(1, 'report', '--from', 'Lightburg, 2028', '--to', 'Saltmere, 2036'),
      /has no texts of Saltmere, 2036; it holds/,
    );
    assert.match(await terminal.refusal(2, 'report', CLEAN, ...EDITIONS), /go without DRAFT/);
    const outcome = await new Terminal().run(['report', CLEAN]);
    assert.equal(outcome.code, 1);
    assert.match(outcome.err, /Resolution 12 \(Rev\. Saltmere, 2036\): not compared: the library is empty/);
    assert.match(outcome.out, /## 1 Texts that could not be compared\n/);
  });
});
