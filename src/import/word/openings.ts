import type { Lexicon } from '../../lexicon/lexicon';
import { anyOf } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import { opensAnnex } from '../structure/headings';
import { plainRuns } from '../structure/runs';
import type { Paragraph } from './paragraph';

/** True for a paragraph that goes on with the one above: a designation or the heading of an annex on two lines. */
export function goesOn(above: Paragraph, { style, runs }: Paragraph, lexicon: Lexicon): boolean {
  const before = plainRuns(above.runs).trim();
  const text = plainRuns(runs).trim();
  if (before === '' || text === '' || before.length > LONGEST_OPENING) return false;
  if (lexicon.compiled(numberAloneIn).test(before) && /^\([^()]+\)$/.test(text)) return true;
  if (above.style.meaning !== style.meaning) return false;
  if (style.meaning === 'designation') return !before.endsWith(')');
  return style.meaning === 'annex' && !opensAnnex(text, lexicon);
}

/** What is longer is no heading, whatever its style. */
const LONGEST_OPENING = 400;

function numberAloneIn({ forms }: LexiconData): RegExp {
  return new RegExp(String.raw`^${anyOf(Object.values(forms.kinds).map(({ one }) => one))}\s+\d{1,4}$`, 'i');
}

/** `MOD` of `MOD NOR/44A1/1`: the symbol of a text that is printed; undefined where nothing is printed under it. */
export function symbolOf(text: string): string | undefined {
  return /^\s*(ADD|MOD|SUP)(?![\p{L}\p{N}])/u.exec(text)?.[1];
}
