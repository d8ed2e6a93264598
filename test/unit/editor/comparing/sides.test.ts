import assert from 'node:assert/strict';
import { addressOfMarked, addressOfSide, addressOfText, readAddress, sidesOf } from '../../../../src/editor/comparing/address';
import { adoptedText, markedText, textOfPart, type CleanText } from '../../../../src/editor/comparing/cleanText';
import { choicesIn, pairsOf, textsOfSeveralVersions, versionsOf } from '../../../../src/editor/comparing/choices';
import { comparablesIn } from '../../../../src/editor/comparing/comparables';
import { findPart, inOrder, isSameSide, keyOfPart, readSide, type Side } from '../../../../src/editor/comparing/side';
import { briefTitle, titleOf } from '../../../../src/editor/comparing/titles';
import { matchingPart, partsOf } from '../../../../src/corpus/parts';
import { rejectChanges } from '../../../../src/markup/format';
import { draftWith, libraryOf, sampleDraft } from '../samples';

const both = libraryOf('lightburg-2028', 'havenport-2032');
const file = 'file:///drafts/lamps.itu.md';
const several = `${draftWith('*resolves*\n\nto wait.')}\n\nNOC LUM/21/2\n\n# RESOLUTION 20 (HAVENPORT, 2032)\n\nMOD LUM/21/3\n\n# RESOLUTION 77 (REV. SALTMERE, 2036)\n`;

function clean(reading: ReturnType<typeof adoptedText>): CleanText {
  assert.ok(!('missing' in reading), JSON.stringify(reading));
  return reading;
}

describe('the addresses of what is shown', () => {
  const adopted: Side = { kind: 'adopted', name: 'Resolution 12 (Rev. Havenport, 2032)' };
  const draft: Side = { kind: 'file', file, part: { index: 1, of: 'Draft new Resolution [LUM/1]' } };
  const committed: Side = { kind: 'revision', file, part: { index: 0 }, commit: 'abc', at: 5 };

  it('say everything that is needed to make it again', () => {
    for (const side of [adopted, draft, committed])
      assert.deepEqual(readAddress(addressOfSide(side, 'Draft new Resolution [LUM/1]')), { side });
    const pair = { left: adopted, right: draft };
    const marked = addressOfMarked(pair, 'a → b');
    assert.equal(marked.path, '/marked/a → b');
    assert.deepEqual(readAddress(marked), { marked: pair });
    assert.deepEqual(sidesOf({ marked: pair }), [adopted, draft]);
  });

  it('of adopted texts are their names', () => {
    assert.deepEqual(addressOfSide(adopted, ''), { path: '/Resolution 12 (Rev. Havenport, 2032)', query: '' });
    const stub = addressOfText({ name: 'Resolution 3 (Lightburg, 2028)', action: 'SUP' });
    assert.deepEqual(readAddress(stub), { side: { kind: 'adopted', name: 'Resolution 3 (Lightburg, 2028)', action: 'SUP' } });
  });

  it('have a name that is one step of a path, and stand for nothing where nothing made them', () => {
    assert.equal(addressOfSide(draft, 'Draft new Resolution [LUM/1]').path, '/Draft new Resolution [LUM-1]');
    for (const query of ['x', '{}', '{"kind":"file"}', '{"kind":"file","file":"f","part":{"index":-1}}', 'null'])
      assert.equal(readAddress({ path: '/a', query }), undefined, query);
    assert.equal(readAddress({ path: '/marked/a', query: '{"left":1}' }), undefined);
    assert.equal(readSide({ kind: 'adopted' }), undefined);
  });
});

