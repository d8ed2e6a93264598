import type { TableBlock } from '../../markup/block';
import { readBlocks } from '../../markup/blocks';
import { holdsChange } from '../../markup/block';
import type { Lexicon } from '../../lexicon/lexicon';
import { inlineMarkdown, lineMarkdown, plainMarkdown, struck } from './inline';
import type { TextAction } from './model';
import type { ShownPart, ShownProvision } from './select';
import { WORDS } from './words';

/** What the writer of a provision must know of its text. */
export interface Style {
  readonly lexicon: Lexicon;
  /** With marks, instead of the text as it will be. */
  readonly isMarked: boolean;
  /** Of a text that is all new nothing need be called new. */
  readonly action: TextAction;
}

/** A part with its lead-in and what is shown of it, as blocks of Markdown. */
export function partMarkdown({ part, provisions, moved, relabelled }: ShownPart, style: Style): readonly string[] {
  const told = [
    ...moved.map(({ label, path, elsewhere }) => WORDS.nowAt(label || path, elsewhere!.path)),
    ...(relabelled.length > 0
      ? [
          WORDS.renumbered(
            relabelled.map(
              ({ baseLabel, label }) => `${label || WORDS.unlabelled} (${WORDS.before(baseLabel! || WORDS.unlabelled)})`,
            ),
          ),
        ]
      : []),
  ].map((words) => `<small>${plainMarkdown(words)}</small>`);
  return [...heading(part, style), ...provisions.flatMap((provision) => provisionMarkdown(provision, style)), ...told];
}

function heading({ type, heading: words, before, fate }: ShownPart['part'], { action }: Style): readonly string[] {
  if (type === 'footnotes') return [`**${WORDS.footnotes}**`];
  if (words === '') return [];
  const name = type === 'annex' ? `**${plainMarkdown(words)}**` : italic(words);
  if (fate === 'deleted') return [`${struck(name)} — ${italic(WORDS.deleted)}`];
  // An annex names its text, and with it every new revision: that is no news.
  if (before !== undefined && type === 'section') return [`${name} — ${italic(WORDS.before(before))}`];
  return [fate === 'added' && action !== 'ADD' ? `${name} — ${italic(WORDS.added)}` : name];
}

function provisionMarkdown(provision: ShownProvision, style: Style): readonly string[] {
  const block = readBlocks(provision.marked, style.lexicon)[0]!;
  const note = noteOf(provision, style);
  if (block.type === 'table') return [...(note === '' ? [] : [note.slice(3)]), tableMarkdown(block, provision, style)];
  const showsMarks = style.isMarked && provision.fate !== 'same';
  const [, signs = '', words] = /^(#{1,6} )?([^]*)$/.exec(
    showsMarks ? provision.marked.replace(/\s*\n\s*/g, ' ') : provision.text,
  )!;
  const inline = lineMarkdown(words!);
  const shown = signs === '' ? inline : `**${inline}**`;
  const isGone = provision.fate === 'deleted' && !showsMarks;
  return [`${INDENT.repeat(provision.depth)}${isGone ? struck(shown) : shown}${note}`];
}

const INDENT = '&emsp;&emsp;';

/** What happened to it, where the words alone do not show it. */
function noteOf(provision: ShownProvision, { action, isMarked }: Style): string {
  const { fate, elsewhere, baseLabel, isNewToAddressee, baseHeading } = provision;
  const before = baseLabel === undefined ? [] : [WORDS.before(baseLabel || WORDS.unlabelled)];
  const notes: string[] = [];
  if (isNewToAddressee) notes.push(WORDS.addressedNow(baseHeading!));
  if (fate === 'added' || fate === 'deleted' || fate === 'changed') {
    // Marks show it; and of a text that is all new nothing need be called new.
    const isPlain = isMarked || (fate === 'added' && action === 'ADD');
    // A path tells the label that it had.
    const label = before.length > 0 && !elsewhere ? ` (${before.join('')})` : '';
    if (!isPlain) notes.push(WORDS[fate] + label);
  } else if (!elsewhere) notes.push(...before);
  if (elsewhere) notes.push(WORDS[elsewhere.kind](elsewhere.path) + (fate === 'moved' ? WORDS.inTheSameWords : ''));
  return notes.length > 0 ? ` — ${italic(notes.join('; '))}` : '';
}

/** The heading of a table and the rows that changed; all rows of one that is added or deleted. */
function tableMarkdown(block: TableBlock, { fate }: ShownProvision, { isMarked }: Style): string {
  const isTouched = (index: number): boolean =>
    index === 0 || fate !== 'changed' || holdsChange({ ...block, rows: block.rows.slice(index, index + 1) });
  const rows = block.rows
    .filter((_, index) => isTouched(index))
    .map((row) => {
      const gone = row.cells.every((cell) => cell.reading('accepted').text.trim() === '');
      const cells = row.cells.map((cell) => {
        if (isMarked) return inlineMarkdown(cell.source);
        return gone ? struck(inlineMarkdown(cell.reading('rejected').text)) : inlineMarkdown(cell.reading('accepted').text);
      });
      return `| ${cells.join(' | ')} |`;
    });
  const left = block.rows.length - rows.length;
  const more = left > 0 ? `\n\n<small>${WORDS.rowsLeft(left)}</small>` : '';
  return [rows[0]!, `| ${block.delimiter.join(' | ')} |`, ...rows.slice(1)].join('\n') + more;
}

function italic(words: string): string {
  return `*${plainMarkdown(words)}*`;
}
