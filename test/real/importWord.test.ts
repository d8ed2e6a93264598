import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readActsFile, type ReadActs } from '../../src/import/readFile';
import { createInlineReader } from '../../src/markup/inline';
import { readDraft, textOf } from '../../src/markup/draft';
import type { Item, Text } from '../../src/model/text';

const folder = process.env['PLENARY_TEXTS'] ?? '../shared/texts';
const acts = 'bucharest-2022-final-acts.txt';
const wordOf = (number: number): string => `bucharest-2022-resolution-${number}.docx`;

describe('real texts: importing resolutions from Word', function () {
  this.timeout(30_000);
  let fromText: ReadActs;
  const fromWord = new Map<number, ReadActs>();

  before(async function () {
    const missing = [acts, wordOf(2), wordOf(162)].filter((name) => !existsSync(join(folder, name)));
    if (missing.length > 0) {
      console.log(`      skipped: ${missing.join(', ')} not in ${folder} (set PLENARY_TEXTS to the folder of the real texts)`);
      this.skip();
    }
    fromText = await readActsFile(readFileSync(join(folder, acts)));
    for (const number of [2, 162]) fromWord.set(number, await readActsFile(readFileSync(join(folder, wordOf(number)))));
  });

  function markup(read: ReadActs, number: number): string {
    return read.documents.find((document) => document.kind === 'Resolution' && document.number === number)!.markup;
  }

  it('places every character', () => {
    for (const [number, read] of fromWord) {
      assert.equal(read.documents.length, 1);
      assert.equal(read.unplacedCharacters, 0, `Resolution ${number}`);
    }
    assert.deepEqual(fromWord.get(2)!.furniture, { 'running head': 6 });
    // One line of dashes that a conversion left under the head of a table.
    assert.deepEqual(fromWord.get(162)!.furniture, { 'running head': 9, 'rules of tables': 50 });
    assert.deepEqual(fromWord.get(2)!.warnings, []);
    // A part of a form that could not be read: it is so in the file.
    assert.equal(fromWord.get(162)!.warnings.length, 1);
  });

  it('gives the very text that the text import gives', () => {
    assert.equal(markup(fromWord.get(2)!, 2), markup(fromText, 2));
  });

  it('gives the same text but for a form, whose bullets and table the Word file does not have', () => {
    const [word, text] = [markup(fromWord.get(162)!, 162), markup(fromText, 162)].map(blocks) as [string[], string[]];
    const start = text.indexOf('I declare that:');
    const end = text.findIndex((block) => block.startsWith('# APPENDIX B'));
    assert.ok(start > 0 && end > start);
    assert.deepEqual(word.slice(0, start), text.slice(0, start));
    assert.deepEqual(word.slice(word.indexOf('# APPENDIX B')), text.slice(end));
    // Within it the words are the same, in the same order.
    const words = (all: readonly string[]): string => all.join('\n').replace(/[^\p{L}\p{N}]+/gu, ' ');
    assert.equal(words(word.slice(start, word.indexOf('# APPENDIX B'))), words(text.slice(start, end)));
  });

  it('gives the same provisions, annexes and footnotes', () => {
    for (const [number, read] of fromWord) {
      const [word, text] = [read, fromText].map((each) => {
        const draft = readDraft(markup(each, number));
        return facts(textOf(draft.proposals[0]!, 'accepted', createInlineReader()));
      }) as [Facts, Facts];
      assert.deepEqual(word, text, `Resolution ${number}`);
    }
  });
});

interface Facts {
  readonly items: readonly string[];
  readonly [more: string]: unknown;
}

function facts(text: Text): Facts {
  const items = (list: readonly Item[]): readonly string[] =>
    list.flatMap((item) => [`${item.path}|${item.label}|${item.text}`, ...items(item.items)]);
  return {
    designation: text.designation,
    title: text.title,
    formula: text.formula,
    leadIns: text.sections.map(({ path, role }) => `${path}|${role}`),
    items: items(text.sections.flatMap((section) => section.items)),
    annexes: text.annexes.map(({ path, heading, title }) => [path, heading, title]),
    footnotes: text.footnotes.map((note) => `${note.number}|${note.text}`),
  };
}

function blocks(markup: string): string[] {
  return markup.trimEnd().split('\n\n');
}
