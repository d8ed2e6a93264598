import { pairBlocks, readCompared, type Compared, type ComparedMemory } from '../check/base/pairing';
import { renamed } from '../check/base/strand';
import { findBase } from '../corpus/base';
import type { Library } from '../corpus/library';
import type { Lexicon } from '../lexicon/lexicon';
import { readBlocks } from '../markup/blocks';
import type { Block } from '../markup/block';
import { goesOn, type Draft, type Proposal } from '../markup/draft';
import type { StoredDocument } from '../model/library';
import type { Span } from '../model/range';
import { baseInLayoutOf } from './baseLayout';

/** The text of one MOD proposal of a clean draft, laid beside its base. */
export interface BesideBase {
  /** From its designation to its last block. */
  readonly span: Span;
  readonly document: StoredDocument;
  /** In the order of the draft; what the draft lacks stands where it should be. */
  readonly places: readonly PlaceBesideBase[];
}

/** One block of the draft, of its base, or of both. */
export interface PlaceBesideBase {
  /** Absent where the draft lacks what the base says. */
  readonly block?: Block;
  /** What the base says, in the layout of the draft; absent where it says nothing. */
  readonly base?: string;
  readonly change: 'same' | 'changed' | 'added' | 'deleted';
}

/** Lays drafts beside their bases. What was worked out for a block is kept as long as the block stays as it is. */
export interface BaseReader {
  /** The MOD proposals that can be compared: none in a marked draft, which shows its changes itself. */
  read(draft: Draft, library: Library): readonly BesideBase[];
}

export function createBaseReader(): BaseReader {
  const memory: ComparedMemory = new WeakMap();
  const bases = new WeakMap<StoredDocument, readonly Compared[]>();
  const comparedBase = (document: StoredDocument, lexicon: Lexicon): readonly Compared[] => {
    const known = bases.get(document) ?? readCompared(readBlocks(document.markup, lexicon));
    bases.set(document, known);
    return known;
  };
  const known = new WeakMap<Draft, { readonly library: Library; readonly beside: readonly BesideBase[] }>();
  const read = (draft: Draft, library: Library): readonly BesideBase[] => {
    if (draft.form === 'marked' || library.isEmpty) return [];
    return draft.proposals.flatMap((proposal) => {
      const base = isWhole(proposal, draft) ? findBase(library, draft, proposal) : undefined;
      if (!base || 'missing' in base) return [];
      const { document } = base;
      const places = besideBase(proposal, comparedBase(document, draft.lexicon), memory, draft.lexicon);
      return [{ span: { from: proposal.text[0]!.span.from, to: proposal.text.at(-1)!.span.to }, document, places }];
    });
  };
  return {
    read(draft, library) {
      const last = known.get(draft);
      const beside = last?.library === library ? last.beside : read(draft, library);
      known.set(draft, { library, beside });
      return beside;
    },
  };
}

/**
 * A draft with the base in the place of each text that can be compared. Everything else stays as the draft has it, down to
 * the line ends, so that line by line only what the proposals change differs.
 */
export function baseSourceOf(source: string, beside: readonly BesideBase[]): string {
  let out = '';
  let at = 0;
  for (const { span, places } of beside) {
    out += source.slice(at, span.from) + baseTextOf(source, places);
    at = span.to;
  }
  return out + source.slice(at);
}

/** A text that goes on under another symbol is not all there, and what is not there would look as if it were deleted. */
function isWhole(proposal: Proposal, draft: Draft): boolean {
  return (proposal.symbol === 'MOD' || proposal.symbol === '(MOD)') && proposal.text.length > 0 && !goesOn(proposal, draft);
}

function besideBase(
  { text }: Proposal,
  base: readonly Compared[],
  memory: ComparedMemory,
  lexicon: Lexicon,
): readonly PlaceBesideBase[] {
  const { pairs, toBase, toDraft } = pairBlocks(base, readCompared(text, 'accepted', memory));
  const places = new Map<Block, PlaceBesideBase>();
  const missing = new Map<Block | undefined, PlaceBesideBase[]>();
  let last: Block | undefined;
  for (const { base: inBase, draft: inDraft } of pairs) {
    if (!inDraft) {
      const said = baseInLayoutOf(undefined, inBase!.block, { toBase, toDraft }, lexicon);
      missing.set(last, [...(missing.get(last) ?? []), { base: said, change: 'deleted' }]);
      continue;
    }
    last = inDraft.block;
    if (!inBase) places.set(last, { block: last, change: 'added' });
    else if (isSame(inBase, renamed(inDraft.words, toBase))) places.set(last, { block: last, base: last.source, change: 'same' });
    else {
      const said = baseInLayoutOf(last, inBase.block, { toBase, toDraft }, lexicon);
      places.set(last, { block: last, base: said, change: 'changed' });
    }
  }
  // A block that is all remark takes no part in the comparison.
  const alone = (block: Block): PlaceBesideBase => ({ block, base: block.source, change: 'same' });
  return [
    ...(missing.get(undefined) ?? []),
    ...text.flatMap((block) => [places.get(block) ?? alone(block), ...(missing.get(block) ?? [])]),
  ];
}

/** A designation may be written in capitals or not. */
function isSame({ words, group }: Compared, other: string): boolean {
  return words === other || (group === 'heading 1' && words.toUpperCase() === other.toUpperCase());
}

function baseTextOf(source: string, places: readonly PlaceBesideBase[]): string {
  let out = '';
  let end: number | undefined;
  for (const { block, base } of places) {
    const between = block && end !== undefined ? source.slice(end, block.span.from) : '\n\n';
    if (base !== undefined) out += (out === '' ? '' : between) + base;
    if (block) end = block.span.to;
  }
  return out;
}
