import assert from 'node:assert/strict';
import { markTable, wrapTable } from '../../../src/revise/table';
import { marked } from './marked';

const HEAD = '| Kind | Height |\n| --- | --- |';
const table = (...rows: readonly string[]): string => [HEAD, ...rows].join('\n');

describe('marks of a table', () => {
  it('stand in the cells whose words changed, and in every cell of a row that comes or goes', () => {
    assert.equal(
      marked(table('| oil | 3 m |', '| gas |  |'), table('| oil | 4 m |', '| tar | 1 m |')),
      table('| oil | {~~3~>4~~} m |', '| {--gas--} | {----} |', '| {++tar++} | {++1 m++} |'),
    );
  });

  it('tell a cell that was emptied, and one that was filled', () => {
    assert.equal(
      marked(table('| oil lamps | 3 m |', '| gas lamps |  |'), table('| oil lamps |  |', '| gas lamps | 5 m |')),
      table('| oil lamps | {--3 m--} |', '| gas lamps | {++5 m++} |'),
    );
  });

  it('know a row of figures by its first cell', () => {
    assert.equal(
      marked(table('| oil | 3 |', '| gas | 7 |'), table('| gas | 9 |')),
      table('| {--oil--} | {--3--} |', '| gas | {~~7~>9~~} |'),
    );
  });

  it('are all its cells twice, where columns come or go, or stand otherwise', () => {
    const wide = '| a | b | x |\n| --- | --- | --- |\n| c | d | y |';
    assert.match(
      marked('| a | b |\n| --- | --- |\n| c | d |', wide),
      /^\| \{--a--\} \| \{--b--\} \|\n.*\n.*\n\n\| \{\+\+a\+\+\}/,
    );
    assert.equal(markTable(HEAD, '| Kind | Height |\n| --- | :---: |'), undefined);
    assert.equal(markTable('| a | b |\n| --- | --- |', '| a | b | c |\n| --- | --- |'), undefined);
    assert.equal(wrapTable(HEAD, 'addition'), '| {++Kind++} | {++Height++} |\n| --- | --- |');
  });
});
