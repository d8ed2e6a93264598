import assert from 'node:assert/strict';
import { LIBRARY, added, findings, mended, only, revision } from '../sample';

const CODE = 'text/remark-left';
/** The remarks whose opening signs are told. */
const found = (source: string): readonly string[] =>
  findings(source, LIBRARY, CODE)
    .filter(({ code, severity }) => code === CODE && severity === 'info')
    .map(({ span: { from, to } }) => {
      assert.equal(source.slice(from, to), '{>>');
      return `«${source.slice(from, source.indexOf('<<}', from) + 3)}»`;
    });

describe('text/remark-left', () => {
  it('finds each remark, in paragraphs, cells, headings, marks, introduction and reasons', () => {
    const source = added('to look{>>where?<<}.')
      .replace('## Wakes', '## Wakes{>>or waves<<}')
      .replace('It is dark.', 'It is dark{>>very<<}.')
      .replace('is glad.', 'is glad. {>>truly<<}');
    assert.deepEqual(found(source), ['«{>>truly<<}»', '«{>>or waves<<}»', '«{>>where?<<}»', '«{>>very<<}»']);
    const marked = revision((markup) =>
      markup.replace('to sunrise;', 'to sunrise{++ or {>>ask LUM<<}dawn++};').replace('| 240 |', '| 240{>>check<<} |'),
    );
    assert.deepEqual(found(marked), ['«{>>ask LUM<<}»', '«{>>check<<}»']);
  });

  it('leaves alone what the program writes, and remarks that ignore a problem', () => {
    for (const remark of [
      '@NOR 2036-01-20',
      '@NOR',
      'moved to resolves 3',
      '@LUM 2036-01-20 moved from considering a)',
      'split from resolves 1',
      'Collision: LUM/21/1 and NOR/44A1/1 differ on resolves 1',
      'Left out: BRN/3/1, brn.itu.md: it is for another conference',
      '',
      'plenary-ignore citation: why',
    ])
      assert.deepEqual(found(added(`to look{>>${remark}<<}.`)), [], remark);
    assert.deepEqual(found(added('to look{>>@NOR 2036-01-20 where?<<}.')), ['«{>>@NOR 2036-01-20 where?<<}»']);
    assert.deepEqual(found(added('to look{>>moved to where<<} `{>>x<<}`.')).length, 0);
  });

  it('deletes the remark with the blank that set it off', () => {
    const source = added('to look {>>where?<<} around {>>how?<<}');
    const [first, second] = findings(source, LIBRARY, CODE);
    assert.equal(mended(source, first!, 'Delete'), added('to look around {>>how?<<}'));
    assert.equal(mended(source, second!, 'Delete'), added('to look {>>where?<<} around'));
    assert.equal(mended(added('to look{>>x<<}.'), only(added('to look{>>x<<}.'), LIBRARY, CODE), 'Delete'), added('to look.'));
  });

  it('reads anything', () => {
    for (const words of ['', '{>>', '<<}', '{>><<}', '{>>{>><<}<<}']) assert.doesNotThrow(() => findings(words, LIBRARY, CODE));
  });
});
