import assert from 'node:assert/strict';
import { LIBRARY, added, apply, findings, mended, only, revision, summary } from '../sample';

const told = (words: string): readonly string[] => summary(added(words), LIBRARY, 'markup');
const fixed = (words: string, title: string): string => {
  const source = added(words);
  const after = mended(source, only(source, LIBRARY, 'markup'), title);
  assert.deepEqual(summary(after, LIBRARY, 'markup'), [], after);
  return after;
};

describe('markup/crossed', () => {
  it('finds a mark inside another, once', () => {
    for (const words of [
      'to {++a {--b--} c++}.',
      'to {--a {++b++} c--}.',
      'to {++a {++b++} c++}.',
      'to {++a {--b++} c--}.',
      'to {~~a {++b++}~>c~~}.',
      'to {==a {++b++} c==}.',
      'to {++a {--b++}.',
      'to {++a {~~b~>c~~} d++}.',
    ]) {
      const source = added(words);
      const finding = only(source, LIBRARY, 'markup');
      assert.equal(finding.code, 'markup/crossed', words);
      assert.equal(finding.severity, 'error');
      assert.equal(finding.span.from, source.indexOf('{', source.indexOf('{', source.indexOf(words)) + 1), words);
      assert.ok(finding.fixes.length > 0, words);
      assert.deepEqual(summary(apply(source, finding.fixes[0]!), LIBRARY, 'markup'), [], words);
    }
  });

  it('writes what was meant', () => {
    assert.match(fixed('to {++a {--b--} c++}.', 'Make one'), /to \{\+\+a {2}c\+\+\}\./);
    assert.match(fixed('to {++a {~~b~>c~~} d++}.', 'Make one'), /to \{\+\+a c d\+\+\}\./);
    assert.match(fixed('to {--a {++b++} c--}.', 'End'), /to \{--a --\}\{\+\+b\+\+\}\{-- c--\}\./);
    assert.match(fixed('to {++a {++b++} c++}.', 'Make one'), /to \{\+\+a b c\+\+\}\./);
    assert.match(fixed('to {++a {--b++} c--}.', 'End'), /to \{\+\+a \+\+\}\{--b c--\}\./);
    assert.match(fixed('to {++a {++b++}.', 'End'), /to \{\+\+a \+\+\}\{\+\+b\+\+\}\./);
  });

  it('leaves remarks, code and escapes alone', () => {
    for (const words of ['to {++a {>>why {--not--}<<} c++}.', 'to {++a `{--b--}` c++}.', String.raw`to {++a \{--b\--} c++}.`])
      assert.deepEqual(told(words), [], words);
  });
});

describe('markup/block-border', () => {
  it('finds a mark that goes over the border of a paragraph, once, where it begins', () => {
    const source = added('to look;\n\n2 to {++see;\n\n3 to hear;\n\n4 to++} rest.');
    const finding = only(source, LIBRARY, 'markup');
    assert.equal(finding.code, 'markup/block-border');
    assert.equal(finding.span.from, source.indexOf('{++'));
    assert.equal(finding.related?.[0]?.span.from, source.indexOf('++}'));
    const after = mended(source, finding, 'Close it here');
    assert.match(after, /2 to \{\+\+see;\+\+\}\n\n\{\+\+3 to hear;\+\+\}\n\n\{\+\+4 to\+\+\} rest\./);
    assert.deepEqual(summary(after, LIBRARY, 'markup'), []);
  });

  it('tells nothing else about the paragraphs that it goes over', () => {
    const source = revision((markup) => markup.replace('1 Glass is', '{--1 Glass is').replace('thick.', 'thick.--}'));
    assert.deepEqual(
      findings(source, LIBRARY)
        .filter(({ severity }) => severity !== 'info')
        .map(({ code }) => code),
      ['markup/block-border'],
    );
  });

  it('divides cells, and no replacement', () => {
    const source = added('to look:\n\n| a | b |\n| --- | --- |\n| {++c | d++} |');
    assert.match(mended(source, only(source, LIBRARY, 'markup'), 'Close'), /\| \{\+\+c\+\+\} \| \{\+\+d\+\+\} \|/);
    const replaced = added('to {~~look;\n\n2 to~>see~~} more.');
    assert.deepEqual(findings(replaced, LIBRARY, 'markup/block-border')[0]?.fixes, []);
  });

  it('does not go over the border of a proposal', () => {
    const source = `${added('to {++look.')}\nADD LUM/21/2\n\n# DRAFT NEW RESOLUTION [LUM-2]\n\nto see++}.\n`;
    assert.deepEqual(
      summary(source, LIBRARY, 'markup').map((line) => line.split(' ')[0]),
      ['markup/unclosed', 'markup/unclosed'],
    );
  });
});

