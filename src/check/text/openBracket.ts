import type { Passage } from '../../markup/passage';
import { spanInDraft } from '../../markup/passage';
import type { Related } from '../../model/problem';
import type { Span } from '../../model/range';
import type { CheckedText, Fault, TextRule, World } from '../rule';
import { quote } from '../wording';
import { isNameOfDraft, isQuoted, pairText, type Enclosed, type PlacedSign } from './brackets';
import { clearWords } from './clear';
import { isPlaceholder } from './placeholders';
import { removeWords } from './removeWords';
import type { SignKind } from './signs';

/**
 * Square brackets hold text that is not agreed: each is listed, as long as it is there. A bracket or quotation mark without its
 * partner is a slip.
 */
export const openBracket: TextRule = {
  code: 'text/open-bracket',
  severity: 'info',
  reads: 'the accepted text',
  prose: true,
  counted: (count) => (count === 1 ? '1 bracket' : `${count} brackets`),
  judge: (text, world) => {
    const { enclosed, loose } = pairText(text, world);
    return [
      ...enclosed.filter((one) => isOpenText(one, world)).map(stretchFault),
      ...loose.map((sign) => looseFault(sign, loose, text)),
    ];
  },
};

/** The name of a new text, what is left out or put into a quotation, and a placeholder are other things in square brackets. */
function isOpenText({ kind, open, close }: Enclosed, world: World): boolean {
  if (kind !== 'square') return false;
  if (open.passage !== close.passage) return true;
  const { passage, at } = open;
  const words = clearWords(passage.words);
  const { lexicon } = world.draft;
  const span = { from: at, to: close.at + 1 };
  return (
    !isNameOfDraft(words, span.from, span.to, lexicon) && !isPlaceholder(words, span, lexicon) && !isQuoted(at, passage, world)
  );
}

function stretchFault({ open, close }: Enclosed): Fault {
  const { passage, at } = open;
  const isOne = passage === close.passage;
  const to = isOne ? close.at + 1 : passage.words.length;
  const inside = passage.words.slice(at + 1, isOne ? close.at : to).trim();
  const more = isOne ? '' : ', and what follows up to the bracket that closes';
  return {
    message: `In square brackets, so not agreed yet: ${quote(inside)}${more}. Take the brackets away once it is settled.`,
    span: spanInDraft(passage, { from: at, to }),
    key: `open ${inside.replace(/\s+/g, ' ')}`,
    name: quote(inside, 30),
    passage,
    ...(isOne ? {} : { related: [closing(close)] }),
  };
}

function closing(close: PlacedSign): Related {
  return { message: 'The bracket closes here.', span: spanInDraft(close.passage, signSpan(close)) };
}

const PARTNERS: Readonly<Record<SignKind, { readonly open: string; readonly close: string }>> = {
  square: { open: '[', close: ']' },
  round: { open: '(', close: ')' },
  quotation: { open: 'opening mark', close: 'closing mark' },
};

function looseFault(sign: PlacedSign, all: readonly PlacedSign[], { asMark }: CheckedText): Fault {
  const { passage, kind, opens } = sign;
  const span = signSpan(sign);
  const written = passage.words.slice(span.from, span.to);
  const partner = PARTNERS[kind][opens ? 'close' : 'open'];
  const what = kind === 'quotation' ? 'quotation mark' : 'bracket';
  const near = opens ? nextWords(passage, span.to) : wordsBefore(passage, span.from);
  const isOnly = !all.some((other) => other !== sign && other.passage === passage);
  return {
    message: opens
      ? `Nothing closes this ${what} ${written}: add its ${partner} where it belongs, or delete it.`
      : `This ${what} ${written} closes nothing: add its ${partner} where it belongs, or delete it.`,
    span: spanInDraft(passage, span),
    key: `loose ${written} ${near}`,
    name: `${written} at ${quote(near, 30)}`,
    passage,
    severity: 'warning',
    fixes: [
      {
        title: `Delete ${written}`,
        edits: [removeWords(passage, withBlank(passage, span), asMark)],
        ...(isOnly ? { preferred: true } : {}),
      },
    ],
  };
}

function signSpan({ at }: PlacedSign): Span {
  return { from: at, to: at + 1 };
}

/** Between two blanks, one of them goes with the sign. */
function withBlank({ words }: Passage, { from, to }: Span): Span {
  return { from, to: words[from - 1] === ' ' && words[to] === ' ' ? to + 1 : to };
}

function nextWords({ words }: Passage, at: number): string {
  return words
    .slice(at, at + 80)
    .trim()
    .split(/\s+/, 3)
    .join(' ');
}

function wordsBefore({ words }: Passage, at: number): string {
  return words
    .slice(Math.max(0, at - 80), at)
    .trim()
    .split(/\s+/)
    .slice(-3)
    .join(' ');
}
