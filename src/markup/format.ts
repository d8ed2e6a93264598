import type { Block, TableBlock, TextBlock } from './block';
import { readBlocks } from './blocks';
import { bulletOf, readForm, trimBlanks } from './form';
import { renumberFootnotes, type FormattedBlock } from './footnotes';
import { english, type Lexicon } from '../lexicon/lexicon';
import { isChange, scanMarks, type MarkScan } from './marks';
import { project, type Reading } from './projection';
import { projectRows, writeTable } from './table';

/** The canonical form of a source: one block a line, a blank line between blocks, footnotes numbered by first mark. Marks stay. */
export function format(source: string, lexicon: Lexicon = english): string {
  return write(formatBlocks(readBlocks(source, lexicon), lexicon), lexicon);
}

/** The revised text: additions kept, deletions dropped, in canonical form. */
export function acceptChanges(source: string, lexicon: Lexicon = english): string {
  return write(resolveBlocks(readBlocks(source, lexicon), 'accepted', lexicon), lexicon);
}

/** The base text: deletions kept, additions dropped, in canonical form. */
export function rejectChanges(source: string, lexicon: Lexicon = english): string {
  return write(resolveBlocks(readBlocks(source, lexicon), 'rejected', lexicon), lexicon);
}

/** The canonical form of a source without its remarks and with its highlights unwrapped. */
export function formatPlain(source: string, lexicon: Lexicon = english): string {
  return write(resolveBlocks(readBlocks(plain(source, lexicon), lexicon), 'plain', lexicon), lexicon);
}

/** A source without remarks and with highlights unwrapped; everything else stays as typed. */
export function plain(source: string, lexicon: Lexicon = english): string {
  if (!source.includes('{')) return source;
  let out = '';
  let at = 0;
  for (const block of readBlocks(source, lexicon)) {
    out += source.slice(at, block.span.from) + plainBlock(block);
    at = block.span.to;
  }
  return out + source.slice(at);
}

/** What a source says with its changes accepted, and rejected: both out of one reading of it. */
export function bothTexts(source: string, lexicon: Lexicon = english): { readonly accepted: string; readonly rejected: string } {
  const blocks = readBlocks(source, lexicon);
  const accepted = blocks.map((block) => resolveBlock(block, 'accepted', lexicon));
  // A block without marks reads the same either way.
  const rejected = blocks.map((block, index) =>
    scansOf(block).some(({ marks }) => marks.length > 0) ? resolveBlock(block, 'rejected', lexicon) : accepted[index]!,
  );
  return { accepted: write(kept(accepted), lexicon), rejected: write(kept(rejected), lexicon) };
}

