import { english, type Lexicon } from '../lexicon/lexicon';
import { acceptChanges, hasChanges } from '../markup/format';
import { isChange, scanMarks } from '../markup/marks';
import type { ProvisionChange } from '../model/change';
import { markPair } from './mark';
import { pairUnits } from './pair';
import { pathsOfPairs } from './relationRemarks';
import { relate } from './relations';
import { readUnits, type Unit, type UnitPair } from './unit';

/** What changed between two texts. */
export interface Comparison {
  /** Every provision of either text, in the order of the marked revision; one that moved stands where it went. */
  readonly provisions: readonly ProvisionChange[];
  /** Words in additions and deletions; those of a provision that only moved are neither. */
  readonly words: { readonly added: number; readonly deleted: number };
}

/** Compares two texts in the markup, provision by provision. Changes that they hold are read as accepted. */
export function compareTexts(base: string, revised: string, lexicon: Lexicon = english): Comparison {
  const unitsOf = (source: string): readonly Unit[] =>
    readUnits(hasChanges(source, lexicon) ? acceptChanges(source, lexicon) : source, lexicon);
  const pairs = pairUnits(unitsOf(base), unitsOf(revised), lexicon);
  const paths = pathsOfPairs(pairs, lexicon);
  const relations = relate(pairs, lexicon);
  const words = { added: 0, deleted: 0 };
  const provisions = pairs.flatMap((pair, index): ProvisionChange[] => {
    const relation = relations.get(index);
    if (relation?.kind === 'movedTo') return [];
    const other = relation && pairs[relation.other]!;
    const whole = relation?.kind === 'movedFrom' ? { ...pair, base: other!.base! } : pair;
    const marked = markPair(whole, undefined, lexicon)
      .map((block) => block.text)
      .join('\n\n');
    const counted = countWords(marked);
    words.added += counted.added;
    words.deleted += counted.deleted;
    const basePath = whole.base && (paths.base.get(whole.base) ?? '');
    const path = (whole.revised ? paths.revised.get(whole.revised) : basePath) ?? '';
    return [
      {
        path,
        ...(basePath === undefined ? {} : { basePath }),
        change: changeOf(whole),
        moved: relation?.kind === 'movedFrom',
        renumbered:
          whole.base !== undefined && whole.revised !== undefined && whole.base.label.trim() !== whole.revised.label.trim(),
        ...(relation?.kind === 'splitFrom' ? { splitFrom: paths.base.get(other!.base!) ?? '' } : {}),
        ...(relation?.kind === 'mergedInto' ? { mergedInto: paths.revised.get(other!.revised!) ?? '' } : {}),
        marked,
      },
    ];
  });
  return { provisions, words };
}

function changeOf({ base, revised }: UnitPair): ProvisionChange['change'] {
  if (!base) return 'added';
  if (!revised) return 'deleted';
  return base.text === revised.text ? 'same' : 'changed';
}

function countWords(marked: string): { added: number; deleted: number } {
  const count = (text: string): number => (text.match(/[\p{L}\p{N}]+/gu) ?? []).length;
  let added = 0;
  let deleted = 0;
  for (const block of marked.split('\n')) {
    for (const mark of scanMarks(block).marks.filter(isChange)) {
      if (mark.added) added += count(block.slice(mark.added.from, mark.added.to));
      if (mark.deleted) deleted += count(block.slice(mark.deleted.from, mark.deleted.to));
    }
  }
  return { added, deleted };
}
