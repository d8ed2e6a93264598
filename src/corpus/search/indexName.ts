import type { Edition } from '../../model/designation';
import { fileNameOf } from '../editionFile';

/** `havenport-2032.search`: where the search index of an edition lies, beside its texts. Its ending keeps it from being read as texts. */
export function indexNameOf(edition: Edition): string {
  return fileNameOf(edition).replace(/\.json$/, '.search');
}
