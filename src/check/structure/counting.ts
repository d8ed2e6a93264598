import type { Lexicon } from '../../lexicon/lexicon';
import { DASH, labelCount, LETTER, readingsOf, ROMAN, type LabelStyle } from '../../markup/labels';
import type { Item } from '../../model/text';
import { numberOf, stylesOf } from '../../revise/renumber/labels';
import type { List, Place } from './lists';

/** The labels of one kind in a list, with what stands between them. */
export interface Count {
  readonly marks: readonly Mark[];
  /** The label at a place of the count, from 1. */
  label(value: number): string;
}

/** A place of a list as it counts. */
export type Mark = LabelMark | Exclude<Place, { readonly kind: 'labelled' }>;

export interface LabelMark {
  readonly kind: 'labelled';
  readonly item: Item;
  /** Undefined for a label of another kind than those around it. */
  readonly value: number | undefined;
  /** True for `2bis`: it may follow 2. */
  readonly isInserted: boolean;
}

type Labelled = Extract<Place, { readonly kind: 'labelled' }>;

/** Divides a list by the kinds of its labels. `given` knows labels that should be others: what is nested under them counts by these. */
export function countsOf(list: List, given: ReadonlyMap<Item, string>, lexicon: Lexicon): readonly Count[] {
  const labelled = list.places.flatMap((place) => (place.kind === 'labelled' ? [place] : []));
  const styles = stylesOf(
    labelled.map(({ item }) => item),
    lexicon,
  );
  const places = new Map(labelled.map((place) => [place.item, place]));
  const styleOf = ({ item, under }: Labelled): LabelStyle => {
    let owner = under && places.get(under);
    while (owner?.under) owner = places.get(owner.under);
    return styles.get(owner?.item ?? item)!.style;
  };
  const kinds = new Map<LabelStyle, Labelled[]>();
  for (const place of labelled) {
    const style = styleOf(place);
    const own = kinds.get(style);
    if (own) own.push(place);
    else kinds.set(style, [place]);
  }
  return [...kinds].map(([style, own]) => {
    const isOwn = new Set<Place>(own);
    const parent = list.parent && (given.get(list.parent) ?? list.parent.label);
    const stem = stemOf(own[0]!.item.label, parent);
    const isFixed = parent !== undefined && stem === `${numberOf(parent)}.`;
    let current = stem;
    const marks = list.places.flatMap((place): readonly Mark[] => {
      if (place.kind !== 'labelled') return [place];
      if (!isOwn.has(place)) return [];
      const { label } = place.item;
      const reading = readingsOf(label, lexicon).find((one) => one.style === style);
      const mine = stemOf(label, undefined);
      // Under a heading, `2.1` begins a new count by itself.
      if (reading?.value === 1 && !isFixed) current = mine;
      const value = reading && mine === current ? reading.value : undefined;
      return [{ kind: 'labelled', item: place.item, value, isInserted: /\d\p{Ll}/u.test(label) }];
    });
    return { marks, label: (value) => labelAt(style, value, current, own[0]!.item.label, lexicon) };
  });
}

/** `2.` where the labels are `2.1`, `2.2`; empty for those of one part. */
function stemOf(label: string, parent: string | undefined): string {
  const parts = numberOf(label).split('.');
  if (parts.length < 2) return '';
  const above = parent === undefined ? '' : numberOf(parent);
  return above !== '' && above.split('.').length === parts.length - 1 ? `${above}.` : `${parts.slice(0, -1).join('.')}.`;
}

function labelAt(style: LabelStyle, value: number, stem: string, sample: string, lexicon: Lexicon): string {
  if (style === DASH) return '–';
  const count = labelCount(style, value, lexicon) ?? String(value);
  return style === LETTER || style === ROMAN ? `${count})` : `${stem}${count}${/[.)]?$/.exec(sample)![0]}`;
}
