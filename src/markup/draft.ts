import type { Span } from '../model/range';
import type { Side, Text } from '../model/text';
import { holdsChange, type Block, type BlockReading } from './block';
import { readBlocks, readFrontMatterBlock } from './blocks';
import { readFrontMatter, unclosedFrontMatter, type FrontMatter } from './frontMatter';
import type { InlineReader } from './inline';
import { english, lexiconOf, type Lexicon } from '../lexicon/lexicon';
import { readPieces, type Piece } from './piece';
import { readText } from './structure';

/** What a proposal asks for. */
export type ProposalSymbol = 'ADD' | 'ADD*' | 'MOD' | '(MOD)' | 'SUP' | 'SUP*' | 'NOC';

/** One proposal of a draft. A file without a symbol is a plain text: one proposal with no symbol. */
export interface Proposal {
  readonly symbol?: ProposalSymbol;
  /** `NOR/44A1/1`. */
  readonly identifier?: string;
  readonly symbolSpan?: Span;
  /** The blocks of the text: from the designation to the reasons. Empty when no designation follows the symbol. */
  readonly text: readonly Block[];
  /** All blocks after the symbol, to the next one. */
  readonly blocks: readonly Block[];
  /** The blocks of the reasons. */
  readonly reasons: readonly Block[];
  readonly span: Span;
  /** Its text with its changes accepted or rejected. It is read once, for all who read inline Markdown with the same reader. */
  reading(side: Side, inline: InlineReader): TextReading;
}

/** One reading of a proposal's text. */
export interface TextReading {
  readonly pieces: readonly Piece[];
  readonly text: Text;
}

/** A file in the drafting markup. */
export interface Draft {
  readonly source: string;
  readonly front: FrontMatter;
  /** The words of the language that the front matter names; of English where nobody knows that language yet. */
  readonly lexicon: Lexicon;
  /** As the front matter says; without it, marked when the file holds a change. */
  readonly form: 'clean' | 'marked';
  readonly blocks: readonly Block[];
  /** What stands before the first proposal, front matter excluded. */
  readonly introduction: readonly Block[];
  readonly proposals: readonly Proposal[];
}

/** Reads a draft. Reading never fails. `wordsOf` knows the words of languages; those that are written down, when it is left out. */
export function readDraft(source: string, wordsOf: (language: string) => Lexicon | undefined = lexiconOf): Draft {
  const frontBlock = readFrontMatterBlock(source);
  const front = frontBlock || !/^---[ \t]*\r?\n\w+:/.test(source) ? readFrontMatter(frontBlock) : unclosedFrontMatter();
  const lexicon = wordsOf(front.language) ?? english;
  return divideDraft(source, front, readBlocks(source, lexicon), lexicon);
}

/** The words of the language that a source's front matter names, without reading the rest of it. */
export function lexiconIn(source: string): Lexicon {
  return lexiconOf(readFrontMatter(readFrontMatterBlock(source)).language) ?? english;
}

/** Makes a draft of its blocks, the front matter's among them. */
export function divideDraft(source: string, front: FrontMatter, blocks: readonly Block[], lexicon: Lexicon): Draft {
  const body = blocks[0]?.type === 'frontMatter' ? blocks.slice(1) : blocks;
  const symbols = body.flatMap((block, index) => (symbolOf(block) ? [index] : []));
  const first = symbols[0];
  const form = front.form ?? (blocks.some(holdsChange) ? 'marked' : 'clean');
  const draft = { source, front, lexicon, form, blocks } as const;
  if (first === undefined) {
    return { ...draft, introduction: [], proposals: body.length > 0 ? [plainText(body, lexicon)] : [] };
  }
  const proposals = symbols.map((from, index) => readProposal(body.slice(from, symbols[index + 1]), lexicon));
  return { ...draft, introduction: body.slice(0, first), proposals };
}

/** The text of a proposal, read with its changes accepted or rejected. */
export function textOf(proposal: Proposal, side: Side, inline: InlineReader): Text {
  return proposal.reading(side, inline).text;
}

