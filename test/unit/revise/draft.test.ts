import assert from 'node:assert/strict';
import { readDraft } from '../../../src/markup/draft';
import { format } from '../../../src/markup/format';
import type { StoredDocument } from '../../../src/model/library';
import { createLexicon, english } from '../../../src/lexicon/lexicon';
import { compareTexts } from '../../../src/revise/compare';
import { MarkRefusal } from '../../../src/revise/mark';
import { markDraft } from '../../../src/revise/markDraft';
import { bringToConference, newProposal, ProposalRefusal, type ProposalRequest } from '../../../src/revise/newProposal';
import { acceptDraft, formatDraft, rejectDraft } from '../../../src/revise/resolveDraft';

const BASE: StoredDocument = {
  designation: 'RESOLUTION 12 (REV. HAVENPORT, 2032)',
  kind: 'Resolution',
  number: 12,
  revised: true,
  place: 'Havenport',
  year: 2032,
  title: 'Lighthouses on inland waters',
  action: 'MOD',
  edition: 'Havenport, 2032',
  markup: format(`# RESOLUTION 12 (REV. HAVENPORT, 2032)
## Lighthouses on inland waters
The General Conference of the Example Union (Havenport, 2032),
*recalling*
*a)* Resolution 4 (Rev. Havenport, 2032) of this conference;
*b)* Resolution 12 (Rev. Lightburg, 2028),
*resolves*
1 to keep the lamps lit, under Resolution 12 (Rev. Havenport, 2032);
2 to report.
# ANNEX 1 TO RESOLUTION 12 (REV. HAVENPORT, 2032)
## Lamps
1 Oil.`),
};
const REQUEST: ProposalRequest = {
  symbol: 'MOD',
  base: BASE,
  source: ['LUM'],
  document: '44A1',
  number: 1,
  conference: 'General Conference (Saltmere, 2036)',
};

describe('new proposal', () => {
  it('brings designation, formula, annex headings and citations of itself to the conference, and nothing else', () => {
    const draft = newProposal(REQUEST);
    const changed = compareTexts(BASE.markup, draft.slice(draft.indexOf('# RES'), draft.indexOf('**Reasons'))).provisions.filter(
      ({ change }) => change !== 'same',
    );
    assert.deepEqual(
      changed.map(({ path, marked }) => [path, marked]),
      [
        ['designation', '# RESOLUTION 12 (REV. {~~HAVENPORT, 2032~>SALTMERE, 2036~~})'],
        ['formula', 'The General Conference of the Example Union ({~~Havenport, 2032~>Saltmere, 2036~~}),'],
        ['resolves 1', '1 to keep the lamps lit, under Resolution 12 (Rev. {~~Havenport, 2032~>Saltmere, 2036~~});'],
        ['Annex 1', '# ANNEX 1 TO RESOLUTION 12 (REV. {~~HAVENPORT, 2032~>SALTMERE, 2036~~})'],
      ],
    );
  });

  it('writes front matter, symbol, identifier and reasons', () => {
    const draft = readDraft(newProposal({ ...REQUEST, source: ['B', 'LUM'], document: '044' }));
    assert.deepEqual(
      [draft.front.source, draft.front.document, draft.form, draft.front.faults],
      [['B', 'LUM'], '044', 'clean', []],
    );
    assert.deepEqual(
      draft.proposals.map(({ symbol, identifier, reasons }) => [symbol, identifier, reasons.length]),
      [['MOD', 'B/LUM/044/1', 1]],
    );
  });

  it('writes values that YAML would misread so that they come back', () => {
    for (const value of ['44E1', '044', 'true', '#4', 'a: b', "4'A"])
      assert.equal(readDraft(newProposal({ ...REQUEST, document: value })).front.document, value);
    assert.equal(
      readDraft(newProposal({ ...REQUEST, conference: 'Moot: #1 (Saltmere, 2036)' })).front.conference,
      'Moot: #1 (Saltmere, 2036)',
    );
  });

  it('gives a SUP and a NOC designation and title alone', () => {
    for (const symbol of ['SUP', 'NOC'] as const) {
      assert.match(
        newProposal({ ...REQUEST, symbol }),
        new RegExp(
          `${symbol} LUM/44A1/1\n\n# RESOLUTION 12 \\(REV\\. HAVENPORT, 2032\\)\n\n## Lighthouses on inland waters\n\n\\*\\*Reasons:\\*\\*`,
        ),
      );
    }
  });

  it('begins a new text with a placeholder and the formula that adopted texts have', () => {
    const draft = newProposal({ ...REQUEST, symbol: 'ADD', title: 'Wake of ferries' });
    assert.match(
      draft,
      /# DRAFT NEW RESOLUTION \[LUM-1\]\n\n## Wake of ferries\n\nThe General Conference of the Example Union \(Saltmere, 2036\),\n\n\*considering\*/,
    );
    const { base: _, ...bare } = REQUEST;
    assert.match(newProposal({ ...bare, symbol: 'ADD' }), /The General Conference \(Saltmere, 2036\),/);
    assert.match(newProposal({ ...bare, symbol: 'ADD', conference: 'Saltmere, 2036' }), /The Conference \(Saltmere, 2036\),/);
  });

  it('refuses to revise a text that was abrogated', () => {
    assert.throws(
      () => newProposal({ ...REQUEST, base: { ...BASE, action: 'SUP' } }),
      (error) => error instanceof ProposalRefusal && /abrogated/.test(error.message),
    );
  });

  it('says in which language it is written, and brings no text to a conference that has no edition or no formula', () => {
    const tongue = createLexicon({ ...english.data, language: 'xx' });
    assert.match(newProposal({ ...REQUEST, lexicon: tongue }), /\nform: clean\nlanguage: xx\n/);
    const [edition, body] = [{ place: 'Saltmere', year: 2036 }, '1 to keep the lamps lit.\n'];
    for (const text of [`${body}`, `# RESOLUTION 12\n\n${body}`, `# RESOLUTION OF THE KEEPERS\n\n${body}`])
      assert.equal(bringToConference(text, edition), text);
    const head = '# RESOLUTION 12 (HAVENPORT, 2032)\n\n';
    const brought = '# RESOLUTION 12 (REV. SALTMERE, 2036)\n\n';
    for (const rest of [body, '', 'The Conference of the Example Union,\n\n*resolves*\n'])
      assert.equal(bringToConference(head + rest, edition), brought + rest);
    assert.equal(
      bringToConference(`${head}The Conference (Havenport, 2032),\n`, edition),
      `${brought}The Conference (Saltmere, 2036),\n`,
    );
  });

  it('refuses a conference without place and year, and a revision of nothing', () => {
    assert.throws(() => newProposal({ ...REQUEST, conference: 'the next one' }), ProposalRefusal);
    const { base: _, ...bare } = REQUEST;
    assert.throws(() => newProposal(bare), ProposalRefusal);
  });
});

