import type { Passage } from '../markup/passage';
import type { Detected, Detects, Detector, World } from './rule';

/**
 * What detectors found for drafts of one conference, kept as long as a passage's block stays as it is. A passage is looked up once for
 * all detectors together, so that a key costs a look at each passage and not as many looks as there are rules.
 */
export class Detection {
  /** In the order in which they were asked for; the next text is searched for all of them at once. */
  readonly #detectors: Detector<unknown>[] = [];
  readonly #known = new WeakMap<object, Known>();

  /** For one check: what was found in its texts goes with it, what was found in a passage stays. */
  begin(): Detects {
    const searched = new Map<readonly Passage[], Detected<unknown>[][]>();
    return {
      in: <F>(detector: Detector<F>, passages: readonly Passage[], world: World): readonly Detected<F>[] => {
        const number = this.#numberOf(detector);
        const found = searched.get(passages) ?? [];
        if (found.length <= number) this.#search(passages, found, world);
        searched.set(passages, found);
        return found[number] as Detected<F>[];
      },
    };
  }

  #numberOf(detector: Detector<unknown>): number {
    const number = this.#detectors.indexOf(detector);
    return number < 0 ? this.#detectors.push(detector) - 1 : number;
  }

  #search(passages: readonly Passage[], found: Detected<unknown>[][], world: World): void {
    const first = found.length;
    for (let number = first; number < this.#detectors.length; number++) found.push([]);
    for (let index = 0; index < passages.length; index++) {
      const passage = passages[index]!;
      for (const { number, facts } of this.#factsOf(passage, world))
        if (number >= first) found[number]!.push({ passage, index, facts });
    }
  }

  #factsOf(passage: Passage, world: World): readonly Facts[] {
    const { kind, projection } = passage;
    let known = this.#known.get(projection);
    if (known?.kind !== kind) this.#known.set(projection, (known = { kind, asked: 0, facts: NONE }));
    for (; known.asked < this.#detectors.length; known.asked++) {
      const facts = this.#detectors[known.asked]!.find(passage, world);
      if (facts.length > 0) known.facts = [...known.facts, { number: known.asked, facts }];
    }
    return known.facts;
  }
}

/** What a detector finds in a text. */
export function detect<F>(detector: Detector<F>, { passages }: Passages, world: World): readonly Detected<F>[] {
  return world.detection.in(detector, passages, world);
}

interface Passages {
  readonly passages: readonly Passage[];
}

/** What is known of a passage, as one of its kind. */
interface Known {
  readonly kind: Passage['kind'];
  /** How many of the detectors have been asked. */
  asked: number;
  facts: readonly Facts[];
}

interface Facts {
  /** The detector's. */
  readonly number: number;
  readonly facts: readonly unknown[];
}

const NONE: readonly Facts[] = [];
