import assert from 'node:assert/strict';
import { createChecker } from '../../../src/check/runner';
import type { Library } from '../../../src/corpus/library';
import { createAcronymReader } from '../../../src/editor/acronyms';
import type { SemanticToken } from '../../../src/editor/token';
import { tokensOf } from '../../../src/editor/tokens';
import { readDraft } from '../../../src/markup/draft';
import { createInlineReader } from '../../../src/markup/inline';
import { draftWith, libraryOf, sampleDraft } from './samples';

const both = libraryOf('lightburg-2028', 'havenport-2032');
const checker = createChecker();
const inline = createInlineReader();
const acronyms = createAcronymReader();

function tokens(source: string, library: Library = both): readonly SemanticToken[] {
  const draft = readDraft(source);
  return tokensOf(draft, { ...checker.shelfFor(draft, library), inline, acronyms });
}

/** The tokens of a draft as `words → type.modifier`. */
function painted(source: string, library: Library = both): readonly string[] {
  return tokens(source, library).map(
    ({ span, type, modifier }) => `${source.slice(span.from, span.to)} → ${type}${modifier ? `.${modifier}` : ''}`,
  );
}

const SAMPLES = ['lighthouses-clean', 'tide-tables-marked', 'wake-new', 'wrecks-and-ice', 'with-mistakes'];

