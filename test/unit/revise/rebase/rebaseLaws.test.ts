import assert from 'node:assert/strict';
import fc from 'fast-check';
import { english } from '../../../../src/lexicon/lexicon';
import { formatPlain } from '../../../../src/markup/format';
import { mergeTexts, type Merge } from '../../../../src/revise/rebase/mergeTexts';
import { readUnits } from '../../../../src/revise/unit';
import { anySource, editedText, plainText } from '../../../support/sources';
import { anEdit, editBlocks, resolved } from './edits';

const NAMES = { draft: 'NOR/44A1/1 (this draft)', base: 'Lightburg, 2028', newer: 'Havenport, 2032' };
const RUNS = { numRuns: 60 };

const merge = (base: string, draft: string, newer: string): Merge => mergeTexts(base, draft, newer, NAMES);

/** A text of an invented union, long enough for two people to work on it. */
const LONG = [
  '# RESOLUTION 12 (REV. LIGHTBURG, 2028)',
  '## Lighthouses',
  'The General Conference of the Example Union (Lightburg, 2028),',
  '*considering*',
  '*a)* that the lamps of lighthouses on lakes burn oil of many kinds;',
  '*b)* that buoys drift away from their places when ice breaks up;',
  '*c)* that ferries cross at night without a lamp to steer by,',
  '*resolves*',
  '1 to keep every lamp of the inland waters lit until sunrise;',
  '2 to paint the buoys of a harbour in the colours of its town;',
  '3 to draw up a list of all piers that have no lamp;',
  '4 to publish the list before the next conference.',
].join('\n\n');

const sides = fc.tuple(fc.array(anEdit, { maxLength: 4 }), fc.array(anEdit, { maxLength: 4 })).map(([mine, theirs]) => ({
  draft: editBlocks(LONG, mine),
  newer: editBlocks(
    LONG,
    theirs.map((edit) => ({ ...edit, word: edit.word + 3 })),
    'beacon',
  ),
}));

describe('revise: laws of carrying a draft to a newer edition', function () {
  this.timeout(60_000);

  it('gives the draft where the newer edition is the base, and the newer edition where the draft is', () => {
    fc.assert(
      fc.property(editedText, ({ base, revised }) => {
        for (const result of [merge(base, revised, base), merge(base, base, revised), merge(base, revised, revised)]) {
          assert.equal(result.conflicts, 0);
          assert.equal(result.text, formatPlain(revised));
          assert.deepEqual([result.renumbered, result.repaired, result.stale], [[], [], []]);
        }
      }),
      RUNS,
    );
  });

  it('drops nothing: what either side put in is in the result, whichever side a conflict is settled for', () => {
    fc.assert(
      fc.property(sides, ({ draft, newer }) => {
        const { text } = merge(LONG, draft.source, newer.source);
        for (const word of [...draft.words, ...newer.words]) assert.ok(text.includes(word), `${word} is gone:\n${text}`);
        for (const word of draft.words) assert.ok(resolved(text, 'draft').includes(word), word);
        for (const word of newer.words) assert.ok(resolved(text, 'newer').includes(word), word);
      }),
      { numRuns: 100 },
    );
  });

  it('shows every provision that a side changed with its words, merged, or in a conflict', () => {
    fc.assert(
      fc.property(sides, ({ draft, newer }) => {
        const { text, provisions } = merge(LONG, draft.source, newer.source);
        const wordsIn = (source: string): ReadonlySet<string> =>
          new Set(readUnits(source, english).map(({ words }) => words.replace(/[;,.]$/, '')));
        const [before, shown] = [wordsIn(LONG), wordsIn(text)];
        const hidden = [draft.source, newer.source].flatMap((side) =>
          [...wordsIn(side)].filter((words) => !before.has(words) && !shown.has(words)),
        );
        const merged = provisions.filter(({ outcome }) => outcome === 'merged').length;
        assert.ok(hidden.length <= 2 * merged, hidden.join('\n'));
      }),
      RUNS,
    );
  });

  it('leaves well-formed texts behind, whatever is chosen', () => {
    fc.assert(
      fc.property(sides, ({ draft, newer }) => {
        const { text, conflicts } = merge(LONG, draft.source, newer.source);
        for (const side of ['draft', 'newer', 'both'] as const) {
          const whole = resolved(text, side);
          assert.doesNotMatch(whole, /^(?:<{7}|\|{7}|={7}|>{7})/m);
          assert.equal(formatPlain(whole), whole.replace(/\n*$/, '\n'));
        }
        assert.equal(conflicts, text.split('<<<<<<<').length - 1);
      }),
      RUNS,
    );
  });

  it('finds the same conflicts from either side', () => {
    fc.assert(
      fc.property(sides, ({ draft, newer }) => {
        const [one, other] = [merge(LONG, draft.source, newer.source), merge(LONG, newer.source, draft.source)];
        const inConflict = ({ provisions }: Merge): number => provisions.filter(({ outcome }) => outcome === 'conflict').length;
        assert.equal(inConflict(one), inConflict(other));
      }),
      RUNS,
    );
  });

  it('gives a result for any input', () => {
    fc.assert(
      fc.property(
        fc.oneof(anySource, plainText),
        fc.oneof(anySource, plainText),
        fc.oneof(anySource, plainText),
        (one, two, three) => {
          assert.equal(typeof merge(one, two, three).text, 'string');
        },
      ),
      RUNS,
    );
  });
});
