import assert from 'node:assert/strict';
import { likenessOf, wordCounts } from '../../../../src/revise/rebase/likeness';
import { blocksOf, BUOYS, FERRY, LAMPS, merge, OPEN, toldOf } from './texts';

const LAST = '2 to paint the buoys of the northern harbours red.';

describe('revise: where the provisions of a merge stand, and what they are called', () => {
  it('counts a list anew from which a provision was moved away, and tells of references to it', () => {
    const coast = 'that lamps are lit in every harbour of the coast at dusk';
    const buoys = 'that buoys float on every sea of the north';
    const refers = 'that all is as in *considering a)* above';
    const result = merge(
      ['*considering*', `*a)* ${coast};`, `*b)* ${buoys},`, '*noting*', '*a)* that there is fog,', OPEN, LAMPS],
      ['*considering*', `*a)* ${buoys},`, '*noting*', '*a)* that there is fog;', `*b)* ${coast},`, OPEN, LAMPS],
      [
        ...['*considering*', `*a)* ${coast.replace('the coast', 'the western coast')};`, `*b)* ${buoys};`, `*c)* ${refers},`],
        ...['*noting*', '*a)* that there is fog,', OPEN, LAMPS],
      ],
    );
    assert.deepEqual(blocksOf(result).slice(0, 6), [
      ...['*considering*', `*a)* ${buoys};`, `*b)* ${refers},`],
      ...['*noting*', '*a)* that there is fog;', `*b)* ${coast.replace('the coast', 'the western coast')},`],
    ]);
    assert.deepEqual(result.stale, [{ path: 'considering b)', names: 'considering a)', why: 'gone' }]);
    assert.deepEqual(toldOf(result).slice(1, 6), [
      'considering a): merged, changed',
      'considering b): newer, added',
      ...['noting: unchanged, same', 'noting a): draft, changed', 'noting b): newer, changed, moved'],
    ]);
  });

  it('tells of a reference to a provision that went to another part under the same label', () => {
    const [wrecks, fog] = [
      '*a)* that the wrecks of the northern coast are old,',
      '*a)* that there is fog on every lake in spring,',
    ];
    const base = ['*considering*', wrecks, '*noting*', fog, OPEN, LAMPS, BUOYS];
    const refers = BUOYS.replace('red', 'as in *considering a)* and *considering k)*');
    const moved = ['*considering*', fog, '*noting*', wrecks, OPEN, LAMPS, BUOYS];
    assert.deepEqual(
      merge(base, [...base.slice(0, -1), refers], moved).stale.map(({ names, why }) => [names, why]),
      [['considering a)', 'gone']],
    );
  });

  it('finds a provision that was moved and reworded a little, and among several the most alike', () => {
    const quays = 'to mend the quays of all the southern harbours once a year';
    const base = [OPEN, LAMPS, BUOYS, '*urges the harbours*', `1 ${quays};`, '2 to sweep.'];
    const draft = [OPEN, LAMPS, BUOYS, `3 ${quays.replace('once', 'twice')};`, '*urges the harbours*', '1 to sweep.'];
    const result = merge(
      base,
      draft,
      base.map((block) => block.replace('mend the', 'mend all')),
    );
    assert.equal(blocksOf(result)[3], `3 ${quays.replace('once', 'twice').replace('mend the', 'mend all')};`);
    assert.equal(result.conflicts, 0);
  });

  it('takes only what says the same for moved where there is too much to weigh', () => {
    const list = (words: string): readonly string[] =>
      Array.from({ length: 150 }, (_, index) => `${index + 1} ${words.replace(/\w+/g, `$&${index}`)};`);
    const kept = `151 ${LAMPS.slice(2)}`;
    const base = ['*urges*', ...list('count wrecks along every coast'), kept];
    const result = merge(base, ['*invites*', ...list('measure fog between the islands'), kept], base);
    assert.deepEqual([blocksOf(result).length, result.conflicts], [152, 0]);
  });

  it('ends a provision as its new place asks for', () => {
    const added = '2 to list the wrecks of the southern coast;';
    const result = merge(
      [OPEN, LAMPS, BUOYS, FERRY],
      [OPEN, LAMPS, added, BUOYS.replace('2', '3'), FERRY.replace('3', '4')],
      [OPEN, LAMPS.replace(';', '.')],
    );
    assert.deepEqual(blocksOf(result), [OPEN, LAMPS, added.replace(';', '.')]);
    const bare = merge(
      [OPEN, LAMPS, BUOYS],
      [OPEN, LAMPS, added.replace(';', ''), BUOYS.replace('2', '3')],
      [OPEN, LAMPS.replace(';', '.')],
    );
    assert.deepEqual(blocksOf(bare), [OPEN, LAMPS, added.replace(';', '')]);
  });

  it('takes the label and the ending of the newer edition where both changed them', () => {
    const base = [OPEN, '1 to keep the lamps of every lighthouse lit'];
    const [draft, newer] = [base[1]!.replace('1 ', '5 ').concat(','), base[1]!.replace('1 ', '7 ').concat(';')];
    assert.deepEqual(blocksOf(merge(base, [OPEN, draft], [OPEN, newer])), [OPEN, newer]);
  });

  it('tells who changed what, labels and endings too', () => {
    const [base, ended] = [
      [OPEN, LAMPS, LAST],
      [OPEN, LAMPS, LAST.replace('.', ',')],
    ];
    const others = ['*urges*', '1 to row.'];
    assert.deepEqual(toldOf(merge(base, base, ended)).at(-1), 'resolves 2: newer, changed');
    assert.deepEqual(toldOf(merge(base, ended, base)).at(-1), 'resolves 2: draft, changed');
    assert.deepEqual(toldOf(merge(base, ended, ended)).at(-1), 'resolves 2: both, changed');
    const relabelled = [OPEN, LAMPS.replace('1', '9'), LAST];
    const merged = merge(base, relabelled, [OPEN, LAMPS, LAST.replace('2', '8').replace('.', ','), ...others]);
    assert.deepEqual(toldOf(merged).slice(1, 3), ['resolves 9: draft, changed', 'resolves 8: newer, changed']);
    const counted = merge(
      [OPEN, LAMPS, LAST],
      [OPEN, '1 to sail round the islands;', LAMPS.replace('1', '2'), LAST.replace('2', '3')],
      [OPEN, '1 to measure the fog;', LAMPS.replace('1', '2'), LAST.replace('2', '3')],
    );
    assert.equal(toldOf(counted).at(-1), 'resolves 4: merged, changed');
    assert.deepEqual(toldOf(merge(['Foam.', OPEN, LAMPS], ['Foam.', OPEN, LAMPS], [OPEN, LAMPS])).slice(0, 1), [
      ': newer, deleted',
    ]);
  });

  it('lets ranges of references take in what was put between their ends', () => {
    const range = '3 to report on *resolves* 1 and 2 and on *resolves* 1 to 2 above.';
    const result = merge(
      [OPEN, LAMPS, BUOYS, FERRY],
      [OPEN, LAMPS, BUOYS, range],
      [OPEN, LAMPS, '2 to measure the fog on every inland lake;', BUOYS.replace('2', '3'), FERRY.replace('3', '4')],
    );
    assert.match(result.text, /\n4 to report on \*resolves\* 1 and 3 and on \*resolves\* 1 to 3 above\.\n/);
  });

  it('reads a reference that all three texts have as the newer edition does', () => {
    const report = '2 to report on *resolves* 1 above.';
    const result = merge(
      [OPEN, LAMPS, report],
      [OPEN, '1 to sail round the islands;', LAMPS.replace('1', '2'), report.replace('2', '3')],
      [OPEN, LAMPS, report],
    );
    assert.equal(blocksOf(result).at(-1), '3 to report on *resolves* 2 above.');
  });

  it('keeps paragraphs that hold nothing but a remark, and counts them as no provision', () => {
    const remark = '{>>@NOR a word on this?<<}';
    const result = merge([OPEN, LAMPS, LAST], [OPEN, LAMPS, remark, LAST], [OPEN, LAMPS, LAST.replace('red', 'green')]);
    assert.deepEqual(blocksOf(result), [OPEN, LAMPS, remark, LAST.replace('red', 'green')]);
    assert.equal(result.provisions.length, 3);
  });

  it('carries front matter, and asks where words that were put together would be a mark', () => {
    const front = '---\ntitle: Lamps\n---';
    assert.deepEqual(blocksOf(merge([front, OPEN, LAMPS], [front, OPEN, LAMPS], [front, OPEN, LAMPS, LAST])), [
      front,
      OPEN,
      LAMPS,
      LAST,
    ]);
    const words = '1 to keep the lamps of every lighthouse lit at night';
    const result = merge([OPEN, words], [OPEN, words.replace('keep', 'keep {++')], [OPEN, words.replace('at', 'at ++}')]);
    assert.equal(result.conflicts, 1);
  });

  it('finds nothing in common between texts without words', () => {
    assert.equal(likenessOf(wordCounts('…'), wordCounts('—')), 0);
  });
});

