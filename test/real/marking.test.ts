import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDesignation } from '../../src/citations/designation';
import type { Library } from '../../src/corpus/library';
import { changesIn, nextChange } from '../../src/editor/stops';
import { readDraft } from '../../src/markup/draft';
import { applyEdits } from '../../src/markup/edits';
import { formatPlain, rejectChanges } from '../../src/markup/format';
import type { StoredDocument } from '../../src/model/library';
import { mark } from '../../src/revise/mark';
import { realLibrary } from '../support/realTexts';
import { COMMANDS, perform, scenario } from '../unit/editor/marking/commands';

describe('real texts: marking by hand', function () {
  this.timeout(120_000);
  let library: Library;

  before(async function () {
    const real = await realLibrary();
    if (!real) return this.skip();
    library = real;
  });

  const revised = ({ kind, number }: Pick<StoredDocument, 'kind' | 'number'>): StoredDocument | undefined =>
    library
      .list({ place: 'Bucharest', year: 2022 })
      .find((each) => each.kind === kind && each.number === number && each.action !== 'SUP');
  const markup = (name: string): string => library.find(parseDesignation(name)!)!.markup;

  it('reject gives the base of every marked revision, whatever is marked in it', () => {
    const commands = Object.keys(COMMANDS);
    const done = new Map(commands.map((command) => [command, 0]));
    const bases = library.list({ place: 'Dubai', year: 2018 }).filter(({ kind, number }) => revised({ kind, number }));
    assert.ok(bases.length > 20, `${bases.length} texts were revised`);
    for (const document of bases) {
      const base = formatPlain(document.markup);
      const marked = mark(base, revised(document)!.markup);
      assert.ok(rejectChanges(marked) === base);
      fc.assert(
        fc.property(scenario(commands, 12), (strokes) => {
          let source = marked;
          for (const stroke of strokes) {
            const answer = perform(source, stroke, base);
            if (!answer) continue;
            done.set(stroke.command, done.get(stroke.command)! + answer.edits.length);
            source = applyEdits(source, answer.edits);
          }
          assert.ok(rejectChanges(source) === base, `${document.designation}: the base has changed`);
        }),
        { numRuns: document.number === 71 ? 10 : 3 },
      );
    }
    for (const [command, edits] of done) if (command !== 'added') assert.ok(edits > 5, `${command}: ${edits} edits`);
  });

  it('goes through all changes of the marked Resolution 71 once', () => {
    const draft = readDraft(mark(markup('Resolution 71 (Rev. Dubai, 2018)'), markup('Resolution 71 (Rev. Bucharest, 2022)')));
    let stops = 0;
    for (let stop = nextChange(draft, 0); stop && !stop.wrapped; stop = nextChange(draft, stop.span.to)) stops++;
    assert.ok(stops > 100, `${stops} stops`);
    assert.equal(stops, changesIn(draft).length);
  });
});
