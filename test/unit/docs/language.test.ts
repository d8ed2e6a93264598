import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { FRONT_MATTER_KEYS } from '../../../src/markup/frontMatter';
import { libraryOf } from '../editor/samples';
import { READINGS } from './readings';

const PAGE = readFileSync('docs/language.md', 'utf8');
const library = libraryOf('lightburg-2028', 'havenport-2032');

interface Example {
  readonly source: string;
  /** What the page says that the example reads as. */
  readonly stated: readonly { readonly reading: string; readonly text: string }[];
}

interface Rule {
  readonly name: string;
  readonly examples: readonly Example[];
}

/** The rules of the page: each is a heading with a number and has its examples, fenced blocks named `itu`, beneath it. */
function rulesOf(page: string): readonly Rule[] {
  return page.split(/^(?=### \d+ · )/m).flatMap((part) => {
    const name = /^### (\d+ · .+)$/m.exec(part)?.[1];
    return name ? [{ name, examples: examplesOf(part) }] : [];
  });
}

function examplesOf(part: string): readonly Example[] {
  const examples: { source: string; stated: { reading: string; text: string }[] }[] = [];
  for (const match of part.matchAll(/(?:^([A-Z][\w ]*):\n\n)?^(`{3,})(\w+)\n([^]*?)^\2$/gm)) {
    const [, reading, , language, text = ''] = match;
    if (language === 'itu' && !reading) examples.push({ source: text, stated: [] });
    else if (reading) {
      assert.ok(READINGS[reading], `“${reading}:” is no reading that can be checked`);
      const example = examples.at(-1);
      assert.ok(example, `“${reading}:” stands before any example`);
      example.stated.push({ reading, text });
    }
  }
  return examples;
}

/** Runs of blanks set columns apart, in tables that people read. */
function lined(text: string): readonly string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd().replace(/ {2,}/g, '  '));
}

describe('docs/language.md', () => {
  const rules = rulesOf(PAGE);

  it('numbers its rules one after the other', () => {
    assert.ok(rules.length >= 25, `${rules.length} rules`);
    assert.deepEqual(
      rules.map(({ name }) => Number.parseInt(name, 10)),
      rules.map((_, index) => index + 1),
    );
  });

  it('names every key of the front matter', () => {
    const cells = [...PAGE.matchAll(/^\|([^|]*)\|/gm)].map(([, cell = '']) => cell);
    const named = new Set(cells.flatMap((cell) => [...cell.matchAll(/`([a-z]+)`/g)].map(([, key]) => key)));
    assert.deepEqual(
      FRONT_MATTER_KEYS.filter((key) => !named.has(key)),
      [],
    );
  });

  it('leads somewhere with every link', () => {
    for (const [, target = ''] of PAGE.matchAll(/\]\(([^)#]+)\)/g))
      if (!target.includes('://')) assert.ok(existsSync(`docs/${target}`), target);
  });

  for (const { name, examples } of rules) {
    describe(name, () => {
      it('has an example that says what it reads as', () => {
        assert.ok(examples.some(({ stated }) => stated.length > 0));
      });
      examples.forEach(({ source, stated }, index) => {
        for (const { reading, text } of stated) {
          it(`reads example ${index + 1} as it says (${reading.toLowerCase()})`, () => {
            assert.deepEqual(lined(READINGS[reading]!(source, library)), lined(text));
          });
        }
      });
    });
  }
});
