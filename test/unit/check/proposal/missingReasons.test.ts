import assert from 'node:assert/strict';
import { EMPTY, LIBRARY, TWELVE, draft, mended, only, revision, summary } from '../sample';

const CODE = 'proposal/missing-reasons';
const REASONS = '\n\n**Reasons:** It is dark.';
const HEADING = '# RESOLUTION 12 (REV. HAVENPORT, 2032)';
const stub = (symbol: string, reasons = ''): string =>
  draft(`${symbol} LUM/21/1`, `${HEADING}\n\n## Lamps`).replace(REASONS, reasons);
const found = (source: string, library = LIBRARY): readonly string[] => summary(source, library, CODE);
const changed = revision((markup) => markup.replace('from sunset', 'from {~~sunset~>dusk~~}'));

describe('proposal/missing-reasons', () => {
  it('reports a proposal without reasons, at its designation; NOC only as an information', () => {
    assert.deepEqual(found(stub('SUP')), [`${CODE} warning «RESOLUTION 12 (REV. HAVENPORT, 2032)»`]);
    assert.deepEqual(found(stub('NOC')), [`${CODE} info «RESOLUTION 12 (REV. HAVENPORT, 2032)»`]);
    assert.match(found(changed.replace(REASONS, '')).join(), /^proposal\/missing-reasons warning/);
    for (const symbol of ['SUP', 'NOC']) assert.deepEqual(found(stub(symbol, REASONS)), []);
    assert.deepEqual(found(changed), []);
    assert.deepEqual(found(TWELVE), []);
    assert.deepEqual(found(''), []);
  });

  it('reports empty ones; in a draft that was only begun as an information', () => {
    const empty = (source: string): string => source.replace('**Reasons:** It is dark.', '**Reasons:**');
    assert.match(found(empty(changed)).join(), / warning /);
    assert.match(found(empty(revision())).join(), / info /);
    assert.match(found(empty(stub('SUP', REASONS))).join(), / warning /);
    assert.equal(found(changed.replace('It is dark.', '…')).length, 1);
    assert.equal(found(changed.replace('It is dark.', '{--It is dark.--}')).length, 1);
    assert.equal(found(changed.replace('**Reasons:** It is dark.', '{--**Reasons:** It is dark.--}')).length, 1);
    assert.deepEqual(found(changed.replace('It is dark.', '\n\n| Lamps |\n| --- |\n| 3 |')), []);
    assert.deepEqual(found(changed.replace(' It is dark.', '\n\nIt is dark.')), []);
  });

  it('lets symbols share a text and its reasons, and asks for none of parts', () => {
    assert.deepEqual(found(stub('SUP BRN/33/1\n\nSUP', REASONS)), []);
    assert.equal(found(stub('SUP BRN/33/1\n\nSUP')).length, 1);
    assert.deepEqual(found('MOD LUM/21/1\n\n1 to {~~look~>see~~};\n\nNOC\n\n2 to report.'), []);
    assert.deepEqual(found(changed.replace('*resolves*', 'NOC\n\n*resolves*').replace(REASONS, '')), []);
  });

  it('finds reasons that stand before the text', () => {
    assert.deepEqual(found(stub('SUP').replace(HEADING, `**Reasons:** Dark.\n\n${HEADING}`)), []);
  });

  it('adds the paragraph at the end of the proposal', () => {
    const source = stub('SUP', '\n\nSUP LUM/21/2\n\n# RESOLUTION 9 (REV. HAVENPORT, 2032)\n\n**Reasons:** Dark.');
    const after = mended(source, only(source, LIBRARY, CODE), 'Add a paragraph');
    assert.ok(after.includes('## Lamps\n\n**Reasons:** \n\nSUP LUM/21/2'));
    assert.match(only(after, LIBRARY, CODE).message, /^The reasons are empty/);
  });

  it('knows the words that were to be the reasons', () => {
    for (const words of ['Reasons: Dark.', '*Reasons:* Dark.', '### Reasons', 'Reason – Dark.']) {
      const source = changed.replace('**Reasons:** It is dark.', `${words}\n\nMore.`);
      const finding = only(source, LIBRARY, CODE);
      assert.match(finding.message, /read as part of the text/, words);
      assert.deepEqual(found(mended(source, finding, 'Begin with **Reasons:**')), [], words);
    }
    const sentence = changed.replace('**Reasons:** It is dark.', 'Reasons are given below.');
    assert.match(only(sentence, LIBRARY, CODE).message, /has no reasons/);
    assert.equal(found(changed.replace(REASONS, ''), EMPTY).length, 1);
  });
});
