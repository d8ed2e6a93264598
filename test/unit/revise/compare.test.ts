import assert from 'node:assert/strict';
import { compareTexts } from '../../../src/revise/compare';

describe('compare', () => {
  it('tells what happened to each provision, with its paths on both sides', () => {
    const { provisions, words } = compareTexts(
      '*resolves*\n\n1 to stay;\n\n2 to mend the lamps.',
      '*resolves*\n\n1 to paint the big pier;\n\n2 to stay;\n\n3 to mend the lamp.',
    );
    assert.deepEqual(
      provisions.map(({ path, basePath, change, renumbered }) => [path, basePath, change, renumbered]),
      [
        ['resolves', 'resolves', 'same', false],
        ['resolves 1', undefined, 'added', false],
        ['resolves 2', 'resolves 1', 'changed', true],
        ['resolves 3', 'resolves 2', 'changed', true],
      ],
    );
    assert.equal(provisions[3]!.marked, '{~~2~>3~~} to mend the {~~lamps~>lamp~~}.');
    assert.deepEqual(words, { added: 6 + 1 + 1 + 1, deleted: 3 });
  });

  it('reads a marked text as what it will be', () => {
    const { provisions, words } = compareTexts('*resolves*\n\n1 to stay;', '*resolves*\n\n1 to {~~stay~>go~~};');
    assert.deepEqual([provisions[1]!.marked, words], ['1 to {~~stay~>go~~};', { added: 1, deleted: 1 }]);
  });

  it('knows the parts of a text by name, whatever remarks stand in them', () => {
    const text = (title: string): string =>
      `# RESOLUTION 4 (LIGHTBURG, 2028)\n\n## {>>a long remark<<}${title}\n\nThe Conference (Lightburg, 2028),\n\n*resolves*\n\n1 to keep lamps[^1];\n\n| a | b |\n| --- | --- |\n\n# ANNEX 1\n\nSome words.\n\n1 Oil.\n\n| c | d |\n| --- | --- |\n\n[^1]: With oil.\n\n**Reasons:** Fog.\n`;
    assert.deepEqual(
      compareTexts(text('Lamps'), text('Oil lamps')).provisions.map(({ path }) => path),
      [
        'designation',
        'title',
        'formula',
        'resolves',
        'resolves 1',
        'resolves, table',
        'Annex 1',
        'Annex 1, paragraph',
        'Annex 1, 1',
        'Annex 1, table',
        'footnote 1',
        'reasons',
      ],
    );
  });

  it('knows a symbol by its name, and counts nothing in words that are signs', () => {
    const { provisions, words } = compareTexts('MOD LUM/1/1\n\n–', 'MOD LUM/1/2\n\n– –');
    assert.equal(provisions[0]!.path, 'symbol');
    assert.deepEqual([provisions[0]!.change, words], ['changed', { added: 3, deleted: 3 }]);
  });
});
