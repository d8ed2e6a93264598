import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { scanMarks, type MarkKind } from '../../../src/markup/marks';

interface Configuration {
  readonly comments: { readonly blockComment: readonly [string, string] };
  readonly brackets: readonly (readonly [string, string])[];
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly autoCloseBefore: string;
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly indentationRules: { readonly increaseIndentPattern: string; readonly decreaseIndentPattern: string };
  readonly onEnterRules?: readonly unknown[];
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
}

const configuration = JSON.parse(
  readFileSync('language-configuration.json', 'utf8').replace(/^\s*\/\/.*$/gm, ''),
) as Configuration;

const OPENERS: readonly (readonly [sign: string, kind: MarkKind])[] = [
  ['{++', 'addition'],
  ['{--', 'deletion'],
  ['{~~', 'substitution'],
  ['{==', 'highlight'],
  ['{>>', 'remark'],
];

/** The one mark that a text is, whole. */
function markOf(text: string): MarkKind | undefined {
  const [mark, ...others] = scanMarks(text).marks;
  return mark && others.length === 0 && mark.from === 0 && mark.to === text.length ? mark.kind : undefined;
}

describe('language-configuration.json', () => {
  for (const [opener, kind] of OPENERS) {
    it(`closes ${opener} with what makes it a mark`, () => {
      const pair = configuration.autoClosingPairs.find(({ open }) => open === opener);
      assert.ok(pair);
      assert.equal(markOf(pair.open + pair.close), kind);
    });

    it(`makes a mark of ${[...opener].join(' ')} typed over a selection, but for the arrow`, () => {
      const typed = [...opener].reduceRight((inside, sign) => {
        const pair = configuration.surroundingPairs.find(([open]) => open === sign);
        assert.ok(pair, `${sign} surrounds nothing`);
        return pair[0] + inside + pair[1];
      }, 'lamps');
      const expected = kind === 'substitution' ? undefined : kind;
      assert.equal(markOf(typed), expected);
      if (kind === 'substitution') assert.equal(markOf(typed.replace('lamps', 'lamps~>lights')), kind);
    });

    it(`matches ${opener} with its closer`, () => {
      const pair = configuration.brackets.find(([open]) => open === opener);
      assert.ok(pair);
      assert.equal(markOf(kind === 'substitution' ? `${pair[0]}a~>b${pair[1]}` : `${pair[0]}a${pair[1]}`), kind);
    });
  }

  it('closes nothing that would stand there twice once it is typed', () => {
    // What was closed is typed over by the extension where it ends a mark, and by editors where it is one sign of two.
    for (const { open, close } of configuration.autoClosingPairs) {
      const isMark = OPENERS.some(([opener]) => opener === open);
      assert.ok(isMark || (open.length === 1 && close.length === 1), open + close);
    }
  });

  it('comments with a remark', () => {
    assert.equal(markOf(configuration.comments.blockComment.join('why?')), 'remark');
  });

  it('closes a mark in front of words and punctuation, too', () => {
    for (const sign of 'aZ5.,;:)]}*([“ \n') assert.ok(configuration.autoCloseBefore.includes(sign), sign);
  });

  it('does nothing at Enter and indents nothing', () => {
    assert.equal(configuration.onEnterRules, undefined);
    const { increaseIndentPattern, decreaseIndentPattern } = configuration.indentationRules;
    for (const line of ['*a)* that', '  i) that', '- a', 'that:', '']) {
      assert.doesNotMatch(line, new RegExp(increaseIndentPattern));
      assert.doesNotMatch(line, new RegExp(decreaseIndentPattern));
    }
  });

  const { pattern, flags } = configuration.wordPattern;
  const wordsOf = (text: string): readonly string[] => text.match(new RegExp(pattern, `g${flags}`)) ?? [];
  const WHOLE = [
    'a)',
    'aa)',
    'iv)',
    '2)',
    '2.1)',
    '1bis)',
    '1bis',
    '2.1',
    'telecommunication/ICT',
    'NOR/44A1/1',
    'Secretary-General',
    'ITU-T',
    'île',
    'drafter’s',
  ];
  for (const word of WHOLE) {
    it(`takes ${word} for one word`, () => {
      assert.deepEqual(wordsOf(`*${word}* and {++${word}++}, ${word};`), [word, 'and', '{++', word, '++}', word]);
    });
  }

  it('leaves brackets and the end of a sentence outside, and takes the signs of marks for words', () => {
    assert.deepEqual(wordsOf('(Rev. Havenport, 2032) (see a) {~~old~>new~~}.'), [
      'Rev',
      'Havenport',
      '2032',
      'see',
      'a)',
      '{~~',
      'old',
      '~>',
      'new',
      '~~}',
    ]);
    assert.deepEqual(wordsOf('(MOD) ferries (two) 3)'), ['MOD', 'ferries', 'two', '3)']);
  });
});
