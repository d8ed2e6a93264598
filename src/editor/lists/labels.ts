import { DASH, labelCount, LETTER, ROMAN, type LabelReading } from '../../markup/labels';
import type { TextPiece } from '../../markup/piece';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Item, Role } from '../../model/text';
import { numberOf, stylesOf } from '../../revise/renumber/labels';

/** The label that comes after an item's in its list: `b)` after `a)`, `2ter` after `2bis`; undefined beyond the last. */
export function labelAfter(item: Item, siblings: readonly Item[], lexicon: Lexicon): string | undefined {
  const reading = stylesOf(siblings).get(item);
  if (!reading) return undefined;
  const { inserted } = lexicon.data.forms;
  const suffix = /(?<=\d)[a-z]+/.exec(item.label)?.[0] ?? '';
  const next = inserted[inserted.indexOf(suffix) + 1];
  if (suffix !== '' && next !== undefined) return item.label.replace(suffix, next);
  return written(item.label, { ...reading, value: reading.value + 1 }, lexicon);
}

/** The first label of the list under an item: as it has one, or its neighbours have, else roman, and dashes under these; none under dashes. */
export function labelBelow(
  item: Item,
  siblings: readonly Item[],
  lexicon: Lexicon,
): { readonly label: string; readonly like?: Item } | undefined {
  const lists = [item, ...siblings].map(({ items }) => items.filter(({ label }) => label !== ''));
  const like = lists.find((list) => list.length > 0);
  if (like) {
    const [first] = like;
    const reading = stylesOf(like).get(first!)!;
    const stem = numberOf(first!.label).includes('.') ? `${numberOf(item.label)}.` : '';
    const label = stem === '' ? written(first!.label, { ...reading, value: 1 }, lexicon) : `${stem}1`;
    return label === undefined ? undefined : { label, like: first! };
  }
  const style = stylesOf(siblings).get(item)?.style;
  if (style === DASH) return undefined;
  return { label: style === ROMAN ? '–' : 'i)' };
}

/** How the first item of a section begins: with a letter in emphasis, or with a number. */
export function firstInSection(role: Role, lexicon: Lexicon): string {
  return role === 'preambular' ? `*${labelCount(LETTER, 1, lexicon)})* ` : '1 ';
}

/** How an item begins that is written as another one is, with a label of its own: `*b)* ` like `*a)* `. */
export function beginningLike(sample: TextPiece, label: string): string {
  const { form, projection } = sample;
  const { labelFrom = 0 } = form;
  const old = form.label ?? '';
  const before = projection.text.slice(0, form.textFrom).trimEnd();
  // A bare bullet is read as a dash, and goes on as it is typed.
  if (before.slice(labelFrom, labelFrom + old.length) !== old) return label === old ? `${before} ` : `${label} `;
  return `${before.slice(0, labelFrom)}${label}${before.slice(labelFrom + old.length)} `;
}

/** A label of a list in place of another one in it. */
function written(label: string, { style, value }: LabelReading, lexicon: Lexicon): string | undefined {
  if (style === DASH) return label;
  const counted = labelCount(style, value, lexicon);
  if (counted === undefined || style === LETTER || style === ROMAN) return counted && `${counted})`;
  const sign = /[.)]?$/.exec(label)![0];
  return `${numberOf(label).replace(/\d+$/, '')}${counted}${sign}`;
}
