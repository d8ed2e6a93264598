import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Editing } from '../../../../src/editor/editing';
import { enter } from '../../../../src/editor/lists/enter';
import { readDraft } from '../../../../src/markup/draft';
import { applyEdits } from '../../../../src/markup/edits';
import { acceptChanges, rejectChanges } from '../../../../src/markup/format';
import { drawn, seen } from '../../../support/cursor';
import { draftWith } from '../samples';

const press = (source: string, at: readonly { anchor: number; active: number }[]): Editing | undefined =>
  enter(readDraft(source), at);

/** The body of a draft after Enter; undefined where Enter is left to the editor. */
function entered(body: string, form: 'clean' | 'marked' = 'clean'): string | undefined {
  const { source, selections } = seen(draftWith(body, form));
  const answer = press(source, selections);
  return answer && drawn(source, answer).slice(draftWith('', form).length);
}

const marked = (body: string): string | undefined => entered(body, 'marked');

describe('Enter at the end of an item', () => {
  it('begins the next one, labelled as the list is', () => {
    for (const [label, next] of [
      ['1', '2'],
      ['*a)*', '*b)*'],
      ['9)', '10)'],
      ['3.', '4.'],
      ['2.1', '2.2'],
      ['2.10.3)', '2.10.4)'],
      ['–', '–'],
      ['-', '-'],
      ['- 4', '- 5'],
      ['*z)*', '*aa)*'],
      ['2bis', '2ter'],
      ['iv)', 'v)'],
    ]) {
      assert.equal(entered(`*resolves*\n\n${label} to keep;‸`), `*resolves*\n\n${label} to keep;\n\n${next} ‸`);
    }
    assert.equal(entered('*resolves*\n\n1 to keep; ‸ \n\n*urges*'), '*resolves*\n\n1 to keep;\n\n2 ‸\n\n*urges*');
  });

  it('reads i) as the list around it does', () => {
    const letters = '*considering*\n\n*h)* that;\n\n*i)* this;‸';
    assert.equal(entered(letters), letters.replace('‸', '\n\n*j)* ‸'));
    const romans = '*resolves*\n\n1 to:\n\ni) keep;‸';
    assert.equal(entered(romans), romans.replace('‸', '\n\nii) ‸'));
  });

  it('leaves the labels after it as they are, also where the new one is theirs', () => {
    assert.equal(entered('*resolves*\n\n1 to keep;‸\n\n2 to lose.'), '*resolves*\n\n1 to keep;\n\n2 ‸\n\n2 to lose.');
  });

  it('keeps to a list that stands line by line', () => {
    assert.equal(entered('*resolves*\n\n1 a;\n2 b;‸\n'), '*resolves*\n\n1 a;\n2 b;\n3 ‸\n');
  });

  it('sets off what would run into the lines around it: a provision without an end goes on in the next line', () => {
    assert.equal(entered('*resolves*\n\n1 a;\n2 b‸\n'), '*resolves*\n\n1 a;\n2 b\n\n3 ‸\n');
    assert.equal(entered('*resolves*\n\n1 a;\n2 b;‸\n3 c.'), '*resolves*\n\n1 a;\n2 b;\n3 ‸\n\n3 c.');
  });

  it('opens a list after a colon, as its neighbours have it', () => {
    const opened = (list: string): string => entered(`*resolves*\n\n${list}`)!.slice('*resolves*\n\n'.length);
    assert.equal(opened('1 to keep:‸'), '1 to keep:\n\ni) ‸');
    assert.equal(opened('1 to keep:\n\ni) lamps:‸'), '1 to keep:\n\ni) lamps:\n\n– ‸');
    assert.equal(opened('1 to keep:\n\ni) lamps:\n\n– lit:‸'), '1 to keep:\n\ni) lamps:\n\n– lit:\n\n– ‸');
    assert.equal(opened('1 a:\n\na) b;\n\n2 c:‸'), '1 a:\n\na) b;\n\n2 c:\n\na) ‸');
    assert.equal(opened('1 a:\n\n1.1 b;\n\n2 c:‸'), '1 a:\n\n1.1 b;\n\n2 c:\n\n2.1 ‸');
    assert.equal(opened('to keep:‸'), 'to keep:\n\ni) ‸');
    assert.equal(marked('*resolves*\n\n1 to {++keep++}:{>>what?<<}‸'), '*resolves*\n\n1 to {++keep++}:{>>what?<<}\n\n{++i) ‸++}');
  });

  it('goes on in lists outside of texts', () => {
    const { source, selections } = seen('– thanks;‸\n\nMOD LUM/1/1\n');
    assert.equal(drawn(source, press(source, selections)!), '– thanks;\n\n– ‸\n\nMOD LUM/1/1\n');
  });
});

