import type { Library } from '../corpus/library';
import { createInlineReader, type InlineReader } from '../markup/inline';
import type { Finding } from '../model/problem';
import { notImported } from './base/notImported';
import { unmarkedChange } from './base/unmarkedChange';
import { abrogated } from './citation/abrogated';
import { createExisting } from './citation/existing';
import { outdated } from './citation/outdated';
import { unknown } from './citation/unknown';
import { createFinder } from './finder';
import { frontMatter } from './markup/frontMatter';
import { unclosed } from './markup/unclosed';
import { Kept } from './memory';
import { unresolved } from './reference/unresolved';
import type { Rule } from './rule';
import { readSubject, type Shelf } from './subject';

/** Looks for problems in drafts. What it found in a paragraph it keeps, so that the next check reads only what changed. */
export interface Checker {
  /**
   * The findings of a draft, in order of place. The same source and library always give the same findings. Checking never
   * fails: a draft that cannot be read as one has few findings.
   */
  check(source: string, library: Library): readonly Finding[];
}

/** Every rule, in the order of their codes. */
export const RULES: readonly Rule[] = [
  notImported,
  unmarkedChange,
  abrogated,
  outdated,
  unknown,
  frontMatter,
  unclosed,
  unresolved,
];

/** More blocks than a drafter leaves unmarked. */
const MOST_REPAIRS = 2000;
/** More paragraphs than the drafts that are open. */
const MOST_PARAGRAPHS = 20_000;

export function createChecker(): Checker {
  const reader = createInlineReader();
  const plain = new Kept<string>(MOST_PARAGRAPHS);
  const inline: InlineReader = { plainText: (words) => plain.get(words, (copy) => reader.plainText(copy)) };
  const shelves = new WeakMap<Library, Shelf>();
  const shelfOf = (library: Library): Shelf => {
    const known = shelves.get(library);
    if (known) return known;
    const shelf = {
      library,
      existing: createExisting(library),
      finder: createFinder(library),
      bases: new WeakMap(),
      repairs: new Kept<readonly Finding[]>(MOST_REPAIRS),
    };
    shelves.set(library, shelf);
    return shelf;
  };
  return {
    check(source, library) {
      const subject = readSubject(source, shelfOf(library), inline);
      const findings = RULES.flatMap((rule) => rule.check(subject));
      return findings.sort((one, other) => one.span.from - other.span.from || one.span.to - other.span.to);
    },
  };
}
