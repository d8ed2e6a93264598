import { createConferences } from './conferences';

/** A place in ordinary case: as the conferences are known, else with capitals (`PORT EL-HAVEN` → `Port el-Haven`). Mixed case stays. */
export function ordinaryPlace(place: string): string {
  const folded = place.replace(/\s+/g, ' ').trim();
  const known = CONFERENCES.spelling(folded);
  if (known !== undefined) return known;
  if (folded !== folded.toUpperCase() && folded !== folded.toLowerCase()) return folded;
  return folded.toLowerCase().replace(/\p{L}+/gu, (word, at: number) => (at > 0 && SMALL.has(word) ? word : capital(word)));
}

// A fixed table that is never changed, so it may live as long as the module.
const CONFERENCES = createConferences();

/** Words that stay small inside the name of a place. */
const SMALL: ReadonlySet<string> = new Set(
  'al am an and d da de del der di do dos du el en la las le les los of on s sur the upon van von y'.split(' '),
);

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
