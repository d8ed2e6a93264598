import assert from 'node:assert/strict';
import { extractDraft } from '../../../../src/revise/consolidate/extract';

const TEXT = '# RESOLUTION 12 (LIGHTBURG, 2028)\n\n1 lamps.\n';

describe('a proposal out of a consolidated document', () => {
  const alone = (front: string, identifier: string): string =>
    extractDraft(`${front}SUP ${identifier}\n\n${TEXT}`, identifier) ?? '';

  it('has the head of the document, and says whose it is', () => {
    assert.equal(
      alone(
        '---\nconference: General Conference (Havenport, 2032)\nbase: Lightburg, 2028\nlanguage: fr\n---\n\n',
        'NOR/LUM/44A1/1',
      ),
      `---\nconference: General Conference (Havenport, 2032)\nsource: [NOR, LUM]\ndocument: 44A1\nform: clean\nbase: Lightburg, 2028\nlanguage: fr\n---\n\nSUP NOR/LUM/44A1/1\n\n${TEXT}`,
    );
  });

  it('says less where the identifier does', () => {
    assert.equal(alone('', 'NOR/1'), `---\nsource: NOR\nform: clean\n---\n\nSUP NOR/1\n\n${TEXT}`);
    assert.equal(extractDraft(`SUP NOR/1\n\n${TEXT}`, 'LUM/1'), undefined);
  });
});
