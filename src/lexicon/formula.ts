import { leading } from './phrases';
import type { LexiconData } from './schema';

/** A pattern of how an enacting formula begins, up to the conference's name; where no word stands before the name, it is a capital. */
export function formulaOpening({ finalActs: { formula } }: LexiconData): string {
  return formula.length > 0 ? leading(formula) : String.raw`(?=\p{Lu})`;
}
