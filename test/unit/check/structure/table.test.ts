import assert from 'node:assert/strict';
import { EMPTY, apply, draft, findings, mended, only, revision, summary, text } from '../sample';

const CODE = 'structure/table';
const TABLE = '| Class | Share |\n| --- | --- |\n| First | 240 |\n| Second |  |';
const added = (table: string): string =>
  draft('ADD LUM/21/1', text('RESOLUTION 50 (SALTMERE, 2036)', `*resolves*\n\nto share:\n\n${table}`));
const slips = (table: string): readonly string[] => summary(added(table), EMPTY, CODE).map((line) => /«([^]*)»$/.exec(line)![1]!);

describe('structure/table', () => {
  it('is quiet about tables as they should be', () => {
    assert.deepEqual(slips(TABLE), []);
    assert.deepEqual(slips('Class|Share\n:--|--:\nFirst|240'), []);
    assert.deepEqual(slips('|  | Share |\n| --- | --- |\n| First \\| last | 240 |'), []);
    assert.deepEqual(slips('A share | is what it is.'), []);
    assert.deepEqual(summary(revision(), EMPTY, CODE), []);
    assert.deepEqual(summary('', EMPTY, CODE), []);
  });

  it('reports rows that have more or fewer cells than the heading', () => {
    const fewer = added(TABLE.replace('| First | 240 |', '| First |'));
    assert.match(only(fewer, EMPTY, CODE).message, /^This row has 1 cell, and the heading 2 cells: a bar is missing\.$/);
    assert.match(mended(fewer, only(fewer, EMPTY, CODE), 'Add empty cells'), /\| First \| {2}\|\n/);
    const more = added(TABLE.replace('| First | 240 |', '| First | 240 |  |'));
    assert.equal(mended(more, only(more, EMPTY, CODE), 'Delete the empty cells'), added(TABLE));
    assert.deepEqual(only(added(TABLE.replace('| 240 |', '| 240 | 12 |')), EMPTY, CODE).fixes, []);
  });

  it('reports a row of dashes that does not fit, and a heading without words', () => {
    const source = added(TABLE.replace('| --- | --- |', '| --- |'));
    assert.equal(mended(source, only(source, EMPTY, CODE), 'Write the row of dashes'), added(TABLE));
    assert.equal(only(added(TABLE.replace('| Class | Share |', '|  |  |')), EMPTY, CODE).severity, 'info');
  });

  it('reports bars that are read as text', () => {
    const source = added(TABLE.replace('| --- | --- |\n', ''));
    assert.match(only(source, EMPTY, CODE).message, /^These bars are read as text/);
    assert.equal(mended(source, only(source, EMPTY, CODE), 'Insert a row of dashes'), added(TABLE));
    assert.match(only(added(`${TABLE}\n\n| Third | 80 |`), EMPTY, CODE).message, /blank line stands between it and its table/);
    assert.equal(
      findings(draft('MOD LUM/21/1', '1 to look.').replace('It is dark.', 'So:\n\n| a | b |\n| c | d |'), EMPTY, CODE).length,
      1,
    );
  });

  it('reports a row that is only half deleted, or half added', () => {
    const marked = (row: string): string => revision((markup) => markup.replace('| First | 240 | long |', row));
    const gone = marked('| {--First--} |  | {--long--} |');
    assert.match(only(gone, EMPTY, CODE).message, /^Every word of this row is deleted, and the row stays/);
    const after = mended(gone, only(gone, EMPTY, CODE), 'Mark the empty cells');
    assert.match(after, /\| \{--First--\} \| +\{----\} +\| \{--long--\} \|/);
    assert.deepEqual(summary(after, EMPTY, CODE), []);
    const come = marked('| First | 240 | long |\n| {++Third++} | {++80++} |  |');
    assert.deepEqual(summary(apply(come, only(come, EMPTY, CODE).fixes[0]!), EMPTY, CODE), []);
    for (const fine of [
      '| {--First--} | {--240--} | {--long--} |',
      '| First | {--240--} | long |',
      '| {~~First~>Prime~~} |  | long |',
    ])
      assert.deepEqual(summary(marked(fine), EMPTY, CODE), [], fine);
  });

  it('reports columns that change in a table that stays', () => {
    const source = revision((markup) =>
      markup
        .replace('| Class | Share | Coast |', '| Class | {--Share--} | Coast |')
        .replace('| 240 |', '| {--240--} |')
        .replace('| 160 |', '| {--160--} |'),
    );
    assert.match(only(source, EMPTY, CODE).message, /^A column is deleted, and its cells stay/);
  });
});
