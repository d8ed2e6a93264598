import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { correctDraft } from '../../../quality/drafts';
import { readField } from '../../../quality/mutants/field';
import { KINDS } from '../../../quality/mutants/kinds';
import { plan } from '../../../quality/mutants/plan';
import { createChecker, type Checker } from '../../../src/check/runner';
import type { Draft } from '../../../src/markup/draft';
import { createDraftReader } from '../../../src/markup/draftReader';
import { applyEdits } from '../../../src/markup/edits';
import { libraryOf } from '../editor/samples';

const library = libraryOf('lightburg-2028', 'havenport-2032');

/** Drafts full of problems: the examples, the rules' own pages, and planted mistakes. */
function sources(): readonly string[] {
  const examples = readdirSync('examples/drafts').map((name) => readFileSync(`examples/drafts/${name}`, 'utf8'));
  const pages = readdirSync('docs/rules', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  const shown = pages.flatMap((path) =>
    [...readFileSync(`docs/rules/${path}`, 'utf8').matchAll(/^(`{3,})itu problem\n([^]*?)^\1$/gm)].map(([, , source]) => source!),
  );
  const text = library
    .list()
    .find(({ kind, number, edition }) => kind === 'Resolution' && number === 9 && edition.startsWith('Hav'))!;
  const field = readField(correctDraft(text, library, 'General Conference (Saltmere, 2036)'), library.conferences);
  const planted = KINDS.flatMap((kind) => plan(kind, [field], 2)).map(({ mistake }) =>
    applyEdits(field.draft.source, mistake.edits),
  );
  return [...examples, ...shown, ...planted];
}

describe('checking a draft at every key', () => {
  const said = (checker: Checker, draft: Draft | string): unknown => JSON.parse(JSON.stringify(checker.check(draft, library)));

  it('finds what a first look finds, wherever what was known before stands now', () => {
    for (const source of sources()) {
      const checker = createChecker();
      const reader = createDraftReader();
      checker.check(reader.read(source), library);
      // Words before everything that can be found, behind the front matter.
      const at = /^---\n[^]*?\n---\n+/.exec(source)?.[0].length ?? 0;
      const later = `${source.slice(0, at)}Some words more.\n\n${source.slice(at)}`;
      assert.deepEqual(said(checker, reader.read(later)), said(createChecker(), later), source.slice(0, 300));
    }
  });
});
