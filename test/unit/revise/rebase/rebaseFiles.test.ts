import assert from 'node:assert/strict';
import { MarkRefusal } from '../../../../src/revise/mark';
import { rebaseDraft, RebaseRefusal } from '../../../../src/revise/rebase/rebaseDraft';
import type { AdoptedText, Editions } from '../../../../src/revise/rebase/texts';

const LAMPS = '1 to keep the lamps of every lighthouse lit at night;';
const BUOYS = '2 to paint the buoys of the northern harbours red.';

function text(number: number, place: string, year: number, ...body: readonly string[]): AdoptedText {
  const heading = `# RESOLUTION ${number} (REV. ${place.toUpperCase()}, ${year})`;
  return { markup: `${[heading, '## Lamps', '*resolves*', ...body].join('\n\n')}\n`, place, year };
}

const [OLD, NEW] = [text(12, 'Lightburg', 2028, LAMPS, BUOYS), text(12, 'Havenport', 2032, LAMPS, BUOYS.replace('red', 'green'))];
const SEVEN = text(7, 'Lightburg', 2028, '1 to sail.');

/** Resolution 12 has a newer edition, Resolution 7 has none, and of all others nobody knows anything. */
const EDITIONS: Editions = {
  textsFor: (_, { text: blocks, identifier }) => {
    const heading = blocks[0]?.source ?? '';
    if (heading.includes('RESOLUTION 7 ')) return { base: SEVEN, missing: 'nothing is newer' };
    return heading.includes('RESOLUTION 9 ') || identifier === 'NOR/1/9'
      ? { missing: 'nobody holds it' }
      : { base: OLD, newer: NEW };
  },
  baseOf: (_, { text: blocks }) => ((blocks[0]?.source ?? '').includes('RESOLUTION 7 ') ? SEVEN : NEW),
};

const HEAD = '---\nconference: General Conference (Saltmere, 2036)\n---\n\n';
const proposal = (number: number, { markup }: AdoptedText): string => `MOD NOR/1/${number}\n\n${markup.trimEnd()}\n`;
const brought = (adopted: AdoptedText): AdoptedText => ({
  ...adopted,
  markup: adopted.markup.replace(/LIGHTBURG, 2028|HAVENPORT, 2032/, 'SALTMERE, 2036'),
});
const changed = (adopted: AdoptedText, words: string, by: string): AdoptedText => ({
  ...adopted,
  markup: adopted.markup.replace(words, by),
});
const MARKED = changed(changed(OLD, 'LIGHTBURG, 2028', '{~~LIGHTBURG, 2028~>SALTMERE, 2036~~}'), 'red', '{~~red~>blue~~}');
const SAILS = changed(SEVEN, 'sail', '{~~sail~>row~~}{>>why not?<<}');
const NINE = text(9, 'Lightburg', 2028, '1 to {~~sail~>row~~}.');

