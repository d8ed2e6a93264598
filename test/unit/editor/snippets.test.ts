import assert from 'node:assert/strict';
import { parseDesignation } from '../../../src/citations/designation';
import { createChecker } from '../../../src/check/runner';
import { english } from '../../../src/lexicon/lexicon';
import { readDraft, textOf } from '../../../src/markup/draft';
import { format } from '../../../src/markup/format';
import { createInlineReader } from '../../../src/markup/inline';
import { scanMarks } from '../../../src/markup/marks';
import type { Text } from '../../../src/model/text';
import { readSnippets, type Snippet } from '../../support/snippets';
import { LIBRARY } from '../check/sample';

const snippets = readSnippets();
const inline = createInlineReader();

/** Those whose name begins so, with what follows it. */
function named(start: string): readonly (Snippet & { readonly rest: string })[] {
  const found = snippets
    .filter(({ name }) => name.startsWith(start))
    .map((snippet) => ({ ...snippet, rest: snippet.name.slice(start.length) }));
  assert.ok(found.length > 0, start);
  return found;
}

function only(name: string): Snippet {
  const found = snippets.find((snippet) => snippet.name === name);
  assert.ok(found, name);
  return found;
}

/** A snippet read as part of a text; its own designation counts, where it has one. */
function read({ text }: Snippet): Text {
  const source = /^(?:# (?!ANNEX|APPENDIX)|[A-Z]+ \S+\/|---)/.test(text) ? text : `# RESOLUTION 12 (HAVENPORT, 2032)\n\n${text}`;
  const draft = readDraft(source);
  return textOf(draft.proposals[0]!, 'accepted', inline);
}

describe('snippets', () => {
  it('write canonical markup, every mark of it closed, and leave no place without words', () => {
    for (const { name, text } of snippets) {
      // A row alone is no table yet, and an opened front matter waits for the text.
      const source = name.startsWith('Table row') ? `| Heading | Heading |\n| --- | --- |\n${text}` : text;
      assert.equal(format(source), `${source}\n`, name);
      assert.deepEqual(scanMarks(source).unmatched, [], name);
      assert.ok(!/[$|]\{|\$\d/.test(text), `${name}: ${text}`);
    }
  });

  it('are found by a name of their own', () => {
    const prefixes = snippets.flatMap((snippet) => snippet.prefixes);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const prefix of prefixes) assert.match(prefix, /^[A-Za-z-]+$/);
  });

  it('begin every kind of proposal, in a file of its own too, without anything for a check to find', () => {
    const checker = createChecker();
    for (const { rest, text, name } of [...named('Proposal: '), ...named('File: ')]) {
      const draft = readDraft(text);
      const symbol = rest.replace(/, marked$/, '');
      assert.equal(draft.proposals.length, 1, name);
      const [proposal] = draft.proposals;
      assert.equal(proposal!.symbol, symbol);
      assert.equal(proposal!.identifier, 'NOR/44/1');
      assert.equal(proposal!.reasons.length, 1, name);
      const { designation, title, sections } = textOf(proposal!, 'accepted', inline);
      assert.ok(parseDesignation(designation), `${name}: ${designation}`);
      assert.equal(title, 'Title');
      assert.equal(
        sections.map(({ role }) => role).join(' '),
        symbol === 'ADD' ? 'preambular operative' : sections[0] ? 'preambular' : '',
      );
      assert.equal(draft.form, /marked/.test(rest) ? 'marked' : 'clean');
      const found = checker.check(text, LIBRARY).filter(({ code }) => code.startsWith('markup/') && /^---/.test(text));
      assert.deepEqual(found, [], name);
      assert.equal(draft.front.conference !== undefined, name.startsWith('File: '));
    }
    const symbols = named('Proposal: ').map(({ rest }) => rest);
    for (const symbol of ['ADD', 'MOD', 'SUP', 'NOC']) assert.ok(symbols.includes(symbol), symbol);
  });

  it('write a whole resolution', () => {
    const { designation, title, formula, sections } = read(only('Whole resolution'));
    assert.ok(parseDesignation(designation));
    assert.equal(title, 'Title');
    assert.match(formula, /\(Place, 2036\),$/);
    assert.deepEqual(
      sections.map(({ leadIn, role, items }) => `${role} ${leadIn}: ${items.map(({ label }) => label).join(' ')}`),
      [
        'preambular recalling: a) b)',
        'preambular considering: ',
        'operative resolves: 1 2',
        'operative instructs the Secretary-General: ',
        'operative invites Member States: ',
      ],
    );
  });

  it('write every lead-in that the language has, with its first item and, where it addresses somebody, a choice of whom', () => {
    const leadIns = named('Lead-in: ');
    for (const { words, role, addressed } of english.data.leadIns) {
      const snippet = leadIns.find(({ rest }) => rest === words);
      assert.ok(snippet, `there is no snippet for ${words}`);
      const [section, ...more] = read(snippet).sections;
      assert.deepEqual(more, []);
      assert.equal(section!.role, role, words);
      assert.equal(section!.leadIn.startsWith(addressed > 0 ? `${words} ` : words), true, words);
      assert.equal(snippet.body.split('\n')[0]!.includes('|'), addressed > 0, words);
      const [item] = section!.items;
      if (item) assert.ok(role === 'preambular' ? item.label === 'a)' : /^1?$/.test(item.label), words);
    }
    for (const { rest, text } of leadIns) assert.equal(text.split('\n')[0]!.startsWith(`*${rest}`), true, rest);
  });

  it('offer whom adopted texts address most', () => {
    const offered = ['instructs', 'invites'].map((verb) => only(`Lead-in: ${verb}`).body.replaceAll('\\,', ';').split(/[|,]/));
    const usual = english.data.addressees.filter(({ count }) => count >= 5).map(({ words }) => words.replaceAll(',', ';'));
    assert.ok(usual.length > 10);
    for (const words of usual) assert.ok(offered.flat().includes(words), words);
    assert.deepEqual(
      offered.map((choices) => choices[1]),
      ['the Secretary-General', 'Member States'],
    );
  });

  it('write the other blocks', () => {
    assert.match(only('Reasons').text, /^\*\*Reasons:\*\*$/);
    assert.equal(
      readDraft(`NOC NOR/44/1\n\n# RESOLUTION 12 (PLACE, 2036)\n\n${only('Reasons').text} Fog.`).proposals[0]!.reasons.length,
      1,
    );
    assert.deepEqual(
      [only('Annex'), only('Appendix')].map((snippet) => read(snippet).annexes.map(({ path, title }) => `${path}: ${title}`)),
      [['Annex 1: Title'], ['Appendix A: Title']],
    );
    const table = readDraft(only('Table').text).blocks[0]!;
    assert.equal(table.type === 'table' && table.rows.length, 2);
    for (const [name, side] of [
      ['Table row, added', 'rejected'],
      ['Table row, deleted', 'accepted'],
    ] as const) {
      const source = `# RESOLUTION 12 (PLACE, 2036)\n\n*resolves*\n\n| Heading | Heading |\n| --- | --- |\n${only(name).text}`;
      const { sections } = textOf(readDraft(source).proposals[0]!, side, inline);
      assert.equal(sections[0]!.tables[0]!.rows.length, 1, name);
    }
    const note = `to wait${only('Footnote mark').text}.\n\n${only('Footnote').text}`;
    const noted = readDraft(`# RESOLUTION 12 (PLACE, 2036)\n\n*resolves*\n\n${note}`);
    assert.deepEqual(
      textOf(noted.proposals[0]!, 'accepted', inline).footnotes.map(({ number }) => number),
      [1],
    );
    for (const { text } of [...named('Bracketed'), only('Text not agreed')]) assert.match(text, /^\[[^]*\]$/);
  });

  it('write the marks', () => {
    const kinds = named('Mark: ').map(({ rest, text }) => {
      const [mark] = scanMarks(text).marks;
      assert.deepEqual({ from: mark!.from, to: mark!.to }, { from: 0, to: text.length });
      return `${rest}: ${mark!.kind}`;
    });
    assert.deepEqual(kinds, [
      'added: addition',
      'deleted: deletion',
      'replaced: substitution',
      'highlight: highlight',
      'remark: remark',
      'signed remark: remark',
    ]);
  });
});
