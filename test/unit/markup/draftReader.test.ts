import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDraft, type Draft } from '../../../src/markup/draft';
import { createDraftReader } from '../../../src/markup/draftReader';
import { anySource } from '../../support/sources';

/** What a draft consists of, without the functions that its blocks carry. */
function shapeOf(draft: Draft): unknown {
  return JSON.parse(JSON.stringify({ ...draft, lexicon: undefined })) as unknown;
}

describe('reading a draft again', () => {
  it('gives what reading it afresh gives, whatever was typed, erased or pasted', () => {
    const piece = fc.constantFrom(
      'x',
      '\n',
      '\n\n',
      '1 ',
      '*a)* ',
      '{++',
      '++}',
      '| a |\n| --- |\n',
      '---\n',
      '# A\n',
      ' ',
      '\r\n',
      '*b*\n',
      '[^1]: n\n',
      'MOD LUM/1/1\n\n',
    );
    const edit = fc.record({ at: fc.nat(), erased: fc.nat(12), typed: fc.oneof(piece, anySource) });
    fc.assert(
      fc.property(anySource, fc.array(edit, { minLength: 1, maxLength: 8 }), (start, edits) => {
        const reader = createDraftReader();
        let source = start;
        reader.read(source);
        for (const { at, erased, typed } of edits) {
          const from = at % (source.length + 1);
          source = source.slice(0, from) + typed + source.slice(from + erased);
          assert.deepEqual(shapeOf(reader.read(source)), shapeOf(readDraft(source)), JSON.stringify(source));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the blocks that were not touched', () => {
    const reader = createDraftReader();
    const source = '# A\n\none\n\n1 two\n\nthree\n';
    const before = reader.read(source);
    const after = reader.read(source.replace('two', 'twos'));
    const scans = (draft: Draft): unknown[] =>
      draft.blocks.map((block) => (block.type === 'text' ? block.reading('accepted') : undefined));
    assert.deepEqual(
      scans(after).map((scan, index) => scan === scans(before)[index]),
      [true, true, false, true],
    );
    assert.equal(after.blocks[3]!.span.from, before.blocks[3]!.span.from + 1);
  });

  it('gives the same draft for the same source', () => {
    const reader = createDraftReader();
    assert.equal(reader.read('one\n'), reader.read('one\n'));
  });
});
