import { formatDesignation } from '../../citations/designation';
import { passagesIn, type Passage as TextPassage } from '../../corpus/passages';
import { spanInDraft, type Passage } from '../../markup/passage';
import type { Citation } from '../../model/citation';
import type { Designation } from '../../model/designation';
import type { StoredDocument } from '../../model/library';
import type { Span } from '../../model/range';
import { replaceWords } from '../../revise/replaceWords';
import { isOwn } from '../citation/hits';
import { detect } from '../detection';
import type { CheckedText, Detector, Fault, TextRule, World } from '../rule';
import { quote } from '../wording';
import { signsIn } from './brackets';
import { clearWords } from './clear';
import { fragmentsOf, holdsRun, nearestRun, quotedWords, type Misquoted, type QuotedWord } from './quoted';

/** Words in quotation marks that are said to be an adopted text's, and are not quite. */
export const quotation: TextRule = {
  code: 'text/quotation',
  severity: 'warning',
  reads: 'the accepted text',
  prose: true,
  counted: (count) => (count === 1 ? '1 quotation that differs' : `${count} quotations that differ`),
  judge: (text, world) =>
    claimsIn(text, world).flatMap(({ passage, span, designation }) =>
      world.memory
        .of(`${quotation.code} ${span.from} ${formatDesignation(designation)}`, passage, () =>
          compare(passage, span, designation, world),
        )
        .map((difference) => faultOf(difference, passage, text)),
    ),
};

/** Fewer words are a name, or a term. */
const FEWEST = 6;
/** Fewer words between two gaps stand in any text. */
const FEWEST_OF_PART = 4;
/** What has less in common with the text does not claim to be its words. */
const LIKE = 0.65;
/** Words between the citation and the quotation. */
const REACH = 200;

interface Claim {
  readonly passage: Passage;
  /** The words between the quotation marks. */
  readonly span: Span;
  readonly designation: Designation;
}

/** The quotations of a text with the text of the conference that each is said to be from. */
function claimsIn(text: CheckedText, world: World): readonly Claim[] {
  const cited = new Map<Citation, Passage>(text.citations.map(({ citation, passage }) => [citation, passage]));
  return detect(quotations, text, world).flatMap(({ passage, index, facts }) =>
    facts.flatMap(({ from, to }): readonly Claim[] => {
      const span = { from: from + 1, to: to - 1 };
      const citation = sourceOf(passage, { from, to }, text.passages[index - 1], world);
      if (!citation || !cited.has(citation) || isOwn(citation.designation, text.own)) return [];
      return [{ passage, span, designation: citation.designation }];
    }),
  );
}

/** Finds quotations of some length, with their marks. */
const quotations: Detector<Span> = {
  find(passage, world) {
    if (passage.kind === 'symbol' || passage.kind === 'heading') return [];
    const { words } = passage;
    return signsIn(passage, world).pairs.filter(
      ({ kind, from, to }) => kind === 'quotation' && quotedWords(words, from + 1, to - 1).length >= FEWEST,
    );
  },
};

