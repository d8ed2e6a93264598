import assert from 'node:assert/strict';
import { Library } from '../../../../src/corpus/library';
import { LIBRARY, added, adopted, draft, only, summary, text } from '../sample';

const CODE = 'proposal/financial-annex';
const asking = (words: string): Library =>
  new Library([
    {
      edition: { place: 'Havenport', year: 2032 },
      documents: [
        adopted(text('DECISION 1 (REV. HAVENPORT, 2032)', `*decides*\n\n1 to spend little;\n\n2 ${words}.`)),
        adopted(text('RESOLUTION 9 (REV. HAVENPORT, 2032)', '*instructs the Director*\n\n1 to paint;\n\n2 to look.')),
      ],
    },
  ]);
const ASKING = asking('that Member States tell in their proposals of financial implications');
const COSTLY = added('to look.').replace('*resolves*', '*further instructs the Director*');
const found = (source: string, library = ASKING): readonly string[] => summary(source, library, CODE);
const nine = (body: string, form: string): string =>
  draft(
    'MOD LUM/21/1',
    text('RESOLUTION 9 (REV. HAVENPORT, 2032)', body).replaceAll(/Havenport, 2032/gi, (name) =>
      name === 'HAVENPORT, 2032' ? 'SALTMERE, 2036' : 'Saltmere, 2036',
    ),
    form,
  );

describe('proposal/financial-annex', () => {
  it('hints once at what an adopted text asks for', () => {
    assert.deepEqual(found(COSTLY), [`${CODE} info «ADD LUM/21/1»`]);
    const twice = `${COSTLY}\n${COSTLY.slice(COSTLY.indexOf('ADD LUM')).replace('21/1', '21/2').replace('LUM-1', 'LUM-2')}`;
    const finding = only(twice, ASKING, CODE);
    assert.match(finding.message, /Decision 1 \(Rev\. Havenport, 2032\), decides 2 asks/);
    const { span } = finding.related![0]!;
    assert.match(ASKING.list()[0]!.markup.slice(span.from, span.to), /financial implications/);
  });

  it('is silent where nothing asks for it, nobody gets new work, or costs are spoken of', () => {
    assert.deepEqual(found(COSTLY, LIBRARY), []);
    assert.deepEqual(found(COSTLY, asking('to look at financial implications')), []);
    assert.deepEqual(found(COSTLY, asking('to look at their proposals')), []);
    assert.deepEqual(found(added('to look.')), []);
    assert.deepEqual(found(COSTLY.replace('It is dark.', 'It is dark. There are no financial implications.')), []);
    assert.deepEqual(found(''), []);
  });

  it('sees in a revision what is added', () => {
    const same = '*instructs the Director*\n\n1 to paint;\n\n2 to look.';
    const more = '*instructs the Director*\n\n1 to paint;\n\n2 to look;\n\n3 to see.';
    assert.deepEqual(found(nine(same, 'clean')), []);
    assert.equal(found(nine(more, 'clean')).length, 1);
    assert.equal(found(nine(same.replace('look.', 'look{~~.~>;~~}\n\n{++3 to see.++}'), 'marked')).length, 1);
    assert.deepEqual(found(nine(same.replace('look.', 'look{++ well++}.'), 'marked')), []);
  });
});
