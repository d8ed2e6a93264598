import assert from 'node:assert/strict';
import { Library } from '../../../../src/corpus/library';
import { rejectDraft } from '../../../../src/revise/resolveDraft';
import { EMPTY, TWELVE, adopted, apply, draft, findings, mended, only, revision, summary, text } from '../sample';

const CODE = 'structure/punctuation';
const HEADING = 'RESOLUTION 50 (SALTMERE, 2036)';
const added = (body: string): string => draft('ADD LUM/21/1', text(HEADING, body));
const slips = (body: string): readonly string[] => summary(added(body), EMPTY, CODE).map((line) => /«([^]*)»$/.exec(line)![1]!);
const isQuiet = (body: string): void => assert.deepEqual(slips(body), [], body);

const GOOD = `*considering*

*a)* that lamps are lit;

*b)* that bells:

i) ring;

ii) are heard; and

iii) wake people,

*noting*

that it is dark,

*resolves*

1 to look;

2 to report:

– in summer;

– in winter.

# ANNEX TO ${HEADING}

1 Glass is clear

2 Glass is thick.`;

describe('structure/punctuation', () => {
  it('is quiet where every sign fits its place', () => {
    isQuiet(GOOD);
    assert.deepEqual(summary(revision(), EMPTY, CODE), []);
  });

  it('takes what ends in its preamble for unfinished', () => {
    isQuiet('*considering*\n\n*a)* that lamps are lit;\n\n*b)* that bells ring,');
    isQuiet('*considering*\n\n*a)* that lamps are lit;\n\n*b)* that bells');
    assert.deepEqual(slips('*considering*\n\nthat lamps are lit;\n\n*noting*\n\nthat bells'), [';']);
  });

  it('reports a sign that does not fit, with the right one', () => {
    const cases: readonly (readonly [string, string, string, RegExp])[] = [
      ['lit;', 'lit,', ',', /follows: this should end with “;”, not with “,”\.$/],
      ['lit;', 'lit.', '.', /“;”, not with “\.”/],
      ['lit;', 'lit', 'lit', /“;”; it ends without a sign\.$/],
      ['bells:', 'bells;', ';', /^A list follows .* “:”, not with “;”/],
      ['people,', 'people;', ';', /^This is the end of its section: .* “,”, not with “;”/],
      ['dark,', 'dark.', '.', /end of its section/],
      ['– in winter.', '– in winter;', ';', /^This is the end of the text, .* “\.”, not with “;”/],
      ['ring;', 'ring,', ',', /“;”/],
    ];
    for (const [right, wrong, shown, message] of cases) {
      const source = added(GOOD.replace(right, wrong));
      const finding = only(source, EMPTY, CODE);
      assert.equal(finding.severity, 'warning');
      assert.equal(source.slice(finding.span.from, finding.span.to), shown, wrong);
      assert.match(finding.message, message);
      assert.equal(mended(source, finding, 'End it with'), added(GOOD), wrong);
      assert.equal(finding.fixes[0]!.safe, true);
    }
  });

  it('reports doubled signs and a blank before a sign, inside a paragraph and at its end', () => {
    for (const [right, wrong, shown] of [
      ['lit;', 'lit;;', ';;'],
      ['lit;', 'lit,.', ',.'],
      ['lit;', 'lit ;', ' ;'],
      ['lamps are', 'lamps, , etc., are', ', ,'],
      ['Glass is clear', 'Glass , is clear', ' ,'],
      ['in winter.', 'in winter .', ' .'],
    ] as const) {
      const source = added(GOOD.replace(right, wrong));
      const finding = only(source, EMPTY, CODE);
      assert.equal(source.slice(finding.span.from, finding.span.to), shown);
      assert.deepEqual(summary(apply(source, finding.fixes[0]!), EMPTY, CODE), []);
      assert.equal(finding.fixes.length, 1);
    }
  });

  it('looks through brackets, quotation marks, emphasis and footnote marks, and leaves abbreviations alone', () => {
    for (const item of [
      'that lamps are lit[^1];',
      'that lamps are lit;[^1]',
      '[that lamps are lit;]',
      '[that lamps are lit];',
      'that it says “lit”;',
      'that it says “lit;”',
      'that lamps (white and red) are lit;',
      'that lamps are *lit*;',
      'that lamps, bells, etc.;',
      'that lamps are lit; and',
      'that lamps are lit; or',
      'are lamps lit?',
      'that …',
      'that lamps are {==lit==};{>>really?<<}',
    ])
      isQuiet(`*considering*\n\n*a)* ${item}\n\n*b)* that it is dark,\n\n*resolves*\n\nto look.\n\n[^1]: All.`);
    assert.deepEqual(
      slips('*considering*\n\n*a)* lamps (etc.)\n\n*b)* more, etc.\n\n*c)* that it is dark,\n\n*resolves*\n\nto look.'),
      ['(etc.)', 'etc.'],
    );
  });

  it('keeps the point of an abbreviation when the sign is missing', () => {
    const source = added('*resolves*\n\n1 to buy oil, etc.\n\n2 to look.');
    assert.match(mended(source, only(source, EMPTY, CODE), 'End it with “;”'), /etc\.;\n/);
  });

  it('drops an “and” that leads to nothing any more', () => {
    const source = added('*resolves*\n\n1 to look;\n\n2 to report; and');
    assert.match(mended(source, only(source, EMPTY, CODE), 'End it with “.”, without “and”'), /2 to report\.\n/);
  });

  it('leaves alone what is free: closing words, tables, prose, parts of a text', () => {
    isQuiet('*resolves*\n\n1 to give:\n\n– lamps;\n\n– bells,\n\nto every ferry;\n\n2 to look.');
    isQuiet('*resolves*\n\n1 to give:\n\n– lamps;\n\n– bells;\n\nto every ferry.');
    isQuiet('*resolves*\n\n1 to give what follows\n\n| Lamp |\n| --- |\n| red |\n\n2 to look.');
    isQuiet('*noting*\n\nOne thing is sure.\n\nAnother is not,\n\n*resolves*\n\nto look.');
    isQuiet('*resolves*\n\nto give the following:\n\nlamps;\n\nbells.');
    assert.deepEqual(summary('*resolves*\n\n1 to look,\n\n2 to see', EMPTY, CODE), []);
    assert.deepEqual(summary(draft('MOD LUM/21/1', '1 to look,\n\n2 to see'), EMPTY, CODE), []);
    assert.deepEqual(summary('', EMPTY, CODE), []);
  });

  it('does not take one odd label for a list', () => {
    isQuiet(
      '*considering*\n\n*a)* that lamps;\n\n*b)* that bells;\n\n1 that horns;\n\n*d)* that drums,\n\n*resolves*\n\nto look.',
    );
  });

  it('judges in an annex only what the rest of its list is at odds with', () => {
    const annex = (list: string): string => `*resolves*\n\nto look.\n\n# ANNEX TO ${HEADING}\n\n${list}`;
    isQuiet(annex('1 Red.\n\n2 Green;\n\n3 White'));
    isQuiet(annex('a) red;\n\nb) green;\n\nc) white; and\n\nd) yellow.'));
    assert.deepEqual(slips(annex('a) red;\n\nb) green,\n\nc) white; and\n\nd) yellow.')), [',']);
    assert.deepEqual(slips(annex('a) red,\n\nb) green; and\n\nc) yellow.')), [',']);
    assert.deepEqual(slips(annex('1 Red.\n\n2 Green\n\n3 White.\n\n4 Blue.')), ['Green']);
  });

  it('follows the marks: a new last item changes the place of its neighbour', () => {
    const unmarked = revision((markup) =>
      markup.replace('– near the shore,', '– near the shore,\n\n{++*c)* that fog is frequent,++}'),
    );
    const finding = only(unmarked, EMPTY, CODE);
    const after = mended(unmarked, finding, 'End it with “;”');
    assert.match(after, /– near the shore\{~~,~>;~~\}\n/);
    assert.equal(rejectDraft(after), rejectDraft(unmarked));
    assert.deepEqual(summary(after, EMPTY, CODE), []);
    const inside = revision((markup) =>
      markup.replace('– near the shore,', '– near the shore{~~,~>;~~}\n\n{++*c)* that fog is frequent++}'),
    );
    assert.match(mended(inside, only(inside, EMPTY, CODE), 'End it with “,”'), /\{\+\+\*c\)\* that fog is frequent,\+\+\}/);
    const deleted = revision((markup) => markup.replace(/\n\n2 that the measures[^|]*lamp,/, '\n\n{--2 that all is paid,--}'));
    assert.equal(
      only(deleted.replace(/\n\n\|[^]*?\n\n(?=\*instructs)/, '\n\n'), EMPTY, CODE).message.includes('“,”, not with “;”'),
      true,
    );
  });

  it('sums up what the text in force has, and reports the drafter’s own', () => {
    const slip = TWELVE.replace('monasteries;', 'monasteries,');
    const library = new Library([{ edition: { place: 'Havenport', year: 2032 }, documents: [adopted(slip)] }]);
    const source = revision((markup) => markup.replace('monasteries;', 'monasteries,').replace('sunrise;', 'sunrise,'));
    const found = findings(source, library, CODE);
    assert.deepEqual(
      found.map(({ severity, carried }) => `${severity} ${carried ?? false}`),
      ['info true', 'warning false'],
    );
    assert.equal(found[0]!.message, '1 slip of punctuation carried over from the text in force: considering a).');
    assert.match(mended(source, found[1]!, 'End it with'), /sunrise\{~~,~>;~~\}/);
  });
});
