import type { Block, TableBlock, TextBlock } from '../../markup/block';
import { readPieces, type Piece, type TablePiece, type TextPiece } from '../../markup/piece';
import type { Side } from '../../model/text';
import { align, type Alignable } from '../../revise/align';
import { bagOf, type Bag } from '../../revise/bag';
import { inPlace } from './matches';
import { groundOf, groupOf, renamed, strandOf, type NameOf } from './strand';

/** A block of a text that is compared, in the reading without its changes. */
export type Compared = ComparedText | ComparedTable;

export interface ComparedText extends ComparedWords {
  readonly type: 'text';
  readonly block: TextBlock;
  readonly piece: TextPiece;
}

export interface ComparedTable extends ComparedWords {
  readonly type: 'table';
  readonly block: TableBlock;
}

/** What of a block does not depend on where it stands. */
export interface ComparedWords {
  readonly group: string;
  /** What opens the block and takes no marks: `# `, `[^1]: `. */
  readonly sign: string;
  /** The label as it is written, or empty. */
  readonly label: string;
  /** Of a footnote: its name. */
  readonly footnote: string | undefined;
  /** The words as they are compared, with the footnotes' own names. */
  readonly words: string;
  /** The same for the search for equal and like blocks. */
  readonly alignable: Alignable;
}

/** What was worked out for blocks, by a reading of them: it holds as long as the block stays as it is. */
export type ComparedMemory = WeakMap<object, ComparedWords>;

/** One place of a comparison. */
export interface Pair {
  readonly base?: Compared;
  readonly draft?: Compared;
  /** Set where both are known to say the same, as nearly all do. */
  readonly isSame?: true;
}

/** The blocks of a text in one reading, in order: for the comparison with the base, the one without its changes. */
export function readCompared(
  blocks: readonly Block[],
  side: Side = 'rejected',
  memory: ComparedMemory = new WeakMap(),
): readonly Compared[] {
  return comparePieces(readPieces(blocks, side), memory);
}

/** The same of blocks that were read already. */
export function comparePieces(pieces: readonly Piece[], memory: ComparedMemory): readonly Compared[] {
  return pieces.map((piece) => comparedOf(piece, wordsOf(piece, memory)));
}

/** What of pieces does not depend on where they stand. */
export function comparableWords(pieces: readonly Piece[], memory: ComparedMemory): readonly ComparedWords[] {
  return pieces.map((piece) => wordsOf(piece, memory));
}

function wordsOf(piece: Piece, memory: ComparedMemory): ComparedWords {
  const key = piece.kind === 'table' ? piece.rows : piece.reading;
  const known = memory.get(key);
  if (known) return known;
  const words = piece.kind === 'table' ? wordsOfTable(piece) : wordsOfText(piece);
  memory.set(key, words);
  return words;
}

/** Written out field by field: there are as many as blocks at every key, and a spread takes ten times as long. */
function comparedOf(piece: Piece, { group, sign, label, footnote, words, alignable }: ComparedWords): Compared {
  return piece.kind === 'table'
    ? { type: 'table', block: piece.block, group, sign, label, footnote, words, alignable }
    : { type: 'text', block: piece.block, piece, group, sign, label, footnote, words, alignable };
}

/** What was paired, and how the footnotes of the draft are called in the base. */
export interface Pairing {
  /** In the order of the draft; what the draft lacks stands where it should be. */
  readonly pairs: readonly Pair[];
  readonly toBase: NameOf;
  readonly toDraft: NameOf;
}

/**
 * Pairs the blocks of a draft with those of its base. Footnotes go by what they say, wherever they are defined and
 * whatever they are called; everything else goes by its order.
 */
export function pairBlocks(base: readonly Compared[], draft: readonly Compared[]): Pairing {
  const baseNotes = base.filter(isNote);
  const draftNotes = inOrderOfMarks(draft.filter(isNote), draft);
  const notes = pairNotes(pairInOrder(baseNotes, draftNotes, (id) => id));
  const { toBase, toDraft } = namesOf(notes);
  const isBody = (one: Compared): boolean => !isNote(one);
  return { pairs: [...pairInOrder(base.filter(isBody), draft.filter(isBody), toBase), ...notes], toBase, toDraft };
}

function wordsOfTable({ rows }: TablePiece): ComparedWords {
  const words = rows
    .map((row) => row.join(' | '))
    .join('\n')
    .replace(/[^\S\n]+/g, ' ');
  return { group: 'table', sign: '', label: '', footnote: undefined, words, alignable: alignable('table', '', words) };
}

