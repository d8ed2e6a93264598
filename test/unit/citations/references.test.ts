import assert from 'node:assert/strict';
import { createConferences } from '../../../src/citations/conferences';
import { formatDesignation } from '../../../src/citations/designation';
import { findCitations } from '../../../src/citations/find';
import { findReferences } from '../../../src/citations/references';
import type { InternalReference } from '../../../src/model/citation';

const leadIns = [
  'considering',
  'considering further',
  'recognizing',
  'bearing in mind',
  'resolves',
  'resolves to instruct the Secretary-General',
  'instructs the Secretary-General',
  'instructs the Secretary-General, in close cooperation with the harbour pilots',
  'instructs the Council',
  'invites Member States',
];

function find(text: string): InternalReference[] {
  const references = findReferences(text, { leadIns });
  for (const { span, labels } of references) {
    assert.ok(span.from >= 0 && span.to <= text.length && span.from < span.to);
    for (const label of labels) assert.ok(span.from <= label.span.from && label.span.to <= span.to);
  }
  return references;
}

/** `resolves: 1 ..4 → this`: container, labels (`..` before the end of a range) and target. */
function seen(text: string): string[] {
  return find(text).map(({ container, labels, target }) => {
    const written = labels.map(({ label, through }) => `${through ? '..' : ''}${label}`).join(' | ');
    return `${container}: ${written} → ${target === 'this' ? 'this' : formatDesignation(target.designation)}`;
  });
}

