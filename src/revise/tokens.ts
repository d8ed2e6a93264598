import type { Lexicon } from '../lexicon/lexicon';
import { anyOf } from '../lexicon/phrases';
import type { LexiconData } from '../lexicon/schema';

/**
 * What is compared as one: footnote marks, code spans, escapes, emphases, `Place, Year` inside brackets, dates, figures with
 * their groups of three (`7 824`), words with their hyphens and strokes, stretches of blanks; any other character stands alone.
 */
export function tokensOf(text: string, lexicon: Lexicon): readonly string[] {
  return text.match(lexicon.compiled(tokenPattern)) ?? [];
}

function tokenPattern({ forms }: LexiconData): RegExp {
  const revised = String.raw`${anyOf(forms.revised.read)}\.`;
  const marks = String.raw`\[\^[^\][\s]+\]|(\x60+)[^\x60]*\1|\\[^]`;
  const emphasis = String.raw`\*\*[^*\x60\\{}]+\*\*|\*[^*\x60\\{}\s](?:[^*\x60\\{}]*[^*\x60\\{}\s])?\*`;
  const edition = String.raw`(?<=\((?:${revised} ?)?)(?!${revised})\p{L}[\p{L} .'’-]{0,40}, \d{4}(?=\))`;
  const date = String.raw`\d{1,2} ${anyOf(forms.months)} \d{4}(?!\d)`;
  const figure = String.raw`\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)`;
  const word = String.raw`[\p{L}\p{N}\p{M}]+(?:['’\-/.‑][\p{L}\p{N}\p{M}]+)*`;
  return new RegExp(`${marks}|${emphasis}|${edition}|${date}|${figure}|${word}|[ \\t\\u00a0]+|[^]`, 'giu');
}