describe('revise: carrying files of several proposals', () => {
  it('carries what can be carried, and leaves the rest to the letter', () => {
    const source = `${HEAD}${proposal(1, changed(brought(OLD), 'at night', 'from dusk'))}\n${proposal(2, SEVEN)}\n${proposal(9, text(9, 'Lightburg', 2028, '1   to sail.'))}`;
    const result = rebaseDraft(source, EDITIONS);
    const carried = changed(brought(NEW), 'at night', 'from dusk');
    assert.equal(
      result.source,
      source.replace(changed(brought(OLD), 'at night', 'from dusk').markup.trimEnd(), carried.markup.trimEnd()),
    );
    assert.deepEqual(result.skipped, [
      { designation: 'Resolution 7 (Rev. Lightburg, 2028)', reason: 'nothing is newer' },
      { designation: 'Resolution 9 (Rev. Lightburg, 2028)', reason: 'nobody holds it' },
    ]);
  });

  it('makes all of a marked file clean where there are conflicts', () => {
    const { source, form, conflicts } = rebaseDraft(`${HEAD}${proposal(1, MARKED)}\n${proposal(2, SAILS)}\nMOD\n`, EDITIONS);
    assert.deepEqual([form, conflicts], ['clean', 1]);
    assert.match(source, /^form: clean$/m);
    assert.match(source, /\n1 to row\{>>why not\?<<\}\.\n\nMOD\n$/);
  });

  it('refuses to make clean what nobody could mark again', () => {
    assert.throws(
      () => rebaseDraft(`${HEAD}${proposal(1, MARKED)}\n${proposal(9, NINE)}`, EDITIONS),
      (error) => error instanceof RebaseRefusal && /^Resolution 9 .* cannot be carried \(nobody holds it\)/.test(error.message),
    );
    const unmarked = `${HEAD}${proposal(1, MARKED)}\nMOD NOR/1/9\n`;
    assert.equal(rebaseDraft(unmarked, EDITIONS).form, 'clean');
  });

  it('refuses proposals that no one front matter could tell the bases of', () => {
    const source = HEAD + proposal(1, MARKED);
    assert.throws(() => rebaseDraft(source, { ...EDITIONS, baseOf: () => OLD }), /different editions/);
    assert.throws(() => rebaseDraft(source, { ...EDITIONS, baseOf: () => undefined }), RebaseRefusal);
  });

  it('refuses a newer text that holds marks, with the reason', () => {
    const editions: Editions = { ...EDITIONS, textsFor: () => ({ base: OLD, newer: changed(NEW, 'green', '{++green++}') }) };
    assert.throws(() => rebaseDraft(HEAD + proposal(1, changed(MARKED, '{~~red~>blue~~}', 'red')), editions), MarkRefusal);
  });

  it('names proposals without a designation by their identifiers, or symbols', () => {
    const { skipped } = rebaseDraft(`${HEAD}MOD NOR/1/1\n\nMOD\n`, EDITIONS);
    const reason = 'no designation follows the symbol';
    assert.deepEqual(skipped, [
      { designation: 'NOR/1/1', reason },
      { designation: 'MOD', reason },
    ]);
  });

  it('takes the newer edition for the conference where nobody says which it is', () => {
    const source = proposal(1, changed(OLD, 'at night', 'from dusk'));
    assert.equal(rebaseDraft(source, EDITIONS).source, proposal(1, changed(NEW, 'at night', 'from dusk')));
  });

  it('carries texts whose heading is no designation', () => {
    const bare = (adopted: AdoptedText): AdoptedText => ({ ...adopted, markup: adopted.markup.replace(/^# .*/, '# A CHARTER') });
    const editions: Editions = { ...EDITIONS, textsFor: () => ({ base: bare(OLD), newer: bare(NEW) }) };
    const result = rebaseDraft(HEAD + proposal(1, bare(changed(OLD, 'at night', 'from dusk'))), editions);
    assert.equal(result.source, HEAD + proposal(1, bare(changed(NEW, 'at night', 'from dusk'))));
    assert.equal(result.proposals[0]!.designation, 'NOR/1/1');
    const struck = changed(OLD, '# RESOLUTION 12 (REV. LIGHTBURG, 2028)', '# {--RESOLUTION 12 (REV. LIGHTBURG, 2028)--}');
    assert.equal(rebaseDraft(HEAD + proposal(1, struck), EDITIONS).proposals[0]!.designation, 'NOR/1/1');
  });

  it('brings to the conference what stays of a text that lost provisions', () => {
    const cites = '3 to print Resolution 12 (Rev. Lightburg, 2028) of this conference.';
    const [base, newer] = [
      text(12, 'Lightburg', 2028, LAMPS, BUOYS, cites),
      text(12, 'Havenport', 2032, LAMPS, BUOYS, cites.replace('Lightburg, 2028', 'Havenport, 2032')),
    ];
    const draft = changed(changed(base, `${BUOYS}\n\n`, ''), 'print', 'publish');
    const { source } = rebaseDraft(HEAD + proposal(1, draft), { ...EDITIONS, textsFor: () => ({ base, newer }) });
    assert.match(source, /\n\n[23] to publish Resolution 12 \(Rev\. Saltmere, 2036\) of this conference\.\n/);
    assert.doesNotMatch(source, /buoys/);
  });
});
