import { onOneLine } from '../markup/passage';

/** Words of a draft in a message: on one line, cut to a length that a list of problems can show. */
export function quote(words: string, longest = 60): string {
  const line = onOneLine(words);
  if (line.length <= longest) return `“${line}”`;
  const cut = line.slice(0, longest - 1);
  const blank = cut.lastIndexOf(' ');
  return `“${blank > longest / 2 ? cut.slice(0, blank) : cut}…”`;
}

/** `A, B, C and 4 more`, each name once. */
export function listed(names: readonly string[], most = 3): string {
  const all = [...new Set(names)];
  const rest = all.length - most;
  return rest > 1 ? `${all.slice(0, most).join(', ')} and ${rest} more` : all.join(', ');
}
