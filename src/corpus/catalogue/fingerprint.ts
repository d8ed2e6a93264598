/**
 * The fingerprint of a provision's words: 36 bits in six signs of base64url. Letters and digits count, whatever their case and
 * form (`²` is 2); punctuation, white space, hyphens, emphasis and footnote marks do not, so that two printings of one text
 * have the same fingerprints, and a comma for a semicolon is not seen.
 *
 * It goes one way only: many thousand millions of sentences share each fingerprint, so none can be told from it. Who has a
 * sentence can see whether it is the one that was fingerprinted; two different ones are taken for the same once in 69 thousand
 * million comparisons. It is no proof against somebody who wants to deceive.
 */
export function fingerprint(words: string): string {
  const letters = words
    .replace(FOOTNOTE_MARK, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < letters.length; index++) {
    const code = letters.charCodeAt(index);
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  // Both halves are mixed with each other, so that one letter changes about half of all bits.
  const first = finish(low, high);
  const second = finish(high, first);
  const bits = [0, 6, 12, 18, 24].map((shift) => (first >>> shift) & 63);
  return [...bits, (first >>> 30) | ((second & 15) << 2)].map((value) => SIGNS.charAt(value)).join('');
}

/** Six signs, as `fingerprint` writes them. */
export const FINGERPRINT = /^[\w-]{6}$/;

const FOOTNOTE_MARK = /\[\^[^\][\s]+\]/g;
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function finish(half: number, other: number): number {
  const mixed = Math.imul(half ^ (half >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  return (Math.imul(mixed ^ (mixed >>> 16), 2246822507) ^ (mixed >>> 13)) >>> 0;
}