describe('Enter in an item without words', () => {
  it('ends the list, one level at a time', () => {
    assert.equal(entered('*resolves*\n\n1 to keep;\n\n2 ‸\n\n*urges*'), '*resolves*\n\n1 to keep;\n\n‸\n\n*urges*');
    assert.equal(entered('*resolves*\n\n1 to:\n\ni) keep;\n\nii) ‸'), '*resolves*\n\n1 to:\n\ni) keep;\n\n2 ‸');
    assert.equal(entered('*considering*\n\n*a)* that:\n\n– ‸'), '*considering*\n\n*a)* that:\n\n*b)* ‸');
    assert.equal(entered('*resolves*\n\n2‸'), '*resolves*\n\n‸');
  });

  it('takes the addition along that it was begun with', () => {
    const begun = (words: string): string => `*resolves*\n\n1 to keep.\n\n${words}\n\n*urges*`;
    assert.equal(marked(begun('{++2 ‸++}')), begun('{++‸++}'), 'what is typed next is an addition too');
    assert.equal(marked(begun('{++‸++}')), begun('‸'));
    assert.equal(marked('*resolves*\n\n1 to:\n\n{++i) ‸++}'), '*resolves*\n\n1 to:\n\n{++2 ‸++}');
    assert.equal(marked('*resolves*\n\n{~~1 to keep~>2 ‸~~}'), undefined);
    assert.equal(marked('*urges*\n\nto keep.\n\n{++‸++}'), '*urges*\n\nto keep.\n\n‸');
  });
});

describe('Enter inside an item', () => {
  it('makes the next item of what follows', () => {
    assert.equal(entered('*resolves*\n\n1 to keep; ‸to paint.'), '*resolves*\n\n1 to keep;\n\n2 ‸to paint.');
    assert.equal(
      entered('*resolves*\n\n1 to **keep ‸and *lit*** them.'),
      '*resolves*\n\n1 to **keep **\n\n2 **‸and *lit*** them.',
    );
    assert.equal(entered('*resolves*\n\n1 to *keep‸*; and'), '*resolves*\n\n1 to *keep*\n\n2 ‸; and');
  });

  it('puts an empty item above it when the caret is before its words', () => {
    assert.equal(entered('*resolves*\n\n1 ‸to keep.'), '*resolves*\n\n1 ‸\n\n1 to keep.');
    assert.equal(marked('*resolves*\n\n1 ‸to keep.'), '*resolves*\n\n{++1 ‸++}\n\n1 to keep.');
  });

  it('is a line end before and in the label, in a remark, in struck words, in a link and in code', () => {
    for (const item of [
      '‸1 to keep',
      '*a‸)* that',
      '1 to {>>wh‸y<<} keep',
      '1 to {--ke‸ep--} hold',
      '1 to [ke‸ep](a.pdf)',
      '1 to `ke‸ep`',
      '1 to \\‸*',
    ]) {
      assert.equal(marked(`*resolves*\n\n${item}`), undefined, item);
    }
  });
});

describe('Enter in a tracked text', () => {
  it('begins additions, so that the base stays', () => {
    assert.equal(marked('*resolves*\n\n1 to keep;‸'), '*resolves*\n\n1 to keep;\n\n{++2 ‸++}');
    assert.equal(marked('*resolves*\n\n1 to keep{~~;~>,~~}‸'), '*resolves*\n\n1 to keep{~~;~>,~~}\n\n{++2 ‸++}');
    assert.equal(marked('*resolves*‸'), '*resolves*\n\n{++1 ‸++}');
    assert.equal(marked('*urges*\n\nto keep.‸'), '*urges*\n\nto keep.\n\n{++‸++}');
    assert.equal(marked('## Lamps‸\n\n1 lit'), '## Lamps\n\n{++‸++}\n\n1 lit');
    assert.equal(marked('{--*urges*--}‸'), '{--*urges*--}\n\n{++‸++}');
    assert.equal(marked('MOD LUM/21/2‸'), 'MOD LUM/21/2\n\n‸');
  });

  it('ends an addition and begins another', () => {
    assert.equal(marked('*resolves*\n\n{++1 to keep;‸++}'), '*resolves*\n\n{++1 to keep;++}\n\n{++2 ‸++}');
    assert.equal(marked('*resolves*\n\n1 to keep{++ and ‸paint++}'), '*resolves*\n\n1 to keep{++ and ++}\n\n{++2 ‸paint++}');
    assert.equal(marked('*resolves*\n\n{++*a)* to ‸keep;++}'), '*resolves*\n\n{++*a)* to ++}\n\n{++*b)* ‸keep;++}');
  });

  it('strikes the words of the base that go down, and adds them below', () => {
    assert.equal(
      marked('*resolves*\n\n1 to keep; ‸to paint {~~all~>most~~} of {--the --}them{>>when?<<}.'),
      '*resolves*\n\n1 to keep; {--to paint all of the them.--}\n\n{++2 ‸to paint most of them.++}{>>when?<<}',
    );
    assert.equal(
      marked('*resolves*\n\n1 to {~~keep~>hold ‸and keep~~} them.'),
      '*resolves*\n\n1 to {~~keep~>hold ~~}{-- them.--}\n\n{++2 ‸and keep them.++}',
    );
  });

  it('gives an item the label of a deleted one', () => {
    assert.equal(marked('*resolves*\n\n{--1 to keep;--}‸'), '*resolves*\n\n{--1 to keep;--}\n\n{++1 ‸++}');
  });

  it('tracks nothing in a new text, nor in the reasons', () => {
    const added = draftWith('*resolves*\n\n1 to keep;‸', 'marked').replace('MOD', 'ADD');
    const { source, selections } = seen(added);
    assert.match(drawn(source, press(source, selections)!), /keep;\n\n2 ‸$/);
    assert.equal(marked('**Reasons:** Fog.‸'), '**Reasons:** Fog.\n\n‸');
  });

  it('never changes what is rejected, and loses nothing that is accepted', () => {
    const bodies = [
      '*considering*\n\n*a)* that {++the *large* ++}lamps{>>all?<<} go *out {~~at~>by~~} night*;\n\n{++*b)* that fog, {>>or rain<<}is frequent++}{>>@LUM 2036-01-01<<}',
      '*resolves*\n\n{--1 to keep--}\n\n2 to {--keep--} `the` lamps[^1] [lit](a.pdf):\n\n{++i) ++}\n\n| a | {++b++} |\n| --- | --- |\n| {~~c~>d~~} |  |\n\n[^1]: Ships.',
    ];
    const letters = (text: string): string => text.replace(/[^a-z]/gi, '');
    for (const body of bodies) {
      const source = draftWith(body, 'marked');
      fc.assert(
        fc.property(fc.integer({ min: source.length - body.length, max: source.length }), (at) => {
          const answer = press(source, [{ anchor: at, active: at }]);
          if (!answer) return;
          const after = applyEdits(source, answer.edits);
          assert.equal(rejectChanges(after), rejectChanges(source));
          const [before, now] = [letters(acceptChanges(source)), letters(acceptChanges(after))];
          assert.ok(Math.abs(now.length - before.length) <= 2, `${at}: ${after}`);
        }),
        { numRuns: 120 },
      );
    }
  });
});

