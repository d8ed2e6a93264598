import { findReferences } from '../../citations/references';
import type { Block } from '../../markup/block';
import type { Draft } from '../../markup/draft';
import { applyEdits } from '../../markup/edits';
import { passagesOf, spanInDraft, type Passage } from '../../markup/passage';
import { readPieces } from '../../markup/piece';
import type { InternalReference } from '../../model/citation';
import type { Span } from '../../model/range';
import { isSameText } from './own';
import type { Names } from './outcome';
import type { Provisions } from './provisions';
import { repairOne } from './references';

/** A draft in which references to another text are looked for. */
export interface OtherDraft {
  readonly draft: Draft;
  /** An offset in the proposal that holds the text itself, where that is in this draft: its own references are repaired already. */
  readonly itself?: number;
}

/** A reference from elsewhere to a provision that is called otherwise now. */
export interface ReferenceElsewhere<D extends OtherDraft> {
  readonly in: D;
  readonly span: Span;
  readonly says: string;
  readonly wouldSay: string;
}

/**
 * The references of other drafts, and of other proposals, to what was renumbered in a text: those that cite it as it will be,
 * or in any earlier revision.
 */
export function referencesElsewhere<D extends OtherDraft>(others: readonly D[], names: Names): readonly ReferenceElsewhere<D>[] {
  if (!names.own) return [];
  return others.flatMap((other) =>
    passagesOutside(other).flatMap((passage) => {
      const { lexicon } = other.draft;
      if (!passage.words.includes(String(names.own!.number ?? names.own!.placeholder))) return [];
      return findReferences(passage.words, { leadIns: [], lexicon }).flatMap((reference) => {
        const before = namesMeant(reference, names);
        const edits = before ? repairOne(passage.words, reference, before, names.after).edits : [];
        if (edits.length === 0) return [];
        const { from, to } = reference.span;
        const says = passage.words.slice(from, to);
        const own = edits.map(({ span, text }) => ({ span: { from: span.from - from, to: span.to - from }, text }));
        return [{ in: other, span: spanInDraft(passage, reference.span), says, wouldSay: applyEdits(says, own) }];
      });
    }),
  );
}

function passagesOutside({ draft, itself }: OtherDraft): readonly Passage[] {
  const proposals = draft.proposals.filter(({ span }) => itself === undefined || itself < span.from || itself > span.to);
  const blocks: readonly Block[] = [...draft.introduction, ...proposals.flatMap((proposal) => proposal.blocks)];
  return passagesOf(readPieces(blocks, 'accepted'), 'accepted', draft.lexicon).filter(({ isDesignation }) => !isDesignation);
}

/**
 * The provisions that a reference goes by, where it is one to something that is called otherwise now. What cites another revision
 * than a marked draft will be means the provisions as they were before its changes.
 */
function namesMeant(
  { target, labels, container, type }: InternalReference,
  { own, before, after, base }: Names,
): Provisions | undefined {
  if (target === 'this' || labels.length === 0 || !isSameText(target, own, true)) return undefined;
  const meant = base && !isSameText(target, own) ? base() : before;
  const isTouched = labels.some(({ label }) => {
    const id = meant.find(container, type, label);
    return id !== undefined && before.partsOf(id)?.join(' ') !== after.partsOf(id)?.join(' ');
  });
  return isTouched ? meant : undefined;
}
