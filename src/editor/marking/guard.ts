import type { Draft } from '../../markup/draft';
import type { Refusal } from '../editing';

/** Why this draft takes no marks made by hand, if so. A draft that does not say what it is becomes a marked one by its first mark. */
export function refusalFor({ front }: Draft): Refusal | undefined {
  return front.form === 'clean' ? { refusal: CLEAN } : undefined;
}

const CLEAN =
  'This draft is clean: change its words as you like, and Generate Marked Revision will mark them. To mark by hand, write "form: marked" in its front matter.';

/** For a selection that holds nothing which could carry a mark. */
export const NOTHING: Refusal = {
  refusal:
    'There is nothing to mark here: select some words, or put the caret into a provision. Front matter and symbols take no marks.',
};
