import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  filterChoices,
  filterEntries,
  filterInWords,
  isFiltering,
  NO_FILTER,
  passes,
  UNSIGNED,
  type ChangeFilter,
} from '../../../../src/editor/changes/changeFilter';
import { changeTree } from '../../../../src/editor/changes/changeTree';
import { listChanges } from '../../../../src/editor/changes/list';
import { readDraft } from '../../../../src/markup/draft';
import { createInlineReader } from '../../../../src/markup/inline';
import { anySource } from '../../../support/sources';

const SOURCE = [
  'MOD NOR/1/1',
  '# RESOLUTION 1 (REV. LIGHTBURG, 2028)',
  '*resolves*',
  '1 to keep {~~the lamps~>Every Lamp~~}{>>@NOR 2031-03-01<<} lit {++at night++}{>>@BRN too costly<<};',
  '{--2 to paint;--}{>>moved to noting<<}',
  'ADD NOR/1/2',
  '# DRAFT NEW RESOLUTION [NOR-1]',
  '*noting*',
  'fog {--and ice--}{>>who?<<}',
].join('\n\n');

const inline = createInlineReader();

describe('the filter of the list of changes', () => {
  const draft = readDraft(SOURCE);
  const changes = listChanges(draft, inline);
  const passing = (filter: Partial<ChangeFilter>): readonly string[] =>
    changes.filter((change) => passes(change, { ...NO_FILTER, ...filter })).map(({ added, deleted }) => added || deleted);

  it('goes by kind, author, remarks and words, and every part has to fit', () => {
    assert.deepEqual(passing({}), ['Every Lamp', 'at night', '2 to paint;', 'and ice']);
    assert.deepEqual(passing({ kinds: ['deleted'] }), ['and ice']);
    assert.deepEqual(passing({ kinds: ['added', 'moved'] }), ['at night', '2 to paint;']);
    assert.deepEqual(passing({ authors: ['NOR', UNSIGNED] }), ['Every Lamp', '2 to paint;', 'and ice']);
    assert.deepEqual(passing({ withRemarks: true }), ['at night', 'and ice']);
    assert.deepEqual(passing({ words: 'LAMP the' }), ['Every Lamp']);
    assert.deepEqual(passing({ words: ' costly' }), ['at night']);
    assert.deepEqual(passing({ words: 'resolves 2' }), ['2 to paint;']);
    assert.deepEqual(passing({ words: 'lamp', kinds: ['added'] }), []);
  });

  it('leaves only the entries that hold what passes', () => {
    const entries = filterEntries(changeTree(draft, changes, inline), { ...NO_FILTER, withRemarks: true });
    assert.deepEqual(
      entries.map(({ label, changes: own, children }) => [label, own.length, children.map((child) => child.children.length)]),
      [
        ['MOD NOR/1/1', 1, [1]],
        ['ADD NOR/1/2', 1, [1]],
      ],
    );
    assert.equal(entries[1]!.children[0]!.children[0]!.children[0]!.label, 'who?');
  });

  it('offers what there is', () => {
    assert.deepEqual(filterChoices(changes), {
      kinds: ['added', 'deleted', 'replaced', 'moved'].map((kind) => ({ kind, count: 1 })),
      authors: [
        { author: 'BRN', count: 1 },
        { author: 'NOR', count: 1 },
        { author: UNSIGNED, count: 2 },
      ],
      withRemarks: 2,
    });
    assert.deepEqual(filterChoices(listChanges(readDraft('{++a++}'), inline)), {
      kinds: [{ kind: 'added', count: 1 }],
      authors: [],
      withRemarks: 0,
    });
  });

  it('says itself in words', () => {
    assert.equal(filterInWords(NO_FILTER), '');
    assert.equal(isFiltering({ ...NO_FILTER, words: ' ' }), false);
    assert.equal(
      filterInWords({ kinds: ['moved', 'added', 'deleted'], authors: ['BRN', UNSIGNED], withRemarks: true, words: ' lamp ' }),
      'added, deleted or moved, by BRN or unsigned, with a remark, “lamp”',
    );
  });

  it('lets each change of any draft pass by its kind and by its author', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const all = listChanges(readDraft(source), inline);
        const { kinds, authors } = filterChoices(all);
        const count = (filter: Partial<ChangeFilter>): number =>
          all.filter((change) => passes(change, { ...NO_FILTER, ...filter })).length;
        for (const choice of kinds) assert.equal(count({ kinds: [choice.kind] }), choice.count);
        for (const choice of authors) assert.equal(count({ authors: [choice.author] }), choice.count);
        assert.equal(
          kinds.reduce((sum, choice) => sum + choice.count, 0),
          all.length,
        );
      }),
    );
  });
});
