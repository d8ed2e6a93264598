import { parseDesignation, sameEdition } from '../../citations/designation';
import { anyOf, END, leading } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import type { Block } from '../../markup/block';
import type { Draft, ProposalSymbol } from '../../markup/draft';
import { isDesignation, readPiece, readPieces } from '../../markup/piece';
import type { Designation } from '../../model/designation';
import type { Span } from '../../model/range';
import type { CheckMemory } from '../memory';
import type { Subject } from '../rule';
import { provisionsOf } from './stub';

/** A designation that opens a text of the draft. */
export interface TextHeading {
  readonly block: Block;
  readonly span: Span;
  readonly designation?: Designation;
  /** The blocks from it to the next one, or to the next symbol. */
  readonly text: readonly Block[];
  readonly stands: 'under its symbol' | 'under another text' | 'under no symbol';
}

/** The designations of a draft, in order. A heading that is no designation, in an introduction or in reasons, is none. */
export function headingsIn(draft: Draft, once: CheckMemory): readonly TextHeading[] {
  // More than one rule asks.
  return once.of('proposal/headings', draft, () => readHeadings(draft));
}

function readHeadings({ introduction, proposals, lexicon }: Draft): readonly TextHeading[] {
  const regions = [
    { blocks: introduction, isProposal: false },
    ...proposals.map(({ symbol, blocks }) => ({ blocks, isProposal: symbol !== undefined })),
  ];
  const looksLikeOne = lexicon.compiled(beginning);
  return regions.flatMap(({ blocks, isProposal }) => {
    const found = blocks.flatMap((block, index) => {
      // Most blocks are no headings, whatever their marks.
      if (block.type !== 'text' || !block.source.startsWith('#')) return [];
      const piece = readPiece(block, 'accepted') ?? readPiece(block, 'rejected');
      if (!piece || !isDesignation(piece, lexicon)) return [];
      const designation = parseDesignation(piece.words, lexicon) ?? undefined;
      const isShouted = looksLikeOne.test(piece.words) && piece.words === piece.words.toUpperCase();
      if (!designation && !isShouted) return [];
      return [{ block, index, span: piece.wordsSpan, designation }];
    });
    return found.map(({ block, index, span, designation }, count): TextHeading => {
      const stands = !isProposal ? 'under no symbol' : count === 0 ? 'under its symbol' : 'under another text';
      const text = blocks.slice(index, found[count + 1]?.index ?? blocks.length);
      return { block, span, ...(designation ? { designation } : {}), text, stands };
    });
  });
}

/** The symbols that fit a text without one: several where nothing tells which is meant. */
export function withoutSymbol(
  { designation, text }: TextHeading,
  { draft, texts, conference }: Subject,
): readonly ProposalSymbol[] {
  if (!designation) return [];
  if (designation.number === null) return ['ADD'];
  const pieces = readPieces(text, 'accepted');
  const reasons = pieces.findIndex(({ kind }) => kind === 'reasons');
  const isStub = provisionsOf(reasons < 0 ? pieces : pieces.slice(0, reasons)).length === 0;
  const { revision } = designation;
  const isComing = revision !== undefined && conference !== undefined && sameEdition(revision, conference);
  if (isComing && !revision.revised && !texts.baseFor(designation, conference)) return ['ADD'];
  return isStub && !isComing && draft.form === 'clean' ? ['SUP', 'NOC'] : ['MOD'];
}

/** How a designation begins, whether or not the rest of it can be read. */
function beginning({ forms }: LexiconData): RegExp {
  const kinds = Object.values(forms.kinds).map(({ one }) => one);
  return new RegExp(`^(?:${leading(forms.draft.read)})?${anyOf(kinds)}${END}`, 'iu');
}
