import type { Lexicon } from '../../lexicon/lexicon';
import { spanInDraft } from '../../markup/passage';
import type { Entry } from '../../model/library';
import type { TextEdit } from '../../model/problem';
import { replaceWords } from '../../revise/replaceWords';
import type { CheckedText } from '../rule';
import { lowered } from './compareTitles';
import type { CitationHit } from './hits';
import { endOfCitation, isListed, saidTitle } from './saidTitle';

/** Equal for citations of any revision of the same text. */
export function numberOf({ citation: { designation } }: CitationHit): string {
  return `${designation.kind} ${designation.number}`;
}

/** Whether a citation is the first of its text in running words, and no other gives the title either. */
export function lacksTitle(hit: CitationHit, { citations }: CheckedText, lexicon: Lexicon): boolean {
  if (!isRunning(hit) || hit.citation.provision !== undefined || isListed(hit)) return false;
  const same = citations.filter((other) => numberOf(other) === numberOf(hit));
  return same.find(isRunning) === hit && same.every((other) => saidTitle(other, lexicon) === undefined);
}

/** Whether a citation stands in a sentence: lists of texts, tables and footnotes leave titles out. */
export function isRunning({ passage: { kind } }: CitationHit): boolean {
  return kind === 'item' || kind === 'paragraph';
}

/** Whether a text cites another one nowhere but in words that the drafter put there, as far as the text alone shows. */
export function isCitedAnew(hit: CitationHit, { own, asMark, citations }: CheckedText): boolean {
  if (!asMark) return own?.revision?.revised !== true;
  return citations.every((other) => numberOf(other) !== numberOf(hit) || isAdded(other));
}

/** The edit that writes the title behind a citation. A title that the catalogue has only in part is nobody's. */
export function titleEdit(hit: CitationHit, { title }: Entry, asMark: boolean, lexicon: Lexicon): TextEdit | undefined {
  if (title === '' || title.endsWith('…')) return undefined;
  const { words } = hit.passage;
  const at = endOfCitation(hit, lexicon);
  const written = lexicon.data.citations.written.title.replace('{title}', lowered(title));
  // Where the sentence goes on, the title is set off from it.
  const closing = /^\s*(?:[,;:.)\]]|$)/.test(words.slice(at)) ? '' : ',';
  // With the sign before it, so that it goes into the mark that adds the citation.
  return replaceWords(hit.passage, { from: at - 1, to: at }, words.charAt(at - 1) + written + closing, asMark);
}

/** Whether a citation stands in what a mark adds. */
function isAdded({ passage, citation }: CitationHit): boolean {
  const { from, to } = spanInDraft(passage, citation.designationSpan);
  return passage.scan.marks.some(
    (mark) => 'added' in mark && mark.added && mark.added.from + passage.at <= from && to <= mark.added.to + passage.at,
  );
}
