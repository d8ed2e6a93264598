import assert from 'node:assert/strict';
import { readDraft } from '../../../../src/markup/draft';
import { format } from '../../../../src/markup/format';
import type { AdoptedText, Editions } from '../../../../src/revise/rebase/texts';
import { rebaseDraft, RebaseRefusal } from '../../../../src/revise/rebase/rebaseDraft';
import { resolved } from './edits';

/** Resolution 12 as a conference adopted it. */
function adopted(place: string, year: number, ...body: readonly string[]): AdoptedText {
  const markup = [
    `# RESOLUTION 12 (REV. ${place.toUpperCase()}, ${year})`,
    '## Lighthouses',
    `The General Conference of the Example Union (${place}, ${year}),`,
    ...body,
    `# ANNEX TO RESOLUTION 12 (REV. ${place.toUpperCase()}, ${year})`,
    '## List of lighthouses',
    `The list of Resolution 12 (Rev. ${place}, ${year}) of this conference.`,
  ].join('\n\n');
  return { markup: `${markup}\n`, place, year };
}

const LAMPS = '1 to keep the lamps of every lighthouse lit at night;';
const BUOYS = '2 to paint the buoys of the northern harbours red.';
const LIGHTBURG = adopted('Lightburg', 2028, '*resolves*', LAMPS, BUOYS);
const HAVENPORT = adopted('Havenport', 2032, '*resolves*', LAMPS.replace('every', 'each'), BUOYS.replace('red', 'green'));

/** A library that holds both; the base is the newer one unless the front matter or what is struck out names the other. */
const LIBRARY: Editions = {
  textsFor: () => ({ base: LIGHTBURG, newer: HAVENPORT }),
  baseOf: ({ front, source }) =>
    (front.base ?? source).includes('Lightburg, 2028~>') || front.base === 'Lightburg, 2028' ? LIGHTBURG : HAVENPORT,
};

function draft(front: readonly string[], text: string, reasons = '**Reasons:** Lamps were forgotten.'): string {
  const head = ['---', 'conference: General Conference (Saltmere, 2036)', 'source: NOR', ...front, '---'].join('\n');
  return `${[head, 'Norwind thanks the Bureau,  warmly.', 'MOD NOR/44A1/1', text.trimEnd(), reasons].join('\n\n')}\n`;
}

const SALTMERE = (text: AdoptedText): string =>
  text.markup
    .replace(/LIGHTBURG, 2028|HAVENPORT, 2032/g, 'SALTMERE, 2036')
    .replace(/Lightburg, 2028|Havenport, 2032/g, 'Saltmere, 2036');

