import * as v from 'valibot';
import { listOfWords } from './words';

/** What proposals are asked to say besides what they propose. */
export const proposals = v.strictObject({
  /** How texts speak of what something costs: `financial implications`. */
  costs: listOfWords,
  /** How an adopted text says, beside one of those, that proposals are to tell it: `in their proposals`. */
  asked: listOfWords,
  /** The first word of lead-ins that give somebody work to do: `instructs`. */
  tasks: listOfWords,
});
