import type { Lexicon } from '../../lexicon/lexicon';
import { nextLetter } from '../structure/labels';

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** The label that follows another one of its kind: `3` after `2`, `2.2` after `2.1`, `c)` after `b)`; `` when none is known. */
export function successorOf(label: string, lexicon: Lexicon, as: 'letter' | 'roman' = 'letter'): string {
  const number = /^(\d{1,3}\.)*(\d{1,3})([.)]?)$/.exec(label);
  if (number)
    return `${label.slice(0, label.length - number[2]!.length - number[3]!.length)}${Number(number[2]) + 1}${number[3]}`;
  const sign = /^(\p{Ll}{1,5}|\p{Lo}{1,5})\)$/u.exec(label)?.[1];
  if (sign === undefined) return '';
  if (as === 'roman') {
    const place = ROMAN.indexOf(sign);
    return place < 0 || place + 1 === ROMAN.length ? '' : `${ROMAN[place + 1]!})`;
  }
  return sign.length === 1 || /^(.)\1$/.test(sign) ? `${nextLetter(sign, lexicon)})` : '';
}

/** Whether a label goes on from another one, as a letter or as a roman number. */
export function goesOn(before: string, label: string, lexicon: Lexicon): boolean {
  return label !== '' && (successorOf(before, lexicon) === label || successorOf(before, lexicon, 'roman') === label);
}

/** True for the first label of a list: `1`, `a)`, `i)`, `1)`. */
export function isFirst(label: string, { data }: Lexicon): boolean {
  return /^(?:1[.)]?|i\))$/.test(label) || label === `${data.forms.letters[0]!})`;
}
