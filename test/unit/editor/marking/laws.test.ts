import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/markup/edits';
import { acceptChanges, formatPlain, rejectChanges } from '../../../../src/markup/format';
import { readDraft } from '../../../../src/markup/draft';
import { markAsAdded } from '../../../../src/editor/marking/toggles';
import { mark } from '../../../../src/revise/mark';
import { anySource, editedText } from '../../../support/sources';
import { COMMANDS, perform, scenario } from './commands';

/** The letters of a text, without what its form and the names of its footnotes add. */
function letters(text: string): string {
  return text.replace(/\[\^[^\]\s]+\]|[^\p{L}\p{N}]/gu, '');
}

function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const sign of whole) if (at < part.length && part.startsWith(sign, at)) at += sign.length;
  return at === part.length;
}

/** A text begins with its designation. */
const HEAD = '# RESOLUTION 2\n\n';

describe('marking by hand: laws', () => {
  it('reject gives the base, whatever is marked in a marked draft', () => {
    const done = new Map<string, number>();
    fc.assert(
      fc.property(editedText, scenario(Object.keys(COMMANDS)), ({ base, revised }, strokes) => {
        const inForce = formatPlain(HEAD + base);
        let source = mark(inForce, HEAD + revised);
        for (const stroke of strokes) {
          const answer = perform(source, stroke, inForce);
          if (!answer) continue;
          source = applyEdits(source, answer.edits);
          if (answer.edits.length > 0) done.set(stroke.command, (done.get(stroke.command) ?? 0) + 1);
          assert.equal(rejectChanges(source), inForce, stroke.command);
          for (const { anchor, active } of answer.selections)
            assert.ok(
              Math.min(anchor, active) >= 0 && Math.max(anchor, active) <= source.length,
              'a selection is out of the draft',
            );
        }
      }),
      { numRuns: 200 },
    );
    // The law would hold of commands that never do anything, too. With the text in force at hand, *Mark as added* has little to do.
    for (const command of Object.keys(COMMANDS)) if (command !== 'added') assert.ok((done.get(command) ?? 0) > 5, command);
  });

  it('no command but the claim that words are new changes what reject gives, in any draft', () => {
    const preserving = Object.keys(COMMANDS).filter((command) => command !== 'added');
    fc.assert(
      fc.property(anySource, scenario(preserving), (start, strokes) => {
        let source = start.replace(/\r\n/g, '\n');
        for (const stroke of strokes) {
          const before = rejectChanges(source);
          const answer = perform(source, stroke);
          source = answer ? applyEdits(source, answer.edits) : source;
          assert.equal(rejectChanges(source), before, stroke.command);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('words typed outside of marks come out of the base when they are said to be new', () => {
    fc.assert(
      fc.property(editedText, fc.nat(), ({ base, revised }, number) => {
        const inForce = formatPlain(HEAD + base);
        const marked = mark(inForce, HEAD + revised);
        const places = [...marked.matchAll(/(?:lamps|fog|pier|buoys)(?![^{]*[+~-]{2}\})/g)].map(({ index }) => index);
        if (places.length === 0) return;
        const at = places[number % places.length]!;
        const typed = `${marked.slice(0, at)}typed ${marked.slice(at)}`;
        if (rejectChanges(typed) === inForce) return;
        const answer = markAsAdded(readDraft(typed), [{ anchor: at, active: at + 6 }], () => inForce);
        assert.ok(!('refusal' in answer));
        const after = applyEdits(typed, answer.edits);
        assert.equal(rejectChanges(after), inForce);
        assert.equal(acceptChanges(after), acceptChanges(typed));
        assert.ok('refusal' in markAsAdded(readDraft(after), answer.selections, () => inForce));
      }),
      { numRuns: 200 },
    );
  });

  it('that claim changes nothing that accept gives, and taking it back gives the draft back', () => {
    fc.assert(
      fc.property(editedText, scenario(['added'], 1), ({ base }, [stroke]) => {
        const source = formatPlain(base);
        const answer = perform(source, stroke!);
        if (!answer) return;
        const after = applyEdits(source, answer.edits);
        assert.equal(acceptChanges(after), acceptChanges(source));
        const back = COMMANDS['added']!(readDraft(after), answer.selections);
        assert.ok(back && !('refusal' in back));
        assert.equal(applyEdits(after, back.edits), source);
      }),
      { numRuns: 150 },
    );
  });

  it('striking adds no word to what accept gives, and striking twice gives the draft back', () => {
    fc.assert(
      fc.property(editedText, scenario(['left', 'right', 'wordLeft', 'wordRight'], 3), ({ base, revised }, strokes) => {
        let source = mark(base, revised);
        for (const stroke of strokes) {
          const answer = perform(source, stroke);
          const after = answer ? applyEdits(source, answer.edits) : source;
          assert.ok(isWithin(letters(acceptChanges(after)), letters(acceptChanges(source))), stroke.command);
          source = after;
        }
      }),
      { numRuns: 150 },
    );
    fc.assert(
      fc.property(editedText, scenario(['deleted'], 1), ({ base }, [stroke]) => {
        const source = formatPlain(base);
        const answer = perform(source, stroke!);
        if (!answer) return;
        const after = applyEdits(source, answer.edits);
        assert.ok(isWithin(letters(acceptChanges(after)), letters(acceptChanges(source))));
        const back = COMMANDS['deleted']!(readDraft(after), answer.selections);
        assert.ok(back && !('refusal' in back));
        assert.equal(applyEdits(after, back.edits), source);
      }),
      { numRuns: 150 },
    );
  });
});
