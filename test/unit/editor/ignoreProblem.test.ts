import assert from 'node:assert/strict';
import { readIgnores } from '../../../src/check/ignores';
import { ignoreProblem } from '../../../src/editor/ignoreProblem';
import { applyEdits } from '../../../src/markup/edits';
import { readDraft, textOf } from '../../../src/markup/draft';
import { createInlineReader } from '../../../src/markup/inline';
import type { Finding } from '../../../src/model/problem';
import { drawn } from '../../support/cursor';

const CODE = 'citation/outdated';

/** A problem at the first place where these words stand. */
function problemAt(source: string, words: string): Finding {
  const from = source.indexOf(words);
  assert.ok(from >= 0);
  return { code: CODE, severity: 'warning', message: '', span: { from, to: from + words.length }, fixes: [] };
}

/** The line with the caret, after the remark was put there; it has to be read back as about the problem. */
function ignored(source: string, words: string): string {
  const draft = readDraft(source);
  const finding = problemAt(source, words);
  const editing = ignoreProblem(draft, finding);
  if (!editing) return 'no place';
  const after = readDraft(applyEdits(source, editing.edits));
  const inline = createInlineReader();
  const proposals = after.proposals.map((proposal) => ({
    proposal,
    text: textOf(proposal, 'accepted', inline),
  }));
  const scopes = readIgnores(after, proposals).filter(({ codes }) => codes.some(({ code }) => code === CODE));
  assert.ok(scopes.some(({ scope }) => scope.from <= finding.span.from && finding.span.from <= scope.to));
  return drawn(source, editing)
    .split('\n')
    .find((line) => line.includes('‸'))!;
}

const REMARK = `{>>plenary-ignore ${CODE}: ‸<<}`;

describe('a remark that ignores a problem', () => {
  const TEXT = [
    'MOD LUM/1/1',
    '# RESOLUTION 12 (REV. {~~HAVENPORT, 2032~>SALTMERE, 2036~~})',
    '*recalling*',
    '*a)* Resolution 9, on buoys[^1]{~~,~>;~~}',
    '{++*b)* Resolution 8, on lamps,++}',
    '*resolves*',
    '1 to look at {==Resolution 7==}:',
    '– by day;',
    '2',
    '| Coast | Text |\n| --- | --- |\n| long | Resolution 6 |\n| short | |',
    '# ANNEX',
    '[^1]: See Resolution 5.',
    '**Reasons:** Resolution 4 is old.',
  ].join('\n\n');

  it('stands at the end of the provision, with the caret where the reason goes', () => {
    assert.equal(ignored('1 to cite Resolution 9;\n\n2 to rest.\n', 'Resolution'), `1 to cite Resolution 9;${REMARK}`);
    assert.equal(ignored(TEXT, 'Resolution 9'), `*a)* Resolution 9, on buoys[^1]{~~,~>;~~}${REMARK}`);
    assert.equal(ignored(TEXT, 'Resolution 8'), `{++*b)* Resolution 8, on lamps,++}${REMARK}`);
    assert.equal(ignored(TEXT, 'Resolution 7'), `1 to look at {==Resolution 7==}:${REMARK}`);
    assert.equal(ignored(TEXT, 'Resolution 5'), `[^1]: See Resolution 5.${REMARK}`);
    assert.equal(ignored(TEXT, 'Resolution 4'), `**Reasons:** Resolution 4 is old.${REMARK}`);
    assert.equal(ignored('1 to rest\n   in  \n\n2 to go', '1 to'), `   in${REMARK}  `);
  });

  it('has a place on symbols, headings, lead-ins, bare labels and in cells', () => {
    assert.equal(ignored(TEXT, 'MOD'), `MOD LUM/1/1${REMARK}`);
    assert.equal(ignored(TEXT, 'HAVENPORT'), `# RESOLUTION 12 (REV. {~~HAVENPORT, 2032~>SALTMERE, 2036~~})${REMARK}`);
    assert.equal(ignored(TEXT, 'recalling'), `*recalling*${REMARK}`);
    assert.equal(ignored(TEXT, '2\n\n|'), `2${REMARK}`);
    assert.equal(ignored(TEXT, 'Resolution 6'), `| long | Resolution 6${REMARK} |`);
    assert.equal(ignored(TEXT, 'Coast'), `| Coast${REMARK} | Text |`);
  });

  it('leaves the block that follows without a blank line where it is', () => {
    assert.equal(ignored('1 to look;\n2 to rest.', 'look'), `1 to look;${REMARK}`);
    assert.equal(ignored('*resolves*\n1 to look;\n2 to rest.', 'resolves'), `*resolves*${REMARK}`);
  });

  it('is not written where it would be read as something else', () => {
    assert.equal(ignored('---\nform: clean\n---\n\n1 to look', 'form'), 'no place');
    assert.equal(ignored('1 to look {>>at this', 'look'), 'no place');
    assert.equal(ignored('1 to look\\', 'look'), 'no place');
    assert.equal(ignored('1 to look {++at this', 'look'), `1 to look {++at this${REMARK}`);
    assert.equal(ignoreProblem(readDraft(''), { ...problemAt('x', 'x') }), undefined);
  });
});
