import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createChecker } from '../../src/check/runner';
import { Library } from '../../src/corpus/library';
import { createAcronymReader } from '../../src/editor/acronyms';
import { tokensOf } from '../../src/editor/tokens';
import { decodeInput } from '../../src/import/text/decode';
import { readFinalActs } from '../../src/import/text/finalActs';
import { readDraft } from '../../src/markup/draft';
import { format } from '../../src/markup/format';
import { createInlineReader } from '../../src/markup/inline';

const FILE = join(process.env['PLENARY_TEXTS'] ?? '../shared/texts', 'bucharest-2022-final-acts.txt');

describe('real texts: what is told of their words', function () {
  this.timeout(60_000);

  it('alarms nobody, and knows every text of the edition', function () {
    if (!existsSync(FILE)) {
      console.log(`      skipped: ${FILE} is not there (set PLENARY_TEXTS to the folder of the real texts)`);
      this.skip();
    }
    const { edition, documents } = readFinalActs(decodeInput(readFileSync(FILE)));
    const texts = documents.map((document) => ({ ...document, markup: format(document.markup) }));
    const library = new Library([{ edition, documents: texts }]);
    const checker = createChecker();
    const [inline, acronyms] = [createInlineReader(), createAcronymReader()];
    const counts = new Map<string, number>();
    for (const { designation, markup } of texts) {
      const draft = readDraft(markup);
      for (const { span, type, modifier } of tokensOf(draft, { ...checker.shelfFor(draft, library), inline, acronyms })) {
        const state = `${type}.${modifier ?? 'nothing'}`;
        counts.set(state, (counts.get(state) ?? 0) + 1);
        assert.ok(
          modifier !== 'unknown' && modifier !== 'unresolved',
          `${designation}: ${markup.slice(span.from, span.to)} is ${state}`,
        );
      }
    }
    // As many as there are of each, give or take a slip of the importer.
    assert.ok((counts.get('leadIn.preambular') ?? 0) > 250, JSON.stringify([...counts]));
    assert.ok((counts.get('leadIn.operative') ?? 0) > 300, JSON.stringify([...counts]));
    assert.ok((counts.get('citation.current') ?? 0) > 100, JSON.stringify([...counts]));
    assert.ok((counts.get('reference.resolved') ?? 0) > 80, JSON.stringify([...counts]));
  });
});