describe('marked revision of a draft', () => {
  const baseOf = (): { markup: string } => BASE;
  const clean = newProposal(REQUEST)
    .replace('the lamps lit', 'every lamp lit')
    .replace('**Reasons:**', '**Reasons:** Dark nights.');

  it('marks the text, sets the form and touches nothing else', () => {
    const { source, marked, skipped } = markDraft(clean, baseOf);
    assert.deepEqual([marked, skipped], [1, []]);
    assert.match(
      source,
      /^---\nconference: General Conference \(Saltmere, 2036\)\nsource: LUM\ndocument: 44A1\nform: marked\n---\n\nMOD LUM\/44A1\/1\n\n# RESOLUTION 12/,
    );
    assert.match(source, /1 to keep \{~~the lamps~>every lamp~~\}|1 to keep \{~~the~>every~~\} \{~~lamps~>lamp~~\}/);
    assert.ok(source.endsWith('\n\n**Reasons:** Dark nights.\n'));
  });

  it('is undone by accepting, and gives the base when rejected', () => {
    const { source } = markDraft(clean, baseOf);
    assert.equal(acceptDraft(source), format(clean));
    assert.ok(rejectDraft(source).includes(`\n\n${BASE.markup}`));
    assert.match(rejectDraft(source), /form: clean/);
  });

  it('marks each MOD of a file and carries the rest over, blank lines and all', () => {
    const add = 'ADD LUM/44A1/2\n\n\n#  DRAFT NEW RESOLUTION [LUM-2]\n\n* x\n';
    const { source, marked } = markDraft(`${clean}\n${add}\n${clean.slice(clean.indexOf('MOD'))}`, baseOf);
    assert.equal(marked, 2);
    assert.ok(source.includes(add));
  });

  it('keeps the line ends of the file', () => {
    const { source } = markDraft(clean.replace(/\n/g, '\r\n'), baseOf);
    assert.equal(source.replace(/\r\n/g, '').includes('\n'), false);
  });

  it('says which proposals it left alone and why', () => {
    const { source, marked, skipped } = markDraft(clean, () => ({ missing: 'the library has no Resolution 12' }));
    assert.deepEqual([source, marked], [clean, 0]);
    assert.deepEqual(skipped, [
      { designation: 'RESOLUTION 12 (REV. SALTMERE, 2036)', reason: 'the library has no Resolution 12' },
    ]);
  });

  it('refuses a draft whose front matter cannot be read, for the form could not be written into it', () => {
    for (const front of ['---\nsource: [NOR\n---', '---\n- a\n---', '---\nsource: NOR'])
      assert.throws(
        () => markDraft(clean.replace(/^---[^]*?\n---/, front), baseOf),
        (error) => error instanceof MarkRefusal && /front matter/.test(error.message),
        front,
      );
  });

  it('names a proposal that it left alone by what it says of itself', () => {
    const bare = (symbol: string): string => `---\nsource: LUM\n---\n\n${symbol}\n\nSome words.\n`;
    const names = (source: string) => markDraft(source, baseOf).skipped.map(({ designation }) => designation);
    assert.deepEqual([names(bare('MOD LUM/1/1')), names(bare('MOD'))], [['LUM/1/1'], ['MOD']]);
  });

  it('refuses a draft with conflicts that were not resolved', () => {
    const conflict = '<<<<<<< draft\n1 to keep;\n=======\n1 to mend;\n>>>>>>> newer\n';
    assert.throws(() => markDraft(clean.replace('*resolves*', `*resolves*\n\n${conflict}`), baseOf), /still holds conflicts/);
  });

  it('leaves a text without front matter without one', () => {
    assert.equal(acceptDraft('1 to {++stay++}'), '1 to stay\n');
    assert.equal(formatDraft('1   to {++stay++}'), '1 to {++stay++}\n');
  });

  it('refuses a draft that is marked already, or has nothing to mark', () => {
    assert.throws(() => markDraft(markDraft(clean, baseOf).source, baseOf), MarkRefusal);
    assert.throws(() => markDraft('NOC A/1/1\n\n# RESOLUTION 12', baseOf), MarkRefusal);
  });
});
