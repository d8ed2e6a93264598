import assert from 'node:assert/strict';
import fc from 'fast-check';
import { baseSourceOf, createBaseReader } from '../../../src/editor/baseSource';
import { Library } from '../../../src/corpus/library';
import { restoreProvisions, revertChanges, revertLines } from '../../../src/editor/restore';
import type { Editing, Refusal, Selection } from '../../../src/editor/editing';
import { readDraft, type Draft } from '../../../src/markup/draft';
import { applyEdits } from '../../../src/markup/edits';
import { acceptChanges, format, formatPlain } from '../../../src/markup/format';
import { newProposal } from '../../../src/revise/newProposal';
import type { BesideBase } from '../../../src/editor/baseSource';
import { drawn, seen } from '../../support/cursor';
import { editedText } from '../../support/sources';
import { libraryOf, sampleDraft } from './samples';

const library = libraryOf('havenport-2032');
const RESOLUTION = library.list().find(({ number }) => number === 12)!;
const started = newProposal({
  symbol: 'MOD',
  base: RESOLUTION,
  source: ['LUM'],
  document: '21',
  number: 1,
  conference: 'General Conference (Saltmere, 2036)',
}).replace('**Reasons:**', '**Reasons:** Dark nights.');

const baseOf = (source: string, from = library): string => {
  const draft = readDraft(source);
  return baseSourceOf(source, createBaseReader().read(draft, from));
};
/** The lines that an editor would colour, on either side. */
function differing(source: string): readonly string[] {
  const [now, before] = [source.split('\n'), baseOf(source).split('\n')];
  return [
    ...before.filter((line) => !now.includes(line)).map((line) => `-${line}`),
    ...now.filter((line) => !before.includes(line)).map((line) => `+${line}`),
  ];
}
/** Designation, formula, and a provision in which the text names itself. */
const HEADS = 3;

describe('the base source of a clean draft', () => {
  it('is the base in the place of the text, and everything else as the draft has it', () => {
    const source = sampleDraft('lighthouses-clean');
    const [head, tail] = [source.slice(0, source.indexOf('# RES')), source.slice(source.indexOf('**Reasons'))];
    assert.equal(baseOf(source), `${head}${RESOLUTION.markup.trimEnd()}\n\n${tail}`);
  });

  it('tells only what was changed, however the draft is laid out', () => {
    const wrapped = started
      .replace('that lakes, canals and rivers', 'that lakes,\n   canals   and rivers')
      .replace('*considering*\n\n', '*considering*\n')
      .replace('1 to complete', '- 1   to complete')
      .replace('that towns give up', 'that towns {>>@LUM 2036-01-02 why<<}{==give==} up');
    assert.notEqual(wrapped, started);
    assert.equal(differing(wrapped).length, differing(started).length);
    assert.equal(differing(started).length, 2 * HEADS);
    const changed = wrapped.replace('carry a third', 'carry a half');
    assert.deepEqual(
      differing(changed)
        .filter((line) => line.includes(' carry '))
        .map((line) => line.slice(0, 29)),
      ['-   canals   and rivers carry', '+   canals   and rivers carry'],
    );
  });

  it('keeps a remark where the words beside it are put back', () => {
    const source = started.replace('when the last ferry stops', 'when the last bus{>>or tram?<<} stops');
    assert.ok(differing(source).includes('-that towns give up their lamps when the last ferry stops,{>>or tram?<<}'));
  });

  it('knows a footnote by what it says, a row by its cells, and a designation in small letters', () => {
    const table = '| a | b |\n| --- | --- |\n| c | d |\n| e | f |';
    const own = new Library([
      {
        edition: { place: 'Havenport', year: 2032 },
        documents: [
          {
            ...RESOLUTION,
            markup: format(
              `# RESOLUTION 12 (REV. HAVENPORT, 2032)\n\n## Lamps\n\n1 to light[^1] it;\n\n${table}\n\n[^1]: At night.`,
            ),
          },
        ],
      },
    ]);
    const source = `---\nconference: General Conference (Saltmere, 2036)\n---\n\nMOD LUM/21/1\n\n# Resolution 12 (Rev. Havenport, 2032)\n\n## Lamps[^new]\n\n1 to light[^old] it now;\n\n|a|b|\n|---|---|\n|c|d|\n|e|x|\n\n[^new]: All.\n\n[^old]: At night.\n`;
    assert.equal(
      baseOf(source, own),
      source
        .replace('Lamps[^new]', 'Lamps')
        .replace(' it now', ' it')
        .replace('|e|x|', '| e | f |')
        .replace('[^new]: All.\n\n', ''),
    );
  });

  it('is the draft itself where it is marked, has no base, or goes on under another symbol', () => {
    for (const source of [
      started.replace('form: clean', 'form: marked'),
      started.replace('RESOLUTION 12', 'RESOLUTION 99'),
      started.replace('*resolves*', 'MOD LUM/21/2\n\n*resolves*'),
      started.replace('MOD LUM', 'ADD LUM'),
    ])
      assert.equal(baseOf(source), source);
    assert.equal(baseOf(started, new Library([])), started);
  });

  it('reads as the base whatever was edited, and leaves the rest of the file to the letter', () => {
    fc.assert(
      fc.property(editedText, ({ base, revised }) => {
        const markup = formatPlain(`# RESOLUTION 12 (REV. HAVENPORT, 2032)\n\n## Lamps\n\n${base}`);
        const own = new Library([{ edition: { place: 'Havenport', year: 2032 }, documents: [{ ...RESOLUTION, markup }] }]);
        const head = '---\nconference: General Conference (Saltmere, 2036)\n---\n\nMOD LUM/21/1\n\n';
        const tail = '\n**Reasons:**   none\n';
        const source = `${head}# RESOLUTION 12 (REV. SALTMERE, 2036)\n\n## Lamps\n\n${revised}${tail}`;
        const found = baseOf(source, own);
        assert.ok(found.startsWith(head) && found.endsWith(tail));
        const text = found.slice(head.length, found.length - tail.length);
        // Footnotes that the draft has no mark for may stand in another order.
        const blocks = (one: string): readonly string[] =>
          acceptChanges(one)
            .replace(/\[\^\d+\]/g, '[^]')
            .split('\n\n')
            .map((each) => each.trim())
            .sort();
        assert.deepEqual(blocks(text), blocks(markup));
      }),
    );
  });
});

