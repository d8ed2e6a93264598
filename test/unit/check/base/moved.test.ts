import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Library } from '../../../../src/corpus/library';
import { acceptDraft, rejectDraft } from '../../../../src/revise/resolveDraft';
import type { Finding } from '../../../../src/model/problem';
import { LIBRARY, TWELVE, adopted, apply, findings, mended, only, revision } from '../sample';

const MARK = 'Mark this move';
const BACK = 'Put it back, as in the text in force';
const clean = revision();
const SUNRISE = '1 that a lamp shall be lit from sunset to sunrise;\n\n';
const MEASURES = '2 that the measures described in *considering b)* above shall be paid for by the owner[^2] of the lamp,\n\n';
const TABLE = '| Class | Share | Coast |\n| --- | --- | --- |\n| First | 240 | long |\n| Second | 160 | short |\n\n';

/** The revision with blocks cut, and pasted before others. */
function cut(words: string, before: string, pasted = words): string {
  return revision((markup) => {
    assert.ok(markup.includes(words) && markup.includes(before));
    const without = markup.replace(words, '');
    return without.replace(before, () => pasted + before);
  });
}

describe('base/unmarked-change: what was moved without marks', () => {
  it('is told once, where it stands now, with where it stood', () => {
    const source = cut('2 Glass is thick.\n\n', '# ANNEX');
    const finding = only(source, LIBRARY, 'base');
    assert.equal(finding.code, 'base/unmarked-change');
    assert.equal(source.slice(finding.span.from, finding.span.to), '2 Glass is thick.');
    assert.equal(
      finding.message,
      'Unmarked move: in Resolution 12 (Rev. Havenport, 2032) this paragraph stands after “1 Glass is clear.”.',
    );
    const [inForce, stood] = finding.related!;
    assert.equal(adopted(TWELVE).markup.slice(inForce!.span.from, inForce!.span.to), '2 Glass is thick.');
    assert.equal(inForce!.text?.number, 12);
    assert.equal(source.slice(stood!.span.from, stood!.span.to), 'clear.');
    assert.equal(stood!.text, undefined);
    assert.match(
      mended(source, finding, MARK),
      /\{\+\+2 Glass is thick\.\+\+\}\n\n# ANN[^]*\n\n\{--2 Glass is thick\.--\}\n\n\[\^1\]/,
    );
    assert.equal(mended(source, finding, BACK), clean);
    settles(source);
  });

  it('is the smaller part, where two changed places', () => {
    const source = cut('*a)* that lamps[^1] on lakes are lit by towns, mills and old monasteries;\n\n', '*recalling*');
    const finding = only(source, LIBRARY, 'base');
    assert.equal(source.slice(finding.span.from, finding.span.from + 13), '*a)* that lam');
    assert.match(finding.message, / this paragraph stands after “considering”\.$/);
    settles(source);
    settles(cut('2 Glass is thick.\n\n', '1 Glass'));
  });

  it('is told once with all that went along', () => {
    const list = '*b)* that their light is hidden by trees:\n\n– in summer;\n\n– near the shore,\n\n';
    const source = cut(list, '*instructs the Dir');
    const finding = only(source, LIBRARY, 'base');
    assert.match(finding.message, / this paragraph and 2 more stand after “a\) that lamps/);
    assert.equal(source.slice(finding.span.from, finding.span.to), '*b)* that their light is hidden by trees:');
    const [inForce] = finding.related!;
    assert.equal(`${adopted(TWELVE).markup.slice(inForce!.span.from, inForce!.span.to)}\n\n`, list);
    settles(source);
  });

  it('is told with another label, and once where the labels of a list stayed', () => {
    const far = cut('2 Glass is thick.\n\n', MEASURES, '3 Glass is thick.\n\n');
    assert.match(only(far, LIBRARY, 'base').message, / stands after “1 Glass is clear\.”, labelled 2\.$/);
    settles(far);
    const words = (markup: string): string =>
      markup.replace('1 Glass is clear.', '1 Glass is thick.').replace('2 Glass is thick.', '2 Glass is clear.');
    const swapped = revision(words);
    settles(swapped);
    const marked = mended(swapped, only(swapped, LIBRARY, 'base'), MARK);
    assert.match(marked, /\{--1 Glass is clear\.--\}\n\n\{~~2~>1~~\} Glass is thick\.\n\n\{\+\+2 Glass is clear\.\+\+\}/);
  });

  it('is told for each of several', () => {
    const two = cut('2 Glass is thick.\n\n', '# ANNEX').replace(
      '– in summer;\n\n– near the shore,',
      '– near the shore,\n\n– in summer;',
    );
    assert.deepEqual(
      findings(two, LIBRARY, 'base').map(({ message }) => /^Unmarked move: .* “(.*)”\.$/.exec(message)![1]),
      ['b) that their light is hidden by trees:', '1 Glass is clear.'],
    );
    settles(two);
    const around = revision((markup) => markup.replace(SUNRISE + MEASURES + TABLE, TABLE + MEASURES + SUNRISE));
    assert.deepEqual(
      findings(around, LIBRARY, 'base').map(({ code }) => code),
      ['base/unmarked-change', 'base/unmarked-change'],
    );
    settles(around);
    const under = revision((markup) =>
      markup
        .replace('1 that a lamp shall be lit from sunset to sunrise;', '1 Glass is thick.')
        .replace(
          '1 Glass is clear.\n\n2 Glass is thick.',
          '1 Glass is clear.\n\n2 that a lamp shall be lit from sunset to sunrise;',
        ),
    );
    assert.deepEqual(
      findings(under, LIBRARY, 'base').map(({ message }) => message.slice(0, 14)),
      ['Unmarked move:', 'Unmarked move:'],
      'each in the place of the other',
    );
    settles(under);
  });

  it('is told beside what is missing or added there', () => {
    const source = revision((markup) =>
      markup
        .replace(/\*recalling\*\n\n[^]*?buoys,\n\n/, '')
        .replace(SUNRISE, '')
        .replace('1 Glass', '*recalling*\n\n0 Glass is old.\n\n1 Glass'),
    );
    assert.deepEqual(
      findings(source, LIBRARY, 'base').map(({ code, message }) => `${code} ${message.replace(/:.*/, '')}`),
      [
        'base/missing-provision Unmarked deletion',
        'base/missing-provision Unmarked deletion',
        'base/unmarked-change Unmarked move',
        'base/unmarked-change Unmarked addition',
      ],
    );
    settles(source);
  });

  it('takes what the drafter marked in it along', () => {
    const source = cut('2 Glass is thick.\n\n', '# ANNEX', '3 Glass is {~~thick~>green~~}.{>>why?<<}\n\n');
    const finding = only(source, LIBRARY, 'base');
    assert.match(
      mended(source, finding, MARK),
      /\{\+\+3 Glass is green\.\+\+\}\{>>why\?<<\}\n\n# ANNEX[^]*clear\.\n\n\{--2 Glass is thick\.--\}\n\n\[/,
    );
    assert.match(mended(source, finding, BACK), /clear\.\n\n2 Glass is \{~~thick~>green~~\}\.\{>>why\?<<\}\n\n\[/);
    settles(source);
    const gone = cut('2 Glass is thick.\n\n', '# ANNEX', '{--2 Glass is thick.--}\n\n');
    assert.deepEqual(
      only(gone, LIBRARY, 'base').fixes.map(({ title }) => title),
      [BACK],
      'nothing of it is proposed at its new place',
    );
    settles(gone);
    const list = '– in summer;\n\n– near the shore,\n\n';
    const half = cut(list, '*instructs the Dir', '{--– in summer;--}{>>why?<<}\n\n– near the shore,\n\n');
    assert.match(
      mended(half, only(half, LIBRARY, 'base'), MARK),
      /trees:\n\n\{--– in summer;--\}\{>>why\?<<\}\n\n(?:\{--– near the shore,--\}|– \{--near the shore,--\})[^]*\n\n\{\+\+– near the shore,\+\+\}\n\n\*instr/,
      'what is deleted anyway is deleted where it stood',
    );
    settles(half);
  });

  it('may be a table, a heading, or what has a footnote', () => {
    const table = cut(TABLE, '*recalling*');
    assert.match(only(table, LIBRARY, 'base').message, /this table stands after “2 that the measures/);
    settles(table);
    settles(cut('## Glass\n\n', '2 Glass'));
    const item = '*a)* that lamps[^1] on lakes are lit by towns, mills and old monasteries;\n\n';
    settles(cut(item, '1 Glass'));
    // Footnotes are counted anew where their marks changed places, and their texts with them.
    const counted = cut(item, '1 Glass', item.replace('[^1]', '[^2]'))
      .replace('owner[^2]', 'owner[^1]')
      .replace('[^1]: Including lamps on posts.', '[^2]: Including lamps on posts.')
      .replace('[^2]: Whoever', '[^1]: Whoever');
    assert.match(only(counted, LIBRARY, 'base').message, /^Unmarked move: /);
    settles(counted);
    const note = cut('[^1]: Including lamps on posts.\n\n', '*recalling*');
    assert.deepEqual(findings(note, LIBRARY, 'base'), [], 'a footnote may be defined anywhere');
  });

  it('is the one that stood together, where several say the same', () => {
    const lists = (markup: string): string =>
      markup.replace('1 Glass is clear.', '1 Glass is clear:\n\n– in summer;\n\n– in winter;');
    const library = libraryWith(lists(TWELVE));
    const other = '– in summer;\n\n– in winter;\n\n';
    const source = revision((markup) => lists(markup).replace(other, '').replace('*recalling*', `${other}*recalling*`));
    const finding = only(source, library, 'base');
    assert.match(finding.message, /this paragraph and 1 more stand after “1 Glass is clear:”/);
    assert.equal(mended(source, finding, BACK), revision(lists));
    const lone = revision((markup) =>
      lists(markup)
        .replaceAll('– in summer;\n\n', '')
        .replace('– in winter;\n\n', '')
        .replace('*instructs', `${other}*instructs`)
        .replace('# ANNEX', '– in summer;\n\n# ANNEX'),
    );
    assert.equal(findings(lone, library, 'base').length, 2, 'the longest run, not the first');
    settles(lone, library, rejectDraft(revision(lists)));
    const both = revision((markup) =>
      lists(markup).replaceAll('– in summer;\n\n', '').replace('2 Glass', '– in summer;\n\n– in summer;\n\n2 Glass'),
    );
    const found = findings(both, library, 'base');
    assert.ok(found.length <= 2 && found.every(({ message }) => message.startsWith('Unmarked move')), 'each has its own place');
    settles(both, library, rejectDraft(revision(lists)));
  });

  it('goes by the label, where nothing else tells which of several it is', () => {
    const twice = (markup: string): string => markup.replace('1 Glass is clear.', '1 Glass is thick.');
    const source = revision((markup) =>
      twice(markup)
        .replace('1 Glass is thick.\n\n2 Glass is thick.\n\n', '')
        .replace('*recalling*', '2 Glass is thick.\n\n*recalling*')
        .replace('*instructs', '1 Glass is thick.\n\n*instructs'),
    );
    const found = findings(source, libraryWith(twice(TWELVE)), 'base');
    assert.deepEqual(
      found.map(({ message }) => /stands after (.*)$/.exec(message)![1]),
      ['“1 Glass is thick.”.', '“Glass”.'],
    );
    settles(source, libraryWith(twice(TWELVE)), rejectDraft(revision(twice)));
  });

  it('leaves labels to be told that did not simply stay', () => {
    const source = cut(SUNRISE, '2 Glass').replace('1 Glass', '4 Glass');
    assert.deepEqual(
      findings(source, LIBRARY, 'base').map(({ message }) => message.replace(/^.*2032\) /, '')),
      ['has “1” here, not “4”.', 'this paragraph stands after “resolves”.'],
    );
    settles(source);
  });

  it('is told for each of several in one list', () => {
    const four = (markup: string): string =>
      markup.replace('2 Glass is thick.', '2 Glass is thick.\n\n3 Glass is heavy.\n\n4 Glass is dear.');
    const library = libraryWith(four(TWELVE));
    const inForce = rejectDraft(revision(four));
    const told = (words: string): readonly string[] => {
      const items = four(TWELVE).slice(TWELVE.indexOf('1 Glass'), four(TWELVE).indexOf('\n\n[^1]:'));
      const source = revision((markup) => four(markup).replace(items, words));
      settles(source, library, inForce);
      return findings(source, library, 'base').map(({ message }) => message.replace(/:.*/, ''));
    };
    const crossed = told('1 Glass is thick.\n\n2 Glass is clear.\n\n3 Glass is dear.\n\n4 Glass is heavy.');
    assert.deepEqual(crossed, ['Unmarked move', 'Unmarked move'], 'under labels that stayed');
    const around = revision((markup) =>
      four(markup)
        .replace('2 Glass is thick.\n\n3 Glass is heavy.\n\n4 Glass is dear.\n\n', '')
        .replace('*recalling*', '3 Glass is heavy.\n\n*recalling*'),
    );
    assert.deepEqual(
      findings(around, library, 'base').map(({ message }) => message.replace(/:.*/, '')),
      ['Unmarked move', 'Unmarked deletion', 'Unmarked deletion'],
      'what is missing before it and behind it',
    );
    settles(around, library, inForce);
  });

  it('is no move where a mark says half of it, or the words differ', () => {
    const codes = (source: string): readonly string[] =>
      findings(source, LIBRARY, 'base').map(({ message }) => message.replace(/:.*/, ''));
    assert.deepEqual(codes(cut('2 Glass is thick.\n\n', '1 Glass', '{++2 Glass is thick.++}\n\n')), ['Unmarked deletion']);
    assert.deepEqual(
      codes(
        revision((markup) => markup.replace('1 Glass', '2 Glass is thick.\n\n1 Glass').replace(/thick\.(?=\n\n\[)/, 'thick.')),
      ),
      ['Unmarked addition'],
    );
    assert.deepEqual(codes(cut('2 Glass is thick.\n\n', '1 that a lamp', '2 Panes are always quite thick.\n\n')), [
      'Unmarked addition',
      'Unmarked deletion',
    ]);
  });

  it('has fixes that keep what they promise, whatever is moved', () => {
    const text = clean.slice(clean.indexOf('*considering*'), clean.indexOf('\n\n**Reasons'));
    const blocks = text.split('\n\n');
    const place = fc.nat(blocks.length - 1);
    const plant = fc.record({ from: place, length: fc.integer({ min: 1, max: 3 }), to: place, stay: fc.boolean() });
    fc.assert(
      fc.property(fc.array(plant, { minLength: 1, maxLength: 2 }), (plants) => {
        let now: readonly string[] = blocks;
        for (const { from, length, to, stay } of plants) {
          const rest = [...now.slice(0, from), ...now.slice(from + length)];
          const after = [...rest.slice(0, to), ...now.slice(from, from + length), ...rest.slice(to)];
          now = stay ? withLabelsOf(now, after) : after;
        }
        settles(clean.replace(text, () => now.join('\n\n')));
      }),
      { numRuns: 40 },
    );
  });
});

