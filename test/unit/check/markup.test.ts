import assert from 'node:assert/strict';
import { FRONT_MATTER_KEYS } from '../../../src/markup/frontMatter';
import { readDraft } from '../../../src/markup/draft';
import { added, apply, draft, findings, mended, only, summary } from './sample';

describe('markup/unclosed', () => {
  it('reports an opener that nothing closes, with a fix', () => {
    const source = added('to keep {++every lamp lit.');
    const finding = only(source);
    assert.equal(finding.code, 'markup/unclosed');
    assert.equal(source.slice(finding.span.from, finding.span.to), '{++');
    assert.match(mended(source, finding, 'Close it'), /\{\+\+every lamp lit\+\+\}\.$/m);
    assert.match(mended(source, finding, 'Keep'), /\\\{\+\+every/);
    for (const fix of finding.fixes) assert.deepEqual(summary(apply(source, fix)), []);
  });

  it('closes before the next mark, and completes a replacement', () => {
    const source = added('to keep {--every lamp {>>why?<<} lit.');
    assert.match(mended(source, only(source), 'Close it with --} before'), /\{--every lamp--\} \{>>why/);
    const half = added('to keep {~~every lamp lit.');
    assert.match(mended(half, only(half), 'Close it'), /\{~~every lamp lit~>~~\}\.$/m);
  });

  it('looks into cells and leaves code and escapes alone', () => {
    assert.deepEqual(summary(added('to look:\n\n| a | b |\n| --- | --- |\n| {++c | d |')), ['markup/unclosed error «{++»']);
    assert.deepEqual(summary(added(String.raw`to write \{++ and ` + '`{--`.')), []);
  });
});

describe('markup/conflict', () => {
  const conflict = [
    '<<<<<<< LUM/21/1 (this draft)',
    '2 to look;',
    '',
    '||||||| Lightburg, 2028',
    '=======',
    '2 to see;',
    '',
    '>>>>>>> Havenport, 2032',
  ];
  const told = 'markup/conflict error «<<<<<<< LUM/21/1 (this draft)»';

  it('reports a conflict once, where it begins, whatever ends the lines', () => {
    const source = added(`to sail;\n\n${conflict.join('\n')}\n3 to come back.`);
    assert.deepEqual(summary(source), [told]);
    assert.equal(summary(source.replaceAll('\n', '\r\n')).length, 1);
    assert.deepEqual(summary(added(`to sail;\n\n${[...conflict, ...conflict].join('\n')}`)), [told, told]);
  });

  it('reports what somebody left of the signs, and no lines that only look like them', () => {
    assert.deepEqual(summary(added(`to sail;\n\n${conflict.slice(5).join('\n')}\n3 to come back.`)), [
      'markup/conflict error «>>>>>>> Havenport, 2032»',
    ]);
    assert.deepEqual(summary(added('to write <<<<<<< here;\n\n=======\n\n>>>>>>>>\n\n2 to come back.')), []);
  });
});

describe('markup/front-matter', () => {
  it('says when nobody has written down the words of a language', () => {
    const source = draft('ADD LUM/21/1', '# DRAFT NEW RESOLUTION [LUM-1]').replace('---\n', '---\nlanguage: tlh\n');
    const finding = only(source);
    assert.equal(source.slice(finding.span.from, finding.span.to), 'language');
    assert.match(finding.message, /^There are no words for the language “tlh” yet, so this draft is read as English/);
    for (const known of ['en', 'EN']) assert.deepEqual(summary(source.replace('tlh', known)), []);
  });

  const without = (key: string): string => added('to look.').replace(new RegExp(`^${key}:.*\n`, 'm'), '');

  it('asks for the conference of proposals, and offers the one that the formula names', () => {
    const source = without('conference');
    const finding = only(source);
    assert.equal(finding.code, 'markup/front-matter');
    assert.equal(finding.severity, 'warning');
    assert.deepEqual(summary(mended(source, finding, 'Add “conference: Saltmere, 2036”')), []);
    const bare = source.replace(/^---[^]*?---\n\n/, '');
    assert.deepEqual(summary(mended(bare, only(bare), 'Add “conference')), []);
    assert.deepEqual(summary('# RESOLUTION 12 (REV. HAVENPORT, 2032)\n\n## A text without proposals\n'), []);
  });

  it('reports keys that nobody knows, with the nearest one that somebody does', () => {
    const source = added('to look.').replace('document: 21A1', 'documant: 21A1\ncolour: red');
    assert.deepEqual(summary(source), ['markup/front-matter warning «documant»', 'markup/front-matter warning «colour»']);
    assert.match(mended(source, findings(source)[0]!, 'Change to document'), /^document: 21A1$/m);
    assert.deepEqual(findings(source)[1]!.fixes, []);
  });

  it('knows the keys that the markup knows', () => {
    assert.deepEqual(readDraft(`---\n${FRONT_MATTER_KEYS.map((key) => `${key}: x`).join('\n')}\n---\n`).front.unknown, []);
  });

  it('reports what cannot be read, at its line', () => {
    const source = added('to look.').replace('source: LUM', 'source: [LUM');
    const [finding] = findings(source);
    assert.match(finding!.message, /^The front matter cannot be read: /);
    assert.doesNotMatch(finding!.message, /line \d/);
    assert.ok(finding!.span.to > finding!.span.from);
  });

  it('reports a conference without place and year, and a form that is none', () => {
    assert.deepEqual(summary(added('to look.').replace('(Saltmere, 2036)\n', 'soon\n')), [
      'markup/front-matter warning «conference»',
    ]);
    const source = added('to look.').replace('form: clean', 'form: marcked');
    assert.deepEqual(summary(source), ['markup/front-matter warning «marcked»']);
    assert.match(mended(source, only(source), 'Change to marked'), /^form: marked$/m);
    assert.deepEqual(summary(draft('ADD LUM/21/1', '# DRAFT NEW RESOLUTION [LUM-1]')), []);
  });
});
