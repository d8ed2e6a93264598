import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldsOf } from '../../src/editor/folding';
import { enter } from '../../src/editor/lists/enter';
import { outlineOf, type OutlineEntry } from '../../src/editor/outline';
import { selectionRangesAt } from '../../src/editor/selectionRanges';
import { decodeInput } from '../../src/import/text/decode';
import { readFinalActs } from '../../src/import/text/finalActs';
import { readDraft, textOf } from '../../src/markup/draft';
import { createInlineReader } from '../../src/markup/inline';
import { applyEdits } from '../../src/markup/edits';
import { readTree } from '../../src/markup/readTree';
import type { StoredDocument } from '../../src/model/library';
import type { Item } from '../../src/model/text';

const FILE = join(process.env['PLENARY_TEXTS'] ?? '../shared/texts', 'bucharest-2022-final-acts.txt');

describe('real texts: the structure of the Bucharest texts', function () {
  this.timeout(60_000);
  const inline = createInlineReader();
  let texts: readonly StoredDocument[];

  before(function () {
    if (!existsSync(FILE)) {
      console.log(`      skipped: ${FILE} is not there (set PLENARY_TEXTS to the folder of the real texts)`);
      this.skip();
    }
    texts = readFinalActs(decodeInput(readFileSync(FILE))).documents;
    assert.ok(texts.length > 60);
  });

  it('has every item, section and annex once in the outline, nested as they stand', () => {
    for (const { designation, markup } of texts) {
      const draft = readDraft(markup);
      const entries = outlineOf(readTree(draft, inline), draft.lexicon);
      const found = all(entries);
      const text = textOf(draft.proposals[0]!, 'accepted', inline);
      const items = [
        ...text.sections.flatMap((section) => section.items),
        ...text.annexes.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'item')),
      ].flatMap(nested);
      assert.deepEqual(
        found.filter(({ kind }) => kind === 'item').map(({ span }) => span.from),
        items.map(({ span }) => span.from),
        designation,
      );
      const sections = text.sections.filter(({ leadIn }) => leadIn !== '');
      const named = found.filter(({ kind }) => kind === 'preambular' || kind === 'operative');
      assert.deepEqual(
        named.map(({ name }) => name),
        sections.map(({ leadIn }) => leadIn.replace(/\s*:$/, '')),
        designation,
      );
      assert.equal(found.filter(({ kind }) => kind === 'annex').length, text.annexes.length, designation);
      assert.equal(entries.length, 1, designation);
      for (const { span, words, children } of found) {
        assert.ok(span.from <= words.from && words.to <= span.to);
        assert.ok(children.every((child) => span.from <= child.span.from && child.span.to <= span.to));
      }
    }
  });

  it('folds every section and annex', () => {
    for (const { designation, markup } of texts) {
      const draft = readDraft(markup);
      const folds = new Set(foldsOf(readTree(draft, inline), markup).map(({ from }) => from));
      const { sections, annexes } = textOf(draft.proposals[0]!, 'accepted', inline);
      for (const { span } of [...sections.filter(({ leadIn }) => leadIn !== ''), ...annexes]) {
        const isOneLine = !markup.slice(span.from, span.to).includes('\n');
        assert.ok(folds.has(span.from) || isOneLine, `${designation} ${span.from}`);
      }
    }
  });

  it('selects item, section and text around the words of a provision', () => {
    for (const { designation, markup } of texts) {
      const draft = readDraft(markup);
      const tree = readTree(draft, inline);
      for (const { items } of textOf(draft.proposals[0]!, 'accepted', inline).sections) {
        for (const { span } of items) {
          const ranges = selectionRangesAt(tree, (span.from + span.to) >> 1);
          assert.ok(
            ranges.some(({ from, to }) => from === span.from && to === span.to),
            `${designation} ${span.from}`,
          );
          assert.equal(ranges.at(-1)!.to, markup.length);
        }
      }
    }
  });

  it('begins, after each item of a section, the item that stands there', () => {
    let asked = 0;
    for (const { designation, markup } of texts) {
      const draft = readDraft(markup);
      for (const { items, path } of textOf(draft.proposals[0]!, 'accepted', inline).sections) {
        for (const list of listsIn(items)) {
          list.forEach((item, index) => {
            const next = list[index + 1];
            if (item.label === '' || item.items.length > 0 || !next || next.label === '') return;
            const caret = { anchor: item.span.to, active: item.span.to };
            const answer = enter(draft, [caret]);
            const at = answer?.selections[0]!.active ?? 0;
            const begun = answer && applyEdits(markup, answer.edits).slice(item.span.to, at).trim();
            const label = markup.slice(next.span.from, next.span.to).split(/\s/)[0];
            if (/:$/.test(item.text)) return;
            assert.equal(begun, label, `${designation} ${path} ${item.label}`);
            asked++;
          });
        }
      }
    }
    assert.ok(asked > 1000, `${asked}`);
  });
});

function all(entries: readonly OutlineEntry[]): readonly OutlineEntry[] {
  return entries.flatMap((entry) => [entry, ...all(entry.children)]);
}

function nested(item: Item): readonly Item[] {
  return [item, ...item.items.flatMap(nested)];
}

function listsIn(items: readonly Item[]): readonly (readonly Item[])[] {
  return [items, ...items.flatMap((item) => listsIn(item.items))];
}