describe('Enter elsewhere', () => {
  it('begins the first item after a lead-in, by its role or as the section has it', () => {
    assert.equal(entered('*considering*‸'), '*considering*\n\n*a)* ‸');
    assert.equal(entered('*instructs the Secretary-General‸*'), '*instructs the Secretary-General*\n\n1 ‸');
    assert.equal(entered('*resolves*‸\n\n1) to keep.'), '*resolves*\n\n1) ‸\n\n1) to keep.');
    assert.equal(entered('*instructs ‸the Secretary-General*'), undefined);
  });

  it('parts paragraphs by a blank line', () => {
    assert.equal(entered('*urges*\n\nto keep.‸'), '*urges*\n\nto keep.\n\n‸');
    assert.equal(entered('*urges*\n\nto keep, ‸and to paint.'), '*urges*\n\nto keep,\n\n‸and to paint.');
    assert.equal(marked('**Reasons:** Fog. ‸And rain.'), '**Reasons:** Fog.\n\n‸And rain.');
    assert.equal(entered('*urges*\n\n‸to keep.'), undefined);
  });

  it('puts a blank line after headings and symbols, and none inside them', () => {
    assert.equal(entered('# ANNEX TO RESOLUTION 12‸'), '# ANNEX TO RESOLUTION 12\n\n‸');
    assert.equal(entered('# ANNEX ‸TO RESOLUTION 12'), undefined);
    assert.equal(entered('SUP LUM/21/2‸'), 'SUP LUM/21/2\n\n‸');
    assert.equal(entered('[^1]: Ships ‸and boats.'), undefined);
    assert.equal(entered('[^1]: ‸'), undefined);
  });

  it('begins a row in a table, and ends the table in an empty row', () => {
    const table = '| a | b |\n| --- | --- |\n| c | d |';
    assert.equal(entered(table.replace('a', '‸a')), '| a | b |\n| --- | --- |\n| ‸ |  |\n| c | d |');
    assert.equal(entered(table.replace('d', 'd‸')), `${table}\n| ‸ |  |`);
    assert.equal(marked(table.replace('d', 'd‸')), `${table}\n| {++‸++} | {++++} |`);
    assert.equal(entered(`${table}\n| ‸ |  |`), `${table}\n\n‸`);
    assert.equal(marked(`${table}\n| {++‸++} | {++++} |`), `${table}\n\n‸`);
    assert.equal(entered('| a |\n| --- |\n| ‸ |'), '| a |\n| --- |\n\n‸');
  });

  it('is a line end in the front matter, on empty lines and over a selection', () => {
    const front = draftWith('x').replace('source: LUM', 'source: LUM‸');
    assert.equal(press(seen(front).source, seen(front).selections), undefined);
    assert.equal(entered('*resolves*\n\n‸\n\n1 to keep.'), undefined);
    assert.equal(entered('*resolves*\n\n1 to ⟦keep‸⟧.'), undefined);
  });

  it('works at several carets at once', () => {
    assert.equal(
      entered('*resolves*\n\n1 to keep;‸\n\n2 to paint;‸\n\n‸'),
      '*resolves*\n\n1 to keep;\n\n2 ‸\n\n2 to paint;\n\n3 ‸\n\n\n‸',
    );
  });
});
