import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { readFinalActs } from '../../src/import/text/finalActs';
import { formatPlain } from '../../src/markup/format';
import { edited, strokes } from '../support/edits';
import { realTexts } from '../support/realTexts';
import { anySource, editedText, plainText } from '../support/sources';
import { lawful } from './laws';

const SAMPLES = ['examples/final-acts/havenport-2032.txt', 'examples/final-acts/lightburg-2028.txt'];
/** Blocks of a real text that most runs edit: whole ones take ten times as long. */
const EXCERPT = 25;

describe('laws: random edits', function () {
  this.timeout(0);
  let texts: readonly string[];

  before(async () => {
    const real = await realTexts();
    const invented = SAMPLES.flatMap((name) => readFinalActs(readFileSync(name, 'utf8')).documents);
    texts = [...invented, ...(real?.bucharest ?? []), ...(real?.dubai ?? [])].map(({ markup }) => markup);
    assert.ok(texts.length > 5);
  });

  const excerpt = (text: number, place: number): string => {
    const blocks = texts[text % texts.length]!.split('\n\n');
    const from = place % Math.max(1, blocks.length - EXCERPT);
    return `${blocks
      .slice(from, from + EXCERPT)
      .join('\n\n')
      .trimEnd()}\n`;
  };

  it('hold on 5,000 edits of parts of adopted texts', () => {
    let coarse = 0;
    fc.assert(
      fc.property(fc.nat(), fc.nat(), strokes(6), (text, place, edits) => {
        const base = excerpt(text, place);
        const marked = lawful(base, edited(base, edits));
        if (marked !== undefined && isWhole(marked, base)) coarse++;
      }),
      { numRuns: 5000 },
    );
    // Replacing a whole text is lawful, and useless: it is for texts with signs that marks are made of.
    assert.ok(coarse <= 25, `${coarse} texts were replaced whole`);
  });

  it('hold on 700 edits of whole adopted texts', () => {
    fc.assert(
      fc.property(fc.nat(), strokes(12), (text, edits) => {
        const base = texts[text % texts.length]!;
        lawful(base, edited(base, edits));
      }),
      { numRuns: 700 },
    );
  });

  it('hold on 2,300 edits of invented texts', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          plainText,
          editedText.map(({ revised }) => revised),
        ),
        strokes(8),
        (base, edits) => void lawful(base, edited(base, edits)),
      ),
      { numRuns: 2300 },
    );
  });

  it('hold on 2,000 pairs of sources whatever they hold', () => {
    fc.assert(
      fc.property(anySource, anySource, (base, revised) => void lawful(base, revised)),
      { numRuns: 2000 },
    );
  });
});

/** True where not one block of a text with several stayed unmarked. */
function isWhole(marked: string, base: string): boolean {
  const blocks = new Set(marked.split('\n\n'));
  const before = formatPlain(base).trimEnd().split('\n\n');
  return before.length > 8 && before.every((block) => !blocks.has(block));
}
