import { acceptChanges, format, rejectChanges } from '../markup/format';
import { lexiconIn, readDraft } from '../markup/draft';
import { setFrontMatter } from '../markup/frontMatter';

/** A draft with all its changes accepted: the revised text, in clean form. */
export function acceptDraft(source: string): string {
  return asClean(acceptChanges(source, lexiconIn(source)));
}

/** A draft with all its changes rejected: the base text, in clean form. */
export function rejectDraft(source: string): string {
  return asClean(rejectChanges(source, lexiconIn(source)));
}

/** A draft in canonical form, its words and marks unchanged. */
export function formatDraft(source: string): string {
  return format(source, lexiconIn(source));
}

/** Only a front matter that says otherwise is changed; a file without one stays without. */
function asClean(source: string): string {
  return readDraft(source).front.form === 'marked' ? setFrontMatter(source, 'form', 'clean') : source;
}
