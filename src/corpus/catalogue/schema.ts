import * as v from 'valibot';
import { FINGERPRINT } from './fingerprint';

// What the files of the catalogue hold. This is the one truth about their shape: they are checked against it when they are
// written and when they are read, and the types follow from it. One document stands on a line.

/** Six signs of base64url: see `fingerprint`. */
const print = v.pipe(v.string(), v.regex(FINGERPRINT));

/**
 * A paragraph: its label, a blank, its fingerprint; without a label the fingerprint alone. One that holds others is a list: its
 * own paragraph, then those under it.
 */
export type ItemData = string | readonly [string, ...ItemData[]];
const item: v.GenericSchema<ItemData> = v.union([
  v.pipe(v.string(), v.regex(/^(?:\S{1,12} )?[\w-]{6}$/)),
  v.pipe(
    v.array(v.lazy(() => item)),
    v.minLength(1),
    v.check((list) => typeof list[0] === 'string'),
    v.transform((list) => list as unknown as readonly [string, ...ItemData[]]),
  ),
]) as unknown as v.GenericSchema<ItemData>;

/**
 * In an annex besides: a table, `| print`; a heading, `## print`, with as many signs as in the markup, and before the fingerprint
 * the number or letter that it begins with, if any: `## 2.1 print`.
 */
const block = v.union([v.pipe(v.string(), v.regex(/^(?:\||#{1,6}(?: \S{1,12})?) [\w-]{6}$/)), item]);

const section = v.object({
  /** As in the text, without emphasis; empty where paragraphs stand under no lead-in. */
  leadIn: v.string(),
  /** Of a lead-in that was cut. */
  print: v.optional(print),
  role: v.picklist(['preambular', 'operative']),
  /** Where it is not the lead-in itself: a second section with the same lead-in. */
  path: v.optional(v.string()),
  items: v.array(item),
  tables: v.optional(v.array(print)),
});

const annex = v.object({
  heading: v.string(),
  /** Of its title, which may be as long as a sentence. */
  title: v.optional(print),
  /** `Annex 2`. */
  path: v.string(),
  blocks: v.array(block),
});

/**
 * What a text cites, each text once: what it is called, then the provisions that cite it. One in a section is written with the
 * section's number from 0 in place of its path: `2:a)` for `recalling a)`.
 */
const cited = v.array(v.pipe(v.array(v.string()), v.minLength(2)));

const document = v.object({
  /** As printed: `RESOLUTION 12 (REV. HAVENPORT, 2032)`. */
  designation: v.string(),
  title: v.string(),
  /** Of a title that was cut. */
  print: v.optional(print),
  action: v.picklist(['ADD', 'MOD', 'SUP']),
  /** The printed page of the Final Acts on which it begins, by their table of contents. */
  page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** The designation of the revision before it, where the data shows it. */
  before: v.optional(v.string()),
  formula: v.optional(print),
  sections: v.array(section),
  annexes: v.optional(v.array(annex)),
  footnotes: v.optional(v.array(print)),
  /** By the body whose texts they are: see `Body`. */
  cites: v.optional(v.record(v.string(), cited)),
});

export const EditionSchema = v.object({
  catalogue: v.literal(1),
  edition: v.object({ place: v.string(), year: v.pipe(v.number(), v.integer()) }),
  /** The conference's name, as its texts' formula has it: `General Conference of the Example Union`. */
  conference: v.string(),
  /** As in a draft's front matter. */
  language: v.string(),
  /** True where the data was made from what the union itself published; false where from somebody's conversion of it, whose faults it then has. */
  official: v.boolean(),
  documents: v.array(document),
});

export const ConcordanceSchema = v.object({
  concordance: v.literal(1),
  /** The conference whose resolutions are set beside those of another body. */
  edition: v.object({ place: v.string(), year: v.pipe(v.number(), v.integer()) }),
  body: v.picklist(['standardization', 'development', 'radiocommunication']),
  /** Where that body met last, when the table was made. */
  bodyEdition: v.object({ place: v.string(), year: v.pipe(v.number(), v.integer()) }),
  /** `kind number` of the conference, the numbers of the body's resolutions, and those among them that it had abrogated. */
  pairs: v.array(
    v.object({
      text: v.string(),
      resolutions: v.array(v.pipe(v.number(), v.integer())),
      abrogated: v.optional(v.array(v.pipe(v.number(), v.integer()))),
    }),
  ),
});

export type EditionData = v.InferOutput<typeof EditionSchema>;
export type DocumentData = EditionData['documents'][number];
export type SectionData = DocumentData['sections'][number];
export type BlockData = NonNullable<DocumentData['annexes']>[number]['blocks'][number];
export type ConcordanceData = v.InferOutput<typeof ConcordanceSchema>;

/** A file of the catalogue, read and found whole. @throws Error with what is wrong with it. */
export function readCatalogueFile(content: string): EditionData | ConcordanceData {
  return v.parse(v.union([EditionSchema, ConcordanceSchema]), JSON.parse(content));
}
