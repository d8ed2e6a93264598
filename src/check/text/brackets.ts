import type { Lexicon } from '../../lexicon/lexicon';
import { anyOf, BLANK, START } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import type { Passage } from '../../markup/passage';
import { detect } from '../detection';
import type { CheckedText, Detector, World } from '../rule';
import { clearWords } from './clear';
import { pairSigns, type Paired, type Sign, type SignKind } from './signs';

/** A sign where it stands. */
export interface PlacedSign extends Sign {
  readonly passage: Passage;
}

/** Words between two signs, which may stand in different paragraphs. */
export interface Enclosed {
  readonly kind: SignKind;
  readonly open: PlacedSign;
  readonly close: PlacedSign;
}

/** How the brackets and quotation marks of a text go together, in order of place. */
export interface PairedText {
  readonly enclosed: readonly Enclosed[];
  readonly loose: readonly PlacedSign[];
}

/** The signs of a passage, read once; places are counted from the start of its words. */
export function signsIn(passage: Passage, { draft, memory }: Pick<World, 'draft' | 'memory'>): Paired {
  return memory.of('text/signs', passage, () => pairSigns(clearWords(passage.words), draft.lexicon));
}

/** Finds the passages that have signs. */
export const signs: Detector<Paired> = {
  find(passage, world) {
    const paired = signsIn(passage, world);
    return paired.pairs.length + paired.loose.length > 0 ? [paired] : [];
  },
};

/**
 * Pairs the signs of a text. Square brackets may hold several paragraphs or sections; round ones and quotations may hold several
 * paragraphs of one section. A footnote, a cell, and each paragraph of an introduction or of reasons is on its own.
 */
export function pairText(text: CheckedText, world: World): PairedText {
  const enclosed: Enclosed[] = [];
  const loose: PlacedSign[] = [];
  const open: Record<SignKind, PlacedSign[]> = { square: [], round: [], quotation: [] };
  const end = (kind: SignKind): void => void loose.push(...open[kind].splice(0));
  let next = 0;
  for (const { passage, index, facts } of detect(signs, text, world)) {
    for (; next <= index; next++) {
      if (!DIVIDES.has(text.passages[next]!.kind)) continue;
      end('round');
      end('quotation');
    }
    if (passage.kind === 'symbol') continue;
    const paired = readOn(passage, facts[0]!, open.quotation.length > 0, world.draft.lexicon);
    const placed = (at: number, kind: SignKind, opens: boolean): PlacedSign => ({ kind, at, opens, passage });
    for (const { kind, from, to } of paired.pairs)
      enclosed.push({ kind, open: placed(from, kind, true), close: placed(to - 1, kind, false) });
    const isAlone = text.kind === 'prose' || passage.kind === 'footnote' || passage.kind === 'cell';
    for (const { kind, at, opens } of paired.loose) {
      const sign = placed(at, kind, opens);
      const before = opens || isAlone ? undefined : open[kind].pop();
      if (before) enclosed.push({ kind, open: before, close: sign });
      else if (opens && !isAlone) open[kind].push(sign);
      else loose.push(sign);
    }
  }
  for (const kind of ['square', 'round', 'quotation'] as const) end(kind);
  const place = ({ passage, at }: PlacedSign): number => passage.at + at;
  return {
    enclosed: enclosed.sort((one, other) => place(one.open) - place(other.open)),
    loose: loose.sort((one, other) => place(one) - place(other)),
  };
}

/** Where what round brackets and quotation marks hold comes to its end. */
const DIVIDES: ReadonlySet<Passage['kind']> = new Set(['heading', 'leadIn'] as const);

/** Inside a quotation that an earlier paragraph opened, a paragraph that begins with the sign goes on with it. */
function readOn(passage: Passage, paired: Paired, isQuoted: boolean, lexicon: Lexicon): Paired {
  return isQuoted && hasQuotation(paired) ? pairSigns(clearWords(passage.words), lexicon, true) : paired;
}

function hasQuotation({ pairs, loose }: Paired): boolean {
  return [...pairs, ...loose].some(({ kind }) => kind === 'quotation');
}

/** Whether a place lies between the quotation marks of its passage. */
export function isQuoted(at: number, passage: Passage, world: Pick<World, 'draft' | 'memory'>): boolean {
  return signsIn(passage, world).pairs.some(({ kind, from, to }) => kind === 'quotation' && from < at && at < to);
}

/** Between a kind of text and its bracket stands nothing; a name such as `NOR-1` tells itself. */
export function isNameOfDraft(words: string, from: number, to: number, lexicon: Lexicon): boolean {
  const inside = words.slice(from + 1, to - 1).trim();
  return (
    NAME.test(inside) || (/^\S+$/.test(inside) && lexicon.compiled(kindBefore).test(words.slice(Math.max(0, from - 40), from)))
  );
}

/** `NOR-1`, `AFCP/44-2`, `EUR-XX`. */
const NAME = /^\p{Lu}[\p{Lu}\d]*(?:[/-][\p{Lu}\d]+)+$/u;

function kindBefore({ forms }: LexiconData): RegExp {
  const kinds = Object.values(forms.kinds).flatMap(({ one, many, short }) => [one, many, ...short]);
  return new RegExp(String.raw`${START}${anyOf(kinds)}\.?${BLANK}$`, 'iu');
}
