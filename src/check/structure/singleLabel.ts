import type { Item } from '../../model/text';
import type { TextPiece } from '../../markup/piece';
import { blockPassage } from '../../revise/renumber/relabel';
import { replaceWords } from '../../revise/replaceWords';
import type { CheckedText, Fault, TextRule } from '../rule';
import { textAsMeant } from './asMeant';
import { passageOf } from './head';
import { labelSpan, pieceOf } from './places';

/** A section, or a list under a colon, with a single provision that has a label nevertheless; one without words is not written yet. In annexes paragraphs are numbered for themselves. */
export const singleLabel: TextRule = {
  code: 'structure/single-label',
  severity: 'warning',
  reads: 'the accepted text',
  counted: (count) => (count === 1 ? '1 list of a single label' : `${count} lists of a single label`),
  judge(text, world) {
    const { sections } = textAsMeant(text, world);
    return sections.flatMap(({ items, path, tables }, index) => {
      // The rest of the last section may stand under the next symbol, and a scrap of a text has its rest elsewhere.
      if ((text.isSplit && index === sections.length - 1) || (path === '' && text.text.designation === '')) return [];
      const top = tables.length === 0 ? items : [];
      return [...lonely(top, path), ...items.flatMap(below)].flatMap((found) => faultOf(found, text));
    });
  },
};

interface Lonely {
  readonly item: Item;
  readonly container: string;
}

function below({ items, path }: Item): readonly Lonely[] {
  return [...lonely(items, path), ...items.flatMap(below)];
}

function lonely(items: readonly Item[], container: string): readonly Lonely[] {
  const [item] = items;
  return items.length === 1 && item && item.label !== '' && (item.text !== '' || item.items.length > 0)
    ? [{ item, container }]
    : [];
}

function faultOf({ item, container }: Lonely, text: CheckedText): readonly Fault[] {
  const piece = pieceOf(item, text);
  if (!piece) return [];
  const passage = passageOf(text, piece);
  const isAlone = item.items.length === 0;
  return [
    {
      message: `${item.label} is the only label under ${container}: a single paragraph has none.`,
      span: labelSpan(piece),
      key: `${container} ${item.label}`,
      name: item.path,
      ...(passage ? { passage } : {}),
      fixes: isAlone ? [{ title: `Take the label ${item.label} away`, edits: [withoutLabel(piece, text)], preferred: true }] : [],
    },
  ];
}

function withoutLabel(piece: TextPiece, { asMark }: CheckedText) {
  return replaceWords(blockPassage(piece), { from: 0, to: piece.form.textFrom }, '', asMark);
}
