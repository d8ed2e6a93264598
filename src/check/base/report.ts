import type { Lexicon } from '../../lexicon/lexicon';
import { readBlocks } from '../../markup/blocks';
import type { Finding, Fix, TextEdit } from '../../model/problem';
import type { Span } from '../../model/range';
import type { Side } from '../../model/text';
import { quote } from '../wording';
import { readCompared, type Pairing } from './pairing';
import { renamed } from './strand';

/** The code of the rule that compares a marked revision with its base. */
export const UNMARKED_CHANGE = 'base/unmarked-change';

/** What the findings of one proposal share. */
export interface Comparison extends Pick<Pairing, 'toBase' | 'toDraft'> {
  /** The draft. */
  readonly source: string;
  /** The words of its language. */
  readonly lexicon: Lexicon;
  /** What messages call the base: `Resolution 12 (Rev. Havenport, 2032)`. */
  readonly baseName: string;
}

export function unmarked(message: string, span: Span, fixes: readonly (Fix | undefined)[]): Finding {
  return { code: UNMARKED_CHANGE, severity: 'error', message, span, fixes: fixes.filter((fix) => fix !== undefined) };
}

/** What the base says where the draft says something else, in one line. */
export function messageFor(base: string, draft: string, baseName: string): string {
  if (base.trim() === '') return `Unmarked change: ${baseName} does not have ${quote(draft)}.`;
  if (draft.trim() === '') return `Unmarked change: ${baseName} has ${quote(base)} here.`;
  return `Unmarked change: ${baseName} has ${quote(base)} here, not ${quote(draft, 30)}.`;
}

/** The fix that is right most of the time: what was done becomes a mark. */
export function markFix(edit: TextEdit | undefined, title = 'Mark this change'): Fix | undefined {
  return edit && { title, edits: [edit], preferred: true };
}

/** The fix that undoes what was done. */
export function restoreFix(edit: TextEdit | undefined, title = 'Restore the text in force'): Fix | undefined {
  return edit && { title, edits: [edit] };
}

/** What blocks say in one reading, equal for two that say the same. Footnotes have the base's names. */
export function reading(source: string, side: Side, { toBase, lexicon }: Comparison): string {
  return readCompared(readBlocks(source, lexicon), side)
    .map((compared) => `${compared.group}\n${renamed(compared.words, toBase)}`)
    .join('\n\n');
}
