import assert from 'node:assert/strict';
import { english } from '../../../../src/lexicon/lexicon';
import { reportOfDraft, reportOfTexts, type ReportBase, type ReportSources } from '../../../../src/revise/report/draft';
import { reportMarkdown, type WritingOptions } from '../../../../src/revise/report/markdown';
import { reportJson } from '../../../../src/revise/report/json';

const BASE = `# RESOLUTION 12 (REV. HAVENPORT, 2032)

## Lighthouses on inland waters

The General Conference of the Example Union (Havenport, 2032),

*considering*

*a)* that fog is frequent,

*resolves*

1 that lamps shall be lit at dusk;

2 that keepers shall sleep by day;

3 that a lamp is painted: either

i) red & white <in stripes>;

ii) green, at a cost of $5 or $6;

4 that each harbour shall keep a list of its lamps and of their keepers,

*instructs the Director of the Lighthouse Bureau*

1 to count the lamps;

2 to print the list,

*instructs the Council*

to read the list.

# ANNEX TO RESOLUTION 12 (REV. HAVENPORT, 2032)

## List of lamps

| Lamp | Colour |
| --- | --- |
| 1 | red at the harbour mouth |
| 2 | green on the northern pier |
`;

const REVISED = BASE.replace(/HAVENPORT, 2032/g, 'SALTMERE, 2036')
  .replace('(Havenport, 2032)', '(Saltmere, 2036)')
  .replace('fog is frequent,', 'fog is frequent;\n\n*b)* that nights are long,')
  .replace('1 that lamps shall be lit at dusk;', '1 that lamps shall be lit one hour before dusk;')
  .replace('2 that keepers shall sleep by day;\n\n3 ', '2 ')
  .replace('$5 or $6', '$7 or $8')
  .replace('\n4 that', '\n3 that')
  .replace(
    '*instructs the Director of the Lighthouse Bureau*',
    '*instructs the Directors of the Lighthouse Bureau and the Charts Bureau*',
  )
  .replace('green on the northern', 'white on the northern');

const draftOf = (text: string, form = 'clean'): string =>
  `---\nconference: General Conference (Saltmere, 2036)\nsource: LUM\ndocument: 21\nform: ${form}\n---\n\nMOD LUM/21/1\n\n${text}\n**Reasons:** Ships.\n`;

const sources: ReportSources = {
  baseOf: (): ReportBase => ({ markup: BASE, name: 'Resolution 12 (Rev. Havenport, 2032)' }),
  relatedTo: ({ number }) => (number === 12 ? [{ body: 'standardization', numbers: [4, 9], abrogated: [9] }] : []),
};

function written(source: string, options: WritingOptions = {}, from = sources): string {
  return reportMarkdown(reportOfDraft(source, 'lamps.itu.md', from), options, english);
}

/** The body of a report: what stands under its first text, up to the table. */
function body(markdown: string): string {
  return markdown
    .slice(markdown.indexOf('### 1.1'), markdown.indexOf('Table of texts'))
    .split('\n')
    .slice(2, -1)
    .join('\n')
    .trim();
}

