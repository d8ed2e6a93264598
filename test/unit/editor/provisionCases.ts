import assert from 'node:assert/strict';
import type { ProvisionCommand, ProvisionEditing } from '../../../src/editor/provisions/commands';
import { readDraft } from '../../../src/markup/draft';
import { drawn, seen } from '../../support/cursor';

/** What stands before the blocks of a case. */
export const head = (form: string): string =>
  `---\nform: ${form}\n---\n\nMOD LUM/21/1\n\n# RESOLUTION 12 (REV. SALTMERE, 2036)\n\n## Lighthouses\n\nThe General Conference (Saltmere, 2036),\n\n`;

/** A command on the blocks of a draft, with the selection drawn into them. */
export function run(
  command: ProvisionCommand,
  body: string,
  form: 'clean' | 'marked',
): { source: string; editing: ProvisionEditing } {
  const { source, selections } = seen(head(form) + body);
  const editing = command(readDraft(source), selections);
  assert.ok(editing && !('refusal' in editing), JSON.stringify(editing));
  return { source, editing };
}

/** What a command makes of the blocks, with the caret. */
export function does(
  command: ProvisionCommand,
  before: readonly string[],
  after: readonly string[],
  form: 'clean' | 'marked' = 'clean',
): void {
  const { source, editing } = run(command, `${before.join('\n\n')}\n`, form);
  assert.equal(drawn(source, editing), `${head(form)}${after.join('\n\n')}\n`);
}

/** Why a command does nothing. */
export function refusal(command: ProvisionCommand, ...body: readonly string[]): string | undefined {
  const { source, selections } = seen(`${head('clean')}${body.join('\n\n')}\n`);
  const answer = command(readDraft(source), selections);
  return answer && 'refusal' in answer ? answer.refusal : undefined;
}
