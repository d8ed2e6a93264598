import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { openLibrary, type Library } from '../../src/corpus/library';
import { mergeIntoLibrary } from '../../src/corpus/merge';
import { findBase } from '../../src/corpus/base';
import { createChecker } from '../../src/check/runner';
import { readActsFile } from '../../src/import/readFile';
import { readDraft } from '../../src/markup/draft';
import { acceptChanges, formatPlain, rejectChanges } from '../../src/markup/format';
import { consolidate, type Consolidation } from '../../src/revise/consolidate/consolidate';
import { extractDraft } from '../../src/revise/consolidate/extract';
import { bringToConference } from '../../src/revise/newProposal';
import { edited, editsOfDelegations } from '../support/delegations';
import { memoryStore } from '../support/memoryStore';

const folder = process.env['PLENARY_TEXTS'] ?? '../shared/texts';
const ACTS = join(folder, 'bucharest-2022-final-acts.txt');
const COMING = { place: 'Doha', year: 2026 };
/** Every so many texts, so that the run stays short. */
const STEP = 6;

describe('real texts: consolidating what delegations might propose', function () {
  this.timeout(120_000);
  let library: Library;

  before(async function () {
    if (!existsSync(ACTS)) {
      console.log(`      skipped: ${ACTS} is not there (set PLENARY_TEXTS to the folder of the real texts)`);
      return this.skip();
    }
    const store = memoryStore();
    await mergeIntoLibrary(store, await readActsFile(new Uint8Array(readFileSync(ACTS))));
    library = await openLibrary(store);
  });

  const put = (texts: readonly string[]): Consolidation =>
    consolidate(
      texts.map((text, index) => ({
        name: `d${index}.itu.md`,
        source: `---\nconference: Plenipotentiary Conference (Doha, 2026)\nsource: D${index}\n---\n\nMOD D${index}/1/1\n\n${text}`,
      })),
      (draft, proposal) => {
        const base = findBase(library, draft, proposal);
        return 'document' in base ? base.document : base;
      },
    );

  it('loses nothing of what three to six of them propose to one text', () => {
    const documents = library.list({ place: 'Bucharest', year: 2022 }).filter((_, index) => index % STEP === 0);
    assert.ok(documents.length > 5);
    documents.forEach((entry, seed) => {
      const base = formatPlain(library.find({ ...entry, revision: entry })!.markup);
      const brought = bringToConference(base, COMING);
      const texts = fc.sample(editsOfDelegations, { numRuns: 1, seed })[0]!.map((edits) => edited(brought, edits));
      const result = put(texts);
      assert.deepEqual([result.leftOut, result.texts[0]!.whole], [[], []], entry.designation);
      texts.forEach((text, index) => {
        const out = extractDraft(result.source, `D${index}/1/1`) ?? '';
        const own = readDraft(out).proposals[0]!;
        const marked = out.slice(own.text[0]!.span.from, own.text.at(-1)!.span.to);
        assert.equal(acceptChanges(marked) === formatPlain(text), true, `${entry.designation}: what D${index} proposes`);
        assert.equal(rejectChanges(marked) === base, true, `${entry.designation}: the text in force`);
      });
    });
  });

  it('raises no false alarm when the result is checked', () => {
    const checker = createChecker();
    for (const entry of library.list({ place: 'Bucharest', year: 2022 }).filter((_, index) => index % STEP === 1)) {
      if (entry.action === 'SUP') continue;
      const brought = bringToConference(library.find({ ...entry, revision: entry })!.markup, COMING);
      const { source } = put([brought, brought.replace(/;\n/, ', and so on;\n'), brought.replace(/;\n/, ', if possible;\n')]);
      const errors = checker.check(source, library).filter(({ severity }) => severity === 'error');
      assert.deepEqual(
        errors.map(({ code }) => code),
        [],
        entry.designation,
      );
    }
  });
});
