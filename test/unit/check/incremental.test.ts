import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { correctDraft } from '../../../quality/drafts';
import { readField } from '../../../quality/mutants/field';
import { KINDS } from '../../../quality/mutants/kinds';
import { plan } from '../../../quality/mutants/plan';
import { createChecker, type Checker } from '../../../src/check/runner';
import type { Draft } from '../../../src/markup/draft';
import { createDraftReader } from '../../../src/markup/draftReader';
import { applyEdits } from '../../../src/markup/edits';
import { libraryOf } from '../editor/samples';

const library = libraryOf('lightburg-2028', 'havenport-2032');

/** Drafts full of problems: the examples, the rules' own pages, and planted mistakes. */
function sources(): readonly string[] {
  const examples = readdirSync('examples/drafts').map((name) => readFileSync(`examples/drafts/${name}`, 'utf8'));
  const pages = readdirSync('docs/rules', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  const shown = pages.flatMap((path) =>
    [...readFileSync(`docs/rules/${path}`, 'utf8').matchAll(/^(`{3,})itu problem\n([^]*?)^\1$/gm)].map(([, , source]) => source!),
  );
  const text = library
    .list()
    .find(({ kind, number, edition }) => kind === 'Resolution' && number === 9 && edition.startsWith('Hav'))!;
  const field = readField(correctDraft(text, library, 'General Conference (Saltmere, 2036)'), library.conferences);
  const planted = KINDS.flatMap((kind) => plan(kind, [field], 2)).map(({ mistake }) =>
    applyEdits(field.draft.source, mistake.edits),
  );
  return [...examples, ...shown, ...planted];
}

describe('checking a draft at every key', () => {
  const said = (checker: Checker, draft: Draft | string): unknown => JSON.parse(JSON.stringify(checker.check(draft, library)));

  it('finds what a first look finds, wherever what was known before stands now', () => {
    for (const source of sources()) {
      const checker = createChecker();
      const reader = createDraftReader();
      checker.check(reader.read(source), library);
      // Words before everything that can be found, behind the front matter.
      const at = /^---\n[^]*?\n---\n+/.exec(source)?.[0].length ?? 0;
      const later = `${source.slice(0, at)}Some words more.\n\n${source.slice(at)}`;
      assert.deepEqual(said(checker, reader.read(later)), said(createChecker(), later), source.slice(0, 300));
    }
  });

  it('finds what a first look finds, whatever is typed, deleted, doubled and moved in between', () => {
    const drafts = sources();
    const checker = createChecker();
    const step = fc.record({
      kind: fc.constantFrom('type', 'delete', 'double', 'drop', 'swap'),
      at: fc.nat({ max: 9999 }).map((place) => place / 10_000),
      text: fc.constantFrom('x', ' ', ';', '{++', '--}', '[', 'that that ', 'FOG ', '\n\n', '*', '| ', '# ', '[^9]'),
    });
    const property = fc.property(fc.constantFrom(...drafts), fc.array(step, { minLength: 1, maxLength: 6 }), (draft, steps) => {
      const reader = createDraftReader();
      let source = draft;
      for (const one of steps) {
        source = edited(source, one.kind, one.at, one.text);
        assert.deepEqual(said(checker, reader.read(source)), said(createChecker(), source));
      }
    });
    // The same drafts at every run: what this finds has to be found again.
    fc.assert(property, { seed: 6, numRuns: 60 });
  });
});

/** A source after something was done to one of its paragraphs, or typed into it. */
function edited(source: string, kind: string, at: number, text: string): string {
  const paragraphs = source.split('\n\n');
  const index = Math.floor(at * (paragraphs.length - 1));
  const place = Math.floor(at * source.length);
  switch (kind) {
    case 'type':
      return source.slice(0, place) + text + source.slice(place);
    case 'delete':
      return source.slice(0, place) + source.slice(place + 1);
    case 'double':
      return paragraphs.toSpliced(index, 0, paragraphs[index]!).join('\n\n');
    case 'drop':
      return paragraphs.toSpliced(index, 1).join('\n\n');
    default:
      return paragraphs.toSpliced(index, 2, paragraphs[index + 1] ?? '', paragraphs[index]!).join('\n\n');
  }
}
