import { formatDesignation } from '../../citations/designation';
import type { Lexicon } from '../../lexicon/lexicon';
import { readBlocks } from '../../markup/blocks';
import type { Designation } from '../../model/designation';
import type { Finding, Fix, Related, TextEdit } from '../../model/problem';
import type { Span } from '../../model/range';
import type { Side } from '../../model/text';
import type { BaseText, Subject } from '../rule';
import { quote } from '../wording';
import { designationOfEntry } from './inForce';
import { readCompared, type Pairing } from './pairing';
import { renamed } from './strand';

/** The codes of the rules that compare a marked revision with its base. */
export const UNMARKED_CHANGE = 'base/unmarked-change';
export const MISSING_PROVISION = 'base/missing-provision';

/** What the findings of one proposal share. */
export interface Comparison extends Pick<Pairing, 'toBase' | 'toDraft'> {
  /** The draft. */
  readonly source: string;
  /** The words of its language. */
  readonly lexicon: Lexicon;
  /** What messages call the base: `Resolution 12 (Rev. Havenport, 2032)`. */
  readonly baseName: string;
  readonly base: Designation;
}

/** What the findings about a proposal and its base share. */
export function comparisonOf(
  { document }: BaseText,
  { toBase, toDraft }: Pairing,
  { draft }: Pick<Subject, 'draft'>,
): Comparison {
  const base = designationOfEntry(document);
  const { source, lexicon } = draft;
  return { toBase, toDraft, source, lexicon, base, baseName: formatDesignation(base) };
}

/** An error at a place of the draft; `inForce` is where the base says it, in its markup. */
export function unmarked(
  message: string,
  span: Span,
  fixes: readonly (Fix | undefined)[],
  inForce?: Related,
  code = UNMARKED_CHANGE,
): Finding {
  return {
    code,
    severity: 'error',
    message,
    span,
    fixes: fixes.filter((fix) => fix !== undefined),
    ...(inForce ? { related: [inForce] } : {}),
  };
}

/** Where the text in force has other words. */
export function inBase(span: Span, { base }: Pick<Comparison, 'base'>): Related {
  return { message: 'The text in force', text: base, span };
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
