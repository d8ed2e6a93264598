import assert from 'node:assert/strict';
import { listChanges } from '../../../../src/editor/changes/list';
import { relatedIn } from '../../../../src/editor/changes/related';
import { readDraft } from '../../../../src/markup/draft';
import { mark } from '../../../../src/revise/mark';

/** What belongs to each change of the revision of one list of items into another, as the words at both places. */
function related(base: readonly string[], revised: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  const text = (items: readonly string[]): string =>
    `*resolves*\n\n${items.map((words, index) => `${index + 1} ${words};`).join('\n\n')}\n`;
  const source = mark(text(base), text(revised));
  const changes = listChanges(readDraft(source));
  const to = relatedIn(changes);
  const wordsAt = (from: number): string => {
    const { deleted, added } = changes.find(({ span }) => span.from === from)!;
    return `${deleted === '' ? '+' : '-'} ${deleted || added}`;
  };
  return changes
    .map(({ span: { from } }) => [wordsAt(from), to(from).map(wordsAt)] as const)
    .filter(([, others]) => others.length > 0);
}

describe('changes that belong together', () => {
  const lamps = 'keep the lamps of every lighthouse lit at night';
  const towers = 'to paint the towers white so that ferries can see them by day';

  it('are both sides of a split and of a merger, as the marker writes them', () => {
    const [whole, parts] = [[`to ${lamps}, and ${towers}`], [`to ${lamps}`, towers]];
    assert.deepEqual(related(whole, parts), [
      [`+ 1 to ${lamps};`, [`- ${lamps}, and to`]],
      [`- ${lamps}, and to`, [`+ 1 to ${lamps};`]],
    ]);
    assert.deepEqual(related(parts, whole), [
      [`- 1 to ${lamps};`, [`+ ${lamps}, and to`]],
      [`+ ${lamps}, and to`, [`- 1 to ${lamps};`]],
    ]);
  });

  it('are the halves of a move', () => {
    const rest = [`to ${lamps}`, 'to report on every lamp, tower and bell to the next conference'];
    assert.deepEqual(related([towers, ...rest], [...rest, towers]), [
      [`- 1 ${towers};`, [`+ 3 ${towers};`]],
      [`+ 3 ${towers};`, [`- 1 ${towers};`]],
    ]);
  });
});
