import type { Lexicon } from '../../lexicon/lexicon';
import { nextLetter, romanNumber } from './labels';
import type { Item, Text } from '../../model/text';

/** A label that does not go on from the one before it at its level. */
export interface LabelBreak {
  readonly item: Item;
  /** The label before it; empty when it is the first at its level. */
  readonly after: string;
}

/** Every label of a text's sections that breaks its sequence. Dashes have none. */
export function labelBreaks(text: Text, lexicon: Lexicon): readonly LabelBreak[] {
  return text.sections.flatMap((section) => breaksAmong(section.items, '', lexicon));
}

function breaksAmong(items: readonly Item[], parent: string, lexicon: Lexicon): readonly LabelBreak[] {
  const found: LabelBreak[] = [];
  let before = '';
  for (const item of items) {
    const label = bare(item.label);
    if (label !== '' && label !== '–') {
      if (!followers(before, parent, lexicon).has(label)) found.push({ item, after: before });
      before = label;
    }
    found.push(...breaksAmong(item.items, label, lexicon));
  }
  return found;
}

function bare(label: string): string {
  return label.replace(/[.)]$/, '');
}

/** What may stand after a label, or first under a parent. */
function followers(before: string, parent: string, lexicon: Lexicon): ReadonlySet<string> {
  const { letters, inserted } = lexicon.data.forms;
  if (before === '') return new Set([letters[0]!, 'i', '1', `${parent}.1`]);
  const number = /^((?:\d+\.)*)(\d+)/.exec(before);
  if (number) return new Set([`${number[1]}${Number(number[2]) + 1}`, ...inserted.map((suffix) => before + suffix)]);
  const letter = /^(\p{L})\1*$/u.test(before) ? [nextLetter(before, lexicon)] : [];
  return new Set([...letter, ...ROMANS.filter((_, index) => romanNumber(before) === index)]);
}

const TENS = ['', 'x', 'xx', 'xxx', 'xl'];
const ONES = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
/** The roman numbers from 1. */
const ROMANS: readonly string[] = TENS.flatMap((ten) => ONES.map((one) => ten + one)).slice(1);
