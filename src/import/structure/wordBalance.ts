/**
 * Sums by a number of 30 bits: what a `Map` does, in flat arrays, since every word of a file passes through it twice.
 */
export class WordBalance {
  private keys: Int32Array;
  private sums: Int32Array;
  private used = 0;

  /** `expected`: about how many different keys there will be. */
  constructor(expected: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2)));
    this.keys = new Int32Array(size);
    this.sums = new Int32Array(size);
  }

  add(key: number, amount: number): void {
    const at = this.placeOf(key + 1);
    if (this.keys[at] === 0) {
      this.keys[at] = key + 1;
      this.used++;
    }
    this.sums[at]! += amount;
    if (this.used * 2 > this.keys.length) this.grow();
  }

  /** The sums that were added up, in no order. */
  values(): Iterable<number> {
    return this.sums;
  }

  /** Where a key stands, or the free place where it will. */
  private placeOf(key: number): number {
    const last = this.keys.length - 1;
    let at = key & last;
    while (this.keys[at] !== 0 && this.keys[at] !== key) at = (at + 1) & last;
    return at;
  }

  private grow(): void {
    const { keys, sums } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.sums = new Int32Array(keys.length * 2);
    keys.forEach((key, from) => {
      if (key === 0) return;
      const at = this.placeOf(key);
      this.keys[at] = key;
      this.sums[at] = sums[from]!;
    });
  }
}
