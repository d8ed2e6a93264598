import type { Lexicon } from '../../lexicon/lexicon';
import type { Unit } from '../unit';
import type { Place } from './order';
import { dividerOf } from './saying';
import { mergeTables } from './table';
import { mergeWords } from './words';

/** Who changed a provision: nobody, one of the two, both in the same way, or both in ways that were merged. */
export type Changed = 'same' | 'draft' | 'newer' | 'alike' | 'merged';

/** What became of a provision. */
export type Outcome =
  | (Wording & { readonly kind: 'stands'; readonly changed: Changed })
  | { readonly kind: 'gone'; readonly by: 'draft' | 'newer' }
  /** Of a provision and its parts, `goesOn` tells whether it is one question with the conflict before it. */
  | { readonly kind: 'conflict'; readonly goesOn?: boolean };

/** A provision in parts, so that labels and endings can be settled by its place among the others. */
export interface Wording {
  /** What opens the block and takes no marks: `# `, `[^1]: `. */
  readonly sign: string;
  readonly label: string;
  readonly words: string;
  readonly ending: string;
}

/** A text in the parts that are merged apart. */
export function wordingOf(unit: Unit, lexicon: Lexicon): Wording {
  return { sign: unit.sign, label: unit.label, ...dividerOf(lexicon)(unit) };
}

/** A provision in one piece. */
export function blockOf({ sign, label, words, ending }: Wording): string {
  return sign + label + words + ending;
}

/** Merges one provision of the three texts. Its ending is that of the newer edition for now; it goes by its place. */
export function mergePlace({ base, draft, newer, movedBy }: Place, lexicon: Lexicon): Outcome {
  const [before, mine, theirs] = [base, draft, newer].map((unit) => unit && wordingOf(unit, lexicon));
  if (!before) return mergeAdded(mine, theirs);
  const differs = (one: Wording): boolean => one.words !== before.words || one.sign !== before.sign;
  if (!mine || !theirs) {
    // What both deleted has no place.
    const kept = (mine ?? theirs)!;
    const isTouched = differs(kept) || movedBy[mine ? 'draft' : 'newer'];
    return isTouched ? { kind: 'conflict' } : { kind: 'gone', by: mine ? 'newer' : 'draft' };
  }
  const words =
    base!.kind === 'table'
      ? mergeTables(before.words, mine.words, theirs.words, lexicon)
      : mergeWords(before.words, mine.words, theirs.words);
  const sign = one(before.sign, mine.sign, theirs.sign);
  const label = one(before.label, mine.label, theirs.label) ?? theirs.label;
  const ending = one(before.ending, mine.ending, theirs.ending) ?? theirs.ending;
  if (words === undefined || sign === undefined) return { kind: 'conflict' };
  return { kind: 'stands', sign, label, words, ending, changed: whoChanged(differs(mine), differs(theirs), mine, theirs) };
}

function mergeAdded(mine: Wording | undefined, theirs: Wording | undefined): Outcome {
  if (!mine || !theirs) return { kind: 'stands', changed: mine ? 'draft' : 'newer', ...(mine ?? theirs)! };
  if (mine.words !== theirs.words || mine.sign !== theirs.sign) return { kind: 'conflict' };
  return { kind: 'stands', changed: 'alike', ...theirs };
}

function whoChanged(byDraft: boolean, byNewer: boolean, mine: Wording, theirs: Wording): Changed {
  if (byDraft && byNewer) return mine.words === theirs.words && mine.sign === theirs.sign ? 'alike' : 'merged';
  return byDraft ? 'draft' : byNewer ? 'newer' : 'same';
}

/** What one of the two made of something, where not both made different things of it. */
function one<T>(base: T, mine: T, theirs: T): T | undefined {
  if (mine === theirs || theirs === base) return mine;
  return mine === base ? theirs : undefined;
}
