import { formatDesignation, parseDesignation } from '../../citations/designation';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Block } from '../../markup/block';
import type { Draft, Proposal } from '../../markup/draft';
import type { InlineReader } from '../../markup/inline';
import { isDesignation, readPieces } from '../../markup/piece';
import type { Span } from '../../model/range';
import type { ChangeRemark, DraftChange, ProvisionPart } from './change';
import { cutEnd, shortChange, shortPath } from './changeWords';

/** An entry of the list of changes: a proposal (or what stands before the first), a provision in it, a change in that, a remark on it. */
export interface ChangeEntry {
  readonly type: 'proposal' | 'provision' | 'change' | 'remark';
  /** What it stands for, for its icon: the part of a draft, or what the change does. */
  readonly kind: 'introduction' | 'proposal' | ProvisionPart | ShownKind | 'remark';
  /** Known again after the draft was changed elsewhere; no two entries have the same. */
  readonly id: string;
  /** What a person reads; never empty. */
  readonly label: string;
  /** More to know about it, or empty. */
  readonly description: string;
  /** Where to go: the marks of a change, the block of a provision, the symbol or designation of a proposal. */
  readonly span: Span;
  /** The changes in it, in order; of a change, itself; of a remark, the change that it stands behind. */
  readonly changes: readonly DraftChange[];
  readonly children: readonly ChangeEntry[];
}

/** What a change does, as the list shows it: either half of a move is a move. */
export type ShownKind = DraftChange['kind'] | 'moved';

export function shownKind({ kind, move }: DraftChange): ShownKind {
  return move ? 'moved' : kind;
}

/** The changes of a draft by proposal and provision, in order. Only what holds changes has entries. */
export function changeTree(draft: Draft, changes: readonly DraftChange[], inline: InlineReader): readonly ChangeEntry[] {
  const blocks = new Map(draft.blocks.map((block) => [block.span.from, block]));
  const unique = uniqueIds();
  return runs(changes, ({ proposal }) => proposal).map((ofProposal) => {
    const root = rootEntry(draft, ofProposal, inline);
    const id = unique(root.label);
    const children = runs(ofProposal, ({ block }) => block.from).map((ofBlock) =>
      provisionEntry(ofBlock, blocks.get(ofBlock[0]!.block.from)!, id, unique, inline),
    );
    return { ...root, type: 'proposal', id, changes: ofProposal, children };
  });
}

/** What a remark says, and who: `BRN: see the report`; of one without words, who signed it and when. */
export function remarkInWords(remark: ChangeRemark): string {
  const { author, text } = remark;
  if (!saysSomething(remark)) return signatureOf(remark);
  return author ? `${author}: ${text}` : text;
}

/** Whether a remark has words of its own: who signed, and where words were moved, are none. */
export function saysSomething({ text, isMove }: ChangeRemark): boolean {
  return text !== '' && !isMove;
}

function signatureOf({ author, date }: ChangeRemark): string {
  return [author, date].filter(Boolean).join(', ');
}

/** Where the words of a change went or came from, in words; empty where nothing says that they did. */
export function relationInWords({ move, divided }: DraftChange): string {
  if (divided) return `${divided.half === 'from' ? 'split from' : 'merged into'} ${divided.path}`;
  return move ? `moved ${move.half === 'from' ? 'to' : 'from'} ${move.path}` : '';
}

function rootEntry(
  { proposals, lexicon, introduction }: Draft,
  changes: readonly DraftChange[],
  inline: InlineReader,
): Pick<ChangeEntry, 'kind' | 'label' | 'description' | 'span'> {
  const proposal = proposals[changes[0]!.proposal ?? -1];
  if (!proposal) {
    const span = introduction[0]?.span ?? changes[0]!.block;
    return { kind: 'introduction', label: 'Introduction', description: '', span };
  }
  const head = [proposal.symbol, proposal.identifier].filter(Boolean).join(' ');
  const designation = designationOf(proposal, inline, lexicon);
  const [label = 'Text', description = ''] = [head, designation].filter((part) => part !== '');
  const span = proposal.symbolSpan ?? proposal.text[0]?.span ?? proposal.span;
  return { kind: 'proposal', label, description, span };
}

