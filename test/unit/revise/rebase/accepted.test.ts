import assert from 'node:assert/strict';
import { english } from '../../../../src/lexicon/lexicon';
import { acceptKeepingRemarks } from '../../../../src/revise/rebase/accepted';

const accepted = (source: string): string => acceptKeepingRemarks(source, english);

describe('revise: a draft with its changes accepted and its remarks kept', () => {
  it('leaves remarks and highlights where they stand', () => {
    assert.equal(
      accepted('1 to keep {++all {>>why<<}++}lamps{>>@NOR who?<<} {==lit==};'),
      '1 to keep all {>>why<<}lamps{>>@NOR who?<<} {==lit==};',
    );
    assert.equal(
      accepted('1 to keep {~~all {>>why<<}~>some~~} lamps{--, {>>and<<}--};'),
      '1 to keep {>>why<<}some lamps{>>and<<};',
    );
  });

  it('drops what only tells of a move', () => {
    assert.equal(accepted('1 to keep {~~lamps~>buoys~~};{>>moved from resolves 3<<}'), '1 to keep buoys;');
  });

  it('keeps the remarks of what goes', () => {
    assert.equal(accepted('{--1 to keep lamps;--}{>>@NOR gone?<<}\n\n2 to look.'), '{>>@NOR gone?<<}\n\n2 to look.');
    assert.equal(accepted('| a | b |\n| --- | --- |\n| {--c--}{>>q<<} | d |'), '| a | b |\n| --- | --- |\n|  | d |\n\n{>>q<<}');
  });

  it('puts remarks at the end where what is left would be read otherwise', () => {
    assert.equal(accepted('1 to write {+{--x--}+ here ++}{>>why<<}'), '1 to write {++ here ++}{>>why<<}');
  });

  it('leaves front matter alone', () =>
    assert.equal(accepted('---\nsource: NOR\n---\n\n1 to sail'), '---\nsource: NOR\n---\n\n1 to sail'));
});
