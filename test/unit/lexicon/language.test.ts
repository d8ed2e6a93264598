import assert from 'node:assert/strict';
import { createChecker } from '../../../src/check/runner';
import { judgeDraft } from '../../../src/check/judge';
import { RULES } from '../../../src/check/rules';
import { readSubject } from '../../../src/check/subject';
import { formatDesignation, parseCitationQuery, parseDesignation } from '../../../src/citations/designation';
import { findCitations } from '../../../src/citations/find';
import { findReferences } from '../../../src/citations/references';
import { provisionPaths } from '../../../src/citations/resolve';
import { bringOwnCitations } from '../../../src/citations/self';
import { Library } from '../../../src/corpus/library';
import { readDraft, textOf } from '../../../src/markup/draft';
import { formatSelectionEdits } from '../../../src/editor/formatting';
import { format, rejectChanges } from '../../../src/markup/format';
import { mark } from '../../../src/revise/mark';
import { applyEdits } from '../../../src/markup/edits';
import { createInlineReader } from '../../../src/markup/inline';
import { labelCount, LETTER } from '../../../src/markup/labels';
import { nest } from '../../../src/markup/nesting';
import { newProposal } from '../../../src/revise/newProposal';
import { DRAFT, tongue, wordsOf } from './tongue';

const lexicon = tongue;
const draft = readDraft(DRAFT, wordsOf);
const inline = createInlineReader();
const text = textOf(draft.proposals[0]!, 'accepted', inline);

