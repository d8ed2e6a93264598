import { spanInDraft, type Passage } from '../../markup/passage';
import type { InternalReference } from '../../model/citation';
import type { Finding, Related } from '../../model/problem';
import { nameOf, repairOne, type Repair } from '../../revise/renumber/references';
import { replaceWords } from '../../revise/replaceWords';
import { designationOfEntry } from '../base/inForce';
import { isOwn } from '../citation/hits';
import { leadInsOf } from '../finder';
import type { DraftRule, ReadProposal, Subject } from '../rule';
import { isRevision } from '../subject';
import { quote } from '../wording';
import { mayReferIn } from './missing';
import { renumberingOf, type Renumbering } from './renumbering';

/**
 * A reference that nobody touched, in a text whose provisions were inserted, deleted, moved or renumbered: its label stands for
 * another provision now than in the text in force. References to what has no label any more are left to `reference/unresolved`.
 */
export const staleAfterRenumber: DraftRule = {
  code: 'reference/stale-after-renumber',
  severity: 'warning',
  reads: 'both texts',
  check: (subject) =>
    subject.proposals.flatMap((proposal) => {
      if (!isRevision(proposal.proposal) || proposal.isSplit) return [];
      // Most texts hardly refer to themselves; what became of their provisions need not be known then.
      const own = ownReferences(proposal, subject);
      const renumbering = own.length > 0 ? renumberingOf(proposal, subject) : undefined;
      if (!renumbering) return [];
      const { before, after } = renumbering;
      return own
        .filter(({ passage, reference }) => renumbering.isUntouched(passage, reference))
        .flatMap(({ passage, reference }) =>
          findingsOf(passage, reference, repairOne(passage.words, reference, before, after), proposal, renumbering),
        );
    }),
};

interface OwnReference {
  readonly passage: Passage;
  readonly reference: InternalReference;
}

/** The references of a text to labels of its own. */
function ownReferences(proposal: ReadProposal, subject: Subject): readonly OwnReference[] {
  const leadIns = leadInsOf(proposal.text);
  return mayReferIn(proposal, subject).flatMap((passage) => {
    if (passage.kind === 'leadIn') return [];
    return subject.finder
      .references(passage.words, leadIns)
      .filter(({ labels, target }) => labels.length > 0 && (target === 'this' || isOwn(target.designation, proposal.own)))
      .map((reference) => ({ passage, reference }));
  });
}

function findingsOf(
  passage: Passage,
  reference: InternalReference,
  { edits: all, left }: Repair,
  proposal: ReadProposal,
  renumbering: Renumbering,
): readonly Finding[] {
  const span = spanInDraft(passage, reference.span);
  // What names nothing is told by another rule.
  const lost = reference.labels.filter(({ label }) => !renumbering.bearing(reference, label));
  const edits = all.filter((edit) => !lost.some((label) => label.span.from <= edit.span.from && edit.span.to <= label.span.to));
  const written = passage.words.slice(reference.span.from, reference.span.to).replace(/[*_]/g, '');
  const gone = left.flatMap(({ label, why }): readonly Finding[] => {
    const name = nameOf(reference, label.label);
    if (why === 'range')
      return [finding(`The provisions of ${quote(written)} no longer stand together: say which are meant.`, span)];
    const now = renumbering.bearing(reference, label.label);
    // What took the place of a provision under its label is that provision rewritten; what nothing has is not there.
    if (!now || now.isNew) return [];
    const message = `The provision that ${quote(name)} named in the text in force is no longer there; another has its label now. Say which is meant, or delete the reference.`;
    return [finding(message, spanInDraft(passage, label.span), [{ message: `${name} now`, span: now.span }])];
  });
  if (edits.length === 0) return gone;
  const mended = edits.reduceRight(
    (words, { span: { from, to }, text: now }) => words.slice(0, from) + now + words.slice(to),
    passage.words,
  );
  const now = mended.slice(reference.span.from, reference.span.to + mended.length - passage.words.length).replace(/[*_]/g, '');
  const message = `${quote(written)} is ${quote(now)} now: the provisions have other labels than in the text in force.`;
  const fix = {
    title: `Refer to ${now}`,
    edits: edits.map((edit) => replaceWords(passage, edit.span, edit.text, proposal.asMark)),
    preferred: true,
  };
  return [{ ...finding(message, span, related(reference, proposal, renumbering)), fixes: [fix] }, ...gone];
}

/** Where the provision stood in the text in force, if that can be shown, and where it stands now. */
function related(
  reference: InternalReference,
  { base, isMarkedRevision }: ReadProposal,
  renumbering: Renumbering,
): readonly Related[] {
  const { before, now } = renumbering.placesOf(reference);
  return [
    ...(base && before && !isMarkedRevision
      ? [{ message: 'The provision that it named', text: designationOfEntry(base.document), span: before }]
      : []),
    ...(now ? [{ message: 'The same provision now', span: now }] : []),
  ];
}

function finding(message: string, span: Finding['span'], related: readonly Related[] = []): Finding {
  const { code, severity } = staleAfterRenumber;
  return { code, severity, message, span, fixes: [], ...(related.length > 0 ? { related } : {}) };
}
