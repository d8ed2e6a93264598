import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { KINDS } from '../../quality/mutants/kinds';
import { tryMistakes, type Trial } from '../../quality/mutants/run';
import { adoptedPart, untouchedPart } from '../../quality/parts/alarms';
import { readSlips } from '../../quality/slips';
import { adoptedTexts } from '../../quality/texts';
import { RULES } from '../../src/check/rules';
import type { Library } from '../../src/corpus/library';
import { realLibrary } from '../support/realTexts';

const IN_FORCE = 'Bucharest, 2022';
/** Every so many texts, and so many mistakes of each kind: `npm run quality` takes all texts and ten times as many. */
const EVERY = 3;
const MOST = 26;

describe('real texts: how far the rules can be trusted', function () {
  this.timeout(180_000);
  let library: Library;

  before(async function () {
    const real = await realLibrary();
    if (!real) return this.skip();
    library = real;
  });

  it('finds nothing in adopted texts but slips that are known, and all of these', () => {
    const part = adoptedPart(library, readSlips(RULES.map(({ code }) => code)));
    assert.deepEqual(part.missed, []);
    const results = readFileSync('quality/results.md', 'utf8');
    assert.ok(results.includes(part.lines.join('\n')), 'quality/results.md is not what the rules find now: npm run quality');
  });

  it('finds nothing in drafts that nobody has touched', () => {
    assert.deepEqual(untouchedPart(library, IN_FORCE).missed, []);
  });

  it('tells planted mistakes, with the text in force and without it', () => {
    const texts = adoptedTexts(library, IN_FORCE).filter((_, index) => index % EVERY === 0);
    const impure: string[] = [];
    const trials = tryMistakes(texts, library, {
      most: MOST,
      impure: (text, findings) => impure.push(...findings.map(({ code, message }) => `${text}: ${code} ${message}`)),
    });
    assert.deepEqual(impure, []);
    assert.ok(trials.length > 20 * MOST, `${trials.length}`);
    for (const kind of KINDS) {
      const own = trials.filter((trial) => trial.kind === kind);
      const seeable = own.filter(({ excuse }) => kind.isSeenAlone && excuse === undefined);
      const missed = own.filter(({ withBase }) => withBase !== 'found');
      const missedAlone = seeable.filter(({ alone }) => alone !== 'found');
      // In so few, one that is missed is more than one in a hundred.
      assert.ok(missed.length <= 1, `${kind.name}, with the base:\n${told(missed)}`);
      assert.ok(missedAlone.length <= 1 + seeable.length * 0.05, `${kind.name}, without it:\n${told(missedAlone)}`);
    }
  });
});

function told(trials: readonly Trial[]): string {
  return trials.map(({ text, line, words }) => `${text}, line ${line}: ${words}`).join('\n');
}
