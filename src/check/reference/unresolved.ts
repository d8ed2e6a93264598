import { formatDesignation } from '../../citations/designation';
import { isChange } from '../../markup/marks';
import { spanInDraft } from '../../markup/passage';
import { replaceWords } from '../../revise/replaceWords';
import { detect } from '../detection';
import type { CheckedText, Detector, Fault, ReadProposal, TextRule, World } from '../rule';
import { quote } from '../wording';
import { containerFixes, labelFixes } from './fixes';
import { footnoteReferences, type FootnoteReference } from './footnotes';
import {
  judgedIn,
  keyOfMissing,
  surroundingsOf,
  type JudgedReference,
  type MissingProvision,
  type Surroundings,
} from './missing';
import { misspeltIn } from './misspelt';

/**
 * A reference to a provision, an annex or a footnote that is not there, in the text itself or in a cited one. Of introduction and
 * reasons only what refers to cited texts is judged. Where nothing is known of the text in force, what a marked revision leaves of
 * it is judged as well.
 */
export const unresolved: TextRule = {
  code: 'reference/unresolved',
  severity: 'warning',
  reads: 'both texts',
  prose: true,
  counted: (count) =>
    count === 1 ? '1 reference that points at no provision' : `${count} references that point at no provision`,
  judge(text, world) {
    const found = faultsIn(text, world);
    return isProposal(text) ? [...found, ...faultsBefore(text, found, world)] : found;
  },
};

function isProposal(text: CheckedText): text is ReadProposal {
  return text.kind === 'proposed' && 'rejected' in text;
}

function faultsIn(text: CheckedText, world: World): readonly Fault[] {
  const surroundings = surroundingsOf(text, world);
  const judged = judgedIn(text, world);
  const missing = judged.flatMap((reference) => reference.missing.map((one) => missingFault(one, text.asMark)));
  if (!surroundings.provisions) return missing;
  return [...missing, ...misspeltFaults(text, judged, surroundings, world), ...footnoteFaults(text, surroundings, world)];
}

/**
 * The references that the text as it was could not have. What a mark deletes or changes is left out: it may go because it pointed
 * at nothing. With the base at hand, `base/unmarked-change` knows better.
 */
function faultsBefore(proposal: ReadProposal, found: readonly Fault[], world: World): readonly Fault[] {
  const before = proposal.base ? undefined : proposal.rejected();
  const surroundings = before && surroundingsOf(before, world);
  if (!before || !surroundings?.provisions) return [];
  const told = new Set(found.map(({ span }) => span.from));
  return judgedIn(before, world)
    .flatMap(({ missing }) => missing)
    .flatMap((missing): Fault[] => {
      const { passage, of } = missing;
      const span = spanInDraft(passage, missing.reference.span);
      const isMarked = passage.scan.marks.some(
        (mark) => isChange(mark) && mark.from + passage.at < span.to && span.from < mark.to + passage.at,
      );
      const at = spanInDraft(passage, missing.span);
      if (of || isMarked || told.has(at.from)) return [];
      return [
        {
          message: `The text as it was has no ${nameOf(missing)}, so this reference cannot be its words: mark it as a change, or correct it.`,
          span: at,
          key: `before ${keyOfMissing(missing)}`,
          name: nameOf(missing),
          passage,
        },
      ];
    });
}

function missingFault(missing: MissingProvision, asMark: boolean): Fault {
  const { passage, span, where, label, of, containers } = missing;
  const fixes = (label ? labelFixes(missing, asMark) : containerFixes(missing, asMark)).slice(0, MOST_FIXES);
  const places = containers.filter((one) => one.span.to > one.span.from);
  return {
    message: `There is no ${nameOf(missing)} in ${where}.`,
    span: spanInDraft(passage, span),
    key: keyOfMissing(missing),
    name: `${nameOf(missing)} in ${where}`,
    passage,
    fixes: fixes.map((fix, index) => (index === 0 ? { ...fix, preferred: true } : fix)),
    ...(places.length > 0
      ? {
          related: places.map(({ path, span: place }) => ({
            message: of ? `${path}, in ${formatDesignation(of)}` : path,
            ...(of ? { text: of } : {}),
            span: place,
          })),
        }
      : {}),
  };
}

const MOST_FIXES = 2;

function misspeltFaults(
  text: CheckedText,
  judged: readonly JudgedReference[],
  { leadIns }: Surroundings,
  world: World,
): readonly Fault[] {
  const taken = new Map<unknown, { from: number; to: number }[]>();
  for (const { passage, reference } of judged) taken.set(passage, [...(taken.get(passage) ?? []), reference.span]);
  return misspeltIn(text, leadIns, world).flatMap(({ passage, misspelt }) =>
    misspelt
      .filter(({ span }) => (taken.get(passage) ?? []).every(({ from, to }) => to <= span.from || span.to <= from))
      .map(({ span, written, label, meant }) => ({
        message: `There is no ${quote(`${written}${label}`)} in this text. The nearest lead-in is ${quote(meant)}.`,
        span: spanInDraft(passage, span),
        key: `misspelt ${written}${label}`.toLowerCase(),
        name: quote(`${written}${label}`),
        passage,
        fixes: [
          { title: `Refer to ${meant}${label}`, edits: [replaceWords(passage, span, meant, text.asMark)], preferred: true },
        ],
      })),
  );
}

const toFootnotes: Detector<FootnoteReference> = {
  find: ({ words }, { finder, draft: { lexicon } }) => footnoteReferences(words, (stretch) => finder.citations(stretch), lexicon),
};

function footnoteFaults(text: CheckedText, { provisions }: Surroundings, world: World): readonly Fault[] {
  const count = provisions!.footnotes;
  const has = count === 0 ? 'it has no footnotes' : count === 1 ? 'it has one' : `it has ${count}`;
  return detect(toFootnotes, text, world).flatMap(({ passage, facts }) =>
    facts
      .filter(({ number }) => number < 1 || number > count)
      .map(({ number, span }) => ({
        message: `There is no footnote ${number} in this text: ${has}.`,
        span: spanInDraft(passage, span),
        key: `footnote ${number}`,
        name: `“footnote ${number}”`,
        passage,
        fixes:
          count === 0
            ? []
            : [{ title: `Refer to footnote ${count}`, edits: [replaceWords(passage, span, String(count), text.asMark)] }],
      })),
  );
}

function nameOf({ reference, label }: MissingProvision): string {
  return `“${reference.container}${label ? `${reference.type === 'annex' ? ', ' : ' '}${label.label}` : ''}”`;
}
