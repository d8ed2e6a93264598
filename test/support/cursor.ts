import { applyEdits } from '../../src/markup/edits';
import type { Editing, Selection } from '../../src/editor/editing';

/**
 * A source as a person sees it, with its selections: `‸` is a bare caret, `⟦…‸⟧` a selection that was made forwards and
 * `⟦‸…⟧` one that was made backwards.
 */
export interface Seen {
  readonly source: string;
  readonly selections: readonly Selection[];
}

/** Reads a source with its selections. */
export function seen(drawn: string): Seen {
  let source = '';
  const selections: Selection[] = [];
  let open: { readonly from: number; backwards: boolean } | undefined;
  for (const sign of drawn) {
    if (sign === '⟦') open = { from: source.length, backwards: false };
    else if (sign === '‸' && open) open.backwards = source.length === open.from;
    else if (sign === '‸') selections.push({ anchor: source.length, active: source.length });
    else if (sign === '⟧' && open) {
      const { from, backwards } = open;
      const to = source.length;
      selections.push(backwards ? { anchor: to, active: from } : { anchor: from, active: to });
      open = undefined;
    } else source += sign;
  }
  return { source, selections };
}

/** Draws what a command made of a source. */
export function drawn(source: string, { edits, selections }: Editing): string {
  const signs = selections.flatMap(({ anchor, active }) => {
    if (anchor === active) return [{ at: active, sign: '‸', rank: 1 }];
    return anchor < active
      ? [
          { at: anchor, sign: '⟦', rank: 2 },
          { at: active, sign: '‸⟧', rank: 0 },
        ]
      : [
          { at: active, sign: '⟦‸', rank: 2 },
          { at: anchor, sign: '⟧', rank: 0 },
        ];
  });
  const after = applyEdits(source, edits);
  let out = '';
  let at = 0;
  for (const { at: place, sign } of signs.sort((one, other) => one.at - other.at || one.rank - other.rank)) {
    out += after.slice(at, place) + sign;
    at = place;
  }
  return out + after.slice(at);
}
