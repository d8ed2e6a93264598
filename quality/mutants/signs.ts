import { isChange } from '../../src/markup/marks';
import { edit, misspelt, textPieces, unmarked, type Mistake, type Planter } from './field';

/** The semicolon at the end of a provision has become a comma. */
export const semicolonToComma: Planter = ({ passages }) =>
  passages.flatMap((passage): Mistake[] => {
    const end = /;(?=(?:\[\^[^\][\s]+\])*$)/.exec(passage.words);
    const span = end && unmarked(passage, { from: end.index, to: end.index + 1 });
    return span ? [edit(span, ',')] : [];
  });

/** A word of a lead-in has a slip of the hand in it. */
export const leadInMisspelt: Planter = ({ passages }, random) =>
  passages
    .filter(({ kind }) => kind === 'leadIn')
    .flatMap((passage) =>
      [...passage.words.matchAll(/\p{L}{4,}/gu)].flatMap(({ 0: word, index }): Mistake[] => {
        const span = unmarked(passage, { from: index, to: index + word.length });
        return span ? [edit(span, misspelt(word, random))] : [];
      }),
    );

/** The closing sign of a mark is gone, or its last letter is. */
export const markUnclosed: Planter = ({ draft, proposal }, random) =>
  proposal.text.flatMap((block) => {
    if (block.type !== 'text') return [];
    return block.scan.marks.filter(isChange).flatMap((mark): Mistake[] => {
      const to = mark.to + block.span.from;
      // With the last letter gone from before another one, the next mark's closer would be its own.
      const gone = 1 + random.below(3);
      return draft.source.slice(to - 3, to).endsWith('}') ? [edit({ from: to - gone, to }, '')] : [];
    });
  });

/** The mark of a footnote is gone; its note is still there. */
export const footnoteMarkRemoved: Planter = ({ passages, pieces }) =>
  passages
    .filter(({ kind }) => kind !== 'footnote')
    .flatMap((passage) =>
      [...passage.words.matchAll(/\[\^([^\][\s]+)\]/g)].flatMap(({ 0: mark, 1: name, index }): Mistake[] => {
        const span = unmarked(passage, { from: index, to: index + mark.length });
        const notes = textPieces(pieces).filter(({ kind, form }) => kind === 'footnote' && form.id === name);
        return span ? [{ ...edit(span, ''), also: notes.map((note) => note.span.from) }] : [];
      }),
    );

/** A square bracket opens before a word, and nothing closes it. */
export const bracketOpened: Planter = ({ passages, text }) =>
  passages
    .filter(({ kind, at }) => kind === 'item' && at > (text.formulaSpan?.to ?? 0))
    .flatMap((passage) =>
      [...passage.words.matchAll(/(?<= )\p{L}{3,}/gu)].flatMap(({ index }): Mistake[] => {
        const span = unmarked(passage, { from: index, to: index });
        return span ? [edit(span, '[')] : [];
      }),
    );
