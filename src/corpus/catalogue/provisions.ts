import { passagesIn, type PassageKind } from '../passages';
import type { Span } from '../../model/range';
import type { Text } from '../../model/text';
import { fingerprint } from './fingerprint';

/** A passage of a text without its words: what it is, where it stands, and its fingerprint. */
export interface Fingerprinted {
  readonly kind: PassageKind;
  /** `considering c) ii)`, `Annex 2, 4)`, `footnote 1`; empty for title and formula. */
  readonly path: string;
  readonly print: string;
}

/** The same, with its place in the source that it was read from. */
export interface FoundPassage extends Fingerprinted {
  readonly span: Span;
}

/** The passages of a text with their fingerprints, in order. `printOf` may remember those of words that it has seen. */
export function fingerprintsIn(text: Text, printOf: (words: string) => string = fingerprint): readonly FoundPassage[] {
  return passagesIn(text).map(({ kind, path, text: words, span }) => ({ kind, path, print: printOf(words), span }));
}

/** What a person is told a passage is: `resolves 2`, `the title`, `the lead-in “noting”`, `a table in Annex 2`. */
export function nameOfPassage({ kind, path }: Pick<Fingerprinted, 'kind' | 'path'>): string {
  switch (kind) {
    case 'title':
      return 'the title';
    case 'formula':
      return 'the enacting formula';
    case 'leadIn':
      return `the lead-in “${path}”`;
    case 'annexTitle':
      return `the title of ${path}`;
    case 'heading':
      return `a heading in ${path}`;
    case 'table':
      return path === '' ? 'a table' : `a table in ${path}`;
    case 'paragraph':
      return `a paragraph of ${path}`;
    case 'item':
      return path === '' ? 'the first paragraph' : path;
    case 'footnote':
      return path;
  }
}
