import assert from 'node:assert/strict';
import type { CompletionAnswer, CompletionItem, CompletionWorld } from '../../../src/editor/completion/answer';
import { createCompleter } from '../../../src/editor/completion/completer';
import { readDraft } from '../../../src/markup/draft';
import { applyEdits, offsetAfter } from '../../../src/markup/edits';
import { catalogueOf } from '../../support/catalogue';
import { drawn, seen } from '../../support/cursor';
import { draftWith, libraryOf } from './samples';

export const library = libraryOf('lightburg-2028', 'havenport-2032');
const catalogue = catalogueOf(library);
const completer = createCompleter();

/** What somebody has who does not say otherwise: the library of the invented union, and its catalogue. */
export type World = Partial<CompletionWorld>;

/** What is suggested at the caret when somebody asks for it. */
export function asked(draft: string, world: World = {}): CompletionAnswer {
  const { source, selections } = seen(draft);
  const [caret] = selections;
  assert.ok(caret, 'there is a caret');
  return completer.completionsAt(readDraft(source), caret.active, { library, catalogue, asked: 'explicitly', ...world });
}

/** What is suggested right after the last sign before the caret was typed. */
export function typing(draft: string, world: World = {}): readonly string[] {
  return labels(asked(draft, { asked: 'by typing', ...world }));
}

export function labels({ items }: CompletionAnswer): readonly string[] {
  return items.map(({ label }) => label);
}

export function inserts({ items }: CompletionAnswer): readonly string[] {
  return items.map(({ insert }) => insert);
}

/** The item with this label, or the one that writes this. */
export function itemIn({ items }: CompletionAnswer, name: string): CompletionItem {
  const item = items.find(({ insert, label }) => insert === name || label === name);
  assert.ok(item, `${name} is not among ${items.map(({ insert }) => insert).join(' | ')}`);
  return item;
}

/** The draft after an item was taken, with the caret after what it wrote. */
export function taken(draft: string, name: string, world: World = {}): string {
  const { source } = seen(draft);
  const { replace, insert, after = '', more = [] } = itemIn(asked(draft, world), name);
  const edits = [{ span: replace, text: insert + after }, ...more];
  const active = offsetAfter(replace.from, edits, 'before') + insert.length;
  assert.ok(applyEdits(source, edits).slice(0, active).endsWith(insert));
  return drawn(source, { edits, selections: [{ anchor: active, active }] });
}

/** As `taken`, for a body that stands in a revision: only the body is shown. */
export function takenIn(body: string, name: string, form: 'clean' | 'marked' = 'clean', world: World = {}): string {
  const head = draftWith('', form);
  return taken(draftWith(body, form), name, world).slice(head.length);
}
