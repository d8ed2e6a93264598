import assert from 'node:assert/strict';
import { acceptDraft, rejectDraft } from '../../../../src/revise/resolveDraft';
import { EMPTY, LIBRARY, TWELVE, draft, findings, mended, only, revision, summary } from '../sample';

const CODE = 'structure/footnote';
const clean = draft('MOD LUM/21/1', TWELVE.replaceAll('HAVENPORT, 2032', 'SALTMERE, 2036'));
const NOTE = '[^1]: Including lamps on posts.';

describe('structure/footnote', () => {
  it('is quiet where marks and notes belong together', () => {
    for (const source of [
      clean,
      revision(),
      clean.replace('old monasteries', 'old monasteries[^1]'),
      clean.replace(`${NOTE}\n\n`, '').replace('It is dark.', `It is dark.\n\n${NOTE}`),
      clean.replace('for the oil.', 'for the oil[^3].\n\n[^3]: Or gas.'),
      clean.replace('lamps[^1] on', 'lamps[^lamp] on').replace('[^1]:', '[^lamp]:'),
      clean.replace('lit by', 'lit `[^9]` by'),
      revision((markup) => markup.replace('old monasteries', 'old monasteries{++[^3]++}') + '\n[^3]: {++Ruins too.++}\n'),
      revision((markup) => markup.replace('lamps[^1]', 'lamps{--[^1]--}').replace(NOTE, '[^1]: {--Including lamps on posts.--}')),
      '',
      '[^1]: Alone in an introduction.\n\nMOD LUM/21/1',
    ])
      assert.deepEqual(summary(source, EMPTY, CODE), [], source);
  });

  it('reports a note without its mark, at the note, with the place of the mark in the text in force', () => {
    const source = clean.replace('lamps[^1]', 'lamps');
    const finding = only(source, LIBRARY, CODE);
    assert.equal(source.slice(finding.span.from, finding.span.to), NOTE);
    assert.equal(finding.severity, 'warning');
    const [related] = finding.related!;
    assert.equal(
      LIBRARY.list()
        .find(({ number }) => number === 12)!
        .markup.slice(related!.span.from, related!.span.to),
      '[^1]',
    );
    assert.equal(mended(source, finding, 'Delete the note'), source.replace(NOTE, ''));
    assert.equal(only(source, EMPTY, CODE).related, undefined);
  });

  it('reports a mark without its note', () => {
    const source = clean.replace(`${NOTE}\n\n`, '');
    const finding = only(source, LIBRARY, CODE);
    assert.equal(source.slice(finding.span.from, finding.span.to), '[^1]');
    assert.equal(mended(source, finding, 'Restore the note'), clean);
    assert.equal(mended(source, finding, 'Delete the mark'), source.replace('lamps[^1]', 'lamps'));
    const begun = mended(source, only(source, EMPTY, CODE), 'Begin its note');
    assert.equal(begun, clean.replace(NOTE, '[^1]: …'));
    assert.deepEqual(summary(begun, EMPTY, CODE), []);
    const twice = source.replace('old monasteries', 'old monasteries[^1]');
    assert.doesNotMatch(mended(twice, only(twice, EMPTY, CODE), 'Delete its marks'), /\[\^1\]/);
    const cell = clean.replace('| First |', '| First[^7] |');
    assert.match(only(cell, EMPTY, CODE).message, /\[\^7\]/);
  });

  it('reports a note that is there twice', () => {
    const source = clean.replace(NOTE, `${NOTE}\n\n${NOTE}`);
    assert.deepEqual(summary(mended(source, only(source, EMPTY, CODE), 'Delete the note'), EMPTY, CODE), []);
    const other = only(clean.replace(NOTE, `${NOTE}\n\n[^1]: Other lamps.`), EMPTY, CODE);
    assert.match(other.message, /^Two footnotes have the name \[\^1\]/);
    assert.deepEqual(other.fixes, []);
  });

  it('informs of notes in another order than their marks', () => {
    const swapped = clean.replace(/(\[\^1\]: .*)\n\n(\[\^2\]: .*)/, '$2\n\n$1');
    const finding = only(swapped, EMPTY, CODE);
    assert.equal(finding.severity, 'info');
    assert.equal(mended(swapped, finding, 'Put the footnotes'), clean);
  });

  it('reports a mark in the designation, and moves it to the title', () => {
    const source = clean
      .replace('# RESOLUTION 12 (REV. SALTMERE, 2036)', '# RESOLUTION 12 (REV. SALTMERE, 2036)[^3]')
      .replace(NOTE, `[^3]: Since Lightburg.\n\n${NOTE}`);
    assert.match(mended(source, only(source, EMPTY, CODE), 'Move it to the title'), /2036\)\n\n## Lamps\[\^3\]\n/);
  });

  it('reads a marked revision both ways', () => {
    const marked = revision((markup) => markup.replace('lamps[^1]', 'lamps{--[^1]--}'));
    const kept = only(marked, EMPTY, CODE);
    assert.match(kept.message, /is deleted and the note is not/);
    const after = mended(marked, kept, 'Delete the note');
    assert.match(after, /^\[\^1\]: \{--Including lamps on posts\.--\}$/m);
    assert.equal(rejectDraft(after), rejectDraft(marked));

    const added = revision((markup) => `${markup.replace('old monasteries', 'old monasteries{++[^3]++}')}\n[^3]: Ruins too.\n`);
    const unmarked = only(added, EMPTY, CODE);
    assert.match(unmarked.message, /not marked as added/);
    const mark = mended(added, unmarked, 'Mark the note as added');
    assert.match(mark, /^\[\^3\]: \{\+\+Ruins too\.\+\+\}$/m);
    assert.equal(acceptDraft(mark), acceptDraft(added));
    assert.deepEqual(summary(mark, EMPTY, CODE), []);

    const note = revision((markup) => `${markup.replace('old monasteries', 'old monasteries[^3]')}\n[^3]: {++Ruins too.++}\n`);
    assert.match(mended(note, only(note, EMPTY, CODE), 'Mark it as added'), /monasteries\{\+\+\[\^3\]\+\+\};/);
    // With the text in force at hand the comparison tells it.
    assert.deepEqual(findings(added, LIBRARY, CODE), []);
  });
});
