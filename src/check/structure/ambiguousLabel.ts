import { LETTER, readingsOf, ROMAN } from '../../markup/labels';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Item } from '../../model/text';
import { isEmphasised, labelEdit } from '../../revise/renumber/relabel';
import type { Fault, TextRule } from '../rule';
import { textAsMeant } from './asMeant';
import { passageOf } from './head';
import { labelSpan, pieceOf } from './places';

/** A last label `i)`, `v)` or `x)` that goes on with the letters as well as with the roman numbers under them. */
export const ambiguousLabel: TextRule = {
  code: 'structure/ambiguous-label',
  severity: 'info',
  reads: 'the accepted text',
  counted: (count) => (count === 1 ? '1 label with two readings' : `${count} labels with two readings`),
  judge(text, world) {
    const { lexicon } = world.draft;
    const { sections, annexes } = textAsMeant(text, world);
    const all: Ambiguous[] = [];
    for (const { items } of sections) addAmbiguous(items, lexicon, all);
    for (const { blocks } of annexes)
      addAmbiguous(
        blocks.filter((block) => block.type === 'item'),
        lexicon,
        all,
      );
    return all.flatMap((found): readonly Fault[] => {
      const piece = pieceOf(found.item, text);
      if (!piece) return [];
      const passage = passageOf(text, piece);
      const { label, path } = found.item;
      const opens = found.isNested ? 'is read as the first under' : 'is read as the letter after';
      return [
        {
          message: `${label} can be the letter after ${found.above.label} or the next roman number under it: it ${opens} ${found.above.label}. Use dashes or figures under ${found.above.label} if you mean the other.`,
          span: labelSpan(piece),
          key: `${path} ${found.above.label}`,
          name: path,
          ...(passage ? { passage } : {}),
          fixes: found.isNested
            ? [
                {
                  title: 'Make it a dash',
                  edits: [labelEdit(piece, '–', text.asMark, isEmphasised(piece) ? false : undefined)],
                },
              ]
            : [],
        },
      ];
    });
  },
};

interface Ambiguous {
  readonly item: Item;
  /** The lettered item that it follows or stands under. */
  readonly above: Item;
  readonly isNested: boolean;
}

function addAmbiguous(items: readonly Item[], lexicon: Lexicon, found: Ambiguous[]): void {
  const last = items.at(-1);
  const above = items.at(-2);
  // `u) … iv)` and then `v)`, after which nothing tells.
  if (last && above && last.items.length === 0) {
    const roman = above.items.at(-1);
    const value = roman && valueAs(ROMAN, roman.label, lexicon);
    if (value !== undefined && isBoth(last.label, valueAs(LETTER, above.label, lexicon), value, lexicon))
      found.push({ item: last, above, isNested: false });
  }
  // `h) …:` and then `i)`, after which nothing tells.
  const only = last?.items[0];
  if (last && only && last.items.length === 1 && isBoth(only.label, valueAs(LETTER, last.label, lexicon), 0, lexicon))
    found.push({ item: only, above: last, isNested: true });
  for (const item of items) if (item.items.length > 0) addAmbiguous(item.items, lexicon, found);
}

/** Whether a label goes on after a letter and after a roman number. */
function isBoth(label: string, letter: number | undefined, roman: number, lexicon: Lexicon): boolean {
  return letter !== undefined && valueAs(LETTER, label, lexicon) === letter + 1 && valueAs(ROMAN, label, lexicon) === roman + 1;
}

function valueAs(style: string, label: string, lexicon: Lexicon): number | undefined {
  return label === '' ? undefined : readingsOf(label, lexicon).find((reading) => reading.style === style)?.value;
}
