import { readBlocks } from '../../markup/blocks';
import type { Draft } from '../../markup/draft';
import { resolveBlocks } from '../../markup/format';
import { scanMarks } from '../../markup/marks';
import { project } from '../../markup/projection';
import type { Side } from '../../model/text';
import type { Model } from './atoms';
import { endOf } from './stretch';

/**
 * A mark is read back before it is given: true when a stretch that was written anew says what was meant, and one reading of the
 * draft, word for word, what it said before. Signs in the text that look like a mark's are the reason why it might not.
 */
export function holds(draft: Draft, model: Model, text: string, kept: Side): boolean {
  const scan = scanMarks(text);
  const says = (side: Side): boolean => bare(project(text, scan, side).text) === bare(meant(model, side));
  return says('accepted') && says('rejected') && keeps(draft, model, text, kept);
}

function meant({ stretch, atoms }: Model, side: Side): string {
  const gone = side === 'accepted' ? 'deleted' : 'added';
  const live = atoms.filter(({ kind, state }) => kind !== 'remark' && state !== 'erased' && state !== gone);
  return stretch.source.slice(0, stretch.wordsFrom) + live.map(({ text }) => text).join('');
}

/** Signs of an emphasis that holds nothing are in no reading, and remarks take blanks with them. */
function bare(text: string): string {
  return text.replace(/[*_\s]/g, '');
}

/** What a line opens is told from the line: so the blocks around are read with it. */
function keeps({ blocks, lexicon, source }: Draft, { stretch }: Model, text: string, kept: Side): boolean {
  const index = blocks.indexOf(stretch.block);
  const from = (blocks[index - 1] ?? stretch.block).span.from;
  const to = (blocks[index + 1] ?? stretch.block).span.to;
  const read = (part: string): string =>
    resolveBlocks(readBlocks(part, lexicon), kept, lexicon)
      .map((block) => block.text)
      .filter((block) => block !== '')
      .join('\n\n');
  return read(source.slice(from, to)) === read(source.slice(from, stretch.from) + text + source.slice(endOf(stretch), to));
}
