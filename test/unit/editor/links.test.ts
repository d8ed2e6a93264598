import assert from 'node:assert/strict';
import { footnoteDestinations, linksOf } from '../../../src/editor/links';
import { readDraft } from '../../../src/markup/draft';
import { createInlineReader } from '../../../src/markup/inline';
import { readTree } from '../../../src/markup/readTree';
import type { Root } from '../../../src/markup/tree';
import { pointed } from './samples';

const inline = createInlineReader();
const treeOf = (source: string): Root => readTree(readDraft(source), inline);

/** `words → target`, one a link. */
function links(source: string): readonly string[] {
  return linksOf(treeOf(source), source).map(({ span, target }) => `${source.slice(span.from, span.to)} → ${target}`);
}

/** What a footnote's mark or name leads to: the first words there. */
function leads(drawn: string): readonly string[] {
  const { source, offset } = pointed(drawn);
  return footnoteDestinations(treeOf(source), offset).map(({ span }) => source.slice(span.from, span.from + 8).trim());
}

describe('the links of a draft', () => {
  it('are those of inline Markdown, in marks and cells too', () => {
    assert.deepEqual(links('see [the charts](https://example.org/a_(b)) and {++[*ours*](<our charts.pdf>)++}'), [
      'the charts → https://example.org/a_(b)',
      '*ours* → our charts.pdf',
    ]);
    assert.deepEqual(links('| [a](b.pdf "A title") |\n| --- |'), ['a → b.pdf']);
    assert.deepEqual(links('[not agreed] (yet), [^1] and `[a](b)`'), []);
  });

  it('lead from a footnote’s mark to the footnote, and from its name to its marks', () => {
    const draft = (body: string): string =>
      `MOD LUM/1/1\n\n# RESOLUTION 1\n\n${body}\n\nMOD LUM/1/2\n\n# RESOLUTION 2\n\nc[^1]\n\n[^1]: Other.`;
    assert.deepEqual(leads(draft('a[^¦1] b[^2]\n\n[^1]: Ships.\n\n[^2]: Boats.')), ['Ships.']);
    assert.deepEqual(leads(draft('a[^1] {++b[^1]++}\n\n[^¦1]: Ships.')), ['[^1] {++', '[^1]++}']);
    assert.deepEqual(leads(draft('a[^¦3]\n\n[^1]: Ships.')), []);
    assert.deepEqual(leads(draft('wo¦rds[^1]\n\n[^1]: Ships.')), []);
  });
});
