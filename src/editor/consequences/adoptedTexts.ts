import { parseEdition } from '../../citations/designation';
import type { Library } from '../../corpus/library';
import { passagesIn } from '../../corpus/passages';
import type { TextKind } from '../../model/designation';
import type { StoredDocument } from '../../model/library';
import type { AdoptedTexts } from '../../revise/consequences/texts';

/** What a library knows, as the search for consequences asks for it. */
export function adoptedTexts(library: Library): AdoptedTexts {
  return {
    conferences: library.conferences,
    lexicon: library.lexicon,
    text: (document) => library.text(document),
    passages: passagesIn,
    editionOf: ({ edition }) => parseEdition(edition, library.lexicon) ?? undefined,
    inForce(conference) {
      const newest = new Set<StoredDocument>();
      for (const document of library.list()) {
        const last = library.lastBefore(document, conference);
        if (last && last.action !== 'SUP') newest.add(last);
      }
      return [...newest].sort((one, other) => ORDER[one.kind] - ORDER[other.kind] || one.number - other.number);
    },
  };
}

/** As Final Acts have them. */
const ORDER: Readonly<Record<TextKind, number>> = { Decision: 0, Resolution: 1, Recommendation: 2, Opinion: 3 };
