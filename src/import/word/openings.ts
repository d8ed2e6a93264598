import { plainRuns } from '../structure/runs';
import type { Paragraph } from './paragraph';

/** True for a paragraph that goes on with the one above: a designation or the heading of an annex on two lines. */
export function goesOn(above: Paragraph, { style, runs }: Paragraph): boolean {
  const before = plainRuns(above.runs).trim();
  const text = plainRuns(runs).trim();
  if (before === '' || text === '' || before.length > LONGEST_OPENING) return false;
  if (NUMBER_ALONE.test(before) && /^\([^()]+\)$/.test(text)) return true;
  if (above.style.meaning !== style.meaning) return false;
  if (style.meaning === 'designation') return !before.endsWith(')');
  return style.meaning === 'annex' && !isAnnexHeading(text);
}

/** What is longer is no heading, whatever its style. */
const LONGEST_OPENING = 400;

const NUMBER_ALONE = /^(?:RESOLUTION|DECISION|RECOMMENDATION|OPINION)\s+\d{1,4}$/i;

/** True for text that opens like the heading of an annex, in capitals. */
export function isAnnexHeading(text: string): boolean {
  return /^\**(?:ANNEX|APPENDIX|ATTACHMENT)(?![\p{L}\p{N}])/u.test(text);
}

/** `MOD` of `MOD NOR/44A1/1`: the symbol of a text that is printed; undefined where nothing is printed under it. */
export function symbolOf(text: string): string | undefined {
  return /^\s*(ADD|MOD|SUP)(?![\p{L}\p{N}])/u.exec(text)?.[1];
}
