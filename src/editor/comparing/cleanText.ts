import { formatDesignation } from '../../citations/designation';
import type { Library } from '../../corpus/library';
import { partsOf, type Part } from '../../corpus/parts';
import type { Lexicon } from '../../lexicon/lexicon';
import { acceptChanges } from '../../markup/format';
import { mark, MarkRefusal } from '../../revise/mark';
import type { Designation } from '../../model/designation';
import { parseDesignation } from '../../citations/designation';
import { nameOf } from '../names';
import { findText, shownText, type TextKey } from '../openText';
import { findPart, type PartKey } from './side';

/** The text that a side stands for, in canonical form and without marks. */
export interface CleanText {
  readonly text: string;
  /** What it is called: `Resolution 12 (Rev. Havenport, 2032)`. */
  readonly name: string;
  /** Where it comes from, which tells it from another of the same name: `the library`, the name of a file. */
  readonly origin: string;
  readonly designation?: Designation;
  readonly lexicon: Lexicon;
}

/** A clean text, or one plain line that says why there is none. */
export type Reading = CleanText | { readonly missing: string };

/** A text of the library: its markup. `folder` is where the library is. */
export function adoptedText(key: TextKey, library: Library, folder: string): Reading {
  const document = findText(key, library);
  if (!document) return { missing: `${key.name} is not in the library (${folder}).` };
  const designation = parseDesignation(document.designation, library.lexicon);
  return {
    text: shownText(document),
    name: nameOf(document),
    origin: 'the library',
    ...(designation ? { designation } : {}),
    lexicon: library.lexicon,
  };
}

/** A text of a file: what it will be, its changes accepted; empty when that leaves nothing of it. */
export function textOfPart(source: string, key: PartKey, origin: string): Reading {
  const part = findPart(partsOf(withoutReturns(source)), key);
  if (!part) return { missing: `${origin} does not hold ${key.of ?? 'this text'}.` };
  return {
    text: acceptChanges(part.source, part.lexicon),
    name: nameOfPart(part),
    origin,
    ...(part.designation ? { designation: part.designation } : {}),
    lexicon: part.lexicon,
  };
}

/** Two clean texts as one marked text; where they cannot be marked, the reason. */
export function markedText(left: CleanText, right: CleanText): { readonly text: string } | { readonly missing: string } {
  try {
    return { text: mark(left.text, right.text, right.lexicon) };
  } catch (error) {
    if (error instanceof MarkRefusal) return { missing: error.message };
    throw error;
  }
}

/** What a text of a file is called: by its designation, or else by its proposal. */
export function nameOfPart({ designation, identifier, lexicon }: Part): string {
  return designation ? formatDesignation(designation, { lexicon }) : (identifier ?? 'Text without a designation');
}

/** Files may have either end of line; what is made of them has one. */
export function withoutReturns(source: string): string {
  return source.replace(/\r\n/g, '\n');
}
