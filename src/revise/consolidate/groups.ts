import type { Lexicon } from '../../lexicon/lexicon';
import type { Block } from '../../markup/block';
import type { Draft, Proposal, ProposalSymbol } from '../../markup/draft';
import { resolveBlock } from '../../markup/format';
import { isDesignation, readPiece } from '../../markup/piece';

/** A symbol with its identifier; one without an identifier says that nobody proposes a change. */
export interface SymbolLine {
  readonly symbol: ProposalSymbol;
  readonly identifier?: string;
}

/** Blocks under one symbol line, or under several that follow one another: those propose the same. */
export interface SymbolGroup {
  readonly lines: readonly SymbolLine[];
  /** Without reasons, and without what the document itself remarks on. */
  readonly blocks: readonly Block[];
  readonly reasons: readonly Block[];
}

/** A provision, or several, with each way in which it is proposed; one way where only one is proposed, or none. */
export type Alternatives = readonly SymbolGroup[];

/** The groups of a draft, in order. Symbol lines with nothing between them share what follows the last. */
export function readGroups(draft: Draft): readonly SymbolGroup[] {
  const groups: SymbolGroup[] = [];
  let waiting: SymbolLine[] = [];
  draft.proposals.forEach((proposal, index) => {
    if (!proposal.symbol) return;
    const line = {
      symbol: proposal.symbol,
      ...(proposal.identifier === undefined ? {} : { identifier: proposal.identifier }),
    };
    const next = draft.proposals[index + 1];
    if (proposal.blocks.length === 0 && next && shares(proposal, next)) {
      waiting.push(line);
      return;
    }
    groups.push({ lines: [...waiting, line], ...contentOf(proposal, draft.lexicon) });
    waiting = [];
  });
  return groups;
}

/** Divides groups into texts: one begins where a designation does, unless that is another way to put the one before. */
export function textsIn(groups: readonly SymbolGroup[], lexicon: Lexicon): readonly (readonly Alternatives[])[] {
  const texts: Alternatives[][] = [];
  for (const alternatives of alternativesIn(groups, lexicon)) {
    const last = texts[texts.length - 1];
    if (!last || opensWithDesignation(alternatives[0]!, lexicon)) texts.push([alternatives]);
    else last.push(alternatives);
  }
  return texts;
}

/** What is proposed to one provision: groups that are each another way to put it. */
export function alternativesIn(groups: readonly SymbolGroup[], lexicon: Lexicon): readonly Alternatives[] {
  const runs = new AlternativeRuns();
  const found: SymbolGroup[][] = [];
  for (const group of groups) {
    if (runs.goesOnWith(namesOf(group), rejectedText(group, lexicon))) found[found.length - 1]!.push(group);
    else found.push([group]);
  }
  return found;
}

/**
 * Tells which groups are different ways to put one provision: those that follow one another, that have the same text without their
 * changes, and no identifier in common. What has no text without its changes is added, and stands alone.
 */
export class AlternativeRuns {
  #text = '';
  #names = new Set<string>();

  /** Takes the next group, and tells whether it is another way to put what the one before it puts. */
  goesOnWith(names: readonly string[], rejected: string): boolean {
    const isSame = rejected !== '' && rejected === this.#text && names.length > 0 && this.#names.size > 0;
    const goesOn = isSame && !names.some((name) => this.#names.has(name));
    if (!goesOn) {
      this.#text = rejected;
      this.#names = new Set();
    }
    for (const name of names) this.#names.add(name);
    return goesOn;
  }
}

/** The identifiers of a group. */
export function namesOf({ lines }: SymbolGroup): readonly string[] {
  return lines.flatMap(({ identifier }) => (identifier === undefined ? [] : [identifier]));
}

/** True for a paragraph by which a consolidated document points out a collision. */
export function isCollisionRemark(text: string, lexicon: Lexicon): boolean {
  return text.startsWith(`{>>${lexicon.data.consolidation.collision} `) && text.endsWith('<<}');
}

/** Only proposals of one kind can say the same. */
function shares(one: Proposal, other: Proposal): boolean {
  const kind = ({ symbol }: Proposal): string => symbol!.replace(/[()]/g, '');
  return one.identifier !== undefined && other.identifier !== undefined && kind(one) === kind(other);
}

function contentOf({ blocks, reasons }: Proposal, lexicon: Lexicon): Pick<SymbolGroup, 'blocks' | 'reasons'> {
  const own = (block: Block): boolean => !(block.type === 'text' && isCollisionRemark(block.source.trim(), lexicon));
  return { blocks: blocks.slice(0, blocks.length - reasons.length).filter(own), reasons: reasons.filter(own) };
}

function rejectedText({ blocks }: SymbolGroup, lexicon: Lexicon): string {
  return blocks
    .map((block) => resolveBlock(block, 'rejected', lexicon).text)
    .filter((text) => text !== '')
    .join('\n\n');
}

function opensWithDesignation({ blocks }: SymbolGroup, lexicon: Lexicon): boolean {
  const pieces = blocks.map((block) => [readPiece(block, 'accepted'), readPiece(block, 'rejected')]);
  const first = pieces.find((readings) => readings.some((piece) => piece !== undefined));
  // An annex whose heading changes to something else is still no text of its own.
  return first !== undefined && first.every((piece) => piece === undefined || isDesignation(piece, lexicon));
}