describe('revise: carrying a draft to a newer edition', () => {
  it('keeps the conference that the draft names, and takes the newer edition for the one that it strikes out', () => {
    const marked = LIGHTBURG.markup
      .replace(/(LIGHTBURG, 2028)/g, '{~~$1~>SALTMERE, 2036~~}')
      .replace(/(Lightburg, 2028)/g, '{~~$1~>Saltmere, 2036~~}')
      .replace('at night', '{~~at night~>from dusk~~}{>>@NOR 2035-01-02 the pilots asked<<}');
    const { source, form, conflicts } = rebaseDraft(draft(['form: marked'], marked), LIBRARY);
    assert.deepEqual([form, conflicts], ['marked', 0]);
    const text = HAVENPORT.markup
      .replace(/(HAVENPORT, 2032)/g, '{~~$1~>SALTMERE, 2036~~}')
      .replace(/(Havenport, 2032)/g, '{~~$1~>Saltmere, 2036~~}')
      .replace('at night;', '{~~at night~>from dusk~~};{>>@NOR 2035-01-02 the pilots asked<<}');
    assert.equal(source, draft(['form: marked'], text));
  });

  it('brings to the conference what the drafter left as it was in force', () => {
    const half = LIGHTBURG.markup.replace('LIGHTBURG, 2028', 'SALTMERE, 2036').replace('at night', 'from dusk');
    const { source } = rebaseDraft(draft(['form: clean', 'base: Lightburg, 2028'], half), LIBRARY);
    assert.equal(source, draft(['form: clean'], SALTMERE(HAVENPORT).replace('at night', 'from dusk')));
  });

  it('leaves a citation of the old edition alone that the drafter made', () => {
    const recalling = `*recalling*\n\nResolution 12 (Rev. Lightburg, 2028) of this conference,\n\n*resolves*`;
    const text = SALTMERE(LIGHTBURG).replace('*resolves*', recalling);
    const { source } = rebaseDraft(draft(['form: clean'], text), LIBRARY);
    assert.match(source, /\nResolution 12 \(Rev\. Lightburg, 2028\) of this conference,\n/);
  });

  it('writes conflicts into a clean draft that reads well as it is, and as it will be', () => {
    const text = SALTMERE(LIGHTBURG).replace(/2 to paint[^]*$/, '2 to paint the buoys of the northern harbours blue.\n');
    const other = '\n\nNOC NOR/44A1/2\n\n# RESOLUTION 7 (REV. HAVENPORT, 2032)\n\n**Reasons:** It is good.';
    const newer = { ...HAVENPORT, markup: HAVENPORT.markup.replace(/\n# ANNEX[^]*$/, '') };
    const base = { ...LIGHTBURG, markup: LIGHTBURG.markup.replace(/\n# ANNEX[^]*$/, '') };
    const whole = draft(['form: clean'], text, `**Reasons:** Lamps were forgotten.${other}`);
    const { source, conflicts, form } = rebaseDraft(whole, { ...LIBRARY, textsFor: () => ({ base, newer }) });
    assert.deepEqual([conflicts, form], [1, 'clean']);
    assert.equal(source.match(/^>{7} Havenport, 2032\n\*\*Reasons:/m)?.length, 1, source);
    assert.deepEqual(
      readDraft(source).proposals.map(({ identifier, reasons }) => [identifier, reasons.length]),
      [
        ['NOR/44A1/1', 1],
        ['NOR/44A1/2', 1],
      ],
    );
    for (const side of ['draft', 'newer', 'both'] as const) {
      const settled = resolved(source, side);
      const at = settled.indexOf('MOD NOR');
      assert.equal(format(settled.slice(at)), settled.slice(at), side);
    }
    assert.throws(() => rebaseDraft(source, LIBRARY), RebaseRefusal);
  });

  it('keeps Windows line ends', () => {
    const text = draft(['form: clean'], SALTMERE(LIGHTBURG).replace('at night', 'from dusk')).replace(/\n/g, '\r\n');
    const { source } = rebaseDraft(text, LIBRARY);
    assert.equal(source, draft(['form: clean'], SALTMERE(HAVENPORT).replace('at night', 'from dusk')).replace(/\n/g, '\r\n'));
  });

  it('names the base in the front matter where the draft would mean another text without it', () => {
    const third = adopted('Fogmouth', 2034, '*resolves*', LAMPS);
    const editions: Editions = {
      ...LIBRARY,
      baseOf: ({ front }) => [LIGHTBURG, HAVENPORT].find(({ place }) => front.base?.startsWith(place)) ?? third,
    };
    const { source } = rebaseDraft(draft(['form: clean', 'base: Lightburg, 2028'], SALTMERE(LIGHTBURG)), editions);
    assert.match(source, /\nform: clean\nbase: Havenport, 2032\n---\n/);
  });

  it('leaves what cannot be carried, and says why', () => {
    const source = draft(['form: clean'], SALTMERE(LIGHTBURG));
    const result = rebaseDraft(source, { ...LIBRARY, textsFor: () => ({ missing: 'it was abrogated at Havenport, 2032' }) });
    assert.equal(result.source, source);
    assert.deepEqual(result.skipped, [
      { designation: 'Resolution 12 (Rev. Saltmere, 2036)', reason: 'it was abrogated at Havenport, 2032' },
    ]);
    assert.throws(() => rebaseDraft('NOC NOR/44A1/2\n\n# RESOLUTION 7 (REV. HAVENPORT, 2032)\n', LIBRARY), /no MOD proposal/);
    assert.throws(() => rebaseDraft('---\nsource: [\n---\n\nMOD NOR/44A1/2\n', LIBRARY), /front matter cannot be read/);
  });
});
