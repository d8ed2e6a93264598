import type { Lexicon } from '../../lexicon/lexicon';
import type { Block } from '../../markup/block';
import type { Draft } from '../../markup/draft';
import type { InlineReader } from '../../markup/inline';
import { readPieces } from '../../markup/piece';
import { readText } from '../../markup/structure';
import type { Span } from '../../model/range';
import type { DraftChange, ProvisionPart } from './change';
import type { Item, Side } from '../../model/text';

/** Where a block stands. */
export type BlockPlace = Pick<DraftChange, 'path' | 'part' | 'proposal'>;

/** Gives the path of the provision that a block is, and the proposal that it belongs to. */
export interface ProvisionPaths {
  of(block: Block): BlockPlace;
}

interface Provision {
  readonly path: string;
  readonly part: ProvisionPart;
}

/**
 * The paths of a draft's blocks, as the comparison of two texts names them: in the accepted text, or in the rejected one where
 * changes leave nothing of the block. A reading of a proposal is made when the first of its blocks is asked for.
 */
export function provisionPaths(draft: Draft, inline: InlineReader): ProvisionPaths {
  const { proposals, lexicon } = draft;
  const readings = new Map<string, ReadonlyMap<number, Provision>>();
  const pathsIn = (index: number, side: Side): ReadonlyMap<number, Provision> => {
    const key = `${index} ${side}`;
    const known = readings.get(key) ?? pathsOfText(proposals[index]!, side, inline, lexicon);
    readings.set(key, known);
    return known;
  };
  return {
    of(block) {
      const { span } = block;
      const proposal = proposalOf(draft, block);
      if (proposal < 0) return NOWHERE;
      const { symbolSpan, reasons } = proposals[proposal]!;
      if (span.from === symbolSpan?.from) return { path: 'symbol', part: 'symbol', proposal };
      if (reasons.some((one) => one.span.from === span.from)) return { path: 'reasons', part: 'reasons', proposal };
      const provision = pathsIn(proposal, leavesNothing(block) ? 'rejected' : 'accepted').get(span.from);
      return { ...(provision ?? NOWHERE), proposal };
    },
  };
}

/** The place among the proposals of a draft of the one that a block belongs to; -1 in the introduction. */
export function proposalOf({ proposals }: Draft, { span }: Block): number {
  return proposals.findIndex((one) => one.span.from <= span.from && span.to <= one.span.to);
}

const NOWHERE: Provision = { path: '', part: 'item' };

/** Whether nothing of a block stands in the accepted text. */
function leavesNothing(block: Block): boolean {
  if (block.type === 'text') return block.reading('accepted').isEmpty;
  return block.type === 'table' && block.reading('accepted').length === 0;
}

/** The path of each block of a text, by where the block begins. */
function pathsOfText(
  { text, blocks, reasons }: Draft['proposals'][number],
  side: Side,
  inline: InlineReader,
  lexicon: Lexicon,
): ReadonlyMap<number, Provision> {
  // Where no designation follows the symbol, it stands above the provisions themselves.
  const held = text.length > 0 ? text : blocks.slice(0, blocks.length - reasons.length);
  const pieces = readPieces(held, side);
  const read = readText(pieces, inline, lexicon);
  const paths = new Map<number, Provision>();
  const give = ({ from }: Span, path: string, part: ProvisionPart): void => void paths.set(from, { path, part });
  const giveHeading = (words: Span | undefined, path: string, part: ProvisionPart): void => {
    const index = words ? pieces.findIndex(({ span }) => span.from <= words.from && words.from <= span.to) : -1;
    if (index >= 0) give(pieces[index]!.span, path, part);
  };
  const giveItems = (items: readonly Item[], part: ProvisionPart): void => {
    for (const { span, path, items: nested } of items) {
      give(span, path, part);
      giveItems(nested, part);
    }
  };
  giveHeading(read.designationSpan, 'designation', 'designation');
  giveHeading(read.titleSpan, 'title', 'title');
  giveHeading(read.formulaSpan, 'formula', 'formula');
  for (const { leadIn, leadInSpan, path, role, items, tables } of read.sections) {
    const part = leadIn === '' ? 'item' : role;
    if (leadIn !== '') giveHeading(leadInSpan, path, part);
    giveItems(items, part);
    for (const { span } of tables) give(span, path === '' ? 'table' : `${path}, table`, 'table');
  }
  for (const { headingSpan, path, title, blocks: content } of read.annexes) {
    giveHeading(headingSpan, path, 'annex');
    const heading = pieces.findIndex(({ span }) => paths.get(span.from)?.path === path);
    if (title !== '' && heading >= 0) give(pieces[heading + 1]!.span, path, 'annex');
    for (const block of content) {
      if (block.type === 'item') giveItems([block], 'annex');
      else give(block.span, `${path}, ${block.type}`, block.type === 'paragraph' ? 'annex' : block.type);
    }
  }
  for (const { number, span } of read.footnotes) give(span, `footnote ${number}`, 'footnote');
  return paths;
}
