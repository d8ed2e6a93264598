import assert from 'node:assert/strict';
import { english } from '../../../../src/lexicon/lexicon';
import type { StoredDocument } from '../../../../src/model/library';
import { finished, reportOfEditions, type EditionSources } from '../../../../src/revise/report/editions';
import { reportMarkdown } from '../../../../src/revise/report/markdown';
import { documentOf } from '../consequences/world';

const LIGHTBURG = { place: 'Lightburg', year: 2028 };
const HAVENPORT = { place: 'Havenport', year: 2032 };

const BEFORE = [
  documentOf({ designation: 'RESOLUTION 4 (LIGHTBURG, 2028)', body: '*resolves*\n\n1 to row.' }),
  documentOf({ designation: 'RESOLUTION 5 (LIGHTBURG, 2028)', body: '*resolves*\n\n1 to sing;\n\n2 to hum.' }),
  documentOf({ designation: 'RESOLUTION 6 (LIGHTBURG, 2028)', body: '*resolves*\n\nto drum.' }),
];
const AFTER: readonly StoredDocument[] = [
  documentOf({ designation: 'RESOLUTION 4 (REV. HAVENPORT, 2032)', body: '*resolves*\n\n1 to row home.' }),
  { ...BEFORE[1]!, title: '', action: 'SUP', edition: 'Havenport, 2032', markup: '' },
  documentOf({ designation: 'DECISION 2 (REV. HAVENPORT, 2032)', body: '*resolves*\n\nto count.' }),
];
const ELSEWHERE = documentOf({ designation: 'RESOLUTION 8 (REV. HAVENPORT, 2032)', body: '' });

function sourcesWith(printed?: readonly StoredDocument[]): EditionSources {
  return {
    lexicon: english,
    documentsOf: ({ year }) => (year === 2032 ? AFTER : BEFORE),
    textBefore: ({ kind, number }) => BEFORE.find((document) => document.kind === kind && document.number === number),
    printedIn: () => printed,
    relatedTo: () => [],
  };
}

describe('report: two editions', () => {
  it('tells what became of each text, in the order of Final Acts, and counts on the way', () => {
    const steps: string[] = [];
    const report = finished(reportOfEditions(LIGHTBURG, HAVENPORT, sourcesWith()), ({ done, total }) =>
      steps.push(`${done}/${total}`),
    );
    assert.deepEqual(steps, ['0/3', '1/3', '2/3']);
    assert.deepEqual(
      report.texts.map(({ name, title, action, base, missing }) => [name, title, action, base ?? missing]),
      [
        ['Decision 2 (Rev. Havenport, 2032)', 'Lamps', 'MOD', 'the library does not hold the text before it'],
        ['Resolution 4 (Rev. Havenport, 2032)', 'Lamps', 'MOD', 'Resolution 4 (Lightburg, 2028)'],
        ['Resolution 5 (Lightburg, 2028)', 'Lamps', 'SUP', 'Resolution 5 (Lightburg, 2028)'],
      ],
    );
    const text = reportMarkdown(report, {}, english);
    assert.match(text, /\n- Resolution 5 \(Lightburg, 2028\), “Lamps” \(2 provisions\)\n/);
    assert.match(text, /left as they were, or not imported: Resolution 6 \(Lightburg, 2028\)\n/);
  });

  it('knows what was left alone and what is lacking where all that was printed is known', () => {
    const report = finished(reportOfEditions(LIGHTBURG, HAVENPORT, sourcesWith([...AFTER, ELSEWHERE])));
    assert.deepEqual(
      report.untouched.map(({ name, fate }) => [name, fate]),
      [
        ['Resolution 6 (Lightburg, 2028)', 'kept'],
        ['Resolution 8 (Rev. Havenport, 2032)', 'lacking'],
      ],
    );
    assert.match(
      reportMarkdown(report, {}, english),
      /\n- printed, but not in the library: Resolution 8 [^\n]*\n- left as they were: Resolution 6 [^\n]*\n/,
    );
  });
});
