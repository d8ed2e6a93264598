import type { Lexicon } from '../lexicon/lexicon';
import type { LexiconData } from '../lexicon/schema';
import { ITU_CONFERENCES } from './conferences';

/** A place in ordinary case: as the conferences are known, else with capitals (`PORT EL-HAVEN` → `Port el-Haven`). Mixed case stays. */
export function ordinaryPlace(place: string, lexicon: Lexicon): string {
  const folded = place.replace(/\s+/g, ' ').trim();
  const known = ITU_CONFERENCES.spelling(folded);
  if (known !== undefined) return known;
  if (folded !== folded.toUpperCase() && folded !== folded.toLowerCase()) return folded;
  const small = lexicon.compiled(smallWords);
  return folded.toLowerCase().replace(/\p{L}+/gu, (word, at: number) => (at > 0 && small.has(word) ? word : capital(word)));
}

function smallWords({ forms }: LexiconData): ReadonlySet<string> {
  return new Set(forms.smallInPlaces);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
