import assert from 'node:assert/strict';
import fc from 'fast-check';
import { outlineOf, type OutlineEntry } from '../../../src/editor/outline';
import { readDraft } from '../../../src/markup/draft';
import { createInlineReader } from '../../../src/markup/inline';
import { readTree } from '../../../src/markup/readTree';
import { anySource } from '../../support/sources';
import { draftWith } from './samples';

const inline = createInlineReader();

function outline(source: string): readonly OutlineEntry[] {
  const draft = readDraft(source);
  return outlineOf(readTree(draft, inline), draft.lexicon);
}

/** One line an entry: `  item: 1 to keep (new)`. */
function drawn(entries: readonly OutlineEntry[], depth = 0): readonly string[] {
  return entries.flatMap(({ kind, name, detail, children }) => [
    `${'  '.repeat(depth)}${kind}: ${name}${detail ? ` (${detail})` : ''}`,
    ...drawn(children, depth + 1),
  ]);
}

describe('the outline', () => {
  it('names proposals by symbol and designation, sections by lead-in, provisions by their first words', () => {
    const body = [
      '*considering*',
      '*a)* that the lighthouses[^1] of the inland waters stand where ferries have not called for a hundred years;',
      '{++*b)* that fog is frequent,++}',
      '*instructs the {~~Director~>Directors~~}*',
      '1 to keep:',
      'i) lamps; [^1]',
      '{--ii) horns,--}',
      '*urges Member States*',
      'to help.',
      '# ANNEX 2 TO RESOLUTION 12 (REV. SALTMERE, 2036)',
      '## Lamps',
      '### Large lamps',
      '1) Oil.',
      '#### Very large lamps',
      '| Lamp | Oil |\n| --- | --- |\n| Long | 3 |',
      '### Small lamps',
      '1) Gas.',
      '[^1]: Including ships.',
      '[^2]: And {++moored ++}barges.',
      '**Reasons:** Fog.',
    ].join('\n\n');
    assert.deepEqual(drawn(outline(draftWith(body, 'marked').replace('\n\nMOD', '\n\nThe group thanks the harbour.\n\nMOD'))), [
      'introduction: Introduction',
      'proposal: MOD LUM/21/1 – Resolution 12 (Rev. Saltmere, 2036) (Lighthouses on inland waters)',
      '  preambular: considering',
      '    item: a) that the lighthouses of the inland waters stand where …',
      '    item: b) that fog is frequent (new)',
      '  operative: instructs the Directors (changed)',
      '    item: 1 to keep:',
      '      item: i) lamps',
      '      item: ii) horns (deleted)',
      '  operative: urges Member States',
      '    item: to help.',
      '  annex: Annex 2 – Lamps',
      '    heading: Large lamps',
      '      item: 1) Oil.',
      '      heading: Very large lamps',
      '        table: Table (Lamp | Oil)',
      '    heading: Small lamps',
      '      item: 1) Gas.',
      '  footnote: Footnotes',
      '    footnote: [^1] Including ships.',
      '    footnote: [^2] And moored barges. (changed)',
      '  reasons: Reasons: Fog.',
    ]);
  });

  it('shows an adopted text, and a text without designation or lead-in, without entries that say nothing', () => {
    assert.deepEqual(drawn(outline('# RESOLUTION 3 (LIGHTBURG, 2028)\n\n## Buoys\n\nThe Conference,\n\n1 to float.\n')), [
      'proposal: Resolution 3 (Lightburg, 2028) (Buoys)',
      '  item: 1 to float.',
    ]);
    assert.deepEqual(drawn(outline('*resolves*\n\n1 to float.\n')), ['operative: resolves', '  item: 1 to float.']);
    assert.deepEqual(drawn(outline('')), []);
  });

  it('shows the provisions under a symbol that no designation follows', () => {
    const source = 'MOD LUM/21/1\n\n# DRAFT NEW RESOLUTION [LUM-1]\n\nNOC LUM/21/2\n\n1 to float;\n\nSUP LUM/21/3\n';
    assert.deepEqual(drawn(outline(source)), [
      'proposal: MOD LUM/21/1 – Draft new Resolution [LUM-1]',
      'proposal: NOC LUM/21/2',
      '  item: 1 to float',
      'proposal: SUP LUM/21/3',
    ]);
  });

  it('points at the words of what it names', () => {
    const source = draftWith('*resolves*\n\n{++1 to keep:++}\n\ni) lamps.', 'marked');
    const words: string[] = [];
    const collect = (entries: readonly OutlineEntry[]): void =>
      entries.forEach((entry) => {
        words.push(source.slice(entry.words.from, entry.words.to));
        collect(entry.children);
      });
    collect(outline(source));
    assert.deepEqual(words, ['MOD LUM/21/1', 'resolves', 'to keep:', 'lamps.']);
  });

  it('nests whatever the source: entries are named, in order, apart, within their parents and around their words', () => {
    const check = (entries: readonly OutlineEntry[], from: number, to: number): void => {
      let at = from;
      for (const { name, span, words, children } of entries) {
        assert.notEqual(name.trim(), '');
        assert.ok(span.from >= at && span.from <= span.to && span.to <= to, name);
        assert.ok(words.from >= span.from && words.to <= span.to && words.from <= words.to, name);
        check(children, span.from, span.to);
        at = span.to;
      }
    };
    fc.assert(
      fc.property(anySource, (source) => check(outline(source), 0, source.length)),
      { numRuns: 300 },
    );
  });
});