describe('revise: the footnotes of a merge', () => {
  const wrecks = '2 to list[^1] the wrecks of the southern coast.';

  it('takes a footnote that both added with the same words for one', () => {
    const result = merge([OPEN, LAMPS], [OPEN, LAMPS, wrecks, '[^1]: Old ones.'], [OPEN, LAMPS, wrecks, '[^1]: Old ones.']);
    assert.deepEqual(blocksOf(result), [OPEN, LAMPS, wrecks, '[^1]: Old ones.']);
  });

  it('keeps footnotes apart that one side marks twice, or that were there', () => {
    const twice = wrecks.replace('coast', 'coast[^1]');
    const apart = wrecks.replace('coast', 'coast[^2]');
    const notes = ['[^1]: Old ones.', '[^2]: Of any sea.'];
    for (const [draft, newer] of [
      [
        [twice, notes[0]!],
        [apart, ...notes],
      ],
      [
        [apart, ...notes],
        [twice, notes[0]!],
      ],
    ] as const)
      assert.deepEqual(
        merge([OPEN, LAMPS], [OPEN, LAMPS, ...draft], [OPEN, LAMPS, ...newer]).text.match(/^\[\^\d\]: .*$/gm),
        notes,
      );
    const lamps = LAMPS.replace('lamps', 'lamps[^1]');
    const base = [OPEN, lamps, '[^1]: Oil lamps too.'];
    const [cites, own] = [wrecks, wrecks.replace('[^1]', '[^2]')];
    const [old, fresh] = [
      [OPEN, lamps, cites, base[2]!],
      [OPEN, lamps, own, base[2]!, '[^2]: Old ones.'],
    ];
    assert.equal(merge(base, old, fresh).conflicts, 1);
    assert.equal(merge(base, fresh, old).conflicts, 1);
  });

  it('knows marks without footnotes by the words that they stand in', () => {
    const marked = LAMPS.replace('lamps', 'lamps[^7] and bells[^7]');
    const other = LAMPS.replace('lamps', 'lamps[^8] and bells[^9]');
    assert.equal(merge([OPEN, marked], [OPEN, other], [OPEN, marked, LAST]).conflicts, 0);
    assert.equal(merge([OPEN, other], [OPEN, marked], [OPEN, other, LAST]).conflicts, 0);
  });
});
