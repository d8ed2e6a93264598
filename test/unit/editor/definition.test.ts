import assert from 'node:assert/strict';
import { readDraft } from '../../../src/markup/draft';
import { definitionAt } from '../../../src/editor/definition';
import { draftWith, libraryOf, pointed, sampleDraft } from './samples';

const both = libraryOf('lightburg-2028', 'havenport-2032');

/** What is pointed at, where it leads, and the words that stand there. */
function leads(marked: string): { readonly from: string; readonly to: string; readonly words: string } | undefined {
  const { source, offset } = pointed(marked);
  const found = definitionAt(readDraft(source), offset, both);
  if (!found) return undefined;
  const text = found.document?.markup ?? source;
  return {
    from: source.slice(found.origin.from, found.origin.to),
    to: found.document?.designation ?? 'the draft',
    words: text.slice(found.span.from, found.span.from + 24),
  };
}

describe('definitionAt', () => {
  it('leads from a citation to the text', () => {
    assert.deepEqual(leads(draftWith('see Resolution 1¦7 (Rev. Havenport, 2032)')), {
      from: 'Resolution 17 (Rev. Havenport, 2032)',
      to: 'RESOLUTION 17 (REV. HAVENPORT, 2032)',
      words: 'RESOLUTION 17 (REV. HAVE',
    });
  });

  it('works with the caret at the end of a citation', () => {
    assert.equal(leads(draftWith('see Resolution 17 (Rev. Havenport, 2032)¦'))?.to, 'RESOLUTION 17 (REV. HAVENPORT, 2032)');
  });

  it('leads to a provision of the cited text', () => {
    assert.deepEqual(leads(draftWith('under *reso¦lves* 2 of Resolution 10 (Rev. Havenport, 2032)')), {
      from: '*resolves* 2',
      to: 'RESOLUTION 10 (REV. HAVENPORT, 2032)',
      words: '2 that the master alone ',
    });
  });

  it('leads to the beginning of a cited text that lacks the provision', () => {
    assert.match(leads(draftWith('under *reso¦lves* 20 of Resolution 10 (Rev. Havenport, 2032)'))?.words ?? '', /^RESOLUTION 10/);
  });

  it('leads to the provision whose label is pointed at', () => {
    const body = '*resolves*\n\n1 one;\n\n2 two;\n\n3 three;\n\n4 as in *resolves* 1 to ¦3 above.';
    assert.match(leads(draftWith(body))?.words ?? '', /^3 three/);
    assert.match(leads(draftWith(body.replace('*resolves* 1 to ¦3', '*res¦olves* 1 to 3')))?.words ?? '', /^1 one/);
    assert.deepEqual(leads(draftWith(body))?.to, 'the draft');
  });

  it('leads nowhere from a provision that the draft does not have', () => {
    assert.equal(leads(draftWith('*resolves*\n\n1 one;\n\n2 as in *resol¦ves* 7 above.')), undefined);
  });

  it('leads from the draft’s citation of itself to its designation, and from there to the base', () => {
    const source = sampleDraft('lighthouses-clean');
    assert.deepEqual(leads(source.replace('"Resolution 12', '"Reso¦lution 12')), {
      from: 'Resolution 12 (Rev. Saltmere, 2036)',
      to: 'the draft',
      words: '# RESOLUTION 12 (REV. SA',
    });
    assert.equal(leads(source.replace('# RESOLUTION 12', '# RESO¦LUTION 12'))?.to, 'RESOLUTION 12 (REV. HAVENPORT, 2032)');
  });

  it('leads nowhere from another body’s text or from plain words', () => {
    assert.equal(leads(draftWith('under Council Reso¦lution 31')), undefined);
    assert.equal(leads(draftWith('la¦mps')), undefined);
  });
});
