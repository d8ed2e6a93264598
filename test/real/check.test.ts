import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createChecker } from '../../src/check/runner';
import { findCitations } from '../../src/citations/find';
import { findBase } from '../../src/corpus/base';
import { openLibrary, type Library } from '../../src/corpus/library';
import { mergeIntoLibrary } from '../../src/corpus/merge';
import { decodeInput } from '../../src/import/text/decode';
import { readFinalActs } from '../../src/import/text/finalActs';
import type { StoredDocument } from '../../src/model/library';
import type { Finding, Fix } from '../../src/model/problem';
import { markDraft } from '../../src/revise/markDraft';
import { newProposal } from '../../src/revise/newProposal';
import { acceptDraft, rejectDraft } from '../../src/revise/resolveDraft';
import { memoryStore } from '../support/memoryStore';

const FILE = join(process.env['PLENARY_TEXTS'] ?? '../shared/texts', 'bucharest-2022-final-acts.txt');

/** References of the adopted texts that lead nowhere, as `designation: message`, each with the reason why that is a slip of the text. */
const SLIPS: Readonly<Record<string, string>> = {};

/** Long and short texts, with tables, annexes, footnotes, nested lists and sections with one paragraph. */
const PLANTED = ['Decision 5', ...[2, 25, 71, 101, 130, 140, 162, 182, 197, 208, 214].map((number) => `Resolution ${number}`)];

