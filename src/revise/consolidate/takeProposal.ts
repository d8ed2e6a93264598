import { parseDesignation } from '../../citations/designation';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Block } from '../../markup/block';
import { readBlocks } from '../../markup/blocks';
import type { Draft, Proposal, ProposalSymbol } from '../../markup/draft';
import { readForm } from '../../markup/form';
import { findFootnoteMarks } from '../../markup/footnoteMarks';
import { acceptChanges, formatPlain, hasChanges, rejectChanges, write } from '../../markup/format';
import { isDesignation, readPieces, type TextPiece } from '../../markup/piece';
import type { Designation } from '../../model/designation';
import { mark, MarkRefusal } from '../mark';
import type { BaseFinder } from '../markDraft';
import { partsOf } from './extract';
import { footnoteOf, readMarked, remarksOf, renameMarks, withRemarks, type MarkedBlock } from './markedBlock';
import type { LeftOut } from './leftOut';

/** A proposal that goes into the document. */
export interface TakenProposal {
  readonly file: string;
  readonly symbol: ProposalSymbol;
  readonly identifier: string;
  /** The codes of those who propose. */
  readonly source: readonly string[];
  /** The heading of the text that it is about, without its changes; of a new text, its own. */
  readonly heading: string;
  readonly title: string;
  readonly designation?: Designation;
  /** The text in force in canonical form: of revisions, always; of others where it is known. */
  readonly base?: string;
  /** From the designation to the reasons; of revisions, with marks against the base. */
  readonly text: readonly MarkedBlock[];
  readonly reasons: readonly MarkedBlock[];
  /** What stands between the symbol and the designation. */
  readonly preface: readonly MarkedBlock[];
  /** Text and reasons with the changes accepted: what must not be lost. */
  readonly accepted: string;
  readonly notes: readonly string[];
}

/** A proposal where it was found. */
export interface Found {
  readonly file: string;
  readonly draft: Draft;
  readonly proposal: Proposal;
  /** True for one that was taken out of a consolidated document. */
  readonly isExtracted: boolean;
}

/** Reads one proposal, or tells why it cannot be taken. */
export function takeProposal(found: Found, baseOf: BaseFinder): TakenProposal | LeftOut {
  const { file, draft, proposal } = found;
  const { lexicon } = draft;
  const symbol = proposal.symbol!;
  const identifier = proposal.identifier ?? ownIdentifier(draft, proposal);
  const refuse = (reason: string): LeftOut => ({ file, ...(identifier === undefined ? {} : { identifier }), reason });
  if (identifier === undefined) {
    return refuse(`a ${symbol} has no identifier: write one after the symbol, such as ${symbol} NOR/44A1/1.`);
  }
  const heading = headingOf(proposal, symbol.startsWith('ADD') ? 'accepted' : 'rejected', lexicon);
  if (heading.designation === '') {
    return refuse(
      "no designation follows its symbol, so nobody can tell which text it is about: write the text's heading there.",
    );
  }
  const base = symbol.startsWith('ADD') ? undefined : baseOf(draft, proposal);
  const read = isRevision(symbol) ? readRevision(found, base) : { blocks: readMarked(proposal.text, lexicon) };
  if ('reason' in read) return refuse(read.reason);
  const known = read.base ?? (base && 'markup' in base ? formatPlain(base.markup, lexicon) : undefined);
  const named = known === undefined ? heading : headingIn(readBlocks(known, lexicon), 'rejected', lexicon);
  const designation = parseDesignation(named.designation, lexicon);
  return {
    file,
    symbol,
    identifier,
    source: sourcesOf(draft, identifier),
    heading: named.designation,
    title: named.title,
    ...(designation ? { designation } : {}),
    ...(known === undefined ? {} : { base: known }),
    text: read.blocks,
    reasons: read.reasons ?? readMarked(proposal.reasons, lexicon),
    preface: readMarked(proposal.blocks.slice(0, proposal.blocks.indexOf(proposal.text[0]!)), lexicon),
    accepted: acceptChanges(sourceOf(draft, [...proposal.text, ...proposal.reasons]), lexicon),
    notes: [
      ...(proposal.identifier === undefined ? [`a ${symbol} without an identifier is called ${identifier} here.`] : []),
      ...(read.note === undefined ? [] : [`${identifier} ${read.note}`]),
    ],
  };
}

/** True for the symbols that revise a text: only they carry marks. */
export function isRevision(symbol: ProposalSymbol): boolean {
  return symbol === 'MOD' || symbol === '(MOD)';
}

interface Read {
  readonly blocks: readonly MarkedBlock[];
  readonly base?: string;
  /** Where the text's footnotes have other names than they were typed with: the reasons, with theirs to match. */
  readonly reasons?: readonly MarkedBlock[];
  readonly note?: string;
}

