import assert from 'node:assert/strict';
import fc from 'fast-check';
import { acceptChanges, format, formatPlain, hasChanges, rejectChanges } from '../../../src/markup/format';
import { scanMarks } from '../../../src/markup/marks';
import { turnIntoClean, turnIntoMarked } from '../../../src/revise/convertDraft';
import { mark, MarkRefusal } from '../../../src/revise/mark';
import { markDraft, type BaseFinder } from '../../../src/revise/markDraft';
import { anySource, editedText } from '../../support/sources';

const HEAD = '---\nsource: LUM\nform: clean\n---\n\nMOD LUM/21/1\n\n# RESOLUTION 12 (REV. SALTMERE, 2036)\n\n## Lamps\n\n';
const TAIL = '\n\n**Reasons:** Dark nights.\n';
const draftOf = (body: string, form = 'clean'): string => HEAD.replace('clean', form) + body + TAIL;
const BASE_HEAD = '# RESOLUTION 12 (REV. HAVENPORT, 2032)\n\n## Lamps\n\n';
const against =
  (base: string): BaseFinder =>
  () => ({ markup: formatPlain(BASE_HEAD + base) });
const clean = (source: string): string => turnIntoClean(source).source;

/** All remarks of a source, in order of their words. */
function remarksIn(source: string): readonly string[] {
  return source
    .split('\n')
    .flatMap((line) =>
      scanMarks(line)
        .marks.flatMap((one) => (one.kind === 'remark' ? [one] : one.remarks))
        .map(({ from, to }) => line.slice(from, to)),
    )
    .sort();
}

describe('clean ↔ marked', () => {
  const body = '*resolves*\n\n1 to {~~keep~>mend~~} the lamps;\n\n{--2 to sleep;--}\n\n{~~3~>2~~} to report.';

  it('takes the marks away and keeps remarks and highlights', () => {
    const marked = draftOf(
      '*resolves*\n\n1 to {~~keep~>mend~~}{>>@LUM 2036-01-02 why<<} the {==lamps==} {++at night ++}here;\n\n{--2 to sleep;--}{>>ask<<}\n\n{~~3~>2~~} to {--not {>>really<<}--}report.',
      'marked',
    );
    assert.equal(
      clean(marked),
      draftOf(
        '*resolves*\n\n1 to mend{>>@LUM 2036-01-02 why<<} the {==lamps==} at night here;\n\n{>>ask<<}\n\n2 to {>>really<<}report.',
      ),
    );
  });

  it('puts a remark at the end of its provision where it would change the blanks around it', () => {
    assert.equal(clean(draftOf('1 to keep {--all--}{>>why<<} lamps;')), draftOf('1 to keep  lamps;{>>why<<}'));
  });

  it('keeps the remarks of rows and footnotes that go', () => {
    const marked = draftOf(
      'See[^1] it{--[^2]--}[^3].\n\n| a | b |\n| --- | --- |\n| c | {==d==} |\n| {--e--}{>>gone<<} | {--f--} |\n\n[^1]: One.\n\n[^2]: {--Two.--}{>>lost<<}\n\n[^3]: Three.',
      'marked',
    );
    assert.equal(
      clean(marked),
      draftOf('See[^1] it[^2].\n\n| a | b |\n| --- | --- |\n| c | {==d==}{>>gone<<} |\n\n[^1]: One.{>>lost<<}\n\n[^2]: Three.'),
    );
  });

  it('forgets what the marker noted of a move, and notes it again', () => {
    const items = ['that lamps are lit through the night', 'that fog is frequent along the coast', 'that ferries are many'];
    const write = (order: readonly number[]): string =>
      ['*considering*', ...order.map((at, index) => `*${'abc'[index]})* ${items[at]};`)].join('\n\n');
    const marked = markDraft(draftOf(write([1, 2, 0])), against(write([0, 1, 2]))).source;
    assert.match(marked, /moved to considering c\)/);
    assert.doesNotMatch(clean(marked), /moved/);
    assert.equal(turnIntoMarked(clean(marked), against(write([0, 1, 2]))).source, marked);
  });

  it('does the same for what was split and merged', () => {
    const [one, two] = [
      'to keep every lamp of the harbour lit from sunset to sunrise',
      'to report on the state of the lamps to the next conference',
    ];
    const [whole, parts] = [`*resolves*\n\n1 ${one} and ${two}.`, `*resolves*\n\n1 ${one};\n\n2 ${two}.`];
    for (const [base, revised, note] of [
      [whole, parts, 'split from'],
      [parts, whole, 'merged into'],
    ] as const) {
      const marked = markDraft(draftOf(revised), against(base)).source;
      assert.ok(marked.includes(note), marked);
      assert.equal(clean(marked), draftOf(revised));
      assert.equal(turnIntoMarked(clean(marked), against(base)).source, marked);
    }
  });

  it('marks a marked draft afresh, with what was changed outside the marks', () => {
    const result = turnIntoMarked(
      draftOf('*resolves*\n\n1 to {~~keep~>mend~~} some lamps;{>>why<<}\n\n2 to report.', 'marked'),
      against('*resolves*\n\n1 to keep the lamps;\n\n2 to report.'),
    );
    assert.equal(result.marked, 1);
    assert.match(result.source, /\n1 to \{~~keep the~>mend some~~\} lamps;\{>>why<<\}\n/);
    assert.match(result.source, /form: marked/);
  });

  it('leaves marks alone that have no base, and what stands outside the MOD texts', () => {
    const other = `\nADD LUM/21/2\n\n# DRAFT NEW RESOLUTION [LUM-2]\n\n## {++New++}\n`;
    const marked = draftOf(body, 'marked') + other;
    const missing: BaseFinder = () => ({ missing: 'the library has no Resolution 12' });
    assert.deepEqual(turnIntoMarked(marked, missing), {
      source: marked,
      marked: 0,
      skipped: [{ designation: 'RESOLUTION 12 (REV. SALTMERE, 2036)', reason: 'the library has no Resolution 12' }],
    });
    assert.ok(turnIntoMarked(marked, against('*resolves*\n\n1 to keep the lamps;')).source.endsWith(TAIL + other));
  });

  it('does not mark a part of a text against all of its base', () => {
    const split = draftOf(body, 'marked').replace('{--2', 'MOD LUM/21/2\n\n{--2');
    const { marked, skipped } = turnIntoMarked(split, against(body));
    assert.equal(marked, 0);
    assert.match(skipped[0]!.reason, /goes on under another symbol/);
  });

  it('writes down the edition that was marked against, where a clean draft would be given another', () => {
    const old = '# RESOLUTION 12 (REV. LIGHTBURG, 2028)\n\n## Lamps\n\n1 to keep the lamps;\n';
    const latest = old.replace('LIGHTBURG, 2028', 'HAVENPORT, 2032').replace('keep', 'paint');
    const baseOf: BaseFinder = ({ form, front }) => ({
      markup: form === 'marked' || front.base === 'Lightburg, 2028' ? old : latest,
    });
    const marked = markDraft(draftOf('1 to mend the lamps;'), () => ({ markup: old })).source;
    const { source, warnings } = turnIntoClean(marked, baseOf);
    assert.match(source, /\nform: clean\nbase: Lightburg, 2028\n---/);
    assert.deepEqual(warnings, []);
    assert.equal(acceptChanges(turnIntoMarked(source, baseOf).source), acceptChanges(source.replace('clean', 'marked')));
    const lost = turnIntoClean(marked, ({ form }) => ({ markup: form === 'marked' ? old : latest }));
    assert.doesNotMatch(lost.source, /base:/);
    assert.match(lost.warnings[0]!, /^LUM\/21\/1: marked against another edition/);
  });

  it('refuses a front matter that cannot be read', () => {
    assert.throws(() => turnIntoClean(`---\nsource: [NOR\n---\n\n${body}`), MarkRefusal);
  });
});

