import { labelBreaks, type LabelBreak } from '../../src/import/structure/labelBreaks';
import { english } from '../../src/lexicon/lexicon';
import { createInlineReader } from '../../src/markup/inline';
import { readDraft, textOf } from '../../src/markup/draft';
import type { StoredDocument } from '../../src/model/library';
import type { Text } from '../../src/model/text';

/** The text of a stored document, read. */
export function textOfDocument(document: StoredDocument): Text {
  return textOf(readDraft(document.markup).proposals[0]!, 'accepted', createInlineReader());
}

/** Every label of a document's sections that breaks its sequence. */
export function breaksOf(document: StoredDocument): readonly (LabelBreak & { readonly designation: string })[] {
  return labelBreaks(textOfDocument(document), english).map((found) => ({ ...found, designation: document.designation }));
}