function wordsOfText(piece: TextPiece): ComparedWords {
  const { kind, form } = piece;
  const group = groupOf(kind, form.level);
  const label = form.label ?? '';
  const { text: words } = strandOf(groundOf(piece));
  const sign = kind === 'heading' ? `${'#'.repeat(form.level!)} ` : kind === 'footnote' ? `[^${form.id}]: ` : '';
  const footnote = kind === 'footnote' ? form.id! : undefined;
  return { group, sign, label, footnote, words, alignable: alignable(group, label, words) };
}

function pairInOrder(base: readonly Compared[], draft: readonly Compared[], toBase: NameOf): readonly Pair[] {
  const same = (b: Compared, d: Compared): boolean => b.group === d.group && b.words === renamed(d.words, toBase);
  const shorter = Math.min(base.length, draft.length);
  let head = 0;
  while (head < shorter && same(base[head]!, draft[head]!)) head++;
  let tail = 0;
  while (tail < shorter - head && same(base[base.length - 1 - tail]!, draft[draft.length - 1 - tail]!)) tail++;
  const middleBase = base.slice(head, base.length - tail);
  const middleDraft = draft.slice(head, draft.length - tail);
  const both = (count: number, b: number, d: number): readonly Pair[] =>
    Array.from({ length: count }, (_, step) => ({ base: base[b + step]!, draft: draft[d + step]!, isSame: true }));
  const [one, other] = [middleBase.map(toAlign), middleDraft.map(toAlign)];
  const matches = one.length + other.length === 0 ? [] : inPlace(align(one, other), one, other);
  const pairs = matches.map((match): Pair => ({
    ...(match.base === undefined ? {} : { base: middleBase[match.base]! }),
    ...(match.revised === undefined ? {} : { draft: middleDraft[match.revised]! }),
  }));
  return [...both(head, 0, 0), ...pairs, ...both(tail, base.length - tail, draft.length - tail)];
}

function toAlign(compared: Compared): Alignable {
  return compared.alignable;
}

/** Words are counted only where likeness has to decide. */
function alignable(group: string, label: string, words: string): Alignable {
  const plain = words.replace(/\[\^[^\][\s]+\]/g, '[^]');
  let bag: Bag | undefined;
  return {
    key: `${group} ${label === '' ? plain : plain.replace(/^\S+\s*/, '')}`,
    group,
    label,
    bag: () => (bag ??= bagOf(words)),
  };
}

/** Footnotes that say the same are one footnote, wherever their marks went; so are those that say different things under one name. */
function pairNotes(notes: readonly Pair[]): readonly Pair[] {
  const bySaying = pairLeft(notes, ({ words }) => words);
  return pairLeft(bySaying, ({ footnote }) => footnote!);
}

/** Pairs what is left on both sides by what both have. */
function pairLeft(notes: readonly Pair[], keyOf: (note: Compared) => string): readonly Pair[] {
  const lost = new Map(notes.flatMap(({ base, draft }) => (base && !draft ? [[keyOf(base), base] as const] : [])));
  if (lost.size === 0) return notes;
  const paired = new Set<Compared>();
  const pairs = notes.map((pair): Pair => {
    const base = pair.draft && !pair.base ? lost.get(keyOf(pair.draft)) : undefined;
    if (!base || paired.has(base)) return pair;
    paired.add(base);
    return { ...pair, base };
  });
  return pairs.filter(({ base, draft }) => draft !== undefined || !paired.has(base!));
}

function namesOf(notes: readonly Pair[]): { toBase: NameOf; toDraft: NameOf } {
  const toBase = new Map<string, string>();
  const toDraft = new Map<string, string>();
  for (const { base, draft } of notes) {
    if (base?.type !== 'text' || draft?.type !== 'text') continue;
    toBase.set(draft.footnote!, base.footnote!);
    toDraft.set(base.footnote!, draft.footnote!);
  }
  // A footnote that the other text lacks keeps apart from those that it has.
  return {
    toBase: (id) => toBase.get(id) ?? (toDraft.has(id) ? `+${id}` : id),
    toDraft: (id) => toDraft.get(id) ?? (toBase.has(id) ? `+${id}` : id),
  };
}

function inOrderOfMarks(notes: readonly Compared[], draft: readonly Compared[]): readonly Compared[] {
  if (notes.length < 2) return notes;
  const order = new Map<string, number>();
  for (const one of draft) {
    if (isNote(one) || !one.words.includes('[^')) continue;
    for (const [, id] of one.words.matchAll(/\[\^([^\][\s]+)\]/g)) if (!order.has(id!)) order.set(id!, order.size);
  }
  const place = (one: Compared): number => (one.type === 'text' ? (order.get(one.footnote ?? '') ?? Infinity) : Infinity);
  return notes
    .map((note, index) => ({ note, index }))
    .sort((one, other) => (place(one.note) === place(other.note) ? one.index - other.index : place(one.note) - place(other.note)))
    .map(({ note }) => note);
}

function isNote(one: Compared): boolean {
  return one.type === 'text' && one.footnote !== undefined;
}
