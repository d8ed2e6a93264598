import type { Lexicon } from '../../lexicon/lexicon';
import type { Draft } from '../../markup/draft';
import { DASH, labelCount, LETTER, ROMAN, type LabelStyle } from '../../markup/labels';
import type { Item, Text } from '../../model/text';
import { numberOf, stylesOf } from './labels';
import type { Outcome } from './outcome';
import { provisionAt, unitOf, type ProvisionPlace, type Refused } from './place';
import { settle } from './settle';
import { sameShape, withLists } from './tree';

/**
 * Makes the provision at an offset a sub-item of the one above it in its list: `2` → `i)` under 1. What is nested in it goes one
 * level down with it. The words stay as they are, the colon above the list among them.
 */
export function turnIntoSubItem(draft: Draft, offset: number): Outcome | Refused {
  const place = provisionAt(draft, offset);
  if ('refusal' in place) return place;
  const { item, siblings, text } = place;
  const { lexicon } = draft;
  const index = siblings.indexOf(item);
  const above = siblings[index - 1];
  if (item.label === '') return { refusal: NO_LABEL, nowhere: true };
  if (!above || above.label === '') return { refusal: NOTHING_ABOVE };
  const used = [...place.lists.flatMap((list, depth) => kindsIn(list, lexicon).get(place.parents[depth] ?? item) ?? [])];
  const lower = samplesBelow(above, siblings, used, lexicon)
    .map((sample) => lowered(item, sample, kindOfSample(sample, 'number', lexicon), used, lexicon))
    .find((one) => one !== undefined);
  if (!lower) return { refusal: TOO_DEEP };
  const wanted = withLists(text, (list) => {
    if (!list.includes(item)) return list;
    const parent = { ...above, items: [...above.items, lower] };
    return list.flatMap((one) => (one === above ? [parent] : one === item ? [] : [one]));
  });
  return settleLevels(place, wanted, item);
}

/**
 * Makes the sub-item at an offset an item of the list that its parent is in, below the parent: `ii)` under 1 → `2`. What follows
 * it in its own list is nested in it from then on, as text that is set back further would be.
 */
export function turnIntoItem(draft: Draft, offset: number): Outcome | Refused {
  const place = provisionAt(draft, offset);
  if ('refusal' in place) return place;
  const { item, siblings, parents, text } = place;
  const parent = parents[parents.length - 1];
  if (item.label === '') return { refusal: NO_LABEL, nowhere: true };
  if (!parent || parent.label === '') return { refusal: AT_TOP };
  const index = siblings.indexOf(item);
  const following = siblings.slice(index + 1);
  const below = item.items.map((one) => (one.label === '' ? one : { ...one, label: item.label }));
  const raised = { ...item, label: parent.label, items: [...below, ...following] };
  const wanted = withLists(text, (list) =>
    list.flatMap((one) => (one === parent ? [{ ...parent, items: siblings.slice(0, index) }, raised] : [one])),
  );
  return settleLevels(place, wanted, item);
}

const NO_LABEL = 'This paragraph has no label: put the caret into a labelled provision.';
const NOTHING_ABOVE = 'There is no provision above this one in its list that it could be a sub-item of.';
const TOO_DEEP = 'Dashes are the lowest level: nothing can be nested deeper.';
const AT_TOP = 'This provision is no sub-item: it is at the top level already.';
const MISREAD =
  'With these labels the provision would be read as part of another list. End the provision that is to hold it with a colon, and try again.';

