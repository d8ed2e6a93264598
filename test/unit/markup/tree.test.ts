import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDraft } from '../../../src/markup/draft';
import { createInlineReader } from '../../../src/markup/inline';
import { readTree } from '../../../src/markup/readTree';
import { childrenOf, nodesAt, type Root, type TreeNode, type WordsNode } from '../../../src/markup/tree';
import { anySource } from '../../support/sources';

const inline = createInlineReader();
const treeOf = (source: string): Root => readTree(readDraft(source), inline);

/** One line a node, down to the blocks: `  item resolves 2 (changed)`. */
function outline(node: TreeNode, depth = 0): string[] {
  const name = 'path' in node ? ` ${node.path}` : 'text' in node ? ` ${node.text}` : '';
  const change = 'change' in node ? ` (${node.change})` : '';
  const below = 'block' in node && node.type !== 'table' ? [] : childrenOf(node);
  return [`${'  '.repeat(depth)}${node.type}${name}${change}`, ...below.flatMap((child) => outline(child, depth + 1))];
}

const DRAFT = `---
source: LUM
---

The group thanks the harbour.

MOD LUM/1/1

# RESOLUTION 12 (REV. {~~LIGHTBURG, 2028~>HAVENPORT, 2032~~})

## Lighthouses

The Conference,

*considering*

*a)* that lamps[^1] go out{~~,~>;~~}

{++*b)* that fog is frequent,++}

*resolves*

1 to keep:

i) lamps;

{--ii) horns;--}

[^1]: Including ships.

2 to report.

# ANNEX TO RESOLUTION 12

## Lamps

1) Large.

| a | {++b++} |
| --- | --- |

**Reasons:** Fog.
`;

describe('the tree of a draft', () => {
  it('holds proposals, sections, provisions, annexes and footnotes, each in its place', () => {
    assert.deepEqual(outline(treeOf(DRAFT)), [
      'root',
      '  frontMatter',
      '  introduction',
      '    paragraph The group thanks the harbour.',
      '  proposal',
      '    symbol MOD LUM/1/1',
      '    designation RESOLUTION 12 (REV. HAVENPORT, 2032) (changed)',
      '    title Lighthouses',
      '    formula The Conference,',
      '    section considering',
      '      leadIn considering',
      '      item considering a) (changed)',
      '        paragraph that lamps[^1] go out; (changed)',
      '      item considering b) (added)',
      '        paragraph that fog is frequent, (added)',
      '    section resolves',
      '      leadIn resolves',
      '      item resolves 1',
      '        paragraph to keep:',
      '        item resolves 1 i)',
      '          paragraph lamps;',
      '        item resolves 1 ii) (deleted)',
      '          paragraph horns; (deleted)',
      '      footnoteDefinition Including ships.',
      '      item resolves 2',
      '        paragraph to report.',
      '    annex Annex',
      '      heading ANNEX TO RESOLUTION 12',
      '      heading Lamps',
      '      item Annex, 1)',
      '        paragraph Large.',
      '      table (changed)',
      '        tableRow',
      '          tableCell',
      '            text',
      '          tableCell',
      '            addition',
      '              text',
      '    reasons',
      '      paragraph Reasons: Fog.',
    ]);
  });

  it('puts a table or a footnote into the provision that it interrupts', () => {
    const source = '*resolves*\n\n1 to keep:\n\n| a |\n| --- |\n\n[^1]: b\n\ni) lamps;\n\n[^2]: c\n\n2 to report\n';
    assert.deepEqual(
      outline(treeOf(source)).filter((line) => /item|table$|footnote/.test(line)),
      [
        '      item resolves 1',
        '        table',
        '        footnoteDefinition b',
        '        item resolves 1 i)',
        '      footnoteDefinition c',
        '      item resolves 2',
      ],
    );
  });

  it('is not too deep to be walked, however often a list begins anew', () => {
    const source = `*resolves*\n\n${'1 to keep:\n\n'.repeat(5000)}`;
    const depth = (node: TreeNode): number => 1 + Math.max(0, ...childrenOf(node).map(depth));
    assert.ok(depth(treeOf(source)) < 20);
  });

  it('finds the nodes around an offset, the innermost last', () => {
    const at = DRAFT.indexOf('fog is');
    const names = nodesAt(treeOf(DRAFT), at).map(({ type }) => type);
    assert.deepEqual(names, ['root', 'proposal', 'section', 'item', 'paragraph', 'addition', 'text']);
  });

  it('has positions that count lines and columns from one', () => {
    const item = nodesAt(treeOf(DRAFT), DRAFT.indexOf('lamps[^1]')).find(({ type }) => type === 'item');
    assert.deepEqual(item?.position?.start, { line: 17, column: 1, offset: DRAFT.indexOf('*a)*') });
  });

  it('says where a label stands', () => {
    const words = nodesAt(treeOf(DRAFT), DRAFT.indexOf('lamps[^1]')).find((node): node is WordsNode => node.type === 'paragraph');
    assert.ok(words?.label);
    assert.equal(DRAFT.slice(words.label.from, words.label.to), 'a)');
  });

  it('nests: children are in order, apart, and inside their parents, whatever the source', () => {
    const check = (node: TreeNode, source: string): void => {
      let at = node.span.from;
      for (const child of childrenOf(node)) {
        assert.ok(child.span.from >= at && child.span.to <= node.span.to, `${child.type} in ${node.type}`);
        assert.equal(child.position?.start.offset, child.span.from);
        check(child, source);
        at = child.span.to;
      }
    };
    // Lists in lists, and between their items what no label says the place of.
    const list = fc
      .array(
        fc.constantFrom(
          '*resolves*',
          '1 a:',
          '2 b;',
          'i) c:',
          '– d;',
          'e:',
          'f',
          '[^1]: g',
          '| h |\n| --- |',
          '# ANNEX 1',
          '## I',
        ),
      )
      .map((blocks) => blocks.join('\n\n'));
    fc.assert(
      fc.property(fc.oneof(anySource, list), (source) => check(treeOf(source), source)),
      { numRuns: 400 },
    );
    check(treeOf(DRAFT), DRAFT);
  });

  it('holds every block once', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const draft = readDraft(source);
        const found = (node: TreeNode): number[] =>
          ('block' in node ? [node.span.from] : []).concat(childrenOf(node).flatMap(found));
        const blocks = draft.blocks.filter(
          (block) =>
            block.type === 'table' ||
            (block.type === 'text' && !(block.reading('accepted').isEmpty && block.reading('rejected').isEmpty)),
        );
        assert.deepEqual(
          found(readTree(draft, inline)),
          blocks.map(({ span }) => span.from),
        );
      }),
      { numRuns: 150 },
    );
  });
});
