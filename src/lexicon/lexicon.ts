import type { Role } from '../model/text';
import addressees from './en/addressees.json';
import citations from './en/citations.json';
import consequences from './en/consequences.json';
import consolidation from './en/consolidation.json';
import finalActs from './en/finalActs.json';
import forms from './en/forms.json';
import leadIns from './en/leadIns.json';
import parties from './en/parties.json';
import proposals from './en/proposals.json';
import search from './en/search.json';
import { Kept } from './kept';
import { anyOf } from './phrases';
import type { LexiconData } from './schema';

/**
 * The words of a drafting language, ready for use. Everything outside this room works on forms; whoever needs words of a language
 * asks for them here, and what is made of them, patterns above all, is made once.
 */
export interface Lexicon {
  /** The language's code: `en`. */
  readonly language: string;
  readonly data: LexiconData;
  /** The first words of a heading that opens an annex or an appendix. */
  readonly annex: RegExp;
  /** The name and the number or letter of an annex heading, as it is referred to: `Annex 2`, `Appendix A`. */
  readonly annexName: RegExp;
  /** The start of the paragraph that gives reasons. */
  readonly reasons: RegExp;
  /** What may stand before the word that tells a lead-in: `further` in `further instructs …`. */
  readonly adverbs: ReadonlySet<string>;
  /** Preambular or operative, by the grammar of a lead-in. */
  roleOf(leadIn: string): Role;
  /** What a room makes of the data, made at the first call and kept: `lexicon.compiled(patternsOf)`. It goes by the function itself. */
  compiled<T>(compile: (data: LexiconData) => T): T;
}

/** More lead-ins than texts have between them. */
const MOST_LEAD_INS = 1000;

/** Makes a lexicon of a language's data. */
export function createLexicon(data: LexiconData): Lexicon {
  const { forms } = data;
  const names = anyOf(forms.annexes.map(({ one }) => one));
  const reasons = anyOf(forms.reasons.read);
  const adverbs = new Set(forms.adverbs);
  const operative = new RegExp(forms.operative, 'u');
  const kept = new Map<unknown, unknown>();
  const roles = new Kept<Role>(MOST_LEAD_INS);
  const readRole = (leadIn: string): Role => {
    // The first word that is no adverb tells.
    const words = (leadIn.match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => word.toLowerCase());
    return operative.test(words.find((word) => !adverbs.has(word)) ?? '') ? 'operative' : 'preambular';
  };
  return {
    language: data.language,
    data,
    annex: new RegExp(String.raw`^${names}(?![\p{L}\p{N}_])`, 'iu'),
    annexName: new RegExp(
      String.raw`^(${names})(?:\s+([\p{Lu}\d]{1,4}))?(?=\s+${anyOf(forms.annexTo)}(?![\p{L}\p{N}_])|\s*$|\s*[(–:-])`,
      'iu',
    ),
    reasons: new RegExp(String.raw`^\*\*${reasons}:?\*\*:?`, 'iu'),
    adverbs,
    roleOf: (leadIn) => roles.get(leadIn, readRole),
    compiled<T>(compile: (data: LexiconData) => T): T {
      if (!kept.has(compile)) kept.set(compile, compile(data));
      return kept.get(compile) as T;
    },
  };
}

/** What the file leaves out in some places and not in others has to be told to the compiler. */
const named: LexiconData['parties'] = parties;
/** So has an empty list. */
const signs: LexiconData['forms']['signs'] = forms.signs;

export const english: Lexicon = createLexicon({
  language: 'en',
  name: 'English',
  forms: { ...forms, signs },
  leadIns,
  addressees,
  parties: named,
  citations,
  proposals,
  consequences,
  consolidation,
  search,
  finalActs,
} as LexiconData);

/** The languages whose words are written down. */
export const lexicons: readonly Lexicon[] = [english];

/** The words of a language, by its code: `en`; undefined where nobody has written them down yet. */
export function lexiconOf(language: string): Lexicon | undefined {
  const code = language.toLowerCase();
  return lexicons.find((lexicon) => lexicon.language === code);
}