describe('which text of a file is meant', () => {
  it('is known again after others were put before it', () => {
    const [first, , third] = partsOf(several);
    const key = keyOfPart(third!);
    assert.deepEqual(key, { index: 2, of: 'Resolution 77' });
    const moved = several.replace('MOD LUM/21/1', 'SUP LUM/21/0\n\n# RESOLUTION 9 (REV. HAVENPORT, 2032)\n\nMOD LUM/21/1');
    assert.equal(findPart(partsOf(moved), key)?.identifier, 'LUM/21/3');
    assert.equal(findPart(partsOf(moved), keyOfPart(first!))?.identifier, 'LUM/21/1');
    assert.equal(findPart(partsOf(several), { index: 0, of: 'Resolution 5' }), undefined);
  });

  it('is the only one, whatever it is called by now, and of two of a number the one in its place', () => {
    const one = draftWith('*resolves*\n\nto wait.');
    assert.ok(findPart(partsOf(one), { index: 3, of: 'Resolution 5' }));
    const twice = `${one}\n\nMOD LUM/21/2\n\n# RESOLUTION 12 (REV. SALTMERE, 2036)\n`;
    assert.equal(findPart(partsOf(twice), { index: 1, of: 'Resolution 12' })?.identifier, 'LUM/21/2');
  });

  it('is told by the number of what it is compared with', () => {
    const other = partsOf('# RESOLUTION 77 (REV. HAVENPORT, 2032)\n\n## Fog\n');
    assert.equal(matchingPart(partsOf(several), other)?.identifier, 'LUM/21/3');
    assert.equal(matchingPart(partsOf(several), partsOf('# RESOLUTION 78 (HAVENPORT, 2032)\n')), undefined);
  });
});

