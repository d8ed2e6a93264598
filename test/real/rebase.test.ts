import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createChecker } from '../../src/check/runner';
import { findBase } from '../../src/corpus/base';
import { openLibrary, type Library } from '../../src/corpus/library';
import { mergeIntoLibrary } from '../../src/corpus/merge';
import { rebaseInLibrary } from '../../src/editor/rebasing';
import { readActsFile } from '../../src/import/readFile';
import type { StoredDocument } from '../../src/model/library';
import { markDraft } from '../../src/revise/markDraft';
import { newProposal } from '../../src/revise/newProposal';
import { memoryStore } from '../support/memoryStore';
import { anEdit, editBlocks, resolved, type Edit } from '../unit/revise/rebase/edits';

const folder = process.env['PLENARY_TEXTS'] ?? '../shared/texts';
const FILES = ['dubai-2018-extract.akn.xml', 'bucharest-2022-final-acts.txt'];

describe('real texts: carrying drafts from Dubai to Bucharest', function () {
  this.timeout(180_000);
  const checker = createChecker();
  let library: Library;
  let pairs: readonly { base: StoredDocument; newer: StoredDocument }[] = [];

  before(async function () {
    const missing = FILES.find((name) => !existsSync(join(folder, name)));
    if (missing !== undefined) {
      console.log(`      skipped: ${missing} is not in ${folder} (set PLENARY_TEXTS to the folder of the real texts)`);
      return this.skip();
    }
    const store = memoryStore();
    for (const name of FILES) await mergeIntoLibrary(store, await readActsFile(new Uint8Array(readFileSync(join(folder, name)))));
    library = await openLibrary(store);
    const newer = library.list({ place: 'Bucharest', year: 2022 }).filter(({ action }) => action === 'MOD');
    pairs = library.list({ place: 'Dubai', year: 2018 }).flatMap((base) => {
      const found = newer.find(({ kind, number }) => kind === base.kind && number === base.number);
      return found ? [{ base, newer: found }] : [];
    });
    assert.ok(pairs.length > 20, `${pairs.length} pairs`);
  });

  const proposal = (base: StoredDocument): string =>
    newProposal({
      symbol: 'MOD',
      base,
      source: ['NOR'],
      document: '44A1',
      number: 1,
      conference: 'Plenipotentiary Conference (Doha, 2026)',
    });
  /** With the key that tells which edition it was written against. */
  const draftOf = (base: StoredDocument): string => proposal(base).replace('form: clean', 'form: clean\nbase: Dubai, 2018');
  const marked = (source: string): string => {
    const { source: text, skipped } = markDraft(source, (draft, one) => {
      const found = findBase(library, draft, one);
      return 'document' in found ? found.document : found;
    });
    assert.deepEqual(skipped, []);
    return text;
  };
  const unmarked = (source: string): readonly string[] =>
    checker
      .check(source, library)
      .filter(({ code }) => code.startsWith('base/'))
      .map(({ message }) => message);

  it('makes of an untouched draft an untouched draft of the newer edition', () => {
    for (const { base, newer } of pairs) {
      const { source, conflicts } = rebaseInLibrary(library, draftOf(base));
      assert.equal(conflicts, 0, base.designation);
      assert.ok(source === proposal(newer), `${base.designation} is not the text of Bucharest`);
    }
  });

  it('knows which edition a draft was written against that does not say', () => {
    for (const { base } of pairs) {
      const { proposals, notes } = rebaseInLibrary(library, proposal(base));
      assert.deepEqual([proposals[0]?.from, notes.length], ['Dubai, 2018', 1], base.designation);
    }
  });

  it('carries edited drafts over: every edit is there, and nothing is unmarked', () => {
    const told = { drafts: 0, edits: 0, conflicted: 0, conflicts: 0 };
    for (const { base } of pairs) {
      fc.assert(
        fc.property(fc.array(anEdit, { minLength: 1, maxLength: 6 }), (edits: readonly Edit[]) => {
          const draft = editBlocks(draftOf(base), edits);
          const form = edits.length % 2 === 0 ? draft.source : marked(draft.source);
          const { source, conflicts, form: came } = rebaseInLibrary(library, form);
          told.drafts++;
          told.edits += draft.words.length;
          told.conflicts += conflicts;
          if (conflicts > 0) told.conflicted++;
          for (const word of draft.words) assert.ok(source.includes(word), `${base.designation}: ${word} is gone`);
          assert.equal(came, conflicts > 0 || edits.length % 2 === 0 ? 'clean' : 'marked');
          const wholes = conflicts > 0 ? (['draft', 'newer'] as const).map((side) => resolved(source, side)) : [source];
          for (const whole of wholes) {
            const final = came === 'clean' ? marked(whole) : whole;
            assert.deepEqual(unmarked(final), [], base.designation);
          }
        }),
        { numRuns: 2, seed: base.number },
      );
    }
    const { drafts, edits, conflicted, conflicts } = told;
    console.log(
      `      ${edits} edits in ${drafts} drafts of ${pairs.length} texts: ${conflicts} conflicts in ${conflicted} of them`,
    );
  });
});
