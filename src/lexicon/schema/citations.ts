import * as v from 'valibot';
import { listOfWords, words } from './words';

/** One body whose texts are cited. */
const body = v.strictObject({
  body: v.picklist(['conference', 'standardization', 'development', 'radiocommunication', 'council', 'united-nations', 'other']),
  /** The names that it goes by. */
  names: listOfWords,
  /** The acronyms that its conferences are named with in place of a place and year: `WRC` in `Rev.WRC-19`; in capitals. */
  acronyms: listOfWords,
});

/** How texts cite each other, and refer to provisions. */
export const citations = v.strictObject({
  /** What is written after the designation of a cited text. */
  written: v.strictObject({
    /** Where it is the adopting conference's own: `of this conference`. */
    ofThisConference: words,
    /** With its title, for which `{title}` stands: `, on {title}`. */
    title: v.pipe(words, v.includes('{title}')),
    /** Where it is the same body's, but not the adopting conference's: `of the Plenipotentiary Conference`. */
    ofConference: v.pipe(words, v.includes('{conference}')),
  }),
  /** What stands between a cited text and its title: before the title as it is, and before one in quotation marks. */
  titled: v.strictObject({ plain: listOfWords, quoted: listOfWords }),
  /** What people put between a kind and its number, without a point: `Resolution No. 4`. */
  numberSigns: listOfWords,
  /** Joins numbers of a list: `4, 7 and 9`; the first is what ends a list after a comma. */
  and: listOfWords,
  or: listOfWords,
  /** Joins the ends of a range: `1 to 4`. */
  through: listOfWords,
  article: listOfWords,
  /** Whose text is meant, after its designation and before the name of a body: `of`, `adopted by`. */
  bodyAfter: listOfWords,
  /** Before the designation and after the name of a body, with or without a comma: `has adopted its`. */
  bodyBefore: listOfWords,
  /** As `bodyBefore`, but only after a comma: `the Council, in`. */
  bodyBeforeComma: listOfWords,
  /** What the adopting conference calls itself after `of`. */
  thisConference: listOfWords,
  /** Before a designation: somebody else's text is meant, `its Resolution 4`. */
  theirs: listOfWords,
  /** The bodies; a name that contains another body's stands before that. */
  bodies: v.array(body),
  /** How the Council writes years: `(2004, last modified 2009)`; before a year in brackets. */
  changed: listOfWords,
  /** After a reference: it points into the text that it stands in. */
  near: listOfWords,
  /** Joins a provision to the text that it is of: `2 of Resolution 4`. */
  of: listOfWords,
  /** After `of`: the text itself is meant, `of this resolution`, before the word that names it. */
  this: listOfWords,
  /** Says the same in one word. */
  hereto: listOfWords,
  /** After `of` and before a citation: `of its Resolution 4`. */
  its: listOfWords,
  /** Between a citation and a provision of it: `Resolution 4, in particular *resolves* 2`. */
  particularly: listOfWords,
  /** Right before a provision of the text that was just cited: `Resolution 4, under *resolves* 2`. */
  within: listOfWords,
  /** Right before a lead-in without emphasis: a provision is referred to, `as requested in resolves 2`. */
  refers: listOfWords,
  /** After a number of a list: it is a label and counts nothing, as the 20 in `resolves 1 and 20 ferries` does. */
  continues: listOfWords,
  /** What paragraphs of an annex are called, singular and plural. */
  paragraphs: listOfWords,
  /** Before the number of a footnote that is referred to, singular and plural. */
  footnotes: listOfWords,
  /** Joins an annex to the text that it belongs to: `Annex 2 to`. */
  annexOf: listOfWords,
  /** The verbs, participles and adjectives that a lead-in may begin with, in small letters. */
  openers: v.strictObject({ preambular: listOfWords, operative: listOfWords }),
  /** The adverbs that may stand before these. */
  openerAdverbs: listOfWords,
});