describe('the clean texts of a comparison', () => {
  it('are the markup of an adopted text, and the accepted text of a proposal without symbol and reasons', () => {
    const adopted = clean(adoptedText({ name: 'Resolution 12 (Rev. Havenport, 2032)' }, both, '/library'));
    assert.match(adopted.text, /^# RESOLUTION 12 \(REV\. HAVENPORT, 2032\)\n/);
    assert.deepEqual([adopted.name, adopted.origin], ['Resolution 12 (Rev. Havenport, 2032)', 'the library']);
    const source = sampleDraft('tide-tables-marked').replace(/\n/g, '\r\n');
    const own = clean(textOfPart(source, { index: 0, of: 'Resolution 4' }, 'tides.itu.md'));
    assert.match(own.text, /^# RESOLUTION 4 \(REV\. SALTMERE, 2036\)\n/);
    assert.doesNotMatch(own.text, /\r|\{\+\+|\{~~|\{--|\{>>|\*\*Reasons/);
    const base = clean(adoptedText({ name: 'Resolution 4 (Rev. Havenport, 2032)' }, both, ''));
    const marked = markedText(base, own);
    assert.ok('text' in marked);
    assert.equal(rejectChanges(marked.text), base.text);
  });

  it('say in words what is not there', () => {
    assert.deepEqual(adoptedText({ name: 'Resolution 99 (Havenport, 2032)' }, both, '/library'), {
      missing: 'Resolution 99 (Havenport, 2032) is not in the library (/library).',
    });
    assert.deepEqual(textOfPart(several, { index: 9, of: 'Resolution 5' }, 'a.itu.md'), {
      missing: 'a.itu.md does not hold Resolution 5.',
    });
    const text = clean(adoptedText({ name: 'Resolution 12 (Rev. Havenport, 2032)' }, both, ''));
    const refused = markedText({ ...text, text: '1 to {++wait++},\n' }, text);
    assert.ok('missing' in refused && refused.missing.includes('already holds marks'));
  });
});

describe('two sides of a comparison', () => {
  const yearOf = (name: string): number => Number(/\d{4}/.exec(name)?.[0]);
  const old: Side = { kind: 'adopted', name: 'Resolution 12 (Rev. Lightburg, 2028)' };
  const recent: Side = { kind: 'adopted', name: 'Resolution 12 (Rev. Havenport, 2032)' };
  const at = (commit: string, time?: number): Side => ({
    kind: 'revision',
    file,
    part: { index: 0 },
    commit,
    ...(time === undefined ? {} : { at: time }),
  });
  const own: Side = { kind: 'file', file, part: { index: 0 } };

  it('stand in the order in which they came about, whichever was chosen first', () => {
    for (const [left, right] of [
      [old, recent],
      [recent, own],
      [at('b', 1), at('a', 2)],
      [at('b', 9), at('')],
      [at(''), own],
    ] as const) {
      assert.deepEqual(inOrder(left, right, yearOf), { left, right });
      assert.deepEqual(inOrder(right, left, yearOf), { left, right });
    }
    assert.ok(!isSameSide(at('a'), at('b')) && isSameSide(at('a', 1), at('a')));
  });

  it('are named in the title, where their names are one by where they come from', () => {
    const [one, other] = [old, recent].map((side) => clean(adoptedText(side as { name: string }, both, '')));
    assert.equal(titleOf(one!, other!), 'Resolution 12 (Rev. Lightburg, 2028) ↔ Resolution 12 (Rev. Havenport, 2032)');
    assert.equal(briefTitle(one!, other!), 'Resolution 12: Rev. Lightburg, 2028 ↔ Rev. Havenport, 2032');
    const same = 'Resolution 12 (Rev. Lightburg, 2028): the library ↔ lamps.itu.md';
    assert.equal(titleOf(one!, { ...one!, origin: 'lamps.itu.md' }), same);
    assert.equal(briefTitle(one!, { ...one!, origin: 'lamps.itu.md' }), same);
  });
});

describe('what can be compared', () => {
  it('is each revision of a text that the library holds', () => {
    const { found, missing } = comparablesIn(several, both);
    assert.deepEqual(
      found.map(({ part, name, identifier, base }) => [part.of, name, identifier, base.designation]),
      [['Resolution 12', 'Resolution 12 (Rev. Saltmere, 2036)', 'LUM/21/1', 'RESOLUTION 12 (REV. HAVENPORT, 2032)']],
    );
    assert.deepEqual(missing, [{ name: 'Resolution 77 (Rev. Saltmere, 2036)', reason: 'the library has no Resolution 77' }]);
  });

  it('is nothing where the library is empty, which is said', () => {
    const { found, missing } = comparablesIn(sampleDraft('lighthouses-clean'), libraryOf());
    assert.deepEqual(found, []);
    assert.match(missing[0]?.reason ?? '', /the library is empty/);
  });

  it('is every pair of versions of a text, the latest first, abrogations aside', () => {
    const files = [{ file, name: 'lamps.itu.md', source: several }];
    const versions = versionsOf({ kind: 'Resolution', number: 12 }, both, files);
    assert.deepEqual(
      pairsOf(versions).map(({ label }) => label),
      [
        'Rev. Havenport, 2032 ↔ draft Rev. Saltmere, 2036',
        'Rev. Lightburg, 2028 ↔ Rev. Havenport, 2032',
        'Rev. Lightburg, 2028 ↔ draft Rev. Saltmere, 2036',
      ],
    );
    assert.deepEqual(pairsOf(versionsOf({ kind: 'Resolution', number: 3 }, both, [])), []);
    const texts = textsOfSeveralVersions(both, files).map(({ label }) => label);
    assert.ok(texts.includes('Resolution 12') && !texts.includes('Resolution 3') && !texts.includes('Resolution 77'));
    assert.ok(!texts.includes('Resolution 20'), 'a NOC is no version of the text that it keeps');
    assert.deepEqual(
      choicesIn(files[0]!).map(({ label, description }) => `${label} ${description}`),
      [
        'Resolution 12 (Rev. Saltmere, 2036) LUM/21/1 · lamps.itu.md',
        'Resolution 20 (Havenport, 2032) LUM/21/2 · lamps.itu.md',
        'Resolution 77 (Rev. Saltmere, 2036) LUM/21/3 · lamps.itu.md',
      ],
    );
  });
});
