import { formatDesignation } from '../../citations/designation';
import { spanInDraft } from '../../markup/passage';
import type { TextRule } from '../rule';
import { keyOfCitation } from './hits';
import { citationsWithFate } from './superseded';

/** A citation of a text that a conference before the draft's has abrogated. */
export const abrogated: TextRule = {
  code: 'citation/abrogated',
  severity: 'warning',
  reads: 'the accepted text',
  counted: (count) =>
    count === 1 ? '1 citation of a text that was abrogated' : `${count} citations of texts that were abrogated`,
  judge: (text, world) =>
    citationsWithFate('abrogation', text, world).map(({ hit, by }) => {
      const name = formatDesignation(hit.citation.designation);
      return {
        message: `${name} is no longer in force: it was abrogated at ${by.edition}.`,
        span: spanInDraft(hit.passage, hit.citation.designationSpan),
        key: keyOfCitation(hit.citation),
        name,
        passage: hit.passage,
      };
    }),
};
