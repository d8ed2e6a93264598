import assert from 'node:assert/strict';
import { numberChanged, placeChanged, yearChanged } from '../../../quality/mutants/citations';
import type { Planter } from '../../../quality/mutants/field';
import { identifierBent, reasonsRemoved, revisionNotUpdated, symbolChanged, titleBent } from '../../../quality/mutants/head';
import { itemMoved, labelChanged, labelDropped, labelDuplicated } from '../../../quality/mutants/labels';
import { referenceBent } from '../../../quality/mutants/references';
import {
  bracketOpened,
  footnoteMarkRemoved,
  leadInMisspelt,
  markUnclosed,
  semicolonToComma,
} from '../../../quality/mutants/signs';
import { wordAdded, wordChanged, wordDropped, wordsSwapped } from '../../../quality/mutants/words';
import { createRandom } from '../../../quality/random';
import { field, SAMPLE, seen } from './sample';

const lines = (plant: Planter, source = SAMPLE): readonly string[] => seen(plant, source).flatMap(({ changed }) => changed);

describe('quality: planting mistakes', () => {
  it('drops, adds and swaps words, outside the marks and below the formula', () => {
    const dropped = lines(wordDropped);
    assert.ok(dropped.includes('*c)* that bells are in thick fog,'));
    assert.ok(!dropped.includes('*c)* that bells are rung thick fog,'), 'two letters are no word to drop');
    assert.ok(dropped.includes('| first of all | the coast |'));
    assert.ok(!dropped.some((line) => line.startsWith('| of all')), 'what is left of two words would be another thing');
    assert.ok(lines(wordsSwapped).includes('*c)* bells that are rung in thick fog,'));
    assert.ok(lines(wordAdded).every((line) => line.split(' ').length > 3));
    for (const plant of [wordChanged, wordDropped, wordAdded, wordsSwapped]) {
      const changed = lines(plant).join('\n');
      assert.doesNotMatch(changed, /^(?:##? |The Conference|MOD|\*\*)/m);
      assert.ok(changed.includes('{++, as far as possible++}') || !changed.includes('near the harbour'));
    }
  });

  it('bends number, year and place of a citation, and nothing else of it', () => {
    const citation = (plant: Planter): string => lines(plant).join();
    assert.match(
      citation(numberChanged),
      /^\*b\)\* Resolution (?!71 )\d{1,3} \(Rev\. Bucharest, 2022\) of this conference, on lamps;$/,
    );
    assert.match(
      citation(yearChanged),
      /^\*b\)\* Resolution 71 \(Rev\. Bucharest, (?!2022\))20\d{1,3}\) of this conference, on lamps;$/,
    );
    assert.match(
      citation(placeChanged),
      /^\*b\)\* Resolution 71 \(Rev\. (?!Bucharest,)\p{L}+, 2022\) of this conference, on lamps;$/u,
    );
  });

  it('changes, drops and doubles labels, of numbers, letters and roman numbers', () => {
    const changed = lines(labelChanged);
    assert.equal(changed.length, 9);
    assert.ok(changed.some((line) => /^\*[d-f]\)\* that lamps|^\*[bc]\)\* that lamps/.test(line)));
    assert.ok(changed.some((line) => /^(?!2 )\d that what/.test(line)));
    assert.ok(lines(labelDropped).includes('that bells are rung in thick fog,'));
    assert.ok(lines(labelDropped).includes('near the shore;'));
    assert.ok(
      seen(labelDropped).some(
        ({ lines: at }) => at.includes('that a lamp shall be lit from sunset to sunrise:') && at.length === 2,
      ),
    );
    const doubled = lines(labelDuplicated);
    assert.ok(doubled.includes('*b)* that lamps[^1] on lakes are lit by towns and mills;'));
    assert.ok(doubled.includes('*b)* that bells are rung in thick fog,'));
    assert.ok(doubled.includes('i) near the shore;'));
    assert.ok(!doubled.some((line) => line.includes('Glass')), 'there is nothing to take a label from');
  });

  it('moves items past each other', () => {
    const moved = seen(itemMoved).map(({ lines: at }) => at);
    assert.ok(moved.some((at) => at.some((line) => line.includes('bells')) && at.some((line) => line.includes('Resolution 71'))));
    assert.ok(!moved.flat().some((line) => line.includes('near the')), 'a marked item stays');
  });

  it('bends references', () => {
    const bent = lines(referenceBent);
    assert.ok(bent.includes('2 that what *considering c)* says shall be paid for;'));
    assert.ok(bent.includes('2 that what *considering l)* says shall be paid for;'));
    assert.ok(bent.some((line) => /^3 to see Annex (?!2,)\d+,$/.test(line)));
  });

  it('bends signs', () => {
    assert.ok(lines(semicolonToComma).includes('*a)* that lamps[^1] on lakes are lit by towns and mills,'));
    assert.ok(lines(semicolonToComma).every((line) => line.endsWith(',')));
    assert.ok(lines(leadInMisspelt).every((line) => /^\*[^*]+\*$/.test(line)));
    assert.deepEqual(seen(footnoteMarkRemoved), [
      {
        changed: ['*a)* that lamps on lakes are lit by towns and mills;'],
        lines: ['*a)* that lamps on lakes are lit by towns and mills;', '[^1]: Including lamps on wooden posts.'],
      },
    ]);
    assert.ok(lines(bracketOpened).includes('*c)* that [bells are rung in thick fog,'));
    const unclosed = lines(markUnclosed);
    assert.equal(unclosed.length, 4);
    for (const line of unclosed) assert.ok(line.split('{').length > line.split('}').length, line);
  });

  it('takes the reasons away, or their words, or what they are called', () => {
    assert.deepEqual(lines(reasonsRemoved), ['**Reasons:**', 'It is dark.']);
    for (const { lines: at } of seen(reasonsRemoved)) {
      assert.ok(at.includes('MOD LUM/44A1/1') && at.some((line) => line.startsWith('# RESOLUTION')));
    }
  });

  it('bends symbol and identifier', () => {
    assert.deepEqual(lines(symbolChanged), [
      'ADD LUM/44A1/1',
      'ADD* LUM/44A1/1',
      'SUP LUM/44A1/1',
      'SUP* LUM/44A1/1',
      'NOC LUM/44A1/1',
      'mod LUM/44A1/1',
      'MMOD LUM/44A1/1',
    ]);
    assert.equal(seen(symbolChanged).length, 8);
    const bent = lines(identifierBent);
    for (const line of ['MOD LUM/44A1', 'MOD', 'MOD lum/44A1/1', 'MOD LUM/45/1', 'MOD LUM/44A/1', 'MOD LUM/44A1/O'])
      assert.ok(bent.includes(line), line);
    assert.equal(new Set(bent).size, bent.length);
  });

  it('leaves the last conference where the coming one is to be named', () => {
    assert.deepEqual(lines(revisionNotUpdated), [
      '# RESOLUTION 12 (REV. BUCHAREST, 2022)',
      'The Conference of the Union (Bucharest, 2022),',
      '# ANNEX 2 TO RESOLUTION 12 (REV. BUCHAREST, 2022)',
    ]);
  });

  it('bends the title', () => {
    const bent = lines(titleBent);
    assert.ok(bent.includes('## Lamps on stages') && bent.includes('## on landing stages'));
    assert.equal(bent.length, 9);
  });

  it('plants nothing where there is no room', () => {
    const bare = '# RESOLUTION 12 (DOHA, 2026)\n\n## Lamps\n\n*resolves*\n\nto report.\n';
    for (const plant of [
      reasonsRemoved,
      symbolChanged,
      identifierBent,
      revisionNotUpdated,
      markUnclosed,
      itemMoved,
      numberChanged,
    ])
      assert.deepEqual(plant(field(bare), createRandom('bare')), []);
  });
});
