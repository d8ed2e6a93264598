import type { Draft } from '../../markup/draft';
import { insertProvision as insert } from '../../revise/renumber/insert';
import { turnIntoItem as raise, turnIntoSubItem as lower } from '../../revise/renumber/levels';
import { moveProvision } from '../../revise/renumber/move';
import type { LeftBehind, Names, Outcome, Renamed } from '../../revise/renumber/outcome';
import type { Refused } from '../../revise/renumber/place';
import { renumber } from '../../revise/renumber/renumber';
import type { Editing, Selection } from '../editing';

/** An editing that gives provisions other labels, with what there is to tell of it. */
export interface ProvisionEditing extends Editing {
  /** Where the caret was: in the text whose provisions are called otherwise now. */
  readonly at: number;
  readonly renamed: readonly Renamed[];
  readonly left: readonly LeftBehind[];
  readonly names: Names;
}

/** What a command does at the caret of the first selection; undefined where nothing is to be done. */
export type ProvisionCommand = (draft: Draft, selections: readonly Selection[]) => ProvisionEditing | Refused | undefined;

export const renumberSection: ProvisionCommand = command((draft, at) => renumber(draft, at, 'section'));
export const renumberText: ProvisionCommand = command((draft, at) => renumber(draft, at, 'text'));
export const moveProvisionUp: ProvisionCommand = command((draft, at) => moveProvision(draft, at, 'up'));
export const moveProvisionDown: ProvisionCommand = command((draft, at) => moveProvision(draft, at, 'down'));
export const turnIntoSubItem: ProvisionCommand = command(lower);
export const turnIntoItem: ProvisionCommand = command(raise);

/** Begins a provision below the caret's and puts the caret into it. */
export const insertProvision: ProvisionCommand = (draft, selections) => {
  const at = selections[0]?.active ?? 0;
  const outcome = insert(draft, at);
  return 'refusal' in outcome
    ? outcome
    : { ...told(outcome, at), selections: [{ anchor: outcome.caret, active: outcome.caret }] };
};

/** What became of a renumbering, in one line: nothing to tell when no label changed and nothing was left behind. */
export function summaryOf({ renamed, left }: Pick<ProvisionEditing, 'renamed' | 'left'>): string | undefined {
  const gone = namesLeft(left, 'gone');
  const ranges = namesLeft(left, 'range');
  if (gone.length + ranges.length === 0) return undefined;
  const parts = [
    ...(renamed.length > 0
      ? [`${renamed.length === 1 ? '1 provision has' : `${renamed.length} provisions have`} another number.`]
      : []),
    ...(gone.length > 0
      ? [`${listed(gone)} ${gone.length === 1 ? 'is' : 'are'} still referred to, but gone: check the reference.`]
      : []),
    ...(ranges.length > 0
      ? [`${listed(ranges)} no longer ${ranges.length === 1 ? 'takes' : 'take'} in the same provisions: check the range.`]
      : []),
  ];
  return parts.join(' ');
}

/** Each name once, however many references say it. */
function namesLeft(left: readonly LeftBehind[], kind: LeftBehind['why']): readonly string[] {
  return [...new Set(left.filter(({ why }) => why === kind).map(({ names }) => names))];
}

function command(run: (draft: Draft, at: number) => Outcome | Refused): ProvisionCommand {
  return (draft, selections) => {
    const at = selections[0]?.active ?? 0;
    const outcome = run(draft, at);
    if ('refusal' in outcome) return outcome;
    if (outcome.edits.length === 0 && outcome.left.length === 0) return undefined;
    const moved = selections.map(({ anchor, active }) => ({ anchor: outcome.after(anchor), active: outcome.after(active) }));
    return { ...told(outcome, at), selections: moved };
  };
}

function told({ edits, renamed, left, names }: Outcome, at: number): Omit<ProvisionEditing, 'selections'> {
  return { edits, renamed, left, names, at };
}

const MOST_NAMED = 3;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).map((name) => `“${name}”`);
  const more = names.length - shown.length;
  const all = [...shown, ...(more > 0 ? [`${more} more`] : [])];
  return all.length === 1 ? all[0]! : `${all.slice(0, -1).join(', ')} and ${all[all.length - 1]!}`;
}
