import { formatDesignation } from '../../citations/designation';
import { spanInDraft } from '../passage';
import type { Rule } from '../rule';
import { judgeCitations, namesOf } from './superseded';

/** A citation of a text that a conference before the draft's has abrogated. What the base has is summed up in one information. */
export const abrogated: Rule = {
  code: 'citation/abrogated',
  check: (subject) =>
    judgeCitations(subject, 'abrogation', {
      own: (hit, by) => ({
        code: abrogated.code,
        severity: 'warning',
        message: `${formatDesignation(hit.citation.designation)} is no longer in force: it was abrogated at ${by.edition}.`,
        span: spanInDraft(hit.passage, hit.citation.designationSpan),
        fixes: [],
      }),
      carried: (hits, { place }) => ({
        code: abrogated.code,
        severity: 'info',
        message:
          hits.length === 1
            ? `1 citation carried over from the base names a text that was abrogated: ${namesOf(hits)}.`
            : `${hits.length} citations carried over from the base name texts that were abrogated: ${namesOf(hits)}.`,
        span: place,
        fixes: [],
      }),
    }),
};
