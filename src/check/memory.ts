import type { TableBlock } from '../markup/block';
import type { Passage } from '../markup/passage';
import type { Text } from '../model/text';

/**
 * What was worked out for a passage, kept as long as its block stays as it is: at a key all others are known. Only for what
 * follows from the passage's words, the language and the adopted texts; places are counted from the start of the words.
 */
export class PassageMemory {
  readonly #known = new WeakMap<object, Map<string, unknown>>();

  /** What `name` (a rule's code) knows of a passage, or of one reading of a block; else what `make` makes of it. */
  of<V>(name: string, { projection }: Pick<Passage, 'projection'>, make: () => V): V {
    let known = this.#known.get(projection);
    if (!known) this.#known.set(projection, (known = new Map<string, unknown>()));
    // Asked some ten thousand times at a key: nearly always it is there.
    const value = known.get(name);
    if (value !== undefined || known.has(name)) return value as V;
    const made = make();
    known.set(name, made);
    return made;
  }

  /** The same for an adopted text, which stays as it is. */
  ofText<V>(name: string, text: Text, make: () => V): V {
    let known = this.#known.get(text);
    if (!known) this.#known.set(text, (known = new Map<string, unknown>()));
    if (!known.has(name)) known.set(name, make());
    return known.get(name) as V;
  }

  /** The same for a table, by its rows. */
  ofTable<V>(name: string, { rows }: Pick<TableBlock, 'rows'>, make: () => V): V {
    let known = this.#known.get(rows);
    if (!known) this.#known.set(rows, (known = new Map<string, unknown>()));
    if (!known.has(name)) known.set(name, make());
    return known.get(name) as V;
  }
}

/**
 * What was worked out for the texts of one check, by the very object that was read: what one rule worked out another need not. It
 * goes when the check is done. Kept any longer, by objects that every key makes anew, it would keep them from going as well.
 */
export class CheckMemory {
  readonly #known = new Map<object, Map<string, unknown>>();

  /** What `name` knows of a text, a draft or a proposal; else what `make` makes of it. */
  of<V>(name: string, text: object, make: () => V): V {
    let known = this.#known.get(text);
    if (!known) this.#known.set(text, (known = new Map<string, unknown>()));
    if (!known.has(name)) known.set(name, make());
    return known.get(name) as V;
  }
}
