import assert from 'node:assert/strict';
import { actsWith, blocksOf, warningsOf } from './fixtures';

describe('import: sections and provisions', () => {
  it('recognises lead-ins by their grammar, on a line of their own', () => {
    const leadIns = [
      'considering',
      'considering further',
      'having noted',
      'noting with concern',
      'aware',
      'further recognizing',
      'resolves',
      'further instructs the Council',
      'resolves to instruct the Director of the Lamps Bureau, in accord with the keepers',
      'calls upon all Member States',
      'continues to invite',
      'instructs the Directors, each for the lamps in their care:',
    ];
    assert.deepEqual(
      blocksOf(...leadIns),
      leadIns.map((leadIn) => `*${leadIn}*`),
    );
  });

  it('takes nothing else for a lead-in', () => {
    const lines = [
      'resolves',
      'considering the fog,',
      'to ring',
      'lamps',
      'including the following',
      'that bells ring.',
      'Considering',
    ];
    assert.deepEqual(blocksOf(...lines), ['*resolves*', ...lines.slice(1)]);
  });

  it('warns of a line that stands like a lead-in but is none that it knows', () => {
    const warnings = warningsOf(actsWith('resolves', 'to ring,', 'fathoms the harbour', 'to sleep.'));
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]!, /^11: this line stands like a lead-in/);
  });

  it('finds a lead-in that follows an item without a blank line, or stands as a torn bullet', () => {
    assert.deepEqual(
      blocksOf('recalling', '- a)* the tide,\n- aware*\n- a)* of the moon,\n- b)* of the wind,\nresolves\n1 to wait.'),
      ['*recalling*', '*a)* the tide,', '*aware*', '*a)* of the moon,', '*b)* of the wind,', '*resolves*', '1 to wait.'],
    );
  });

  it('writes letters of the preamble in italics, whatever the source made of them', () => {
    assert.deepEqual(blocksOf('noting', 'a) one;', '- b) two;', '- c)* three;', '*d)* four;', '- *e)* five,'), [
      '*noting*',
      '*a)* one;',
      '*b)* two;',
      '*c)* three;',
      '*d)* four;',
      '*e)* five,',
    ]);
  });

  it('keeps letters under operative numbers plain, unless the source set them in italics', () => {
    assert.deepEqual(blocksOf('resolves', '1 to keep:', 'a) lamps;', '- b) oil;', '2 to sell:', '*a)* bells.'), [
      '*resolves*',
      '1 to keep:',
      'a) lamps;',
      'b) oil;',
      '2 to sell:',
      '*a)* bells.',
    ]);
  });

  it('tells roman numbers from letters by the sequence around them', () => {
    const letters = [...'abcdefgh'].map((letter) => `${letter}) x;`);
    assert.deepEqual(blocksOf('noting', ...letters, 'i) nine;', 'j) ten,').slice(-2), ['*i)* nine;', '*j)* ten,']);
    assert.deepEqual(
      blocksOf('noting', ...letters.slice(0, 7), 'h) two things:', 'i) one;', 'ii) two;', 'i) nine;', 'j) ten,').slice(-4),
      ['i) one;', 'ii) two;', '*i)* nine;', '*j)* ten,'],
    );
    assert.deepEqual(blocksOf('noting', 'a) x:', 'i) x;', 'ii) x;', 'iii) x;', 'iv) x;', 'v) x;', 'vi) x;', 'b) x,').slice(2), [
      'i) x;',
      'ii) x;',
      'iii) x;',
      'iv) x;',
      'v) x;',
      'vi) x;',
      '*b)* x,',
    ]);
    const all = [...'abcdefghijklmnopqrstuvwxyz', 'aa', 'bb'].map((letter) => `${letter}) x;`);
    assert.deepEqual(
      blocksOf('noting', ...all).slice(1),
      all.map((line) => line.replace(/^(\w+\))/, '*$1*')),
    );
    assert.deepEqual(warningsOf(actsWith('noting', ...all)), []);
  });

  it('keeps numbers, dotted numbers, dashes and closing words as they are', () => {
    const source = [
      'resolves',
      '- 1 to keep:',
      '1.1 lamps;',
      '  - 1.2 oil;',
      '2 to sell:',
      '- bells;',
      ' - horns;',
      'as well as whistles;',
      '3 to rest,as needed.',
    ];
    assert.deepEqual(blocksOf(...source), [
      '*resolves*',
      '1 to keep:',
      '1.1 lamps;',
      '1.2 oil;',
      '2 to sell:',
      '– bells;',
      '– horns;',
      'as well as whistles;',
      '3 to rest,as needed.',
    ]);
  });

  it('keeps a number that no list reaches from being read as a label', () => {
    const acts = actsWith('aware', 'of lamps:', '195 lamps have gone out,', '2030 is near,');
    assert.ok(acts.documents[0]!.markup.includes('\n\n195\u00a0lamps have gone out,\n\n2030 is near,\n'));
    assert.deepEqual(warningsOf(acts), ['11: "195" does not go on from 0; it is read as text']);
  });

  it('warns of gaps in the labels', () => {
    assert.deepEqual(warningsOf(actsWith('noting', 'a) x;', 'c) x,', 'resolves', '1 x;', '3 x.')), [
      '11: c) follows a)',
      '17: 3 follows 1',
    ]);
  });

  it('escapes what the markup would take for something else', () => {
    assert.deepEqual(
      blocksOf('resolves', '# lamps:', 'to light {++ or {-- lamps `a` and `b` \\* at 5 * 3*2 hours[^x],', '*All in italics.*'),
      [
        '*resolves*',
        '\\# lamps:',
        'to light \\{++ or \\{-- lamps \\`a\\` and \\`b\\` \\\\\\* at 5 \\* 3\\*2 hours\\[^x],',
        'All in italics.',
      ],
    );
  });

  it('keeps emphasis inside a text and drops what is left of a torn one', () => {
    assert.deepEqual(
      blocksOf(
        'noting',
        '- a) that *noting b)* and **bold words** stay;',
        '- b) that a torn sign goes;*',
        'c) that a star* stays,',
      ),
      ['*noting*', '*a)* that *noting b)* and **bold words** stay;', '*b)* that a torn sign goes;', '*c)* that a star\\* stays,'],
    );
  });
});
