import { renumberFootnotes } from '../../markup/footnotes';
import { arranged, replaced, type Sheet } from './sheet';

/** A sheet with its footnotes numbered by first mark, and those that follow one another in that order. Names are no text: they carry no marks. */
export function withFootnotesInOrder(sheet: Sheet): Sheet {
  const { lexicon } = sheet.draft;
  const blocks = sheet.leaves.map(({ block }) => ({ type: block.type, text: block.source }));
  const numbered = renumberFootnotes(blocks, lexicon);
  const leaves = sheet.leaves.map((leaf, index) => {
    const text = numbered[index]!.text;
    return text === leaf.block.source ? leaf : replaced(leaf, text, lexicon);
  });
  return arranged(sheet, leaves);
}
