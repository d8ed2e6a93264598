import type { Lexicon } from '../../lexicon/lexicon';
import { readDraft, type Draft, type ProposalSymbol } from '../../markup/draft';
import type { FormattedBlock } from '../../markup/footnotes';
import { formatBlocks, resolveBlocks, write } from '../../markup/format';
import { writeFrontMatter } from '../../markup/frontMatter';
import { namesOf, readGroups, textsIn, type Alternatives } from './groups';

/** One proposal out of a consolidated document. */
export interface Extracted {
  readonly symbol: ProposalSymbol;
  readonly identifier: string;
  /** The whole text with the marks of this proposal only, and its reasons, in the markup, without the symbol. */
  readonly text: string;
}

/** The identifiers of a draft, each once, in order. */
export function identifiersIn(draft: Draft): readonly string[] {
  return [...new Set(draft.proposals.flatMap(({ identifier }) => (identifier === undefined ? [] : [identifier])))];
}

/** Whether a text of the draft stands under more than one symbol, as in consolidated documents. */
export function isConsolidated(draft: Draft): boolean {
  return textsIn(readGroups(draft), draft.lexicon).some((text) => text.length > 1 || text[0]!.length > 1 || isShared(text[0]!));
}

/**
 * What one source proposes, out of a consolidated document: in each provision its own words, in all others the text in force.
 * Undefined when the document does not know the identifier. Rejecting the result gives the text in force, accepting it what the
 * source proposed, to the character.
 */
export function extract(draft: Draft, identifier: string): Extracted | undefined {
  const { lexicon } = draft;
  const texts = textsIn(readGroups(draft), lexicon).filter((text) => text.some((cell) => ownIn(cell, identifier)));
  const line = texts
    .flat(2)
    .flatMap(({ lines }) => lines)
    .find((each) => each.identifier === identifier);
  if (!line) return undefined;
  const blocks = texts.flatMap((text) => [
    ...text.flatMap((cell) => blocksFor(cell, identifier, lexicon)),
    ...text.flat().flatMap((group) => (namesOf(group).includes(identifier) ? formatBlocks(group.reasons, lexicon) : [])),
  ]);
  return { symbol: line.symbol, identifier, text: write(blocks, lexicon) };
}

/** As `extract`, as a draft of its own: with front matter and symbol. */
export function extractDraft(source: string, identifier: string): string | undefined {
  const draft = readDraft(source);
  const found = extract(draft, identifier);
  return found && asDraft(draft, found);
}

/** A draft with this proposal alone. Who proposes it, and in which document, is read from its identifier. */
export function asDraft({ front, form }: Draft, { symbol, identifier, text }: Extracted): string {
  const { sources, document } = partsOf(identifier);
  const head = writeFrontMatter({
    ...(front.conference === undefined ? {} : { conference: front.conference }),
    source: sources.length === 1 ? sources[0]! : sources,
    ...(document === undefined ? {} : { document }),
    form,
    ...(front.base === undefined ? {} : { base: front.base }),
    ...(front.language === 'en' ? {} : { language: front.language }),
  });
  return `${head}\n\n${symbol} ${identifier}\n\n${text}`;
}

/** What an identifier says: `B/CAN/12/1` is proposal 1 of document 12, by B and CAN. */
export function partsOf(identifier: string): { readonly sources: readonly string[]; readonly document?: string } {
  const parts = identifier.split('/');
  return parts.length < 3 ? { sources: parts.slice(0, 1) } : { sources: parts.slice(0, -2), document: parts.at(-2)! };
}

function blocksFor(cell: Alternatives, identifier: string, lexicon: Lexicon): readonly FormattedBlock[] {
  const own = ownIn(cell, identifier);
  return own ? formatBlocks(own.blocks, lexicon) : resolveBlocks(cell[0]!.blocks, 'rejected', lexicon);
}

function ownIn(cell: Alternatives, identifier: string): Alternatives[number] | undefined {
  return cell.find((group) => namesOf(group).includes(identifier));
}

function isShared(cell: Alternatives): boolean {
  return cell.some(({ lines }) => lines.length > 1);
}
