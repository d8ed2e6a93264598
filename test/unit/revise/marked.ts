import assert from 'node:assert/strict';
import { acceptChanges, formatPlain, rejectChanges } from '../../../src/markup/format';
import { mark } from '../../../src/revise/mark';

/** Marks `revised` against `base`, without the last line end, and checks the laws of the markup on the way. */
export function marked(base: string, revised: string): string {
  const result = mark(base, revised);
  assert.equal(rejectChanges(result), formatPlain(base));
  assert.equal(acceptChanges(result), formatPlain(revised));
  return result.trimEnd();
}
