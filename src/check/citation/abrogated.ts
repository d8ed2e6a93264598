import { formatDesignation } from '../../citations/designation';
import type { KnownTexts } from '../../corpus/knownTexts';
import { spanInDraft } from '../../markup/passage';
import type { Entry } from '../../model/library';
import type { Related } from '../../model/problem';
import type { TextRule } from '../rule';
import { keyOfCitation } from './hits';
import { citationsWithFate } from './superseded';
import { designationOf } from './titles';

/** A citation of a text that a conference before the draft's has abrogated, whether it names the revision or not. */
export const abrogated: TextRule = {
  code: 'citation/abrogated',
  severity: 'warning',
  reads: 'the accepted text',
  prose: true,
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
        related: abrogationIn(world.texts, by),
      };
    }),
};

/** The heading of the decision that abrogated a text, or of the text itself where the library has it: both begin alike. */
function abrogationIn(texts: KnownTexts, by: Entry): readonly Related[] {
  const designation = designationOf(by);
  const held = texts.find(designation);
  if (!held || !('markup' in held)) return [];
  return [
    { message: `abrogated at ${by.edition}`, text: designation, span: { from: 0, to: held.markup.split('\n', 1)[0]!.length } },
  ];
}