describe('report: a draft', () => {
  it('shows what changed under its lead-ins, as it will read, and counts the rest', () => {
    assert.equal(
      written(draftOf(REVISED)),
      `# Report of changes

**lamps.itu.md**

<small>A note behind a provision says what happened to it; one without a note is unchanged and shows where those under it belong.</small>

## 1 Revised texts

### 1.1 Resolution 12 (Rev. Saltmere, 2036), “Lighthouses on inland waters”, LUM/21/1

<small>Compared with Resolution 12 (Rev. Havenport, 2032).</small>

*resolves*

1 that lamps shall be lit one hour before dusk; — *changed*

<del>2 that keepers shall sleep by day;</del> — *deleted*

2 that a lamp is painted: either — *before: 3*

&emsp;&emsp;ii) green, at a cost of \\$7 or \\$8; — *changed*

<small>Only renumbered: 3 (before: 4).</small>

*instructs the Directors of the Lighthouse Bureau and the Charts Bureau* — *before: instructs the Director of the Lighthouse Bureau*

**ANNEX TO RESOLUTION 12 (REV. SALTMERE, 2036)**

*changed*

| Lamp | Colour |
| --- | --- |
| 2 | white on the northern pier |

<small>1 more row unchanged.</small>

<small>Not shown: preambular part: 1 new, 1 renumbered or repunctuated (*considering*).</small>

## 2 Table of texts

| Text | Action | Documents | WTSA resolutions | Added | Deleted | Changed | Words |
| --- | --- | --- | --- | ---: | ---: | ---: | ---: |
| **Resolution 12 (Rev. Saltmere, 2036)**<br>Lighthouses on inland waters | MOD | LUM/21/1 | 4, <del>9</del> | 1 | 1 | 3 | +${added(written(draftOf(REVISED)))} |
`,
    );
  });

  it('shows marks as underlining and striking out, and everything when asked', () => {
    const text = body(written(draftOf(REVISED), { marked: true, all: true }));
    assert.match(text, /\n<ins>\*b\)\* that nights are long,<\/ins>\n/);
    assert.match(text, /\n1 that lamps shall be lit (?:at|<del>at<\/del>)[^\n]*<ins>[^\n]*one hour before/);
    assert.match(text, /\n<del>2 that keepers shall sleep by day;<\/del>\n/);
    assert.match(text, /\| 2 \| <del>green<\/del><ins>white<\/ins> on the northern pier \|/);
    assert.doesNotMatch(text, /Not shown|\{\+\+|\{--|\{~~/);
  });

  it('goes by the marks of a marked draft, whatever the base says', () => {
    const marked = draftOf(
      `# RESOLUTION 12 (REV. {~~HAVENPORT, 2032~>SALTMERE, 2036~~})\n\n## Lighthouses{++ and lamps++}\n\n*resolves*\n\n` +
        '1 to keep {~~lamps~>lights~~}{>>@NOR 2031-03-01 shorter<<};\n\n{--2 to sing,--}{>>moved to instructs the Council 1<<}\n\n' +
        '*instructs the Council*\n\n{++1 to sing,++}{>>moved from resolves 2<<}\n\n',
      'marked',
    );
    const none = { ...sources, baseOf: (): ReportBase => ({ missing: 'there is none' }) };
    assert.equal(
      body(written(marked, {}, none)),
      `*before: “Lighthouses”*

*resolves*

1 to keep lights; — *changed*

<small>2 moved to instructs the Council 1.</small>

*instructs the Council*

1 to sing, — *moved from resolves 2, words unchanged*`,
    );
  });

  it('says what was proposed of each text, and why one could not be compared', () => {
    const source = `${draftOf(REVISED)}
ADD LUM/21/2

# DRAFT NEW RESOLUTION [LUM-1]

## Buoys

*considering*

that buoys drift,

*resolves*

to moor them.

SUP LUM/21/3

# RESOLUTION 9 (HAVENPORT, 2032)

## Oil lamps

NOC LUM/21/4

# RESOLUTION 8 (HAVENPORT, 2032)

## Bells
`;
    const none: ReportSources = { ...sources, baseOf: () => ({ missing: 'the library has no Resolution 12' }) };
    const text = written(source, {}, none);
    assert.match(
      text,
      /## 1 New texts\n\n### 1\.1 Draft new Resolution \\\[LUM-1\\\], “Buoys”, LUM\/21\/2\n\n\*resolves\*\n\nto moor them\.\n\n<small>Not/,
    );
    assert.match(
      text,
      /\n## 4 Texts that could not be compared\n\n- Resolution 12 .*Not compared: the library has no Resolution 12\.\n/,
    );
    assert.match(text, /## 3 Texts to be kept as they are\n\n- Resolution 8 \(Havenport, 2032\), “Bells”, LUM\/21\/4\n/);
    const rows = text.split('\n').filter((line) => line.startsWith('| **'));
    assert.deepEqual(
      rows.map((row) => row.split(' | ')[1]),
      ['MOD', 'ADD', 'SUP', 'NOC'],
    );
  });
});

describe('report: for an addressee', () => {
  const CHARTS = { addressee: 'Director of the Charts Bureau' };

  it('shows what has come under a lead-in that addresses somebody new, though its words stay', () => {
    const text = written(draftOf(REVISED), CHARTS);
    assert.match(text, /^# What is new: Director of the Charts Bureau\n/);
    assert.match(
      body(text),
      /^<small>Compared[^\n]*\n\n\*instructs the Directors[^\n]*\n\n1 to count the lamps; — \*under this lead-in now; before: instructs the Director of the Lighthouse Bureau\*\n\n2 to print the list, — /,
    );
    assert.match(
      body(text),
      /\n<small>Not shown: preambular part: [^\n]*; sections addressed to others, or to nobody: 1 deleted, 2 changed[^\n]*; annexes: 1 changed\.<\/small>/,
    );
    assert.doesNotMatch(body(text), /one hour/);
    // Who was addressed before has nothing new.
    assert.doesNotMatch(written(draftOf(REVISED), { addressee: 'Director of the Lighthouse Bureau' }), /count the lamps/);
  });

  it('points to what names them elsewhere, and says when there is nothing', () => {
    const source = draftOf(
      REVISED.replace('one hour before dusk;', 'when the Council says so;').replace(
        'Directors of the Lighthouse Bureau and the Charts',
        'Director of the Lighthouse',
      ),
    );
    const text = written(source, { addressee: 'Council' });
    assert.match(text, /\nNothing new is addressed to: Council\.\n/);
    assert.match(
      text,
      /## 1 Named elsewhere\n\n- Resolution 12 \(Rev\. Saltmere, 2036\): \*resolves 1\*\n\n## 2 Changed, but nothing new for this addressee: 1 text\n/,
    );
  });
});

describe('report: two texts, as JSON', () => {
  it('has the shape of a comparison, and tells what is left out', () => {
    const report = reportOfTexts({ markup: BASE, name: 'A' }, { markup: REVISED, name: 'B' }, sources);
    const { subject, texts } = reportJson(report, {}, english) as {
      subject: string;
      texts: {
        counts: object;
        omitted: { heading: string; why: string }[];
        parts: { heading: string; provisions: Record<string, unknown>[] }[];
      }[];
    };
    assert.equal(subject, 'A → B');
    const [text] = texts;
    assert.deepEqual(text!.counts, { added: 1, deleted: 1, changed: 3, moved: 0, formal: 3 });
    assert.deepEqual(
      text!.omitted.map(({ heading, why }) => [heading, why]),
      [['considering', 'preambular']],
    );
    const [resolves] = text!.parts;
    assert.deepEqual(
      resolves!.provisions.map(({ path, basePath, change, renumbered }) => [path, basePath, change, renumbered]),
      [
        ['resolves 1', undefined, 'changed', false],
        ['resolves 2', undefined, 'deleted', false],
        ['resolves 2', 'resolves 3', 'changed', true],
        ['resolves 2 ii)', 'resolves 3 ii)', 'changed', false],
      ],
    );
  });
});

/** The count of words is the engine's affair. */
function added(markdown: string): string {
  return /\| \+(\d+ −\d+) \|/.exec(markdown)?.[1] ?? '';
}
