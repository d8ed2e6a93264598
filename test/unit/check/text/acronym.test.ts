import assert from 'node:assert/strict';
import { Library } from '../../../../src/corpus/library';
import { EMPTY, added, adopted, draft, findings, mended, only, revision, summary, text } from '../sample';

const CODE = 'text/acronym';
const words = (number: number, sentence: string): ReturnType<typeof adopted> =>
  adopted(text(`RESOLUTION ${number} (HAVENPORT, 2032)`, `*resolves*\n\n1 ${sentence}`));
const LIBRARY = new Library([
  {
    edition: { place: 'Havenport', year: 2032 },
    documents: [
      words(31, 'to ask the Buoy Tenders Forum (BTF) and the EXU;'),
      words(32, 'to ask the Buoy Tenders Forum (BTF) and the EXU;'),
      words(33, 'to ask the EXU and the BTF for sea light registers (SLRs);'),
      words(34, 'to ask the fog bell school (FBS);'),
    ],
  },
]);
const found = (sentence: string, library = LIBRARY): readonly string[] => {
  const source = added(sentence);
  return findings(source, library, CODE).map(
    ({ message, span }) => `${source.slice(span.from, span.to)}: ${message.replace(/^\S+ /, '')}`,
  );
};
const isQuiet = (sentence: string, library = LIBRARY): void => assert.deepEqual(found(sentence, library), [], sentence);

describe('text/acronym', () => {
  it('tells of one that is written out otherwise than in adopted texts', () => {
    assert.deepEqual(found('to ask the Buoy Testers Forum (BTF);'), [
      'BTF: texts write BTF out as “Buoy Tenders Forum”, not as “Buoy Testers Forum”.',
    ]);
    const source = added('to ask the Buoy Testers Forum (BTF);');
    const finding = only(source, LIBRARY, CODE);
    assert.equal(mended(source, finding, 'Write “Buoy Tenders'), added('to ask the Buoy Tenders Forum (BTF);'));
    assert.equal(finding.related![0]!.text!.number, 32);
    isQuiet('to ask the buoy tenders’ forum (BTF);');
    isQuiet('to ask the far bridge society (FBS);');
  });

  it('leaves what holds the place of words to come to the rule about that', () => {
    isQuiet('to ask the keeper TBD;');
    assert.equal(found('to ask the keeper QRD;').length, 1);
  });

  it('tells of one that is used before it is written out', () => {
    const source = added('to ask the ZQW;\n\n2 to ask the zone quay wardens (ZQW).');
    const finding = only(source, LIBRARY, CODE);
    assert.match(finding.message, /^ZQW is used here and written out only later, as “zone quay wardens”/);
    assert.equal(source.slice(finding.span.to), source.slice(source.indexOf('ZQW;') + 3));
    isQuiet('to ask the zone quay wardens (ZQW);\n\n2 to ask the ZQW and zone-ZQWs.');
  });

  it('tells of one that is not written out, unless adopted texts do not either', () => {
    const source = added('to ask the FBS;');
    const finding = only(source, LIBRARY, CODE);
    assert.equal(finding.message, 'FBS is not written out in this text; adopted texts do so: “fog bell school”.');
    assert.equal(mended(source, finding, 'Write'), added('to ask the fog bell school (FBS);'));
    const plural = added('to keep SLRs;');
    assert.equal(mended(plural, only(plural, LIBRARY, CODE), 'Write'), added('to keep sea light registers (SLRs);'));
    isQuiet('to ask the EXU;');
    assert.match(found('to ask the ZQW;').join(), /^ZQW: is written out neither in this text nor in any adopted one/);
    isQuiet('to count to XXI in THE ZQW HALL of MHz;');
  });

  it('knows nothing without adopted texts but what the text says', () => {
    isQuiet('to ask the EXU and the ZQW;', EMPTY);
    assert.equal(found('to ask the zone quay wardens (ZQW) and zone quay wardens (ZQW);', EMPTY).length, 1);
  });

  it('tells of one that is written out twice, annexes, footnotes and tables apart', () => {
    const source = added(
      'to ask the zone quay wardens (ZQW);\n\n2 to ask zone quay wardens (ZQW) again;\n\n3 to ask zone quay wardens (ZQW).',
    );
    const finding = only(source, LIBRARY, CODE);
    assert.equal(finding.message, 'ZQW was written out before: here the acronym is enough.');
    assert.equal(
      mended(source, finding, 'Write ZQW'),
      added('to ask the zone quay wardens (ZQW);\n\n2 to ask ZQW again;\n\n3 to ask ZQW.'),
    );
    isQuiet(
      'to ask the zone quay wardens (ZQW)[^1].\n\n| Zone quay wardens (ZQW) |\n| --- |\n| 1 |\n\n# ANNEX\n\nThe zone quay wardens (ZQW) look.\n\n[^1]: Zone quay wardens (ZQW).',
    );
  });

  it('writes a mark in a marked revision, and leaves to the base what is its own', () => {
    const marked = revision((markup) => markup.replace('to sunrise;', 'to sunrise{++ as FBS say++};'));
    assert.match(mended(marked, only(marked, LIBRARY, CODE), 'Write'), /\{\+\+ as fog bell school \(FBS\) say\+\+\}/);
    const base = text('RESOLUTION 41 (REV. HAVENPORT, 2032)', '*resolves*\n\nto ask the FBS.');
    const library = new Library([{ edition: { place: 'Havenport', year: 2032 }, documents: [...LIBRARY.list(), adopted(base)] }]);
    const source = draft('MOD LUM/21/1', base.replaceAll('HAVENPORT, 2032', 'SALTMERE, 2036'));
    assert.match(only(source, library, CODE).message, /^1 acronym carried over from the text in force: FBS\.$/);
  });

  it('reads anything', () => {
    for (const one of ['', 'ABC', '(ABC)', 'ABC (', 'A (BC) (DE', '{++AB'])
      assert.doesNotThrow(() => summary(one, LIBRARY, CODE));
  });
});
