import assert from 'node:assert/strict';
import { actionsAt } from '../../../src/editor/actions';
import { allTexts, SYMBOLS, textsInForce } from '../../../src/editor/libraryPick';
import { findText, keyOfText, shownText } from '../../../src/editor/openText';
import type { Finding } from '../../../src/model/problem';
import { libraryOf } from './samples';

const both = libraryOf('lightburg-2028', 'havenport-2032');

describe('the lists to choose a text from', () => {
  it('give name, action, edition and title', () => {
    const entry = allTexts(both).find(({ label }) => label === 'Resolution 12 (Rev. Havenport, 2032)');
    assert.equal(entry?.description, 'revised at Havenport, 2032');
    assert.equal(entry?.detail, 'Lighthouses on inland waters');
    assert.equal(entry?.document.markup.startsWith('# RESOLUTION 12 (REV. HAVENPORT, 2032)'), true);
  });

  it('hold every text, decisions first, by number, the latest first', () => {
    const entries = allTexts(both);
    assert.equal(entries.length, both.list().length);
    assert.equal(entries[0]?.label, 'Decision 1 (Rev. Havenport, 2032)');
    const numbers = entries.filter(({ document }) => document.kind === 'Resolution').map(({ document }) => document.number);
    assert.deepEqual(
      numbers,
      [...numbers].sort((a, b) => a - b),
    );
    const years = entries.filter(({ document }) => document.number === 12).map(({ document }) => document.year);
    assert.deepEqual(years, [2032, 2028]);
  });

  it('offer the texts in force: the latest of each number before the conference, without the abrogated', () => {
    const names = textsInForce(both, { place: 'Saltmere', year: 2036 }).map(({ label }) => label);
    assert.ok(names.includes('Resolution 12 (Rev. Havenport, 2032)'));
    assert.ok(!names.includes('Resolution 12 (Rev. Lightburg, 2028)'));
    assert.ok(!names.some((name) => name.startsWith('Resolution 3 ')), 'Havenport abrogated Resolution 3');
    assert.ok(!names.some((name) => name.startsWith('Resolution 5 ')), 'Lightburg abrogated Resolution 5');
    const earlier = textsInForce(both, { place: 'Havenport', year: 2032 }).map(({ label }) => label);
    assert.ok(earlier.includes('Resolution 12 (Rev. Lightburg, 2028)'));
  });

  it('explain the symbols', () => {
    assert.deepEqual(
      SYMBOLS.map(({ symbol }) => symbol),
      ['MOD', 'ADD', 'SUP', 'NOC'],
    );
    for (const { description, detail } of SYMBOLS) assert.ok(description.length > 5 && detail.length > 20);
  });
});

describe('opening a text', () => {
  it('finds every text of the library again by its key', () => {
    for (const document of both.list()) assert.equal(findText(keyOfText(document), both), document);
  });

  it('tells a stub from the text that it abrogates', () => {
    const stub = both.list().find(({ action, number }) => action === 'SUP' && number === 3);
    assert.ok(stub);
    const text = findText({ name: 'Resolution 3 (Lightburg, 2028)' }, both);
    assert.notEqual(text, stub);
    assert.equal(findText(keyOfText(stub), both), stub);
  });

  it('shows the markup, and knows what is gone', () => {
    const text = findText({ name: 'Decision 1 (Rev. Havenport, 2032)' }, both);
    assert.match((text && shownText(text)) ?? '', /^# DECISION 1 \(REV\. HAVENPORT, 2032\)\n\n## /);
    assert.equal(findText({ name: 'Resolution 12 (Rev. Havenport, 2032)' }, libraryOf()), undefined);
    assert.equal(findText({ name: 'nonsense' }, both), undefined);
  });
});

describe('actionsAt', () => {
  const finding = (from: number, to: number, ...titles: string[]): Finding => ({
    code: 'test/one',
    severity: 'warning',
    message: '',
    span: { from, to },
    fixes: titles.map((title) => ({ title, edits: [], ...(title.endsWith('!') ? { preferred: true } : {}) })),
  });

  it('gives the fixes of what is touched, the preferred first', () => {
    const findings = [finding(0, 5, 'first'), finding(4, 9, 'second', 'third!'), finding(20, 25, 'far')];
    assert.deepEqual(
      actionsAt(findings, { from: 5, to: 5 }).map(({ fix }) => fix.title),
      ['third!', 'first', 'second'],
    );
    assert.deepEqual(actionsAt(findings, { from: 12, to: 14 }), []);
  });
});
