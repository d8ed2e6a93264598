import assert from 'node:assert/strict';
import { english } from '../../../src/lexicon/lexicon';
import { compareTexts } from '../../../src/revise/compare';
import { pairUnits } from '../../../src/revise/pair';
import { relate } from '../../../src/revise/relations';
import { readUnits } from '../../../src/revise/unit';
import { marked } from './marked';

const LAMPS = 'that every lamp along the coast be lit from dusk until dawn';
const BUOYS = 'that buoys be painted red on the left side of every fairway';
const BELLS = 'that ferries carry a bell and a horn whenever fog is expected';
const list = (...items: readonly string[]): string =>
  ['*resolves*', ...items.map((item, at) => `${at + 1} ${item}${at === items.length - 1 ? '.' : ';'}`)].join('\n\n');

/** What is told of each provision that moved, was split off or was merged. */
function told(base: string, revised: string): readonly string[] {
  return compareTexts(base, revised).provisions.flatMap(({ path, basePath, change, moved, splitFrom, mergedInto }) => [
    ...(moved ? [`${basePath} to ${path}, ${change}`] : []),
    ...(splitFrom === undefined ? [] : [`${path} from ${splitFrom}`]),
    ...(mergedInto === undefined ? [] : [`${basePath} into ${mergedInto}`]),
  ]);
}

describe('what became of a provision', () => {
  it('is told as a move, whatever sign its place puts at its end, and one provision is told once', () => {
    assert.deepEqual(told(list(LAMPS, BUOYS, BELLS), list(BUOYS, BELLS, LAMPS)), ['resolves 1 to resolves 3, changed']);
    assert.deepEqual(told(list(LAMPS, LAMPS, BUOYS, BELLS), list(BUOYS, BELLS, LAMPS, LAMPS)).length, 2);
    assert.match(marked(list(LAMPS, BUOYS, BELLS), list(BUOYS, BELLS, LAMPS)), /--\}\{>>moved to resolves 3<<\}/);
  });

  it('is a move though a few words changed on the way; the most alike go together', () => {
    const [one, other] = [`${LAMPS} in winter`, `${LAMPS} in winter and also in autumn`];
    assert.deepEqual(told(list(LAMPS, BUOYS, BELLS), list(BUOYS, BELLS, other)), ['resolves 1 to resolves 3, changed']);
    assert.deepEqual(told(list(LAMPS, BUOYS, BELLS), list(BUOYS, BELLS, other, one)), ['resolves 1 to resolves 4, changed']);
  });

  it('is no move where two provisions only share some words, or hardly have any', () => {
    assert.deepEqual(told(list(LAMPS, BUOYS, BELLS), list(BUOYS, BELLS, `${LAMPS.slice(0, 30)} never goes out in a storm`)), []);
    assert.deepEqual(told(list('to stay', BUOYS, BELLS), list(BUOYS, BELLS, 'to stay')), []);
  });

  it('is told as a split and as a merger', () => {
    const [whole, parts] = [list(LAMPS, `${BUOYS}, and ${BELLS}`), list(LAMPS, BUOYS, BELLS)];
    assert.deepEqual(told(whole, parts), ['resolves 2 from resolves 2']);
    assert.deepEqual(told(parts, whole), ['resolves 2 into resolves 2']);
    assert.match(marked(whole, parts), /\+\+\}\{>>split from resolves 2<<\}/);
    assert.match(marked(parts, whole), /--\}\{>>merged into resolves 2<<\}/);
  });

  it('is told without a place where that has no path, and then marks say nothing', () => {
    const [whole, parts] = [`${BUOYS}, and ${BELLS}`, `${BUOYS}\n\n${BELLS}`];
    assert.deepEqual(told(whole, parts), [' from ']);
    assert.deepEqual(told(parts, whole), [' into ']);
    assert.doesNotMatch(marked(whole, parts), /split/);
  });

  it('is not searched among too many, but for what says the same', () => {
    const numbered = (from: number, words: string): readonly string[] =>
      Array.from({ length: 330 }, (_, at) => `${words} number ${at + from} of the ${'xyz'[at % 3]} list that keepers hold`);
    const units = (...items: readonly string[]) => readUnits(items.join('\n\n'));
    const away = numbered(1000, 'paint buoys and mend every bell').map((item) => ({ base: units(item)[0]! }));
    const come = numbered(5000, 'paint boats and lift every bell').map((item) => ({ revised: units(item)[0]! }));
    const changed = numbered(1, 'light lamps').map((item) => ({
      base: units(`${item} and paint buoys and mend every bell in the list that keepers hold`)[0]!,
      revised: units(item)[0]!,
    }));
    assert.equal(relate([...away, ...come, ...changed], english).size, 0);
    const same = { revised: away[7]!.base };
    assert.deepEqual(relate([...away, ...come, same], english).get(7), { kind: 'movedTo', other: 660 });
  });

  it('is nothing where all provisions stay', () => {
    const units = readUnits(list(LAMPS, BUOYS));
    assert.equal(relate(pairUnits(units, units), english).size, 0);
  });
});
