import assert from 'node:assert/strict';
import {
  faultOfConference,
  faultOfDocument,
  faultOfSource,
  fileNameFor,
  identifiersIn,
  sourcesIn,
} from '../../../src/editor/proposalDefaults';
import { nextNumber } from '../../../src/revise/identifiers';
import { libraryOf, sampleDraft } from './samples';

describe('the defaults of a new proposal', () => {
  const taken = ['LUM/21/1', 'LUM/21/2', 'LUM/21A1/7', 'BRN/21/9', 'LUM/2/12'];

  it('read identifiers from drafts', () => {
    assert.deepEqual(identifiersIn(sampleDraft('wrecks-and-ice')), ['COV/40/1', 'COV/40/2']);
    assert.deepEqual(identifiersIn('no proposal here'), []);
  });

  it('count on from the last number of the same document', () => {
    assert.equal(nextNumber(taken, ['LUM'], '21'), 3);
    assert.equal(nextNumber(taken, ['LUM'], '21A1'), 8);
    assert.equal(nextNumber(taken, ['LUM'], '22'), 1);
    assert.equal(nextNumber(['B/CAN/12/4'], ['B', 'CAN'], '12'), 5);
    assert.equal(nextNumber([], ['LUM'], '21'), 1);
  });

  it('name the file after the text, and avoid names that are taken', () => {
    const base = libraryOf('havenport-2032').list()[1];
    assert.ok(base);
    const name = `mod-${base.kind.toLowerCase()}-${base.number}`;
    assert.equal(fileNameFor({ symbol: 'MOD', base }, []), `${name}.itu.md`);
    assert.equal(fileNameFor({ symbol: 'MOD', base }, [`${name.toUpperCase()}.itu.md`, `${name}-2.itu.md`]), `${name}-3.itu.md`);
    assert.equal(
      fileNameFor({ symbol: 'ADD', title: 'Speed of ferries: é/\\ limits' }, []),
      'add-speed-of-ferries-e-limits.itu.md',
    );
    assert.equal(fileNameFor({ symbol: 'ADD', title: '…' }, []), 'add.itu.md');
    assert.ok(fileNameFor({ symbol: 'ADD', title: 'word '.repeat(50) }, []).length < 60);
  });

  it('take only what can stand in an identifier', () => {
    assert.equal(faultOfSource('NOR'), undefined);
    assert.equal(faultOfSource('b, can/usa'), undefined);
    assert.deepEqual(sourcesIn('b, can/usa'), ['B', 'CAN', 'USA']);
    assert.match(faultOfSource('  ') ?? '', /such as NOR/);
    assert.match(faultOfSource('N_R') ?? '', /"N_R" is not a code/);
    for (const number of ['44', '44A1', 'XX', ' 7 ']) assert.equal(faultOfDocument(number), undefined);
    for (const number of ['', 'A1', '44/1', '44 A']) assert.match(faultOfDocument(number) ?? '', /such as 44/);
    assert.equal(faultOfConference('General Conference (Saltmere, 2036)'), undefined);
    assert.match(faultOfConference('the next one') ?? '', /place and year/);
  });
});
