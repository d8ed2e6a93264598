import type { Draft } from '../../markup/draft';
import type { Item } from '../../model/text';
import type { Outcome } from './outcome';
import { textAt, unitOf, type Refused } from './place';
import { settle } from './settle';

/**
 * Numbers the provisions of the section or annex that an offset is in, or of the whole text, and its footnotes by their first
 * marks. References to what is called otherwise now are repaired with it. A label such as `2bis` becomes a plain number.
 */
export function renumber(draft: Draft, offset: number, scope: 'section' | 'text'): Outcome | Refused {
  const place = textAt(draft, offset);
  if ('refusal' in place) return place;
  const { sheet, text, leaf } = place;
  if (scope === 'text') return settle(sheet, sheet, { relabel: 'all', inserted: 'count', footnotes: true });
  const position = leaf.id;
  const starts = [...text.sections, ...text.annexes].map(({ span }) => span.from);
  const from = starts.findLast((start) => start <= position);
  const items: readonly Item[] =
    text.sections.find(({ span }) => span.from === from)?.items ??
    text.annexes.find(({ span }) => span.from === from)?.blocks.filter((block) => block.type === 'item') ??
    [];
  if (!leaf.inText || items.length === 0) return { refusal: NO_SECTION };
  return settle(sheet, sheet, { relabel: new Set(items.flatMap(unitOf)), inserted: 'count', footnotes: true });
}

const NO_SECTION = 'There are no provisions to renumber here: put the caret into a section or an annex.';
