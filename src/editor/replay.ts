import type { Draft } from '../markup/draft';
import { createDraftReader } from '../markup/draftReader';
import { applyEdits } from '../markup/edits';
import type { Editing, Selection } from './editing';
import { editsBetween } from './edits';

/** A key that does something of its own in a draft, and the draft as it was when the key was pressed. */
export interface Pressed {
  readonly draft: Draft;
  readonly selections: readonly Selection[];
  /** What the key does; undefined where it only types `typed`. */
  readonly command: (draft: Draft, selections: readonly Selection[]) => Editing | undefined;
  readonly typed: string;
}

/**
 * What keys do to a draft that were pressed one after the other, where characters were typed between and after them while none
 * of the keys was done yet: each comes behind what was pressed before it. What was typed over a selection is what was to follow
 * the key that the selection was made for. Undefined where anything else has happened to the draft, or where a key has to be left
 * to the editor.
 */
export function replay(keys: readonly Pressed[], now: string): Editing | undefined {
  const [first] = keys;
  if (!first) return undefined;
  const reader = createDraftReader();
  let { draft, selections } = first;
  for (const [index, key] of keys.entries()) {
    const answer = key.command(draft, selections) ?? typing(key, selections);
    const next = keys[index + 1];
    if (!answer) return undefined;
    if (!next && keys.length === 1 && now === draft.source) return answer;
    const since = typedSince(key, next?.draft.source ?? now, next?.selections);
    if (since === undefined) return undefined;
    if (index === 0) reader.read(draft.source);
    const after = applyEdits(draft.source, answer.edits);
    if (since === '') {
      draft = reader.read(after);
      selections = answer.selections;
      continue;
    }
    const [selection] = answer.selections;
    if (!selection || answer.selections.length > 1 || selection.anchor !== selection.active) return undefined;
    const caret = selection.active;
    draft = reader.read(after.slice(0, caret) + since + after.slice(caret));
    selections = [{ anchor: caret + since.length, active: caret + since.length }];
  }
  return { edits: editsBetween(now, draft.source), selections };
}

/**
 * Keys that were pressed in a draft while it was being edited, as if they had been pressed after that: `before` is the draft in
 * which the editing was done.
 */
export function rebased(keys: readonly Pressed[], before: string, { edits, selections }: Editing): readonly Pressed[] {
  if (!keys.some(({ draft }) => draft.source === before)) return keys;
  const draft = createDraftReader().read(applyEdits(before, edits));
  return keys.map((key) => (key.draft.source === before ? { ...key, draft, selections } : key));
}

function typing({ typed }: Pressed, [selection]: readonly Selection[]): Editing | undefined {
  if (typed === '' || !selection || selection.anchor !== selection.active) return undefined;
  const caret = selection.active + typed.length;
  const edit = { span: { from: selection.active, to: selection.active }, text: typed };
  return { edits: [edit], selections: [{ anchor: caret, active: caret }] };
}

/** What was typed at the caret, or over the selection, after a key; undefined where that is not all that has happened. */
function typedSince({ draft, selections }: Pressed, now: string, then: readonly Selection[] | undefined): string | undefined {
  const { source } = draft;
  if (now === source) return !then || isSame(then, selections) ? '' : undefined;
  const [selection] = selections;
  if (!selection || selections.length > 1) return undefined;
  const from = Math.min(selection.anchor, selection.active);
  const to = Math.max(selection.anchor, selection.active);
  const end = now.length - (source.length - to);
  if (end < from || now.slice(0, from) !== source.slice(0, from) || now.slice(end) !== source.slice(to)) return undefined;
  return !then || isSame(then, [{ anchor: end, active: end }]) ? now.slice(from, end) : undefined;
}

function isSame(some: readonly Selection[], others: readonly Selection[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ anchor, active }, index) => anchor === others[index]!.anchor && active === others[index]!.active)
  );
}