/** The citation in the same sentence before a quotation, right after it, or at the end of the paragraph that leads up to it. */
function sourceOf(
  passage: Passage,
  { from, to }: Span,
  before: Passage | undefined,
  { draft, finder }: World,
): Citation | undefined {
  const { words } = passage;
  const all = finder.citations(words);
  const last = all.filter(({ span }) => span.to <= from).at(-1);
  if (last && from - last.span.to <= REACH && !SENTENCE.test(words.slice(last.span.to, from))) return last;
  const next = all.find(({ span }) => span.from >= to);
  if (next && /^[\s(,–]{1,4}$/.test(words.slice(to, next.span.from))) return next;
  const isLedUpTo = words.slice(0, from).trim() === '' && before !== undefined && /:\s*$/.test(before.words);
  return isLedUpTo && draft.lexicon === finder.lexicon ? finder.citations(before.words).at(-1) : undefined;
}

const SENTENCE = /[.;]\s|"|[“”]/;

interface Difference extends Misquoted {
  readonly document: StoredDocument;
  readonly place: TextPassage;
  /** The words of the document that stand there instead. */
  readonly instead: string;
}

/** What of a quotation differs from every revision that may be meant; nothing where it stands in one, or where none is known. */
function compare(passage: Passage, span: Span, designation: Designation, { texts }: World): readonly Difference[] {
  const words = clearWords(passage.words);
  const parts = fragmentsOf(words, span)
    .map(({ from, to }) => quotedWords(words, from, to))
    .filter(({ length }) => length >= FEWEST_OF_PART);
  const found = designation.revision ? [texts.find(designation)] : texts.revisionsOf(designation);
  const documents = found.filter(
    (entry): entry is StoredDocument => entry !== undefined && 'markup' in entry && entry.action !== 'SUP',
  );
  let best: readonly Difference[] = [];
  for (const document of documents) {
    const { kind, number, revised, place, year } = document;
    const [text] = texts.textsOf({ kind, number, revision: { revised, place, year } });
    if (!text) continue;
    const source = sourceWords(passagesIn(text));
    const differing = parts.filter((part) => !holdsRun(source.words, part)).map((part) => nearestRun(source.words, part));
    if (differing.length === 0) return [];
    const near = differing.flatMap((one) => (one && one.likeness >= LIKE ? [one] : []));
    // Where one part of it is nothing like the text, it is somebody else's.
    if (near.length === differing.length) best = near.map((one) => ({ ...one, ...source.at(one.meant), document }));
  }
  return best;
}

/** All words of a text in order, and what stands where. */
function sourceWords(passages: readonly TextPassage[]): {
  readonly words: readonly QuotedWord[];
  at(span: Span): { readonly place: TextPassage; readonly instead: string };
} {
  const starts: number[] = [];
  let whole = '';
  for (const { text } of passages) {
    starts.push(whole.length);
    whole += `${clearWords(text)}\n`;
  }
  return {
    words: quotedWords(whole),
    at: ({ from, to }) => ({
      place: passages[starts.findLastIndex((start) => start <= from)]!,
      instead: whole.slice(from, to).replace(/\s+/g, ' '),
    }),
  };
}

function faultOf({ differing, instead, document, place }: Difference, passage: Passage, { asMark }: CheckedText): Fault {
  const { kind, number, revised, year } = document;
  const source = { kind, number, revision: { revised, place: document.place, year } };
  const name = formatDesignation(source);
  const written = passage.words.slice(differing.from, differing.to);
  const span = written === '' ? wordAt(passage.words, differing.from) : differing;
  const has = instead === '' ? 'no such words' : quote(instead);
  return {
    message:
      written === ''
        ? `The quotation leaves out ${has}, which ${name} has here. What is left out is marked by an ellipsis.`
        : `The quotation has ${quote(written)} where ${name} has ${has}.`,
    span: spanInDraft(passage, span),
    key: `${name} ${written} ${instead}`,
    name: quote(written === '' ? instead : written, 30),
    passage,
    related: [{ message: `${name}, ${place.path === '' ? 'title' : place.path}`, text: source, span: place.span }],
    fixes: fixesFor(passage, differing, instead, asMark),
  };
}

/** Emphasis and footnote marks between the words are not written anew. */
function fixesFor(passage: Passage, { from, to }: Span, instead: string, asMark: boolean): Fault['fixes'] {
  if (/[*_[\]`\\]/.test(passage.words.slice(from, to))) return [];
  const isGap = from === to;
  const text = isGap
    ? from < passage.words.length && /\s/.test(passage.words[from] ?? '')
      ? ` ${instead}`
      : `${instead} `
    : instead;
  const end = !isGap && instead === '' && /\s/.test(passage.words[to] ?? '') ? to + 1 : to;
  return [
    { title: 'Quote what the text says', edits: [replaceWords(passage, { from, to: end }, text, asMark)], preferred: true },
  ];
}

function wordAt(words: string, at: number): Span {
  const to = at + (/^\S*/.exec(words.slice(at))?.[0].length ?? 0);
  return { from: at, to: to > at ? to : Math.min(words.length, at + 1) };
}
