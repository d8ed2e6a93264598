import { formatDesignation } from '../../citations/designation';
import { spanInDraft } from '../../markup/passage';
import type { Rule } from '../rule';
import { quote } from '../wording';
import { citeInstead } from './replace';
import { judgeCitations, namesOf } from './superseded';

/**
 * A citation that names an earlier revision than the latest one before the draft's conference. Adopted texts do so on
 * purpose, so it is a question to the drafter, and what the base has is summed up in one line.
 */
export const outdated: Rule = {
  code: 'citation/outdated',
  check: (subject) =>
    judgeCitations(subject, 'newer', {
      own(hit, { kind, number, revised, place, year, title }, { isMarkedRevision }) {
        const newer = { kind, number, revision: { revised, place, year } };
        const fix = citeInstead(hit, newer, 'Update to', isMarkedRevision, subject.draft.lexicon);
        return {
          code: outdated.code,
          severity: 'info',
          message: `${formatDesignation(hit.citation.designation)} is an earlier revision: the latest is ${formatDesignation(newer)}, ${quote(title)}.`,
          span: spanInDraft(hit.passage, hit.citation.designationSpan),
          fixes: fix ? [{ ...fix, preferred: true }] : [],
        };
      },
      carried: (hits, { place }) => ({
        code: outdated.code,
        severity: 'info',
        message:
          hits.length === 1
            ? `1 citation carried over from the base names an earlier revision: ${namesOf(hits)}.`
            : `${hits.length} citations carried over from the base name earlier revisions: ${namesOf(hits)}.`,
        span: place,
        fixes: [],
      }),
    }),
};
