import { createConferences, foldPlace, type Conferences } from '../citations/conferences';
import { formatEdition } from '../citations/designation';
import { findCitations } from '../citations/find';
import type { Designation, Edition } from '../model/designation';
import type { Entry, StoredDocument } from '../model/library';
import type { Text } from '../model/text';
import { AcronymUse } from './acronymUse';
import type { Catalogue, CatalogueEntry } from './catalogue/catalogue';
import { EntryIndex } from './entryIndex';
import type { Library } from './library';

/** The adopted texts that are known to exist: those of the library, and of those it lacks what the catalogue knows. */
export class KnownTexts extends EntryIndex<StoredDocument | CatalogueEntry> {
  readonly #library: Library;
  readonly #catalogue: Catalogue | undefined;
  /** The editions, oldest first. */
  readonly editions: readonly Edition[];
  readonly conferences: Conferences;
  /** How those of the library use acronyms; the catalogue holds no words that could tell. */
  readonly acronyms: AcronymUse;

  constructor(library: Library, catalogue?: Catalogue) {
    const held = new Set(library.list().map(keyOf));
    const lacking = (catalogue?.list() ?? []).filter((entry) => !held.has(keyOf(entry)));
    super([...library.list(), ...lacking].sort((one, other) => yearOf(one) - yearOf(other)));
    this.#library = library;
    this.#catalogue = catalogue;
    this.acronyms = new AcronymUse(library.list(), library.lexicon);
    const editions = new Map<string, Edition>();
    for (const edition of [...library.editions, ...(catalogue?.editions ?? [])]) {
      const key = formatEdition(edition).toLowerCase();
      if (!editions.has(key)) editions.set(key, edition);
    }
    this.editions = [...editions.values()].sort((one, other) => one.year - other.year);
    this.conferences = catalogue ? createConferences(this.editions) : library.conferences;
  }

  /**
   * The full texts that a designation names, or, without a revision, any of its revisions, with what there is to refer to in
   * them. Of a text that only the catalogue knows this is its outline; where that may have faults, the text is left out.
   */
  textsOf(designation: Designation): readonly Text[] {
    const found = designation.revision ? [this.find(designation)] : this.revisionsOf(designation);
    return found.flatMap((entry) => {
      if (!entry || entry.action === 'SUP') return [];
      if ('markup' in entry) return [this.#library.text(entry)];
      return entry.official && this.#catalogue ? [this.#catalogue.outline(entry)] : [];
    });
  }

  /** The texts of the conference, with their revisions, that the texts of an edition cite. */
  citedIn(edition: Edition): readonly Designation[] {
    return this.list(edition).flatMap((entry) => {
      if (!('markup' in entry)) return this.#catalogue?.cites(entry) ?? [];
      return findCitations(entry.markup, { conferences: this.conferences, lexicon: this.#library.lexicon })
        .filter(({ body }) => body === 'conference')
        .map(({ designation }) => designation);
    });
  }
}

/** The stub that an abrogation leaves is another entry than the text. */
function keyOf({ kind, number, revised, place, year, action }: Entry): string {
  return [kind, number, revised, foldPlace(place), year, action === 'SUP'].join(' ');
}

function yearOf({ edition }: Entry): number {
  return Number(/\d{4}$/.exec(edition)?.[0] ?? 0);
}
