import { codeSpanEnds, skip } from '../../markup/literal';

/**
 * The words of a passage with what is no text of it blanked out, character for character: code, escaped signs, footnote marks and
 * the signs and targets of links. A footnote mark becomes blanks, since it stands between words; all else a sign that is neither
 * blank nor letter.
 */
export function clearWords(words: string): string {
  if (!/[[\\`]/.test(words)) return words;
  return withoutLiterals(words)
    .replace(FOOTNOTE, (mark) => ' '.repeat(mark.length))
    .replace(LINK, (_, text: string, target: string) => `${GONE}${text}${GONE.repeat(target.length + 1)}`);
}

/** Stands for what is no text. */
const GONE = '\u0000';
const FOOTNOTE = /\[\^[^\][\s]{1,60}\]/g;
const LINK = /\[([^\][]{0,400})\](\((?:[^()\s]|\([^()\s]{0,100}\)){1,400}\))/g;

function withoutLiterals(words: string): string {
  if (!/[\\`]/.test(words)) return words;
  const code = codeSpanEnds(words);
  let out = '';
  for (let at = 0; at < words.length;) {
    const next = skip(words, at, code);
    const sign = words[at]!;
    out += sign === '\\' || sign === '`' ? GONE.repeat(next - at) : sign;
    at = next;
  }
  return out;
}
