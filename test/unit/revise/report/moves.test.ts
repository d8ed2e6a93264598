import assert from 'node:assert/strict';
import { english } from '../../../../src/lexicon/lexicon';
import { compareTexts } from '../../../../src/revise/compare';
import { mark } from '../../../../src/revise/mark';
import { reportOfDraft, reportOfTexts } from '../../../../src/revise/report/draft';
import { reportJson } from '../../../../src/revise/report/json';
import { reportMarkdown, type WritingOptions } from '../../../../src/revise/report/markdown';

const HEAD = '# RESOLUTION 12 (REV. HAVENPORT, 2032)\n\n## Lamps\n\n';

const BASE = `${HEAD}*resolves*

1 that every lamp on the northern coast shall be lit one hour before dusk;

2 that keepers shall count the ships which pass between the two piers each night;

3 that the harbour masters shall keep lists of all lanterns on ferries, and that pilots shall learn the colours of the buoys,

*instructs the Council*

1 to read the lists of all harbours every spring;

2 to buy oil for the lamps of all the islands in the southern archipelago.
`;

/** The second goes to the Council, and says a little more; the third is parted; the Council's second comes first. */
const REVISED = `${HEAD}*resolves*

1 that every lamp on the northern coast shall be lit one hour before dusk;

2 that the harbour masters shall keep lists of all lanterns on ferries;

3 that pilots shall learn the colours of the buoys,

*instructs the Council*

1 to buy oil for the lamps of all the islands in the southern archipelago;

2 that keepers shall count the ships and boats which pass between the two piers each night;

3 to read the lists of all harbours every spring.
`;

const sources = { relatedTo: () => [], baseOf: () => ({ missing: 'none' }) };
const reportOf = (base: string, revised: string) =>
  reportOfTexts({ markup: base, name: 'A' }, { markup: revised, name: 'B' }, sources);

function body(base: string, revised: string, options: WritingOptions = {}): string {
  return shown(reportMarkdown(reportOf(base, revised), options, english));
}

function shown(markdown: string): string {
  return markdown.slice(markdown.search(/\n\n\*\w/) + 2, markdown.indexOf('\n\n## 2 '));
}

function marked(text: string): string {
  return `---\nconference: General Conference (Saltmere, 2036)\nsource: LUM\ndocument: 21\nform: marked\n---\n\nMOD LUM/21/1\n\n${HEAD}${text}\n`;
}

