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
