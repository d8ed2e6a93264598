import { DASH, labelCount, LETTER, readingsOf, ROMAN, type LabelReading, type LabelStyle } from '../../markup/labels';
import { english, type Lexicon } from '../../lexicon/lexicon';
import type { Item, Text } from '../../model/text';

/** What is done with a label such as `2bis`: it stands where it was put, or becomes a plain number. */
export type Inserted = 'stand' | 'count';

/**
 * The label that each labelled provision of a text should have, by the start of its span. Lists of sections, and those under a
 * labelled item, begin at their first label. In an annex headings, tables and paragraphs come between the parts of a list, and
 * adopted texts do both: they count on, or begin anew. So they do here, whichever the label as it stands is nearer to.
 */
export function labelsInSequence(text: Text, inserted: Inserted, lexicon: Lexicon = english): ReadonlyMap<number, string> {
  const labels = new Map<number, string>();
  const counting = { inserted, lexicon, labels };
  for (const section of text.sections) countList(section.items, undefined, new Map(), counting);
  for (const { blocks } of text.annexes) {
    const siblings = blocks.map((block) => (block.type === 'item' ? block : BREAK));
    countList(siblings, undefined, new Map(), counting);
  }
  return labels;
}

/** How each labelled item of a list is read; unlabelled ones are left out. */
export function stylesOf(siblings: readonly Item[], lexicon: Lexicon = english): ReadonlyMap<Item, LabelReading> {
  const labelled = siblings.filter(({ label }) => label !== '');
  const styles = new Map<Item, LabelReading>();
  let before: LabelStyle | undefined;
  labelled.forEach((item, index) => {
    const readings = readingsOf(item.label, lexicon);
    const next = labelled[index + 1];
    const after = next ? readingsOf(next.label, lexicon) : [];
    const reading =
      readings.find(({ style }) => style === before) ??
      (after.length === 1 ? readings.find(({ style }) => style === after[0]!.style) : undefined) ??
      readings.find(({ style }) => style === ROMAN) ??
      readings[0]!;
    before = reading.style;
    styles.set(item, reading);
  });
  return styles;
}

/** The number of a label without the sign that closes it: `2` of `2)` and `2bis`. */
export function numberOf(label: string): string {
  return /^\d+(?:\.\d+)*/.exec(label)?.[0] ?? '';
}

const BREAK = 'break';

/** Where a list has come to: what its last label said, and what it says now. */
interface Count {
  readonly typed: number;
  readonly given: number;
}

/** How labels are counted, and those that were. */
interface Counting {
  readonly inserted: Inserted;
  readonly lexicon: Lexicon;
  readonly labels: Map<number, string>;
}

function countList(
  siblings: readonly (Item | typeof BREAK)[],
  parent: string | undefined,
  earlier: Map<string, Count>,
  counting: Counting,
): void {
  const { lexicon, labels } = counting;
  const styles = stylesOf(
    siblings.filter((one) => one !== BREAK),
    lexicon,
  );
  const below = new Map<string, Count>();
  let open: string | undefined;
  for (const item of siblings) {
    if (item === BREAK || item.label === '') {
      open = undefined;
      // A paragraph without a label has no number that the list under it could begin anew from.
      if (item !== BREAK) countList(item.items, undefined, below, counting);
      continue;
    }
    const reading = styles.get(item)!;
    const list = listOf(item.label, reading, parent);
    const label = reading.style === DASH ? item.label : labelIn(list, item.label, reading, open === list.key, earlier, counting);
    if (reading.style !== DASH) open = list.key;
    labels.set(item.span.from, label);
    countList(item.items, label, new Map(), counting);
  }
}

interface List {
  readonly key: string;
  /** `2.` where the labels are `2.1`, `2.2`. */
  readonly stem: string;
}

function listOf(label: string, { style }: LabelReading, parent: string | undefined): List {
  const parts = numberOf(label).split('.');
  if (parts.length < 2) return { key: style, stem: '' };
  const above = parent === undefined ? '' : numberOf(parent);
  const follows = above.split('.').length === parts.length - 1 && above !== '';
  const stem = `${follows ? above : parts.slice(0, -1).join('.')}.`;
  return { key: `${style} ${stem}`, stem };
}

function labelIn(
  { key, stem }: List,
  label: string,
  { style, value }: LabelReading,
  goesOn: boolean,
  earlier: Map<string, Count>,
  { inserted, lexicon }: Counting,
): string {
  const last = earlier.get(key);
  const continues = last !== undefined && (goesOn || Math.abs(value - last.typed - 1) <= Math.abs(value - 1));
  // `2bis` stands as long as it follows 2.
  const stands = inserted === 'stand' && continues && last.typed === value;
  const suffix = stands ? (/(?<=\d)\p{Ll}+/u.exec(label)?.[0] ?? '') : '';
  const given = (continues ? last.given : 0) + (suffix === '' ? 1 : 0);
  earlier.set(key, { typed: value, given });
  const counted = labelCount(style, given, lexicon);
  // Beyond the last letter or number there is nothing to count with: the label stays.
  if (counted === undefined) return label;
  return style === LETTER || style === ROMAN ? `${counted})` : `${stem}${counted}${suffix}${/[.)]?$/.exec(label)![0]}`;
}
