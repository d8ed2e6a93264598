import type { Lexicon } from '../../lexicon/lexicon';
import { mendAnnexes } from './mendAnnexes';
import { mendFootnotes } from './mendFootnotes';
import { mendHyphens } from './mendHyphens';
import { mendItems } from './mendItems';
import { mendLabels } from './mendLabels';
import { mendLeadIns } from './mendLeadIns';
import { mendLists } from './mendLists';
import { mendPages } from './mendPages';
import { mendParts } from './mendParts';
import type { Mend, MendLog, Paragraph } from './paragraph';

/**
 * The faults that converters leave, one mend each. Each needs evidence that the text itself gives, so a file without
 * faults comes out as it went in. The order matters: what belongs to no document goes first, footnotes before the
 * items that they cut in two, items that were swallowed before the labels that seem to go on from nothing.
 */
const MENDS: readonly Mend[] = [
  mendParts,
  mendHyphens,
  mendPages,
  mendAnnexes,
  mendFootnotes,
  mendLists,
  mendLeadIns,
  mendItems,
  mendLabels,
];

export function mendDocument(paragraphs: readonly Paragraph[], log: MendLog, lexicon: Lexicon): readonly Paragraph[] {
  return MENDS.reduce((mended, mend) => mend(mended, log, lexicon), paragraphs);
}