function designationOf({ text }: Proposal, inline: InlineReader, lexicon: Lexicon): string {
  for (const side of ['accepted', 'rejected'] as const) {
    const [first] = readPieces(text.slice(0, 1), side);
    if (!first || !isDesignation(first, lexicon)) continue;
    const words = inline.plainText(first.words);
    const parsed = parseDesignation(words, lexicon);
    return parsed ? formatDesignation(parsed, { lexicon }) : words;
  }
  return '';
}

function provisionEntry(
  changes: readonly DraftChange[],
  block: Block,
  parent: string,
  unique: (name: string) => string,
  inline: InlineReader,
): ChangeEntry {
  const { path } = changes[0]!;
  const opening = openingOf(block, inline);
  const label = path === '' ? opening || '…' : shortPath(changes[0]!);
  const id = unique(`${parent}/${path === '' ? opening : path}`);
  const state = stateOf(block, changes);
  return {
    type: 'provision',
    kind: changes[0]!.part,
    id,
    label,
    description: state ?? (path === '' ? '' : opening),
    span: block.span,
    changes,
    children: changes.map((change) => changeEntry(change, state !== undefined, id, unique)),
  };
}

function changeEntry(change: DraftChange, isWhole: boolean, parent: string, unique: (name: string) => string): ChangeEntry {
  const label = shortChange(change);
  const kind = shownKind(change);
  const id = unique(`${parent}/${kind} ${label}`);
  const [said, signed] = [change.remarks.filter(saysSomething), change.remarks.filter((remark) => !saysSomething(remark))];
  // Of a provision that moved whole, the entry above tells where.
  const told = [isWhole ? '' : relationInWords(change), ...signed.map(signatureOf)].filter((part) => part !== '');
  return {
    type: 'change',
    kind,
    id,
    label,
    description: [...new Set(told)].join(' · '),
    span: change.span,
    changes: [change],
    children: said.map((remark) => remarkEntry(remark, change, id, unique)),
  };
}

function remarkEntry(remark: ChangeRemark, change: DraftChange, parent: string, unique: (name: string) => string): ChangeEntry {
  return {
    type: 'remark',
    kind: 'remark',
    id: unique(`${parent}/${remark.text}`),
    label: cutEnd(remark.text, LONGEST_REMARK),
    description: signatureOf(remark),
    span: remark.span,
    changes: [change],
    children: [],
  };
}

/** More than any side bar shows. */
const LONGEST_REMARK = 160;

/** Enough of a provision to know it again. */
const LONGEST_OPENING = 60;

/** The first words of a block as it will be, or, where nothing is left of it, as it was. */
function openingOf(block: Block, inline: InlineReader): string {
  if (block.type === 'frontMatter') return '';
  if (block.type === 'table') {
    const rows = [...block.reading('accepted'), ...block.reading('rejected')];
    return cutEnd(inline.plainText((rows[0] ?? []).join(' | ')), LONGEST_OPENING);
  }
  const words = block.reading('accepted').isEmpty ? block.reading('rejected').words : block.reading('accepted').words;
  return cutEnd(inline.plainText(words.replace(/\[\^[^\][\s]+\]/g, '')), LONGEST_OPENING);
}

/** What became of a block that is added or deleted whole. */
function stateOf(block: Block, changes: readonly DraftChange[]): string | undefined {
  const isEmpty = (side: 'accepted' | 'rejected'): boolean => {
    if (block.type === 'text') return block.reading(side).isEmpty;
    return block.type === 'table' && block.reading(side).length === 0;
  };
  if (!isEmpty('accepted') && !isEmpty('rejected')) return undefined;
  return relationInWords(changes[0]!) || (isEmpty('accepted') ? 'deleted' : 'new');
}

/** Neighbours that belong to the same, together. */
function runs<T>(all: readonly T[], keyOf: (one: T) => unknown): readonly (readonly T[])[] {
  const found: T[][] = [];
  for (const one of all) {
    const last = found.at(-1);
    if (last && keyOf(last[0]!) === keyOf(one)) last.push(one);
    else found.push([one]);
  }
  return found;
}

/** Gives names that were not given before: the same name again has its number behind it. */
function uniqueIds(): (name: string) => string {
  const given = new Map<string, number>();
  return (name) => {
    const count = (given.get(name) ?? 0) + 1;
    given.set(name, count);
    return count === 1 ? name : `${name} #${count}`;
  };
}
