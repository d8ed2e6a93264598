import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { RULES } from '../../../src/check/rules';
import { actionsAt, offersAt } from '../../../src/editor/actions';
import { nameOfRule, pageBeside, pageOfRule, shownPage } from '../../../src/editor/ruleNames';
import { readDraft } from '../../../src/markup/draft';
import type { Finding, Fix } from '../../../src/model/problem';

const SOURCE = '1 to look at lamps;\n\n2 to look at bells.\n';
const FIX: Fix = { title: 'Fix', edits: [], preferred: true };

function finding(code: string, from: number, to: number, ...fixes: readonly Fix[]): Finding {
  return { code, severity: 'warning', message: `${code} ${from}`, span: { from, to }, fixes };
}

function titles(findings: readonly Finding[], source = SOURCE): readonly string[] {
  return offersAt(readDraft(source), findings, { from: 3, to: 3 }).map(({ title }) => title);
}

describe('the quick fixes at a place', () => {
  const named = (title: string, preferred = false): Fix => ({ title, edits: [], ...(preferred ? { preferred } : {}) });
  const fixesAt = (findings: readonly Finding[]): readonly string[] =>
    actionsAt(findings, { from: 3, to: 3 }).map(({ fix }) => fix.title);

  it('are those of what was found there, first those that are mostly right', () => {
    const findings = [
      finding('a/b', 0, 3, named('one'), named('two', true)),
      finding('c/d', 3, 5, named('three', true)),
      finding('e/f', 4, 5, named('four')),
    ];
    assert.deepEqual(fixesAt(findings), ['two', 'three', 'one']);
  });

  it('are no more than can be tried at once: those of the smallest findings', () => {
    const findings = [9, 3, 8, 4, 7, 5].map((to) => finding('a/b', 0, to, named(String(to))));
    assert.deepEqual(fixesAt(findings), ['3', '4', '7', '5']);
  });
});

describe('what is offered about a problem besides its fixes', () => {
  it('explains it, silences it, and mends all of its kind', () => {
    assert.deepEqual(titles([finding('a/b', 2, 4, FIX), finding('a/b', 23, 25, FIX), finding('c/d', 0, 3, FIX)]), [
      'Fix all 2 problems of this kind: a/b',
      'Explain this problem: a/b',
      'Explain this problem: c/d',
      'Ignore here, with a remark: a/b',
      'Ignore here, with a remark: c/d',
      'Switch off for this draft: a/b',
      'Switch off for this draft: c/d',
    ]);
  });

  it('offers each once for a rule, and nothing where nothing was found', () => {
    assert.equal(titles([finding('a/b', 2, 4), finding('a/b', 3, 5)]).length, 3);
    assert.deepEqual(titles([finding('a/b', 20, 22)]), []);
  });

  it('counts only what has a fix that is mostly right', () => {
    const other: Fix = { title: 'Other', edits: [] };
    assert.ok(titles([finding('a/b', 2, 4, FIX), finding('a/b', 23, 25, other)]).every((title) => !title.startsWith('Fix all')));
  });

  it('does not count what the text in force had', () => {
    const carried: Finding = { ...finding('a/b', 23, 25, FIX), carried: true };
    assert.ok(titles([finding('a/b', 2, 4, FIX), carried]).every((title) => !title.startsWith('Fix all')));
  });

  it('does not offer what has no place', () => {
    const front = '---\nx: 1\n---\n';
    assert.deepEqual(titles([finding('a/b', 2, 4)], front), ['Explain this problem: a/b', 'Switch off for this draft: a/b']);
    assert.deepEqual(titles([finding('a/b', 0, 4)], '---\n[\n---\n'), ['Explain this problem: a/b']);
  });
});

describe('the names of rules', () => {
  it('say in words what the code says, and lead to the page', () => {
    assert.equal(nameOfRule('base/unmarked-change'), 'Unmarked change');
    assert.equal(pageOfRule('base/unmarked-change'), 'docs/rules/base/unmarked-change.md');
    assert.equal(
      shownPage('## Example\n\n```itu problem\nx\n```\n\n```itu fine\ny\n```\n'),
      '## Example\n\n**This is found:**\n\n```itu problem\nx\n```\n\n**This is not:**\n\n```itu fine\ny\n```\n',
    );
    for (const odd of ['', 'base', '../x/y', 'a/b/c', 'A/b', 'a/b.md', 'a/../b']) assert.equal(pageOfRule(odd), undefined);
  });

  it('are told from what their pages link to', () => {
    assert.equal(pageBeside('/language.md'), 'docs/language.md');
    for (const odd of ['/', '/x/y.md', '/../package.json', '/language', '/rules/language.md'])
      assert.equal(pageBeside(odd), undefined);
    const linked = RULES.flatMap(({ code }) =>
      [...readFileSync(pageOfRule(code)!, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(({ 1: to }) =>
        posix.join(`/${code}`, '..', to!),
      ),
    );
    assert.ok(linked.length > 0);
    for (const path of linked) assert.ok(existsSync(pageBeside(path) ?? pageOfRule(path.slice(1, -3)) ?? path), path);
  });
});
