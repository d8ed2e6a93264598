import { applyEdits } from '../../markup/edits';
import { findFootnoteMarks } from '../../markup/footnoteMarks';
import { renumberFootnotes } from '../../markup/footnotes';
import type { TextEdit } from '../../model/problem';
import { arranged, replaced, rewritten, type Sheet } from './sheet';

/** A sheet with its footnotes numbered by first mark, and those that follow one another in that order. Names are no text: they carry no marks. */
export function withFootnotesInOrder(sheet: Sheet): Sheet {
  const { lexicon } = sheet.draft;
  const blocks = sheet.leaves.map(({ block }) => ({ type: block.type, text: block.source }));
  const numbered = renumberFootnotes(blocks, lexicon);
  const leaves = sheet.leaves.map((leaf, index) => {
    const { source } = leaf.block;
    const { text } = numbered[index]!;
    if (text === source) return leaf;
    const names = otherNames(source, text);
    // Where footnotes changed places, more than a name is another one.
    return applyEdits(source, names) === text ? rewritten(leaf, names, lexicon) : replaced(leaf, text, lexicon);
  });
  return arranged(sheet, leaves);
}

/** The edits that give the footnotes of a block the names that they have in another. */
function otherNames(source: string, text: string): readonly TextEdit[] {
  const now = findFootnoteMarks(text);
  return findFootnoteMarks(source).flatMap((span, index) => {
    const mark = now[index];
    return mark ? [{ span, text: text.slice(mark.from, mark.to) }] : [];
  });
}
