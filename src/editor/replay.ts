import { readDraft, type Draft } from '../markup/draft';
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
 * of the keys was done yet: each comes behind what was pressed before it. Undefined where anything else has happened to the
 * draft, or where a key has to be left to the editor.
 */
export function replay(keys: readonly Pressed[], now: string): Editing | undefined {
  const [first] = keys;
  if (!first) return undefined;
  let { draft, selections } = first;
  for (const [index, key] of keys.entries()) {
    const answer = key.command(draft, selections) ?? typing(key, selections);
    const next = keys[index + 1];
    if (!answer) return undefined;
    if (!next && keys.length === 1 && now === draft.source) return answer;
    const since = typedSince(key, next?.draft.source ?? now, next?.selections);
    if (since === undefined || answer.selections.length > 1) return undefined;
    const after = applyEdits(draft.source, answer.edits);
    const caret = answer.selections[0]!.active;
    draft = readDraft(after.slice(0, caret) + since + after.slice(caret));
    selections = [{ anchor: caret + since.length, active: caret + since.length }];
  }
  return { edits: editsBetween(now, draft.source), selections };
}

function typing({ typed }: Pressed, [selection]: readonly Selection[]): Editing | undefined {
  if (typed === '' || !selection || selection.anchor !== selection.active) return undefined;
  const caret = selection.active + typed.length;
  const edit = { span: { from: selection.active, to: selection.active }, text: typed };
  return { edits: [edit], selections: [{ anchor: caret, active: caret }] };
}

/** What was typed at the caret after a key; undefined where that is not all that has happened. */
function typedSince({ draft, selections }: Pressed, now: string, carets: readonly Selection[] | undefined): string | undefined {
  const [selection] = selections;
  if (!selection || selections.length > 1 || selection.anchor !== selection.active) return undefined;
  const { source } = draft;
  const { active: at } = selection;
  const end = at + now.length - source.length;
  if (end < at || now.slice(0, at) !== source.slice(0, at) || now.slice(end) !== source.slice(at)) return undefined;
  const isThere = !carets || (carets.length === 1 && carets[0]!.active === end && carets[0]!.anchor === end);
  return isThere ? now.slice(at, end) : undefined;
}
