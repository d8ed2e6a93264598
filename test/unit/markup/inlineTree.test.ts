import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createInlineReader } from '../../../src/markup/inline';
import { readInline, type InlineNode } from '../../../src/markup/inlineTree';
import { scanMarks } from '../../../src/markup/marks';

/** `emphasis(resolves) 2` */
function drawn(source: string): string {
  const draw = (node: InlineNode): string => {
    if (node.type === 'text') return source.slice(node.span.from, node.span.to);
    const inside = node.children.length > 0 ? node.children.map(draw).join('') : source.slice(node.inner.from, node.inner.to);
    return `${node.type}(${inside})`;
  };
  return readInline(source).map(draw).join('');
}

describe('the inside of a block', () => {
  const cases: readonly (readonly [name: string, source: string, read: string])[] = [
    ['reads words', 'that lamps go out;', 'that lamps go out;'],
    ['reads emphasis and strong', '*resolves* 2 and **now**', 'emphasis(resolves) 2 and strong(now)'],
    [
      'reads marks inside an emphasis',
      '*instructs the {~~Director~>Directors~~}*',
      'emphasis(instructs the substitution(deletion(Director)addition(Directors)))',
    ],
    ['reads emphasis inside a mark', '{++*b)* that fog++}', 'addition(emphasis(b)) that fog)'],
    [
      'reads emphasis on both sides of a substitution',
      '{~~*a*~>*b*~~}',
      'substitution(deletion(emphasis(a))addition(emphasis(b)))',
    ],
    ['reads remarks inside a mark', '{++fog{>>why?<<} and ice++}', 'addition(fogremark(why?) and ice)'],
    ['reads a footnote mark in a deletion', '{--lamps[^1]--}', 'deletion(lampsfootnoteReference(1))'],
    ['reads links', 'see [the *list*](a.md) there', 'see link(the emphasis(list)) there'],
    ['takes no mark for one inside code', '`{++x++}` {++y++}', 'inlineCode(`{++x++}`) addition(y)'],
    ['takes an escaped sign for a letter', String.raw`\*not\* {++*so*++}`, String.raw`\*not\* addition(emphasis(so))`],
    ['leaves an emphasis that crosses a mark as text', '*one {++two* three++}', '*one addition(two* three)'],
    ['leaves an emphasis over both sides of a substitution as text', '{~~*a~>b*~~}', 'substitution(deletion(*a)addition(b*))'],
    ['pairs no asterisks of a remark with those around it', '{>>a * b<<} *c* d', 'remark(a * b) emphasis(c) d'],
    ['reads an emphasis that is all mark', '*{++new++}*', 'emphasis(addition(new))'],
    ['reads an emphasis that a bracket ends, at the end of a mark', '{++*a)*++} fog', 'addition(emphasis(a))) fog'],
    ['reads an empty mark', 'a {----} b', 'a deletion() b'],
  ];
  for (const [name, source, read] of cases) it(name, () => assert.equal(drawn(source), read));

  it('covers every character once, and holds every mark', () => {
    const sign = fc.constantFrom(
      '{++',
      '++}',
      '{--',
      '--}',
      '{~~',
      '~>',
      '~~}',
      '{>>',
      '<<}',
      '*',
      '**',
      '`',
      '[^1]',
      '[',
      '](x)',
      '\\',
      'a',
      ' ',
      '👍',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 24 }), (signs) => {
        const source = signs.join('');
        const leaves = (nodes: readonly InlineNode[], inner: { from: number; to: number }): void => {
          let at = inner.from;
          for (const node of nodes) {
            assert.ok(node.span.from >= at && node.span.to <= inner.to);
            if (node.span.from > at) assert.equal(source.slice(at, node.span.from), '~>');
            if (node.children.length > 0) leaves(node.children, node.inner);
            at = node.span.to;
          }
          if (nodes.length > 0) assert.equal(at, inner.to);
        };
        const nodes = readInline(source);
        leaves(nodes, { from: 0, to: source.length });
        const types = (list: readonly InlineNode[]): string[] => list.flatMap((node) => [node.type, ...types(node.children)]);
        const marks = scanMarks(source).marks.filter(({ kind }) => kind !== 'substitution' && kind !== 'remark').length;
        const subs = scanMarks(source).marks.filter(({ kind }) => kind === 'substitution').length;
        const found = types(nodes).filter((type) => ['addition', 'deletion', 'highlight'].includes(type)).length;
        assert.equal(found, marks + 2 * subs);
      }),
      { numRuns: 400 },
    );
  });

  it('does not read inside a block that nests without end', () => {
    let nested = 'x';
    while (nested.length < 15_000) nested = `*a ${nested}*`;
    assert.deepEqual(
      readInline(nested).map(({ type }) => type),
      ['text'],
    );
    assert.equal(createInlineReader().plainText(nested), nested);
  });
});
