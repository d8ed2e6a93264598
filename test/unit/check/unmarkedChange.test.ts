import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createChecker } from '../../../src/check/runner';
import { acceptDraft, rejectDraft } from '../../../src/revise/resolveDraft';
import type { Finding } from '../../../src/model/problem';
import { EMPTY, LIBRARY, apply, findings, mended, revision, summary } from './sample';

const clean = revision();
const checker = createChecker();
const mark = 'Mark this';
const restore = 'Restore the text in force';

describe('base/unmarked-change', () => {
  it('finds nothing in a revision whose every change is marked', () => {
    assert.deepEqual(
      summary(clean).filter((line) => !line.includes('info')),
      [],
    );
    const marked = revision((markup) =>
      markup
        .replace('old monasteries;', '{~~old monasteries~>ancient abbeys~~};')
        .replace('2 Glass is thick.', '{--2 Glass is thick.--}')
        .replace('*considering*', '{++*noting*++}\n\n{++that it is dark,++}\n\n*considering*'),
    );
    assert.deepEqual(
      summary(marked).filter((line) => line.startsWith('base/')),
      [],
    );
  });

  it('points at the words that differ and quotes the base', () => {
    const source = revision((markup) => markup.replace('from sunset to', 'from dusk to'));
    const finding = problem(source);
    assert.equal(source.slice(finding.span.from, finding.span.to), 'dusk');
    assert.equal(finding.message, 'Unmarked change: Resolution 12 (Rev. Havenport, 2032) has “sunset” here, not “dusk”.');
    assert.match(mended(source, finding, mark), /from \{~~sunset~>dusk~~\} to/);
    assert.equal(mended(source, finding, restore), clean);
  });

  it('shows missing words at the word before, and added words themselves', () => {
    const dropped = revision((markup) => markup.replace('mills and old monasteries', 'mills and monasteries'));
    assert.equal(shown(dropped), 'and');
    assert.equal(problem(dropped).message, 'Unmarked change: Resolution 12 (Rev. Havenport, 2032) has “old” here.');
    assert.match(mended(dropped, problem(dropped), mark), /mills and \{--old --\}monasteries/);
    assert.equal(mended(dropped, problem(dropped), restore), clean);
    const inserted = revision((markup) => markup.replace('hidden by trees', 'often hidden by trees'));
    assert.equal(shown(inserted), 'often');
    assert.match(problem(inserted).message, /does not have “often”/);
    assert.equal(mended(inserted, problem(inserted), restore), clean);
  });

  it('reports each place of a paragraph by itself', () => {
    const source = revision((markup) =>
      markup.replace('that a lamp shall be lit from sunset to sunrise', 'that every lamp shall be lit from sunset to dawn'),
    );
    assert.deepEqual(summary(source).filter(isBase), ['base/unmarked-change error «every»', 'base/unmarked-change error «dawn»']);
  });

  it('takes words that changed places for one change, and no others', () => {
    const told = (source: string): readonly string[] =>
      summary(source)
        .filter(isBase)
        .map((line) => line.replace('base/unmarked-change error ', ''));
    const swapped = revision((markup) => markup.replace('from sunset to', 'sunset from to'));
    assert.deepEqual(told(swapped), ['«sunset from»']);
    assert.match(problem(swapped).message, /has “from sunset” here, not “sunset from”\.$/);
    assert.match(mended(swapped, problem(swapped), mark), /lit \{~~from sunset~>sunset from~~\} to sunrise/);
    assert.equal(mended(swapped, problem(swapped), restore), clean);
    const further = revision((markup) => markup.replace('that a lamp shall be lit', 'that lamp shall be a lit'));
    assert.deepEqual(told(further), ['«lamp shall be a»']);
    assert.equal(mended(further, problem(further), restore), clean);
    const note = revision((markup) => markup.replace('Including lamps on posts', 'Including on lamps posts'));
    assert.deepEqual(told(note), ['«on lamps»']);
    const far = revision((markup) => markup.replace('that a lamp shall be lit from', 'that lamp shall be lit a from'));
    assert.deepEqual(told(far), ['«that»', '«a»'], 'too far apart to be seen at one glance');
    const other = revision((markup) => markup.replace('that a lamp shall', 'that lamp the shall'));
    assert.deepEqual(told(other), ['«that»', '«the»'], 'one word is gone, another is new');
    const marked = revision((markup) => markup.replace('a lamp shall', '{++each ++}lamp{>>why?<<} a shall'));
    assert.deepEqual(told(marked), ['«that»', '«a»'], 'a mark between them stays what it is');
    settle(marked, '', (after) => assert.ok(after.includes('{>>why?<<}')));
  });

  it('takes a paragraph with other words for one change', () => {
    const source = revision((markup) =>
      markup.replace('that a lamp shall be lit from sunset to sunrise', 'harbours have to be swept daily by boats'),
    );
    assert.equal(shown(source), 'harbours have to be swept daily by boats');
    assert.equal(mended(source, problem(source), restore), clean);
  });

  it('sees labels, lead-ins, designations, headings, footnotes and cells', () => {
    const change = (from: string, to: string): readonly string[] => {
      const source = revision((markup) => markup.replace(from, to));
      assert.notEqual(source, clean);
      return summary(source)
        .filter(isBase)
        .map((line) => line.replace('base/unmarked-change error ', ''));
    };
    assert.deepEqual(change('*b)* that', '*c)* that'), ['«c»']);
    assert.deepEqual(change('1 that a lamp', '1bis that a lamp'), ['«1bis»']);
    assert.deepEqual(change('*instructs the Director of', '*instructs the Head of'), ['«Head»']);
    assert.deepEqual(change('RESOLUTION 12 (REV. {~~HAV', 'RESOLUTION 12 (REV. {~~LAV'), ['«LAVENPORT, 2032»']);
    assert.deepEqual(change('## Glass', '## Glasses'), ['«Glasses»']);
    assert.deepEqual(change('pays for the oil', 'pays for the lamp oil'), ['«lamp»']);
    assert.deepEqual(change('| 160 |', '| 170 |'), ['«170»']);
  });

  it('sees a provision that is gone, one that is new and one that moved', () => {
    const gone = revision((markup) => markup.replace('2 Glass is thick.\n\n', ''));
    assert.equal(shown(gone), 'clear.');
    assert.equal(mended(gone, problem(gone), restore), clean);
    assert.match(mended(gone, problem(gone), mark), /clear\.\n\n\{--2 Glass is thick\.--\}\n\n\[\^1\]/);
    const section = revision((markup) => markup.replace(/\*recalling\*[^]*?buoys,\n\n/, ''));
    assert.match(problem(section).message, /has “recalling” and 1 more paragraph after this/);
    assert.equal(mended(section, problem(section), restore), clean);
    const extra = revision((markup) => markup.replace('2 Glass is thick.', '2 Glass is thick.\n\n3 Glass is green.'));
    assert.equal(shown(extra), '3 Glass is green.');
    assert.match(mended(extra, problem(extra), mark), /\{\+\+3 Glass is green\.\+\+\}/);
    assert.equal(mended(extra, problem(extra), 'Remove it'), clean);
    const mixed = revision((markup) => markup.replace('2 Glass is thick.', '2 Glass is thick.\n\n3 Glass is {++not ++}green.'));
    assert.deepEqual(
      problem(mixed).fixes.map(({ title }) => title),
      ['Mark this addition'],
    );
    assert.match(mended(mixed, problem(mixed), mark), /\{\+\+3 Glass is not green\.\+\+\}/);
    const moved = revision((markup) =>
      markup.replace('2 Glass is thick.\n\n', '').replace('1 Glass', '2 Glass is thick.\n\n1 Glass'),
    );
    assert.match(problem(moved).message, /^Unmarked move: /);
  });

  it('sees rows that are gone, new, or have other columns', () => {
    const cell = revision((markup) => markup.replace('| 240 |', '| 240 {++crowns++} |').replace('| 160 |', '| 170 |'));
    assert.equal(shown(cell), '170');
    const gone = revision((markup) => markup.replace('| First | 240 | long |\n', ''));
    assert.match(problem(gone).message, /has the row “First \| 240 \| long” after this/);
    assert.equal(mended(gone, problem(gone), restore), clean);
    assert.match(mended(gone, problem(gone), mark), /--- \|\n\| \{--First--\} \| \{--240--\} \| \{--long--\} \|\n\| Second/);
    const extra = revision((markup) => markup.replace('| short |', '| short |\n| Third | 80 | none |'));
    assert.match(mended(extra, problem(extra), mark), /\{\+\+Third\+\+\} \| \{\+\+80\+\+\}/);
    assert.equal(mended(extra, problem(extra), 'Remove it'), clean);
    const headless = revision((markup) =>
      markup.replace(
        '| Class | Share | Coast |\n| --- | --- | --- |\n| First | 240 | long |',
        '| First | 240 | long |\n| --- | --- | --- |',
      ),
    );
    assert.match(problem(headless).message, /has the row “Class \| Share \| Coast” before this/);
    assert.equal(mended(headless, problem(headless), restore), clean);
    assert.deepEqual(summary(mended(headless, problem(headless), mark)).filter(isBase), []);
    const wide = revision((markup) =>
      markup.replace(
        '| Class | Share | Coast |\n| --- | --- | --- |\n| First | 240 | long |\n| Second | 160 | short |',
        '| Class | Share |\n| --- | --- |\n| First | 240 |\n| Second | 160 |',
      ),
    );
    assert.match(problem(wide).message, /3 columns/);
    assert.deepEqual(summary(mended(wide, problem(wide), mark)).filter(isBase), []);
    assert.equal(mended(wide, problem(wide), restore), clean);
  });

  it('takes the form of the source for no change', () => {
    const formed = revision((markup) =>
      markup
        .replace('lit by towns, mills', 'lit by\n  towns,  mills')
        .replace('*a)* that', '- *a)* that')
        .replace('lamps[^1]', 'lamps[^glass]')
        .replace('owner[^2]', 'owner[^oil]')
        .replace(
          '[^1]: Including lamps on posts.\n\n[^2]: Whoever pays for the oil.',
          '[^oil]: Whoever pays for the oil.\n\n[^glass]: Including lamps on posts.',
        )
        .replace('| First | 240 | long |', '|First|240 {++crowns++}|long|')
        .replace('– in summer', '- in summer')
        .replace('| --- | --- | --- |', '|---|:-:|---|')
        .replace('# RESOLUTION 12 (REV. {~~HAVENPORT', '# Resolution 12 (Rev. {~~Havenport')
        .replace('to sunrise;', 'to {==sunrise==};{>>really?<<}'),
    );
    assert.deepEqual(summary(formed).filter(isBase), []);
    assert.deepEqual(summary(formed.replace(/\n/g, '\r\n')).filter(isBase), []);
  });

  it('tells footnotes by what they say', () => {
    const swapped = revision((markup) => markup.replace('lamps[^1]', 'lamps[^2]').replace('owner[^2]', 'owner[^1]'));
    assert.deepEqual(summary(swapped).filter(isBase), ['base/unmarked-change error «[^2]»', 'base/unmarked-change error «[^1]»']);
    const lost = revision((markup) => markup.replace('[^1]: Including lamps on posts.\n\n', ''));
    assert.match(problem(lost).message, /^Unmarked deletion: .*“Including lamps on posts\.”/);
    assert.deepEqual(summary(mended(lost, problem(lost), restore)).filter(isBase), []);
  });

  it('compares what a mark deletes, too', () => {
    const source = revision((markup) => markup.replace('old monasteries', '{~~new monasteries~>abbeys~~}'));
    const finding = problem(source);
    assert.equal(source.slice(finding.span.from, finding.span.to), 'new');
    assert.match(mended(source, finding, restore), /\{~~old monasteries~>abbeys~~\}/);
    assert.deepEqual(summary(mended(source, finding, mark)).filter(isBase), []);
  });

  it('leaves a mark that is not closed to its own rule', () => {
    const source = revision((markup) => markup.replace('hidden by trees', 'hidden {++often by trees'));
    assert.deepEqual(
      findings(source).flatMap(({ code, severity }) => (severity === 'info' ? [] : [code])),
      ['markup/unclosed'],
    );
  });

  it('puts missing words outside the marks beside them', () => {
    const source = revision((markup) => markup.replace('mills and old monasteries', 'mills and {--monasteries--}'));
    assert.match(mended(source, problem(source), mark), /mills and \{--old --\}\{--monasteries--\}/);
    assert.match(mended(source, problem(source), restore), /mills and old \{--monasteries--\}/);
  });

  it('leaves clean drafts, new texts and texts without a base alone', () => {
    assert.deepEqual(
      summary(revision((markup) => markup.replace('dark', 'grey')).replace('form: marked', 'form: clean')).filter(isBase),
      [],
    );
    assert.deepEqual(
      summary(clean.replace('sunset', 'dusk'), EMPTY).filter((line) => line.includes('error')),
      [],
    );
    assert.deepEqual(summary(clean.replace('MOD LUM', 'NOC LUM').replace('sunset', 'dusk')).filter(isBase), []);
  });

  it('reports a designation that was changed without a mark', () => {
    const source = clean.replace(
      '# RESOLUTION 12 (REV. {~~HAVENPORT, 2032~>SALTMERE, 2036~~})',
      '# RESOLUTION 12 (REV. SALTMERE, 2036)',
    );
    assert.deepEqual(summary(source).filter(isBase), ['base/unmarked-change error «SALTMERE, 2036»']);
    assert.equal(mended(source, problem(source), mark), clean);
  });

  it('leaves a text alone that goes on under further symbols', () => {
    const begun = clean.replace('sunset', 'dusk').replace('**Reasons', 'ADD LUM/21/2\n\n**Reasons');
    assert.deepEqual(summary(begun).filter(isBase), ['base/unmarked-change error «dusk»']);
    const source = clean.replace('*resolves*', 'MOD LUM/21/2\n\n*resolves*').replace('sunset', 'dusk');
    assert.deepEqual(
      summary(source).filter((line) => !line.includes('info')),
      [],
    );
  });

  it('has fixes that keep what they promise, wherever words are changed', () => {
    const text = clean.slice(0, clean.indexOf('**Reasons'));
    const places = [...text.matchAll(/\p{L}{3,}(?![^{]*\})/gu)]
      .map(({ index }) => index)
      .filter((index) => index > clean.indexOf('## Lamps'));
    const plant = fc.record({ at: fc.constantFrom(...places), kind: fc.constantFrom('drop', 'bend', 'add', 'mark', 'delete') });
    fc.assert(
      fc.property(fc.array(plant, { minLength: 1, maxLength: 4 }), (plants) => {
        let source = clean;
        const isDone = new Set<number>();
        for (const { at, kind } of [...plants].sort((one, other) => other.at - one.at)) {
          if (isDone.has(at)) continue;
          isDone.add(at);
          source = source.slice(0, at) + source.slice(at).replace(/^\p{L}+/u, (word) => written(word, kind));
        }
        settle(source, 'Mark this', (after) => assert.equal(folded(acceptDraft(after)), folded(acceptDraft(source))));
        settle(source, '', (after) => assert.equal(folded(rejectDraft(after)), folded(rejectDraft(clean))));
      }),
      { numRuns: 25 },
    );
  });
});

