import assert from 'node:assert/strict';
import { KINDS } from '../../../quality/mutants/kinds';
import { plan } from '../../../quality/mutants/plan';
import { createRandom } from '../../../quality/random';
import { RULES } from '../../../src/check/rules';
import { field, SAMPLE, seen, sources } from './sample';

describe('quality: the kinds of mistakes', () => {
  it('are 22, each with a name of its own, and codes that exist', () => {
    assert.equal(new Set(KINDS.map(({ name }) => name)).size, 22);
    for (const { name, right } of KINDS) {
      for (const code of right) {
        const known = RULES.some((rule) => rule.code === code || (code.endsWith('/') && rule.code.startsWith(code)));
        assert.ok(known, `${name}: ${code}`);
      }
    }
  });

  it('each find room in a draft, change it, and say where', () => {
    for (const { name, plant } of KINDS) {
      const all = seen(plant);
      assert.ok(all.length > 0, name);
      for (const { changed, lines } of all) {
        // Of what is only gone, or has changed places with what is the same, no line is new.
        if (changed.length === 0) assert.match(name, /removed|changed|moved/, name);
        else
          assert.ok(
            changed.some((line) => lines.includes(line)),
            `${name}: ${changed.join(' | ')} is not at ${lines.join(' | ')}`,
          );
      }
      for (const source of sources(plant, 'once')) assert.notEqual(source, SAMPLE, name);
    }
  });

  it('plant the same mistakes again from the same seed, and touch no mark but where they are about marks', () => {
    for (const { name, plant } of KINDS) {
      assert.deepEqual(sources(plant, 'once'), sources(plant, 'once'), name);
      if (/^(?:mark|revision)/.test(name)) continue;
      for (const source of sources(plant, 'once')) assert.equal(marksOf(source), marksOf(SAMPLE), name);
    }
  });

  it('find nothing in a draft without anything', () => {
    for (const { name, plant } of KINDS) {
      for (const source of ['', 'MOD A/1/1\n', '# RESOLUTION 1 (DOHA, 2026)\n']) {
        const mistakes = plant(field(source === '' ? 'words\n' : source), createRandom('x'));
        assert.ok(Array.isArray(mistakes), name);
      }
    }
  });

  it('are spread over the drafts, one of each in turn', () => {
    const short = SAMPLE.replace(/\*considering\*[^]*?(?=\*resolves\*)/, '').replace('RESOLUTION 12', 'RESOLUTION 13');
    const fields = [field(), field(short), field()];
    for (const kind of KINDS) {
      const planned = plan(kind, fields, 7);
      const counts = fields.map((_, index) => planned.filter(({ draft }) => draft === index).length);
      const room = fields.map((each) => kind.plant(each, createRandom('room')).length);
      assert.ok(planned.length <= 7);
      // A draft has fewer than another only where it has no room for more.
      counts.forEach((count, index) => assert.ok(count >= Math.min(room[index]!, Math.max(...counts) - 1), kind.name));
      assert.deepEqual(plan(kind, fields, 7), planned);
    }
  });
});

/** The marks of a source, wherever they stand. */
function marksOf(source: string): string {
  return [...source.matchAll(/\{(?:\+\+|--|~~)[^]*?(?:\+\+|--|~~)\}/g)].map(([mark]) => mark).join();
}
