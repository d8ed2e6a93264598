import type { Catalogue } from '../corpus/catalogue/catalogue';
import { KnownTexts } from '../corpus/knownTexts';
import type { Library } from '../corpus/library';
import { Kept } from '../lexicon/kept';
import type { Lexicon } from '../lexicon/lexicon';
import { readDraft, type Draft } from '../markup/draft';
import { createInlineReader } from '../markup/inline';
import type { StoredDocument } from '../model/library';
import type { Finding } from '../model/problem';
import { editionOfConference } from '../citations/designation';
import type { Checks, Circumstances } from './circumstances';
import { createExisting } from './citation/existing';
import type { Detection } from './detection';
import { createFinder } from './finder';
import { findingOf, judgeDraft } from './judge';
import { PassageMemory } from './memory';
import type { Rule } from './rule';
import { RULES } from './rules';
import { levelled, settle } from './settle';
import { baseText, readSubject, worldOf, type Shelf } from './subject';

/** Looks for problems in drafts. What it found in a paragraph it keeps, so that the next check reads only what changed. */
export interface Checker {
  /**
   * The findings of a draft, in order of place. What the library lacks is judged by the catalogue, as far as it goes. The same
   * source, library and catalogue always give the same findings. Checking never fails: a draft that cannot be read as one has
   * few findings.
   */
  check(source: string | Draft, library: Library, catalogue?: Catalogue, circumstances?: Circumstances): readonly Finding[];
  /** What the rules about texts find in an adopted one, in order of place in its markup: slips of whoever wrote or converted it. */
  audit(document: StoredDocument, library: Library, catalogue?: Catalogue, checks?: Checks): readonly Finding[];
  /** What a draft is judged by, and what was found in its paragraphs before: for whoever must agree with the findings. */
  shelfFor(draft: Draft, library: Library, catalogue?: Catalogue): Shelf;
}

/** More blocks than a drafter leaves unmarked. */
const MOST_REPAIRS = 2000;
/** More conferences than anybody drafts for. */
const MOST_CONFERENCES = 20;
/** More paragraphs than any text says about itself. */
const MOST_BROUGHT = 500;
/** More paragraphs than the drafts that are open. */
const MOST_PARAGRAPHS = 20_000;

/** A checker with all rules, or with those that are named. What reads inline Markdown with the same reader shares the texts of a draft with it. */
export function createChecker(rules: readonly Rule[] = RULES, inline = createInlineReader()): Checker {
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
    check(source, library, catalogue, circumstances = {}) {
      const draft = typeof source === 'string' ? readDraft(source) : source;
      const shelf = shelfFor(draft, library, catalogue);
      const subject = readSubject(draft, shelf, inline, circumstances.others);
      // Of a language whose words nobody has written down, only the signs of the markup can be judged.
      const isRead = draft.lexicon.language === draft.front.language.toLowerCase();
      const known = isRead ? rules : rules.filter(({ reads }) => reads === 'the source');
      const found = known.flatMap((rule) => ('judge' in rule ? judgeDraft(rule, subject, shelf.judged) : rule.check(subject)));
      return inOrder(settle(found, subject, circumstances));
    },
    audit(document, library, catalogue, checks = {}) {
      const { lexicon } = library;
      const isKnown = catalogue?.isAbout(document.edition, library.editions);
      const shelf = shelfOf(library, isKnown ? catalogue : undefined, lexicon);
      const world = worldOf(shelf, { lexicon }, editionOfConference(document.edition, lexicon) ?? undefined);
      const text = baseText(document, shelf);
      const found = rules.flatMap((rule) =>
        'judge' in rule ? rule.judge(text, world).map((fault) => findingOf(rule, fault)) : [],
      );
      return inOrder(levelled(found, [checks]));
    },
  };
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((one, other) => one.span.from - other.span.from || one.span.to - other.span.to);
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
    brought: new Kept<string>(MOST_BROUGHT),
    memory: new PassageMemory(),
    detections: new Kept<Detection>(MOST_CONFERENCES),
    judged: new WeakMap(),
    codes: RULES.map(({ code }) => code),
  };
}
