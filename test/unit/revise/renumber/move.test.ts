import assert from 'node:assert/strict';
import { moveProvisionDown, moveProvisionUp } from '../../../../src/editor/provisions/commands';
import { readDraft } from '../../../../src/markup/draft';
import { drawn, seen } from '../../../support/cursor';
import { does, refusal } from '../../editor/provisionCases';

describe('moving a provision, by what it is made of', () => {
  it('moves an addition out of the way of what stands in the base', () => {
    does(
      moveProvisionDown,
      ['*resolves*', '1 lam‸ps;', '{++2 buoys.++}'],
      ['*resolves*', '{++1 buoys;++}', '{~~1~>2~~} lam‸ps{~~;~>.~~}'],
      'marked',
    );
  });

  it('takes along an addition in what stands in the base', () => {
    does(
      moveProvisionUp,
      ['*resolves*', '1 lamps;', '2 buo‸ys:', '{++i) red;++}', 'ii) green.'],
      [
        '*resolves*',
        '{++1 buo‸ys:++}{>>moved from resolves 2<<}',
        '{++i) red;++}',
        '{++ii) green;++}{>>moved from resolves 2 ii)<<}',
        '{~~1~>2~~} lamps{~~;~>.~~}',
        '{--2 buoys:--}{>>moved to resolves 1<<}',
        '{--ii) green.--}{>>moved to resolves 1 ii)<<}',
      ],
      'marked',
    );
  });

  it('comes back without a trace where a colon ends it, too', () => {
    const before = ['*resolves*', '1 lamps;', '2 buo‸ys:'];
    const after = [
      '*resolves*',
      '{++1 buo‸ys:++}{>>moved from resolves 2<<}',
      '{~~1~>2~~} lamps;',
      '{--2 buoys:--}{>>moved to resolves 1<<}',
    ];
    does(moveProvisionUp, before, after, 'marked');
    does(moveProvisionDown, after, before, 'marked');
  });

  it('comes back without a trace in a list without blank lines', () => {
    const before = ['*resolves*\n1 lamps;\n{--2 fog;--}\n{~~3~>2~~} buo‸ys.'];
    const after = [
      [
        '*resolves*',
        '{++1 buo‸ys;++}{>>moved from resolves 3<<}',
        '{~~1~>2~~} lamps{~~;~>.~~}',
        '{--2 fog;--}',
        '{--3 buoys.--}{>>moved to resolves 1<<}',
      ].join('\n'),
    ];
    does(moveProvisionUp, before, after, 'marked');
    does(moveProvisionDown, ['*resolves*\n1 lam‸ps;\n2 buoys.'], ['*resolves*\n1 buoys;\n2 lam‸ps.']);
    does(moveProvisionUp, ['*resolves*\n1 buoys;\n2 lam‸ps.'], ['*resolves*\n1 lam‸ps;\n2 buoys.']);
  });

  it('stays a move where both wordings cannot stand in one paragraph', () => {
    does(
      moveProvisionDown,
      [
        '*resolves*',
        '{++1 buo‸ys `red`;++}{>>moved from resolves 2<<}',
        '{~~1~>2~~} lamps;',
        '{--2 buoys `red;--}{>>moved to resolves 1<<}',
        '3 piers.',
      ],
      [
        '*resolves*',
        '1 lamps;',
        '{++2 buo‸ys `red`;++}{>>moved from resolves 2<<}',
        '{--2 buoys `red;--}{>>moved to resolves 2<<}',
        '3 piers.',
      ],
      'marked',
    );
  });

  it('says nothing of where a paragraph without label came from', () => {
    does(
      moveProvisionUp,
      ['*resolves*', '1 lamps.', '# ANNEX 1', '1 piers;', '{++2 ++}buo‸ys are red.'],
      [
        '*resolves*',
        '1 lamps.',
        '# ANNEX 1',
        '{++1 buo‸ys are red;++}',
        '{~~1~>2~~} piers{~~;~>.~~}',
        '{--buoys are red.--}{>>moved to Annex 1, 1<<}',
      ],
      'marked',
    );
  });

  it('moves an addition with its sub-items past others, over what was deleted among them', () => {
    does(
      moveProvisionDown,
      ['*resolves*', '{++1 buo‸ys:++}', '{--2 fog;--}', '{++i) red;++}', '3 lamps.'],
      ['*resolves*', '{--2 fog;--}', '{~~3~>1~~} lamps{~~.~>;~~}', '{++2 buo‸ys:++}', '{++i) red.++}'],
      'marked',
    );
    does(
      moveProvisionUp,
      ['*resolves*', '1 lamps;', '{++2 fog:++}', '{--2 ice;--}', '{++i) red;++}', '{++3 bu‸oys.++}'],
      ['*resolves*', '1 lamps;', '{++2 bu‸oys;++}', '{++3 fog:++}', '{--2 ice;--}', '{++i) red.++}'],
      'marked',
    );
  });

  it('moves an addition at the top of a plain text', () => {
    const { source, selections } = seen('---\nform: marked\n---\n\n{++1 buo‸ys:++}\n\n{++i) red;++}\n\n{~~1~>2~~} lamps.\n');
    const answer = moveProvisionDown(readDraft(source), selections);
    assert.ok(answer && !('refusal' in answer));
    assert.equal(drawn(source, answer), '---\nform: marked\n---\n\n1 lamps{~~.~>;~~}\n\n{++2 buo‸ys:++}\n\n{++i) red.++}\n');
  });

  it('moves in the lists of an annex, each for itself', () => {
    does(
      moveProvisionDown,
      ['# ANNEX 1', '### Part A', '1 lam‸ps;', '2 buoys under Annex 1, § 1;', '### Part B', '3 piers.'],
      ['# ANNEX 1', '### Part A', '1 buoys under Annex 1, § 2;', '2 lam‸ps;', '### Part B', '3 piers.'],
    );
  });

  it('needs a provision with a label', () => {
    assert.match(refusal(moveProvisionUp, '*resolves*', '1 lamps.', '# ANNEX 1', '## Bu‸oys')!, /no provision here/);
    assert.match(refusal(moveProvisionUp, '*resolves*', 'lamps,', 'buo‸ys.')!, /no label/);
  });
});