describe('report: what moved, was split or was merged', () => {
  it('tells a provision where it came to, with what changed in its words', () => {
    assert.equal(
      body(BASE, REVISED),
      `*resolves*

2 that the harbour masters shall keep lists of all lanterns on ferries; — *changed (before: 3)*

3 that pilots shall learn the colours of the buoys, — *new; split from resolves 3*

<small>2 moved to instructs the Council 2.</small>

*instructs the Council*

2 that keepers shall count the ships and boats which pass between the two piers each night; — *changed; moved from resolves 2*

3 to read the lists of all harbours every spring. — *moved from instructs the Council 1, words unchanged*

<small>Only renumbered: 1 (before: 2).</small>`,
    );
    const fine = body(BASE, REVISED, { marked: true });
    assert.match(fine, /\n2 that keepers shall count the ships <ins>and boats <\/ins>which [^\n]* — \*moved from resolves 2\*\n/);
    assert.match(fine, /\n<ins>3 that pilots [^\n]*<\/ins> — \*split from resolves 3\*\n/);
  });

  it('says the same of the marked draft that has these marks', () => {
    const draft = marked('').trimEnd() + '\n\n' + mark(BASE, REVISED).slice(HEAD.length);
    const report = reportMarkdown(reportOfDraft(draft, 'lamps', sources), {}, english);
    assert.equal(shown(report), body(BASE, REVISED));
  });

  it('tells what became part of another provision, and what lies around tables and unlabelled paragraphs', () => {
    assert.match(
      body(REVISED, BASE),
      /\n<del>3 that pilots shall learn the colours of the buoys,<\/del> — \*deleted; merged into resolves 3\*\n/,
    );
    const one = `${HEAD}*resolves*\n\nto keep a list of every lamp that stands on a pier:\n\nto paint the doors of the lamp rooms green:\n`;
    const other = `${HEAD}*resolves*\n\nto paint the doors of the lamp rooms green:\n\nto keep a list of every lamp that stands on a pier:\n`;
    assert.match(body(one, other), /moved from resolves, words unchanged/);
    assert.match(JSON.stringify(reportJson(reportOf(one, other), {}, english)), /"change":"same","moved":true/);
    const draft = marked(
      '*resolves*\n\n{--to row,--}{>>moved to instructs the Council<<}\n\nto sing,\n\n*instructs the Council*\n\n{++to row.++}{>>moved from resolves<<}',
    );
    assert.match(
      reportMarkdown(reportOfDraft(draft, 'lamps', sources), {}, english),
      /<small>resolves moved to instructs the Council\.<\/small>\n\n\*instructs the Council\*\n\nto row\. — \*moved from resolves, words/,
    );
  });

  it('gives a move once to programs, with its two places', () => {
    const { texts } = reportJson(reportOf(BASE, REVISED), {}, english) as {
      texts: {
        counts: object;
        words: object;
        parts: { movedAway: object[]; provisions: Record<string, unknown>[] }[];
      }[];
    };
    const [{ counts, words, parts }] = texts as [(typeof texts)[number]];
    assert.deepEqual(counts, { added: 1, deleted: 0, changed: 2, moved: 1, formal: 1 });
    // What moved is neither added nor deleted.
    assert.deepEqual(words, compareTexts(BASE, REVISED).words);
    assert.deepEqual(
      parts.map(({ movedAway }) => movedAway),
      [[{ path: 'resolves 2', to: 'instructs the Council 2' }], []],
    );
    assert.deepEqual(
      parts
        .flatMap(({ provisions }) => provisions)
        .map(({ path, basePath, change, moved, splitFrom, movedFrom }) => [path, basePath, change, moved, splitFrom, movedFrom]),
      [
        ['resolves 2', 'resolves 3', 'changed', false, undefined, undefined],
        ['resolves 3', undefined, 'added', false, 'resolves 3', undefined],
        ['instructs the Council 2', 'resolves 2', 'changed', true, undefined, 'resolves 2'],
        ['instructs the Council 3', 'instructs the Council 1', 'changed', true, undefined, 'instructs the Council 1'],
      ],
    );
  });

  it('leaves out no words on the word of a remark', () => {
    const text = marked(
      '*resolves*\n\n{--1 to sing,--}{>>moved to instructs the Council 4<<}\n\n{++2 to hum,++}{>>moved from resolves 9<<}\n\n' +
        '{--3 to whistle at noon,--}\n\n*instructs the Council*\n\n{++1 to whistle at noon,++}{>>@NOR 2031-03-01 moved from resolves 3<<}\n\n' +
        '{++2 to drum,++}{>>{~~a remark<<}',
    );
    const report = reportOfDraft(text, 'lamps', sources);
    assert.equal(
      shown(reportMarkdown(report, {}, english)),
      `*resolves*

<del>1 to sing,</del> — *deleted; moved to instructs the Council 4*

2 to hum, — *new; moved from resolves 9*

<small>3 moved to instructs the Council 1.</small>

*instructs the Council*

1 to whistle at noon, — *moved from resolves 3, words unchanged*

2 to drum, — *new*`,
    );
    const { parts } = (
      reportJson(report, {}, english) as { texts: { parts: { provisions: { moved: boolean; change: string }[] }[] }[] }
    ).texts[0]!;
    assert.deepEqual(
      parts.flatMap(({ provisions }) => provisions).map(({ change, moved }) => `${change} ${moved}`),
      ['deleted false', 'added false', 'changed true', 'added false'],
    );
  });
});
