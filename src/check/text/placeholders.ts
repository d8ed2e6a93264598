import type { Lexicon } from '../../lexicon/lexicon';
import { anyOf, END, literally, START } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import type { Span } from '../../model/range';

/** The places in cleared words where something is still to come, in order, without overlaps. */
export function placeholdersIn(words: string, lexicon: Lexicon, isCell = false): readonly Span[] {
  const { any, anywhere, prompted, ends } = lexicon.compiled(patternsOf);
  if (!any.test(words)) return [];
  const found = [anywhere, prompted, ...(isCell ? [] : [ends])].flatMap((pattern) =>
    [...words.matchAll(pattern)].map(({ 0: written, index }) => ({ from: index, to: index + written.length })),
  );
  found.sort((one, other) => one.from - other.from || other.to - one.to);
  return found.filter(({ from }, index) => !found.slice(0, index).some((before) => from < before.to));
}

/** Whether all that stands in brackets is a placeholder, signs of the brackets included in the span. */
export function isPlaceholder(words: string, { from, to }: Span, lexicon: Lexicon): boolean {
  const inside = words.slice(from + 1, to - 1).trim();
  const [first] = placeholdersIn(words.slice(from, to), lexicon, true);
  return first !== undefined && (first.to - first.from === to - from || first.to - first.from === inside.length);
}

function patternsOf({ forms: { unfinished } }: LexiconData) {
  const prompts = anyOf(unfinished.prompts);
  const shapes = [
    // `[ ]`, `[…]`.
    String.raw`\[\s*(?:\.{2,}|…|_+|[?•*-]+)?\s*\]`,
    String.raw`${START}(?:${unfinished.marks.map(literally).join('|') || '(?!)'})${END}`,
    // `XX`, `XXX`, `XX.XX`, `xx`; an `xx)` is a label, and what stands at a `/` is part of an identifier or an address.
    String.raw`(?<![\p{L}\p{M}\p{N}/@_])X{2,5}(?:[.-]X{1,5}){0,3}(?![\p{L}\p{M}\p{N}/_])`,
    String.raw`(?<![\p{L}\p{M}\p{N}/@_.])x{2,5}(?:[.-]x{1,5}){0,3}(?![\p{L}\p{M}\p{N}/_)*])`,
    // `20XX`, `202X`, `YYYY`, `??`.
    String.raw`(?<![\p{L}\p{N}])(?:19|20)(?:XX|xx|\dX)(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])YYYY(?![\p{L}\p{N}])`,
    String.raw`\?{2,5}`,
  ];
  return {
    /** What all of them hold; most words do not, and are looked at no further. */
    any: new RegExp([String.raw`xx|yyyy|\dx|[[?…]|\.\.|\(\s*${prompts}`, ...unfinished.marks.map(literally)].join('|'), 'iu'),
    anywhere: new RegExp(shapes.join('|'), 'gu'),
    /** `[to be completed by the meeting]`, `(to be confirmed)`. */
    prompted: new RegExp(String.raw`\[\s*${prompts}${END}[^\][\u0000]{0,80}\]|\(\s*${prompts}\s*\)`, 'giu'),
    /** An ellipsis with nothing before or after it; between words it leaves out what others said. */
    ends: /^\s*(?:…|\.{3,6})|(?:…|\.{3,6})(?=[;,.:]?\s*$)/gu,
  };
}
