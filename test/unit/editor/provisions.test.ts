import assert from 'node:assert/strict';
import {
  insertProvision,
  moveProvisionDown,
  moveProvisionUp,
  renumberText,
  summaryOf,
  turnIntoItem,
  turnIntoSubItem,
} from '../../../src/editor/provisions/commands';
import { changeInWords, referencesAfter } from '../../../src/editor/provisions/elsewhere';
import { readDraft } from '../../../src/markup/draft';
import { applyEdits } from '../../../src/markup/edits';
import { drawn, seen } from '../../support/cursor';
import { does, head, refusal, run } from './provisionCases';

describe('moving a provision', () => {
  const BUOYS = ['*resolves*', '1 lamps;', '2 buoys:', 'i) red;', 'ii) green;', '3 ferries under *resolves* 2 ii) and 1 to 2.'];

  it('takes along what is nested in it, and leaves each ending in its place', () => {
    does(
      moveProvisionDown,
      BUOYS.map((line) => line.replace('buoys', 'bu‸oys')),
      ['*resolves*', '1 lamps;', '2 ferries under *resolves* 3 ii) and 1 to 3;', '3 bu‸oys:', 'i) red;', 'ii) green.'],
    );
  });

  it('keeps ranges to the provisions that they took in, and tells where those part', () => {
    const before = [
      '*resolves*',
      '1 la‸mps;',
      '2 buoys;',
      '3 ferries under *resolves* 1 to 2;',
      '4 piers under *resolves* 2 to 3.',
    ];
    const { source, editing } = run(moveProvisionDown, before.join('\n\n'), 'clean');
    assert.match(
      applyEdits(source, editing.edits),
      /3 ferries under \*resolves\* 1 to 2;\n\n4 piers under \*resolves\* 1 to 3\./,
    );
    assert.equal(
      summaryOf(editing),
      '2 provisions have another number. “resolves 2 to 3” no longer takes in the same provisions: check the range.',
    );
  });

  it('moves sub-items in their own list, and keeps lists close that are close', () => {
    const { source, editing } = run(moveProvisionUp, '*resolves*\n1 lamps:\ni) red;\nii) gr‸een.\n2 *resolves* 1 i).\n', 'clean');
    assert.equal(drawn(source, editing), `${head('clean')}*resolves*\n1 lamps:\ni) gr‸een;\nii) red.\n2 *resolves* 1 ii).\n`);
  });

  it('shows a move in a marked draft', () => {
    does(
      moveProvisionUp,
      ['*resolves*', '1 lamps;', '2 buo‸ys.'],
      [
        '*resolves*',
        '{++1 buo‸ys;++}{>>moved from resolves 2<<}',
        '{~~1~>2~~} lamps{~~;~>.~~}',
        '{--2 buoys.--}{>>moved to resolves 1<<}',
      ],
      'marked',
    );
  });

  it('moves an addition without more marks, and says anew where the other went', () => {
    does(
      moveProvisionDown,
      [
        '*resolves*',
        '{--1 lamps;--}{>>moved to resolves 2<<}',
        '{~~2~>1~~} buoys;',
        '{++2 la‸mps;++}{>>moved from resolves 1<<}',
        '3 ferries.',
      ],
      [
        '*resolves*',
        '{--1 lamps;--}{>>moved to resolves 3<<}',
        '{~~2~>1~~} buoys;',
        '{~~3~>2~~} ferries{~~.~>;~~}',
        '{++3 la‸mps.++}{>>moved from resolves 1<<}',
      ],
      'marked',
    );
  });

  it('makes whole again what comes back', () => {
    does(
      moveProvisionUp,
      [
        '*resolves*',
        '{--1 lamps are lit;--}{>>moved to resolves 2<<}',
        '{~~2~>1~~} buoys;',
        '{++2 la‸mps stay lit;++}{>>moved from resolves 1<<}',
        '3 ferries.',
      ],
      ['*resolves*', '1 la‸mps {~~are~>stay~~} lit;', '2 buoys;', '3 ferries.'],
      'marked',
    );
  });

  it('stays in its list', () => {
    assert.match(refusal(moveProvisionUp, '*resolves*', '1 lam‸ps;', '2 buoys.') ?? '', /first provision of its list/);
    assert.match(
      refusal(moveProvisionDown, '*resolves*', '1 lamps;', '2 buo‸ys.', '# ANNEX 1', '3 ferries.') ?? '',
      /last provision of its list/,
    );
    assert.match(
      refusal(moveProvisionDown, '# ANNEX 1', '### A', '1 lam‸ps;', '### B', '2 buoys.') ?? '',
      /last provision of its list/,
    );
  });
});