/** Blocks under the labels of others, as far as both have one in the same place. */
function withLabelsOf(labels: readonly string[], blocks: readonly string[]): readonly string[] {
  const LABEL = /^(?:\d+|\*[a-z]\)\*)(?= )/;
  return blocks.map((block, index) => {
    const label = LABEL.exec(labels[index]!)?.[0];
    return label && LABEL.test(block) ? block.replace(LABEL, label) : block;
  });
}

function libraryWith(twelve: string): Library {
  return new Library([{ edition: { place: 'Havenport', year: 2032 }, documents: [adopted(twelve)] }]);
}

/**
 * Makes one kind of fix until nothing is found. Each leaves fewer findings; marks change nothing of what is proposed, and in the end
 * the text without its changes is that in force.
 */
function settles(source: string, library = LIBRARY, inForce = rejectDraft(clean)): void {
  for (const isMark of [true, false]) {
    let now = source;
    let open = findings(now, library, 'base');
    while (open.length > 0) {
      const fix = choose(open[0]!, isMark);
      const after = apply(now, fix);
      const left = findings(after, library, 'base');
      assert.ok(
        left.length < open.length,
        `${open[0]!.message} → ${fix.title}:\n${left.map(({ message }) => message).join('\n')}`,
      );
      if (fix.preferred) assert.equal(acceptDraft(after), acceptDraft(now), fix.title);
      [now, open] = [after, left];
    }
    assert.equal(withoutNotes(rejectDraft(now)), withoutNotes(inForce));
  }
}

function choose({ message, fixes }: Finding, isMark: boolean): Finding['fixes'][number] {
  const fix = fixes.find(({ preferred }) => (preferred === true) === isMark) ?? fixes[0];
  assert.ok(fix, `${message} has a fix`);
  return fix;
}

/** Footnotes by no name, and without their texts: these may stand anywhere. */
function withoutNotes(source: string): string {
  return source
    .replace(/^\[\^\d\]: .*\n+/gm, '')
    .replace(/\[\^\d\]/g, '[^]')
    .replace(/\s+$/gm, '');
}
