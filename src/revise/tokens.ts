import type { Lexicon } from '../lexicon/lexicon';
import { anyOf } from '../lexicon/phrases';
import type { LexiconData } from '../lexicon/schema';

/**
 * What is compared as one: footnote marks, code spans, escapes, links and addresses, emphases, `Place, Year` inside brackets, dates,
 * figures with their groups of three (`7 824`), words with their hyphens and strokes, stretches of blanks, pictures made of several
 * signs; any other character stands alone, and so does each of a script that sets no blanks between its words.
 */
export function tokensOf(text: string, lexicon: Lexicon): readonly string[] {
  return text.match(lexicon.compiled(tokenPattern)) ?? [];
}

function tokenPattern({ forms }: LexiconData): RegExp {
  const revised = String.raw`${anyOf(forms.revised.read)}\.`;
  const marks = String.raw`\[\^[^\][\s]+\]|(\x60+)[^\x60]*\1|\\[^]`;
  const link = String.raw`\[[^\][\n\x60\\{}]*\]\([^\s()\x60\\{}]+\)|https?:\/\/[^\s()[\]<>{}*~\x60\\|]*[\p{L}\p{N}/]`;
  const emphasis = String.raw`\*\*[^*\x60\\{}]+\*\*|\*[^*\x60\\{}\s](?:[^*\x60\\{}]*[^*\x60\\{}\s])?\*`;
  const edition = String.raw`(?<=\((?:${revised} ?)?)(?!${revised})\p{L}[\p{L} .'’-]{0,40}, \d{4}(?=\))`;
  const date = String.raw`\d{1,2} ${anyOf(forms.months)} \d{4}(?!\d)`;
  const figure = String.raw`\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)`;
  const unspaced = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}]\p{M}*`;
  const letters = String.raw`[\p{L}\p{N}\p{M}]+`;
  // Joiners that are not seen stand inside words of some scripts.
  const word = String.raw`${letters}(?:['’\-/.‑\u00ad\u200c\u200d]${letters})*`;
  const picture = String.raw`\p{RI}\p{RI}|\p{ExtPict}[\p{EMod}\ufe0f]*(?:\u200d\p{ExtPict}[\p{EMod}\ufe0f]*)*`;
  const tokens = [marks, link, emphasis, edition, date, figure, unspaced, word, picture, String.raw`[ \t\u00a0]+`, '[^]'];
  return new RegExp(tokens.join('|'), 'giu');
}