describe('markup/unclosed, where a mark is closed', () => {
  const closed = (words: string): string => /^1 (.*)$/m.exec(fixed(words, 'Close it'))![1]!;

  it('leaves the sign that ends the paragraph, brackets and emphasis outside', () => {
    assert.equal(closed('to help {++and buoys;'), 'to help {++and buoys++};');
    assert.equal(closed('to help {--and towns.'), 'to help {--and towns--}.');
    assert.equal(closed('a) ({~~Bucharest, 2022~>Doha, 2026), on lamps;'), 'a) ({~~Bucharest, 2022~>Doha, 2026~~}), on lamps;');
    assert.equal(closed('see *considering {~~a)~>b)* above.'), 'see *considering {~~a)~>b)~~}* above.');
    assert.equal(closed('to help {++(all) towns (and a)'), 'to help {++(all) towns (and a)++}');
    assert.equal(closed('to look{~~,~>;'), 'to look{~~,~>;~~}');
  });

  it('takes a whole paragraph whole, and offers the end of it besides', () => {
    const source = added('to look;\n\n{++2 to see.');
    assert.match(mended(source, only(source, LIBRARY, 'markup'), 'Close it'), /^\{\+\+2 to see\.\+\+\}$/m);
    assert.deepEqual(
      only(added('to help {++and buoys;'), LIBRARY, 'markup').fixes.map(({ title, preferred }) => `${title} ${preferred}`),
      [
        'Close it with ++} before “;” true',
        'Close it with ++} at the end of the paragraph undefined',
        'Keep {++ as text undefined',
      ],
    );
  });

  it('makes whole what is left of the closer', () => {
    assert.equal(closed('to {++keep all++ lamps lit;'), 'to {++keep all++} lamps lit;');
    assert.equal(closed('to {~~keep~>hold~, as ever;'), 'to {~~keep~>hold~~}, as ever;');
    assert.equal(closed('to {~~keep~~} lamps;'), 'to {~~keep~>~~} lamps;');
  });

  it('closes where the text in force goes on', () => {
    for (const [was, marked] of [
      ['lit from sunset', 'lit {++without a break ++}from sunset'],
      ['from sunset to sunrise;', 'from {~~sunset~>dusk~~} to sunrise;'],
      ['to sunrise;', 'to sunrise{~~;~>, or longer;~~}'],
      ['to sunrise;', 'to sunrise{++, as (see below)++};'],
      ['| 240 |', '| 2{++5++}40 |'],
    ] as const) {
      const right = revision((markup) => markup.replace(was, marked));
      for (const left of [0, 1, 2]) {
        const source = right.replace(
          marked,
          marked.replace(/(.)\1\}/, (closer) => closer.slice(0, left)),
        );
        const [finding] = findings(source, LIBRARY, 'markup');
        assert.equal(apply(source, finding!.fixes[0]!), right);
      }
    }
  });
});

describe('markup/unclosed, the other half', () => {
  it('finds closers and arrows that belong to no mark', () => {
    assert.deepEqual(told('to look++} and see.'), ['markup/unclosed error «++}»']);
    assert.deepEqual(told('to look <<} and ==} see.'), ['markup/unclosed error «<<}»', 'markup/unclosed error «==}»']);
    assert.deepEqual(told('to look ~> see.'), ['markup/unclosed warning «~>»']);
    assert.deepEqual(told('to {~~a~~} look.'), ['markup/unclosed error «{~~»']);
    assert.match(fixed('to look++} and see.', 'Delete'), /to look and see/);
    assert.match(fixed('to look++} and see.', 'Keep'), /to look\\\+\+\} and/);
  });

  it('is quiet about whole marks, code, escapes and braces', () => {
    for (const words of [
      'to {++look++} and {~~a~>b~~}.',
      'to write `++}` and `~>`.',
      String.raw`to write \++} and \~>.`,
      'to set {a, b}.',
    ])
      assert.deepEqual(told(words), [], words);
  });
});

describe('markup/front-matter, what keys hold', () => {
  const head = (line: string): string => added('to look.').replace('source: LUM\ndocument: 21A1\n', `${line}\n`);
  const report = (line: string): readonly string[] =>
    summary(head(line), LIBRARY, 'markup/front-matter').map((one) => /«(.*)»/s.exec(one)![1]!);

  it('finds values that mean nothing', () => {
    assert.deepEqual(report('document: forty'), ['forty']);
    assert.deepEqual(report('document: [1, 2]'), ['[1, 2]']);
    assert.deepEqual(report('date: soon'), ['soon']);
    assert.deepEqual(report('source: [LUM, 7]'), ['[LUM, 7]']);
    assert.deepEqual(report('source: [LUM, LUM]'), ['[LUM, LUM]']);
    assert.deepEqual(report('title: [a, b]'), ['title']);
    assert.match(
      mended(head('source: lum'), only(head('source: lum'), LIBRARY, 'markup/front-matter'), 'Change to LUM'),
      /^source: LUM$/m,
    );
    for (const fine of [
      'document: 44',
      'document: 44A1',
      'date: 2036-03-02',
      'date: 2 March 2036',
      'source: [LUM, BRN]',
      'document:',
      'agenda: [1, 2]',
      'document: XX',
    ])
      assert.deepEqual(report(fine), [], fine);
  });

  it('finds levels and rules that do not exist', () => {
    assert.deepEqual(report('checks:\n  citation/outdatet: off\n  base: of\n  markup/unclosed: warning\n  text: false'), [
      'citation/outdatet',
      'of',
    ]);
    assert.deepEqual(report('checks: off'), ['checks']);
    const source = head('checks:\n  citation/outdatet: off\n  base: warnin');
    const [rule, level] = findings(source, LIBRARY, 'markup/front-matter');
    assert.match(mended(source, rule!, 'Change to citation/outdated'), /^ {2}citation\/outdated: off$/m);
    assert.match(mended(source, level!, 'Change to warning'), /^ {2}base: warning$/m);
  });
});
