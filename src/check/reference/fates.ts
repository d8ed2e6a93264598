import type { Block, TextBlock } from '../../markup/block';
import { isChange } from '../../markup/marks';
import { plainWords } from '../../markup/passage';
import type { Piece } from '../../markup/piece';
import {
  comparableWords,
  comparePieces,
  pairBlocks,
  type Compared,
  type ComparedMemory,
  type ComparedWords,
} from '../base/pairing';

/** Which block of the text as it was is which block now, by where they begin. */
export interface Fates {
  readonly now: ReadonlyMap<number, number>;
  readonly was: ReadonlyMap<number, number>;
  /** What a block that begins there said in the text as it was. */
  wordsBefore(at: number): string | undefined;
}

interface Lone {
  readonly at: number;
  readonly key: string;
}

/** Of a marked revision: both readings stand in the same block. */
export const marked = {
  /** Whether any paragraph came, went, or has another label. */
  isRelabelled(blocks: readonly Block[]): boolean {
    return blocks.some(
      (block) => isChangedText(block) && (isOneSided(block) || labelOf(block, 'rejected') !== labelOf(block, 'accepted')),
    );
  },

  fatesOf(blocks: readonly Block[]): Fates {
    const both: [number, number][] = [];
    const gone: Lone[] = [];
    const come: Lone[] = [];
    for (const block of blocks) {
      const at = block.span.from;
      if (block.type !== 'text') continue;
      const [rejected, accepted] = [block.reading('rejected'), block.reading('accepted')];
      if (!rejected.isEmpty && !accepted.isEmpty) both.push([at, at]);
      else if (!rejected.isEmpty) gone.push({ at, key: keyOf(rejected.words) });
      else if (!accepted.isEmpty) come.push({ at, key: keyOf(accepted.words) });
    }
    return fates([...both, ...movedAmong(gone, come)], () => undefined);
  },
};

/** Of a clean revision: its blocks are paired with those of the text in force. */
export const clean = {
  /** Undefined where every block stands where it stood, under the same label. */
  fatesOf(base: readonly Compared[], pieces: readonly Piece[], memory: ComparedMemory): Fates | undefined {
    if (isInPlace(base, comparableWords(pieces, memory))) return undefined;
    const { pairs } = pairBlocks(base, comparePieces(pieces, memory));
    const both: [number, number][] = [];
    const gone: Lone[] = [];
    const come: Lone[] = [];
    const said = new Map<number, string>();
    for (const pair of pairs) {
      if (pair.base && pair.draft) {
        both.push([startOf(pair.base), startOf(pair.draft)]);
        if (pair.base.type === 'text') said.set(startOf(pair.draft), pair.base.piece.words);
      } else if (pair.base) gone.push({ at: startOf(pair.base), key: pair.base.alignable.key });
      else if (pair.draft) come.push({ at: startOf(pair.draft), key: pair.draft.alignable.key });
    }
    return fates([...both, ...movedAmong(gone, come)], (at) => said.get(at));
  },
};

function fates(pairs: readonly (readonly [number, number])[], wordsBefore: Fates['wordsBefore']): Fates {
  return { now: new Map(pairs), was: new Map(pairs.map(([before, now]) => [now, before])), wordsBefore };
}

function isChangedText(block: Block): block is TextBlock {
  return block.type === 'text' && block.scan.marks.some(isChange);
}

function isOneSided(block: TextBlock): boolean {
  return block.reading('rejected').isEmpty !== block.reading('accepted').isEmpty;
}

function labelOf(block: TextBlock, side: 'rejected' | 'accepted'): string | undefined {
  return block.reading(side).form.label;
}

/** The same kinds of blocks with the same labels, and none that says what another one said: nothing can have moved. */
function isInPlace(base: readonly ComparedWords[], draft: readonly ComparedWords[]): boolean {
  if (base.length !== draft.length) return false;
  const before = new Set<string>();
  const now: string[] = [];
  for (let index = 0; index < base.length; index++) {
    const [one, other] = [base[index]!, draft[index]!];
    if (one.group !== other.group || one.label !== other.label) return false;
    if (one.words === other.words) continue;
    before.add(one.alignable.key);
    now.push(other.alignable.key);
  }
  return now.every((key) => !before.has(key));
}

/** Fewer letters than this may well stand in two places by chance. */
const LEAST_LETTERS = 20;

/** What went from one place and came to another says the same; the sign at its end goes by its place in the list. */
function movedAmong(gone: readonly Lone[], come: readonly Lone[]): readonly [number, number][] {
  const places = new Map<string, number[]>();
  for (const { at, key } of come) places.set(ended(key), [...(places.get(ended(key)) ?? []), at]);
  return gone.flatMap(({ at, key }): [number, number][] => {
    const to = key.length < LEAST_LETTERS ? undefined : places.get(ended(key))?.shift();
    return to === undefined ? [] : [[at, to]];
  });
}

function keyOf(words: string): string {
  return plainWords(words);
}

function ended(key: string): string {
  return key.replace(/[\s;:,.]+$/, '');
}

function startOf({ block }: Compared): number {
  return block.span.from;
}
