/** Puts a text together that was broken over two lines: with a blank, unless it broke after a stroke or a hyphen. */
export function joinBroken(before: string, after: string): string {
  return /\/$|\p{L}-$/u.test(before) ? before + after : `${before} ${after}`;
}
