import type { Draft } from '../../markup/draft';
import { referencesElsewhere, type OtherDraft, type ReferenceElsewhere } from '../../revise/renumber/elsewhere';
import type { ProvisionEditing } from './commands';

/** A draft of the workspace, with whatever the editor knows it by. */
export interface FoundDraft<Name> {
  readonly name: Name;
  readonly draft: Draft;
}

/**
 * The references to what an editing renumbered, in other drafts and in the other proposals of the same one, as it stands after
 * the editing.
 */
export function referencesAfter<Name>(
  editing: Pick<ProvisionEditing, 'names' | 'selections'>,
  edited: FoundDraft<Name>,
  others: readonly FoundDraft<Name>[],
): readonly ReferenceElsewhere<OtherDraft & FoundDraft<Name>>[] {
  const itself = editing.selections[0]?.active ?? 0;
  return referencesElsewhere<OtherDraft & FoundDraft<Name>>([{ ...edited, itself }, ...others], editing.names);
}

/** How many there are, in one line. It says no more, so that moving on with the same key gives no other message. */
export function elsewhereInWords(count: number): string {
  return count === 1
    ? '1 reference from elsewhere names a provision that was renumbered.'
    : `${count} references from elsewhere name provisions that were renumbered.`;
}

/** What a reference says, and what it would say: `resolves 2 → resolves 3`. */
export function changeInWords({ says, wouldSay }: Pick<ReferenceElsewhere<OtherDraft>, 'says' | 'wouldSay'>): string {
  const [before, after] = [says, wouldSay].map((words) => words.replace(/\*/g, '').replace(/\s+/g, ' '));
  return `${before} → ${after}`;
}
