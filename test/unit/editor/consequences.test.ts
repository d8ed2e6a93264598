import assert from 'node:assert/strict';
import { parseDesignation } from '../../../src/citations/designation';
import { adviceOn, wordsAround } from '../../../src/editor/consequences/describe';
import { consequencesOf, happenedTo } from '../../../src/editor/consequences/happened';
import { consequencesIn } from '../../../src/editor/consequences/inDraft';
import { consequenceLines, subjectOf } from '../../../src/editor/consequences/pick';
import { english } from '../../../src/lexicon/lexicon';
import { readDraft } from '../../../src/markup/draft';
import type { Consequences } from '../../../src/revise/consequences/draft';
import { reasonsFor } from '../../../src/revise/consequences/sentences';
import { tongue } from '../lexicon/tongue';
import { libraryOf, sampleDraft } from './samples';

const library = libraryOf('lightburg-2028', 'havenport-2032');

function inBrief(found: Consequences): readonly string[] {
  return consequenceLines(found, english).map(({ kind, label, description }) => `${kind}: ${label} | ${description}`);
}

describe('the list of consequential changes', () => {
  it('offers the proposals, then every citation that is not up to date', () => {
    const found = consequencesIn(readDraft(sampleDraft('lighthouses-clean')), library);
    assert.equal(subjectOf(found, english), 'Resolution 12');
    assert.deepEqual(inBrief(found), [
      'write: Write the proposals | 1 text to revise, in a new draft',
      'write: Write them also for what has to be decided | 2 texts to revise, in a new draft',
      'update: recalling a) | Resolution 2 (Rev. Havenport, 2032) · → Rev. Saltmere, 2036',
      'look: recalling | Resolution 17 (Rev. Havenport, 2032) · an older revision is named',
    ]);
    const [, , update] = consequenceLines(found, english);
    assert.ok(update && 'place' in update && 'document' in update.place);
    const { document, span } = update.place;
    assert.match(document.markup.slice(span.from, span.to), /^\*resolves\* 3 of Resolution 12 \(Rev\. Havenport, 2032\)/);
  });

  it('leaves out what is up to date', () => {
    const coming = { place: 'Saltmere', year: 2036 };
    const found = consequencesOf(happenedTo(parseDesignation('Resolution 2')!, library), library, coming);
    assert.ok(found.texts.length > 1);
    assert.deepEqual(inBrief(found), []);
  });

  it('shows a citation with the words around it, cut between words', () => {
    const text = 'that ferries which carry lamps under Resolution 4 (Rev. Havenport, 2032) of this conference are seen from afar';
    const cites = 'Resolution 4 (Rev. Havenport, 2032)';
    assert.equal(wordsAround({ text, cites }, 200), text);
    assert.equal(wordsAround({ text, cites }, 60), '… under Resolution 4 (Rev. Havenport, 2032) of this conference …');
    assert.equal(wordsAround({ text, cites }, 10), `… ${cites} …`);
  });

  it('speaks the language of the texts', () => {
    const [text] = consequencesIn(readDraft(sampleDraft('wrecks-and-ice')), library).texts;
    const [place] = text!.places;
    assert.equal(adviceOn(place!, tongue), 'Bevado 15 faltat');
    assert.equal(reasonsFor(place!.facts, tongue), 'Vo SUP COV/40/1: Bevado 15 faltat.');
  });
});
