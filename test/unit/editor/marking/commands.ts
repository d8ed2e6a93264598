import fc from 'fast-check';
import { addRemark } from '../../../../src/editor/marking/addRemark';
import { deleteTracked } from '../../../../src/editor/marking/deleteTracked';
import { markAsReplaced } from '../../../../src/editor/marking/replace';
import { markAsAdded, markAsDeleted, unmark } from '../../../../src/editor/marking/toggles';
import type { Editing, Selection } from '../../../../src/editor/editing';
import { readDraft } from '../../../../src/markup/draft';
import type { Command } from './cases';

/** Every command that marks by hand. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  added: (draft, selections) => markAsAdded(draft, selections),
  deleted: markAsDeleted,
  replaced: markAsReplaced,
  unmark,
  left: (draft, selections) => deleteTracked(draft, selections, 'left'),
  right: (draft, selections) => deleteTracked(draft, selections, 'right'),
  wordLeft: (draft, selections) => deleteTracked(draft, selections, 'left', 'word'),
  wordRight: (draft, selections) => deleteTracked(draft, selections, 'right', 'word'),
  remark: (draft, selections) => addRemark(draft, selections, { author: 'LUM', date: '2036-01-02' }),
};

/** One command, with its selections as parts of a draft's length; selections do not overlap, as an editor's never do. */
export interface Stroke {
  readonly command: string;
  readonly places: readonly number[];
}

/** Random commands, one after the other. */
export function scenario(commands: readonly string[], strokes = 6): fc.Arbitrary<readonly Stroke[]> {
  // Numbers from 0 to 1 that are as likely at any place; fc.double prefers the neighbourhood of 0.
  const part = fc.nat(10_000).map((number) => number / 10_000);
  const size = fc.oneof(
    fc.constant(0),
    part.map((number) => number * 0.15),
  );
  const places = fc
    .array(fc.tuple(part, size), { minLength: 1, maxLength: 2 })
    .map((pairs) => pairs.flatMap(([from, length]) => [from, Math.min(from + length, 1)]).sort((one, other) => one - other));
  const stroke = fc.record({ command: fc.constantFrom(...commands), places });
  return fc.array(stroke, { minLength: 1, maxLength: strokes });
}

/** Does a command to a source; undefined where it does nothing or refuses. */
export function perform(source: string, { command, places }: Stroke, inForce?: string): Editing | undefined {
  const draft = readDraft(source);
  const selections = selectionsAt(source, places);
  const answer =
    command === 'added' && inForce !== undefined
      ? markAsAdded(draft, selections, () => inForce)
      : COMMANDS[command]!(draft, selections);
  return answer && 'refusal' in answer ? undefined : answer;
}

function selectionsAt(source: string, places: readonly number[]): readonly Selection[] {
  const offsets = places.map((place) => whole(source, Math.round(place * source.length)));
  const selections: Selection[] = [];
  for (let index = 0; index + 1 < offsets.length; index += 2) {
    const [anchor, active] = [offsets[index]!, offsets[index + 1]!];
    const last = selections.at(-1);
    // An editor joins selections that touch.
    if (!last || Math.max(last.anchor, last.active) < anchor) selections.push({ anchor, active });
  }
  return selections;
}

/** An editor's caret is never inside a character of two units. */
function whole(source: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(source[at] ?? '') ? at - 1 : at;
}
