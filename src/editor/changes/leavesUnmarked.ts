import { findBase, type Bases } from '../../corpus/base';
import type { Draft } from '../../markup/draft';
import type { StoredDocument } from '../../model/library';
import type { Resolving } from './resolveChanges';

/**
 * Whether words that were accepted will be taken for unmarked changes, as a marked revision has to mark all that differs from the
 * text in force: those in a revision whose base is known, as long as other changes keep the draft marked. `draft` is the draft
 * before.
 */
export function leavesUnmarked(
  draft: Draft,
  { edits, left }: Pick<Resolving, 'edits' | 'left'>,
  library: Bases<StoredDocument>,
): boolean {
  if (draft.form !== 'marked' || left.length === 0) return false;
  return draft.proposals.some((proposal) => {
    if (proposal.symbol !== 'MOD' && proposal.symbol !== '(MOD)') return false;
    const isTouched = proposal.text.some(({ span }) =>
      edits.some((edit) => edit.span.from < span.to && span.from < edit.span.to),
    );
    return isTouched && 'document' in findBase(library, draft, proposal);
  });
}
