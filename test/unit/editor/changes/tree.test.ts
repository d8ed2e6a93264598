import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changesAsText } from '../../../../src/editor/changes/changesAsText';
import { changeTree, type ChangeEntry } from '../../../../src/editor/changes/changeTree';
import { countsTooltip, entryTooltip } from '../../../../src/editor/changes/changeTooltip';
import { cutEnd, cutMiddle } from '../../../../src/editor/changes/changeWords';
import { listChanges } from '../../../../src/editor/changes/list';
import { readDraft } from '../../../../src/markup/draft';
import { createInlineReader } from '../../../../src/markup/inline';
import { anySource } from '../../../support/sources';
import { draftWith, sampleDraft } from '../samples';

const inline = createInlineReader();

function tree(source: string): readonly ChangeEntry[] {
  const draft = readDraft(source);
  return changeTree(draft, listChanges(draft, inline), inline);
}

/** Entries as lines, indented by their depth. */
function drawn(entries: readonly ChangeEntry[], depth = 0): readonly string[] {
  return entries.flatMap(({ kind, label, description, children }) => [
    `${'  '.repeat(depth)}${kind}: ${label}${description === '' ? '' : ` ~ ${description}`}`,
    ...drawn(children, depth + 1),
  ]);
}

function allOf(entries: readonly ChangeEntry[]): readonly ChangeEntry[] {
  return entries.flatMap((entry) => [entry, ...allOf(entry.children)]);
}

