import { readLabels } from '../../citations/labels';
import { maskMarks } from '../../citations/mask';
import { targetOf } from '../../citations/target';
import type { Lexicon } from '../../lexicon/lexicon';
import { anyOf, END, START } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import type { Citation } from '../../model/citation';
import type { Span } from '../../model/range';

/** A footnote of the text itself, as words refer to it by its number. */
export interface FootnoteReference {
  readonly number: number;
  /** The number, in the words. */
  readonly span: Span;
}

/** `the criterion in footnote 1 to this resolution`; footnotes of something else are left out. */
export function footnoteReferences(
  words: string,
  citations: (words: string) => readonly Citation[],
  lexicon: Lexicon,
): readonly FootnoteReference[] {
  const { named, ofElse } = lexicon.compiled(patternsOf);
  if (!named.test(words)) return [];
  const masked = maskMarks(words);
  return [...masked.matchAll(new RegExp(named, 'giu'))].flatMap(({ index, 0: found }) => {
    const run = readLabels(masked, index + found.length, lexicon);
    if (!run) return [];
    const { target, said } = targetOf(masked, index, run.end, citations(words), lexicon);
    if (target !== 'this' || (said === 'nowhere' && ofElse.test(masked.slice(run.end)))) return [];
    return run.labels.flatMap(({ label, span }) => (/^\d+$/.test(label) ? [{ number: Number(label), span }] : []));
  });
}

function patternsOf({ citations: { footnotes, of } }: LexiconData) {
  return {
    named: new RegExp(String.raw`${START}${anyOf(footnotes)}\s{1,4}(?=\d)`, 'iu'),
    ofElse: new RegExp(String.raw`^\s{1,16}${anyOf(of)}${END}`, 'u'),
  };
}