/** Applies the first fix until nothing is found; each fix takes a finding away. */
function settle(source: string, title: string, check: (after: string) => void): void {
  let now = source;
  const left = (): ReturnType<typeof findings> => checker.check(now, LIBRARY).filter(({ code }) => isBase(code));
  for (let open = left(); open.length > 0;) {
    const fix =
      (title === '' && open[0]!.fixes.find((one) => !one.title.startsWith('Mark'))) ||
      open[0]!.fixes.find((one) => one.title.startsWith('Mark'));
    assert.ok(fix, `${open[0]!.message} has a fix`);
    now = apply(now, fix);
    const after = left();
    assert.ok(after.length < open.length, `${fix.title} (${open[0]!.message}) leaves ${after.length} of ${open.length}`);
    open = after;
  }
  check(now);
}

function written(word: string, kind: string): string {
  const kinds: Readonly<Record<string, string>> = {
    drop: '',
    bend: `${word}en`,
    add: `${word} very`,
    mark: `{~~${word}~>grey~~}`,
    delete: `{--${word} --}`,
  };
  return kinds[kind]!;
}

function isBase(line: string): boolean {
  return line.startsWith('base/unmarked') || line.startsWith('base/missing');
}

function problem(source: string): Finding {
  const found = findings(source).filter(({ code }) => isBase(code));
  assert.equal(found.length, 1, JSON.stringify(found.map(({ message }) => message)));
  return found[0]!;
}

function shown(source: string): string {
  const { span } = problem(source);
  return source.slice(span.from, span.to);
}

/** Runs of blanks are no changes, so a fix need not undo them. */
function folded(source: string): string {
  return source.replace(/ +(?= |$|[,;.])/gm, '');
}
