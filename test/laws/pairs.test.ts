import { lawful } from './laws';
import assert from 'node:assert/strict';
import type { StoredDocument } from '../../src/model/library';
import { realTexts } from '../support/realTexts';

describe('laws: pairs of real texts', function () {
  this.timeout(0);
  let dubai: readonly StoredDocument[];
  let bucharest: readonly StoredDocument[];

  before(async function () {
    const real = await realTexts();
    if (!real) return this.skip();
    ({ dubai, bucharest } = real);
  });

  it('hold on every text that both conferences have, either way', () => {
    let pairs = 0;
    for (const base of dubai) {
      const revised = bucharest.find(
        ({ kind, number, action }) => kind === base.kind && number === base.number && action !== 'SUP',
      );
      if (!revised) continue;
      pairs++;
      assert.ok(lawful(base.markup, revised.markup));
      assert.ok(lawful(revised.markup, base.markup));
    }
    assert.ok(pairs > 30, `${pairs} pairs`);
  });

  it('hold on every pair of texts that have nothing to do with each other', () => {
    let pairs = 0;
    bucharest.forEach((base, at) => {
      for (const revised of bucharest.slice(at + 1)) {
        pairs++;
        assert.ok(lawful(base.markup, revised.markup));
      }
    });
    assert.ok(pairs > 2000, `${pairs} pairs`);
  });
});
