import { readFileSync } from 'node:fs';
import { Library } from '../../../src/corpus/library';
import { readFinalActs } from '../../../src/import/text/finalActs';
import { format } from '../../../src/markup/format';

/** A library of the invented union: of one or both of its conferences, or of none. */
export function libraryOf(...editions: readonly ('lightburg-2028' | 'havenport-2032')[]): Library {
  return new Library(
    editions.map((name) => {
      const { edition, documents } = readFinalActs(readFileSync(`examples/final-acts/${name}.txt`, 'utf8'));
      return { edition, documents: documents.map((document) => ({ ...document, markup: format(document.markup) })) };
    }),
  );
}

export function sampleDraft(name: string): string {
  return readFileSync(`examples/drafts/${name}.itu.md`, 'utf8');
}

/** A source in which `¦` shows where the pointer is. */
export function pointed(marked: string): { readonly source: string; readonly offset: number } {
  const offset = marked.indexOf('¦');
  if (offset < 0) throw new Error('There is no ¦ in the source.');
  return { source: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

/** A draft of one MOD with this text after its formula. */
export function draftWith(body: string, form: 'clean' | 'marked' = 'clean'): string {
  return [
    `---\nconference: General Conference (Saltmere, 2036)\nsource: LUM\ndocument: 21\nform: ${form}\n---`,
    'MOD LUM/21/1',
    '# RESOLUTION 12 (REV. SALTMERE, 2036)',
    '## Lighthouses on inland waters',
    'The General Conference of the Example Union (Saltmere, 2036),',
    body,
  ].join('\n\n');
}
