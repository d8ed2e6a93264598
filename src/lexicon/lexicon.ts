import type { Role } from '../model/text';

/**
 * What is English in the markup. Everything else in this room works on forms, so that the other five
 * languages can come as data of the same shape.
 */
export interface Lexicon {
  /** The first words of a heading that opens an annex or an appendix. */
  readonly annex: RegExp;
  /** The number or letter of an annex heading, as it is referred to: `Annex 2`, `Appendix A`. */
  readonly annexName: RegExp;
  /** The start of the paragraph that gives reasons. */
  readonly reasons: RegExp;
  /** What may stand before the word that tells a lead-in: `further` in `further instructs …`. */
  readonly adverbs: ReadonlySet<string>;
  /** Preambular or operative, by the grammar of a lead-in. */
  roleOf(leadIn: string): Role;
}

const ADVERBS: ReadonlySet<string> = new Set(
  (
    'further furthermore moreover also again therefore accordingly additionally consequently likewise ' +
    'deeply fully gravely strongly particularly especially once more and in addition'
  ).split(' '),
);

export const english: Lexicon = {
  annex: /^(?:annex|appendix|attachment)\b/i,
  annexName: /^(annex|appendix|attachment)(?:\s+([A-Z0-9]{1,4}))?(?=\s+to\b|\s*$|\s*[(–:-])/i,
  reasons: /^\*\*reasons?:?\*\*:?/i,
  adverbs: ADVERBS,
  roleOf(leadIn) {
    // Verbs in the third person (`resolves`, `further instructs …`) are operative; participles and adjectives
    // (`considering`, `aware`, `conscious`) are preambular.
    const first =
      leadIn
        .toLowerCase()
        .split(/[^a-z]+/)
        .find((word) => word !== '' && !ADVERBS.has(word)) ?? '';
    return /(?:[^us]|[^o]u)s$/.test(first) ? 'operative' : 'preambular';
  },
};

/** The words of a language, by its code: `en`; undefined where nobody has written them down yet. */
export function lexiconOf(language: string): Lexicon | undefined {
  return language.toLowerCase() === 'en' ? english : undefined;
}
