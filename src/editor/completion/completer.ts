import { editionOfConference } from '../../citations/designation';
import type { Catalogue } from '../../corpus/catalogue/catalogue';
import { KnownTexts } from '../../corpus/knownTexts';
import type { Library } from '../../corpus/library';
import type { Lexicon } from '../../lexicon/lexicon';
import { textOf, type Draft } from '../../markup/draft';
import { createAcronymReader } from '../acronyms';
import { completeAcronyms, readLibraryAcronyms } from './acronyms';
import type { CompletionAnswer, CompletionWorld } from './answer';
import { readCaret } from './caret';
import { completeCitations } from './citations';
import { readLeadInFacts, type LeadInFacts } from './facts';
import { completeFootnotes } from './footnotes';
import { completeFrontMatter } from './frontMatter';
import { completeLeadIns } from './leadIns';
import { completeReferences } from './references';
import type { KnownAcronym, Scene } from './scene';
import { readSurroundings, type Surroundings } from './surroundings';
import { completeSymbols } from './symbols';

/** Suggests what can be written in drafts. What it has worked out of a library, and of a text, it keeps. */
export interface Completer {
  /** What can be written at an offset of a draft, the likeliest first; nothing in remarks, deletions and code. */
  completionsAt(draft: Draft, offset: number, world: CompletionWorld): CompletionAnswer;
}

export function createCompleter(): Completer {
  const shelves = new WeakMap<Library, WeakMap<object, Shelf>>();
  const reader = createAcronymReader();
  const shelfOf = (library: Library, catalogue: Catalogue | undefined): Shelf => {
    const ofLibrary = kept(shelves, library, () => new WeakMap<object, Shelf>());
    return kept(ofLibrary, catalogue ?? library, () => createShelf(library, catalogue));
  };
  return {
    completionsAt(draft, offset, world) {
      const caret = readCaret(draft, offset);
      if (!caret) return { items: [] };
      const { library, catalogue, asked } = world;
      const shelf = shelfOf(library, catalogue?.isAbout(draft.front.conference, library.editions) ? catalogue : undefined);
      const conference = draft.front.conference === undefined ? null : editionOfConference(draft.front.conference, draft.lexicon);
      const { proposal } = caret;
      let around: Surroundings | undefined;
      const scene: Scene = {
        caret,
        asked,
        world,
        ...(conference ? { conference } : {}),
        texts: shelf.texts,
        reader,
        get around() {
          return (around ??= readSurroundings(caret));
        },
        get leadIns() {
          return shelf.leadIns(draft.lexicon);
        },
        get acronyms() {
          return shelf.acronyms(draft.lexicon);
        },
        get text() {
          return proposal && textOf(proposal, 'accepted', AS_TYPED);
        },
      };
      const begun = together(KINDS.flatMap((complete) => complete(scene) ?? []));
      // Any words may begin the meaning of an acronym: it is thought of where nothing else has been begun.
      return begun.items.length > 0 ? begun : (completeAcronyms(scene) ?? begun);
    },
  };
}

/** In the order in which they are shown where more than one has something to say. */
const KINDS: readonly ((scene: Scene) => CompletionAnswer | undefined)[] = [
  completeFrontMatter,
  completeFootnotes,
  completeLeadIns,
  completeSymbols,
  completeCitations,
  completeReferences,
];

/** Whoever only looks at labels and first words needs no inline Markdown read. */
const AS_TYPED = { plainText: (source: string): string => source };

/** What is worked out of a library and a catalogue once. */
interface Shelf {
  readonly texts: KnownTexts;
  leadIns(lexicon: Lexicon): LeadInFacts;
  acronyms(lexicon: Lexicon): readonly KnownAcronym[];
}

function createShelf(library: Library, catalogue: Catalogue | undefined): Shelf {
  const texts = new KnownTexts(library, catalogue);
  const leadIns = new WeakMap<Lexicon, LeadInFacts>();
  const acronyms = new WeakMap<Lexicon, readonly KnownAcronym[]>();
  return {
    texts,
    leadIns: (lexicon) => kept(leadIns, lexicon, () => readLeadInFacts(texts, catalogue, lexicon)),
    acronyms: (lexicon) => kept(acronyms, lexicon, () => readLibraryAcronyms(library, lexicon)),
  };
}

function together(answers: readonly CompletionAnswer[]): CompletionAnswer {
  const items = answers.flatMap((answer) => answer.items);
  return answers.some(({ incomplete }) => incomplete) ? { items, incomplete: true } : { items };
}

function kept<K extends object, V>(known: WeakMap<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
