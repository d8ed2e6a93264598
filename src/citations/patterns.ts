import type { Lexicon } from '../lexicon/lexicon';
import { anyCaseOf, anyOf, END, leading } from '../lexicon/phrases';
import type { LexiconData } from '../lexicon/schema';
import type { Revision } from '../model/designation';
import { ordinaryPlace } from './place';

/**
 * A pattern of what stands in the brackets of a designation: `Rev. Havenport, 2032`, `Havenport, 2032`, `Rev.WRC-19`. To be built
 * into patterns with the flag `u`; every repetition is bounded and no two of them compete for a character.
 */
export function revisionPattern({ forms }: LexiconData): string {
  const revised = anyCaseOf(forms.revised.read);
  return (
    String.raw`(?<rev>${revised}(?:\.\s{0,4}|\s{1,4}))?(?:(?<acronym>[A-Z]{2,5}-\d{2}(?:\d{2})?)(?!\d)|(?!${revised}${END})` +
    String.raw`(?<place>\p{L}[\p{L}\p{M}'’.-]{0,30}(?:\s{1,4}\p{L}[\p{L}\p{M}'’.-]{0,30}){0,5})(?<comma>\s{0,4},)?\s{0,4}(?<year>\d{4})(?!\d))`
  );
}

/** The revision that the groups of that pattern hold, the place in ordinary case. */
export function revisionIn(groups: Readonly<Record<string, string | undefined>>, lexicon: Lexicon): Revision | undefined {
  const { rev, acronym, place, year } = groups;
  const revised = rev !== undefined;
  if (acronym !== undefined) {
    const figures = Number(acronym.slice(acronym.indexOf('-') + 1));
    return { revised, place: acronym.toUpperCase(), year: figures >= 100 ? figures : figures + (figures < 80 ? 2000 : 1900) };
  }
  return place === undefined || year === undefined
    ? undefined
    : { revised, place: ordinaryPlace(place, lexicon), year: Number(year) };
}

/** Places that are a conference's own short name with its year, as in `Rev.WRC-19`. */
export const ACRONYM = /^([A-Z]{2,5})-\d{2}(?:\d{2})?$/;

/** A pattern of what joins the numbers and labels of a list: `, `, ` and `, `, or `. */
export function listLink({ citations: { and, or } }: LexiconData): string {
  const joint = leading([...and, ...or]);
  return String.raw`\s{0,16}(?:[,;]\s{0,16}${joint}?|(?:${joint}|&\s{1,16}))`;
}

/** A pattern of the words that join a provision to the text or annex that it is of, with an article: ` of the `. */
export function ofPattern(words: readonly string[], { citations: { article } }: LexiconData): string {
  return String.raw`\s{1,16}${leading(words)}(?:${leading(article)})?`;
}

/** A pattern of the names of annexes, in the singular. */
export function annexPattern({ forms }: LexiconData): string {
  return anyOf(forms.annexes.flatMap(({ one, many }) => (many === undefined ? [] : [one])));
}
