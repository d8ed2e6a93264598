import type { Catalogue, CatalogueEntry } from '../../corpus/catalogue/catalogue';
import { comparePassages } from '../../corpus/catalogue/compare';
import { fingerprint } from '../../corpus/catalogue/fingerprint';
import { fingerprintsIn } from '../../corpus/catalogue/provisions';
import type { Kept } from '../../lexicon/kept';
import type { Text } from '../../model/text';
import type { OfficialText } from '../rule';

/**
 * Compares a text with the official one, of which the catalogue has the fingerprints. Undefined where nothing would follow from
 * it: the catalogue's facts come from a conversion, or the draft is in another language.
 */
export function compareWithCatalogue(
  entry: CatalogueEntry,
  catalogue: Catalogue,
  text: Text,
  language: string,
  prints: Kept<string>,
): OfficialText | undefined {
  if (!entry.official || entry.language !== language) return undefined;
  const given = fingerprintsIn(text, (words) => prints.get(words, fingerprint));
  return { entry, cites: catalogue.cites(entry), ...comparePassages(catalogue.passages(entry), given) };
}
