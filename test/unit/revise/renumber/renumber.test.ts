import assert from 'node:assert/strict';
import {
  insertProvision,
  renumberSection,
  renumberText,
  summaryOf,
  turnIntoItem,
  turnIntoSubItem,
} from '../../../../src/editor/provisions/commands';
import { readDraft } from '../../../../src/markup/draft';
import { drawn, seen } from '../../../support/cursor';
import { does, refusal, run } from '../../editor/provisionCases';

/** What renumbering makes of a whole file; undefined where nothing is to be done. */
function renumbered(...blocks: readonly string[]): readonly string[] | undefined {
  const { source, selections } = seen(`${blocks.join('\n\n')}\n`);
  const answer = renumberText(readDraft(source), selections);
  assert.ok(!answer || !('refusal' in answer));
  return answer && drawn(source, answer).trimEnd().split('\n\n');
}

describe('renumbering, by where labels stand', () => {
  it('counts two-part numbers that stand under nothing by their own first part', () => {
    does(
      renumberText,
      ['*resolves*', '2.1 lam‸ps;', '2.3 buoys, see *resolves* 2.3.'],
      ['*resolves*', '2.1 lam‸ps;', '2.2 buoys, see *resolves* 2.2.'],
    );
  });

  it('keeps to the annex that the caret is in', () => {
    does(
      renumberSection,
      ['*resolves*', '3 piers,', '# ANNEX 1', '### Part A', '1 lam‸ps;', '3 buoys, see *resolves* 3 and Annex 1, § 3.'],
      ['*resolves*', '3 piers,', '# ANNEX 1', '### Part A', '1 lam‸ps;', '2 buoys, see *resolves* 3 and Annex 1, § 2.'],
    );
    assert.match(refusal(renumberSection, '**Reasons:** Fo‸g.')!, /no provisions to renumber here/);
  });

  it('lets a reference to a numbered heading of an annex alone', () => {
    const headings = ['# ANNEX 1', '### 1 Lamps', '1 lam‸ps;', '### 2 Buoys', '2 red;'];
    does(renumberText, [...headings, '2 green, see Annex 1, § 1 and § 2.'], [...headings, '3 green, see Annex 1, § 1 and § 2.']);
  });

  it('works from between two paragraphs', () => {
    does(renumberText, ['*resolves*', '1 lamps;\n‸\n3 buoys.'], ['*resolves*', '1 lamps;\n‸\n2 buoys.']);
  });

  it('numbers a text that has no number itself, and leaves one that is deleted', () => {
    assert.deepEqual(renumbered('# Lamps', '*resolves*', '3 pie‸rs.'), ['# Lamps', '*resolves*', '1 pie‸rs.']);
    assert.equal(
      renumbered('MOD LUM/1/1', '{--# RESOLUTION 12 (LIGHTBURG, 2028)--}', '{--*resolves*--}', '{--3 pie‸rs.--}'),
      undefined,
    );
  });
});

describe('references that follow their provisions', () => {
  it('are found by the last part of a label, where that is enough', () => {
    does(
      renumberText,
      [
        '*resolves*',
        '2 ‸lamps:',
        'i) red;',
        'iii) green, see *resolves* iii) and Annex 1, c).',
        '# ANNEX 1',
        '1 piers:',
        'b) long;',
        'c) low.',
      ],
      [
        '*resolves*',
        '1 ‸lamps:',
        'i) red;',
        'ii) green, see *resolves* ii) and Annex 1, b).',
        '# ANNEX 1',
        '1 piers:',
        'a) long;',
        'b) low.',
      ],
    );
  });

  it('are found under a lead-in that they shorten, and left where they name no annex of the text', () => {
    const leadIn = '*instructs the Director, with care*';
    does(
      renumberText,
      [leadIn, '2 ‸lamps;', '3 *instructs the Director* 3, *instructs* 2 and Annex 3, § 2.'],
      [leadIn, '1 ‸lamps;', '2 *instructs the Director* 2, *instructs* 1 and Annex 3, § 2.'],
    );
  });

  it('are found beside a lead-in without words', () => {
    does(
      renumberText,
      ['*[…]*', '*resolves*', '2 ‸lamps, see *resolves* 2.'],
      ['*[…]*', '*resolves*', '1 ‸lamps, see *resolves* 1.'],
    );
  });

  it('take a range that counts down for two labels', () => {
    does(renumberText, ['*resolves*', '1 ‸lamps;', '3 *resolves* 3 to 1.'], ['*resolves*', '1 ‸lamps;', '2 *resolves* 2 to 1.']);
  });

  it('name what is gone from an annex as its own provisions are named', () => {
    const body = ['*resolves*', '1 ‸lamps under Annex 1, § 2.', '# ANNEX 1', '1 red;', '{--2 green;--}', '3 white.'];
    const { editing } = run(renumberText, `${body.join('\n\n')}\n`, 'marked');
    assert.equal(
      summaryOf(editing),
      '1 provision has another number. “Annex 1, 2” is still referred to, but gone: check the reference.',
    );
  });

  it('say where provisions went, as far as they say it of a provision', () => {
    const gone = '{--1 lamps;--}{>>moved to resolves 9<<}';
    const table = '| Buoys |\n| --- |\n| moved to the harbour |';
    does(
      renumberText,
      [
        '*resolves*',
        gone,
        '{--2 buoys;--}{>>moved to resolves 3<<}',
        '3 pie‸rs;',
        '{--3 quays;--}{>>moved to resolves 2<<}',
        '2 ferries.',
        table,
      ],
      [
        '*resolves*',
        gone,
        '{--2 buoys;--}{>>moved to resolves 1<<}',
        '{~~3~>1~~} pie‸rs;',
        '{--3 quays;--}{>>moved to resolves 2<<}',
        '2 ferries.',
        table,
      ],
      'marked',
    );
  });
});

