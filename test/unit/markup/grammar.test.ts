import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { readBlocks } from '../../../src/markup/blocks';
import { scanMarks, type MarkKind } from '../../../src/markup/marks';

/** As much of the editor's engine for grammars as is used here: the tool that tests the grammar brings it. */
interface Engine {
  readonly INITIAL: unknown;
  readonly Registry: new (options: object) => {
    loadGrammar(scope: string): Promise<{
      tokenizeLine(
        line: string,
        state: unknown,
      ): { tokens: readonly { startIndex: number; endIndex: number; scopes: readonly string[] }[]; ruleStack: unknown };
    }>;
  };
  parseRawGrammar(text: string, name: string): unknown;
}

interface Expressions {
  loadWASM(data: ArrayBufferLike): Promise<void>;
  readonly OnigScanner: new (patterns: readonly string[]) => unknown;
  readonly OnigString: new (text: string) => unknown;
}

const GRAMMAR = 'syntaxes/itu-resolution.tmLanguage.json';
const tool = createRequire(join(process.cwd(), 'node_modules/vscode-tmgrammar-test/package.json'));

const SIGNS: Readonly<Record<MarkKind, string>> = {
  addition: '+',
  deletion: '-',
  substitution: '~',
  remark: '>',
  highlight: '=',
};

/** What stands in which mark, character by character, up to an opener that nothing closes: that may be closed on the next line. */
function scanned(line: string): string {
  const { marks, unmatched } = scanMarks(line);
  const picture = Array.from(line, () => '.');
  for (const { kind, from, to, remarks } of marks) {
    picture.fill(SIGNS[kind], from, to);
    for (const remark of remarks) picture.fill('>', remark.from, remark.to);
  }
  return picture.slice(0, unmatched[0]?.from).join('');
}

const words = fc.constantFrom(
  'lamp',
  ' lit ',
  '*',
  '**',
  ' `code` ',
  ' `{++` ',
  '\\',
  '+',
  '-',
  '~',
  '{',
  '}',
  '[^1]',
  '[x](y)',
  'Resolution 5',
);
const signs = fc.constantFrom('{++', '++}', '{--', '--}', '{~~', '~>', '~~}', '{>>', '<<}', '{==', '==}');
const inner = fc.array(fc.oneof({ arbitrary: words, weight: 4 }, signs), { maxLength: 4 }).map((parts) => parts.join(''));
const mark = fc
  .tuple(fc.constantFrom('++', '--', '~~', '>>', '=='), inner, inner)
  .map(([sign, one, other]) => `{${sign}${one}${sign === '~~' ? `~>${other}` : ''}${sign === '>>' ? '<<' : sign}}`);
const line = fc
  .tuple(fc.constantFrom('Lamps ', '1 ', '*a)* ', '# ', ''), fc.array(fc.oneof(words, mark, mark, signs), { maxLength: 12 }))
  .map(([opener, parts]) => opener + parts.join(''))
  .filter((text) => !/^\s*$|^\|/.test(text));

/** Lines of paragraphs that somebody broke by hand: some begin like items, and some end like provisions. */
const broken = fc.array(
  fc.constantFrom(
    'that lamps',
    'are lit;',
    'and bells,',
    '17 (Rev. Havenport, 2032), and',
    '  2 to ring: ',
    '*b)* that fog is frequent; or',
    'ii) horns[^1],',
    '– at *night*;',
    '{++3 to paint;++}',
    '{~~4~>5~~} to keep {--both.--}',
    '6 to see “far.”',
    '7bis to say (no.)',
    '',
  ),
  { minLength: 1, maxLength: 8 },
);

const sides = ['accepted', 'rejected'] as const;

describe('the grammar', () => {
  let coloured: (text: string) => string;
  let labelled: (lines: readonly string[]) => readonly number[];

  before(async () => {
    const engine = tool('vscode-textmate') as Engine;
    const expressions = tool('vscode-oniguruma') as Expressions;
    await expressions.loadWASM(readFileSync(tool.resolve('vscode-oniguruma/release/onig.wasm')).buffer);
    const registry = new engine.Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (patterns: readonly string[]) => new expressions.OnigScanner(patterns),
        createOnigString: (text: string) => new expressions.OnigString(text),
      }),
      loadGrammar: (scope: string) =>
        Promise.resolve(
          scope === 'text.itu-resolution' ? engine.parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR) : undefined,
        ),
    });
    const grammar = await registry.loadGrammar('text.itu-resolution');
    // The lines that begin with a label.
    labelled = (lines) => {
      let state = engine.INITIAL;
      return lines.flatMap((text, index) => {
        const read = grammar.tokenizeLine(text, state);
        state = read.ruleStack;
        const first = read.tokens.find(({ startIndex, endIndex }) => /[^\s{+~-]/.test(text.slice(startIndex, endIndex)));
        return first?.scopes.some((name) => name.startsWith('constant.numeric.label')) ? [index] : [];
      });
    };
    coloured = (text) => {
      const picture = Array.from(text, () => '.');
      for (const { startIndex, endIndex, scopes } of grammar.tokenizeLine(text, engine.INITIAL).tokens) {
        const has = (scope: string): boolean => scopes.some((name) => name.startsWith(scope));
        const kind: MarkKind | undefined = has('comment.block')
          ? 'remark'
          : has('markup.changed')
            ? 'substitution'
            : has('markup.inserted')
              ? 'addition'
              : has('markup.deleted')
                ? 'deletion'
                : has('markup.highlight')
                  ? 'highlight'
                  : undefined;
        if (kind) picture.fill(SIGNS[kind], startIndex, Math.min(endIndex, text.length));
      }
      return picture.join('');
    };
  });

  it('takes the same for marks as the scanner, on any line', function () {
    this.timeout(30_000);
    fc.assert(
      fc.property(line, (text) => {
        const expected = scanned(text);
        assert.equal(coloured(text).slice(0, expected.length), expected);
      }),
      { numRuns: 1500 },
    );
  });

  it('takes the same lines of a paragraph for items as the reader', () => {
    fc.assert(
      fc.property(broken, (lines) => {
        const starts = lines.map((_, index) => lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0));
        const items = readBlocks(lines.join('\n')).flatMap((block) => {
          const isItem = block.type === 'text' && sides.some((side) => block.reading(side).form.kind === 'item');
          return isItem ? [starts.indexOf(block.span.from)] : [];
        });
        assert.deepEqual(labelled(lines), items, lines.join('\n'));
      }),
      { numRuns: 500 },
    );
  });
});
