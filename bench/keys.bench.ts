import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Catalogue } from '../src/corpus/catalogue/catalogue';
import { RULES } from '../src/check/rules';
import { createChecker } from '../src/check/runner';
import { outlineOf } from '../src/editor/outline';
import { createDraftReader } from '../src/markup/draftReader';
import { createInlineReader } from '../src/markup/inline';
import { readTree } from '../src/markup/readTree';
import { catalogueFrom, createCatalogueFiles } from '../src/node/catalogueFiles';
import { renumber } from '../src/revise/renumber/renumber';
import { readInput } from './input';
import { compare, compareInTurns, print, printHigh, type Comparison } from './measure';

/**
 * What an editor waits for after a key: reading, outline and all problems, of a draft that was read before. What the drafter
 * feels is the slow key, not the usual one, so the 95th percentile is told too. Beside it, remark-parse reads the same source:
 * a machine that others use as well makes the slow keys of both slower.
 */
const { library, longest, documents, markedOf, draftOf } = readInput();
/** Keys before the first that is measured: a few minutes of writing. */
const WARM = 500;
/** Turns are long enough for several collections of garbage in each. */
const TURNS = { turns: 10, each: { ours: 100, theirs: 10 } };
const ROUNDS = 41;
const middling = documents.reduce((one, other) =>
  Math.abs(other.markup.length - 20_000) < Math.abs(one.markup.length - 20_000) ? other : one,
);
/** The source after one key more. */
type Change = (source: string, key: number) => string;

const remark = unified().use(remarkParse);

void main();

async function main(): Promise<void> {
  const catalogue = await catalogueFrom(createCatalogueFiles('catalogue'))();
  measure(`one character in the marked revision of ${longest.designation}`, markedOf(longest), typed, catalogue);
  measure(`one character in a draft of ${middling.designation}`, draftOf(middling), typed, catalogue);
  const oneMore: Change = (text, key) => insertedAfter(text, key, '{++9 to light;++}');
  measure('Enter: one item more in the marked revision', markedOf(longest), oneMore, catalogue);
  measure(
    'a paste of fifty items into the marked revision',
    markedOf(longest),
    (text, key) =>
      insertedAfter(text, key, Array.from({ length: 50 }, (_, index) => `{++${index + 1} to light lamp ${key};++}`).join('\n\n')),
    catalogue,
  );

  print(
    `renumber the marked revision of ${longest.designation} after one item more`,
    'remark-parse',
    renumbering(markedOf(longest)),
  );
}

/** The first numbered item gets one before it, so that all of its list moves and every reference to it follows. */
function renumbering(source: string): Comparison {
  const at = source.indexOf('\n\n1 ');
  const inserted = `${source.slice(0, at)}\n\n{++1 to light more lamps;++}${source.slice(at)}`;
  const draft = createDraftReader().read(inserted);
  return compare(
    () => renumber(draft, at + 4, 'text'),
    () => remark.parse(inserted),
    ROUNDS,
  );
}

function measure(what: string, source: string, change: Change, catalogue: Catalogue): void {
  const reader = createDraftReader();
  const inline = createInlineReader();
  const checker = createChecker(RULES, inline);
  const answer = (text: string): void => {
    const draft = reader.read(text);
    outlineOf(readTree(draft, inline), draft.lexicon);
    checker.check(draft, library, catalogue);
  };
  let key = 0;
  let text = '';
  const type = (): void => answer((text = change(source, key++)));
  for (let count = 0; count < WARM; count++) type();
  for (let count = 0; count < 10; count++) remark.parse(text);
  const times = compareInTurns(type, () => remark.parse(text), TURNS);
  printHigh(`${what} (${source.length} characters)`, 'remark-parse', times);
}

/** Up and down the middle half of the text. */
function placeOf({ length }: string, key: number): number {
  return Math.floor(length / 4) + ((key * 7) % Math.floor(length / 2));
}

/** One character more in the middle of the text, in another place each time. */
function typed(text: string, key: number): string {
  const at = text.indexOf(' ', placeOf(text, key));
  return `${text.slice(0, at)}x${text.slice(at)}`;
}

/** Blocks more in the middle of the text, in another place each time. */
function insertedAfter(text: string, key: number, blocks: string): string {
  const at = text.indexOf('\n\n', placeOf(text, key));
  return `${text.slice(0, at)}\n\n${blocks}${text.slice(at)}`;
}
