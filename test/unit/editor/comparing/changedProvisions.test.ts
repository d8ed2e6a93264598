import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedProvisions, type ChangedProvision, type Readings } from '../../../../src/editor/comparing/changedProvisions';
import { byPart, stepFrom } from '../../../../src/editor/comparing/walk';
import { english } from '../../../../src/lexicon/lexicon';
import { acceptChanges, formatPlain, rejectChanges } from '../../../../src/markup/format';
import { mark, MarkRefusal } from '../../../../src/revise/mark';
import { editedText } from '../../../support/sources';
import { EARLIER, LATER } from './texts';

function readings(left: string, right: string): Readings {
  return { left, right, marked: mark(left, right) };
}

const texts = readings(EARLIER, LATER);
const changes = changedProvisions(texts, english);

function named(name: string, kind?: string): ChangedProvision {
  const found = changes.find((change) => change.name === name && (kind === undefined || change.kind === kind));
  assert.ok(found, `${name} is not among: ${changes.map((change) => `${change.name} (${change.words})`).join(', ')}`);
  return found;
}

const shown = ({ places }: ChangedProvision, reading: keyof Readings): string =>
  texts[reading].slice(places[reading].from, places[reading].to);

describe('the changed provisions of a comparison', () => {
  it('say what happened to each, and leave out what is the same', () => {
    const list = changes.map(({ part, name, words }) => `${part}: ${name}: ${words}`);
    for (const line of [
      'Designation and title: designation: changed',
      'Designation and title: formula: changed',
      'considering: considering b): deleted',
      'considering: considering c): added',
      'considering: considering b): renumbered, was considering c)',
      'resolves: resolves 1: changed, was resolves 2',
      'resolves: resolves 2: renumbered, was resolves 3',
      'resolves: resolves 3: moved from resolves 1',
      'Annex: Annex: changed',
      'Annex: Annex, table: changed',
    ])
      assert.ok(list.includes(line), `${line} is not among:\n${list.join('\n')}`);
    for (const same of [
      'title',
      'considering (lead-in)',
      'considering a)',
      'footnote 1',
      'instructs the Secretary-General (paragraph)',
    ])
      assert.ok(!list.some((line) => line.includes(`: ${same}:`)), same);
  });

  it('tell a provision that only has another label from one that says something else', () => {
    const earlier = '*resolves*\n\n1 that lamps burn;\n\n2 that the doors of all offices are painted green,\n';
    const later =
      '*resolves*\n\n1 that lamps burn;\n\n2 that the ferries wait;\n\n3 that the doors of all offices are painted green,\n';
    const list = changedProvisions(readings(earlier, later), english).map(({ name, kind, words }) => [name, kind, words]);
    assert.deepEqual(list, [
      ['resolves 2', 'added', 'added'],
      ['resolves 3', 'renumbered', 'renumbered, was resolves 2'],
    ]);
  });

  it('make one of a move, with its place in both texts', () => {
    const move = named('resolves 3', 'moved');
    assert.match(shown(move, 'left'), /^1 that the lamp of a harbour office/);
    assert.match(shown(move, 'right'), /^3 that the lamp of a harbour office/);
    assert.match(shown(move, 'marked'), /^\{\+\+3 that the lamp of a harbour office/);
    assert.ok(!changes.some(({ kind, excerpt }) => kind === 'deleted' && excerpt.startsWith('that the lamp of a harbour')));
  });

  it('tell what was split from another one, and what was merged into one', () => {
    const whole =
      '1 to keep the lamps of every lighthouse lit at night, and to paint the towers white so that ferries can see them by day;';
    const parts =
      '1 to keep the lamps of every lighthouse lit at night;\n\n2 to paint the towers white so that ferries can see them by day;';
    const list = (left: string, right: string): readonly string[] =>
      changedProvisions(readings(`*resolves*\n\n${left}\n`, `*resolves*\n\n${right}\n`), english).map(
        ({ name, kind, words }) => `${name}, ${kind}: ${words}`,
      );
    assert.deepEqual(list(whole, parts), [
      'resolves 1, split: split from resolves 1',
      'resolves 2, changed: changed, was resolves 1',
    ]);
    assert.deepEqual(list(parts, whole), [
      'resolves 1, merged: merged into resolves 1',
      'resolves 1, changed: changed, was resolves 2',
    ]);
  });

  it('keep their places beside one that moved', () => {
    const moved = 'that the doors of all harbour offices are painted green';
    const rest = 'that every lamp of the coast and of the islands burns; that bells ring by day and by night, in fog and in snow';
    const left = `*resolves*\n\n1 ${rest};\n\n2 ${moved},\n`;
    const right = `*resolves*\n\n1 ${moved};\n\n2 that ferries wait;\n\n3 ${rest},\n`;
    const added = changedProvisions(readings(left, right), english).find(({ kind }) => kind === 'added')!;
    assert.equal(left.slice(0, added.places.left.from), '*resolves*');
  });

  it('are told apart where paragraphs without labels have one name and one of them moved', () => {
    const left = 'that lamps are painted red all over\n\n## Lighthouses\n\n## Lighthouses\n';
    const right = '## Lighthouses\n\nthat lamps are painted red all over\n';
    const shownOn = changedProvisions(readings(left, right), english).map(
      ({ kind, places: { left: span } }) => `${kind} ${left.slice(span.from, span.to)}`,
    );
    assert.ok(
      shownOn.every((line) => !line.startsWith('moved') || line.endsWith('all over')),
      shownOn.join('; '),
    );
  });

  it('stand in both texts and in the marked one where they are, or where they would be', () => {
    const added = named('considering c)', 'added');
    assert.match(shown(added, 'right'), /^\*c\)\* that pilots sleep in the daytime,$/);
    assert.equal(shown(added, 'left'), '');
    assert.match(texts.left.slice(0, added.places.left.from), /in the dark,$/);
    assert.match(shown(named('Annex, table'), 'marked'), /\{~~white~>green~~\}/);
    const deleted = named('considering b)', 'deleted');
    assert.match(shown(deleted, 'left'), /^\*b\)\* that some of these lamps/);
    assert.match(shown(deleted, 'marked'), /^\{--\*b\)\* that some/);
    assert.match(texts.right.slice(0, deleted.places.right.from), /above its door\[\^1\];$/);
  });

  it('are none of two texts that are the same', () => {
    assert.deepEqual(changedProvisions(readings(EARLIER, EARLIER), english), []);
  });

  it('show what changed in every block of any two texts', () => {
    fc.assert(
      fc.property(editedText, ({ base, revised }) => {
        const left = formatPlain(base);
        const right = formatPlain(revised);
        const marked = markedOrNot(left, right);
        fc.pre(marked !== undefined);
        const all = changedProvisions({ left, right, marked }, english);
        assert.equal(all.length === 0, left === right);
        for (const { kind, places } of all) {
          const before = places.left.to > places.left.from;
          const after = places.right.to > places.right.from;
          // Front matter and remarks aside, a change stands in the text that it says it stands in.
          if (kind === 'added') assert.ok(after && !before);
          if (kind === 'deleted') assert.ok(before && !after);
          const piece = marked.slice(places.marked.from, places.marked.to);
          if (kind === 'added') assert.equal(rejectChanges(piece), '');
          if (kind === 'deleted') assert.equal(acceptChanges(piece), '');
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('walking through the changed provisions', () => {
  it('goes from the caret to the next one and the one before, and round', () => {
    const caret = LATER.indexOf('*resolves*');
    const first = changes[0]!;
    const last = changes[changes.length - 1]!;
    const next = stepFrom(changes, { reading: 'right', offset: caret }, 'forwards');
    assert.equal(next?.change.part, 'resolves');
    assert.equal(stepFrom(changes, { reading: 'right', offset: caret }, 'backwards')?.change.part, 'considering');
    assert.deepEqual(stepFrom(changes, { reading: 'right', offset: LATER.length }, 'forwards'), { change: first, wrapped: true });
    assert.deepEqual(stepFrom(changes, { reading: 'left', offset: 0 }, 'backwards'), { change: last, wrapped: true });
    assert.equal(stepFrom([], { reading: 'left', offset: 0 }, 'forwards'), undefined);
  });

  it('visits each once, also those that stand at one place of a text', () => {
    const visited: ChangedProvision[] = [];
    let step = stepFrom(changes, { reading: 'left', offset: -1 }, 'forwards');
    while (step && !step.wrapped) {
      visited.push(step.change);
      const { change } = step;
      step = stepFrom(changes, { reading: 'left', offset: change.places.left.from, shown: change }, 'forwards');
    }
    assert.deepEqual(visited, changes);
  });

  it('groups them by section and annex, in order', () => {
    assert.deepEqual(
      byPart(changes).map(({ part }) => part),
      ['Designation and title', 'considering', 'resolves', 'Annex'],
    );
  });
});

function markedOrNot(left: string, right: string): string | undefined {
  try {
    return mark(left, right);
  } catch (error) {
    if (error instanceof MarkRefusal) return undefined;
    throw error;
  }
}
