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
  /** Preambular or operative, by the grammar of a lead-in. */
  roleOf(leadIn: string): Role;
}

export const english: Lexicon = {
  annex: /^(?:annex|appendix|attachment)\b/i,
  annexName: /^(annex|appendix|attachment)(?:\s+([A-Z0-9]{1,4}))?(?=\s+to\b|\s*$|\s*[(–:-])/i,
  reasons: /^\*\*reasons?:?\*\*:?/i,
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

const ADVERBS: ReadonlySet<string> = new Set([
  'further',
  'furthermore',
  'also',
  'again',
  'moreover',
  'therefore',
  'in',
  'addition',
  'accordingly',
  'and',
]);
