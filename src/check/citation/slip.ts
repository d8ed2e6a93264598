import { foldPlace } from '../../citations/conferences';
import { sameEdition } from '../../citations/designation';
import type { Edition } from '../../model/designation';
import { distance } from '../nearest';

/**
 * Whether a place and year look like a slip for those of a conference: one half is right and the other nearly so, as in
 * `Havenprot, 2032` or `Havenport, 2023`.
 */
export function isSlipOf(written: Edition, meant: Edition): boolean {
  if (sameEdition(written, meant)) return false;
  const place = foldPlace(written.place);
  const right = foldPlace(meant.place);
  if (written.year === meant.year) return distance(place, right) <= Math.max(1, Math.floor(right.length / 4));
  return (
    place === right && (distance(String(written.year), String(meant.year)) === 1 || Math.abs(written.year - meant.year) <= 2)
  );
}
