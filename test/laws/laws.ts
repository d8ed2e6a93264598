import assert from 'node:assert/strict';
import { readFrontMatterBlock } from '../../src/markup/blocks';
import { acceptChanges, formatPlain, hasChanges, rejectChanges } from '../../src/markup/format';
import { mark, MarkRefusal } from '../../src/revise/mark';

/**
 * Marks one text against another and holds the result against the laws of the markup, to the character. Texts that hold marks must be
 * refused, and texts of which one has another front matter, which takes no marks. Gives the marked text, or nothing where it was refused.
 */
export function lawful(base: string, revised: string): string | undefined {
  const [before, after] = [formatPlain(base), formatPlain(revised)];
  if (hasChanges(before) || hasChanges(after) || frontOf(before) !== frontOf(after)) {
    assert.throws(() => mark(base, revised), MarkRefusal);
    return undefined;
  }
  const marked = mark(base, revised);
  // Compared first, for the message of a failure would print whole texts.
  if (rejectChanges(marked) !== before) assert.equal(rejectChanges(marked), before);
  if (acceptChanges(marked) !== after) assert.equal(acceptChanges(marked), after);
  return marked;
}

function frontOf(text: string): string | undefined {
  return readFrontMatterBlock(text)?.source;
}
