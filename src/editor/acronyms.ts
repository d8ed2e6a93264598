import { Kept } from '../lexicon/kept';
import type { Lexicon } from '../lexicon/lexicon';
import { acronymDefinitions, acronymMentions, type AcronymDefinition, type AcronymMention } from '../corpus/search/acronyms';

/** The acronyms of some words. */
export interface Acronyms {
  readonly definitions: readonly AcronymDefinition[];
  /** Whatever is written as an acronym is, those that are defined among them. */
  readonly mentions: readonly AcronymMention[];
}

/** Finds acronyms in words. Results are kept by the words, so unchanged paragraphs are never searched twice. */
export type AcronymReader = (words: string, lexicon: Lexicon) => Acronyms;

/** More paragraphs than the drafts that are open. */
const MOST_PARAGRAPHS = 20_000;

export function createAcronymReader(): AcronymReader {
  const languages = new WeakMap<Lexicon, Kept<Acronyms>>();
  return (words, lexicon) => {
    const known = languages.get(lexicon) ?? new Kept<Acronyms>(MOST_PARAGRAPHS);
    languages.set(lexicon, known);
    return known.get(words, (copy) => {
      const mentions = acronymMentions(copy, lexicon);
      return { mentions, definitions: mentions.length > 0 ? acronymDefinitions(copy, lexicon) : [] };
    });
  };
}
