import type { Block } from '../../markup/block';
import { isChange, scanMarks } from '../../markup/marks';

/** Words in additions and in deletions. */
export interface WordCount {
  readonly added: number;
  readonly deleted: number;
}

/** Counts the changed words of blocks; those of a block without marks are added or deleted where all of the text is. */
export function countWords(blocks: readonly Block[], whole?: 'added' | 'deleted'): WordCount {
  const words = { added: 0, deleted: 0 };
  for (const source of blocks.flatMap(sourcesOf)) {
    const changes = scanMarks(source).marks.filter(isChange);
    if (whole && changes.length === 0) words[whole] += wordsIn(source);
    for (const { added, deleted } of changes) {
      if (added) words.added += wordsIn(source.slice(added.from, added.to));
      if (deleted) words.deleted += wordsIn(source.slice(deleted.from, deleted.to));
    }
  }
  return words;
}

/** What is scanned for marks: the block, or each cell of a table. */
function sourcesOf(block: Block): readonly string[] {
  if (block.type !== 'table') return [block.source];
  return block.rows.flatMap(({ cells }) => cells.map(({ source }) => source));
}

function wordsIn(text: string): number {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).length;
}
