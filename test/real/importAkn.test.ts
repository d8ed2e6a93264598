import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAkn } from '../../src/import/akn/frontEnd';
import { readActs } from '../../src/import/structure/readActs';
import { english } from '../../src/lexicon/lexicon';
import { isLeadIn } from '../../src/import/structure/leadIn';
import { decodeInput } from '../../src/import/text/decode';
import { readFinalActs } from '../../src/import/text/finalActs';
import { format } from '../../src/markup/format';
import type { FinalActs, StoredDocument } from '../../src/model/library';

const folder = process.env['PLENARY_TEXTS'] ?? '../shared/texts';
const file = join(folder, 'dubai-2018-extract.akn.xml');
const later = join(folder, 'bucharest-2022-final-acts.txt');

/** The blocks between the formula and the first annex, without footnotes. */
function bodyOf({ markup }: StoredDocument): readonly string[] {
  const blocks = markup
    .trimEnd()
    .split('\n\n')
    .filter((block) => !block.startsWith('[^'));
  const annex = blocks.findIndex((block) => /^# (?:ANNEX|APPENDIX)/.test(block));
  return blocks.slice(3, annex < 0 ? undefined : annex);
}

const isSection = (block: string): boolean => /^\*[^*]+\*(?:\[\^\d+\])?$/.test(block);

/** A provision without label, marks, emphasis and final sign, the conference replaced. */
function fold(block: string): string {
  return block
    .replace(/\[\^\d+\]|[*\\]/g, '')
    .replace(/^(?:[a-z]{1,2}\)|[ivx]+\)|\d+(?:\.\d+)*[.)]?|–)\s+/, '')
    .replace(/Dubai, 2018|Bucharest, 2022/gi, '§')
    .replace(/[;,.:]$/, '')
    .toLowerCase();
}

describe('real texts: importing the Akoma Ntoso of Dubai', function () {
  this.timeout(30_000);
  let acts: FinalActs;

  before(async function () {
    if (!existsSync(file)) {
      console.log(`      skipped: ${file} is not there (set PLENARY_TEXTS to the folder of the real texts)`);
      this.skip();
    }
    acts = readActs(await readAkn(readFileSync(file), {}));
  });

  it('finds every document, and places every character', () => {
    assert.equal(acts.documents.length, 43);
    assert.equal(acts.unplacedCharacters, 0);
    assert.deepEqual(acts.edition, { place: 'Dubai', year: 2018 });
    assert.equal(acts.documents.filter(({ kind }) => kind === 'Decision').length, 2);
    assert.deepEqual(
      acts.documents.filter(({ action }) => action === 'ADD').map(({ kind, number }) => `${kind} ${number}`),
      [
        'Resolution 205',
        'Resolution 206',
        'Resolution 208',
        'Resolution 209',
        'Resolution 211',
        'Resolution 212',
        'Recommendation 7',
      ],
    );
    for (const { markup } of acts.documents) assert.equal(format(markup), markup);
  });

  it('ends the last document where the signatories begin', () => {
    const last = acts.documents[acts.documents.length - 1]!;
    assert.equal(last.designation, 'RECOMMENDATION 7 (DUBAI, 2018)');
    assert.equal(bodyOf(last).length, 15);
    assert.ok(acts.furniture['signatories']! > 7000 && acts.furniture['declarations']! > 90_000);
  });

  it('leaves no rule, broken hyphen, swallowed item or lead-in in the texts', () => {
    for (const document of acts.documents) {
      assert.ok(!document.markup.includes('____'), document.designation);
      for (const block of bodyOf(document)) {
        assert.doesNotMatch(block, /\p{L}- (?!and\b|to\b)\p{L}/u);
        assert.doesNotMatch(block, /; (?:\d{1,2}(?:\.\d)?|[a-z]\)|[ivx]+\)) \p{Ll}/u);
        if (!isSection(block)) assert.match(block.replace(/\[\^\d+\]/g, ''), /(?:[.;:,]["”)]*| and)$/);
        else assert.ok(isLeadIn(block.replace(/,?\*|\[\^\d+\]/g, ''), english), block);
      }
    }
  });

  it('makes real footnotes of those in the text', () => {
    const notes = acts.documents.flatMap(({ markup }) => markup.match(/^\[\^\d+\]:/gm) ?? []);
    assert.equal(notes.length, 56);
    // Two marks stood where the file has lost the words: in a cut title, and in an item.
    assert.equal(acts.warnings.filter(({ message }) => /no mark was found/.test(message)).length, 2);
  });

  it('keeps the labels of every section in sequence', () => {
    const gaps = acts.warnings.filter(({ message }) => /^\S+ (?:follows|does not go on from) /.test(message));
    assert.ok(gaps.length <= 3, gaps.map(({ message }) => message).join('\n'));
  });

  it('completes cut titles from what is known, and marks the others', () => {
    const cut = acts.documents.filter(({ title }) => title.endsWith('…')).map(({ number }) => number);
    assert.deepEqual(cut, [21, 30, 34, 64, 70, 102, 135, 136, 139, 140, 7]);
    assert.equal(acts.warnings.filter(({ message }) => / is cut: /.test(message)).length, cut.length);
  });

  it('agrees with the texts of the next conference where those did not change', function () {
    if (!existsSync(later)) this.skip();
    const next = readFinalActs(decodeInput(readFileSync(later)));
    let provisions = 0;
    let same = 0;
    let sections = 0;
    for (const document of acts.documents) {
      const revised = next.documents.find(({ kind, number }) => kind === document.kind && number === document.number);
      if (!revised || revised.action === 'SUP') continue;
      const known = new Set(bodyOf(revised).map(fold));
      const body = bodyOf(document);
      provisions += body.filter((block) => !isSection(block)).length;
      same += body.filter((block) => !isSection(block) && known.has(fold(block))).length;
      sections += body.filter((block) => isSection(block) && known.has(fold(block))).length;
    }
    console.log(`      ${same} of ${provisions} provisions, ${sections} lead-ins are word for word those of Bucharest`);
    assert.ok(same >= 800 && sections >= 300);
  });
});
