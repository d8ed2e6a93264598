import { findBase } from '../corpus/base';
import type { Catalogue } from '../corpus/catalogue/catalogue';
import type { Library } from '../corpus/library';
import type { ReportSources } from '../revise/report/draft';
import type { EditionSources } from '../revise/report/editions';
import { nameOf } from './names';

/** What a report asks, answered by the library and by the catalogue where that is about the same union's texts. */
export function reportSources(library: Library, catalogue: Catalogue | undefined): ReportSources & EditionSources {
  const known = catalogue?.isAbout(undefined, library.editions) ? catalogue : undefined;
  return {
    lexicon: library.lexicon,
    baseOf(draft, proposal) {
      const base = findBase(library, draft, proposal);
      return 'document' in base ? { markup: base.document.markup, name: nameOf(base.document) } : base;
    },
    documentsOf: (edition) => library.list(edition),
    textBefore: (text, conference) => library.baseFor(text, conference),
    printedIn(edition) {
      // What a conversion of the Final Acts holds need not be all of them.
      const entries = known?.list(edition).filter(({ official }) => official) ?? [];
      return entries.length > 0 ? entries : undefined;
    },
    relatedTo: (text) => known?.counterpartsOf(text) ?? [],
  };
}
