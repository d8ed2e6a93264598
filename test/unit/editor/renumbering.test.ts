import assert from 'node:assert/strict';
import { renumberSection, renumberText, summaryOf } from '../../../src/editor/provisions/commands';
import { readDraft } from '../../../src/markup/draft';
import { seen } from '../../support/cursor';
import { does, head, run } from './provisionCases';

describe('renumbering', () => {
  it('counts labels of every kind, and lets references follow', () => {
    does(
      renumberText,
      [
        '*considering*',
        '*a)* fog;',
        '*b)* ice;',
        '*b)* wind;',
        '*c)* rain,',
        '*resolves*',
        '1 lamps ‸under *considering c)*;',
        '3 buoys:',
        'i) red;',
        'iii) green;',
        '4 piers:',
        '4.2 long;',
        '5 ferries under *resolves* 3 i), iii) and 4.2.',
      ],
      [
        '*considering*',
        '*a)* fog;',
        '*b)* ice;',
        '*c)* wind;',
        '*d)* rain,',
        '*resolves*',
        '1 lamps ‸under *considering d)*;',
        '2 buoys:',
        'i) red;',
        'ii) green;',
        '3 piers:',
        '3.1 long;',
        '4 ferries under *resolves* 2 i), ii) and 3.1.',
      ],
    );
  });

  it('keeps to the section that the caret is in', () => {
    does(
      renumberSection,
      [
        '*resolves*',
        '2 lamps;',
        '4 buoys,',
        '*requests the Council*',
        '3 to wait;',
        '9 ‸to see *resolves* 4 and *requests the Council* 9.',
      ],
      [
        '*resolves*',
        '2 lamps;',
        '4 buoys,',
        '*requests the Council*',
        '1 to wait;',
        '2 ‸to see *resolves* 4 and *requests the Council* 2.',
      ],
    );
  });

  it('turns what was put in between into plain numbers', () => {
    does(
      renumberText,
      ['*resolves*', '1 ‸lamps;', '1bis buoys;', '2 *resolves* 1bis and 2.'],
      ['*resolves*', '1 ‸lamps;', '2 buoys;', '3 *resolves* 2 and 3.'],
    );
  });

  it('lets the lists of an annex go on over headings, or begin anew, as they do', () => {
    does(
      renumberText,
      [
        '*resolves*',
        '‸as in Annex 1, § 5 and Annex 2, § 3,',
        '# ANNEX 1',
        '### A',
        '1 one;',
        '2 two;',
        '3 three;',
        '### B',
        '5 five;',
        '6 six.',
        '# ANNEX 2',
        '### A',
        '1 one;',
        '3 three;',
        '### B',
        '1 one;',
        '3 three.',
      ],
      [
        '*resolves*',
        '‸as in Annex 1, § 4 and Annex 2, § 2,',
        '# ANNEX 1',
        '### A',
        '1 one;',
        '2 two;',
        '3 three;',
        '### B',
        '4 five;',
        '5 six.',
        '# ANNEX 2',
        '### A',
        '1 one;',
        '2 three;',
        '### B',
        '1 one;',
        '2 three.',
      ],
    );
  });

  it('marks labels in a marked draft, and unmarks one that is as it was', () => {
    does(
      renumberText,
      [
        '*considering*',
        '*a)* ‸fog;',
        '{--*b)* ice;--}',
        '*c)* wind;',
        '{++*x)* rain;++}',
        '*{~~d~>f~~})* snow, unlike *considering {~~c~>d~~})* and *considering f)* above.',
        '**Reasons:** See *considering c)*.',
      ],
      [
        '*considering*',
        '*a)* ‸fog;',
        '{--*b)* ice;--}',
        '*{~~c~>b~~})* wind;',
        '{++*c)* rain;++}',
        '*d)* snow, unlike *considering {~~c~>d~~})* and *considering {~~f~>d~~})* above.',
        '**Reasons:** See *considering b)*.',
      ],
      'marked',
    );
  });

  it('numbers footnotes by their first marks', () => {
    does(
      renumberText,
      ['*resolves*', '1 ‸lamps[^7] and buoys[^2].', '[^2]: Red.', '[^7]: Lit.'],
      ['*resolves*', '1 ‸lamps[^1] and buoys[^2].', '[^1]: Lit.', '[^2]: Red.'],
    );
  });

  it('tells which references name what is gone', () => {
    const { editing } = run(
      renumberText,
      '*resolves*\n\n1 ‸lamps;\n\n{--2 buoys;--}\n\n3 ferries under *resolves* 2.\n',
      'marked',
    );
    assert.deepEqual(
      editing.left.map(({ names, why }) => `${names} ${why}`),
      ['resolves 2 gone'],
    );
    assert.equal(
      summaryOf(editing),
      '1 provision has another number. “resolves 2” is still referred to, but gone: check the reference.',
    );
  });

  it('writes no mark into code, where it would be text', () => {
    does(
      renumberText,
      ['*resolves*', '1 ‸lamps;', '3 `*resolves* 3` and *resolves* 3.'],
      ['*resolves*', '1 ‸lamps;', '{~~3~>2~~} `*resolves* 3` and *resolves* {~~3~>2~~}.'],
      'marked',
    );
  });

  it('tells of a provision that is gone once, however often it is referred to', () => {
    const body = '*resolves*\n\n1 ‸lamps;\n\n{--2 buoys;--}\n\n3 *resolves* 2 and *resolves* 2.\n';
    const { editing } = run(renumberText, body, 'marked');
    assert.equal(editing.left.length, 2);
    assert.equal(
      summaryOf(editing),
      '1 provision has another number. “resolves 2” is still referred to, but gone: check the reference.',
    );
  });

  it('does nothing to a text in sequence, and says where there is no text', () => {
    const { source, selections } = seen(`${head('clean')}*resolves*\n\n1 ‸lamps;\n\n2 buoys.\n`);
    assert.equal(renumberText(readDraft(source), selections), undefined);
    const answer = renumberText(readDraft(source), [{ anchor: 0, active: 0 }]);
    assert.ok(answer && 'refusal' in answer && answer.nowhere);
  });
});
