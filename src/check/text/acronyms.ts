import { acronymDefinitions, acronymMentions, type AcronymDefinition, type AcronymMention } from '../../corpus/search/acronyms';
import { termsOfExpansion } from '../../corpus/acronymUse';
import { isAnnexHeading } from '../../markup/piece';
import type { Passage } from '../../markup/passage';
import { detect } from '../detection';
import type { CheckedText, Detector, World } from '../rule';
import { clearWords } from './clear';
import { placeholdersIn } from './placeholders';

/** An acronym in a text. */
export interface UsedAcronym {
  readonly name: string;
  /** Where it is written out, in order. */
  readonly expanded: readonly PlacedExpansion[];
  /** Where it stands in running text first. */
  readonly first?: PlacedMention;
}

export interface PlacedMention extends AcronymMention, Place {}

export interface PlacedExpansion extends Definition, Place {}

interface Definition extends AcronymDefinition {
  /** The words as they are compared with those of adopted texts. */
  readonly terms: readonly string[];
}

interface Place {
  readonly passage: Passage;
  /** The passage among those of the text. */
  readonly index: number;
  /** The text itself is 0, each annex one more: an annex is read by itself, and may say again what the text said. */
  readonly part: number;
  /** False in headings, lead-ins, footnotes and tables: what they say stands apart. */
  readonly isRunning: boolean;
}

/** The acronyms of a text, in the order of their first places. */
export function acronymsIn(text: CheckedText, world: World): readonly UsedAcronym[] {
  const { lexicon } = world.draft;
  const found = new Map<string, Use>();
  const annexes = text.pieces.filter((piece) => isAnnexHeading(piece, lexicon)).map(({ span }) => span.from);
  let part = 0;
  for (const { passage, index, facts } of detect(acronyms, text, world)) {
    while (passage.at >= (annexes[part] ?? Infinity)) part++;
    const isRunning = passage.kind === 'item' || passage.kind === 'paragraph';
    for (const { definitions, mentions } of facts) {
      for (const { name, words, terms, span } of definitions)
        useOf(name, found).expanded.push({ name, words, terms, span, passage, index, part, isRunning });
      if (!isRunning) continue;
      for (const { name, span } of mentions) useOf(name, found).first ??= { name, span, passage, index, part, isRunning };
    }
  }
  return [...found.values()];
}

interface Use extends UsedAcronym {
  readonly expanded: PlacedExpansion[];
  first?: PlacedMention;
}

function useOf(name: string, found: Map<string, Use>): Use {
  const known = found.get(name);
  if (known) return known;
  const use: Use = { name, expanded: [] };
  found.set(name, use);
  return use;
}

/** What is written out in a passage, and of what is only mentioned, the first place of each. */
interface Acronyms {
  readonly definitions: readonly Definition[];
  readonly mentions: readonly AcronymMention[];
}

const acronyms: Detector<Acronyms> = {
  find({ isDesignation, kind, words: written }, { draft: { lexicon } }) {
    if (isDesignation || kind === 'symbol') return [];
    const words = clearWords(written);
    const mentions = new Map<string, AcronymMention>();
    const toCome = placeholdersIn(words, lexicon);
    for (const mention of acronymMentions(words, lexicon)) {
      const isToCome = toCome.some(({ from, to }) => from <= mention.span.from && mention.span.to <= to);
      if (!isToCome && !mentions.has(mention.name)) mentions.set(mention.name, mention);
    }
    if (mentions.size === 0) return [];
    const definitions = acronymDefinitions(words, lexicon).map((definition) => ({
      ...definition,
      terms: termsOfExpansion(definition.words, lexicon),
    }));
    return [{ mentions: [...mentions.values()], definitions }];
  },
};

/** The words that an acronym is written out with, where they stand together with it: `Buoy Tenders’ Forum (BTF)`, brackets included. */
export function expansionSpan({
  passage,
  words,
  span,
}: PlacedExpansion): { readonly from: number; readonly to: number } | undefined {
  const close = span.to + 1;
  if (passage.words[span.from - 1] !== '(' || passage.words[span.to] !== ')') return undefined;
  const before = passage.words.slice(0, span.from - 1).trimEnd();
  return before.endsWith(words) ? { from: before.length - words.length, to: close } : undefined;
}
