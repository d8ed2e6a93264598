import { english, type Lexicon } from '../lexicon/lexicon';
import { createInlineReader } from '../markup/inline';
import { acceptChanges } from '../markup/format';
import { isChange, scanMarks } from '../markup/marks';
import type { ProvisionChange } from '../model/change';
import { markPair, pairUnits } from './mark';
import { moves } from './moves';
import { pathsOf } from './paths';
import { readUnits, type Unit, type UnitPair } from './unit';

/** What changed between two texts. */
export interface Comparison {
  /** Every provision of either text, in the order of the marked revision. */
  readonly provisions: readonly ProvisionChange[];
  /** Words in additions and deletions. */
  readonly words: { readonly added: number; readonly deleted: number };
}

/** Compares two texts in the markup, provision by provision. Changes that they hold are read as accepted. */
export function compareTexts(base: string, revised: string, lexicon: Lexicon = english): Comparison {
  const inline = createInlineReader();
  const unitsOf = (source: string): readonly Unit[] => readUnits(acceptChanges(source, lexicon), lexicon);
  const pairs = pairUnits(unitsOf(base), unitsOf(revised));
  const basePaths = pathsOf(
    pairs.flatMap((pair) => (pair.base ? [pair.base] : [])),
    inline,
    lexicon,
  );
  const revisedPaths = pathsOf(
    pairs.flatMap((pair) => (pair.revised ? [pair.revised] : [])),
    inline,
    lexicon,
  );
  const moved = moves(pairs, lexicon);
  const words = { added: 0, deleted: 0 };
  const provisions = pairs.map((pair, index): ProvisionChange => {
    const marked = markPair(pair, moved.get(index), lexicon)
      .map((block) => block.text)
      .join('\n\n');
    const counted = countWords(marked);
    words.added += counted.added;
    words.deleted += counted.deleted;
    const basePath = pair.base && (basePaths.get(pair.base) ?? '');
    const path = (pair.revised ? revisedPaths.get(pair.revised) : basePath) ?? '';
    return {
      path,
      ...(basePath === undefined ? {} : { basePath }),
      change: changeOf(pair),
      moved: moved.has(index),
      renumbered: pair.base !== undefined && pair.revised !== undefined && pair.base.label.trim() !== pair.revised.label.trim(),
      marked,
    };
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
