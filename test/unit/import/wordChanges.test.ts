import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  blocksOf,
  del,
  i,
  importWord,
  ins,
  listed,
  level,
  lists,
  markOf,
  note,
  noteMark,
  p,
  r,
  resolution,
  t,
  type WordParts,
} from '../../support/word';

const CALL = p(i('resolves'));

async function readings(
  parts: WordParts,
): Promise<{ readonly accepted: readonly string[]; readonly rejected: readonly string[] }> {
  const accepted = await importWord(parts, { changes: 'accepted' });
  const rejected = await importWord(parts, { changes: 'rejected' });
  for (const acts of [accepted, rejected]) {
    assert.equal(acts.unplacedCharacters, 0);
    assert.deepEqual(acts.warnings, []);
  }
  return { accepted: blocksOf(accepted).slice(1), rejected: blocksOf(rejected).slice(1) };
}

describe('import: tracked changes in Word', () => {
  it('reads insertions, deletions and moves either way', async () => {
    const moved = (name: string, text: string): string => `<w:${name} w:id="1">${r(text)}</w:${name}>`;
    const body = resolution(
      CALL,
      p(`${r('1\tto keep ')}${del('the lamps lit')}${ins(r('every lamp lit'))}${r(';')}`),
      p(`${r('2\tto ')}${moved('moveFrom', 'wait and ')}${r('listen')}${moved('moveTo', ' and wait')}${r('.')}`),
      p(`${r('Never')}<w:ins w:id="1"><w:del w:id="2"><w:r>${t(' said', 'w:delText')}</w:r></w:del></w:ins>${r('.')}`),
    );
    assert.deepEqual(await readings({ body }), {
      accepted: ['1 to keep every lamp lit;', '2 to listen and wait.', 'Never.'],
      rejected: ['1 to keep the lamps lit;', '2 to wait and listen.', 'Never.'],
    });
  });

  it('says how many there are when nobody chose, and counts the other reading as furniture', async () => {
    const body = resolution(CALL, p(`${r('to ')}${del('wait')}${ins(r('listen'))}${r('.')}`));
    const acts = await importWord({ body });
    assert.deepEqual(blocksOf(acts).slice(1), ['to listen.']);
    assert.deepEqual(acts.furniture, { 'tracked changes': 4 });
    assert.deepEqual(acts.warnings, [
      {
        line: 0,
        message: 'the file holds 2 tracked changes, which were taken as accepted; --changes rejected reads the text without them',
      },
    ]);
    assert.deepEqual((await importWord({ body }, { changes: 'rejected' })).furniture, { 'tracked changes': 6 });
  });

  it('joins paragraphs whose marks are not in the reading', async () => {
    const body = resolution(
      CALL,
      p(r('1\tto wait'), markOf('del')),
      p(`${del('2\t')}${r(' and listen;')}`),
      p(ins(r('2\tto look;')), markOf('ins')),
      p(del('3\tto swim;'), markOf('del')),
      p(r('to go')),
      p(`${r('home')}${ins(r(';'))}`, markOf('ins')),
      p(`${ins(r('3\tto ring '))}${r('with bells.')}`),
    );
    assert.deepEqual(await readings({ body }), {
      accepted: ['1 to wait and listen;', '2 to look;', 'to go', 'home;', '3 to ring with bells.'],
      rejected: ['1 to wait', '2 and listen;', '3 to swim;', 'to go', 'homewith bells.'],
    });
  });

  it('reads rows, footnotes and labels that were inserted or deleted', async () => {
    const row = (cells: string, change = ''): string =>
      `<w:tr>${change === '' ? '' : `<w:trPr><w:${change} w:id="1"/></w:trPr>`}${cells}</w:tr>`;
    const cell = (text: string, change = ''): string =>
      `<w:tc>${change === '' ? '' : `<w:tcPr><w:${change} w:id="1"/></w:tcPr>`}${p(text)}</w:tc>`;
    const body = resolution(
      CALL,
      listed('to wait;'),
      p(del('to swim;'), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${markOf('del')}`),
      listed(`${r('to listen')}${ins(noteMark(1))}<w:del w:id="1">${noteMark(2)}</w:del>${r(':')}`),
      `<w:tbl>${row(cell('Lamp') + cell('Oil') + cell('Price', 'cellIns'))}${row(cell('old') + cell('cup'), 'del')}${row(cell('new') + cell('jug'), 'ins')}</w:tbl>`,
    );
    const footnotes = note(1, 'With both ears.') + note(2, 'With one ear.');
    assert.deepEqual(await readings({ body, footnotes, numbering: lists(level(0, 'decimal', '%1')) }), {
      accepted: [
        '1 to wait;',
        '2 to listen[^1]:',
        '| Lamp | Oil | Price |\n| --- | --- | --- |\n| new | jug |  |',
        '[^1]: With both ears.',
      ],
      rejected: [
        '1 to wait;',
        '2 to swim;',
        '3 to listen[^1]:',
        '| Lamp | Oil |\n| --- | --- |\n| old | cup |',
        '[^1]: With one ear.',
      ],
    });
  });

  it('gives runs and paragraphs the properties that they had', async () => {
    const body = resolution(
      CALL,
      p(
        `${r('to see ')}${r('this', '<w:i/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange>')}${r(' light.', '<w:rPrChange w:id="1"><w:rPr><w:i/></w:rPr></w:rPrChange>')}`,
        '<w:pPrChange w:id="1"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>',
      ),
    );
    assert.deepEqual(await readings({ body, numbering: lists(level(0, 'decimal', '%1')) }), {
      accepted: ['to see *this* light.'],
      rejected: ['1 to see this *light.*'],
    });
  });

  it('reads tracked text as the two clean files', async () => {
    const word = fc.constantFrom('lamps', 'buoys', 'harbours', 'of', 'the', 'ferries', 'by night', 'resolves 2', '*', '{++');
    const piece = fc.record({
      kind: fc.constantFrom('same', 'ins', 'del', 'both'),
      text: word.map((each) => `${each} `),
      italic: fc.boolean(),
    });
    const paragraph = fc.record({
      pieces: fc.array(piece, { minLength: 1, maxLength: 5 }),
      mark: fc.constantFrom('same', 'ins', 'del'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { maxLength: 6 }), async (paragraphs) => {
        const tracked = paragraphs.map(({ pieces, mark }) => {
          const content = pieces.map(({ kind, text, italic }) => {
            const properties = italic ? '<w:i/>' : '';
            if (kind === 'same') return r(text, properties);
            const deletion = del(text, properties);
            return kind === 'ins' ? ins(r(text, properties)) : kind === 'del' ? deletion : ins(deletion);
          });
          return p(content.join(''), mark === 'same' ? '' : markOf(mark));
        });
        /** The same by hand: what is kept of each piece, paragraphs joined where the mark is gone. */
        const clean = (gone: string): string => {
          let all = '';
          let open = '';
          for (const { pieces, mark } of paragraphs) {
            const kept = pieces.filter(({ kind }) => kind !== gone && kind !== 'both');
            open += kept.map(({ text, italic }) => r(text, italic ? '<w:i/>' : '')).join('');
            if (mark === gone) continue;
            all += `<w:p>${open}</w:p>`;
            open = '';
          }
          return all + `<w:p>${open}${r('End.')}</w:p>`;
        };
        const { accepted, rejected } = await readings({ body: resolution(CALL, ...tracked, p(r('End.'))) });
        assert.deepEqual(accepted, blocksOf(await importWord({ body: resolution(CALL, clean('del')) })).slice(1));
        assert.deepEqual(rejected, blocksOf(await importWord({ body: resolution(CALL, clean('ins')) })).slice(1));
      }),
      { numRuns: 60 },
    );
  });
});
