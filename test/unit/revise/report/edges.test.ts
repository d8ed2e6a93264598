import assert from 'node:assert/strict';
import { english } from '../../../../src/lexicon/lexicon';
import { reportOfDraft, reportOfTexts, type ReportSources } from '../../../../src/revise/report/draft';
import { reportJson } from '../../../../src/revise/report/json';
import { reportMarkdown, type WritingOptions } from '../../../../src/revise/report/markdown';
import { tongue } from '../../lexicon/tongue';

const sources: ReportSources = { relatedTo: () => [], baseOf: () => ({ missing: 'the library has none' }) };
const FRONT = '---\nconference: General Conference (Saltmere, 2036)\nsource: LUM\ndocument: 21\nform: marked\n---\n\n';

function drafted(source: string, options: WritingOptions = {}, from = sources): string {
  return reportMarkdown(reportOfDraft(FRONT + source, 'lamps.itu.md', from), options, english);
}

function compared(base: string, revised: string, options: WritingOptions = {}): string {
  return reportMarkdown(reportOfTexts({ markup: base, name: 'A' }, { markup: revised, name: 'B' }, sources), options, english);
}

function rows(markdown: string): readonly string[] {
  return markdown.split('\n').filter((line) => line.startsWith('| **'));
}

describe('report: texts and proposals of all forms', () => {
  it('names a proposal without a designation after the one before it, and the first after its file', () => {
    const text = drafted(
      'ADD LUM/21/1\n\n*resolves*\n\n1 to row.\n\nMOD LUM/21/2\n\n# RESOLUTION 12 (REV. {~~HAVENPORT, 2032~>SALTMERE, 2036~~})\n\n## Lamps\n\n' +
        'SUP LUM/21/3\n\n*resolves*\n\n{>>Who sings?<<}\n\n2 to sing.\n\n**Reasons:** Noise.\n\nADD\n\n# HARBOUR RULES\n\n*resolves*\n\nto moor.\n',
    );
    assert.deepEqual(
      rows(text).map((row) => row.split(' | ').slice(0, 3).join(' ')),
      [
        '| **lamps.itu.md** ADD LUM/21/1',
        '| **Resolution 12 (Rev. Saltmere, 2036)**<br>Lamps MOD LUM/21/2',
        '| **Resolution 12 (Rev. Saltmere, 2036)**<br>Lamps SUP LUM/21/3',
        '| **HARBOUR RULES** ADD ',
      ],
    );
    assert.match(text, /\n### 1\.1 Resolution 12 [^\n]*\n\nNothing to show here\.\n/);
    assert.match(text, /\n- Resolution 12 \(Rev\. Saltmere, 2036\), “Lamps”, LUM\/21\/3 \(1 provision\)\n/);
    assert.doesNotMatch(text, /Noise/);
  });

  it('takes a text that is abrogated from the library, and counts what goes', () => {
    const base = '# RESOLUTION 9 (HAVENPORT, 2032)\n\n## Oil lamps\n\n*resolves*\n\n1 to buy oil;\n\n2 to trim the wicks.\n';
    const text = drafted(
      'SUP LUM/21/1\n\n# RESOLUTION 9 (HAVENPORT, 2032)\n\n## Oil lamps\n',
      {},
      { ...sources, baseOf: () => ({ markup: base, name: 'Resolution 9' }) },
    );
    assert.match(text, /\n- Resolution 9 \(Havenport, 2032\), “Oil lamps”, LUM\/21\/1 \(2 provisions\)\n/);
    assert.match(rows(text)[0]!, / \| 0 \| 2 \| 0 \| \+0 −\d+ \|$/);
  });

  it('compares no text that still holds conflicts', () => {
    const base = '*resolves*\n\n1 to row.\n';
    const draft = `MOD LUM/21/1\n\n# RESOLUTION 9 (REV. SALTMERE, 2036)\n\n*resolves*\n\n<<<<<<< draft\n1 to sing.\n=======\n1 to hum.\n>>>>>>> newer\n`;
    const text = reportMarkdown(
      reportOfDraft(FRONT.replace('marked', 'clean') + draft, 'lamps', {
        ...sources,
        baseOf: () => ({ markup: base, name: 'Resolution 9' }),
      }),
      {},
      english,
    );
    assert.match(text, /- Resolution 9 \(Rev\. Saltmere, 2036\), LUM\/21\/1\. Not compared: it still holds conflicts \(\\<{1}/);
    assert.doesNotMatch(text, /to hum/);
  });

  it('shows marks in new texts, and of their annexes how many provisions there are', () => {
    const text =
      '# DRAFT NEW RESOLUTION [LUM-1]\n\n## Buoys\n\n*resolves*\n\n1 to moor {++all ++}buoys.\n\n{++# ANNEX TO DRAFT NEW RESOLUTION [LUM-1]++}\n\n{++1 A buoy is red.++}';
    assert.match(
      drafted(`ADD LUM/21/1\n\n${text}\n`),
      /\n1 to moor all buoys\. — \*changed\*\n\n<small>Not shown: annexes: 1 new\.<\/small>\n/,
    );
  });

  it('compares what has no designation, front matter, reasons and lead-ins, and what stands before a lead-in', () => {
    const text = compared(
      '---\nform: clean\n---\n\nKeepers sleep by day.\n\n| Lamp | Colour |\n| --- | --- |\n| 1 | red |\n\n**Reasons:** Few.\n',
      '---\nform: marked\n---\n\nKeepers sleep by night.\n\n| Lamp | Colour |\n| --- | --- |\n| 1 | green |\n\n**Reasons:** Many.\n',
    );
    assert.match(text, /\n### 1\.1 B\n\n<small>Compared with A\.<\/small>\n\nKeepers sleep by night\. — \*changed\*\n/);
    assert.match(text, /\n\| 1 \| green \|\n/);
    assert.doesNotMatch(text, /Many|form/);
    assert.match(rows(text)[0]!, /^\| \*\*B\*\* \| MOD \|/);
  });

  it('counts what is only repunctuated, and says so of lead-ins whose words changed alone', () => {
    const text = compared('*resolves*\n\n1 to row;\n\n2 to sing;\n', '*resolves*\n\n1 to row,\n\n2 to sing;\n');
    assert.match(text, /\n<small>Not shown: other sections: 1 renumbered or repunctuated \(\*resolves\*\)\.<\/small>\n/);
    const renamed = compared(
      '*considering*\n\nthat fog hides the lamps,\n',
      '*considering further*\n\nthat fog hides the lamps,\n',
    );
    assert.match(renamed, /\n<small>Not shown: preambular part: nothing changed \(\*considering further\*\)\.<\/small>\n/);
    assert.match(
      compared(
        '*resolves*\n\nto count the lamps of the coast;\n\n1 to row.\n',
        '*resolves*\n\n1 to count the lamps of the coast;\n\n2 to row away.\n',
      ),
      /Only renumbered: 1 \(before: unlabelled\)/,
    );
    assert.match(
      compared(
        '*resolves*\n\n1 to count the lamps of the coast;\n\n2 to row.\n',
        '*resolves*\n\nto count the lamps of the coast;\n\n1 to row away.\n',
      ),
      /Only renumbered: unlabelled \(before: 1\)/,
    );
  });

  it('shows tables of sections, footnotes and headings of annexes when everything is asked', () => {
    const of = (row: string, note: string, heading: string): string =>
      `# RESOLUTION 12 (HAVENPORT, 2032)\n\n## Lamps\n\n*resolves*\n\n1 to read[^1]:\n\n| Lamp | Colour |\n| --- | --- |\n${row}\n| 3 | white |\n| 4 | red |\n\n[^1]: ${note}\n\n# ANNEX TO RESOLUTION 12 (HAVENPORT, 2032)\n\n## ${heading}\n\nText.\n`;
    const text = compared(
      of('| 1 | red |', 'By day, when no lamp is lit.', 'Old list'),
      of('| 2 | green |', 'By night, when no lamp is lit.', 'New list'),
      { all: true },
    );
    assert.match(text, /\n\*\*Footnotes\*\*\n\n[^\n]*By night,[^\n]* — \*changed\*\n/);
    assert.match(text, /\n\*\*New list\*\* — \*changed\*\n/);
    assert.match(text, /\n<small>2 more rows unchanged\.<\/small>\n/);
    assert.match(
      compared(
        of('| 1 | red |', 'By day, when no lamp is lit.', 'List'),
        of('| 1 | red |', 'By night, when no lamp is lit.', 'List'),
      ),
      /Not shown: footnotes: 1 changed\./,
    );
  });

  it('keeps a provision that goes under the lead-in that goes, though what it is nested in stays', () => {
    const text = drafted(
      'MOD LUM/21/1\n\n# RESOLUTION 12 (HAVENPORT, 2032)\n\n*{--resolves--}*\n\n*{++decides++}*\n\n1 to row:\n\n{--a) by day;--}\n\nb) by night.\n',
    );
    assert.match(text, /\n<del>\*resolves\*<\/del> — \*deleted\*\n\n[^\n]*<del>a\) by day;<\/del> — \*deleted\*\n/);
  });
});

describe('report: for an addressee, all cases', () => {
  const COUNCIL = { addressee: 'Council' };

  it('leaves what is to be done together with somebody to those who ask for everything', () => {
    const of = (what: string): string => `*instructs the Secretary-General, in consultation with the Council*\n\n1 to ${what}.\n`;
    assert.match(compared(of('row'), of('sing'), COUNCIL), /Nothing new is addressed to: Council\./);
    assert.match(compared(of('row'), of('sing'), { ...COUNCIL, all: true }), /\n1 to sing\. — \*changed\*\n/);
    const both = (what: string): string => `${of(what)}\n*instructs the Council*\n\n1 to ${what} at noon.\n`;
    assert.match(
      compared(both('row'), both('sing'), COUNCIL),
      /Not shown: sections to be carried out together with the addressee: 1 changed/,
    );
  });

  it('says that nothing changed, and where somebody is named before any lead-in', () => {
    const same = '*instructs the Council*\n\n1 to row.\n';
    assert.match(compared(same, same, COUNCIL), /\nNothing new is addressed to: Council\.\n\nNothing changed\.\n$/);
    assert.match(compared('Keepers sleep.\n', 'Keepers tell the Council.\n', COUNCIL), /\n- B: text without a lead-in\n/);
  });

  it('tells what has come under a lead-in, and programs as well', () => {
    const base = '1 to row the keepers home;\n\n2 to sing to them at noon.\n';
    const revised = '*instructs the Council*\n\n1 to row the keepers home;\n\n2 to sing to them at noon.\n';
    assert.match(compared(base, revised, COUNCIL), /\n1 to row the keepers home; — \*now under this lead-in\*\n/);
    const { texts } = reportJson(
      reportOfTexts({ markup: base, name: 'A' }, { markup: revised, name: 'B' }, sources),
      COUNCIL,
      english,
    ) as {
      texts: { parts: { provisions: { newlyAddressed?: boolean }[] }[] }[];
    };
    assert.deepEqual(
      texts[0]!.parts[0]!.provisions.map(({ newlyAddressed }) => newlyAddressed),
      [true, true],
    );
  });

  it('names the resolutions of a body by its acronym, where the language has one', () => {
    const related = [{ body: 'council' as const, numbers: [1305], abrogated: [] }];
    const report = reportOfTexts(
      { markup: '# RESOLUTION 12 (HAVENPORT, 2032)', name: 'A' },
      { markup: '# RESOLUTION 12 (HAVENPORT, 2032)', name: 'B' },
      { relatedTo: () => related },
    );
    assert.match(reportMarkdown(report, {}, tongue), /\| council resolutions \|/);
  });
});
