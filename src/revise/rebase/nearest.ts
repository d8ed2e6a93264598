import type { Lexicon } from '../../lexicon/lexicon';
import { readUnits } from '../unit';
import { sayingOf } from './saying';

/**
 * Which of several texts a draft was written against: the one of whose provisions the greatest part stands in it word for word.
 * Of equals, the last. Undefined where there is none.
 */
export function nearestText<T extends { readonly markup: string }>(
  draft: string,
  candidates: readonly T[],
  lexicon: Lexicon,
): T | undefined {
  const saying = sayingOf(lexicon);
  const says = new Set(readUnits(draft, lexicon).map(saying));
  let best: T | undefined;
  let most = -1;
  for (const candidate of candidates) {
    const units = readUnits(candidate.markup, lexicon);
    const part = units.filter((unit) => says.has(saying(unit))).length / Math.max(units.length, 1);
    if (part >= most) [best, most] = [candidate, part];
  }
  return best;
}