describe('findReferences', () => {
  it('reads labels outside and inside the italics', () => {
    const cases: [string, string][] = [
      ['as *resolves* 2 above', 'resolves: 2'],
      ['as *resolves 2* above', 'resolves: 2'],
      ['as *resolves 2 above* has it', 'resolves: 2'],
      ['as *resolves*[^1] 2 has it', 'resolves: 2'],
      ['as *resolves*\n2 has it', 'resolves: 2'],
      ['as *Resolves* 2 has it', 'Resolves: 2'],
      ['*resolves* 1 to 4 above', 'resolves: 1 | ..4'],
      ['*resolves* 1-3 above', 'resolves: 1 | ..3'],
      ['*resolves* 1–3 above', 'resolves: 1 | ..3'],
      ['*resolves* 1, 4 and 5 above', 'resolves: 1 | 4 | 5'],
      ['*resolves* 1, 2, 3, and 4', 'resolves: 1 | 2 | 3 | 4'],
      ['*resolves* 2.1 and 2.3.1 above', 'resolves: 2.1 | 2.3.1'],
      ['*resolves* 1bis above', 'resolves: 1bis'],
      ['*considering f)* shows', 'considering: f)'],
      ['*considering* f) shows', 'considering: f)'],
      ['*recognizing h)* and *k)* above', 'recognizing: h) | k)'],
      ['*recognizing b), c), g) and i)* above', 'recognizing: b) | c) | g) | i)'],
      ['*recognizing a)* to *d)* above', 'recognizing: a) | ..d)'],
      ['*recognizing aa)* above', 'recognizing: aa)'],
      ['*considering c) ii) and e) above*', 'considering: c) ii) | e)'],
      ['*considering c)ii)* above', 'considering: c) ii)'],
      ['*considering c) ii) and iii)* above', 'considering: c) ii) | c) iii)'],
      ['*considering c) i) to iv)* above', 'considering: c) i) | ..c) iv)'],
      ['*resolves to instruct the Secretary-General 2 vi)* above', 'resolves to instruct the Secretary-General: 2 vi)'],
      ['*instructs the Council* 7', 'instructs the Council: 7'],
      [
        '*instructs the Secretary-General, in close cooperation with the harbour pilots* 1-3 above',
        'instructs the Secretary-General, in close cooperation with the harbour pilots: 1 | ..3',
      ],
      ['(see *resolves* 2)', 'resolves: 2'],
      ['under *resolves* 2, 20 ferries sail', 'resolves: 2'],
      ['under *resolves* 2 and 20 ferries sail', 'resolves: 2'],
      ['under *resolves* 2 and 3 shall apply', 'resolves: 2 | 3'],
      ['under *resolves* 2 in 2030', 'resolves: 2'],
      ['under *resolves* 2 ferries sail', 'resolves: 2'],
    ];
    for (const [text, expected] of cases) assert.deepEqual(seen(`text and ${text}`), [`${expected} → this`], text);
  });

  it('gives each label its span, and the whole reference its own', () => {
    const text = 'see *recognizing h)* and *k)* above';
    const [reference] = find(text);
    assert.ok(reference);
    assert.equal(text.slice(reference.span.from, reference.span.to), '*recognizing h)* and *k)*');
    assert.deepEqual(
      reference.labels.map(({ span: { from, to } }) => text.slice(from, to)),
      ['h)', 'k)'],
    );
    const whole = 'see *resolves 2 above*, and';
    const span = find(whole)[0]?.span;
    assert.equal(span && whole.slice(span.from, span.to), '*resolves 2 above*');
  });

  it('reads references to whole sections', () => {
    assert.deepEqual(seen('taking account of *recognizing* above'), ['recognizing:  → this']);
    assert.deepEqual(seen('in line with *instructs the Secretary-General*, and'), ['instructs the Secretary-General:  → this']);
    assert.deepEqual(seen('as in *recognizing above*'), ['recognizing:  → this']);
    // A section that the text does not have counts only when the words say that it should.
    assert.deepEqual(seen('as in *welcoming further* above'), ['welcoming further:  → this']);
    assert.deepEqual(seen('by *welcoming* all boats'), []);
  });

  it('reads references to sections that the text does not have', () => {
    assert.deepEqual(seen('under *invites the pilots* 3 above'), ['invites the pilots: 3 → this']);
    assert.deepEqual(seen('under *noting with concern b)*'), ['noting with concern: b) → this']);
  });

  it('reads several in a row', () => {
    assert.deepEqual(seen('of *recognizing h)* and *k)* and *considering c)* and *d)* above'), [
      'recognizing: h) | k) → this',
      'considering: c) | d) → this',
    ]);
    assert.deepEqual(seen('with *instructs the Council* 24 and *instructs the Secretary-General* 3 above'), [
      'instructs the Council: 24 → this',
      'instructs the Secretary-General: 3 → this',
    ]);
  });

  it('tells which text is meant', () => {
    const cited = 'Resolution 25 (Rev. Bucharest, 2022)';
    const cases: [string, string][] = [
      [`*resolves* 2 of ${cited}`, cited],
      [`*resolves* 2 of *${cited}*`, cited],
      [`*further instructs the pilots* of ${cited}`, cited],
      [`${cited}, *resolves* 2`, cited],
      [`${cited} of this conference, in particular *resolves* 2`, cited],
      [`${cited} (*resolves* 2)`, cited],
      [`${cited}, *resolves* 2 above`, 'this'],
      [`${cited} and *resolves* 2`, 'this'],
      [`*resolves* 2 of this resolution and ${cited}`, 'this'],
      [`*resolves* 2 and ${cited}`, 'this'],
      ['*recognizing e)* of Council Resolution 1305', 'Resolution 1305'],
      ['*recognizing e)* of Resolutions 4 and 9 (Rev. Bucharest, 2022)', 'Resolution 4 (Rev. Bucharest, 2022)'],
    ];
    for (const [text, expected] of cases) {
      const [reference, ...others] = find(text);
      assert.ok(reference && others.length === 0, text);
      assert.equal(reference.target === 'this' ? 'this' : formatDesignation(reference.target.designation), expected, text);
    }
    assert.deepEqual(seen(`*resolves* 2 and *instructs the Council* 3 of ${cited}`), [
      `resolves: 2 → ${cited}`,
      `instructs the Council: 3 → ${cited}`,
    ]);
  });

  it('points at the citations that it is given', () => {
    const text = 'see *resolves* 2 of Resolution 4 (Rev. Havenport, 2032)';
    const citations = findCitations(text, { conferences: createConferences([{ place: 'Havenport', year: 2032 }]) });
    assert.equal(findReferences(text, { leadIns, citations })[0]?.target, citations[0]);
    assert.equal(findReferences(text, { leadIns, citations: [] })[0]?.target, 'this');
  });

  it('reads some without italics, as in footnotes', () => {
    const cases: [string, string[]][] = [
      ['See instructs the Council 3 below.', ['instructs the Council: 3 → this']],
      ['in line with resolves 2, 3 and 4 above, applying', ['resolves: 2 | 3 | 4 → this']],
      ['based on resolves 1, in order', ['resolves: 1 → this']],
      ['account of considering b), c) and h) above', ['considering: b) | c) | h) → this']],
      ['in line with considering b).', ['considering: b) → this']],
      [
        'under instructs the Council 20 and instructs the Secretary-General 3 above',
        ['instructs the Council: 20 → this', 'instructs the Secretary-General: 3 → this'],
      ],
      ['account of resolves 2 of Resolution 58 (Rev. Busan, 2014).', ['resolves: 2 → Resolution 58 (Rev. Busan, 2014)']],
      [
        'account of further notes 2 of Resolution 58 (Rev. Busan, 2014).',
        ['further notes: 2 → Resolution 58 (Rev. Busan, 2014)'],
      ],
    ];
    for (const [text, expected] of cases) assert.deepEqual(seen(text), expected, text);
  });

  it('takes no prose for a reference', () => {
    for (const text of [
      'the Council resolves 2 disputes',
      'the Council resolves 2.',
      'whether it resolves 2, 3 or more disputes',
      'considering a new lamp',
      'recognizing that boats sail',
      'in recognizing a need',
      'noting that 3 boats sank',
      'the assembly invites Member States 3 times',
      'considering a) lamps and b) buoys',
      'in considering above all the lamps',
      'that Resolution 46 (Rev. Kigali, 2022) resolves 2 disputes',
      '*inter alia*, 3 boats',
      '*de facto* 2 above',
      '**resolves** to go on',
      'the *lamps* 2 above',
      'by *considering the lamps*, boats are saved',
    ]) {
      assert.deepEqual(seen(text), [], text);
    }
  });

  it('takes no lead-in for a reference', () => {
    assert.deepEqual(seen('*considering*\n\n*a)* that lamps go out;\n\n*resolves*\n\n1 to light them'), []);
    assert.deepEqual(seen('considering\n\na) that lamps go out;\n\nresolves\n\n1 to light them.'), []);
    assert.deepEqual(seen('considering\na) that lamps go out;\nresolves\n1 to light them.'), []);
  });

  it('reads annexes and appendices', () => {
    const cases: [string, string[]][] = [
      ['contained in Annex 2 to this decision, and', ['Annex 2:  → this']],
      ['given in Annex 3;', ['Annex 3:  → this']],
      ['in the annex to this resolution', ['Annex:  → this']],
      ['in Appendix A to Annex 1 to this resolution', ['Appendix A:  → this', 'Annex 1:  → this']],
      ['Annex 2 to Decision 5 (Rev. Bucharest, 2022) says', ['Annex 2:  → Decision 5 (Rev. Bucharest, 2022)']],
      ['Decision 5 (Rev. Bucharest, 2022), Annex 2, says', ['Annex 2:  → Decision 5 (Rev. Bucharest, 2022)']],
      ['the annex to Council Resolution 1305', ['Annex:  → Resolution 1305']],
      ['Annexes 1 and 2 to this resolution', ['Annex 1:  → this', 'Annex 2:  → this']],
      [
        'Annexes 1, 2 and 3 to Decision 5 (Rev. Bucharest, 2022)',
        ['1', '2', '3'].map((number) => `Annex ${number}:  → Decision 5 (Rev. Bucharest, 2022)`),
      ],
      ['(Appendix A to these terms)', ['Appendix A:  → this']],
      ['in Annex 2, § 4, and', ['Annex 2: 4 → this']],
      ['in § 4 of Annex 2 to this resolution', ['Annex 2: 4 → this']],
      ['in Annex 2, 4), and', ['Annex 2: 4) → this']],
    ];
    for (const [text, expected] of cases) assert.deepEqual(seen(text), expected, text);
  });

  it('leaves the annexes of others alone, and headings', () => {
    for (const text of [
      'under Appendix 30 to the Harbour Regulations',
      'under Appendices 30, 30A and 30B to the Harbour Regulations',
      'as Appendix 30B has it',
      'Annex 2 to the Financial Rules',
      'the annexes to this decision',
      'an annex with lamps',
      'Document 14/174, Annex B, lists',
      'ANNEX 2 TO RESOLUTION 12 (REV. HAVENPORT, 2032)',
      '# Annex 2 to Resolution 12 (Rev. Havenport, 2032)',
      'Appendix A\n\nLamps',
      'Appendix A – Lamps',
    ]) {
      assert.deepEqual(seen(text), [], text);
    }
  });
});
