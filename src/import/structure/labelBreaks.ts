import { nextLetter, romanNumber } from './labels';
import type { Item, Text } from '../../model/text';

/** A label that does not go on from the one before it at its level. */
export interface LabelBreak {
  readonly item: Item;
  /** The label before it; empty when it is the first at its level. */
  readonly after: string;
}

/** Every label of a text's sections that breaks its sequence. Dashes have none. */
export function labelBreaks(text: Text): readonly LabelBreak[] {
  return text.sections.flatMap((section) => breaksAmong(section.items, ''));
}

function breaksAmong(items: readonly Item[], parent: string): readonly LabelBreak[] {
  const found: LabelBreak[] = [];
  let before = '';
  for (const item of items) {
    const label = bare(item.label);
    if (label !== '' && label !== '–') {
      if (!followers(before, parent).has(label)) found.push({ item, after: before });
      before = label;
    }
    found.push(...breaksAmong(item.items, label));
  }
  return found;
}

function bare(label: string): string {
  return label.replace(/[.)]$/, '');
}

/** What may stand after a label, or first under a parent. */
function followers(before: string, parent: string): ReadonlySet<string> {
  if (before === '') return new Set(['a', 'i', '1', `${parent}.1`]);
  const number = /^((?:\d+\.)*)(\d+)/.exec(before);
  if (number) return new Set([`${number[1]}${Number(number[2]) + 1}`, ...INSERTED.map((suffix) => before + suffix)]);
  const letter = /^(\p{L})\1*$/u.test(before) ? [nextLetter(before)] : [];
  return new Set([...letter, ...ROMANS.filter((_, index) => romanNumber(before) === index)]);
}

/** What follows the number of a provision that stands between two others. */
const INSERTED = ['bis', 'ter'];

const TENS = ['', 'x', 'xx', 'xxx', 'xl'];
const ONES = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
/** The roman numbers from 1. */
const ROMANS: readonly string[] = TENS.flatMap((ten) => ONES.map((one) => ten + one)).slice(1);
