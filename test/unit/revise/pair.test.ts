import assert from 'node:assert/strict';
import { english } from '../../../src/lexicon/lexicon';
import { mark } from '../../../src/revise/mark';
import { pairUnits } from '../../../src/revise/pair';
import { readUnits } from '../../../src/revise/unit';
import { marked } from './marked';

/** What stands beside what: `old → new`, the first words of either. */
function paired(base: string, revised: string): readonly string[] {
  const short = (text: string | undefined): string => (text ?? '').slice(0, 12);
  return pairUnits(readUnits(base), readUnits(revised), english).map(
    (pair) => `${short(pair.base?.text)} → ${short(pair.revised?.text)}`,
  );
}

describe('pairing the blocks of two sources', () => {
  it('joins texts by kind and number, whatever their revision and order', () => {
    const text = (name: string, words: string): string => `# ${name}\n\n${words}`;
    const [lamps, buoys] = ['1 to light the lamps at dusk;', '1 to paint the buoys in spring;'];
    assert.deepEqual(
      paired(
        `${text('RESOLUTION 4 (LIGHTBURG, 2028)', lamps)}\n\n${text('DRAFT NEW RESOLUTION [LUM-1]', buoys)}`,
        `${text('RESOLUTION 4 (REV. HAVENPORT, 2032)', buoys)}\n\n${text('DRAFT NEW RESOLUTION [LUM-1]', buoys)}`,
      ),
      [
        '# RESOLUTION → # RESOLUTION',
        '1 to light t → ',
        ' → 1 to paint t',
        '# DRAFT NEW  → # DRAFT NEW ',
        '1 to paint t → 1 to paint t',
      ],
    );
  });

  it('joins texts of other numbers where they say the same', () => {
    const text = (number: number, words: string): string => `# RESOLUTION ${number} (LIGHTBURG, 2028)\n\n${words}`;
    const [lamps, ice] = ['1 to light the lamps at dusk;', '1 to warn of ice and of wrecks;'];
    assert.deepEqual(paired(`${text(4, lamps)}\n\n${text(6, ice)}`, `${text(5, ice)}\n\n${text(7, lamps)}\n\n${text(6, ice)}`), [
      ' → # RESOLUTION',
      ' → 1 to warn of',
      '# RESOLUTION → # RESOLUTION',
      '1 to light t → 1 to light t',
      '# RESOLUTION → # RESOLUTION',
      '1 to warn of → 1 to warn of',
    ]);
  });

  it('takes a lead-in that comes before provisions that stay for the one that went', () => {
    assert.equal(
      marked(
        '*instructs the Director*\n\n1 to light the lamps.',
        '*invites all keepers of lighthouses*\n\n1 to light the lamps.',
      ),
      '*{~~instructs the Director~>invites all keepers of lighthouses~~}*\n\n1 to light the lamps.',
    );
  });

  it('keeps blocks that are all remark behind the block that they were typed after', () => {
    const base = '1 to light the lamps;\n\n2 to report.';
    assert.equal(
      mark(
        base,
        '{>>first<<}\n\n1 to light the lamps;\n\n{>>why?<<}\n\n3 to mend bells and horns;\n\n2 to report.\n\n{>>last<<}',
      ),
      '{>>first<<}\n\n1 to light the lamps;\n\n{>>why?<<}\n\n{++3 to mend bells and horns;++}\n\n2 to report.\n\n{>>last<<}\n',
    );
  });
});

describe('footnotes', () => {
  const oil = '[^1]: With oil.';
  const gas = '[^2]: With gas.';

  it('whose marks change places stay as they are', () => {
    assert.equal(
      marked(
        `lamps[^1] are lit and buoys[^2] float\n\n${oil}\n\n${gas}`,
        'lamps[^1] are lit and buoys[^2] float\n\n[^1]: With gas.\n\n[^2]: With oil.',
      ),
      `lamps{~~[^1]~>[^2]~~} are lit and buoys{~~[^2]~>[^1]~~} float\n\n${oil}\n\n${gas}`,
    );
  });

  it('stay as they are when their provisions change places', () => {
    assert.equal(
      marked(
        `1 lamps[^1] are lit at night;\n\n2 buoys[^2] float in the water.\n\n${oil}\n\n${gas}`,
        '1 buoys[^1] float in the water.\n\n2 lamps[^2] are lit at night;\n\n[^1]: With gas.\n\n[^2]: With oil.',
      )
        .match(/\[\^\d\]: .*/g)!
        .join('\n'),
      `${oil}\n${gas}`,
    );
  });

  it('go beside others that stay', () => {
    assert.equal(
      marked(`lamps[^1] are lit and buoys[^2] float\n\n${oil}\n\n${gas}`, 'lamps are lit and buoys[^1] float\n\n[^1]: With gas.'),
      `lamps{--[^1]--} are lit and buoys[^2] float\n\n[^1]: {--With oil.--}\n\n${gas}`,
    );
  });

  it('of which several say the same are told apart', () => {
    assert.equal(
      marked(
        'a lamp[^1] and a buoy[^2]\n\n[^1]: Red.\n\n[^2]: Blue.',
        'a lamp[^1] and a buoy[^2] and a bell[^3]\n\n[^1]: Blue.\n\n[^2]: Red.\n\n[^3]: Red.',
      ).match(/\[\^\d\]: .*/g)!.length,
      3,
    );
  });

  it('of one name stay in their order', () => {
    assert.equal(
      marked('lamps[^1] are lit\n\n[^1]: A lamp.\n\n[^1]: Two lamps.', 'lamps[^1] are lit\n\n[^1]: Two lamps.\n\n[^1]: A lamp.'),
      'lamps[^1] are lit\n\n[^1]: {--A lamp.--}\n\n[^1]: Two lamps.\n\n[^1]: {++A lamp.++}',
    );
  });

  it('take a name that the base does not have, where they are new', () => {
    assert.equal(
      marked(`lamps[^1] are lit\n\n${oil}`, `lamps[^1] are lit[^2]\n\n${oil}\n\n[^2]: At night.`),
      `lamps[^1] are lit{++[^2]++}\n\n${oil}\n\n[^2]: {++At night.++}`,
    );
  });

  it('belong to the text before, where a symbol without a designation goes on with it', () => {
    const text = (of: string): string =>
      `MOD LUM/1/1\n\n# RESOLUTION 4 (LIGHTBURG, 2028)\n\n1 to light lamps[^1] at dusk;\n\nMOD LUM/1/2\n\n2 to paint buoys[^2] ${of};\n\n[^1]: With oil.\n\n[^2]: In red.`;
    assert.deepEqual(
      readUnits(text('soon')).map(({ scope }) => scope),
      [0, 1, 1, 1, 1, 1, 1],
    );
    const result = marked(text('soon'), text('late'));
    assert.match(result, /buoys\[\^2\] \{~~soon~>late~~\};\n\n\[\^1\]: With oil\.\n\n\[\^2\]: In red\.$/);
  });
});