describe('laws of clean ↔ marked', () => {
  it('clean → marked → clean gives the formatted draft', () => {
    fc.assert(
      fc.property(editedText, ({ base, revised }) => {
        const source = draftOf(revised);
        assert.equal(clean(turnIntoMarked(source, against(base)).source), format(source));
      }),
    );
  });

  it('marked → clean → marked gives the marks that our own marker wrote', () => {
    fc.assert(
      fc.property(editedText, ({ base, revised }) => {
        const { source } = turnIntoMarked(draftOf(revised), against(base));
        assert.equal(turnIntoMarked(clean(source), against(base)).source, format(source));
        assert.equal(turnIntoMarked(source, against(base)).source, source);
      }),
    );
  });

  it('any marks: accepted and rejected text stay, and no remark is lost', () => {
    const remarked = fc.tuple(
      editedText,
      fc.array(fc.tuple(fc.nat(), fc.constantFrom('{>>why<<}', '{>>@LUM 2036-01-02 x<<}', '{====}')), { maxLength: 6 }),
    );
    fc.assert(
      fc.property(remarked, ({ 0: { base, revised }, 1: remarks }) => {
        const baseOf = against(base);
        const marked = mark(formatPlain(BASE_HEAD + base), `# RESOLUTION 12 (REV. SALTMERE, 2036)\n\n## Lamps\n\n${revised}`);
        let text = marked;
        for (const [place, remark] of remarks) {
          const ends = [...text.matchAll(/[a-z](?=\n\n|[ ;,])|(?:\+\+|--|~~)\}(?=\n\n|[ ;,])/g)]
            .map((end) => end.index + end[0].length)
            .filter((end) => !/\{>>[^<]*$/.test(text.slice(0, end)));
          const at = ends[place % Math.max(ends.length, 1)];
          if (at !== undefined) text = text.slice(0, at) + remark + text.slice(at);
        }
        const source = `---\nform: marked\n---\n\nMOD LUM/21/1\n\n${text}${TAIL}`;
        const after = clean(source);
        assert.equal(hasChanges(after), false);
        const kept = remarksIn(format(source)).filter((each) => !/moved|split|merged/.test(each));
        assert.deepEqual(remarksIn(after), kept);
        assert.equal(formatPlain(after), formatPlain(acceptChanges(source)).replace('form: marked', 'form: clean'));
        const again = turnIntoMarked(after, baseOf).source;
        assert.deepEqual(
          remarksIn(again).filter((each) => !/moved|split|merged/.test(each)),
          kept,
        );
        // A highlight inside a mark is text to the scanner until the change is accepted or rejected.
        assert.equal(formatPlain(acceptChanges(again)), formatPlain(acceptChanges(source)));
        assert.equal(formatPlain(rejectChanges(again)), formatPlain(rejectChanges(source)));
      }),
    );
  });

  it('is total: any source gives a clean text or a refusal', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        try {
          const after = clean(source);
          assert.equal(hasChanges(after), false);
          assert.equal(formatPlain(after), formatPlain(acceptChanges(source)));
        } catch (error) {
          assert.ok(error instanceof MarkRefusal, String(error));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the base of a draft that was turned into clean text', () => {
  const text = (edition: string, number = 12): string =>
    `# RESOLUTION ${number} (${edition})\n\n## Lamps\n\n1 to keep the lamps;\n`;
  const [old, latest] = [text('REV. LIGHTBURG, 2028'), text('REV. HAVENPORT, 2032')];
  const markedText = (number = 12): string => mark(text('REV. LIGHTBURG, 2028', number), text('REV. SALTMERE, 2036', number));
  const file = (...proposals: readonly string[]): string => `---\nform: marked\n---\n\n${proposals.join('\n')}`;

  it('is left as it is where the clean text would be given the same, or none', () => {
    const source = file(`MOD LUM/21/1\n\n${markedText()}`, `NOC LUM/21/2\n\n${latest}`);
    for (const answer of [{ markup: old }, { missing: 'no library' }]) {
      const { source: after, warnings } = turnIntoClean(source, () => answer);
      assert.deepEqual([after.includes('base:'), warnings], [false, []]);
    }
  });

  it('is told to be lost for a designation without an edition, and for a proposal without a name', () => {
    const bare = '# {++THE ++}RESOLUTION 12\n\n1 to keep the {~~lamps~>buoys~~};\n';
    const baseOf: BaseFinder = ({ form }) => ({ markup: form === 'marked' ? old : latest });
    for (const proposal of [
      bare,
      bare.replace('RESOLUTION 12', 'lamps'),
      bare.replace('{++THE ++}', ''),
      bare.replace('{++THE ++}RESOLUTION 12', 'ANNEX 1'),
    ]) {
      const { source, warnings } = turnIntoClean(file(`MOD\n\n${proposal}`), baseOf);
      assert.deepEqual([source.includes('base:'), warnings.length], [false, 1]);
      assert.match(warnings[0]!, /^a proposal: marked against another edition/);
    }
  });

  it('is written down where that mends one proposal of several, and the others are named', () => {
    const baseOf: BaseFinder = ({ form, front }, { identifier }) => ({
      markup: form === 'marked' || (front.base !== undefined && identifier === 'LUM/21/1') ? old : latest,
    });
    const { source, warnings } = turnIntoClean(
      file(`MOD LUM/21/1\n\n${markedText()}`, `MOD LUM/21/2\n\n${markedText(13)}`),
      baseOf,
    );
    assert.match(source, /\nbase: Lightburg, 2028\n/);
    assert.deepEqual(
      warnings.map((warning) => warning.split(':')[0]),
      ['LUM/21/2'],
    );
  });

  it('is not asked for where accepting would bring marks to light', () => {
    assert.throws(
      () => turnIntoClean('1 to keep {{++++++}lamps++}'),
      (error) => error instanceof MarkRefusal && /read as marks once they are accepted/.test(error.message),
    );
  });
});

describe('a highlight that would not read the same without the changes in it', () => {
  it('is refused', () => assert.throws(() => clean('- {=={++==}++}'), MarkRefusal));
});

describe('a remark of a row that goes', () => {
  it('stands behind the table where a sign in its last row would swallow it', () => {
    assert.equal(clean('| a {>> |\n| --- |\n| {--b--}{>>s<<} |'), '| a {>> |\n| --- |\n\n{>>s<<}\n');
  });
});
