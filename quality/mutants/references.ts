import { findReferences } from '../../src/citations/references';
import { labelCount, readingsOf } from '../../src/markup/labels';
import type { LabelReference } from '../../src/model/citation';
import type { Span } from '../../src/model/range';
import { edit, misnumbered, unmarked, type Mistake, type Planter } from './field';

/** A reference to a provision or an annex names another label or number. */
export const referenceBent: Planter = ({ passages, leadIns, draft: { lexicon } }, random) =>
  passages
    .filter(({ kind }) => kind !== 'heading')
    .flatMap((passage) =>
      findReferences(passage.words, { leadIns: leadIns.words, lexicon })
        .flatMap(({ labels, type, span }) => {
          if (labels.length > 0) return labels.flatMap((label) => STEPS.map((step) => bendLabel(label, passage.words, step)));
          const annex = type === 'annex' ? /\d+/.exec(passage.words.slice(span.from, span.to)) : null;
          if (!annex) return [];
          const from = span.from + annex.index;
          return [{ from, to: from + annex[0].length, text: misnumbered(annex[0], random) }];
        })
        .flatMap((change): Mistake[] => {
          const span = change && unmarked(passage, change);
          return change && span ? [edit(span, change.text)] : [];
        }),
    );

/** How far away the label is that is named instead. */
const STEPS = [1, 2, 3, 10, -1, -2, -3];

/** Another last part of a label. */
function bendLabel({ span }: LabelReference, words: string, step: number): (Span & { readonly text: string }) | undefined {
  const found = /(\p{L}+|\d+)\W*$/u.exec(words.slice(span.from, span.to));
  if (!found) return undefined;
  const count = found[1]!;
  const [reading] = readingsOf(/\d/.test(count) ? count : `${count})`);
  const text = labelCount(reading!.style, reading!.value + step);
  const from = span.from + found.index;
  return text === undefined || text === count ? undefined : { from, to: from + count.length, text };
}
