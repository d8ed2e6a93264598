import type { Catalogue } from '../corpus/catalogue/catalogue';
import { KnownTexts } from '../corpus/knownTexts';
import type { Library } from '../corpus/library';
import { readDraft, type Draft } from '../markup/draft';
import { createInlineReader } from '../markup/inline';
import type { Finding } from '../model/problem';
import { notImported } from './base/notImported';
import { notVerbatim } from './base/notVerbatim';
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
   * The findings of a draft, in order of place. What the library lacks is judged by the catalogue, as far as it goes. The same
   * source, library and catalogue always give the same findings. Checking never fails: a draft that cannot be read as one has
   * few findings.
   */
  check(source: string | Draft, library: Library, catalogue?: Catalogue): readonly Finding[];
}

/** Every rule, in the order of their codes. */
export const RULES: readonly Rule[] = [
  notImported,
  notVerbatim,
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
  const inline = createInlineReader();
  const shelves = new WeakMap<Library, WeakMap<object, Shelf>>();
  const shelfOf = (library: Library, catalogue: Catalogue | undefined): Shelf => {
    const ofLibrary = shelves.get(library) ?? new WeakMap<object, Shelf>();
    shelves.set(library, ofLibrary);
    const key = catalogue ?? library;
    const shelf = ofLibrary.get(key) ?? createShelf(library, catalogue);
    ofLibrary.set(key, shelf);
    return shelf;
  };
  return {
    check(source, library, catalogue) {
      const draft = typeof source === 'string' ? readDraft(source) : source;
      const known = catalogue?.isAbout(draft.front.conference, library.editions) ? catalogue : undefined;
      const subject = readSubject(draft, shelfOf(library, known), inline);
      const findings = RULES.flatMap((rule) => rule.check(subject));
      return findings.sort((one, other) => one.span.from - other.span.from || one.span.to - other.span.to);
    },
  };
}

function createShelf(library: Library, catalogue: Catalogue | undefined): Shelf {
  const texts = new KnownTexts(library, catalogue);
  return {
    library,
    ...(catalogue ? { catalogue } : {}),
    texts,
    existing: createExisting(texts),
    finder: createFinder(texts.conferences),
    bases: new WeakMap(),
    repairs: new Kept<readonly Finding[]>(MOST_REPAIRS),
    compared: new WeakMap(),
    prints: new Kept<string>(MOST_PARAGRAPHS),
  };
}
