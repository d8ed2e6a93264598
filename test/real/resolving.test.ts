import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { openLibrary, type Library } from '../../src/corpus/library';
import { mergeIntoLibrary } from '../../src/corpus/merge';
import { changedParts } from '../../src/editor/changes/changedParts';
import { resolveChanges } from '../../src/editor/changes/resolveChanges';
import { changesIn } from '../../src/editor/stops';
import { readActsFile } from '../../src/import/readFile';
import { readDraft } from '../../src/markup/draft';
import { createInlineReader } from '../../src/markup/inline';
import { readTree } from '../../src/markup/readTree';
import { mark } from '../../src/revise/mark';
import { memoryStore } from '../support/memoryStore';
import { marked, resolvedOneByOne, resolvedPart } from '../unit/editor/changes/resolving';

const folder = process.env['PLENARY_TEXTS'] ?? '../shared/texts';
const FILES = ['dubai-2018-extract.akn.xml', 'bucharest-2022-final-acts.txt'];

describe('real texts: resolving changes', function () {
  this.timeout(120_000);
  let drafts: readonly { readonly designation: string; readonly source: string }[];

  before(async function () {
    const missing = FILES.find((name) => !existsSync(join(folder, name)));
    if (missing !== undefined) {
      console.log(`      skipped: ${missing} is not in ${folder} (set PLENARY_TEXTS to the folder of the real texts)`);
      return this.skip();
    }
    const store = memoryStore();
    for (const name of FILES) await mergeIntoLibrary(store, await readActsFile(new Uint8Array(readFileSync(join(folder, name)))));
    drafts = markedRevisions(await openLibrary(store));
    assert.ok(drafts.length > 20, `${drafts.length} texts were revised`);
  });

  it('keeps the chosen reading and all other changes, whatever part of a revision is resolved', () => {
    const counts = { resolved: 0, refused: 0 };
    const choice = fc.array(fc.nat(), { minLength: 1, maxLength: 8 });
    for (const { source } of drafts)
      fc.assert(
        fc.property(choice, fc.constantFrom('accept', 'reject'), (numbers, how) => resolvedPart(source, numbers, how, counts)),
        { numRuns: 2 },
      );
    assert.deepEqual(counts, { resolved: drafts.length * 2, refused: 0 });
  });

  it('gives what accepting or rejecting all gives, one by one in any order', () => {
    const countOf = ({ source }: (typeof drafts)[number]): number => changesIn(readDraft(source)).length;
    const short = [...drafts].sort((one, other) => countOf(one) - countOf(other)).slice(0, 12);
    for (const [index, { source }] of short.entries())
      resolvedOneByOne(source, [index * 7, 5, index * 3, 11], index % 2 ? 'accept' : 'reject');
  });

  it('shows every change above some provision, and provision by provision resolves all', () => {
    for (const { designation, source } of drafts) {
      const draft = readDraft(source);
      const parts = changedParts(draft, () => readTree(draft, createInlineReader()));
      const shown = parts.reduce((sum, { ownChanges }) => sum + ownChanges, 0);
      assert.equal(shown, changesIn(draft).length, designation);
      const blocks = parts.flatMap((part) => part.blocks);
      const answer = resolveChanges(draft, blocks, 'accept');
      assert.ok(answer && !('refusal' in answer) && answer.left.length === 0, designation);
    }
  });
});

/** What each text that a conference revised becomes when its revision is marked. */
function markedRevisions(library: Library): readonly { readonly designation: string; readonly source: string }[] {
  const later = library.list({ place: 'Bucharest', year: 2022 });
  return library.list({ place: 'Dubai', year: 2018 }).flatMap(({ designation, kind, number, markup }) => {
    const revised = later.find((each) => each.kind === kind && each.number === number && each.action !== 'SUP');
    return revised ? [{ designation, source: marked(mark(markup, revised.markup)) }] : [];
  });
}
