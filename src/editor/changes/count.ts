import { readDraft } from '../../markup/draft';
import { changesIn } from '../stops';

/** How many changes a draft marks, as the list of its changes counts them. */
export function countChanges(source: string): number {
  return changesIn(readDraft(source)).length;
}
