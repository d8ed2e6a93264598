import { diffArrays } from 'diff';
import { renamed, type NameOf } from '../check/base/strand';
import type { Lexicon } from '../lexicon/lexicon';
import type { Block, TableBlock, TableRow } from '../markup/block';
import { formatBlock } from '../markup/format';
import type { Mark } from '../markup/marks';

/** How the footnotes of one text are called in the other. */
export interface NoteNames {
  readonly toBase: NameOf;
  readonly toDraft: NameOf;
}

/**
 * A block of the base as a draft would have it: with the draft's names of footnotes, broken into lines where the draft's block
 * is broken, and with its remarks at the end. Where the draft lacks the block, in canonical form.
 */
export function baseInLayoutOf(draft: Block | undefined, base: Block, names: NoteNames, lexicon: Lexicon): string {
  const text = renamed(formatBlock(base, lexicon).text, names.toDraft);
  if (!draft || draft.type !== base.type) return text;
  if (draft.type === 'table') return rowsInLayoutOf(draft, base as TableBlock, text, names);
  return draft.type === 'text' ? brokenLike(draft.source, text) + remarksOf(draft.source, draft.scan.marks).join('') : text;
}

/** Words that both have keep the blanks, and line ends, that stand before them in the draft. */
function brokenLike(draft: string, base: string): string {
  if (!/\s{2}|[^\S ]/.test(draft)) return base;
  const [wanted, typed] = [wordsOf(base), wordsOf(draft)];
  let out = '';
  let at = 0;
  for (const run of diffArrays(
    wanted.map(({ word }) => word),
    typed.map(({ word }) => word),
  )) {
    if (run.added) at += run.count;
    else
      for (const word of run.value) {
        const blanks = run.removed ? ' ' : typed[at++]!.blanks || ' ';
        out += out === '' ? word : blanks + word;
      }
  }
  return out;
}

/** Blanks are spaces, tabs and line ends; a no-break space is a letter. */
function wordsOf(text: string): readonly { readonly blanks: string; readonly word: string }[] {
  return [...text.matchAll(/([ \t\r\n]*)([^ \t\r\n]+)/g)].map(([, blanks, word]) => ({ blanks: blanks!, word: word! }));
}

/** Rows that both have stand as the draft writes them. */
function rowsInLayoutOf(draft: TableBlock, base: TableBlock, text: string, { toBase }: NoteNames): string {
  const typed = new Map<string, string[]>();
  for (const row of draft.rows) {
    const key = renamed(keyOf(row), toBase);
    typed.set(key, [...(typed.get(key) ?? []), draft.source.slice(row.span.from, row.span.to)]);
  }
  const [head, delimiter, ...rest] = text.split('\n');
  const sameColumns = draft.delimiter.join() === base.delimiter.join();
  const written = [head!, ...rest].map((line, index) => typed.get(keyOf(base.rows[index]!))?.shift() ?? line);
  return [written[0]!, sameColumns ? draft.source.split('\n')[1]! : delimiter!, ...written.slice(1)].join('\n');
}

function keyOf({ cells }: TableRow): string {
  return cells.map((cell) => cell.reading('accepted').text.trim().replace(/\s+/g, ' ')).join(' | ');
}

function remarksOf(source: string, marks: readonly Mark[]): readonly string[] {
  return marks.flatMap((mark) => (mark.kind === 'remark' ? [mark] : mark.remarks)).map(({ from, to }) => source.slice(from, to));
}