describe('inserting a provision', () => {
  it('gives it the next label, and the ending of its place', () => {
    does(
      insertProvision,
      ['*considering*', '*a)* fog;', '*b)* i‸ce,', '*resolves*', 'as in *considering b)*.'],
      ['*considering*', '*a)* fog;', '*b)* ice;', '*c)* ‸,', '*resolves*', 'as in *considering b)*.'],
    );
    does(insertProvision, ['*resolves*', '1 lam‸ps;', '2 *resolves* 2.'], ['*resolves*', '1 lamps;', '2 ‸;', '3 *resolves* 3.']);
    does(
      insertProvision,
      ['*resolves*', '1 lamps:', 'i) re‸d; and', 'ii) green.'],
      ['*resolves*', '1 lamps:', 'i) red;', 'ii) ‸; and', 'iii) green.'],
    );
  });

  it('is an addition in a marked draft', () => {
    does(
      insertProvision,
      ['*considering*', '*h)* fo‸g;', '*i)* ice under *considering i)* above.'],
      ['*considering*', '*{~~h~>a~~})* fog;', '{++*b)* ‸;++}', '*{~~i~>c~~})* ice under *considering {~~i~>c~~})* above.'],
      'marked',
    );
    does(insertProvision, ['*resolves*', '1 lam‸ps.'], ['*resolves*', '1 lamps{~~.~>;~~}', '{++2 ‸.++}'], 'marked');
  });

  it('makes a list of a lone paragraph, and begins one under a lead-in', () => {
    does(insertProvision, ['*noting*', 'that fog is fre‸quent,'], ['*noting*', '*a)* that fog is frequent;', '*b)* ‸,']);
    does(insertProvision, ['*resolves‸*', '1 lamps;', '2 buoys.'], ['*resolves*', '1 ‸;', '2 lamps;', '3 buoys.']);
    does(insertProvision, ['*resolves‸*'], ['*resolves*', '1 ‸.']);
  });

  it('leaves labels alone that were put in between', () => {
    does(
      insertProvision,
      ['*resolves*', '1 lamps;', '1bis buoys;', '2 fer‸ries;', '3 piers.'],
      ['*resolves*', '1 lamps;', '1bis buoys;', '2 ferries;', '3 ‸;', '4 piers.'],
    );
  });
});

describe('levels of provisions', () => {
  it('turns an item into a sub-item of the one above', () => {
    does(
      turnIntoSubItem,
      ['*resolves*', '1 lamps:', 'i) red;', '2 gr‸een;', '3 buoys under *resolves* 2.'],
      ['*resolves*', '1 lamps:', 'i) red;', 'ii) gr‸een;', '2 buoys under *resolves* 1 ii).'],
    );
    does(
      turnIntoSubItem,
      ['*considering*', '*a)* fog;', '*b)* i‸ce:', 'i) thin;', '*c)* wind, as in *considering b)*.'],
      ['*considering*', '*a)* fog;', 'i) i‸ce:', '– thin;', '*b)* wind, as in *considering a) i)*.'],
    );
  });

  it('takes the kind of label that the neighbours have below them', () => {
    does(
      turnIntoSubItem,
      ['*resolves*', '1 lamps;', '2 buo‸ys;', '3 piers:', '3.1 long.'],
      ['*resolves*', '1 lamps;', '1.1 buo‸ys;', '2 piers:', '2.1 long.'],
    );
  });

  it('turns a sub-item into an item, with what follows it', () => {
    does(
      turnIntoItem,
      ['*considering*', '*a)* fog:', 'i) thick;', 'ii) th‸in;', 'iii) wet;', '*b)* ice, as in *considering a) iii)*.'],
      ['*considering*', '*a)* fog:', 'i) thick;', '*b)* th‸in;', 'i) wet;', '*c)* ice, as in *considering b) i)*.'],
    );
  });

  it('marks the labels in a marked draft', () => {
    does(
      turnIntoSubItem,
      ['*resolves*', '1 lamps;', '2 buo‸ys;', '3 piers.'],
      ['*resolves*', '1 lamps;', '{~~2~>i)~~} buo‸ys;', '{~~3~>2~~} piers.'],
      'marked',
    );
    does(
      turnIntoItem,
      ['*resolves*', '1 lamps;', '{~~2~>i)~~} buo‸ys;', '{~~3~>2~~} piers.'],
      ['*resolves*', '1 lamps;', '2 buo‸ys;', '3 piers.'],
      'marked',
    );
  });

  it('says why there is no such level', () => {
    assert.match(refusal(turnIntoSubItem, '*resolves*', '1 lam‸ps;', '2 buoys.') ?? '', /no provision above/);
    assert.match(refusal(turnIntoSubItem, '*resolves*', '1 lamps:', '– red;', '– gr‸een.') ?? '', /lowest level/);
    assert.match(refusal(turnIntoItem, '*resolves*', '1 lam‸ps.') ?? '', /no sub-item/);
    assert.match(
      refusal(turnIntoSubItem, '*considering*', '*g)* lamps;', '*h)* buoys;', '*i)* pi‸ers;', '*j)* ferries.') ?? 'none',
      /none|colon/,
    );
  });
});

