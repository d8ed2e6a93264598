import type { Catalogue } from '../corpus/catalogue/catalogue';
import { KnownTexts } from '../corpus/knownTexts';
import type { Library } from '../corpus/library';
import type { Lexicon } from '../lexicon/lexicon';
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
import { conflict } from './markup/conflict';
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
  /** What a draft is judged by, and what was found in its paragraphs before: for whoever must agree with the findings. */
  shelfFor(draft: Draft, library: Library, catalogue?: Catalogue): Shelf;
}

/** Every rule, in the order of their codes. */
export const RULES: readonly Rule[] = [
  notImported,
  notVerbatim,
  unmarkedChange,
  abrogated,
  outdated,
  unknown,
  conflict,
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
  const shelves = new WeakMap<Library, WeakMap<object, Map<Lexicon, Shelf>>>();
  const shelfOf = (library: Library, catalogue: Catalogue | undefined, lexicon: Lexicon): Shelf => {
    const ofLibrary = shelves.get(library) ?? new WeakMap<object, Map<Lexicon, Shelf>>();
    shelves.set(library, ofLibrary);
    const key = catalogue ?? library;
    const ofBoth = ofLibrary.get(key) ?? new Map<Lexicon, Shelf>();
    ofLibrary.set(key, ofBoth);
    const shelf = ofBoth.get(lexicon) ?? createShelf(library, catalogue, lexicon);
    ofBoth.set(lexicon, shelf);
    return shelf;
  };
  const shelfFor: Checker['shelfFor'] = (draft, library, catalogue) =>
    shelfOf(library, catalogue?.isAbout(draft.front.conference, library.editions) ? catalogue : undefined, draft.lexicon);
  return {
    shelfFor,
    check(source, library, catalogue) {
      const draft = typeof source === 'string' ? readDraft(source) : source;
      const subject = readSubject(draft, shelfFor(draft, library, catalogue), inline);
      const findings = RULES.flatMap((rule) => rule.check(subject));
      return findings.sort((one, other) => one.span.from - other.span.from || one.span.to - other.span.to);
    },
  };
}

function createShelf(library: Library, catalogue: Catalogue | undefined, lexicon: Lexicon): Shelf {
  const texts = new KnownTexts(library, catalogue);
  return {
    library,
    ...(catalogue ? { catalogue } : {}),
    texts,
    existing: createExisting(texts),
    finder: createFinder(texts.conferences, lexicon),
    bases: new WeakMap(),
    repairs: new Kept<readonly Finding[]>(MOST_REPAIRS),
    compared: new WeakMap(),
    prints: new Kept<string>(MOST_PARAGRAPHS),
  };
}
