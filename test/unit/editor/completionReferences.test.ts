import assert from 'node:assert/strict';
import { asked, itemIn, labels, takenIn, typing } from './completing';
import { draftWith } from './samples';

const BODY =
  '*considering*\n\n*a)* that fog is frequent:\n\ni) in spring;\n\nii) at sea;\n\n*b)* that lamps help,\n\n*resolves*\n\n1 to light lamps,\n\n*instructs the Council*\n\n';
const ANNEX =
  '\n\n# ANNEX 1 TO RESOLUTION 12 (REV. SALTMERE, 2036)\n\n## Glass\n\n1 Glass is clear.\n\n# ANNEX 2 TO RESOLUTION 12 (REV. SALTMERE, 2036)\n\n## Oil\n\nIt burns.';

function offered(words: string): readonly string[] {
  return labels(asked(draftWith(`${BODY}${words}`)));
}

describe('completion of references', () => {
  it('while somebody types, goes on only with what has been begun', () => {
    assert.deepEqual(typing(draftWith(`${BODY}to see *instructs ‸`)), ['instructs the Council']);
    assert.ok(offered('to see *inter ‸').length > 2);
  });

  it('after a lead-in in emphasis offers the labels of that section, with the first words of each', () => {
    assert.deepEqual(offered('to see *considering* ‸'), ['a)', 'a) i)', 'a) ii)', 'b)']);
    assert.equal(itemIn(asked(draftWith(`${BODY}to see *considering* ‸`)), 'b)').detail, 'that lamps help,');
    assert.ok(takenIn(`${BODY}to see *considering* b‸`, 'b)').endsWith('to see *considering* b)‸'));
    assert.deepEqual(typing(draftWith(`${BODY}to see *resolves* ‸`)), ['1']);
  });

  it('where an emphasis is opened in a paragraph offers all provisions, as adopted texts write them', () => {
    const body = `${BODY}1 to see *‸`;
    assert.deepEqual(typing(draftWith(body)).slice(0, 3), ['considering', 'considering a)', 'considering a) i)']);
    assert.ok(takenIn(body, 'considering a) ii)').endsWith('to see *considering a) ii)*‸'));
    assert.ok(takenIn(`${body}*`, 'resolves 1').endsWith('to see *resolves* 1‸'));
    assert.ok(takenIn(body, 'instructs the Council').endsWith('to see *instructs the Council*‸'));
  });

  it('takes the labels from the text with its changes accepted', () => {
    const marked = '*resolves*\n\n1 to light lamps;\n\n{--2 to paint;--}\n\n{~~3~>2~~} to look, as in *resolves* ‸';
    assert.deepEqual(labels(asked(draftWith(marked, 'marked'))), ['1', '2']);
  });

  it('after a citation offers the provisions of the cited text', () => {
    const cited = 'to see Resolution 12 (Rev. Havenport, 2032), ';
    const open = typing(draftWith(`${BODY}${cited}*‸`));
    assert.ok(open.includes('considering further b)') && !open.includes('considering a) i)'));
    assert.deepEqual(offered(`${cited}‸`).slice(0, 1), ['considering']);
    assert.ok(offered(`${cited}*resolves* ‸`).length > 2);
    assert.deepEqual(typing(draftWith(`${BODY}${cited}‸`)), []);
    assert.deepEqual(offered('to see Council Resolution 12, *resolves* ‸'), []);
  });

  it('after the name of an annex offers those of the text', () => {
    assert.deepEqual(offered(`to see Annex ‸${ANNEX}`), ['Annex 1', 'Annex 2']);
    assert.equal(itemIn(asked(draftWith(`${BODY}to see Ann‸${ANNEX}`)), 'Annex 2').detail, 'Oil');
    assert.deepEqual(typing(draftWith(`${BODY}to see Annex ‸${ANNEX}`)), ['Annex 1', 'Annex 2']);
  });

  it('keeps out of prose, labels and strong words', () => {
    for (const words of [
      '*a)* ‸',
      'to *light* ‸',
      'to *light*‸',
      'to *light *‸',
      '**Reasons:** ‸',
      'to see * ‸',
      'two* ‸',
      'an Autumn ‸',
      'to see, *inter ‸',
    ])
      assert.deepEqual(typing(draftWith(`${BODY}${words}`)), [], words);
  });
});
