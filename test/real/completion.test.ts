import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCitations } from '../../src/citations/find';
import { parseDesignation } from '../../src/citations/designation';
import type { Catalogue } from '../../src/corpus/catalogue/catalogue';
import { openLibrary, type Library } from '../../src/corpus/library';
import { mergeIntoLibrary } from '../../src/corpus/merge';
import type { CompletionAnswer } from '../../src/editor/completion/answer';
import { createCompleter } from '../../src/editor/completion/completer';
import { decodeInput } from '../../src/import/text/decode';
import { readFinalActs } from '../../src/import/text/finalActs';
import { readDraft } from '../../src/markup/draft';
import { applyEdits } from '../../src/markup/edits';
import type { StoredDocument } from '../../src/model/library';
import { catalogueFrom, createCatalogueFiles } from '../../src/node/catalogueFiles';
import { newProposal } from '../../src/revise/newProposal';
import { memoryStore } from '../support/memoryStore';

const FILE = join(process.env['PLENARY_TEXTS'] ?? '../shared/texts', 'bucharest-2022-final-acts.txt');

describe('real texts: completion in drafts of the Bucharest texts', function () {
  this.timeout(60_000);
  const completer = createCompleter();
  let library: Library;
  let catalogue: Catalogue;
  let texts: readonly StoredDocument[];

  before(async function () {
    if (!existsSync(FILE)) {
      console.log(`      skipped: ${FILE} is not there (set PLENARY_TEXTS to the folder of the real texts)`);
      this.skip();
    }
    const store = memoryStore();
    await mergeIntoLibrary(store, readFinalActs(decodeInput(readFileSync(FILE))));
    library = await openLibrary(store);
    catalogue = await catalogueFrom(createCatalogueFiles('catalogue'))();
    texts = library.list().filter(({ action }) => action !== 'SUP');
  });

  const proposal = (base: StoredDocument): string =>
    newProposal({
      symbol: 'MOD',
      base,
      source: ['NOR'],
      document: '44A1',
      number: 1,
      conference: 'Plenipotentiary Conference (Doha, 2026)',
    });

  const answer = (source: string, offset: number): CompletionAnswer =>
    completer.completionsAt(readDraft(source), offset, { library, catalogue, asked: 'explicitly' });

  /** What is suggested after words that are put into a draft before the last of its lead-ins with that name. */
  const offered = (designation: string, before: string, words: string): CompletionAnswer => {
    const source = proposal(library.find(parseDesignation(designation)!)!);
    const at = source.lastIndexOf(`\n\n${before}`);
    assert.ok(at >= 0, before);
    const edited = applyEdits(source, [{ span: { from: at, to: at }, text: `\n\n${words}` }]);
    return answer(edited, at + 2 + words.length);
  };

  /** The lead-ins that are suggested in a new text that begins so. */
  const offeredFirst = (words: string): readonly string[] => {
    const source = `---\nconference: Plenipotentiary Conference (Doha, 2026)\n---\n\nADD NOR/44/1\n\n# DRAFT NEW RESOLUTION [NOR-1]\n\n${words}`;
    return answer(source, source.length).items.map(({ label }) => label);
  };

  it('offers first what adopted texts have most often after the section before', () => {
    const follow = new Map<string, number>();
    for (const entry of catalogue.list()) {
      const leadIns = catalogue.outline(entry).sections.map(({ leadIn }) => leadIn);
      leadIns.forEach((leadIn, index) => {
        if (leadIns[index - 1] === 'considering') follow.set(leadIn, (follow.get(leadIn) ?? 0) + 1);
      });
    }
    // Most of the ten are the ten that are used most, whatever the smoothing; the three that lead are exactly those.
    const { lexicon } = readDraft('');
    const most = [...follow.keys()]
      .filter((leadIn) => leadIn !== 'considering' && lexicon.roleOf(leadIn) === 'preambular' && !/^recognizing \w/.test(leadIn))
      .sort((one, other) => follow.get(other)! - follow.get(one)!);
    const first = offeredFirst('*considering*\n\nthat it is so,\n\n*').slice(0, 10);
    assert.deepEqual(new Set(first.slice(0, 3)), new Set(most.slice(0, 3)));
    assert.ok(first.filter((leadIn) => most.slice(0, 10).includes(leadIn)).length >= 7, first.join(', '));
  });

  it('finds every lead-in of the adopted texts where they have it, and most of them high up in the list', () => {
    const places: number[] = [];
    for (const base of texts) {
      const source = proposal(base);
      for (const { 1: leadIn, index } of source.matchAll(/\n\n\*([a-z][^*\n]*)\*(?=\n\n)/g)) {
        const at = index + 3;
        const { items } = answer(source.slice(0, at), at);
        places.push(items.findIndex(({ label }) => label === leadIn));
      }
    }
    const share = (most: number): number => places.filter((place) => place >= 0 && place < most).length / places.length;
    assert.ok(places.length > 500, `${places.length}`);
    assert.ok(share(Infinity) > 0.99, `${share(Infinity)}`);
    assert.ok(share(5) > 0.7, `${share(5)}`);
    assert.ok(share(10) > 0.8, `${share(10)}`);
  });

  it('writes citations as adopted texts have them', () => {
    const { items } = offered('Resolution 71', '*resolves*', '*x)* Resolution 139');
    assert.equal(items[0]!.label, '139 (Rev. Bucharest, 2022)');
    assert.ok(items.every(({ label }) => label.startsWith('139 (')));
    const byTitle = offered('Resolution 71', '*resolves*', '*x)* Resolution child').items.map(({ label }) => label);
    assert.ok(byTitle.length > 0 && byTitle.every((label) => label.startsWith('179 (')), byTitle.join(', '));
  });

  it('gives as they stand, when a citation of an adopted text is begun anew, the citations of the texts of its conference', () => {
    let same = 0;
    const others: string[] = [];
    for (const base of texts) {
      const source = base.markup.replace(/^/, `---\nconference: ${base.edition}\n---\n\nADD NOR/44/1\n\n`);
      for (const { designation, designationSpan, body, ofThisConference } of findCitations(source)) {
        const { number, revision, kind } = designation;
        const isOwn = kind === base.kind && number === base.number;
        if (body !== 'conference' || !ofThisConference || isOwn || number === null || !revision) continue;
        if (!source.slice(designationSpan.from).startsWith(`${kind} ${number}`)) continue;
        const cited = source.slice(designationSpan.from, source.indexOf('conference', designationSpan.to) + 'conference'.length);
        const cut = designationSpan.from + `${kind} ${number}`.length;
        const begun = readDraft(source.slice(0, cut));
        const { items } = completer.completionsAt(begun, cut, { library, catalogue, asked: 'explicitly' });
        // Two of them lost the comma before the year in print.
        if (items.some(({ insert }) => withoutCommas(insert) === withoutCommas(cited))) same++;
        else others.push(`${base.designation}: ${kind} ${number}`);
      }
    }
    assert.ok(same > 80, `${same}`);
    assert.deepEqual(others, []);
  });
});

function withoutCommas(text: string): string {
  return text.replaceAll(',', '');
}
