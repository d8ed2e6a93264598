import assert from 'node:assert/strict';
import { insertProvision } from '../../../../src/editor/provisions/commands';
import { readDraft } from '../../../../src/markup/draft';
import { seen } from '../../../support/cursor';
import { does, refusal } from '../../editor/provisionCases';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

describe('inserting a provision, by where the caret is', () => {
  it('leaves a colon alone, and does not take it for the ending of the list', () => {
    does(insertProvision, ['*resolves*', '1 lam‸ps:', '2 buoys.'], ['*resolves*', '1 lamps:', '2 ‸;', '3 buoys.']);
    does(insertProvision, ['*resolves*', '1 lamps:', '2 buo‸ys.'], ['*resolves*', '1 lamps:', '2 buoys;', '3 ‸.']);
  });

  it('gives no ending where its neighbour has none', () => {
    does(insertProvision, ['*resolves*', '1 lam‸ps', '2 buoys'], ['*resolves*', '1 lamps', '2 ‸', '3 buoys']);
    does(insertProvision, ['*resolves*', 'lam‸ps'], ['*resolves*', '1 lamps', '2 ‸']);
    does(insertProvision, ['*resolves*', 'to keep lam‸ps:'], ['*resolves*', '1 to keep lamps:', '2 ‸']);
  });

  it('begins the list of a section that has none', () => {
    does(insertProvision, ['*consid‸ering*', '*resolves*', '1 lamps.'], ['*considering*', '*a)* ‸,', '*resolves*', '1 lamps.']);
    does(insertProvision, ['*considering*', '*a)* fog,', '*reso‸lves*'], ['*considering*', '*a)* fog,', '*resolves*', '1 ‸.']);
  });

  it('labels the lone paragraph of a marked draft as an addition', () => {
    does(insertProvision, ['*considering*', 'fo‸g,'], ['*considering*', '{++*a)* ++}fog{~~,~>;~~}', '{++*b)* ‸,++}'], 'marked');
  });

  it('goes on with dashes, and with the last label where there is no next one', () => {
    does(
      insertProvision,
      ['*resolves*', '1 lamps:', '– re‸d;', '– green.'],
      ['*resolves*', '1 lamps:', '– red;', '– ‸;', '– green.'],
    );
    const all = [...LETTERS, ...LETTERS.map((letter) => letter + letter)].map((letter) => `*${letter})* fog;`);
    does(
      insertProvision,
      ['*considering*', ...all.with(-1, '*zz)* i‸ce;')],
      ['*considering*', ...all.with(-1, '*zz)* ice;'), '*zz)* ‸;'],
    );
  });

  it('keeps a list close to its lead-in that is', () => {
    does(insertProvision, ['*reso‸lves*\n1 lamps;\n2 buoys.'], ['*resolves*\n1 ‸;\n2 lamps;\n3 buoys.']);
  });

  it('says why it cannot', () => {
    assert.match(refusal(insertProvision, '*resolves*', '{--1 lam‸ps;--}', '2 buoys.')!, /is deleted/);
    for (const body of [
      ['*resolves*', 'lam‸ps,', 'buoys.'],
      ['*reso‸lves*', 'lamps.'],
    ])
      assert.match(refusal(insertProvision, ...body)!, /has no label/);
    const { source, selections } = seen('Thanks‸.\n\nMOD LUM/1/1\n\n# RESOLUTION 1\n\n*resolves*\n\n1 lamps.\n');
    const answer = insertProvision(readDraft(source), selections);
    assert.ok(answer && 'refusal' in answer && answer.nowhere);
  });
});
