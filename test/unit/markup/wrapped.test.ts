import assert from 'node:assert/strict';
import { format } from '../../../src/markup/format';

describe('a paragraph that was broken by hand', () => {
  const cases: readonly (readonly [name: string, typed: string, formatted: string])[] = [
    ['goes on at a number', 'as Resolution\n17 (Havenport, 2032) says', 'as Resolution 17 (Havenport, 2032) says'],
    ['goes on at a letter with a bracket', 'see *considering\nb)* and\nc) above', 'see *considering b)* and c) above'],
    ['goes on inside an item', '1 to keep the\n12 lamps lit;', '1 to keep the 12 lamps lit;'],
    ['ends at a label after a provision', '1 to keep;\n2 to report', '1 to keep;\n\n2 to report'],
    ['ends at a label after a comma, a full stop and a colon', '1 a,\n2 b.\n3 c:\ni) d', '1 a,\n\n2 b.\n\n3 c:\n\ni) d'],
    ['ends at a label after “and”', '1 to keep; and\n2 to report', '1 to keep; and\n\n2 to report'],
    ['goes on after a word that ends like “and”', '1 on land\n2 by sea', '1 on land 2 by sea'],
    [
      'ends at a label after a footnote mark',
      '1 to keep;[^1]\n2 to report\n\n[^1]: n',
      '1 to keep;[^1]\n\n2 to report\n\n[^1]: n',
    ],
    ['ends at a label after a mark', '1 to keep{~~,~>;~~}\n2 to report', '1 to keep{~~,~>;~~}\n\n2 to report'],
    ['goes on at a number after a mark without such a sign', '1 to {++keep++}\n2 lamps', '1 to {++keep++} 2 lamps'],
    ['ends at a mark that holds an item', '1 to keep;\n{++2 to report;++}', '1 to keep;\n\n{++2 to report;++}'],
    ['ends at a bullet, whatever stands before', 'lamps\n- horns', 'lamps\n\n– horns'],
    ['ends at a footnote', 'a[^1]\n[^1]: n', 'a[^1]\n\n[^1]: n'],
  ];
  for (const [name, typed, formatted] of cases) it(name, () => assert.equal(format(`${typed}\n`), `${formatted}\n`));

  it('begins with an item after a lead-in or a heading', () => {
    assert.equal(format('*resolves*\n1 to keep'), '*resolves*\n\n1 to keep\n');
    assert.equal(format('## Lamps\n1 to keep'), '## Lamps\n\n1 to keep\n');
  });
});
