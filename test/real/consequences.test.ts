import assert from 'node:assert/strict';
import { createChecker } from '../../src/check/runner';
import type { Library } from '../../src/corpus/library';
import { adoptedTexts } from '../../src/editor/consequences/adoptedTexts';
import { consequencesOf, happenedAt } from '../../src/editor/consequences/happened';
import { consequencesIn } from '../../src/editor/consequences/inDraft';
import { readDraft } from '../../src/markup/draft';
import { acceptChanges, rejectChanges } from '../../src/markup/format';
import type { Edition } from '../../src/model/designation';
import type { Finding } from '../../src/model/problem';
import { compareTexts } from '../../src/revise/compare';
import { byNumber, placesIn, type CitingPlace, type CitingText } from '../../src/revise/consequences/consequences';
import type { Consequences } from '../../src/revise/consequences/draft';
import { writeConsequentialProposals } from '../../src/revise/consequences/proposals';
import { newProposal } from '../../src/revise/newProposal';
import { realLibrary } from '../support/realTexts';

const BUCHAREST: Edition = { place: 'Bucharest', year: 2022 };
const DOHA: Edition = { place: 'Doha', year: 2026 };
const REQUEST = { source: ['EUR'], document: '44A1', number: 1 };

describe('real texts: consequential changes', function () {
  this.timeout(120_000);
  let library: Library;

  before(async function () {
    const real = await realLibrary();
    if (!real) return this.skip();
    library = real;
  });

  /** What became, in the text of the same number that the next conference adopted, of a citation. */
  function whatWasDone({ document }: CitingText, place: CitingPlace): string {
    const next = library.list(BUCHAREST).find(({ kind, number }) => kind === document.kind && number === document.number);
    if (!next || next.action === 'SUP') return 'the text was not revised';
    const texts = adoptedTexts(library);
    const there = placesIn(next.markup, texts.passages(texts.text(next)), byNumber([place.event]), texts, {}).places;
    const isUpdated = ({ action }: CitingPlace): boolean => action === 'none';
    const moved = compareTexts(document.markup, next.markup).provisions.find(({ basePath }) => basePath === place.path);
    const same = there.filter(({ path }) => path === moved?.path);
    if (same.length > 0) return same.some(isUpdated) ? 'updated' : 'kept';
    if (moved?.change === 'deleted' && !moved.moved) return 'the provision is gone';
    return there.some(isUpdated) ? 'updated in another provision' : 'the citation is gone';
  }

  it('updates what the next conference did update', () => {
    const happened = happenedAt(BUCHAREST, library);
    const { texts } = consequencesOf(happened, library, BUCHAREST);
    const counts = new Map<string, number>();
    for (const text of texts) {
      for (const place of text.places) {
        const questions = place.questions.map(({ why }) => why).join(' and ');
        const key = `${place.action}${questions === '' ? '' : ` (${questions})`} → ${whatWasDone(text, place)}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    console.log(`      ${happened.events.length} texts revised or abrogated, cited in ${texts.length}:`);
    for (const [key, count] of [...counts].sort()) console.log(`      ${String(count).padStart(4)}  ${key}`);
    const sum = (outcome: string): number =>
      [...counts].reduce((all, [key, count]) => (key.startsWith('update') && key.includes(outcome) ? all + count : all), 0);
    const [updated, kept] = [sum('→ updated'), sum('→ kept')];
    assert.ok(updated >= 40, 'the texts hold dozens of citations that were updated');
    // One paragraph tells what a plan held without naming its years; nothing in it says that the earlier plan is meant.
    assert.ok(updated >= 0.95 * (updated + kept), `${kept} citations were kept on purpose that would be updated`);
  });

  it('writes proposals that a delegation can hand in', () => {
    const found = consequencesOf(happenedAt(BUCHAREST, library), library, DOHA);
    const count = holds(found, 'Plenipotentiary Conference (Doha, 2026)');
    console.log(`      ${count} proposals follow from ${found.events.length} revisions for the coming conference`);
    assert.ok(count > 0);
  });

  it('does so for a draft that revises every text in force', () => {
    let proposals = 0;
    let citations = 0;
    const checker = createChecker();
    for (const base of adoptedTexts(library).inForce(DOHA)) {
      const draft = newProposal({ ...REQUEST, symbol: 'MOD', base, conference: 'Plenipotentiary Conference (Doha, 2026)' });
      const found = consequencesIn(readDraft(draft), library);
      assert.deepEqual([found.events.length, found.skipped], [1, []], base.designation);
      if (found.texts.length === 0) continue;
      citations += found.texts.flatMap(({ places }) => places).filter(({ action }) => action === 'update').length;
      proposals += holds(found, 'Plenipotentiary Conference (Doha, 2026)', checker);
    }
    console.log(`      ${citations} citations in ${proposals} proposals, one draft for each text in force`);
    assert.ok(citations > 100);
  });

  /** Writes the proposals, open ones as well, and holds them against the texts in force and all checks. Returns how many they are. */
  function holds(found: Consequences, conference: string, checker = createChecker()): number {
    const { source, proposed } = writeConsequentialProposals(found.texts, { ...REQUEST, conference, withOpen: true });
    const { proposals } = readDraft(source);
    assert.equal(proposals.length, proposed.length);
    proposals.forEach(({ text }, index) => {
      const written = source.slice(text[0]!.span.from, text[text.length - 1]!.span.to);
      const { document, places } = proposed[index]!.text;
      assert.equal(rejectChanges(written), document.markup, document.designation);
      assert.equal(withoutCitations(acceptChanges(written)), withoutCitations(document.markup), document.designation);
      assert.equal(written.split('{>>').length - 1, places.flatMap(({ questions }) => questions).length, document.designation);
    });
    // Where nothing but questions was written, nothing is changed yet.
    const isOpen = ({ code }: Finding): boolean => code === 'proposal/mod-without-change';
    const wrong = checker.check(source, library).filter((finding) => finding.severity !== 'info' && !isOpen(finding));
    assert.deepEqual(
      wrong.map(({ code, message }) => `${code}: ${message}`),
      [],
    );
    return proposed.length;
  }

  /** A text without the brackets that name revisions: here only these differ, for no title and no label changes. */
  function withoutCitations(markup: string): string {
    return markup.replace(/ \((?:rev\. )?[\p{L} ]+,? \d{4}\)/giu, '');
  }
});
