import { mergeTexts, type Merge } from '../../../../src/revise/rebase/mergeTexts';

export const NAMES = { draft: 'NOR/44A1/1 (this draft)', base: 'Lightburg, 2028', newer: 'Havenport, 2032' };

/** Merges texts whose blocks are given line by line. */
export function merge(base: readonly string[], draft: readonly string[], newer: readonly string[]): Merge {
  const [before, mine, theirs] = [base, draft, newer].map((blocks) => `${blocks.join('\n\n')}\n`);
  return mergeTexts(before!, mine!, theirs!, NAMES);
}

export function blocksOf({ text }: Pick<Merge, 'text'>): readonly string[] {
  return text.trimEnd().split('\n\n');
}

/** The paths of the provisions of a merge, with what became of each. */
export function toldOf({ provisions }: Merge): readonly string[] {
  return provisions.map(({ path, outcome, change, moved }) => `${path}: ${outcome}, ${change}${moved ? ', moved' : ''}`);
}

export const OPEN = '*resolves*';
export const LAMPS = '1 to keep the lamps of every lighthouse lit at night;';
export const BUOYS = '2 to paint the buoys of the northern harbours red;';
export const FERRY = '3 to tell the ferries of every lamp that goes out.';
