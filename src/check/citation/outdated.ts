import { formatDesignation } from '../../citations/designation';
import { spanInDraft } from '../../markup/passage';
import type { TextRule } from '../rule';
import { quote } from '../wording';
import { keyOfCitation } from './hits';
import { citeInstead } from './replace';
import { citationsWithFate } from './superseded';

/**
 * A citation that names an earlier revision than the latest one before the draft's conference. Adopted texts do so on
 * purpose, so it is a question to the drafter.
 */
export const outdated: TextRule = {
  code: 'citation/outdated',
  severity: 'info',
  reads: 'the accepted text',
  counted: (count) => (count === 1 ? '1 citation of an earlier revision' : `${count} citations of earlier revisions`),
  judge: (text, world) =>
    citationsWithFate('newer', text, world).map(({ hit, by }) => {
      const { kind, number, revised, place, year, title } = by;
      const newer = { kind, number, revision: { revised, place, year } };
      const name = formatDesignation(hit.citation.designation);
      const fix = citeInstead(hit, newer, 'Update to', text.asMark, world.draft.lexicon);
      return {
        message: `${name} is an earlier revision: the latest is ${formatDesignation(newer)}, ${quote(title)}.`,
        span: spanInDraft(hit.passage, hit.citation.designationSpan),
        key: keyOfCitation(hit.citation),
        name,
        passage: hit.passage,
        fixes: fix ? [{ ...fix, preferred: true }] : [],
      };
    }),
};
