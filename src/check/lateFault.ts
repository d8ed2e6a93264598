import type { Passage } from '../markup/passage';
import type { Related } from '../model/problem';
import type { Span } from '../model/range';
import type { Fault } from './rule';

/**
 * A fault whose fixes are made when somebody asks for them: what the text in force has as well is told without. A class, for an
 * accessor in an object that is written out costs the engine a new shape of objects each time.
 */
export class LateFault implements Fault {
  readonly message: string;
  readonly span: Span;
  readonly key: string;
  readonly name: string;
  readonly passage: Passage;
  readonly related?: readonly Related[];
  readonly #makeFixes: () => NonNullable<Fault['fixes']>;

  constructor(
    { message, span, key, name, passage, related }: Omit<Fault, 'fixes' | 'severity'> & { readonly passage: Passage },
    makeFixes: () => NonNullable<Fault['fixes']>,
  ) {
    this.message = message;
    this.span = span;
    this.key = key;
    this.name = name;
    this.passage = passage;
    if (related) this.related = related;
    this.#makeFixes = makeFixes;
  }

  get fixes(): NonNullable<Fault['fixes']> {
    return this.#makeFixes();
  }
}