describe('a second language, as data', () => {
  it('tells the blocks and the roles of a draft in it', () => {
    const { proposals } = draft;
    assert.equal(draft.lexicon, tongue);
    assert.deepEqual(
      proposals[0]!.reasons.map(({ source }) => source),
      ['**Ékialo:** Buo.'],
    );
    assert.equal(text.designation, 'BEVADO 12 (ŜAN. SALTMERE, 2036)');
    assert.equal(text.formula, 'L’Kunveno (Saltmere, 2036),');
    assert.deepEqual(
      text.sections.map(({ leadIn, role, items }) => [leadIn, role, items.map(({ path }) => path)]),
      [
        ['ékar', 'preambular', ['ékar α)', 'ékar β)']],
        ['plu zumat l’Portestro', 'operative', ['1', '2', '2dua'].map((label) => `plu zumat l’Portestro ${label}`)],
      ],
    );
    assert.deepEqual(
      text.annexes.map(({ path }) => path),
      ['Šiko 1'],
    );
    // To English it is a text without reasons, without an annex and without items in Greek letters.
    const misread = readDraft(DRAFT.replace('language: qya', ''), wordsOf).proposals[0]!;
    assert.equal(misread.reasons.length, 0);
    assert.deepEqual(textOf(misread, 'accepted', inline).annexes, []);
  });

  it('reads and writes designations', () => {
    const designation = parseDesignation('# BEVADO 12 (ŜAN. PORTO VO LUMO, 2032)', lexicon);
    assert.deepEqual(designation, {
      kind: 'Resolution',
      number: 12,
      revision: { revised: true, place: 'Porto vo Lumo', year: 2032 },
    });
    assert.equal(formatDesignation(designation, { lexicon }), 'Bevado 12 (Ŝan. Porto vo Lumo, 2032)');
    assert.deepEqual(parseDesignation('SKIZO NOVA DE ČIZO [LUM-1]', lexicon), {
      kind: 'Decision',
      number: null,
      placeholder: 'LUM-1',
    });
    for (const [typed, provision] of [
      ['bev. 5, ŠIKO 1, ero 3', 'Šiko 1, 3'],
      ['ékar α vo bev. 5', 'ékar α)'],
      ['zumat 2dua vo bev. 5', 'zumat 2dua'],
    ])
      assert.equal(parseCitationQuery(typed!, lexicon)?.provision, provision);
    assert.equal(parseDesignation('RESOLUTION 12 (REV. HAVENPORT, 2032)', lexicon), null);
    assert.equal(parseDesignation('BEVADO 12 (ŜAN. HAVENPORT, 2032)'), null);
    assert.deepEqual(parseCitationQuery('zumat 2 vo čiz. 5', lexicon), {
      designation: { kind: 'Decision', number: 5 },
      provision: 'zumat 2',
    });
  });

  it('finds citations, whose they are, and references', () => {
    const found = findCitations(DRAFT, { lexicon }).map(({ designation, body, ofThisConference }) => {
      return `${formatDesignation(designation, { lexicon })} ${body}${ofThisConference ? ' niu' : ''}`;
    });
    assert.deepEqual(found.slice(1, 6), [
      'Bevado 4 (Ŝan. Lightburg, 2028) conference niu',
      'Bevado 7 (Havenport, 2032) conference',
      'Bevado 9 (Ŝan. Havenport, 2032) conference',
      'Čizo 3 (Ŝan. Lightburg, 2028) standardization',
      'Čizo 5 standardization',
    ]);
    const references = findReferences(DRAFT, { leadIns: text.sections.map(({ leadIn }) => leadIn), lexicon });
    assert.deepEqual(
      references.map((reference) => [
        provisionPaths(reference, lexicon),
        reference.target === 'this' ? '' : reference.target.kind,
      ]),
      [
        [['ékar α)', 'ékar β)'], ''],
        [['ékar ζ)'], ''],
        [['Šiko 1'], ''],
        [['zumat l’Maro 1'], 'Resolution'],
      ],
    );
    const range = findReferences('lau *ékar* β) gis ε) supre', { leadIns: ['ékar'], lexicon })[0]!;
    assert.deepEqual(provisionPaths(range, lexicon), ['ékar β)', 'ékar γ)', 'ékar δ)', 'ékar ε)']);
    assert.deepEqual(findCitations('Resolution 4 (Rev. Lightburg, 2028)', { lexicon }), []);
  });

  it('checks a draft by its own words', () => {
    const library = new Library([]);
    const shelf = createChecker().shelfFor(draft, library);
    const subject = readSubject(draft, shelf, inline);
    const findings = RULES.flatMap((rule) => ('judge' in rule ? judgeDraft(rule, subject, shelf.judged) : rule.check(subject)));
    assert.deepEqual(
      findings.filter(({ code }) => code === 'reference/unresolved').map(({ span }) => DRAFT.slice(span.from, span.to)),
      ['ζ)'],
    );
    assert.deepEqual(
      subject.proposals[0]!.citations.map(({ citation }) => citation.designation.number),
      [4, 7, 9, 4, 12],
    );
    assert.deepEqual(subject.proposals[0]!.former?.revision, { revised: true, place: 'Havenport', year: 2032 });
  });

  it('begins proposals, brings them to a conference and marks them', () => {
    const request = { source: ['LUM'], document: '21', number: 1, conference: 'Kunveno (Saltmere, 2036)', lexicon };
    const added = newProposal({ ...request, symbol: 'ADD' });
    assert.equal(
      added.slice(added.indexOf('ADD')),
      'ADD LUM/21/1\n\n# SKIZO NOVA DE BEVADO [LUM-1]\n\n## Kapo\n\nL’Kunveno (Saltmere, 2036),\n\n*ékar*\n\n*α)* vi …;\n\n*β)* vi …,\n\n' +
        '*zumat*\n\n1 ro …;\n\n2 ro ….\n\n**Ékialo:**\n',
    );
    assert.equal(readDraft(added, wordsOf).lexicon, tongue);
    const own = parseDesignation('BEVADO 12 (ŜAN. HAVENPORT, 2032)', lexicon)!;
    const base = '# BEVADO 12 (ŜAN. HAVENPORT, 2032)\n\nvi Bevado 12 (Ŝan. Havenport, 2032) lumat\n';
    const brought = applyEdits(base, bringOwnCitations(base, own, { place: 'Saltmere', year: 2036 }, lexicon));
    assert.equal(brought, '# BEVADO 12 (ŜAN. SALTMERE, 2036)\n\nvi Bevado 12 (Ŝan. Saltmere, 2036) lumat\n');
  });

  it('formats a draft by its own labels, and marks it so', () => {
    const typed = '- *α)*   vi lampo; ke\n2dua   ro lumar:\n* {++β)   ro sonar++}\n';
    const canonical = '*α)* vi lampo; ke\n\n2dua ro lumar:\n\n{++β)   ro sonar++}\n';
    assert.equal(format(typed, lexicon), canonical);
    const source = `---\nlanguage: qya\n---\n\n${typed}`;
    const read = readDraft(source, wordsOf);
    const edits = formatSelectionEdits(read, { from: 0, to: source.length });
    assert.equal(applyEdits(source, edits), `---\nlanguage: qya\n---\n\n${canonical}`);
    assert.equal(rejectChanges(typed, lexicon), '*α)* vi lampo; ke\n\n2dua ro lumar:\n');
    assert.equal(mark('- α)  vi lampo\n', 'α) vi du lampo\n', lexicon), 'α) vi {++du ++}lampo\n');
  });

  it('nests an inserted number under the one that it belongs to', () => {
    const entries = ['2', 'α)', '2.1dua'].map((label) => ({ label, text: 'lumat;', span: { from: 0, to: 0 } }));
    const [item] = nest(entries, 'zumat', (label) => `zumat ${label}`, lexicon);
    assert.deepEqual(
      item!.items.map(({ path }) => path),
      ['zumat 2 α)', 'zumat 2.1dua'],
    );
  });

  it('counts labels in its own alphabet, to its end and once more in pairs', () => {
    assert.deepEqual(
      [1, 6, 7, 12, 13].map((value) => labelCount(LETTER, value, lexicon)),
      ['α', 'ζ', 'αα', 'ζζ', undefined],
    );
  });
});
