import type { Block, BlockReading } from '../../markup/block';
import type { ProposalSymbol } from '../../markup/draft';
import { readIdentifier } from '../../revise/identifiers';
import type { Span } from '../../model/range';
import type { PassageMemory } from '../memory';
import { distance } from '../nearest';

/** A line that was to be a symbol line, and is text. */
export interface LikeSymbol {
  readonly span: Span;
  /** The symbol that is meant; absent where there is only an identifier. */
  readonly symbol?: ProposalSymbol;
  /** What stands in the place of the identifier. */
  readonly identifier: string;
}

/**
 * A short line that begins with a symbol, or with a word that is one key away from one, and goes on with an identifier that is
 * one, or nearly. Where a designation follows, less will do.
 */
export function likeSymbol(block: Block, beforeText: boolean, memory: PassageMemory): LikeSymbol | undefined {
  if (block.type !== 'text' || block.source.length > LONGEST) return undefined;
  const reading = block.reading('accepted');
  const name = beforeText ? 'like a symbol before a text' : 'like a symbol';
  const like = memory.of(name, reading, () => readLike(block.source, reading, beforeText));
  const at = block.span.from;
  return like && { ...like, span: { from: like.span.from + at, to: like.span.to + at } };
}

/** Places are counted from the start of the block. */
function readLike(source: string, reading: BlockReading, beforeText: boolean): LikeSymbol | undefined {
  if (reading.isEmpty || reading.form.kind === 'symbol') return undefined;
  const written = reading.projection.text.replace(SIGNS, ' ').trim();
  const parts = LINE.exec(written);
  if (!parts) return undefined;
  const span = { from: source.length - source.trimStart().length, to: source.trimEnd().length };
  const [, word, rest = ''] = parts;
  if (word === undefined) return beforeText && readIdentifier(written) ? { span, identifier: written } : undefined;
  const symbol = nearest(word);
  if (!symbol || !(namesProposal(rest) || (beforeText && (rest === '' || !/\s.*\s/.test(rest))))) return undefined;
  return { span, symbol: decorated(symbol, written), identifier: rest };
}

const LONGEST = 80;

/** Signs of emphasis, headings and quotations, which may stand anywhere in such a line. */
const SIGNS = /[*_#>"“”]+/g;

/** A word, whatever is put around it, and the rest; or no word, as a stroke follows at once. */
const LINE = /^(?:[([–-]?\s*(\p{L}{2,5})(?:[)\]]|\s*[.:;,–-])*(?:\s+(.*))?|\S+\/\S+)$/u;

const SYMBOLS: readonly ('ADD' | 'MOD' | 'SUP' | 'NOC')[] = ['MOD', 'ADD', 'SUP', 'NOC'];

function nearest(word: string): (typeof SYMBOLS)[number] | undefined {
  const upper = word.toUpperCase();
  return SYMBOLS.find((symbol) => symbol === upper) ?? SYMBOLS.find((symbol) => distance(upper, symbol) === 1);
}

/** `NOR/44A1/1`, and what is left of it after a slip: other signs between the parts, a part that is missing. */
function namesProposal(rest: string): boolean {
  return /^[A-Z\d][A-Z\d-]*(?:\s*[/\\]\s*[A-Z\d-]*)+$/iu.test(rest) || /^[A-Z][A-Z\d]*(?:[\s-]+(?:\d|XX)[\dA]*)+$/u.test(rest);
}

function decorated(symbol: (typeof SYMBOLS)[number], written: string): ProposalSymbol {
  return symbol === 'MOD' && /^\(/.test(written) ? '(MOD)' : symbol;
}
