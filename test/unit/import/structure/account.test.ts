import assert from 'node:assert/strict';
import { accountOfWords } from '../../../../src/import/structure/account';
import { SMALL_ACTS } from './fixtures';
import { readFinalActs } from '../../../../src/import/text/finalActs';

describe('import: account of words', () => {
  const lines = ['RESOLUTION 2', 'Bells¹ ring in m², <i>often</i> (<15) and A&amp;B', '¹ Brass *bells*.', '- b)* Été 1 000;'];
  const markup = '# RESOLUTION 2\n\nBells[^1] ring in m², *often* (<15) and A&B\n\n*b)* Été 1 000;\n\n[^1]: Brass *bells*.\n';

  it('finds nothing missing in the markup of a text', () => {
    assert.deepEqual(accountOfWords(lines, markup), { missing: 0, added: 0 });
  });

  it('counts the letters and digits of a line that was dropped', () => {
    lines.forEach((line, index) => {
      const { missing } = accountOfWords(
        lines,
        markup.replace(
          ['# RESOLUTION 2', 'Bells[^1] ring in m², *often* (<15) and A&B', '[^1]: Brass *bells*.', '*b)* Été 1 000;'][index]!,
          '',
        ),
      );
      assert.ok(missing >= 5, line);
    });
    assert.equal(accountOfWords(lines, markup.replace('Été 1 000;', '')).missing, 'Été1000'.length);
    assert.equal(accountOfWords(lines, markup.replace('bells', 'bell')).missing, 5);
    assert.equal(accountOfWords(lines, markup.replace('[^1] ring', ' ring')).missing, 1);
  });

  it('counts a word as often as it stands', () => {
    assert.deepEqual(accountOfWords(['the bell and the bell'], 'the bell and'), { missing: 7, added: 0 });
    assert.deepEqual(accountOfWords(['the bell'], 'the bell bell'), { missing: 0, added: 4 });
  });

  it('takes a raised digit that became a label as the same digit', () => {
    assert.deepEqual(accountOfWords(['³ Three'], '3 Three'), { missing: 0, added: 0 });
    assert.deepEqual(accountOfWords(['³ Three'], 'Three'), { missing: 1, added: 0 });
  });

  it('counts a footnote that is printed twice once', () => {
    assert.equal(accountOfWords(['x¹', '¹ Oak.', 'y¹', '¹ Oak.'], 'x[^1]\n\ny[^1]\n\n[^1]: Oak.').missing, 0);
    assert.equal(accountOfWords(['x¹', '¹ Oak.', 'y¹', '¹ Ash.'], 'x[^1]\n\ny[^1]\n\n[^1]: Oak.').missing, 4);
  });

  it('would tell of every single line of small Final Acts', () => {
    const { documents } = readFinalActs(SMALL_ACTS);
    for (const { markup } of documents) {
      const blocks = markup.trimEnd().split('\n\n');
      blocks.forEach((block, index) => {
        const without = blocks.filter((_, other) => other !== index).join('\n\n');
        assert.ok(accountOfWords([markup.replace(/\[\^\d+\]:?/g, '¹')], without).missing > 0, block);
      });
    }
  });
});
