import * as v from 'valibot';
import { listOfWords, words } from './words';

/** How one kind of text is named. */
const kind = v.strictObject({
  /** In the singular, as a citation writes it: `Resolution`. */
  one: words,
  /** In the plural: `Resolutions`. */
  many: words,
  /** Abbreviations that people type, in the singular and the plural, without the point: `Res`. */
  short: listOfWords,
});

const quotes = v.tuple([words, words]);

/** The forms of a text. */
export const forms = v.strictObject({
  /** The kinds of text that a conference adopts. */
  kinds: v.strictObject({ Resolution: kind, Decision: kind, Recommendation: kind, Opinion: kind }),
  /** What a draft that has no number yet is called. */
  draft: v.strictObject({
    /** Before the kind, as it is written: `Draft new`. */
    written: words,
    /** All that may stand before a kind in a heading. */
    read: listOfWords,
  }),
  /** What says in the brackets of a designation that the text is a revision. */
  revised: v.strictObject({
    /** As it is written before the place: `Rev.`. */
    written: words,
    /** Without the point, as it is read. */
    read: listOfWords,
  }),
  /** Words that stay small inside the name of a place that is written in capitals. */
  smallInPlaces: listOfWords,
  /** The union's own acronym, which stands in the numbers of its sectors' texts: `ITU` in `ITU-R 60`. */
  union: listOfWords,
  /** The parts that follow a text, first the usual one. */
  annexes: v.array(
    v.strictObject({
      one: words,
      /** Absent for one that opens a part but is never referred to. */
      many: v.optional(words),
    }),
  ),
  /** What stands between the name of an annex and the text that it belongs to, in its heading: `ANNEX 2 TO DECISION 5`. */
  annexTo: listOfWords,
  /** The paragraph that gives reasons. */
  reasons: v.strictObject({
    /** How it begins, with its sign: `Reasons:`. */
    written: words,
    /** The words that it may begin with, without the sign. */
    read: listOfWords,
  }),
  /** The enacting formula of a new text; `{conference}` and `{edition}` stand for the conference's name, and its place and year. */
  formula: v.pipe(words, v.includes('{conference}'), v.includes('{edition}')),
  /** What a conference is called in the formula when nobody said more than its place and year. */
  conference: words,
  /** What a new text is begun with. */
  skeleton: v.strictObject({
    title: words,
    /** A lead-in and the words that its items begin with. */
    preambular: v.strictObject({ leadIn: words, item: words }),
    operative: v.strictObject({ leadIn: words, item: words }),
  }),
  /** What a remark says of a provision that was moved, before its path. */
  moved: v.strictObject({ to: words, from: words }),
  /** What a remark says, before a path, of a provision that was part of another, and of one that became part of another. */
  divided: v.strictObject({ from: words, into: words }),
  /** The months, as dates write them: `31 December 2031`. */
  months: listOfWords,
  /** The letters that items are labelled with, in order, in small letters; after the last come pairs, `aa`. */
  letters: v.pipe(v.string(), v.minLength(2)),
  /** What is put after a number for an item that was inserted: `2bis`. */
  inserted: listOfWords,
  /** The signs that words are quoted with: outside, and inside of others. */
  quotation: v.strictObject({ outer: quotes, inner: quotes }),
  /** What stands where words are still to come. */
  unfinished: v.strictObject({
    /** Short for it, as they are written: `TBD`. */
    marks: listOfWords,
    /** How it begins in brackets: `[to be completed]`. */
    prompts: listOfWords,
  }),
  /** Words that a sentence may hold twice in a row: `that that`. In small letters. */
  doubled: listOfWords,
  /** The signs that provisions end with. */
  signs: v.strictObject({
    /** An item that another follows: `;`. */
    item: words,
    /** The last of a section: `,`. */
    section: words,
    /** The last of the text: `.`. */
    text: words,
    /** One that opens a list: `:`. */
    opens: words,
    /** Signs that a blank stands before, where the language is printed so. */
    apart: listOfWords,
  }),
  /** What may stand before the word that tells a lead-in: `further` in `further instructs …`. Single words. */
  adverbs: listOfWords,
  /** A regular expression: the first word of an operative lead-in, adverbs left aside, in small letters. All others are preambular. */
  operative: words,
});
