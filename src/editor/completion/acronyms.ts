import { AcronymFinder } from '../../corpus/search/acronyms';
import type { Library } from '../../corpus/library';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Block } from '../../markup/block';
import { project } from '../../markup/projection';
import type { CompletionAnswer, CompletionItem } from './answer';
import { lineBefore, typed } from './caret';
import type { KnownAcronym, Scene } from './scene';

/** The acronyms that adopted texts define, the most usual meaning of each first. */
export function readLibraryAcronyms(library: Library, lexicon: Lexicon): readonly KnownAcronym[] {
  const finder = new AcronymFinder(lexicon);
  for (const { action, markup } of library.list()) if (action !== 'SUP') finder.read(markup);
  return Object.entries(finder.found()).flatMap(([name, meanings]) => meanings.map((words) => ({ name, words })));
}

/**
 * The acronym whose letters, or whose words, have been begun. A text says at the first use what it stands for, and later only
 * the acronym.
 */
export function completeAcronyms(scene: Scene): CompletionAnswer | undefined {
  const { caret, asked, acronyms } = scene;
  if (asked === 'by typing' || !caret.block || caret.block.type === 'frontMatter') return undefined;
  const starts = wordStarts(lineBefore(caret));
  if (starts.length === 0) return undefined;
  const own = definitions(scene);
  const known = new Map([...own, ...acronyms].map((acronym) => [keyOf(acronym), acronym]));
  for (const begun of starts) {
    const found = [...known.values()].filter((acronym) => isBegun(acronym, begun));
    const replace = found.length > 0 ? typed(caret, begun) : undefined;
    if (replace) return { items: found.flatMap((acronym) => itemsOf(acronym, own, { begun, replace })) };
  }
  return undefined;
}

function itemsOf(
  { name, words }: KnownAcronym,
  own: readonly OwnAcronym[],
  { begun, replace }: { readonly begun: string } & Pick<CompletionItem, 'replace'>,
): readonly CompletionItem[] {
  const before = own.find((each) => each.name === name && each.isBefore);
  const short = { label: name, detail: words, insert: name };
  const long = { label: `${words} (${name})`, insert: `${words} (${name})` };
  // Another meaning of an acronym that the text uses already would mislead its readers.
  if (before && before.words.toLowerCase() !== words.toLowerCase()) return [];
  return (before ? [short, long] : [long, short]).map((item) => ({
    ...item,
    kind: 'acronym',
    replace,
    filterText: `${begun} ${item.label}`,
  }));
}

interface OwnAcronym extends KnownAcronym {
  readonly isBefore: boolean;
}

/** What the text defines itself, changes accepted. */
function definitions({ caret: { draft, proposal, offset }, reader }: Scene): readonly OwnAcronym[] {
  return (proposal?.blocks ?? draft.introduction).flatMap((block) =>
    wordsOf(block).flatMap((words) =>
      reader(words, draft.lexicon).definitions.map(({ name, words: meaning }) => ({
        name,
        words: meaning,
        isBefore: block.span.to < offset,
      })),
    ),
  );
}

function wordsOf(block: Block): readonly string[] {
  if (block.type === 'frontMatter') return [];
  const stretches = block.type === 'text' ? [block] : block.rows.flatMap(({ cells }) => cells);
  return stretches.filter(({ source }) => source.includes('(')).map(({ source, scan }) => project(source, scan, 'accepted').text);
}

/** What may have been begun at the end of a line: its last words, the longest stretch first. */
function wordStarts(line: string): readonly string[] {
  const last = line.slice(-REACH);
  const starts = [...last.matchAll(/(?<![\p{L}\p{N}-])\p{L}/gu)].map(({ index }) => last.slice(index));
  return starts.slice(-MOST_WORDS).filter((begun) => /[\p{L}\p{N}]$/u.test(begun));
}

const REACH = 100;
const MOST_WORDS = 8;

function isBegun({ name, words }: KnownAcronym, begun: string): boolean {
  if (/^[\p{Lu}\p{N}&+-]{2,}$/u.test(begun) && name.startsWith(begun)) return true;
  return begun.length >= SHORTEST && words.toLowerCase().startsWith(begun.toLowerCase());
}

/** Fewer letters begin too many names. */
const SHORTEST = 4;

function keyOf({ name, words }: KnownAcronym): string {
  return `${name}\n${words.toLowerCase()}`;
}
