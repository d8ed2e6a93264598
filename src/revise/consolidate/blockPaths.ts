import type { Lexicon } from '../../lexicon/lexicon';
import { createInlineReader } from '../../markup/inline';
import type { Side } from '../../model/text';
import { pathsOf } from '../paths';
import { readUnits } from '../unit';
import type { MarkedBlock } from './markedBlock';

/** The paths of a text's blocks in one reading; without those that the reading leaves nothing of. */
export function pathsOfBlocks(blocks: readonly MarkedBlock[], side: Side, lexicon: Lexicon): ReadonlyMap<MarkedBlock, string> {
  const read = blocks.filter((block) => block[side] !== '');
  const units = readUnits(read.map((block) => block[side]).join('\n\n'), lexicon);
  const paths = pathsOf(units, createInlineReader(), lexicon);
  return new Map(read.map((block, index) => [block, paths.get(units[index]!) ?? '']));
}