describe('the list of changes', () => {
  it('goes by proposal and provision, and tells remarks and moves', () => {
    assert.deepEqual(drawn(tree(sampleDraft('tide-tables-marked'))), [
      'proposal: MOD BRN/33A2/1 ~ Resolution 4 (Rev. Saltmere, 2036)',
      '  designation: Designation ~ RESOLUTION 4 (REV. SALTMERE, 2036)',
      '    replaced: HAVENPORT, 2032 → SALTMERE, 2036',
      '  formula: Formula ~ The General Conference of the Example Union (Saltmere …',
      '    replaced: Havenport, 2032 → Saltmere, 2036',
      '  preambular: considering c) ~ new',
      '    added: c) that many tables are now read by … forgive a misplaced comma;',
      '  preambular: considering d) ~ that self-recording gauges now stand in nine harbours out …',
      '    replaced: c) → d)',
      '    replaced: two harbours out of three → nine harbours out of ten',
      '  preambular: considering e) ~ that observations taken by hand remain the only ones for …',
      '    replaced: d) → e)',
      '  operative: resolves 1 ~ that each Member State shall send its tide tables for the …',
      '    replaced: 30 June → 15 May',
      '      remark: the offices asked for six more weeks in which to compare datums ~ BRN, 2036-01-20',
      '  operative: resolves 3 ~ that observations shall be exchanged free of charge, and …',
      '    replaced: above; → above,',
      '  operative: resolves 4 ~ moved to Annex, 4',
      '    moved: 4 that heights shall be given in … the datum shall be described,',
      '  operative: instructs the … Charts Bureau 1 ~ to publish the tables received by 31 August, also in a …',
      '    replaced: 30 September → 31 August, also in a … can read',
      '  operative: instructs the … Charts Bureau 2 ~ to help, at their request, offices that still take …',
      '    replaced: d) → e)',
      '  operative: encourages Member States 2 ~ to keep every observation for at least eighty years.',
      '    replaced: fifty → eighty',
      '  annex: Annex ~ ANNEX TO RESOLUTION 4 (REV. SALTMERE, 2036)',
      '    replaced: HAVENPORT, 2032 → SALTMERE, 2036',
      '  table: Annex, table ~ Column | Content | Unit',
      '    added: 5 | Remark | letter R where one stands below the table',
      '  annex: Annex, 4 ~ moved from resolves 4',
      '    moved: 4 Heights are given in metres above the datum of … is described.',
      '  annex: Annex, 5 ~ Remarks about wind, ice or works in the harbour stand …',
      '    replaced: 4 → 5',
      '  footnote: Footnote 2 ~ Records on paper may be replaced by pictures of them once …',
      '    added: , page by page',
    ]);
  });

  it('names what has no path, no symbol or no words, and keeps two provisions of one path apart', () => {
    assert.deepEqual(drawn(tree('We {++all++} agree.\n\nNOC\n\n*resolves*\n\n{--2 lamps--}\n\n{~~3~>2~~} fog{>>@NOR<<}')), [
      'introduction: Introduction',
      '  item: We all agree.',
      '    added: all',
      'proposal: NOC',
      '  operative: resolves 2 ~ deleted',
      '    deleted: 2 lamps',
      '  operative: resolves 2 ~ fog',
      '    replaced: 3 → 2',
    ]);
    assert.deepEqual(drawn(tree('a {++ ++}{>>@NOR 2031-03-01<<} b{++++}')), [
      'proposal: Text',
      '  item: a b',
      '    added: ␣ ~ NOR, 2031-03-01',
      '    added: ␣',
    ]);
  });

  it('gives every entry a name of its own, which it keeps when something changes elsewhere', () => {
    const ids = (source: string): readonly string[] => allOf(tree(source)).map(({ id }) => id);
    const before = ids('*resolves*\n\n– {++lamps++} and {++lamps++}{>>why<<}\n\n– {++lamps++}');
    assert.equal(new Set(before).size, 7);
    assert.deepEqual(before.slice(-2), ids('*noting*\n\n{++fog++}\n\n*resolves*\n\n– {++oil++}\n\n– {++lamps++}').slice(-2));
  });

  it('tells a sign and a part of a word with the word that it belongs to', () => {
    const labels = (body: string): readonly string[] =>
      allOf(tree(body))
        .filter(({ type }) => type === 'change')
        .map(({ label }) => label);
    assert.deepEqual(
      labels(
        'fog{~~,~>;~~} lamp{++s++}, {--un--}lit{-- a--}; years{++[^1]++} that{++, so++} in {++the ++}pier (Rev. {~~A~>B~~})',
      ),
      ['fog, → fog;', 'lamp, → lamps,', 'unlit → lit', 'a', '[^1]', ', so', 'the', 'A) → B)'],
    );
  });

  it('cuts at words, and never a letter in two', () => {
    assert.equal(cutMiddle('one two three four five six', 18), 'one two … five six');
    assert.equal(cutMiddle('instructs the Secretary-General 1', 32), 'instructs … Secretary-General 1');
    assert.equal(cutMiddle('one extraordinarily', 12), 'one extrao…');
    assert.equal(cutMiddle('short enough', 12), 'short enough');
    assert.equal(cutEnd('one two three four', 12), 'one two …');
    assert.equal(cutEnd('🙂'.repeat(10), 9), '🙂🙂🙂…');
  });

  it('tells a change in full, and nothing of the draft is taken for Markdown', () => {
    const entries = allOf(
      tree(
        'MOD NOR/1/1\n\n# RESOLUTION 1 (REV. LIGHTBURG, 2028)\n\n*resolves*\n\n1 {~~a<b>*~>[x](command:y) \\`$(z)~~}{>>@N_R_ 2031-03-01 **why**<<}',
      ),
    );
    const change = entries.find(({ type }) => type === 'change')!;
    assert.equal(
      entryTooltip(change),
      '**Replaced** · *resolves 1*\n\n~~a\\<b\\>\\*~~\n\nx \\`\\$(z)\n\n**N\\_R\\_**, 2031-03-01: \\*\\*why\\*\\*',
    );
    assert.equal(entryTooltip(entries[1]!), '*resolves 1*\n\n1 change · 2 words added, 2 deleted');
    assert.equal(
      entryTooltip(entries[0]!),
      '**MOD NOR/1/1**\n\nResolution 1 (Rev. Lightburg, 2028)\n\n1 change · 2 words added, 2 deleted',
    );
    const half = (remark: string): ChangeEntry => tree(`*resolves*\n\n{--1 go--}{>>${remark}<<}`)[0]!.children[0]!;
    assert.equal(entryTooltip(half('moved to noting').children[0]!), '**Moved to noting** · *resolves 1*\n\n~~1 go~~');
    const merged = half('merged into resolves 2');
    assert.equal(entryTooltip(merged.children[0]!), '**Merged into resolves 2** · *resolves 1*\n\n~~1 go~~');
    assert.equal(merged.description, 'merged into resolves 2');
  });

  it('sums up what changes in each proposal', () => {
    const one = tree('MOD NOR/1/1\n\n{++one two++} {--three--}');
    assert.equal(countsTooltip(one), 'MOD NOR/1/1: 2 changes · 2 words added, 1 deleted');
    assert.equal(
      countsTooltip(tree('MOD NOR/1/1\n\n{++one two++}\n\nADD NOR/1/2\n\nfog{++;++}')),
      '- MOD NOR/1/1: 1 change · 2 words added\n- ADD NOR/1/2: 1 change\n\n**2 changes · 2 words added**',
    );
  });

  it('is copied as a person would write it', () => {
    const entries = tree(
      draftWith(
        '*resolves*\n\n1 to {~~keep~>light~~}{>>@NOR why?<<} the lamps{~~;~>.~~}\n\n{++2 go++}{>>moved from noting<<}',
        'marked',
      ),
    );
    const changes = entries.flatMap((entry) => entry.changes);
    assert.equal(
      changesAsText(entries, changes),
      'resolves 1: “keep” → “light” (NOR: why?)\nresolves 1: “lamps;” → “lamps.”\nresolves 2: added “2 go” (moved from noting)',
    );
    const two = tree('MOD NOR/1/1\n\n{++one++}\n\nADD NOR/1/2\n\n{--two--} {++three++}');
    const chosen = two.flatMap((entry) => entry.changes).slice(0, 2);
    assert.equal(changesAsText(two, chosen), 'MOD NOR/1/1\nadded “one”\n\nADD NOR/1/2\ndeleted “two”');
  });

  it('holds each change of any draft once, under names that nothing else has', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const draft = readDraft(source);
        const changes = listChanges(draft, inline);
        const entries = allOf(changeTree(draft, changes, inline));
        assert.deepEqual(
          entries.flatMap((entry) => (entry.type === 'change' ? entry.changes : [])),
          changes,
        );
        assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
        for (const entry of entries) {
          assert.notEqual(entry.label.trim(), '');
          assert.ok(entry.label.length <= 170);
          entryTooltip(entry);
        }
      }),
    );
  });
});