describe('tokensOf', () => {
  it('tells the role of a lead-in, in its main text only', () => {
    const source = draftWith(
      '*considering further*\n\nthat it is dark,\n\n*further resolves*\n\nto wait.\n\n# ANNEX 1\n\n*resolves*\n\nnothing',
    );
    assert.deepEqual(painted(source), ['considering further → leadIn.preambular', 'further resolves → leadIn.operative']);
  });

  it('leaves the signs of a mark, what it deletes and remarks to the mark', () => {
    const source = draftWith(
      '*instructs the {~~Keeper~>Keepers~~}{>>all<<} of Lights*\n\n' +
        '1 to read Resolution {++17 ++}(Rev. {~~Lightburg, 2028~>Havenport, 2032~~}) and {--Resolution 14 (Rev. Havenport, 2032)--}',
      'marked',
    );
    assert.deepEqual(painted(source), [
      'instructs the → leadIn.operative',
      'Keepers → leadIn.operative',
      'of Lights → leadIn.operative',
      'Resolution → citation.current',
      '17 → citation.current',
      '(Rev. → citation.current',
      'Havenport, 2032 → citation.current',
      ') → citation.current',
    ]);
  });

  it('tells what has become of a cited text', () => {
    const source = draftWith(
      'See Resolution 17 (Rev. Havenport, 2032), Resolution 14 (Rev. Lightburg, 2028), Resolution 99 (Rev. Havenport, 2032), ' +
        'Resolution 5 (Northpoint, 2031) of the Charts Assembly, this Resolution 12 (Rev. Saltmere, 2036), ' +
        'Resolution 3 (Rev. Saltmere, 2036) and Resolution 10.',
    );
    assert.deepEqual(painted(source), [
      'Resolution 17 (Rev. Havenport, 2032) → citation.current',
      'Resolution 14 (Rev. Lightburg, 2028) → citation.outdated',
      'Resolution 99 (Rev. Havenport, 2032) → citation.unknown',
      'Resolution 5 (Northpoint, 2031) → citation.otherBody',
      'Resolution 12 (Rev. Saltmere, 2036) → citation.current',
      'Resolution 3 (Rev. Saltmere, 2036) → citation',
      'Resolution 10 → citation.current',
    ]);
  });

  it('tells an abrogated text', () => {
    const [stub] = both.list().filter(({ action, edition }) => action === 'SUP' && edition === 'Havenport, 2032');
    assert.ok(stub);
    const name = `Resolution ${stub.number} (${stub.revised ? 'Rev. ' : ''}${stub.place}, ${stub.year})`;
    assert.deepEqual(painted(draftWith(`as ${name} asked`)), [`${name} → citation.abrogated`]);
  });

  it('says of each of a list what is true of it', () => {
    const source = draftWith('Resolutions 17 and 99 (Rev. Havenport, 2032)');
    assert.deepEqual(painted(source), ['17 → citation.current', '99 (Rev. Havenport, 2032) → citation.unknown']);
  });

  it('tells references that lead nowhere, label by label', () => {
    const source = draftWith(
      '*considering*\n\n*a)* that it is dark;\n\n*b)* *resolves* 1 and 7 below,\n\n*resolves*\n\n' +
        '1 to act on *considering a)* above and *noting b)* above;\n\n2 to keep *resolves* 1 of Resolution 17 (Rev. Havenport, 2032) ' +
        'and *resolves* 1 of Resolution 3 (Rev. Northpoint, 2031) of the Charts Assembly',
    );
    const references = painted(source).filter((line) => line.includes('→ reference'));
    assert.deepEqual(references, [
      '*resolves* 1 and → reference.resolved',
      '7 → reference.unresolved',
      '*considering a)* → reference.resolved',
      '*noting b)* → reference.unresolved',
      '*resolves* 1 → reference.resolved',
    ]);
  });

  it('knows an acronym where the same text says what it stands for', () => {
    const source = `${draftWith('that the Emergency Radio Board (ERB) and other ERBs serve ELB,')}\n\nSUP LUM/21/2\n\n# RESOLUTION 7 (LIGHTBURG, 2028)\n\n**Reasons:** the ERB`;
    assert.deepEqual(painted(source), ['ERB → acronym.definition', 'ERBs → acronym']);
  });

  it('says nothing of texts that nobody knows', () => {
    const source = draftWith('Resolution 17 (Rev. Havenport, 2032), *resolves* 1 of Resolution 14 (Rev. Lightburg, 2028)');
    assert.deepEqual(painted(source, libraryOf()), [
      'Resolution 17 (Rev. Havenport, 2032) → citation',
      '*resolves* 1 → reference',
      'Resolution 14 (Rev. Lightburg, 2028) → citation',
    ]);
  });

  for (const name of SAMPLES) {
    it(`agrees with the problems in ${name}`, () => {
      const source = sampleDraft(name);
      const found = tokens(source);
      const states = { 'citation/unknown': 'unknown', 'citation/outdated': 'outdated', 'citation/abrogated': 'abrogated' };
      const shown: Readonly<Record<string, string>> = { ...states, 'reference/unresolved': 'unresolved' };
      const heads = readDraft(source).proposals.map(({ text }) => text[0]?.span);
      const problems = checker.check(source, both).filter(({ code, span }) => {
        // What the base has is summed up at the designation.
        return shown[code] && !heads.some((head) => head && head.from <= span.from && span.to <= head.to);
      });
      for (const { code, span, message } of problems) {
        const there = found.filter((token) => token.span.from < span.to && span.from < token.span.to);
        assert.ok(
          there.some(({ modifier }) => modifier === shown[code]),
          `${message} is painted ${there.map(({ modifier }) => modifier).join()}`,
        );
      }
      if (name === 'with-mistakes') assert.ok(problems.length >= 3);
    });

    it(`stays on lines and never overlaps in ${name}`, () => {
      const source = sampleDraft(name);
      let last = 0;
      for (const { span } of tokens(source)) {
        assert.ok(span.from >= last && span.from < span.to, `a token at ${span.from} overlaps the one before`);
        assert.ok(!source.slice(span.from, span.to).includes('\n'), 'a token goes over a line end');
        assert.doesNotMatch(source.slice(span.from, span.to), /\{(?:\+\+|--|~~|>>|==)|~>|(?:\+\+|--|~~|<<|==)\}/);
        last = span.to;
      }
      assert.ok(last > 0);
    });
  }
});
