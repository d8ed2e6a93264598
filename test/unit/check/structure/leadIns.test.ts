import assert from 'node:assert/strict';
import { draft, EMPTY, findings, LIBRARY, mended, only, revision, summary } from '../sample';

const UNKNOWN = 'structure/unknown-lead-in';

function opened(line: string, next = '1 to look;\n\n2 to listen.'): string {
  return draft(
    'ADD LUM/21/1',
    `# DRAFT NEW RESOLUTION [LUM-1]\n\n## Lamps\n\nThe General Conference of the Example Union (Saltmere, 2036),\n\n${line}\n\n${next}`,
  );
}

function fixed(line: string): string {
  const source = opened(line);
  const out = mended(source, only(source, EMPTY, UNKNOWN), '');
  assert.deepEqual(summary(out, EMPTY, UNKNOWN), []);
  return out.split('\n').find((one) => one.startsWith('*'))!;
}

describe('structure/unknown-lead-in', () => {
  it('knows usual lead-ins, with adverbs and with anybody addressed', () => {
    for (const words of [
      'considering',
      'noting further',
      'once more recognizing',
      'taking into account also',
      'having examined',
      'instructs the Secretary-General, in close consultation with the Directors of the Bureaux',
      'invites lighthouse keepers, ferry companies and owners of small boats',
      'calls upon Member States',
      'instructs the Director of the Lighthouse Bureau',
      'invites the 2039 plenipotentiary conference',
      'resolves:',
      'invites Member States:',
      'invites lighthouse keepers:',
    ])
      assert.deepEqual(summary(opened(`*${words}*`), EMPTY, UNKNOWN), [], words);
  });

  it('finds a slip in the verb, wherever it is, and writes the nearest', () => {
    assert.equal(fixed('*recogniznig*'), '*recognizing*');
    assert.equal(fixed('*intructs the Secretary-General*'), '*instructs the Secretary-General*');
    assert.equal(fixed('*instruct the Secretary-General*'), '*instructs the Secretary-General*');
    assert.equal(fixed('*resolvess*'), '*resolves*');
    assert.equal(fixed('*noting furhter*'), '*noting further*');
    assert.equal(fixed('*furhter noting*'), '*further noting*');
    assert.equal(fixed('*taking into acount*'), '*taking into account*');
  });

  it('finds a slip in whoever is addressed, where it is evident', () => {
    assert.equal(fixed('*invites Member State*'), '*invites Member States*');
    assert.equal(fixed('*instructs hte Secretary-General*'), '*instructs the Secretary-General*');
    assert.equal(
      fixed('*instructs the Secretray-General, in consultation wiht the Keeper*'),
      '*instructs the Secretary-General, in consultation with the Keeper*',
    );
    assert.equal(
      fixed('*instructs the Director of the Directors of the Bureuax*'),
      '*instructs the Director of the Directors of the Bureaux*',
    );
    assert.deepEqual(summary(opened('*invites the Member State that keeps the lighthouse*'), EMPTY, UNKNOWN), []);
  });

  it('asks about a word that no lead-in opens with, and doubts one that cannot', () => {
    assert.deepEqual(summary(opened('*desiring*'), EMPTY, UNKNOWN), [`${UNKNOWN} info «desiring»`]);
    assert.deepEqual(summary(opened('*Lamps and oil*'), EMPTY, UNKNOWN), [`${UNKNOWN} warning «Lamps»`]);
  });

  it('finds a lead-in without emphasis, or with some', () => {
    assert.equal(fixed('considering'), '*considering*');
    assert.equal(fixed('**resolves**').replace(/\*+/g, '*'), '*resolves*');
    assert.equal(fixed('*instructs* the Secretary-General'), '*instructs the Secretary-General*');
    assert.equal(fixed('*noting further'), '*noting further*');
    assert.deepEqual(summary(opened('*resolves*', 'invites Member States to look;\n\n2 to listen.'), EMPTY, UNKNOWN), []);
    assert.deepEqual(summary(opened('*resolves*', 'invites Member States'), EMPTY, UNKNOWN), []);
  });

  it('tells a lead-in that lost its emphasis once: what stands under it is a section of its own', () => {
    const list = '*a)* that it is dark;\n\n*b)* that it is late,';
    const lamps = '1 to light lamps:\n\na) on land;\n\nb) at sea,\n\nall night;\n\n2 to look';
    const told = (line: string, rest: string): void =>
      assert.deepEqual(summary(opened('*considering*', `${list}\n\n${line}\n\n${rest}`), EMPTY, 'structure'), [
        `${UNKNOWN} warning «${line}»`,
      ]);
    told('recognizing', `${list}\n\n*resolves*\n\n${lamps}.`);
    told('recognizing', `that it is cold,\n\n*resolves*\n\n${lamps}.`);
    told('resolves', `${lamps}.`);
    told('resolves', `${lamps},\n\n*invites Member States*\n\nto help.`);
    told('*resolves', `${lamps}.`);
    const untitled = opened('considering', `${list}\n\n*resolves*\n\n${lamps}.`).replace(/## Lamps\n\n.*2036\),\n\n/, '');
    assert.deepEqual(
      findings(untitled, EMPTY, 'structure').map(({ code, fixes }) => `${code} ${fixes.length}`),
      ['structure/designation 0', 'structure/formula 1', `${UNKNOWN} 1`],
    );
    const several = opened('considering', `${list}\n\nresolves\n\n${lamps},\n\ninvites Member States\n\nto help.`);
    assert.equal(summary(several, EMPTY, 'structure').length, 3);
  });

  it('finds a lead-in with its provision on the same line, once, and divides them', () => {
    const source = opened('*considering* that it is dark,', '*resolves* to look:\n\na) far;\n\nb) near.');
    assert.deepEqual(summary(source, EMPTY, 'structure'), [
      `${UNKNOWN} warning «*considering*»`,
      `${UNKNOWN} warning «*resolves*»`,
    ]);
    const out = findings(source, EMPTY, UNKNOWN).reduceRight((text, finding) => mended(text, finding, 'Set'), source);
    assert.match(out, /\n\n\*considering\*\n\nthat it is dark,\n\n\*resolves\*\n\nto look:\n\n/);
    assert.deepEqual(summary(out, EMPTY, 'structure'), []);
    assert.deepEqual(summary(opened('*resolves*', '*resolves* 1 applies;\n\n*ferries* are lamps.'), EMPTY, UNKNOWN), []);
  });

  it('knows a lead-in that is being written at the end of a text', () => {
    for (const line of ['resolves', '*resolves to instr', '*instructs the Secre']) {
      const source = opened('*considering*', `that it is dark,\n\n${line}`);
      const finding = only(source, EMPTY, 'structure');
      assert.equal(finding.code, UNKNOWN);
      // In italics it would be a lead-in with nothing under it.
      assert.deepEqual(finding.fixes, []);
    }
    assert.deepEqual(summary(opened('*resolves*', '*Lamps* stay.'), EMPTY, 'structure'), []);
  });

  it('leaves annexes alone', () => {
    const source = opened('*resolves*', 'to look.\n\n# ANNEX\n\n*Glas and oil*\n\nconsidering\n\n1 Glass.');
    assert.deepEqual(summary(source, EMPTY, UNKNOWN), []);
  });

  it('reads the accepted text, and marks what it mends', () => {
    const source = revision((markup) => markup.replace('*recalling*', '*reclaling*'));
    assert.match(mended(source, only(source, LIBRARY, UNKNOWN), 'Write'), /\*\{~~reclaling~>recalling~~\}\*/);
    const inside = revision((markup) => markup.replace('*recalling*', '*recalling{++ furhter++}*'));
    assert.match(mended(inside, only(inside, LIBRARY, UNKNOWN), 'Write'), /\*recalling\{\+\+ further\+\+\}\*/);
    const plain = revision((markup) => markup.replace('*recalling*', 'recalling'));
    const out = mended(plain, only(plain, LIBRARY, UNKNOWN), 'Put it in italics');
    assert.deepEqual(findings(out, LIBRARY, UNKNOWN), []);
  });
});
