import * as v from 'valibot';
import { listOfWords, words } from './words';

/** What the search of the library knows of a language. */
export const search = v.strictObject({
  /** Words that tell nothing about a provision, in small letters and in the singular. */
  stopWords: listOfWords,
  /**
   * Regular expressions for the ends of words in small letters, and what stands there in the singular; the first that fits counts.
   * What they do to other words does no harm, since they do it everywhere.
   */
  plurals: v.array(v.strictObject({ ending: words, singular: v.string() })),
  /** What acronyms have in the plural: `NGOs`. */
  acronymPlural: words,
  /** Whom a lead-in addresses. */
  addressees: v.strictObject({
    /** After a comma: with whom and how something is to be done follows, and no addressee. */
    manner: listOfWords,
    /** Before another verb: `resolves to instruct`. */
    infinitive: words,
    /** What stands between the verb and the name: `calls upon the`. */
    before: listOfWords,
  }),
});
