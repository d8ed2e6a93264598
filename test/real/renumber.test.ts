import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findReferences } from '../../src/citations/references';
import { provisionPaths } from '../../src/citations/resolve';
import { findProvision } from '../../src/corpus/provision';
import {
  insertProvision,
  moveProvisionDown,
  moveProvisionUp,
  renumberText,
  type ProvisionEditing,
} from '../../src/editor/provisions/commands';
import { readAkn } from '../../src/import/akn/frontEnd';
import { readActs } from '../../src/import/structure/readActs';
import { decodeInput } from '../../src/import/text/decode';
import { readFinalActs } from '../../src/import/text/finalActs';
import { readDraft, textOf } from '../../src/markup/draft';
import { applyEdits } from '../../src/markup/edits';
import { format } from '../../src/markup/format';
import { createInlineReader } from '../../src/markup/inline';
import { passagesOf } from '../../src/markup/passage';
import { readPieces } from '../../src/markup/piece';
import type { StoredDocument } from '../../src/model/library';
import { rejectDraft } from '../../src/revise/resolveDraft';

const folder = process.env['PLENARY_TEXTS'] ?? '../shared/texts';
const BUCHAREST = join(folder, 'bucharest-2022-final-acts.txt');
const DUBAI = join(folder, 'dubai-2018-extract.akn.xml');

/** What Renumber finds to change in the adopted texts, as `before → after`, each with the reason. */
const SLIPS: Readonly<Record<string, readonly string[]>> = {
  // In the converted file a list counts 1, 2, 1 without anything between, and two numbers of a list are headings.
  'RESOLUTION 71 (REV. DUBAI, 2018)': ['1 → 3', '4 → 3', '6 → 4'],
  // The converted file lacks the first item of a list.
  'RESOLUTION 177 (REV. DUBAI, 2018)': ['b) → a)', 'c) → b)'],
};

const inline = createInlineReader();

function labelsOf(source: string): readonly string[] {
  const blocks = readDraft(source).proposals[0]!.text;
  return readPieces(blocks, 'accepted').flatMap((piece) => (piece.kind === 'item' ? [piece.form.label!] : []));
}

/** What every label of a text's references names, in the words of that provision, in alphabetical order: paragraphs may move. */
function named(source: string): readonly string[] {
  const proposal = readDraft(source).proposals[0]!;
  const text = textOf(proposal, 'accepted', inline);
  const leadIns = text.sections.map(({ leadIn }) => leadIn);
  const names = passagesOf(readPieces(proposal.text, 'accepted'), 'accepted').flatMap(({ words }) =>
    findReferences(words, { leadIns })
      .filter(({ target }) => target === 'this')
      .flatMap((reference) =>
        reference.labels.map(({ label, span }) => {
          const found = findProvision(text, provisionPaths({ ...reference, labels: [{ label, span }] })[0]!);
          // What moved has another sign at its end, and what refers to something has other labels in it.
          return found?.type === 'item' ? found.item.text.replace(/[;,.]$/, '').replace(/\d+|\b[a-z]+\)/g, '') : '';
        }),
      ),
  );
  return names.sort();
}

function marked(markup: string): string {
  return `---\nform: marked\n---\n\n${markup}`;
}

describe('real texts: renumbering', function () {
  this.timeout(120_000);
  let texts: readonly StoredDocument[];

  before(async function () {
    if (![BUCHAREST, DUBAI].every(existsSync)) {
      console.log(`      skipped: ${BUCHAREST} or ${DUBAI} is not there (set PLENARY_TEXTS to the folder of the real texts)`);
      this.skip();
    }
    const later = readFinalActs(decodeInput(readFileSync(BUCHAREST)));
    const earlier = readActs(await readAkn(readFileSync(DUBAI), {}));
    texts = [...later.documents, ...earlier.documents].map((text) => ({ ...text, markup: format(text.markup) }));
    assert.equal(texts.length, 66 + 43);
  });

  it('finds adopted texts in sequence, but for the slips', () => {
    const found: Record<string, readonly string[]> = {};
    for (const { designation, markup } of texts) {
      const editing = renumberText(readDraft(markup), [{ anchor: 5, active: 5 }]) as ProvisionEditing | undefined;
      if (!editing) continue;
      const after = labelsOf(applyEdits(markup, editing.edits));
      const changes = labelsOf(markup).flatMap((label, index) => (label === after[index] ? [] : [`${label} → ${after[index]}`]));
      found[designation] = changes;
    }
    assert.deepEqual(found, SLIPS);
  });

  for (const form of ['clean', 'marked'] as const) {
    it(`lets references go on naming what they named, in ${form} drafts`, () => {
      const sources = texts.map(({ markup }) => (form === 'marked' ? marked(markup) : markup));
      const referring = sources.map((source) => ({ source, before: named(source) })).filter(({ before }) => before.length > 3);
      const counts = { texts: referring.length, edits: 0, renamed: 0, ranges: 0 };
      for (const { source, before } of referring) {
        for (const at of middlesOf(source)) {
          for (const command of [insertProvision, moveProvisionUp, moveProvisionDown]) {
            const editing = command(readDraft(source), [{ anchor: at, active: at }]);
            if (!editing || 'refusal' in editing) continue;
            const after = applyEdits(source, editing.edits);
            counts.edits++;
            counts.renamed += editing.renamed.length;
            counts.ranges += editing.left.length;
            // A range whose provisions stand together again in another order has other ends.
            const isRange = command !== insertProvision && /\d (?:to|-) ?\d|\) to [a-z]/.test(source);
            if (!isRange) assert.deepEqual(named(after), before, after.slice(0, 60));
            if (form === 'marked') assert.equal(rejectDraft(after), rejectDraft(source));
          }
        }
      }
      console.log(`      ${JSON.stringify(counts)}`);
      assert.ok(counts.renamed > 200);
    });
  }
});

/** An offset in the middle item of each section and annex that has three or more. */
function middlesOf(source: string): readonly number[] {
  const text = textOf(readDraft(source).proposals[0]!, 'accepted', inline);
  const lists = [
    ...text.sections.map(({ items }) => items),
    ...text.annexes.map(({ blocks }) => blocks.filter((block) => block.type === 'item')),
  ];
  return lists.filter(({ length }) => length > 2).map((items) => items[Math.floor(items.length / 2)]!.span.from + 4);
}
