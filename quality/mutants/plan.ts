import { createRandom } from '../random';
import type { Field, Mistake } from './field';
import type { Kind } from './kinds';

/** A mistake that will be planted, and in which of the drafts. */
export interface Planned {
  readonly kind: Kind;
  /** The draft's place among the drafts. */
  readonly draft: number;
  readonly mistake: Mistake;
}

/**
 * So many mistakes of a kind, or as many as there is room for, spread over the drafts: one of each in turn, until there are enough.
 * The same drafts always give the same mistakes.
 */
export function plan(kind: Kind, fields: readonly Field[], most: number): readonly Planned[] {
  const left = fields.map((field) => {
    const random = createRandom(`${kind.name} ${field.text.designation}`);
    return random.shuffled(kind.plant(field, random));
  });
  const order = createRandom(kind.name).shuffled([...left.keys()]);
  const planned: Planned[] = [];
  for (let round = 0; planned.length < most; round++) {
    const before = planned.length;
    for (const draft of order) {
      const mistake = left[draft]![round];
      if (mistake && planned.length < most) planned.push({ kind, draft, mistake });
    }
    if (planned.length === before) break;
  }
  return planned;
}
