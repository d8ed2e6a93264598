import fc from 'fast-check';
import { readUnits } from '../../src/revise/unit';

/** What one delegation does to a text, block by block; places count from the start, round and round. */
type Edit = readonly [place: number, edit: 'drop' | 'add' | 'move' | 'change' | 'relabel' | 'note', words: number];

const WORDS = ['lamps', 'fog', 'buoys', 'piers', 'to keep the lamps lit', 'that ferries wait', 'שלום', '🙂 [brackets]'];
const NEW = [
  '*c)* that fog is frequent;',
  '4 to paint the piers;',
  '*noting*',
  'to light the way,',
  '| a | b |\n| --- | --- |\n| c | d |',
];

/** What several delegations do to one text. Some of them do the same. */
export const editsOfDelegations: fc.Arbitrary<readonly (readonly Edit[])[]> = fc.array(
  fc.array(
    fc.tuple(
      fc.nat(400),
      fc.constantFrom('drop', 'add', 'move', 'change', 'change', 'relabel', 'note'),
      fc.nat(WORDS.length * NEW.length),
    ) as fc.Arbitrary<Edit>,
    { maxLength: 6 },
  ),
  { minLength: 3, maxLength: 6 },
);

/** A text as a delegation would have it. Its head stays, so that it is still the same text. */
export function edited(base: string, edits: readonly Edit[]): string {
  const [head = '', ...blocks] = readUnits(base).map(({ text }) => text);
  const notes: string[] = [];
  for (const [place, edit, words] of edits) {
    const at = place % (blocks.length + 1);
    const block = blocks[at];
    const word = WORDS[words % WORDS.length]!;
    if (edit === 'add') blocks.splice(at, 0, NEW[words % NEW.length]!);
    else if (edit === 'drop') blocks.splice(at, 1);
    else if (edit === 'move') blocks.splice(words % (blocks.length + 1), 0, ...blocks.splice(at, 1));
    else if (block !== undefined && !block.startsWith('|')) blocks[at] = changed(block, edit, word, notes);
  }
  return `${[head, ...blocks, ...notes].join('\n\n')}\n`;
}

function changed(block: string, edit: Edit[1], word: string, notes: string[]): string {
  if (edit === 'relabel')
    return block.replace(/^(\*?)([a-y]|\d)(?=[)\s])/, (_, sign: string, label: string) => sign + next(label));
  if (edit === 'change' || block.startsWith('#') || block.startsWith('[^')) return block.replace(/(?<=\s)\p{L}{4,}/u, word);
  notes.push(`[^x${notes.length}]: About ${word}.`);
  return `${block.replace(/[;,.]?$/, '')}[^x${notes.length - 1}];`;
}

function next(label: string): string {
  return String.fromCodePoint(label.codePointAt(0)! + 1);
}
