import type { Lexicon } from '../../lexicon/lexicon';
import type { Unit } from '../unit';
import { wordingOf, type Outcome } from './provision';
import type { Aligned, Place } from './order';

/**
 * Outcomes in which each provision ends as its place asks for: the last of a list with the sign that a last one has. Which sign
 * that is, is told by the side in which it stands in such a place too.
 */
export function withEndings(
  { places, draft, newer }: Aligned,
  outcomes: readonly Outcome[],
  lexicon: Lexicon,
): readonly Outcome[] {
  const isLast = new Map<Unit, boolean>([...lastsOf(draft), ...lastsOf(newer)]);
  const results = [...outcomes];
  const isShown = (place: Place, index: number): boolean => outcomes[index]!.kind !== 'gone' && unitOf(place).text !== '';
  const shown = places.flatMap((place, index) => (isShown(place, index) ? [index] : []));
  let within = '';
  let last = '';
  shown.forEach((at, index) => {
    const place = places[at]!;
    const outcome = outcomes[at]!;
    const unit = unitOf(place);
    if (!isListed(unit)) [within, last] = ['', ''];
    for (const side of [place.draft, place.newer]) {
      const ending = side && isListed(side) ? wordingOf(side, lexicon).ending : '';
      if (ending !== '' && isLast.get(side!)) last = ending;
      else if (ending !== '') within = ending;
    }
    if (outcome.kind !== 'stands' || !isListed(unit)) return;
    const next = shown[index + 1];
    const ends = next === undefined || !isListed(unitOf(places[next]!));
    const ending = endingOf(place, ends, isLast, ends ? last : within, lexicon);
    if (ending !== undefined) results[at] = { ...outcome, ending };
  });
  return results;
}

/** Undefined where the sides agree on what the place is, so that the ending is merged like any words. */
function endingOf(
  { draft, newer }: Place,
  ends: boolean,
  isLast: ReadonlyMap<Unit, boolean>,
  usual: string,
  lexicon: Lexicon,
): string | undefined {
  const sides = [draft, newer].flatMap((unit) => (unit ? [unit] : []));
  const fitting = sides.filter((unit) => isLast.get(unit) === ends);
  if (fitting.length === sides.length) return undefined;
  if (fitting[0]) return wordingOf(fitting[0], lexicon).ending;
  const own = wordingOf((newer ?? draft)!, lexicon).ending;
  return own === '' || usual === '' ? undefined : usual;
}

function lastsOf(units: readonly Unit[]): readonly (readonly [Unit, boolean])[] {
  const counted = units.filter(({ text }) => text !== '');
  return counted.map((unit, index) => {
    const next = counted[index + 1];
    return [unit, next === undefined || !isListed(next)] as const;
  });
}

/** One of the two has what is shown. */
function unitOf({ draft, newer }: Place): Unit {
  return (draft ?? newer)!;
}

/** Whether a unit is a provision in a list of provisions. */
function isListed({ kind, text }: Unit): boolean {
  return text !== '' && (kind === 'item' || kind === 'paragraph');
}
