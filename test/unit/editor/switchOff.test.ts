import assert from 'node:assert/strict';
import { readChecks } from '../../../src/check/checks';
import { switchOff } from '../../../src/editor/switchOff';
import { applyEdits } from '../../../src/markup/edits';
import { readDraft } from '../../../src/markup/draft';

const CODE = 'citation/outdated';
const BODY = '\n\n# RESOLUTION 12 (LIGHTBURG, 2028)\n';

/** The front matter after the rule was switched off. */
function head(front: string, code = CODE): string {
  const source = `---\n${front}---${BODY}`;
  const edit = switchOff(readDraft(source), code);
  if (!edit) return 'no';
  const after = applyEdits(source, [edit]);
  assert.equal(readChecks(readDraft(after).front.checks)[code], 'off');
  assert.ok(after.endsWith(BODY));
  assert.equal(readDraft(after).front.unknown.length, 0);
  return after.slice(4, -BODY.length - 3);
}

describe('switching a rule off', () => {
  it('writes a front matter where there is none', () => {
    const edit = switchOff(readDraft(BODY), CODE);
    assert.ok(edit);
    assert.equal(applyEdits(BODY, [edit]), `---\nchecks:\n  ${CODE}: off\n---\n\n${BODY}`);
  });

  it('adds the list of levels, and keeps comments, order and quotation marks', () => {
    assert.equal(head('source: "LUM" # us\nform: clean\n'), `source: "LUM" # us\nform: clean\nchecks:\n  ${CODE}: off\n`);
    assert.equal(head(''), `checks:\n  ${CODE}: off\n`);
    assert.equal(head('# nothing yet\n'), `# nothing yet\nchecks:\n  ${CODE}: off\n`);
  });

  it('adds to the list that is there', () => {
    assert.equal(
      head('checks:\n    base: warning # for now\nform: clean\n'),
      `checks:\n    base: warning # for now\n    ${CODE}: off\nform: clean\n`,
    );
    assert.equal(head('checks: { base: warning }\nform: clean\n'), `checks: { base: warning, ${CODE}: off }\nform: clean\n`);
    assert.equal(head('form: clean\nchecks:\n  citation: error\n'), `form: clean\nchecks:\n  citation: error\n  ${CODE}: off\n`);
    assert.equal(head('checks:\n  base:\nform: clean\n'), `checks:\n  base:\n  ${CODE}: off\nform: clean\n`);
  });

  it('changes the level that is there', () => {
    assert.equal(head(`checks:\n  ${CODE}: error # really\n  base: off\n`), `checks:\n  ${CODE}: off # really\n  base: off\n`);
    assert.equal(head(`checks: { "${CODE}": error, base: off }\n`), `checks: { "${CODE}": off, base: off }\n`);
    assert.equal(head(`checks:\n  ${CODE}:\n`), `checks:\n  ${CODE}: off\n`);
  });

  it('fills a list that is empty, or no list', () => {
    assert.equal(head('checks:\nform: clean\n'), `checks:\n  ${CODE}: off\nform: clean\n`);
    assert.equal(head('checks: {}\n'), `checks:\n  ${CODE}: off\n`);
    assert.equal(head('checks: none # of them\n'), `checks:\n  ${CODE}: off # of them\n`);
  });

  it('leaves alone what cannot be read', () => {
    assert.equal(head('checks: [\n'), 'no');
    assert.equal(head('just words\n'), 'no');
    assert.equal(switchOff(readDraft('---\nform: clean\n\nnever closed'), CODE), undefined);
  });
});
