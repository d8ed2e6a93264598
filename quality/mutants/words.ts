import type { Passage } from '../../src/markup/passage';
import type { Span } from '../../src/model/range';
import { edit, unmarked, type Field, type Mistake, type Planter } from './field';

/** Another word of the text stands where one stood. */
export const wordChanged: Planter = (field, random) => {
  const all = wordsOf(field);
  return all.flatMap(({ span, word }): Mistake[] => {
    const other = random.one(all)!.word;
    return other.toLowerCase() === word.toLowerCase() ? [] : [edit(span, other)];
  });
};

/** A word is gone, with one of the blanks beside it. */
export const wordDropped: Planter = (field) =>
  wordsOf(field).map(({ span }) => {
    const { source } = field.draft;
    const hasBlank = source[span.from - 1] === ' ';
    return edit(
      { from: hasBlank ? span.from - 1 : span.from, to: !hasBlank && source[span.to] === ' ' ? span.to + 1 : span.to },
      '',
    );
  });

/** A word of the text stands where none stood. */
export const wordAdded: Planter = (field, random) => {
  const all = wordsOf(field);
  return all.map(({ span: { from } }) => edit({ from, to: from }, `${random.one(all)!.word} `));
};

/** Two words side by side have changed places. */
export const wordsSwapped: Planter = (field) => {
  const all = wordsOf(field);
  return all.flatMap(({ span, word }, index): Mistake[] => {
    const next = all[index + 1];
    if (next?.span.from !== span.to + 1 || field.draft.source[span.to] !== ' ') return [];
    if (next.word.toLowerCase() === word.toLowerCase()) return [];
    return [edit({ from: span.from, to: next.span.to }, `${next.word} ${word}`)];
  });
};

interface Word {
  readonly span: Span;
  readonly word: string;
}

const PROSE: ReadonlySet<Passage['kind']> = new Set<Passage['kind']>(['item', 'paragraph', 'cell', 'footnote']);

/** The words of three letters and more outside the marks, below the formula. */
function wordsOf({ passages, text }: Field): readonly Word[] {
  const formula = text.formulaSpan?.to ?? 0;
  return passages
    .filter(({ kind, at }) => PROSE.has(kind) && at >= formula)
    .flatMap((passage) => {
      const found = [...passage.words.matchAll(/(?<!\[\^[^\]]*)\p{L}{3,}/gu)];
      // A paragraph of two words is a heading or a name: what is left of it would be another thing.
      if (found.length < 3) return [];
      return found.flatMap(({ 0: word, index }): Word[] => {
        const span = unmarked(passage, { from: index, to: index + word.length });
        return span ? [{ span, word }] : [];
      });
    });
}
