import assert from 'node:assert/strict';
import { plantIn } from '../../../quality/mutants/judge';
import { labelIsIdle, meetingFits, noteHasMark, numberFits, referenceFits, type Excuse } from '../../../quality/mutants/seeable';
import { Library } from '../../../src/corpus/library';
import { createConferences } from '../../../src/citations/conferences';
import { readField } from '../../../quality/mutants/field';
import { adopted, text } from '../check/sample';
import { SAMPLE } from './sample';

/** Invented texts of a conference that is at hand whole, and of one of which there is a part. */
const LIBRARY = new Library([
  {
    edition: { place: 'Dubai', year: 2018 },
    documents: [adopted(text('RESOLUTION 71 (REV. DUBAI, 2018)', '*resolves*\n\n1 to look.', 'Old lamps'), 'Dubai, 2018')],
  },
  {
    edition: { place: 'Bucharest', year: 2022 },
    documents: [
      adopted(text('RESOLUTION 71 (REV. BUCHAREST, 2022)', '*resolves*\n\n1 to look.', 'Lamps of the coast'), 'Bucharest, 2022'),
      adopted(text('RESOLUTION 77 (REV. BUCHAREST, 2022)', '*resolves*\n\n1 to look.', 'Bells'), 'Bucharest, 2022'),
    ],
  },
]);
const CONFERENCES = createConferences(LIBRARY.editions);

/** What an excuse says of one replacement in the sample. */
function asked(excuse: Excuse, was: string, becomes: string, source = SAMPLE): string | undefined {
  const from = source.indexOf(was);
  assert.ok(from >= 0, was);
  // Only what differs is changed, as planters do.
  let start = 0;
  while (was[start] === becomes[start]) start++;
  let end = 0;
  while (end < was.length - start && was.at(-1 - end) === becomes.at(-1 - end)) end++;
  const span = { from: from + start, to: from + was.length - end };
  const mistake = { edits: [{ span, text: becomes.slice(start, becomes.length - end) }] };
  const after = readField(plantIn(source, mistake).source, CONFERENCES);
  return excuse({ before: readField(source, CONFERENCES), mistake, after, library: LIBRARY });
}

describe('quality: what cannot be seen without the text in force', () => {
  const CITED = 'Resolution 71 (Rev. Bucharest, 2022) of this conference, on lamps;';

  it('is a number of another text that exists, unless a title says otherwise', () => {
    assert.match(asked(numberFits, 'Resolution 71 (', 'Resolution 77 (') ?? '', /exists/);
    assert.equal(asked(numberFits, 'Resolution 71 (', 'Resolution 78 ('), undefined);
    const titled = SAMPLE.replace(CITED, 'Resolution 71 (Rev. Bucharest, 2022) of this conference, on lamps of the coast;');
    assert.equal(asked(numberFits, 'Resolution 71 (', 'Resolution 77 (', titled), undefined);
  });

  it('is a number of a text that nobody has at hand', () => {
    const assembly = SAMPLE.replace(CITED, 'Resolution 71 (Rev. Geneva, 2022) of WTSA;');
    assert.match(asked(numberFits, 'Resolution 71 (', 'Resolution 78 (', assembly) ?? '', /another body/);
    const partly = SAMPLE.replace(CITED, 'Resolution 70 (Rev. Dubai, 2018);');
    assert.match(asked(numberFits, 'Resolution 70 (', 'Resolution 76 (', partly) ?? '', /not at hand/);
    assert.equal(asked(numberFits, 'Resolution 70 (', 'Resolution 170 (', partly), undefined, 'numbers do not go so far');
    const list = SAMPLE.replace(CITED, 'Resolutions 71 and 77 (Rev. Bucharest, 2022);');
    assert.equal(
      asked(numberFits, '77 (', '76 (', list),
      undefined,
      'that the first of a list exists says nothing of the second',
    );
    assert.match(asked(numberFits, '77 (', '71 (', list) ?? '', /exists/);
    const bare = SAMPLE.replace(CITED, 'Resolution 71;');
    assert.match(asked(numberFits, 'Resolution 71;', 'Resolution 9;', bare) ?? '', /earlier conference/);
    assert.equal(asked(numberFits, 'Resolution 71;', 'Resolution 99;', bare), undefined);
  });

  it('is the place or the year of another revision, and of another meeting of the same body', () => {
    const bare = SAMPLE.replace(CITED, 'Resolution 71 (Rev. Kigali, 2022) of WTDC;');
    assert.equal(asked(meetingFits, 'Kigali, 2022', 'Geneva, 2022', bare), undefined);
    assert.match(
      asked(meetingFits, 'Buenos Aires, 2017', 'Doha, 2006', bare.replace('Kigali, 2022', 'Buenos Aires, 2017')) ?? '',
      /met there/,
    );
    assert.equal(asked(meetingFits, '(Rev. Bucharest, 2022) of', '(Rev. Bucharest, 2023) of'), undefined);
    assert.equal(asked(meetingFits, '(Rev. Bucharest, 2022) of', '(Rev. Bucharest, 20222) of'), undefined);
    const older = SAMPLE.replace(CITED, 'Resolution 71 (Rev. Bucharest, 2022);');
    assert.match(asked(meetingFits, 'Bucharest, 2022);', 'Dubai, 2018);', older) ?? '', /exists/);
    const titled = SAMPLE.replace(CITED, 'Resolution 71 (Rev. Bucharest, 2022), on lamps of the coast;');
    assert.equal(asked(meetingFits, 'Bucharest, 2022),', 'Dubai, 2018),', titled), undefined);
  });

  it('is a reference to what is there too', () => {
    assert.match(asked(referenceFits, '*considering b)*', '*considering c)*') ?? '', /exists/);
    assert.equal(asked(referenceFits, '*considering b)*', '*considering d)*'), undefined);
    assert.equal(asked(referenceFits, 'see Annex 2', 'see Annex 3'), undefined);
  });

  it('is a label that needs not be there, and a mark that is not the only one of its note', () => {
    assert.equal(asked(labelIsIdle, '*c)* that', 'that'), undefined);
    const alone = SAMPLE.replace('to report.\n', '1 to report.\n');
    assert.match(asked(labelIsIdle, '1 to report', 'to report', alone) ?? '', /only label/);
    assert.equal(asked(noteHasMark, 'lamps[^1]', 'lamps'), undefined);
    assert.match(asked(noteHasMark, 'lamps[^1]', 'lamps', SAMPLE.replace('bells are', 'bells[^1] are')) ?? '', /another mark/);
  });
});
