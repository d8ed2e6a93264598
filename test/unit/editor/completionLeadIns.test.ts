import assert from 'node:assert/strict';
import { Library } from '../../../src/corpus/library';
import { readDraft } from '../../../src/markup/draft';
import { asked, itemIn, labels, takenIn, typing } from './completing';
import { draftWith } from './samples';

const NOTHING = { library: new Library([]), catalogue: undefined };

/** The lead-ins that are suggested in a revision with this body. */
function offered(body: string): readonly string[] {
  return labels(asked(draftWith(body)));
}

describe('completion of lead-ins', () => {
  it('writes the whole line, ready for Enter', () => {
    assert.equal(takenIn('*cons‸', 'considering'), '*considering*‸');
    assert.equal(takenIn('*‸*', 'considering'), '*considering*‸');
    assert.equal(takenIn('‸', 'considering'), '*considering*‸');
    assert.equal(takenIn('consid‸', 'considering further'), '*considering further*‸');
  });

  it('opens by itself on the sign of a lead-in and nowhere else', () => {
    assert.ok(typing(draftWith('*considering*\n\n*a)* that fog is frequent,\n\n*‸')).length > 0);
    for (const body of ['‸', ' ‸', 'cons ‸', '*considering*‸', '* ‸', '*a)* that fog *‸'])
      assert.deepEqual(
        typing(draftWith(body)).filter((label) => label === 'recognizing'),
        [],
        body,
      );
  });

  it('shows preambular ones before operative ones, those first that adopted texts have after the one before', () => {
    const answer = asked(draftWith('*considering*\n\n*a)* that fog is frequent,\n\n*‸'));
    const roles = labels(answer).map((label) => readDraft('').lexicon.roleOf(label));
    assert.ok(labels(answer).indexOf('resolves') > 2);
    assert.deepEqual(new Set(roles.slice(0, labels(answer).indexOf('resolves'))), new Set(['preambular']));
    assert.deepEqual(labels(answer).slice(0, 2), ['recognizing', 'considering further']);
    assert.match(itemIn(answer, 'recognizing').detail!, /^in 10 texts$/);
    assert.match(itemIn(answer, 'recognizing').documentation!(), /Resolution \d+ \((?:Rev\. )?Havenport, 2032\)/);
  });

  it('offers no preambular one after an operative section, and no operative one before a preambular section', () => {
    const after = offered('*resolves*\n\n1 to light lamps,\n\n*‸');
    assert.ok(after.includes('instructs the Director of the Lighthouse Bureau'));
    assert.ok(!after.includes('noting'));
    const before = offered('*‸\n\n*noting*\n\nthe report,');
    assert.ok(before.includes('recognizing'));
    assert.ok(!before.includes('resolves'));
  });

  it('puts last what the text has, and a further one of what it has not', () => {
    const first = offered('*‸');
    assert.ok(first.indexOf('considering further') > first.indexOf('resolves'));
    const then = offered('*considering*\n\nthat fog is frequent,\n\n*‸');
    assert.ok(then.indexOf('considering further') < then.indexOf('noting'));
    assert.ok(then.indexOf('considering') > then.indexOf('resolves'));
  });

  it('counts deleted lead-ins for nothing', () => {
    const offers = labels(asked(draftWith('{--*resolves*--}\n\n{--to light lamps,--}\n\n*‸', 'marked')));
    assert.ok(offers.includes('noting'));
  });

  it('marks a new lead-in of a marked revision as added, once', () => {
    assert.equal(takenIn('*‸', 'considering', 'marked'), '{++*considering*++}‸');
    assert.equal(takenIn('{++*‸++}', 'considering', 'marked'), '{++*considering*‸++}');
    const added = draftWith('*‸', 'marked').replace('MOD LUM', 'ADD LUM');
    assert.equal(itemIn(asked(added), 'considering').insert, '*considering*');
  });

  it('after an operative verb offers whom it addresses, the usual first, as the whole line', () => {
    const body = '*resolves*\n\n1 to light lamps,\n\n*instructs ‸';
    const offers = typing(draftWith(body));
    assert.equal(offers[0], 'the Council');
    assert.ok(offers.indexOf('Member States') > offers.indexOf('the Secretary-General'));
    assert.ok(takenIn(body, 'the Council').endsWith('\n\n*instructs the Council*‸'));
    assert.ok(takenIn(body.replace('*instructs ', '*requests the C'), 'the Council').endsWith('\n\n*requests the Council*‸'));
    assert.equal(takenIn('*instructs ‸', 'the Council', 'marked'), '{++*instructs the Council*++}‸');
  });

  it('without any known text offers those of the language', () => {
    const first = labels(asked(draftWith('*‸'), NOTHING));
    assert.deepEqual(first.slice(0, 3), ['considering', 'recognizing', 'recalling']);
    const addressees = labels(asked(draftWith('*instructs ‸'), NOTHING));
    assert.ok(addressees.includes('the Secretary-General'));
  });

  it('while somebody types, goes on only with what has been begun', () => {
    const offers = typing(draftWith('*considering ‸'));
    assert.ok(offers.length > 0 && offers.every((words) => words.startsWith('considering ')), offers.join(' | '));
    for (const words of ['*a)‸', '*aa)‸*', '*having nothing ‸', '*instructs whoever ‸'])
      assert.deepEqual(typing(draftWith(words)), [], words);
  });

  it('offers none outside the body of a text', () => {
    const places = [
      draftWith('*resolves*\n\nto light lamps.\n\n# ANNEX TO RESOLUTION 12 (REV. SALTMERE, 2036)\n\n*‸'),
      draftWith('*resolves*\n\nto light lamps.\n\n**Reasons:** Fog.\n\n*‸'),
      draftWith('').replace('MOD LUM', '*‸\n\nMOD LUM'),
      draftWith('*‸').replace('MOD LUM', 'SUP LUM'),
      draftWith('{>>*‸<<}'),
      draftWith('`*‸`'),
      draftWith('{--*‸--}'),
      draftWith('| *‸ | b |\n| --- | --- |\n| c | d |'),
    ];
    for (const place of places) assert.deepEqual(typing(place), [], place);
  });
});
