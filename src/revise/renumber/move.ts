import type { Lexicon } from '../../lexicon/lexicon';
import type { Draft } from '../../markup/draft';
import type { Item } from '../../model/text';
import { stylesOf } from './labels';
import { endingOf, withEnding } from './endings';
import type { Outcome } from './outcome';
import { provisionAt, unitOf, type Refused } from './place';
import { readProvisions } from './provisions';
import { settle } from './settle';
import { withLists } from './tree';
import { arranged, type Sheet } from './sheet';
import { isAddition, moveTracked, rejoined } from './tracked';

/**
 * Moves the provision at an offset past its neighbour in the same list, with all that is nested in it. How each place of the
 * list ends (`;`, or `.` at the last) stays with the place. In a marked draft the move is a deletion and an addition that say
 * where it went; a provision that is itself an addition just moves, and one that comes back to its old place is whole again.
 */
export function moveProvision(draft: Draft, offset: number, direction: 'up' | 'down'): Outcome | Refused {
  const place = provisionAt(draft, offset);
  if ('refusal' in place) return place;
  const { sheet, text, item, siblings } = place;
  if (item.label === '') return { refusal: NO_LIST, nowhere: true };
  const index = siblings.indexOf(item);
  const neighbour = siblings[direction === 'up' ? index - 1 : index + 1];
  if (!neighbour || !isSameList(item, neighbour, siblings, draft.lexicon)) return { refusal: direction === 'up' ? FIRST : LAST };
  const moved = swap(sheet, item, neighbour, direction);
  const wanted = withLists(text, (list) => {
    if (!list.includes(item)) return list;
    return list.map((one) => (one === item ? neighbour : one === neighbour ? item : one));
  });
  return settle(sheet, moved.sheet, { relabel: 'changed', inserted: 'stand', footnotes: false, origins: moved.origins, wanted });
}

const FIRST = 'This is the first provision of its list: it cannot be moved further up.';
const LAST = 'This is the last provision of its list: it cannot be moved further down.';
const NO_LIST = 'This paragraph has no label, so it has no list to be moved in: put the caret into a labelled provision.';

function isSameList(item: Item, other: Item, siblings: readonly Item[], lexicon: Lexicon): boolean {
  const styles = stylesOf(siblings, lexicon);
  return styles.get(other)?.style === styles.get(item)?.style;
}

interface Moved {
  readonly sheet: Sheet;
  readonly origins: ReadonlyMap<number, number>;
}

function swap(sheet: Sheet, item: Item, neighbour: Item, direction: 'up' | 'down'): Moved {
  const own = unitOf(item);
  const other = unitOf(neighbour);
  const [upper, lower] = direction === 'up' ? [other, own] : [own, other];
  const [first, last] = [endingOf(sheet, upper[upper.length - 1]!), endingOf(sheet, lower[lower.length - 1]!)];
  const opposite = direction === 'up' ? 'down' : 'up';
  const moved = isFree(sheet, own)
    ? moveFreely(sheet, own, other, direction)
    : isFree(sheet, other)
      ? moveFreely(sheet, other, own, opposite)
      : moveTracked(sheet, own, (rest) => placeIn(rest, other, direction), readProvisions(sheet.text('rejected')));
  const ended =
    first === undefined || last === undefined
      ? moved.sheet
      : withEnding(withEnding(moved.sheet, upper[upper.length - 1]!, last), lower[lower.length - 1]!, first);
  const whole = [own, other].reduce((one, unit) => rejoined(one, unit), ended);
  return { ...moved, sheet: whole };
}

/** Whether blocks can change places without a mark: nothing of them stands in the base. */
function isFree(sheet: Sheet, ids: readonly number[]): boolean {
  return !sheet.tracked || ids.every((id) => isAddition(sheet, id));
}

function moveFreely(sheet: Sheet, ids: readonly number[], past: readonly number[], direction: 'up' | 'down'): Moved {
  const unit = new Set(ids);
  const rest = arranged(
    sheet,
    sheet.leaves.filter(({ id }) => !unit.has(id)),
  );
  const leaves = ids.map((id) => sheet.leaves.find((leaf) => leaf.id === id)!);
  const at = placeIn(rest, past, direction);
  return { sheet: arranged(rest, rest.leaves.toSpliced(at, 0, ...leaves)), origins: new Map() };
}

/** Where blocks go in a sheet that does not hold them: above others, or below them. */
function placeIn({ leaves }: Sheet, past: readonly number[], direction: 'up' | 'down'): number {
  const at = leaves.findIndex(({ id }) => id === (direction === 'up' ? past[0] : past[past.length - 1]));
  return direction === 'up' ? at : at + 1;
}
