import assert from 'node:assert/strict';
import type { Editing, Refusal, Selection } from '../../../../src/editor/editing';
import { readDraft, type Draft } from '../../../../src/markup/draft';
import { drawn, seen } from '../../../support/cursor';

export type Command = (draft: Draft, selections: readonly Selection[]) => Editing | Refusal | undefined;

/** What a command makes of a drawn source: drawn again, or the refusal, or nothing. */
export function done(command: Command, before: string): string | undefined {
  const { source, selections } = seen(before);
  const answer = command(readDraft(source), selections);
  if (!answer) return undefined;
  if ('refusal' in answer) return `refused: ${answer.refusal}`;
  assert.equal(answer.selections.length, selections.length, 'each selection is still there');
  return drawn(source, answer);
}

/** Checks a row of steps: each is what the command makes of the one before. */
export function steps(command: Command, ...drafts: readonly string[]): void {
  for (const [index, after] of drafts.slice(1).entries()) assert.equal(done(command, drafts[index]!), after);
}