/** True when a source holds an addition, a deletion or a substitution. Remarks and highlights never count. */
export function hasChanges(source: string, lexicon: Lexicon = english): boolean {
  if (!/\{(?:\+\+|--|~~)/.test(source)) return false;
  return readBlocks(source, lexicon).some((block) => scansOf(block).some((scan) => scan.marks.some(isChange)));
}

/** Each block in canonical form, marks kept. Empty blocks are left out. */
export function formatBlocks(blocks: readonly Block[], lexicon: Lexicon): readonly FormattedBlock[] {
  return kept(blocks.map((block) => formatBlock(block, lexicon)));
}

/** Each block read with its changes accepted or rejected, in canonical form. Blocks left empty disappear. */
export function resolveBlocks(blocks: readonly Block[], reading: Reading, lexicon: Lexicon = english): readonly FormattedBlock[] {
  return kept(blocks.map((block) => resolveBlock(block, reading, lexicon)));
}

/** Joins formatted blocks to a source with one final newline; no blocks give an empty source. */
export function write(blocks: readonly FormattedBlock[], lexicon: Lexicon = english): string {
  const texts = renumberFootnotes(blocks, lexicon).map((block) => block.text);
  if (texts.length === 0) return '';
  // A paragraph `---` at the head of a file would be read as the fence of a front matter.
  if (texts[0] === '---') texts[0] = String.raw`\---`;
  return `${texts.join('\n\n')}\n`;
}

/** One paragraph, heading or item in canonical form; empty when there is nothing in it. */
export function formatText(source: string, lexicon: Lexicon): string {
  const line = closeBackslash(joinLines(source));
  const bullet = bulletOf(line);
  const text = bullet === '' ? line : withoutBullet(line.slice(bullet.length), lexicon);
  const form = readForm(text, lexicon);
  const words = text.slice(form.textFrom, form.textTo);
  switch (form.kind) {
    case 'empty':
      return '';
    case 'heading':
      return words === '' ? '' : `${'#'.repeat(form.level ?? 1)} ${words}`;
    case 'footnote':
      return words === '' ? '' : `[^${form.id}]: ${words}`;
    case 'symbol':
      return form.id === undefined ? text : `${form.symbol} ${form.id}`;
    case 'item':
      return words === '' ? trimBlanks(text.slice(0, form.textFrom)) : `${trimBlanks(text.slice(0, form.textFrom))} ${words}`;
    default:
      return text;
  }
}

/** One block in canonical form, marks kept. */
export function formatBlock(block: Block, lexicon: Lexicon): FormattedBlock {
  if (block.type === 'text') return { type: 'text', text: formatText(block.source, lexicon) };
  if (block.type === 'frontMatter') return { type: 'frontMatter', text: frontMatterText(block.source) };
  return {
    type: 'table',
    text: writeTable(
      block.rows.map((row) => row.cells.map((cell) => closeBackslash(cell.source))),
      block.delimiter,
    ),
  };
}

/** One block in one reading, in canonical form; its text is empty when nothing is left. */
export function resolveBlock(block: Block, reading: Reading, lexicon: Lexicon): FormattedBlock {
  if (block.type === 'text') return { type: 'text', text: resolveText(block, reading, lexicon) };
  if (block.type === 'frontMatter') return formatBlock(block, lexicon);
  return { type: 'table', text: resolveTable(block, reading) };
}

function resolveText(block: TextBlock, reading: Reading, lexicon: Lexicon): string {
  if (block.scan.marks.length === 0) return formatText(block.source, lexicon);
  const text = project(block.source, block.scan, reading).text;
  const form = readForm(text, lexicon);
  // A label outside the marks goes with the words that were all inside them.
  const hollow = form.kind === 'item' && form.textFrom === form.textTo && block.scan.marks.some(isChange);
  return hollow && readForm(block.source, lexicon).kind === 'item' ? '' : formatText(text, lexicon);
}

function resolveTable(block: TableBlock, reading: Reading): string {
  return writeTable(
    projectRows(block.rows, reading).map((row) => row.map(closeBackslash)),
    block.delimiter,
  );
}

function plainBlock(block: Block): string {
  if (block.type === 'frontMatter') return block.source;
  if (block.type === 'text') return project(block.source, block.scan, 'plain').text;
  let out = '';
  let at = 0;
  for (const cell of block.rows.flatMap((row) => row.cells)) {
    out += block.source.slice(at, cell.span.from) + project(cell.source, cell.scan, 'plain').text;
    at = cell.span.to;
  }
  return out + block.source.slice(at);
}

/** The scans of a block: one, or one a cell. */
export function scansOf(block: Block): readonly MarkScan[] {
  if (block.type === 'text') return [block.scan];
  return block.type === 'table' ? block.rows.flatMap((row) => row.cells.map((cell) => cell.scan)) : [];
}

/**
 * A bullet before a label is mere form and goes; a bare bullet becomes a dash. When all of the item is one
 * addition or deletion, the dash goes inside it, so that it comes and goes with its words.
 */
function withoutBullet(rest: string, lexicon: Lexicon): string {
  const scan = scanMarks(rest);
  const readings = [project(rest, scan, 'accepted').text, project(rest, scan, 'rejected').text];
  if (readings.some((text) => readForm(text, lexicon).kind === 'item' && bulletOf(text) === '')) return rest;
  const first = scan.marks[0];
  const whole =
    first &&
    isChange(first) &&
    first.kind !== 'substitution' &&
    first.from === 0 &&
    readings.some((text) => trimBlanks(text) === '');
  return whole ? `${rest.slice(0, 3)}– ${rest.slice(3)}` : `– ${rest}`;
}

/** One line out of several, without the blanks at the ends. */
function joinLines(source: string): string {
  if (!source.includes('\n')) return trimBlanks(source);
  return trimBlanks(source.split('\n').map(trimBlanks).join(' '));
}

/** A lone backslash at the end would make the closer of a mark around the block a letter; doubled, it reads the same. */
function closeBackslash(text: string): string {
  let at = text.length;
  while (text[at - 1] === '\\') at--;
  return (text.length - at) % 2 === 1 ? `${text}\\` : text;
}

function frontMatterText(source: string): string {
  return source
    .replace(/\r\n/g, '\n')
    .replace(/[ \t]+$/, '')
    .replace(/^---[ \t]+\n/, '---\n');
}

function kept(blocks: readonly FormattedBlock[]): readonly FormattedBlock[] {
  return blocks.filter((block) => block.text !== '');
}