describe('going back to the base', () => {
  type Going = (draft: Draft, selections: readonly Selection[], beside: readonly BesideBase[]) => Editing | Refusal;
  /** The draft after the command, from the line of the caret to the one after the next. */
  function done(command: Going, marked: string): string {
    const { source, selections } = seen(marked);
    const draft = readDraft(source);
    const answer = command(draft, selections, createBaseReader().read(draft, library));
    return 'refusal' in answer ? answer.refusal : drawn(source, answer);
  }
  const CHANGED = started.replace('by the end of 2034', 'by the end of 2036');

  it('restores the words of a provision and keeps its label', () => {
    const line = '1 to complete the register of lights';
    const relabelled = CHANGED.replace(line, line.replace('1', '7'));
    assert.equal(
      done(restoreProvisions, relabelled.replace('end of 2036', 'end‸ of 2036')).replace('‸', ''),
      started.replace(line, line.replace('1', '7')),
    );
    assert.equal(
      done(restoreProvisions, started.replace(line, '7 to complete‸ the register of lights')).replace('‸', ''),
      started,
    );
    assert.match(done(restoreProvisions, started.replace('every lighthouse', 'every‸ lighthouse')), /says what the base says/);
  });

  it('restores no provision that is new, and none outside a text', () => {
    assert.match(
      done(restoreProvisions, started.replace('*resolves*\n\n', '*resolves*\n\n0 to b‸e quite new;\n\n')),
      /it is new/,
    );
    assert.match(done(restoreProvisions, started.replace('Dark', 'Da‸rk')), /Put the caret into a provision/);
    assert.match(done(restoreProvisions, CHANGED.replace('clean', 'marked').replace('every', 'ev‸ery')), /the draft is marked/);
  });

  it('reverts the change at the caret: changed, added or deleted', () => {
    assert.equal(done(revertChanges, CHANGED.replace('of 2036', 'of‸ 2036')).replace('‸', ''), started);
    assert.equal(
      done(revertChanges, started.replace('*resolves*\n\n', '*resolves*\n\n0 to b‸e quite new;\n\n')).replace('‸', ''),
      started,
    );
    const line = /2 that a registered lamp[^\n]*\n\n/;
    for (const place of ['1 that every', '3 that a fog'])
      assert.equal(done(revertChanges, started.replace(line, '').replace(place, `${place}‸`)).replace('‸', ''), started);
    assert.match(done(revertChanges, CHANGED.replace('Council Resolution', 'Council‸ Resolution')), /no change here/);
  });

  it('reverts all changes of a selection', () => {
    const both = CHANGED.replace('2 to publish a guide', '2 to write a guide');
    const selected = both.replace('1 to complete the', '1 to ⟦complete the').replace('2 to write a', '2 to write‸⟧ a');
    assert.equal(done(revertChanges, selected).replace(/[⟦‸⟧]/g, ''), started);
  });

  it('reverts the lines that an editor names', () => {
    const change = (start: number, end: number, from: number, to: number) => ({
      originalStartLineNumber: start,
      originalEndLineNumber: end,
      modifiedStartLineNumber: from,
      modifiedEndLineNumber: to,
    });
    const revert = (original: string, modified: string, ...lines: [number, number, number, number]): string =>
      applyEdits(modified, [revertLines(original, modified, change(...lines))]);
    assert.equal(revert('a\nb\nc\n', 'a\nx\ny\nc\n', 2, 2, 2, 3), 'a\nb\nc\n');
    assert.equal(revert('a\nb\nc\n', 'a\nc\n', 2, 2, 1, 0), 'a\nb\nc\n');
    assert.equal(revert('a\nb', 'a\nx\nb', 1, 0, 2, 2), 'a\nb');
    assert.equal(revert('a\nb', 'a', 2, 2, 1, 0), 'a\nb');
    assert.equal(revert('a', 'a\nb', 1, 0, 2, 2), 'a');
    assert.equal(revert('a\nb', 'a\nx', 2, 2, 2, 2), 'a\nb');
    assert.equal(revert('a\nb', 'x\nb\nc', 1, 1, 1, 1), 'a\nb\nc');
    assert.equal(revert('a\nb', 'b', 1, 1, 0, 0), 'a\nb');
  });
});