describe('references to provisions that go to another level', () => {
  it('close their emphasis where it closed', () => {
    does(
      turnIntoItem,
      ['*considering*', '*a)* fog:', 'i) thick;', 'ii) th‸in;', '*b)* *considering a)* ii) and *considering a) ii)*.'],
      ['*considering*', '*a)* fog:', 'i) thick;', '*b)* th‸in;', '*c)* *considering b)* and *considering b)*.'],
    );
  });

  it('leave it out of a range that takes in what it stands under', () => {
    does(
      turnIntoSubItem,
      ['*resolves*', '1 lamps;', '2 *resolves* 1 to 3;', '3 bu‸oys.'],
      ['*resolves*', '1 lamps;', '2 *resolves* 1 to 2;', 'i) bu‸oys.'],
    );
  });

  it('take into a range what was put in between', () => {
    does(
      insertProvision,
      ['*resolves*', '1 lam‸ps;', '2 buoys.', '# ANNEX 1', '1 *resolves* 1 to 2.'],
      ['*resolves*', '1 lamps;', '2 ‸;', '3 buoys.', '# ANNEX 1', '1 *resolves* 1 to 3.'],
    );
  });
});

describe('footnotes in order', () => {
  it('never part a character of two units', () => {
    const text = '1 lamps[^1], masts[^5], piers[^3], quays[^4] and buoys[^2].‸';
    does(
      renumberText,
      ['*resolves*', text, '[^1]: A.', '[^2]: 😀 fog 🐀', '[^3]: C.', '[^4]: D.', '[^5]: 😁 ice 🀀'],
      [
        '*resolves*',
        '1 lamps[^1], masts[^2], piers[^3], quays[^4] and buoys[^5].‸',
        '[^1]: A.',
        '[^2]: 😁 ice 🀀',
        '[^3]: C.',
        '[^4]: D.',
        '[^5]: 😀 fog 🐀',
      ],
    );
    const { editing, source } = run(
      renumberText,
      `*resolves*\n\n${text}\n\n[^1]: A.\n\n[^2]: 😀\n\n[^3]: C.\n\n[^4]: D.\n\n[^5]: 😁\n`,
      'clean',
    );
    for (const { span, text: words } of editing.edits) {
      for (const piece of [words, source.slice(span.from, span.to)]) assert.doesNotThrow(() => encodeURIComponent(piece), piece);
    }
  });

  it('count the marks in tables and in other footnotes, and keep the caret in its cell', () => {
    assert.deepEqual(
      renumbered(
        '*resolves*',
        '1 lamps.',
        '| Lamp | Lit |\n| --- | --- |\n| red[^17] | ni‸ght |',
        '2 piers[^2].',
        '[^2]: A.',
        '[^17]: B, as in [^18].',
        '[^18]: C.',
      ),
      [
        '*resolves*',
        '1 lamps.',
        '| Lamp | Lit |\n| --- | --- |\n| red[^1] | ni‸ght |',
        '2 piers[^2].',
        '[^1]: B, as in [^3].',
        '[^2]: A.',
        '[^3]: C.',
      ],
    );
  });

  it('keep the caret in words behind a mark that gets a shorter name', () => {
    does(
      renumberText,
      ['*resolves*', '1 lamps[^17] are re‸d.', '[^17]: B.'],
      ['*resolves*', '1 lamps[^1] are re‸d.', '[^1]: B.'],
    );
  });
});
