import type { Lexicon } from '../../lexicon/lexicon';
import { anyOf } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import { readForm } from '../../markup/form';
import type { ReportedPart } from './model';

/** What happened to a block that reads so now and read so before; label and the sign at its end do not count. */
export function fateOf(accepted: string, rejected: string, lexicon: Lexicon): ReportedPart['fate'] {
  if (accepted === '') return 'deleted';
  if (rejected === '') return 'added';
  return wordsOf(accepted, lexicon) === wordsOf(rejected, lexicon) ? 'same' : 'changed';
}

/** What a block says, without its label and the sign at its end: that goes by its place in the list. */
function wordsOf(text: string, lexicon: Lexicon): string {
  return text.slice(readForm(text, lexicon).textFrom).replace(lexicon.compiled(endOf), '');
}

function endOf({ citations: { and, or } }: LexiconData): RegExp {
  return new RegExp(`[;,.](?: ${anyOf([...and, ...or])})?\\s*$`, 'u');
}
