/** Weighs the characters of a file against those that were placed. White space does not count. */
export class CharacterAccount {
  private readonly balance = new Int32Array(0x10000);

  /** What the file holds. */
  give(text: string): void {
    this.add(text, 1);
  }

  /** What stands in a line or was counted as furniture. */
  take(text: string): void {
    this.add(text, -1);
  }

  /** Characters that were given and not taken. */
  get unplaced(): number {
    return this.balance.reduce((sum, count) => sum + Math.max(0, count), 0);
  }

  private add(text: string, weight: 1 | -1): void {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code <= 0x20 || code === 0xa0) continue;
      this.balance[code < 0xb2 ? code : (PLAIN_DIGITS.get(code) ?? code)]! += weight;
    }
  }
}

/** A raised digit is a digit in another place. */
const PLAIN_DIGITS: ReadonlyMap<number, number> = new Map(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, digit) => [raised.charCodeAt(0), 0x30 + digit]),
);