describe('real texts: checking drafts of the Bucharest texts', function () {
  this.timeout(60_000);
  const checker = createChecker();
  let library: Library;
  let texts: readonly StoredDocument[];

  const find = (source: string): readonly Finding[] => checker.check(source, library);
  const serious = (source: string): readonly Finding[] => find(source).filter(({ severity }) => severity !== 'info');
  const untouched = (base: StoredDocument, symbol: 'MOD' | 'SUP' | 'NOC' = 'MOD'): string =>
    newProposal({
      symbol,
      base,
      source: ['NOR'],
      document: '44A1',
      number: 1,
      conference: 'Plenipotentiary Conference (Doha, 2026)',
    });
  const marked = (base: StoredDocument): string => {
    const { source, skipped } = markDraft(untouched(base), (draft, proposal) => {
      const found = findBase(library, draft, proposal);
      return 'document' in found ? found.document : found;
    });
    assert.deepEqual(skipped, []);
    return source;
  };
  const planted = (): readonly StoredDocument[] => texts.filter(({ kind, number }) => PLANTED.includes(`${kind} ${number}`));

  before(async function () {
    if (!existsSync(FILE)) {
      console.log(`      skipped: ${FILE} is not there (set PLENARY_TEXTS to the folder of the real texts)`);
      this.skip();
    }
    const store = memoryStore();
    await mergeIntoLibrary(store, readFinalActs(decodeInput(readFileSync(FILE))));
    library = await openLibrary(store);
    texts = library.list().filter(({ action }) => action !== 'SUP');
    assert.equal(texts.length, 65);
    assert.equal(planted().length, PLANTED.length);
  });

  it('finds no fault in an untouched draft, clean or marked', () => {
    for (const base of texts) {
      for (const source of [untouched(base), marked(base), untouched(base, 'SUP'), untouched(base, 'NOC')]) {
        assert.deepEqual(
          serious(source)
            // What a delegate begins with proposes nothing yet, and a text that goes has no reason yet.
            .filter(({ code }) => code !== 'proposal/mod-without-change' && code !== 'proposal/missing-reasons')
            .map(({ code, message }) => `${code} ${message}`),
          [],
          base.designation,
        );
      }
    }
  });

  it('has few things to say about what the adopted texts themselves say', () => {
    const said = texts.flatMap((base) => find(marked(base)).map((finding) => ({ base, finding })));
    const own = said.filter(({ finding }) => !finding.carried);
    // What every revision begins with: no change, and no reasons yet.
    assert.deepEqual(
      new Set(own.map(({ finding }) => finding.code)),
      new Set(['proposal/missing-reasons', 'proposal/mod-without-change']),
    );
    assert.equal(own.length, 2 * texts.length);
    const carried = said.filter(({ finding }) => finding.carried);
    assert.ok(carried.every(({ finding }) => finding.severity === 'info'));
    // One line for each rule and text, however many places there are.
    assert.equal(new Set(carried.map(({ base, finding }) => `${base.designation} ${finding.code}`)).size, carried.length);
    assert.equal(carried.filter(({ finding }) => finding.code === 'citation/outdated').length, 3);
    const most = carried.filter(({ finding }) => finding.code !== 'citation/of-this-conference').length;
    assert.ok(most <= texts.length, `${most} lines about ${texts.length} texts`);
  });

  it('finds every reference of the adopted texts resolved, but for their known slips', () => {
    const unresolved = texts.flatMap((base) =>
      find(base.markup)
        .filter(({ code }) => code === 'reference/unresolved')
        .map(({ message }) => `${base.designation}: ${message}`),
    );
    assert.deepEqual(unresolved, Object.keys(SLIPS));
  });

  it('takes the form of a marked draft for no change', () => {
    for (const base of texts) {
      const source = marked(base);
      const formed = source
        .replace(/^– /gm, '- ')
        .replace(/^(\*[a-z]+\)\* )/gm, '- $1')
        .replace(/\[\^(\d+)\]/g, '[^note-$1]')
        .replace(/^(?:- |\d|that |to ).*$/gm, (line) => line.replace(/(?<=[a-z,]) (?=[a-z]{4,} [a-z]{4,} )/g, '\n'))
        .replace(/ \| /g, '  |  ');
      assert.notEqual(formed, source);
      assert.deepEqual(
        serious(formed)
          .filter(({ code }) => code !== 'proposal/mod-without-change')
          .map(({ message }) => message),
        [],
        base.designation,
      );
    }
  });

  it('finds a word that was bent, dropped or added outside the marks, and mends it', () => {
    for (const base of planted()) {
      const source = marked(base);
      for (const [word, at] of wordsOf(source, 3)) {
        for (const written of [`${word}q`, '', `${word} boldly`]) {
          const bent = source.slice(0, at) + written + source.slice(at + word.length);
          const [finding, ...others] = find(bent).filter(({ code }) => code === 'base/unmarked-change');
          assert.ok(finding, `${base.designation}: ${word} → ${written}`);
          assert.deepEqual(others, []);
          assert.ok(Math.abs(lineOf(bent, finding.span.from) - lineOf(bent, at)) <= 0, `${base.designation}: line of ${word}`);
          const mark = apply(bent, fixOf(finding, 'Mark'));
          assert.deepEqual(
            find(mark).filter(({ code }) => code.startsWith('base/')),
            [],
          );
          assert.equal(folded(acceptDraft(mark)), folded(acceptDraft(bent)));
          const restored = apply(bent, fixOf(finding, 'Restore'));
          assert.equal(folded(rejectDraft(restored)), folded(rejectDraft(source)));
        }
      }
    }
  });

  it('finds a provision that is gone, and puts it back', () => {
    for (const base of planted()) {
      const source = marked(base);
      const blocks = source.split('\n\n');
      const items = blocks.flatMap((block, index) => (/^(?:\d+ |\*[a-z]\)\*|– )/.test(block) ? [index] : []));
      for (const index of [items[0]!, items[items.length >> 1]!, items.at(-1)!]) {
        const cut = [...blocks.slice(0, index), ...blocks.slice(index + 1)].join('\n\n');
        const finding = find(cut).find(({ code }) => code === 'base/missing-provision');
        assert.ok(finding, `${base.designation}: ${index}`);
        assert.equal(rejectDraft(apply(cut, fixOf(finding, 'Restore'))), rejectDraft(source));
      }
    }
  });

  it('finds a citation whose number, year, place or form was bent', () => {
    let bent = 0;
    for (const base of planted()) {
      const source = untouched(base);
      const own = findCitations(source).filter(
        ({ body, designation, designationSpan }) =>
          body === 'conference' && designation.revision?.place === 'Bucharest' && designationSpan.from > source.indexOf('\n\n*'),
      );
      for (const { designationSpan: span } of own.slice(0, 3)) {
        const words = source.slice(span.from, span.to);
        const forms = [
          words.replace(/\d+/, '999'),
          words.replace('2022', '2023'),
          words.replace('Bucharest', 'Bucarest'),
          words.includes('Rev. ') ? words.replace('Rev. ', '') : words.replace('(', '(Rev. '),
        ];
        for (const form of forms.filter((written) => written !== words)) {
          const draft = source.slice(0, span.from) + form + source.slice(span.to);
          const finding = find(draft).find(({ code }) => code === 'citation/unknown');
          assert.ok(finding && finding.span.from >= span.from && finding.span.to <= span.to + 1, `${base.designation}: ${form}`);
          if (!form.includes('999')) assert.equal(apply(draft, finding.fixes[0]!), source);
          bent++;
        }
      }
    }
    assert.ok(bent > 40, `${bent}`);
  });

  it('finds a reference that was bent', () => {
    let bent = 0;
    for (const base of texts) {
      const source = untouched(base);
      for (const match of [
        ...source.matchAll(/\*(?:resolves|considering|recognizing|noting) ?\*? ?(\d+|[a-z]\))(?=\*? above)/g),
      ].slice(0, 3)) {
        const label = match[1]!;
        const at = match.index + match[0].length - label.length;
        const draft = source.slice(0, at) + (/\d/.test(label) ? '77' : 'z)') + source.slice(at + label.length);
        const finding = serious(draft).find(({ code }) => code === 'reference/unresolved');
        assert.ok(finding && Math.abs(finding.span.from - at) < 5, `${base.designation}: ${match[0]}`);
        assert.ok(finding.fixes.length > 0);
        bent++;
      }
    }
    assert.ok(bent > 10, `${bent}`);
  });
});

/** Words outside the marks, evenly spread over the text below the formula. */
function wordsOf(source: string, count: number): readonly (readonly [word: string, at: number])[] {
  const end = source.indexOf('**Reasons');
  const words = [...source.slice(0, end).matchAll(/\p{L}{5,}(?![^{]*\})/gu)].filter(
    ({ index }) => index > source.indexOf('\n\n*'),
  );
  return Array.from({ length: count }, (_, step) => words[Math.floor(((step + 0.5) * words.length) / count)]!).map((match) => [
    match[0],
    match.index,
  ]);
}

function apply(source: string, { edits }: Fix): string {
  return [...edits]
    .sort((one, other) => other.span.from - one.span.from)
    .reduce((text, { span, text: written }) => text.slice(0, span.from) + written + text.slice(span.to), source);
}

function fixOf({ fixes, message }: Finding, title: string): Fix {
  const fix = fixes.find((one) => one.title.startsWith(title));
  assert.ok(fix, `${title}: ${message}`);
  return fix;
}

function lineOf(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}

/** Runs of blanks are no changes, so a fix need not undo them. */
function folded(source: string): string {
  return source.replace(/ +(?= |$|[,;.:)])/gm, '');
}
