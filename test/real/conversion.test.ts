import assert from 'node:assert/strict';
import { findBase } from '../../src/corpus/base';
import type { Library } from '../../src/corpus/library';
import { baseSourceOf, createBaseReader } from '../../src/editor/baseSource';
import { createDraftReader } from '../../src/markup/draftReader';
import { readDraft } from '../../src/markup/draft';
import { format } from '../../src/markup/format';
import type { StoredDocument } from '../../src/model/library';
import { turnIntoClean, turnIntoMarked } from '../../src/revise/convertDraft';
import type { BaseFinder } from '../../src/revise/markDraft';
import { newProposal } from '../../src/revise/newProposal';
import { realLibrary } from '../support/realTexts';

describe('real texts: clean drafts beside their bases, and conversion', function () {
  this.timeout(240_000);
  let library: Library;

  before(async function () {
    const real = await realLibrary();
    if (!real) return this.skip();
    library = real;
  });

  const proposalOf = (base: StoredDocument, conference: string): string =>
    newProposal({ symbol: 'MOD', base, source: ['EUR'], document: '44A1', number: 1, conference });
  const begun = (base: StoredDocument): string => proposalOf(base, 'Plenipotentiary Conference (Doha, 2026)');
  const textIn = (source: string): string => /\n(# [^]*?\n)\n\*\*Reasons:/.exec(source)![1]!;
  const adopted = (): readonly StoredDocument[] =>
    library.list({ place: 'Bucharest', year: 2022 }).filter(({ action }) => action !== 'SUP');
  const baseOf: BaseFinder = (draft, proposal) => {
    const base = findBase(library, draft, proposal);
    return 'document' in base ? base.document : base;
  };

  it('has the text in force beside every MOD of Bucharest, to the letter', () => {
    const reader = createBaseReader();
    assert.ok(adopted().length > 50);
    for (const document of adopted()) {
      const source = begun(document);
      const beside = reader.read(readDraft(source), library);
      assert.equal(textIn(baseSourceOf(source, beside)), document.markup, document.designation);
      const changed = beside.flatMap(({ places }) => places).filter(({ change }) => change !== 'same');
      assert.ok(
        changed.every(({ change }) => change === 'changed'),
        document.designation,
      );
    }
  });

  it('has the Dubai text beside every text of Bucharest that was revised, as a draft of that conference', () => {
    const reader = createBaseReader();
    let pairs = 0;
    for (const document of adopted()) {
      const base = library
        .list({ place: 'Dubai', year: 2018 })
        .find(({ kind, number }) => kind === document.kind && number === document.number);
      if (!base) continue;
      pairs++;
      const source = proposalOf(base, 'Plenipotentiary Conference (Bucharest, 2022)').replace(textIn(begun(base)), '');
      const draft = source.replace(/\n# [^]*?\n(?=\n\*\*Reasons:)/, () => `\n${document.markup}`);
      const sameBlocks = (text: string): readonly string[] =>
        text
          .trim()
          .replace(/\[\^\+?\d+\]/g, '[^]')
          .split('\n\n')
          .sort();
      assert.deepEqual(
        sameBlocks(textIn(baseSourceOf(draft, reader.read(readDraft(draft), library)))),
        sameBlocks(base.markup),
        document.designation,
      );

      const marked = turnIntoMarked(draft, baseOf).source;
      const clean = turnIntoClean(marked, baseOf);
      assert.deepEqual(clean, { source: format(draft), warnings: [] }, `${document.designation}: clean → marked → clean`);
      assert.equal(turnIntoMarked(clean.source, baseOf).source, marked, `${document.designation}: marked → clean → marked`);
      assert.equal(turnIntoMarked(marked, baseOf).source, marked, `${document.designation}: marked afresh`);
    }
    assert.ok(pairs > 20, `${pairs} pairs`);
  });

  it('has the same base beside Resolution 71 at every key', () => {
    const base = adopted().find(({ number, kind }) => number === 71 && kind === 'Resolution')!;
    const source = begun(base);
    const drafts = createDraftReader();
    const reader = createBaseReader();
    const at = source.indexOf(';', source.length / 2);
    for (let key = 0; key < 20; key++) {
      const typed = `${source.slice(0, at)}${' and, more [^9]'.slice(0, key)}${source.slice(at)}`;
      assert.equal(textIn(baseSourceOf(typed, reader.read(drafts.read(typed), library))), base.markup);
    }
  });
});
