import { readDraft } from '../../markup/draft';
import { isChange } from '../../markup/marks';

/** How many changes a draft marks: each addition, deletion and substitution counts as one. */
export function countChanges(source: string): number {
  const scans = readDraft(source).blocks.flatMap((block) => {
    if (block.type === 'text') return [block.scan];
    return block.type === 'table' ? block.rows.flatMap((row) => row.cells.map((cell) => cell.scan)) : [];
  });
  return scans.reduce((sum, { marks }) => sum + marks.filter(isChange).length, 0);
}
