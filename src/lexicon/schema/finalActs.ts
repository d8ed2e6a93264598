import * as v from 'valibot';
import { listOfWords, words } from './words';

/** What the importer knows of Final Acts in a language, beside the forms of a text. */
export const finalActs = v.strictObject({
  /** What stands before the conference's name in the enacting formula of a printed text; none where nothing does. Case counts. */
  formula: listOfWords,
  /** The parts that Final Acts are divided into. */
  parts: v.strictObject({
    /** The word before the number of a part: `PART IV`. */
    part: words,
    /** The beginnings of words that tell what a part holds when it holds no texts that were adopted. */
    abrogated: listOfWords,
    signatories: listOfWords,
    declarations: listOfWords,
    /** What heads a part without its number, beside the names of kinds in the plural. */
    alone: listOfWords,
    /** How plurals end: after such a heading and `and`, `DECLARATIONS AND RESERVATIONS`. */
    plural: words,
  }),
  /** What heads the pages before the texts. */
  front: v.strictObject({
    /** Notes of the publisher. */
    notes: listOfWords,
    /** Notes of somebody who is named after these words. */
    notesOf: listOfWords,
    contents: listOfWords,
  }),
  /** What the captions of tables and figures begin with, before their number. */
  captions: listOfWords,
  /** How a line is told to be a lead-in: by its first word, adverbs left aside. */
  leadIns: v.strictObject({
    /** Verbs in the third person, as they open operative sections. */
    verbs: listOfWords,
    /** Adjectives and past participles, as they open preambular sections. */
    adjectives: listOfWords,
    /** A regular expression: participles. */
    participle: words,
    /** Words that look like participles and open a phrase of another kind. */
    notParticiples: listOfWords,
  }),
  /** How a lead-in is told that a converter left inside the paragraph before it. */
  runIn: v.strictObject({
    /** Verbs of lead-ins that are no nouns: they need no more proof. */
    verbs: listOfWords,
    /** What follows other verbs when somebody is addressed or something is opened, beside a name: `calls upon`. */
    afterVerbs: listOfWords,
    /** Verbs that address nobody and go on with `that` or with another verb: `resolves to instruct`. */
    decides: listOfWords,
    /** Verbs that only go on with another one: `continues to invite`. */
    continues: listOfWords,
    /** What stands before a verb that follows one of these, or somebody who is addressed. */
    infinitive: words,
    /** After `infinitive` they open no verb. */
    notVerbs: listOfWords,
    /** Before `infinitive` they say that no verb follows: `with regard to`. */
    notBeforeVerbs: listOfWords,
    /** What is put to a verb to make it the third person, and how verbs in the third person end. */
    thirdPerson: words,
    /** After a verb: it addresses nobody, `expresses its thanks`. */
    own: listOfWords,
    /** What opens a clause that is resolved. */
    that: words,
    /** What may stand between a participle and an adverb: `taking into account also`. */
    withParticiples: listOfWords,
    /** Adverbs that say that another section is opened: `noting further`. */
    again: listOfWords,
    /** What follows these, beside a name. */
    afterAgain: listOfWords,
  }),
  /** What items begin with. */
  items: v.strictObject({
    /** The first item of a list of numbers, after a lead-in that runs into it. */
    first: listOfWords,
    /** An item that proves itself, with no other item around it. */
    alone: listOfWords,
    /** Items that are clauses. */
    clauses: listOfWords,
  }),
  /** What ends in a full stop and ends no sentence, without that stop; single letters count by themselves. Case counts. */
  abbreviations: listOfWords,
  /** What follows a hyphen that is no broken word, in this language and others: `short- and medium-term`. */
  afterHyphens: listOfWords,
  /** How titles are told to be cut. */
  titles: v.strictObject({
    /** Words at which no title ends. */
    open: listOfWords,
    /** What a word may have more than the same word in another place: `ferries` and `ferry` are no proof. */
    inflections: listOfWords,
  }),
  /** What is written after a number to make it an ordinal, by the language's plural rules for ordinals. */
  ordinals: v.strictObject({
    zero: v.optional(words),
    one: v.optional(words),
    two: v.optional(words),
    few: v.optional(words),
    many: v.optional(words),
    other: words,
  }),
});
