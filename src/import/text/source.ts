import { english } from '../../lexicon/lexicon';
import type { ActsSource } from '../structure/source';
import { ImportError, refuseSize } from '../importError';
import { refuseBinary } from './decode';
import { readLines } from './lines';
import { extracted } from './extracted';

/**
 * The lines of a plain text or Markdown file.
 * @throws ImportError when it is too large, empty or binary.
 */
export function readTextSource(input: string, lexicon = english): ActsSource {
  refuseSize(input.length);
  if (!/\S/.test(input)) throw new ImportError('is empty');
  refuseBinary(input);
  return { ...readLines(input), reading: extracted(lexicon) };
}
