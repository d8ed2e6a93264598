import * as v from 'valibot';
import { citations } from './schema/citations';
import { consequences } from './schema/consequences';
import { consolidation } from './schema/consolidation';
import { finalActs } from './schema/finalActs';
import { forms } from './schema/forms';
import { parties } from './schema/parties';
import { proposals } from './schema/proposals';
import { search } from './schema/search';
import { words } from './schema/words';

/**
 * What is known of a drafting language: the one truth about the shape of a lexicon's data. A test holds every language against
 * it; the program only takes the type from here, so that nothing is checked, and nothing loaded for it, at run time.
 *
 * Phrases are written as people say them, with two signs: `a|b` is one word or another, `[a]` a word that may be left out. In
 * names, ` … ` stands for words of any kind. Case does not count unless a description says so.
 */
export const lexiconSchema = v.strictObject({
  /** The language's code, as `language:` in the front matter names it: `en`. */
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[a-z]{2,8})?$/)),
  /** What the language is called in messages: `English`. */
  name: words,
  /** The forms of a text: designation, formula, annexes, reasons, labels, quotation marks. */
  forms,
  /**
   * The lead-ins of adopted texts without those whom they address, most used first. How often each was used counts the sections
   * of all adopted texts that are known; with somebody addressed, `addressed` of these.
   */
  leadIns: v.array(
    v.strictObject({
      words,
      role: v.picklist(['preambular', 'operative']),
      count: v.pipe(v.number(), v.integer(), v.minValue(1)),
      addressed: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
  ),
  /** Whom operative lead-ins address, with the article, without those with whom it is to be done; most used first. */
  addressees: v.array(v.strictObject({ words, count: v.pipe(v.number(), v.integer(), v.minValue(1)) })),
  /** How those are named whom lead-ins address. */
  parties,
  /** How texts cite each other, and refer to provisions. */
  citations,
  /** What proposals are asked to say besides what they propose. */
  proposals,
  /** What is said of texts that have to change because others did. */
  consequences,
  /** What a consolidated document says by itself. */
  consolidation,
  /** What the search of the library knows of the language. */
  search,
  /** What the importer knows of Final Acts beside the forms of a text. */
  finalActs,
});

export type LexiconData = v.InferOutput<typeof lexiconSchema>;
