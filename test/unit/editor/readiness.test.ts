import assert from 'node:assert/strict';
import { RULES } from '../../../src/check/rules';
import { LEFT_OPEN, readinessOf, type ReadinessEntry } from '../../../src/editor/readiness';
import { ACHIEVEMENTS, type ReadinessKnown } from '../../../src/editor/readinessDone';
import { readDraft } from '../../../src/markup/draft';
import { createInlineReader } from '../../../src/markup/inline';
import type { Finding, Severity } from '../../../src/model/problem';

const FRONT = '---\nconference: General Conference (Saltmere, 2036)\nsource: LUM\ndocument: 21\nform: marked\n---\n\n';
const SOURCE = `${FRONT}Lumenia is glad.

MOD LUM/21/1

# RESOLUTION 12 (REV. {~~HAVENPORT, 2032~>SALTMERE, 2036~~})

## Lamps

*resolves*

1 to light them;

2 to mend them.

**Reasons:** It is dark.
`;
const known: ReadinessKnown = { inline: createInlineReader(), hasTexts: true };

function found(code: string, severity: Severity, words: string, more: Partial<Finding> = {}): Finding {
  const from = SOURCE.indexOf(words);
  assert.ok(from >= 0);
  return { code, severity, message: `${code} is here.`, span: { from, to: from + words.length }, fixes: [], ...more };
}

const FIX = { title: 'Fix', edits: [], preferred: true } as const;

/** The lines of the view, with signs for what folds and what can be fixed. */
function drawn(entries: readonly ReadinessEntry[], depth = 0): readonly string[] {
  return entries.flatMap((entry) => {
    const signs = `${entry.isFolded && entry.children.length > 0 ? '+' : ''}${entry.isFixable ? '!' : ''}`;
    const words = [entry.label, entry.description].filter((part) => part !== '').join(' | ');
    return [`${'  '.repeat(depth)}${signs}${words}`, ...drawn(entry.children, depth + 1)];
  });
}

function groups(findings: readonly Finding[], source = SOURCE, more: Partial<ReadinessKnown> = {}): readonly string[] {
  return drawn(readinessOf(readDraft(source), findings, { ...known, ...more }).groups);
}

describe('readiness', () => {
  const findings = [
    found('base/unmarked-change', 'error', '1 to light', { fixes: [FIX] }),
    found('structure/punctuation', 'warning', 'mend them'),
    found('text/open-bracket', 'info', 'dark'),
    found('citation/outdated', 'info', 'Lumenia'),
    found('structure/label-sequence', 'info', 'RESOLUTION 12', { carried: true }),
    found('markup/front-matter', 'warning', 'source'),
  ];

  it('sorts what was found by what it asks for, and says where it is', () => {
    assert.deepEqual(groups(findings), [
      'Must be mended | 1',
      '  !base/unmarked-change is here | resolves 1',
      'Look at these | 2',
      '  structure/punctuation is here | resolves 2',
      '  markup/front-matter is here | front matter',
      'Still open | 1',
      '  text/open-bracket is here | reasons',
      '+Worth knowing | 2',
      '  citation/outdated is here | introduction',
      '  structure/label-sequence is here | designation',
      'Done | 4',
      '  Symbols and identifiers | on every proposal',
      '  Reasons | for every proposal',
      '  Citations | name texts that exist',
      '  References | lead to provisions',
    ]);
  });

  it('counts what stands before handing in, and not what is worth knowing', () => {
    const titled = (all: readonly Finding[], source = SOURCE): string => {
      const { title, count } = readinessOf(readDraft(source), all, known);
      return `${title} (${count})`;
    };
    assert.equal(titled(findings), '4 things before handing in (4)');
    assert.equal(titled(findings.slice(0, 1)), '1 thing before handing in (1)');
    assert.equal(titled(findings.slice(3, 5)), 'Ready to hand in (0)');
    assert.equal(titled([found('base/not-imported', 'info', 'RESOLUTION')]), '1 thing before handing in (1)');
    assert.equal(
      readinessOf(readDraft(SOURCE), [], { ...known, hasTexts: false }).title,
      'Nothing found, without the adopted texts',
    );
    assert.equal(titled([], FRONT), 'No proposal yet (0)');
    assert.equal(titled([], ''), 'No proposal yet (0)');
  });

  it('says what is done, as far as it was looked at', () => {
    assert.equal(groups([]).length, ACHIEVEMENTS.length + 1);
    assert.deepEqual(groups([], ''), []);
    const done = (more: Partial<ReadinessKnown>, source = SOURCE, all: readonly Finding[] = []): string =>
      groups(all, source, more).join();
    assert.ok(!/force|Citations/.test(done({ hasTexts: false })));
    assert.ok(!/References/.test(done({ checks: { reference: 'off' } })));
    assert.ok(!/References/.test(done({ checks: { 'reference/unresolved': 'off' } })));
    assert.ok(/References/.test(done({ checks: { 'reference/unresolved': 'info' } })));
    assert.ok(!/Reasons/.test(done({}, SOURCE.replace('form:', 'checks:\n  proposal: off\nform:'))));
    assert.ok(!/Reasons/.test(done({}, SOURCE.replace('**Reasons:**', ''))));
    assert.ok(!/force/.test(done({}, SOURCE.replace('marked', 'clean'))));
    assert.ok(!/Reasons/.test(done({}, SOURCE, [found('proposal/missing-reasons', 'info', '**Reasons')])));
    assert.ok(/Structure/.test(done({}, SOURCE, [found('structure/ambiguous-label', 'info', '1 to')])));
    assert.ok(!/force/.test(done({}, SOURCE, [found('base/not-imported', 'info', 'RESOLUTION')])));
  });

  it('puts many of a kind together, with one identity each', () => {
    const many = ['Lumenia', 'RESOLUTION', '1 to', '2 to'].map((words) =>
      found('text/repeated-word', 'warning', words, { fixes: [FIX] }),
    );
    assert.deepEqual(groups(many).slice(0, 6), [
      'Look at these | 4',
      '  +!Repeated word | 4',
      '    !text/repeated-word is here | introduction',
      '    !text/repeated-word is here | designation',
      '    !text/repeated-word is here | resolves 1',
      '    !text/repeated-word is here | resolves 2',
    ]);
    const carried = many.map((one): Finding => ({ ...one, severity: 'info', carried: true }));
    assert.equal(groups(carried)[1], '  +Repeated word | 4');
    const ids = (entries: readonly ReadinessEntry[]): string[] => entries.flatMap(({ id, children }) => [id, ...ids(children)]);
    const all = ids(readinessOf(readDraft(SOURCE), [...many, ...findings], known).groups);
    assert.equal(new Set(all).size, all.length);
  });

  it('names the proposal where there are several', () => {
    const source = `${SOURCE}\nSUP LUM/21/2\n\n# RESOLUTION 3 (LIGHTBURG, 2028)\n\n**Reasons:** Old.\n`;
    assert.equal(groups([found('a/b', 'error', '1 to light')], source)[1], '  a/b is here | LUM/21/1 · resolves 1');
  });

  it('asks rules that there are', () => {
    const judges = [...LEFT_OPEN, ...ACHIEVEMENTS.flatMap(({ judges: asked }) => asked)];
    const missing = judges.filter((judge) =>
      RULES.every(({ code }) => code !== judge && !(judge.endsWith('/') && code.startsWith(judge))),
    );
    assert.deepEqual(missing, []);
  });
});
