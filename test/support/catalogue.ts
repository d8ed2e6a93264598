import { Catalogue } from '../../src/corpus/catalogue/catalogue';
import type { ConcordanceData } from '../../src/corpus/catalogue/schema';
import { describeEdition, type EditionFacts } from '../../src/corpus/catalogue/write';
import type { Library } from '../../src/corpus/library';

/** The catalogue of the texts of a library, as if it came with the product. */
export function catalogueOf(
  library: Library,
  facts: Partial<EditionFacts> = {},
  concordances: readonly ConcordanceData[] = [],
): Catalogue {
  const known = { language: 'en', official: true, pageOf: () => undefined, ...facts };
  return new Catalogue(
    library.editions.map((edition) => describeEdition(library, edition, known)),
    concordances,
  );
}
