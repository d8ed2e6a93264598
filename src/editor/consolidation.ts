import { parseDesignation } from '../citations/designation';
import { readDraft } from '../markup/draft';
import { isDesignation, readPieces } from '../markup/piece';
import type { DraftFile } from '../revise/consolidate/take';

/** A proposal that can be consolidated with others. */
export interface ProposalChoice {
  readonly file: string;
  readonly symbol: string;
  readonly identifier: string | undefined;
  readonly title: string;
}

/** The proposals of several drafts on one text. */
export interface ChoicesOnText {
  /** The designation of the text without the changes, as the first of them writes it. */
  readonly text: string;
  readonly choices: readonly ProposalChoice[];
}

/** The proposals of drafts by the texts that they are about, in the order of numbers; new texts last. */
export function proposalsByText(files: readonly DraftFile[]): readonly ChoicesOnText[] {
  const texts = new Map<string, { text: string; number: number; choices: ProposalChoice[] }>();
  for (const { name, source } of files) {
    const { proposals, lexicon } = readDraft(source);
    for (const { symbol, identifier, text } of proposals) {
      const side = symbol?.startsWith('ADD') ? 'accepted' : 'rejected';
      const pieces = readPieces(text, side);
      const [heading, next] = pieces;
      if (!symbol || !heading || !isDesignation(heading, lexicon)) continue;
      const designation = parseDesignation(heading.words, lexicon);
      // A clean draft names the coming conference already: what is one text goes by its number.
      const key = designation?.number ? `${designation.kind} ${designation.number}` : heading.words;
      const title = next?.kind === 'heading' ? next.words : '';
      const known = texts.get(key) ?? { text: heading.words, number: designation?.number ?? Infinity, choices: [] };
      known.choices.push({ file: name, symbol, identifier, title });
      texts.set(key, known);
    }
  }
  return [...texts.values()].sort((one, other) => (one.number < other.number ? -1 : one.number > other.number ? 1 : 0));
}