describe('references from elsewhere', () => {
  const OTHER =
    'Noting Resolution 12 (Rev. Saltmere, 2036), *resolves* 2, and Resolution 12 (Rev. Lightburg, 2028), *resolves* 1.\n\nMOD LUM/21/2\n\n# RESOLUTION 4 (REV. SALTMERE, 2036)\n\n*resolves*\n\n2 *resolves* 2 and 3 of Resolution 12, and Resolution 13, *resolves* 2.\n';

  it('are those that cite the text, by what its provisions were called', () => {
    const { source, editing } = run(insertProvision, '*resolves*\n\n1 lam‸ps;\n\n2 buoys;\n\n3 ferries.\n', 'clean');
    const edited = { name: 'this', draft: readDraft(applyEdits(source, editing.edits)) };
    const found = referencesAfter(editing, edited, [{ name: 'other', draft: readDraft(OTHER) }]);
    assert.deepEqual(
      found.map(({ says, wouldSay, in: { name }, span }) => [name, says, wouldSay, OTHER.slice(span.from, span.to) === says]),
      [
        ['other', '*resolves* 2', '*resolves* 3', true],
        ['other', '*resolves* 2 and 3', '*resolves* 3 and 4', true],
      ],
    );
    assert.deepEqual(found.map(changeInWords), ['resolves 2 → resolves 3', 'resolves 2 and 3 → resolves 3 and 4']);
  });

  it('go by the base where they cite what a marked draft revises', () => {
    const body = '*resolves*\n\n{++1 fog;++}\n\n1 lam‸ps;\n\n2 buoys.\n';
    const { source, selections } = seen(
      `${head('marked')}${body}`.replace('REV. SALTMERE, 2036', 'REV. {~~LIGHTBURG, 2028~>SALTMERE, 2036~~}'),
    );
    const editing = renumberText(readDraft(source), selections);
    assert.ok(editing && !('refusal' in editing));
    const edited = { name: 'this', draft: readDraft(applyEdits(source, editing.edits)) };
    const found = referencesAfter(editing, edited, [{ name: 'other', draft: readDraft(OTHER) }]);
    assert.ok(found.some(({ says, wouldSay }) => says === '*resolves* 1' && wouldSay === '*resolves* 2'));
  });

  it('stand in the other proposals of the same draft too', () => {
    const body =
      '*resolves*\n\n1 lam‸ps;\n\n2 buoys of Resolution 12, *resolves* 2.\n\nMOD LUM/21/2\n\n# RESOLUTION 5 (REV. SALTMERE, 2036)\n\n*noting*\n\nResolution 12 (Rev. Saltmere, 2036), *resolves* 2,\n';
    const { source, editing } = run(moveProvisionDown, body, 'clean');
    const edited = { name: 'this', draft: readDraft(applyEdits(source, editing.edits)) };
    assert.deepEqual(
      referencesAfter(editing, edited, []).map(({ wouldSay }) => wouldSay),
      ['*resolves* 1'],
    );
  });
});
