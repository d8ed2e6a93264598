import * as v from 'valibot';
import { listOfWords, words } from './words';

/** Those whom lead-ins address: offices, organs, members of the union. Names are written without an article. */
export const parties = v.strictObject({
  /** Whoever is addressed by one name. */
  named: v.array(
    v.strictObject({
      /** As lists show it: `Secretary-General`. */
      name: words,
      /** Phrases that address it, whole, when they are more than the name. */
      read: v.optional(listOfWords),
    }),
  ),
  /** Offices of which there are several, each named after what it is over, for which `{of}` stands. */
  offices: v.array(
    v.strictObject({
      /** One of them: `Director of [the] {of} Bureau`. */
      one: v.pipe(words, v.includes('{of}')),
      /** Several, each named: `Directors of … {of} … Bureau|Bureaux`. */
      several: v.pipe(
        listOfWords,
        v.check((list) => list.every((phrase) => phrase.includes('{of}'))),
      ),
      /** All of them in one word: `Directors of the Bureaux`. */
      all: listOfWords,
      /** What stands for `{of}` in the offices that are known; others are told by the form of the name. */
      of: listOfWords,
    }),
  ),
  /** Names that mean several parties together: `membership`. */
  together: v.array(v.strictObject({ read: listOfWords, members: listOfWords })),
  /** Acronyms that people and lead-ins use inside of such names, with what they stand for. */
  acronyms: v.record(words, words),
  /** What begins the part of a lead-in that says with whom it is to be done, after a comma or without: `in consultation with`. */
  with: listOfWords,
  /** What may stand before a name and is no part of it: `all`. */
  before: listOfWords,
});
