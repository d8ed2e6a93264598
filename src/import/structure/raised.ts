/** Matches a raised digit: what footnote marks are made of in plain text. */
export const RAISED = '[⁰¹²³⁴⁵⁶⁷⁸⁹]';

/** The number that raised digits write: 12 for `¹²`. */
export function raisedNumber(digits: string): number {
  return Number(digits.normalize('NFKC'));
}

/** Digits as raised digits: `¹²` for `12`. */
export function raise(digits: string): string {
  return digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!);
}

/** `10⁹`, `m²`: a power, not a footnote mark, told by what stands before the raised digits. A year may carry a mark. */
export function isPower(before: string, digits: string): boolean {
  const end = before.slice(-6);
  if (/\d$/.test(end)) return !/(?:^|\D)(?:19|20)\d\d$/.test(end);
  return /^[²³23]$/.test(digits) && /(?:^|[^\p{L}])(?:[kcdmnµ]?m|s|ft|mi)$/u.test(end);
}
