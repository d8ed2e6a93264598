import type { LexiconData } from '../../lexicon/schema';
import { spanInDraft, type Passage } from '../../markup/passage';
import type { Span } from '../../model/range';
import { detect } from '../detection';
import type { CheckedText, Detector, Fault, TextRule } from '../rule';
import { clearWords } from './clear';
import { removeWords } from './removeWords';

/** A word that stands twice in a row. */
export const repeatedWord: TextRule = {
  code: 'text/repeated-word',
  severity: 'warning',
  reads: 'the accepted text',
  prose: true,
  counted: (count) => (count === 1 ? '1 repeated word' : `${count} repeated words`),
  judge: (text, world) =>
    detect(repeats, text, world).flatMap(({ passage, facts }) => facts.map((repeat) => faultOf(repeat, passage, text))),
};

interface Repeat {
  readonly word: string;
  /** The first of them, and all of them. */
  readonly first: Span;
  readonly all: Span;
  /** True where the sentence may be right: grammar has such words, and names too. */
  readonly isDoubtful: boolean;
}

const repeats: Detector<Repeat> = {
  find(passage, { draft }) {
    if (passage.kind === 'symbol' || !mayRepeat(passage.words)) return [];
    const words = clearWords(passage.words);
    const doubled = draft.lexicon.compiled(doubledWords);
    return [...words.matchAll(TWICE)].flatMap(({ 0: all, 1: word = '', 2: rest = '', index }) => {
      const next = /\p{L}[\p{L}\p{M}]*$/u.exec(rest)?.[0] ?? word;
      if (!isSame(word, next, words.slice(0, index))) return [];
      return [
        {
          word,
          first: { from: index, to: index + word.length },
          all: { from: index, to: index + all.length },
          isDoubtful: doubled.has(word.toLowerCase()) || (NAME.test(word) && word === next),
        },
      ];
    });
  },
};

/** Whether two words in a row begin alike, which few do: the pattern that looks closer takes its time. */
function mayRepeat(words: string): boolean {
  let before = '';
  for (const word of words.split(/[\s*_]+/)) {
    if (before !== '' && isLike(word[0], before[0]) && word.toLowerCase().startsWith(before.toLowerCase())) return true;
    if (word !== '') before = word;
  }
  return words.includes('[^');
}

/** Most words do not even begin with the letter of the one before. */
function isLike(one: string | undefined, other: string | undefined): boolean {
  return one === other || one?.toLowerCase() === other?.toLowerCase();
}

/** A whole word, and once or more the same again; signs of emphasis may stand between. No figures, and no parts of compounds. */
const TWICE =
  /(?<![\p{L}\p{M}\p{N}_'’\p{Pd}/.&])(\p{L}[\p{L}\p{M}]*)((?:[*_]{0,3}\s+[*_]{0,3}\1(?![\p{L}\p{M}\p{N}'’\p{Pd}/&]))+)/giu;
const NAME = /^\p{Lu}\p{Ll}+$/u;

/** Only at the start of a sentence may the first have a capital that the second lacks; a single capital is a name of something. */
function isSame(word: string, next: string, before: string): boolean {
  if (word === next) return word.length > 1 || word === word.toLowerCase();
  const [initial = ''] = word;
  return (
    word.slice(initial.length) === next.slice(initial.length) && next === next.toLowerCase() && /(?:^|[.:!?]\s+)\W*$/.test(before)
  );
}

function doubledWords({ forms }: LexiconData): ReadonlySet<string> {
  return new Set(forms.doubled);
}

function faultOf({ word, first, all, isDoubtful }: Repeat, passage: Passage, { asMark }: CheckedText): Fault {
  const rest = { from: first.to, to: all.to };
  const isPlain = !/[*_[\]\\]/.test(passage.words.slice(all.from, all.to));
  // Where one of them was added, that is the one to go.
  const start = { from: all.from, to: all.to - first.to + first.from };
  const edits = [rest, start].map((span) => removeWords(passage, span, asMark));
  const edit = edits.find(({ text }) => text === '') ?? edits[0]!;
  return {
    message: isDoubtful
      ? `“${word}” stands twice in a row: is that meant?`
      : `“${word}” stands twice in a row: one of them is to go.`,
    span: spanInDraft(passage, all),
    key: word.toLowerCase(),
    name: `“${word}”`,
    passage,
    ...(isDoubtful ? { severity: 'info' as const } : {}),
    fixes: isPlain ? [{ title: `Keep one “${word}”`, edits: [edit], preferred: !isDoubtful }] : [],
  };
}
