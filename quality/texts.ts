import { parseEdition } from '../src/citations/designation';
import type { Library } from '../src/corpus/library';
import type { Edition } from '../src/model/designation';
import type { StoredDocument } from '../src/model/library';

/** 22 kinds of so many are more than 5,000, where some kinds have less room. */
export const MOST_OF_A_KIND = 260;

/** The texts that a conference adopted: the notes that abrogations leave are none. */
export function adoptedTexts(library: Library, edition: string): readonly StoredDocument[] {
  return library.list(parseEdition(edition)!).filter(({ action }) => action !== 'SUP');
}

/** The conferences whose Final Acts are at hand whole; of Dubai there is an extract. */
export const WHOLE: readonly Edition[] = [{ place: 'Bucharest', year: 2022 }];
