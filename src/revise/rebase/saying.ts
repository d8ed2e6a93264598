import { anyOf } from '../../lexicon/phrases';
import type { Lexicon } from '../../lexicon/lexicon';
import type { LexiconData } from '../../lexicon/schema';
import type { Unit } from '../unit';

/** A paragraph's words, and the sign at its end, which goes by its place in the list: `;`, `; and`, `,`, `.`, or nothing. */
export interface Divided {
  readonly words: string;
  readonly ending: string;
}

/** What a provision says: neither its label nor the sign at its end, nor what its footnotes are called. */
export function sayingOf(lexicon: Lexicon): (unit: Unit) => string {
  const divide = dividerOf(lexicon);
  return (unit) => unit.key.slice(0, unit.key.length - divide(unit).ending.length);
}

/** Divides the words of provisions; headings, lead-ins, footnotes and tables end as they end. */
export function dividerOf(lexicon: Lexicon): (unit: Unit) => Divided {
  const pattern = lexicon.compiled(endingOf);
  return ({ kind, words }) => {
    const ending = kind === 'item' || kind === 'paragraph' ? pattern.exec(words)![0] : '';
    return { words: words.slice(0, words.length - ending.length), ending };
  };
}

function endingOf({ citations: { and, or } }: LexiconData): RegExp {
  return new RegExp(`(?:[;,.](?: ${anyOf([...and, ...or])})?)?$`, 'u');
}