/**
 * Whether a text goes on under the next symbol, one that is followed by provisions but by no designation. Symbols that follow one
 * another share what comes after the last, and between there may be other ways to put the same designation.
 */
export function goesOn(proposal: Proposal, { proposals }: Draft): boolean {
  const own = designationIn(proposal);
  for (const next of proposals.slice(proposals.indexOf(proposal) + 1)) {
    const isAlternative = next.text.length > 0 && designationIn(next) === own;
    if (next.blocks.length > 0 && !isAlternative) return next.text.length === 0 && next.blocks.length > next.reasons.length;
  }
  return false;
}

/** The heading of a proposal's text, without its changes. */
function designationIn({ text: [first] }: Proposal): string | undefined {
  return first?.type === 'text' ? first.reading('rejected').words : undefined;
}

function readProposal(blocks: readonly Block[], lexicon: Lexicon): Proposal {
  const symbol = symbolOf(blocks[0]!)!;
  const rest = blocks.slice(1);
  const { text, reasons } = divide(rest, lexicon);
  return {
    symbol: symbol.symbol,
    ...(symbol.identifier ? { identifier: symbol.identifier } : {}),
    symbolSpan: blocks[0]!.span,
    text,
    blocks: rest,
    reasons,
    span: spanOf(blocks),
    reading: readingOf(text, lexicon),
  };
}

/** A file without symbols: the text begins at its designation, or, when it has none, at its first block. */
function plainText(blocks: readonly Block[], lexicon: Lexicon): Proposal {
  const { text: found, reasons } = divide(blocks, lexicon);
  const text = found.length > 0 ? found : blocks.slice(0, blocks.length - reasons.length);
  return { text, blocks, reasons, span: spanOf(blocks), reading: readingOf(text, lexicon) };
}

function readingOf(blocks: readonly Block[], lexicon: Lexicon): Proposal['reading'] {
  const known = { accepted: new Map<InlineReader, TextReading>(), rejected: new Map<InlineReader, TextReading>() };
  return (side, inline) => {
    const before = known[side].get(inline);
    if (before) return before;
    const pieces = readPieces(blocks, side);
    const reading = { pieces, text: readText(pieces, inline, lexicon) };
    known[side].set(inline, reading);
    return reading;
  };
}

function divide(blocks: readonly Block[], lexicon: Lexicon): { text: readonly Block[]; reasons: readonly Block[] } {
  const opensText = ({ form, words }: BlockReading): boolean =>
    form.kind === 'heading' && form.level === 1 && !lexicon.annex.test(words);
  const start = blocks.findIndex((block) => isInEither(block, opensText));
  const reasons = blocks.findIndex((block, index) => index >= start && isInEither(block, opensReasons));
  const end = reasons < 0 ? blocks.length : reasons;
  return { text: start < 0 ? [] : blocks.slice(start, end), reasons: blocks.slice(end) };
}

function symbolOf(block: Block): { symbol: ProposalSymbol; identifier?: string } | undefined {
  if (block.type !== 'text') return undefined;
  const { form } = block.reading('accepted');
  if (form.kind !== 'symbol') return undefined;
  return { symbol: form.symbol as ProposalSymbol, ...(form.id ? { identifier: form.id } : {}) };
}

function opensReasons({ form }: BlockReading): boolean {
  return form.kind === 'reasons';
}

/** Whether a block is something in either reading; one that leaves nothing of it says nothing. */
function isInEither(block: Block, is: (reading: BlockReading) => boolean): boolean {
  if (block.type !== 'text') return false;
  const [accepted, rejected] = [block.reading('accepted'), block.reading('rejected')];
  return (!accepted.isEmpty && is(accepted)) || (rejected !== accepted && !rejected.isEmpty && is(rejected));
}

function spanOf(blocks: readonly Block[]): Span {
  return { from: blocks[0]?.span.from ?? 0, to: blocks[blocks.length - 1]?.span.to ?? 0 };
}
