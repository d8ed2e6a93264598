import { findBase } from '../../corpus/base';
import type { Library } from '../../corpus/library';
import type { Draft } from '../../markup/draft';
import { consequencesOfDraft, type Consequences } from '../../revise/consequences/draft';
import { adoptedTexts } from './adoptedTexts';

/** What follows from the proposals of a draft for the texts of a library. */
export function consequencesIn(draft: Draft, library: Library): Consequences {
  return consequencesOfDraft(draft, (read, proposal) => findBase(library, read, proposal), adoptedTexts(library));
}
