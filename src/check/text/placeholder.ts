import { parseDesignation } from '../../citations/designation';
import { spanInDraft, type Passage } from '../../markup/passage';
import type { Span } from '../../model/range';
import { detect } from '../detection';
import type { Detector, Fault, TextRule, World } from '../rule';
import { quote } from '../wording';
import { isNameOfDraft, isQuoted, signsIn } from './brackets';
import { clearWords } from './clear';
import { placeholdersIn } from './placeholders';

/** Words that are still to come: `Resolution XX`, `[to be completed]`, a sentence that ends in an ellipsis. */
export const placeholder: TextRule = {
  code: 'text/placeholder',
  severity: 'warning',
  reads: 'the accepted text',
  prose: true,
  counted: (count) => (count === 1 ? '1 placeholder' : `${count} placeholders`),
  judge: (text, world) => [
    ...detect(placeholders, text, world).flatMap(({ passage, facts }) => facts.map((span) => faultOf(passage, span))),
    ...skeletonTitle(text.passages, world),
  ],
};

/** The symbol line is for `proposal/identifier`, and a heading that is no designation for the rule about those. */
const placeholders: Detector<Span> = {
  find(passage, world) {
    const { lexicon } = world.draft;
    if (passage.kind === 'symbol' || (passage.isDesignation && !parseDesignation(passage.words, lexicon))) return [];
    const words = clearWords(passage.words);
    const names = signsIn(passage, world).pairs.filter(
      ({ kind, from, to }) =>
        kind === 'square' && !/^\[X*\]$/.test(words.slice(from, to)) && isNameOfDraft(words, from, to, lexicon),
    );
    return placeholdersIn(words, lexicon, passage.kind === 'cell').filter(
      ({ from, to }) => !names.some((name) => name.from < from && to < name.to) && !isElision(words, from, passage, world),
    );
  },
};

/** What a quotation leaves out is marked as this is. */
function isElision(words: string, at: number, passage: Passage, world: World): boolean {
  return /^(?:\[\s*)?(?:…|\.\.)/.test(words.slice(at, at + 4)) && isQuoted(at, passage, world);
}

function faultOf(passage: Passage, span: Span): Fault {
  const written = passage.words.slice(span.from, span.to);
  return {
    message: `Something is still to come here: ${quote(written)} holds its place. Write what is meant, or take it out.`,
    span: spanInDraft(passage, span),
    key: `${written} ${passage.words.slice(Math.max(0, span.from - 20), span.from)}`,
    name: quote(written, 30),
    passage,
  };
}

/** A new text is begun with a title that says that there is none. */
function skeletonTitle(passages: readonly Passage[], { draft: { lexicon } }: World): readonly Fault[] {
  const { title } = lexicon.data.forms.skeleton;
  return passages
    .filter(({ kind, words }) => kind === 'heading' && words.trim().toLowerCase() === title.toLowerCase())
    .map((passage) => ({
      ...faultOf(passage, { from: 0, to: passage.words.length }),
      message: 'The title is still to come: this is the one that a new text is begun with.',
    }));
}
