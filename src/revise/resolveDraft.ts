import { acceptChanges, rejectChanges } from '../markup/format';
import { readDraft } from '../markup/draft';
import { setFrontMatter } from '../markup/frontMatter';

/** A draft with all its changes accepted: the revised text, in clean form. */
export function acceptDraft(source: string): string {
  return asClean(acceptChanges(source));
}

/** A draft with all its changes rejected: the base text, in clean form. */
export function rejectDraft(source: string): string {
  return asClean(rejectChanges(source));
}

/** Only a front matter that says otherwise is changed; a file without one stays without. */
function asClean(source: string): string {
  return readDraft(source).front.form === 'marked' ? setFrontMatter(source, 'form', 'clean') : source;
}
