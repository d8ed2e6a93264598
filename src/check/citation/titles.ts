import { formatDesignation, sameEdition } from '../../citations/designation';
import type { KnownTexts } from '../../corpus/knownTexts';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Designation, Edition } from '../../model/designation';
import type { Entry } from '../../model/library';
import type { Related } from '../../model/problem';
import { compareTitles, type SaidTitle } from './compareTitles';
import { titleWords } from './titleWords';

/** The title by which a cited text is known: that of the revision that is named; of one that is not, the last before a conference. */
export function titleOf(designation: Designation, texts: KnownTexts, conference: Edition | undefined): Entry | undefined {
  const { kind, number, revision } = designation;
  if (number === null) return undefined;
  const known = revision ? texts.find(designation) : texts.lastBefore({ kind, number }, conference);
  return known && known.title !== '' ? known : undefined;
}

/**
 * The latest text of another number that has the title which is said; of two with equally good titles, none. A title that any
 * revision of the text itself had is its own.
 */
export function ownerOf(
  text: string,
  said: SaidTitle,
  { kind, number }: Designation,
  texts: KnownTexts,
  lexicon: Lexicon,
): Entry | undefined {
  const own = texts.revisionsOf({ kind, number });
  if (own.some(({ title }) => compareTitles(text, said, title, lexicon).relation !== 'other')) return undefined;
  const first = titleWords(text, said.from, Math.min(said.to, said.from + OPENING), lexicon)[0];
  const opensAlike = (title: string): boolean => {
    const word = titleWords(title, 0, Math.min(title.length, OPENING), lexicon)[0];
    return (
      word !== undefined &&
      first !== undefined &&
      (word.word === first.word || (word.word[0] === first.word[0] && (word.isAcronym || first.isAcronym)))
    );
  };
  const found = new Map<string, { readonly entry: Entry; readonly common: number }>();
  for (const entry of texts.list()) {
    if (entry.action === 'SUP' || (entry.kind === kind && entry.number === number) || !opensAlike(entry.title)) continue;
    const { relation, common, isWhole } = compareTitles(text, said, entry.title, lexicon);
    // Entries come oldest first, so the latest revision stays.
    if (relation === 'same' && common >= (isWhole ? LEAST_TELLING : LEAST_OPENING))
      found.set(`${entry.kind} ${entry.number}`, { entry, common });
  }
  const [best, second] = [...found.values()].sort((one, other) => other.common - one.common);
  return best && best.common > (second?.common ?? 0) ? best.entry : undefined;
}

/** In so many letters a title's first word ends. */
const OPENING = 60;
/** So many words that say something tell a text: a single one may be about any. */
const LEAST_TELLING = 2;
/** Many titles open alike. */
const LEAST_OPENING = 4;

/** The revision of a known text, as it is cited. */
export function designationOf({ kind, number, revised, place, year }: Entry): Designation {
  return { kind, number, revision: { revised, place, year } };
}

/** Points at the title in the text in force; a text that only the catalogue knows has no words to point at. */
export function titleIn(texts: KnownTexts, entry: Entry): readonly Related[] {
  const designation = designationOf(entry);
  const held = texts.find(designation);
  if (!held || !('markup' in held) || held.action === 'SUP') return [];
  const span = texts.textsOf(designation)[0]?.titleSpan;
  return span ? [{ message: `the title of ${formatDesignation(designation)}`, text: designation, span }] : [];
}

/** Whether a designation names a text that the conference to come may adopt: its title is not known yet. */
export function isComing({ revision }: Designation, conference: Edition | undefined): boolean {
  return conference !== undefined && revision !== undefined && sameEdition(revision, conference);
}