/** Marks that are there stay as they are where everything outside them is the text in force; else the text is marked anew. */
function readRevision(
  { draft, proposal, isExtracted }: Found,
  found: ReturnType<BaseFinder> | undefined,
): Read | { reason: string } {
  const { lexicon } = draft;
  const source = sourceOf(draft, proposal.text);
  const blocks = readMarked(proposal.text, lexicon);
  const isMarked = hasChanges(source, lexicon);
  const missing = found && 'missing' in found ? found.missing : 'its base is not known';
  if (!found || 'missing' in found) {
    if (!isMarked) return { reason: `it cannot be marked, for ${missing}.` };
    return { blocks, base: rejectChanges(source, lexicon), note: `was not compared with the text in force, for ${missing}.` };
  }
  const base = formatPlain(found.markup, lexicon);
  if (isMarked && rejectChanges(source, lexicon) === base) return { blocks, base };
  if (isExtracted) {
    return { reason: 'what it proposes can no longer be told from the consolidated document: take the file that it came from.' };
  }
  try {
    const revised = isMarked ? withoutMarks(blocks, lexicon) : source;
    const marked = readMarked(readBlocks(mark(base, revised, lexicon), lexicon), lexicon);
    const reasons = withNamesOf(marked, blocks, readMarked(proposal.reasons, lexicon));
    return { blocks: marked, base, reasons, ...(isMarked ? { note: MARKED_ANEW } : {}) };
  } catch (error) {
    if (error instanceof MarkRefusal) return { reason: error.message };
    throw error;
  }
}

/** Reasons that go on to cite the footnotes that they cited in the text as it was typed, and whose own fall together with none of it. */
function withNamesOf(
  marked: readonly MarkedBlock[],
  typed: readonly MarkedBlock[],
  reasons: readonly MarkedBlock[],
): readonly MarkedBlock[] {
  const names = namesInOrder(marked);
  const found = new Map(namesInOrder(typed).map((id, index) => [id, names[index]]));
  return reasons.map((block) => renameMarks(block, (id) => found.get(id) ?? `r-${id}`));
}

/** The footnotes of a text by their first marks, as accepting its changes leaves them. */
function namesInOrder(blocks: readonly MarkedBlock[]): readonly string[] {
  const marks = (some: readonly MarkedBlock[]): readonly string[] =>
    some.flatMap(({ accepted }) => findFootnoteMarks(accepted).map(({ id }) => id));
  const isText = (block: MarkedBlock): boolean => footnoteOf(block) === undefined;
  return [...new Set([...marks(blocks.filter(isText)), ...marks(blocks.filter((block) => !isText(block)))])];
}

const MARKED_ANEW = 'changes the text in force outside its marks: it was marked anew, see whether all of that is meant.';

/** The revised text, with the remarks. */
function withoutMarks(blocks: readonly MarkedBlock[], lexicon: Lexicon): string {
  return write(
    blocks.flatMap((block) => {
      const { type, accepted } = block;
      const plain = { type, text: accepted, accepted, rejected: accepted };
      return accepted === '' ? [] : withRemarks(plain, remarksOf(block));
    }),
    lexicon,
  );
}

/** Some blocks of a draft that follow one another, as they are typed. */
function sourceOf({ source }: Draft, blocks: readonly Block[]): string {
  return source.slice(blocks[0]!.span.from, blocks[blocks.length - 1]!.span.to);
}

/** By source, document and place in the draft, as the drafter would have written it. */
function ownIdentifier({ front, proposals }: Draft, proposal: Proposal): string | undefined {
  if (front.source.length === 0 || front.document === undefined) return undefined;
  const identifier = [...front.source, front.document, String(proposals.indexOf(proposal) + 1)].join('/');
  // A source that is no code makes no identifier that could be read again.
  return readForm(`${proposal.symbol!} ${identifier}`).id;
}

function sourcesOf({ front }: Draft, identifier: string): readonly string[] {
  return front.source.length > 0 ? front.source : partsOf(identifier).sources;
}

function headingOf({ text }: Proposal, side: 'accepted' | 'rejected', lexicon: Lexicon): { designation: string; title: string } {
  const named = headingIn(text, side, lexicon);
  return named.designation === '' ? headingIn(text, side === 'accepted' ? 'rejected' : 'accepted', lexicon) : named;
}

function headingIn(
  blocks: readonly Block[],
  side: 'accepted' | 'rejected',
  lexicon: Lexicon,
): { designation: string; title: string } {
  const pieces = readPieces(blocks, side);
  const at = pieces.findIndex((piece) => isDesignation(piece, lexicon));
  if (at < 0) return { designation: '', title: '' };
  const [heading, next] = [pieces[at] as TextPiece, pieces[at + 1]];
  return {
    designation: heading.words,
    title: next?.kind === 'heading' && next.form.level === 2 ? next.words : '',
  };
}
