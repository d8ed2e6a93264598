/** What was worked out for a text, kept by that text. It is bounded: when it is full, it starts afresh. */
export class Kept<V> {
  readonly #values = new Map<string, V>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** What is known of a text. */
  known(key: string): V | undefined {
    return this.#values.get(key);
  }

  /** The same; else what `make` makes of a copy of it. */
  get(key: string, make: (copy: string) => V): V {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const copy = detached(key);
    const value = make(copy);
    if (this.#values.size >= this.#most) this.#values.clear();
    this.#values.set(copy, value);
    return value;
  }
}

/**
 * A copy of a text that was cut out of a longer one. What is cut out may share the memory of the whole, so keeping a
 * paragraph would keep every version of the draft that it was read from.
 */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