function settleLevels({ sheet, text }: ProvisionPlace, wanted: Text, item: Item): Outcome | Refused {
  const labels = new Map<number, string>();
  const note = (list: readonly Item[]): readonly Item[] => {
    for (const { span, label } of list) labels.set(span.from, label);
    return list;
  };
  withLists(text, note);
  const before = new Map(labels);
  withLists(wanted, note);
  const { lexicon } = sheet.draft;
  const letters = new Set<number>();
  withLists(wanted, (list) => {
    for (const [one, kind] of kindsIn(list, lexicon)) if (kind === 'letter') letters.add(one.span.from);
    return list;
  });
  const changed = unitOf(item).filter((id) => labels.get(id) !== before.get(id));
  // Letters are written with emphasis, as most adopted texts do.
  const restyled = new Map(changed.map((id) => [id, letters.has(id)]));
  const settled = settle(sheet, sheet, { relabel: 'changed', inserted: 'stand', footnotes: false, wanted, restyled });
  return sameShape(settled.text, wanted) ? settled : { refusal: MISREAD };
}

type Kind = 'letter' | 'number' | 'roman' | 'dash';

const DASH_SAMPLE = '–';
/** The second number: the first may be a letter as well. */
const ROMAN_SAMPLE = 'ii)';

/** A label of a kind that cannot be taken for one of another; how it counts is settled later. */
function sampleOf(kind: Kind, lexicon: Lexicon): string {
  if (kind === 'number') return '1';
  if (kind === 'letter') return `${labelCount(LETTER, 2, lexicon)})`;
  return kind === 'dash' ? DASH_SAMPLE : ROMAN_SAMPLE;
}

/** The kind of label that each provision has, by its list. */
function kindsIn(siblings: readonly Item[], lexicon: Lexicon): ReadonlyMap<Item, Kind> {
  const kinds = [...stylesOf(siblings, lexicon)].map(([item, { style }]): [Item, Kind] => [item, kindOf(style)]);
  return new Map(kinds);
}

function kindOf(style: LabelStyle): Kind {
  return style === DASH ? 'dash' : style === ROMAN ? 'roman' : style === LETTER ? 'letter' : 'number';
}

/**
 * Labels for the list under a provision, the best first: of the kind that it has, else of the kind that its neighbours have under
 * them, else roman, or a dash.
 */
function samplesBelow(parent: Item, siblings: readonly Item[], used: readonly Kind[], lexicon: Lexicon): readonly string[] {
  const sampleUnder = ({ items }: Item): readonly string[] => {
    const [first] = kindsIn(items, lexicon);
    if (!first) return [];
    const [{ label }, kind] = first;
    return [kind === 'number' && /\./.test(label) ? `${numberOf(parent.label)}.1` : sampleOf(kind, lexicon)];
  };
  const own = sampleUnder(parent);
  return own.length > 0 ? own : [...siblings.flatMap(sampleUnder).slice(0, 1), ...nextSample(used)];
}

/** The usual label below these kinds; none below a dash. */
function nextSample(used: readonly Kind[]): readonly string[] {
  if (used.includes('dash')) return [];
  return [used.includes('roman') ? DASH_SAMPLE : ROMAN_SAMPLE];
}

/** A provision with another label, and with labels under it that are of other kinds than all those above; undefined where there are no more kinds. */
function lowered(item: Item, label: string, kind: Kind, above: readonly Kind[], lexicon: Lexicon): Item | undefined {
  const used = [...above, kind];
  const kinds = kindsIn(item.items, lexicon);
  const items: Item[] = [];
  for (const child of item.items) {
    const own = kinds.get(child);
    if (!own) {
      items.push(child);
      continue;
    }
    const counts = own === 'number' && kind === 'number' && /\./.test(child.label);
    const [sample] = counts ? [`${numberOf(label)}.1`] : used.includes(own) ? nextSample(used) : [child.label];
    if (sample === undefined) return undefined;
    const below = lowered(child, sample, counts ? 'number' : kindOfSample(sample, own, lexicon), used, lexicon);
    if (!below) return undefined;
    items.push(below);
  }
  return { ...item, label, items };
}

function kindOfSample(sample: string, own: Kind, lexicon: Lexicon): Kind {
  const kinds: readonly Kind[] = ['letter', 'number', 'roman', 'dash'];
  return kinds.find((kind) => sampleOf(kind, lexicon) === sample) ?? own;
}
