import { english } from '../../lexicon/lexicon';
import type { FinalActs } from '../../model/library';
import { readActs } from '../structure/readActs';
import { readTextSource } from './source';

/**
 * Reads Final Acts from plain text or Markdown.
 * @throws ImportError when the input is empty, binary, cut off, or holds no document.
 */
export function readFinalActs(input: string, lexicon = english): FinalActs {
  return readActs(readTextSource(input, lexicon));
}
