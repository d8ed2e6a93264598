import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeAt } from '../../../../src/editor/changes/changeAt';
import { countChanges } from '../../../../src/editor/changes/count';
import { listChanges } from '../../../../src/editor/changes/list';
import { changesIn } from '../../../../src/editor/stops';
import { readDraft } from '../../../../src/markup/draft';
import { anySource } from '../../../support/sources';
import { draftWith, sampleDraft } from '../samples';

const list = (source: string) => listChanges(readDraft(source));

describe('the changes of a draft', () => {
  it('tells for each what goes, what comes, and where it stands', () => {
    const told = list(sampleDraft('tide-tables-marked')).map(({ path, part, kind, deleted, added }) => {
      const words = (text: string): string => text.split(' ').slice(0, 3).join(' ');
      return `${part}: ${path}: ${kind} ${words(deleted)} > ${words(added)}`;
    });
    assert.deepEqual(told, [
      'designation: designation: replaced HAVENPORT, 2032 > SALTMERE, 2036',
      'formula: formula: replaced Havenport, 2032 > Saltmere, 2036',
      'preambular: considering c): added  > c) that many',
      'preambular: considering d): replaced c > d',
      'preambular: considering d): replaced two harbours out > nine harbours out',
      'preambular: considering e): replaced d > e',
      'operative: resolves 1: replaced 30 June > 15 May',
      'operative: resolves 3: replaced ; > ,',
      'operative: resolves 4: deleted 4 that heights > ',
      'operative: instructs the Director of the Charts Bureau 1: replaced 30 September > 31 August, also',
      'operative: instructs the Director of the Charts Bureau 2: replaced d > e',
      'operative: encourages Member States 2: replaced fifty > eighty',
      'annex: Annex: replaced HAVENPORT, 2032 > SALTMERE, 2036',
      'table: Annex, table: added  > 5 | Remark',
      'annex: Annex, 4: added  > 4 Heights are',
      'annex: Annex, 5: replaced 4 > 5',
      'footnote: footnote 2: added  > , page by',
    ]);
  });

  it('knows a provision by its place in the text as it will be, and one that goes by its place as it was', () => {
    const paths = (body: string): readonly string[] => list(draftWith(body, 'marked')).map(({ path }) => path);
    assert.deepEqual(paths('*considering*\n\n{--*a)* lamps;--}\n\n*{~~b~>a~~})* fog {++and ice++}'), [
      'considering a)',
      'considering a)',
      'considering a)',
    ]);
    assert.deepEqual(paths('*{~~noting~>considering~~}*\n\n{++that fog++}\n\n*resolves*\n\n1 to:\n\ni) {--go--}'), [
      'considering',
      'considering',
      'resolves 1 i)',
    ]);
    assert.deepEqual(
      paths(
        '*resolves*\n\n1 go\n\n# ANNEX 2 TO RESOLUTION 12\n\n## {++Lamps++}\n\n### {++Oil++}\n\n{++All.++}\n\n**Reasons:** {++Fog.++}',
      ),
      ['Annex 2', 'Annex 2, heading', 'Annex 2, paragraph', 'reasons'],
    );
  });

  it('counts proposals, and knows what stands before the first of them, or under a symbol without designation', () => {
    const source =
      'We {++all++} agree.\n\nMOD NOR/1/1\n\n*resolves*\n\n1 {++go++}\n\n{++MOD++} NOR/1/2\n\n# RESOLUTION {~~1~>2~~}';
    assert.deepEqual(
      list(source).map(({ proposal, path }) => [proposal, path]),
      [
        [undefined, ''],
        [0, 'resolves 1'],
        [1, 'symbol'],
        [1, 'designation'],
      ],
    );
  });

  it('takes remarks apart', () => {
    const remarks = (source: string) => list(source).map((change) => change.remarks.map(({ span: _, ...remark }) => remark));
    assert.deepEqual(
      remarks(
        '{++a++}{>>@NOR 2031-03-01 see *it*<<}{>>why?<<} {--b--}{>>@LUM/BRN<<} {~~c~>d {>>@BRN no date<<}~~} {>>apart<<} {++e++}{>>@BRN 2031-03-011<<}',
      ),
      [
        [{ author: 'NOR', date: '2031-03-01', text: 'see *it*' }, { text: 'why?' }],
        [{ author: 'LUM/BRN', text: '' }],
        [{ author: 'BRN', text: 'no date' }],
        [{ author: 'BRN', text: '2031-03-011' }],
      ],
    );
    const [change] = list('{--one--}{>>@LUM<<}{++two++}{>>x<<}');
    assert.deepEqual([change?.kind, change?.deleted, change?.added], ['replaced', 'one', 'two']);
    assert.deepEqual(
      change?.remarks.map(({ author, text }) => author ?? text),
      ['LUM', 'x'],
    );
  });

  it('knows the halves of a move by their remarks', () => {
    const source =
      '{--a--}{>>@NOR 2031-03-01 Moved to  resolves 2<<} {++a++}{>>moved from noting b)<<} {++a++}{>>moved to 1<<} {--b--}{>>no<<} {~~c~>d~~}{>>moved from 2<<}';
    assert.deepEqual(
      list(source).map(({ move }) => move),
      [{ half: 'from', path: 'resolves 2' }, { half: 'to', path: 'noting b)' }, undefined, undefined, undefined],
    );
    assert.deepEqual(
      list(source).flatMap(({ remarks }) => remarks.map(({ isMove = false }) => isMove)),
      [true, true, false, false, false],
    );
  });

  it('knows what was split off and what was merged, by their remarks', () => {
    const source =
      '{++a++}{>>@NOR 2031-03-01 split from resolves 2<<} {--a--}{>>Merged into 1<<} {--a--}{>>split from 1<<} {++a++}{>>moved from 1<<}{>>split from 2<<}';
    assert.deepEqual(
      list(source).map(({ divided }) => divided),
      [{ half: 'from', path: 'resolves 2' }, { half: 'into', path: '1' }, undefined, undefined],
    );
    assert.deepEqual(
      list(source).flatMap(({ remarks }) => remarks.map(({ isMove = false }) => isMove)),
      [true, true, false, true, false],
    );
  });

  it('reads the words of a change as words', () => {
    const [first, second, row] = list(
      '*{++a)* that [fog](x) is\\* {>>no<<}near++}{-- *far*--}\n\n{++ and ++}\n\n| a |  |\n| --- | --- |\n| {++b++} | {++++} |',
    );
    assert.deepEqual([first?.deleted, first?.added], ['far', 'a)* that fog is* near']);
    assert.equal(second?.added, 'and');
    assert.equal(row?.added, 'b | ');
  });

  it('knows which words a change is a part of', () => {
    const around = (source: string) => list(source).map(({ before, after }) => [before, after]);
    assert.deepEqual(around('*{~~c~>d~~})* the *lamp*{++s++}, and{++ not++} the {++old ++}pier; (Rev. {~~A~>B~~})'), [
      ['', ')'],
      ['lamp', ','],
      ['', ''],
      ['', ''],
      ['', ')'],
    ]);
    assert.deepEqual(around('灯{~~塔~>船~~}灯'), [['', '']]);
  });

  it('finds the change at a caret or in a selection', () => {
    const source = 'ab {++cd++}{>>x<<} ef {--gh--}';
    const changes = list(source);
    const at = (anchor: number, active = anchor): number => changeAt(changes, { anchor, active });
    assert.deepEqual([at(2), at(3), at(18), at(19), at(25)], [-1, 0, 0, -1, 1]);
    assert.deepEqual([at(0, 2), at(0, 5), at(0, 30), at(30, 0), at(19, 21)], [-1, 0, 1, 0, -1]);
  });

  it('lists any draft, each change once', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const draft = readDraft(source);
        const changes = listChanges(draft);
        assert.deepEqual(
          changes.map(({ span }) => span),
          changesIn(draft),
        );
        assert.equal(changes.length, countChanges(source));
        for (const { kind, added, deleted, span, block } of changes) {
          if (kind === 'added') assert.equal(deleted, '');
          if (kind === 'deleted') assert.equal(added, '');
          assert.ok(block.from <= span.from && span.to <= block.to);
        }
      }),
    );
  });
});
