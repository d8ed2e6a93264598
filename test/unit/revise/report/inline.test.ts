import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readBlocks } from '../../../../src/markup/blocks';
import { acceptChanges } from '../../../../src/markup/format';
import { createInlineReader } from '../../../../src/markup/inline';
import { inlineMarkdown, lineMarkdown, plainMarkdown } from '../../../../src/revise/report/inline';
import { anySource } from '../../../support/sources';

const viewer = unified().use(remarkParse).use(remarkGfm);

/** What a viewer of Markdown shows of a paragraph, in the signs of the markup. */
function seen(markdown: string): string {
  const textOf = (node: Nodes): string => {
    if (node.type === 'html')
      return node.value
        .replace('<sup>', '[^')
        .replace('</sup>', ']')
        .replace(/<\/?(?:ins|del)>/, '');
    if ('value' in node) return node.value;
    return 'children' in node ? node.children.map(textOf).join('') : '';
  };
  const tree = viewer.parse(markdown);
  assert.ok(tree.children.every(({ type }) => type === 'paragraph') && tree.children.length < 2, JSON.stringify(markdown));
  return tree.children
    .map(textOf)
    .join('')
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/^ | $/g, '');
}

describe('report: words as Markdown', () => {
  it('shows in any viewer what stands in the markup', () => {
    const inline = createInlineReader();
    fc.assert(
      fc.property(anySource, (source) => {
        for (const block of readBlocks(acceptChanges(source))) {
          if (block.type !== 'text') continue;
          const { kind } = block.reading('accepted').form;
          if (kind === 'heading' || kind === 'footnote') continue;
          assert.equal(seen(lineMarkdown(block.source)), inline.plainText(block.source));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('makes marks visible, and leaves remarks out', () => {
    assert.equal(
      inlineMarkdown('{~~c~>d~~}) {++<b>{>>why<<}++} {--at $5--}{>>@NOR 2031-03-01<<} {==lit==}[^2]'),
      '<del>c</del><ins>d</ins>) <ins>&lt;b&gt;</ins> <del>at \\$5</del> lit<sup>2</sup>',
    );
    assert.equal(seen(inlineMarkdown('*{~~d~>e~~})* that *{++resolves++}* 2')), 'de) that resolves 2');
  });

  it('takes the signs of Markdown in plain words for what they are', () => {
    const words = 'A [LUM-1] *star* | `code` <i> ~~x~~ $5 &amp; a_b_ # \\';
    assert.equal(seen(`x ${plainMarkdown(words)}`), `x ${words}`);
  });
});
