import assert from 'node:assert/strict';
import fc from 'fast-check';
import { acceptChanges, format, formatPlain, rejectChanges } from '../../../src/markup/format';
import { readDraft } from '../../../src/markup/draft';
import { extractDraft } from '../../../src/revise/consolidate/extract';
import { figuresOf } from '../../../src/revise/consolidate/summary';
import { edited, editsOfDelegations } from '../../support/delegations';
import { plainText } from '../../support/sources';
import { BASE, baseOf, file, from, KEPT, of, proposal, put, revised } from './consolidate.sample';
import { consolidate } from '../../../src/revise/consolidate/consolidate';

const mod = (source: string, document: string, ...changes: readonly (readonly [string, string])[]) =>
  file(source, document, proposal(`MOD ${source}/${document}/1`, revised(BASE, ...changes), `${source} wants it.`));

const AT_NIGHT = ['keep the lamps lit', 'keep every lamp lit at night'] as const;
const CLEAN = ['keep the lamps lit', 'keep the lamps lit and clean'] as const;

describe('consolidating proposals', () => {
  it('gives each provision once, with each way to put it under its symbols and identifiers', () => {
    const result = put(mod('NOR', '44A1', AT_NIGHT), mod('LUM', '33A2', CLEAN), mod('BRN', '7', AT_NIGHT));
    assert.equal(
      result.source,
      `---
conference: General Conference (Havenport, 2032)
source: [NOR, LUM, BRN]
title: Consolidated proposals
form: marked
---

MOD NOR/44A1/1

MOD LUM/33A2/1

MOD BRN/7/1

# RESOLUTION 12 (REV. {~~LIGHTBURG, 2028~>HAVENPORT, 2032~~})

## Lighthouses on inland waters

The General Conference of the Example Union ({~~Lightburg, 2028~>Havenport, 2032~~}),

NOC

*considering*

*a)* that lighthouses[^1] help boats;

*b)* that lamps go out,

*resolves*

{>>Collision: NOR/44A1/1, LUM/33A2/1 and BRN/7/1 differ on resolves 1<<}

MOD NOR/44A1/1

MOD BRN/7/1

1 to keep {~~the lamps~>every lamp~~} lit{++ at night++};

MOD LUM/33A2/1

1 to keep the lamps lit{++ and clean++};

NOC

2 to count the lamps of every harbour each year;

3 to report to the next conference,

*instructs the Director of the Lights Bureau*

to publish a list of lamps.

| lamp | place |
| --- | --- |
| red | pier |
| green | mole |

[^1]: Including lightships.

MOD NOR/44A1/1

**Reasons:** NOR wants it.

MOD LUM/33A2/1

**Reasons:** LUM wants it.

MOD BRN/7/1

**Reasons:** BRN wants it.
`,
    );
    assert.deepEqual(figuresOf(result), { texts: 1, proposals: 3, joined: 2, collisions: 1, leftOut: 0 });
    assert.equal(format(result.source), result.source, 'it is in canonical form');
  });

  it('puts additions where each wants them, joined where they say the same, and sees that they share a label', () => {
    const added = (...lines: readonly string[]) => ['lamps go out,', ['lamps go out;', ...lines].join('\n\n')] as const;
    const result = put(
      mod('NOR', '1', added('*c)* that fog is frequent,')),
      mod('LUM', '2', added('*c)* that buoys drift,')),
      mod('BRN', '3', added('*c)* that fog is frequent,')),
    );
    assert.match(
      from('*b)* that lamps', result),
      /^\*b\)\* that lamps go out\{~~,~>;~~\}\n\n\{>>Collision: NOR\/1\/1, LUM\/2\/1 and BRN\/3\/1 add different texts as considering c\)<<\}\n\nMOD NOR\/1\/1\n\nMOD BRN\/3\/1\n\n\{\+\+\*c\)\* that fog is frequent,\+\+\}\n\nMOD LUM\/2\/1\n\n\{\+\+\*c\)\* that buoys drift,\+\+\}\n\nNOC\n\n\*resolves\*\n/,
    );
  });

  it('takes no new label and no other end for another way to put a provision', () => {
    const result = put(
      mod('NOR', '1', ['2 to count the lamps of every harbour each year;\n\n3 to', '2 to']),
      mod('LUM', '2', ['to report to the next', 'to report to every']),
      mod('BRN', '3', ['next conference,', 'next conference;\n\n4 to paint the piers,']),
    );
    assert.deepEqual(result.collisions, []);
    assert.match(
      from('{--2 to count', result),
      /^[^]*?--\}\n\nMOD NOR\/1\/1\n\n\{~~3~>2~~\} to report to the next conference,\n/,
    );
  });

  it('keeps footnotes, rows of tables, moves and remarks with those who propose them', () => {
    const nor = mod(
      'NOR',
      '1',
      ['help boats', 'help boats[^2]'],
      ['[^1]: Including lightships.', '[^1]: Including lightships.\n\n[^2]: And rafts.'],
    );
    const lum = mod(
      'LUM',
      '2',
      ['lamps go out', 'lamps[^2] go out'],
      ['[^1]: Including lightships.', '[^1]: With lightships.\n\n[^2]: Oil lamps.'],
    );
    const count = '2 to count the lamps of every harbour each year;';
    const brn = mod(
      'BRN',
      '3',
      [`${count}\n\n3 to report to`, `3 to report to`],
      ['conference,\n', `conference;\n\n${count}{>>@BRN last things last<<}\n`],
      ['| green | mole |', '| green | mole |\n| white | point |'],
    );
    const result = put(nor, lum, brn);
    assert.match(
      from('*a)*', result),
      /^\*a\)\* that lighthouses\[\^1\] help boats\{\+\+\[\^2\]\+\+\};\n\nMOD LUM\/2\/1\n\n\*b\)\* that lamps\{\+\+\[\^3\]\+\+\} go out,\n/,
    );
    assert.match(
      from('[^1]: ', result),
      /^\[\^1\]: \{~~Including~>With~~\} lightships\.\n\nMOD NOR\/1\/1\n\n\[\^2\]: \{\+\+And rafts\.\+\+\}\n\nMOD LUM\/2\/1\n\n\[\^3\]: \{\+\+Oil lamps\.\+\+\}\n/,
    );
    assert.match(from('| lamp', result), /\| \{\+\+white\+\+\} \| \{\+\+point\+\+\} \|\n/);
    assert.match(result.source, /\nMOD BRN\/3\/1\n\n\{\+\+3 to report [^\n]*\+\+\}\{>>moved from resolves 3<<\}\n/);
    assert.match(of('BRN/3/1', result), /\{>>@BRN last things last<<\}/);
    assert.doesNotMatch(of('NOR/1/1', result), /last things last|Oil lamps/);
    assert.equal(format(result.source), result.source);
  });

  it('gives abrogations and wishes to keep a text after its revisions, new texts at the end, and points out what they contradict', () => {
    const result = put(
      file(
        'NOR',
        '1',
        proposal('ADD NOR/1/1', '# DRAFT NEW RESOLUTION [NOR-1]\n\n## Wakes\n\n*resolves*\n\nto limit them.\n', 'Boats rock.'),
      ),
      file('LUM', '2', proposal('SUP LUM/2/1', '# RESOLUTION 7 (LIGHTBURG, 2028)\n\n## Buoys\n', 'Done.')),
      file('BRN', '3', proposal('MOD BRN/3/1', revised(KEPT, ['paint them', 'paint them red']), 'Red is seen.')),
      file('FOG', '4', proposal('NOC FOG/4/1', '# RESOLUTION 7 (LIGHTBURG, 2028)\n\n## Buoys\n', 'It works.')),
      file('SEA', '5', proposal('SUP SEA/5/1', '# RESOLUTION 7 (LIGHTBURG, 2028)\n\n## Buoys\n', 'Not needed.')),
      mod('PIER', '6', AT_NIGHT),
    );
    const outline = [...result.source.matchAll(/^(?:(?:MOD|SUP|NOC|ADD)\b.*|#+ .*|\*\*.*|\{>>.*)$/gm)].map(([line]) => line);
    assert.deepEqual(outline, [
      '{>>Collision: LUM/2/1 and SEA/5/1 would abrogate the text, BRN/3/1 and FOG/4/1 would not; FOG/4/1 would keep the text as it is, BRN/3/1 would revise it<<}',
      'MOD BRN/3/1',
      '# RESOLUTION 7 ({~~LIGHTBURG, 2028~>REV. HAVENPORT, 2032~~})',
      '## Buoys',
      '**Reasons:** Red is seen.',
      'SUP LUM/2/1',
      'SUP SEA/5/1',
      '# RESOLUTION 7 (LIGHTBURG, 2028)',
      '## Buoys',
      'SUP LUM/2/1',
      '**Reasons:** Done.',
      'SUP SEA/5/1',
      '**Reasons:** Not needed.',
      'NOC FOG/4/1',
      '# RESOLUTION 7 (LIGHTBURG, 2028)',
      '## Buoys',
      '**Reasons:** It works.',
      'MOD PIER/6/1',
      '# RESOLUTION 12 (REV. {~~LIGHTBURG, 2028~>HAVENPORT, 2032~~})',
      '## Lighthouses on inland waters',
      '**Reasons:** PIER wants it.',
      'ADD NOR/1/1',
      '# DRAFT NEW RESOLUTION [NOR-1]',
      '## Wakes',
      '**Reasons:** Boats rock.',
    ]);
  });

  it('keeps what was written beside the proposals, each under the name of whose it is', () => {
    const nor = mod('NOR', '1', AT_NIGHT);
    const greeting = {
      ...nor,
      source: nor.source.replace('MOD NOR', 'We thank the secretariat[^1].\n\n[^1]: All of it.\n\nMOD NOR'),
    };
    const lum = mod('LUM', '2', CLEAN);
    const between = { ...lum, source: lum.source.replace('LUM/2/1\n', 'LUM/2/1\n\nSee also document 3[^1].\n\n[^1]: Of BRN.\n') };
    const { source } = put(greeting, between);
    assert.match(
      source,
      /\n---\n\n\*\*NOR, 1\*\*\n\nWe thank the secretariat\[\^1\]\.\n\n\[\^1\]: All of it\.\n\n\*\*LUM\/2\/1\*\*\n\nSee also document 3\[\^2\]\.\n\n\[\^2\]: Of BRN\.\n\nMOD NOR\/1\/1\n\nMOD LUM/,
    );
  });

  it('says plainly what cannot be taken, in its own lines and in the document', () => {
    const other = file(
      'LUM',
      '2',
      proposal('MOD LUM/2/1', '# RESOLUTION 99 (LIGHTBURG, 2028)\n\n## Nets\n\n*resolves*\n\nto mend.\n'),
    );
    const twin = { ...mod('NOR', '1', CLEAN), name: 'copy.itu.md' };
    const same = { ...mod('NOR', '1', AT_NIGHT), name: 'again.itu.md' };
    const text = { name: 'text.itu.md', source: BASE };
    const later = {
      name: 'later.itu.md',
      source: mod('SEA', '9', CLEAN).source.replace('(Havenport, 2032)\nsource', '(Saltmere, 2036)\nsource'),
    };
    const nameless = { name: 'nameless.itu.md', source: 'MOD\n\n# RESOLUTION 12 (REV. LIGHTBURG, 2028)\n' };
    const conflict = { name: 'conflict.itu.md', source: `${mod('SEA', '9', CLEAN).source}<<<<<<< SEA/9/1\n` };
    const result = put(mod('NOR', '1', AT_NIGHT), other, twin, same, text, later, nameless, conflict);
    assert.deepEqual(result.leftOut, [
      { file: 'lum.itu.md', identifier: 'LUM/2/1', reason: 'it cannot be marked, for the library has no such text.' },
      {
        file: 'copy.itu.md',
        identifier: 'NOR/1/1',
        reason: 'nor.itu.md has another proposal with this identifier, which was taken: give each its own number.',
      },
      {
        file: 'text.itu.md',
        reason: 'it holds no proposal: write a symbol and an identifier, such as MOD NOR/44A1/1, above the designation.',
      },
      {
        file: 'later.itu.md',
        reason:
          'it is for General Conference (Saltmere, 2036), the others are for General Conference (Havenport, 2032): consolidate each conference apart.',
      },
      { file: 'nameless.itu.md', reason: 'a MOD has no identifier: write one after the symbol, such as MOD NOR/44A1/1.' },
      { file: 'conflict.itu.md', reason: 'it still holds conflicts (<<<<<<<). Resolve them first.' },
    ]);
    assert.deepEqual(result.notes, ['again.itu.md: NOR/1/1 is also in nor.itu.md, word for word: it was taken once.']);
    assert.match(
      result.source,
      /\n---\n\n\{>>Left out: LUM\/2\/1, lum\.itu\.md: it cannot be marked, for the library has no such text\.<<\}\n/,
    );
  });

  it('marks anew what was changed outside the marks, and keeps revisions of other editions apart', () => {
    const marked = proposal(
      'MOD NOR/1/1',
      BASE.replace('LIGHTBURG, 2028', '{~~LIGHTBURG, 2028~>HAVENPORT, 2032~~}').replace('go out', 'fail'),
    );
    const older = BASE.replace('REV. LIGHTBURG, 2028', 'FOGMOUTH, 2024').replace('go out', 'often go out');
    const result = consolidate(
      [file('NOR', '1', marked), mod('LUM', '2', CLEAN), file('BRN', '3', proposal('MOD BRN/3/1', revised(older)))],
      (draft, its) => (draft.front.source[0] === 'BRN' ? { markup: older } : baseOf(draft, its)),
    );
    assert.match(from('*b)* that lamps {', result), /^\*b\)\* that lamps \{~~go out~>fail~~\},/);
    assert.deepEqual(result.notes, [
      'nor.itu.md: NOR/1/1 changes the text in force outside its marks: it was marked anew, see whether all of that is meant.',
      'BRN/3/1: RESOLUTION 12 (FOGMOUTH, 2024), but NOR/1/1, LUM/2/1: RESOLUTION 12 (REV. LIGHTBURG, 2028). They are kept apart; rebase the older to put them together.',
    ]);
  });

  it('reads a consolidated document as the proposals that it was made of', () => {
    const [nor, lum, brn] = [mod('NOR', '1', AT_NIGHT), mod('LUM', '2', CLEAN), mod('BRN', '3', AT_NIGHT)];
    const first = put(nor, lum);
    assert.equal(put({ name: 'both.itu.md', source: first.source }).source, first.source);
    assert.equal(put({ name: 'both.itu.md', source: first.source }, brn).source, put(nor, lum, brn).source);
    const newer = mod('LUM', '2', AT_NIGHT);
    const again = put({ name: 'both.itu.md', source: first.source }, nor, newer);
    assert.equal(again.source, put(nor, newer).source, 'files of their own are newer');
    assert.deepEqual(again.notes, ['both.itu.md: LUM/2/1 is not as in lum.itu.md, which was taken instead.']);
  });

  it('tells two equal provisions from two ways to put one', () => {
    const base = KEPT.replace('to paint them.', '1 to row;\n\n1 to row;\n\n2 to rest.');
    const nor = base.replace('1 to row;', '1 to row hard;');
    const lum = base.replace('1 to row;\n\n2', '1 to row softly;\n\n2');
    const result = consolidate(
      [file('NOR', '1', proposal('MOD NOR/1/1', nor)), file('LUM', '2', proposal('MOD LUM/2/1', lum))],
      () => ({
        markup: base,
      }),
    );
    assert.deepEqual(result.texts[0]!.whole, []);
    assert.equal(acceptChanges(of('NOR/1/1', result)), nor);
    assert.equal(acceptChanges(of('LUM/2/1', result)), lum);
  });

  it('loses nothing: each proposal comes out of the document as it went in', () => {
    fc.assert(
      fc.property(plainText, editsOfDelegations, (body, delegations) => {
        const base = formatPlain(`${BASE.slice(0, BASE.indexOf('*considering*'))}${body}`);
        const texts = delegations.map((edits) => edited(base, edits));
        const files = texts.map((text, index) => file(`D${index}`, '1', proposal(`MOD D${index}/1/1`, text, `Of ${index}.`)));
        const { source, leftOut } = consolidate(files, () => ({ markup: base }));
        assert.deepEqual(leftOut, []);
        assert.equal(format(source), source);
        texts.forEach((text, index) => {
          const out = extractDraft(source, `D${index}/1/1`) ?? '';
          const own = readDraft(out).proposals[0]!;
          const marked = out.slice(own.text[0]!.span.from, own.text.at(-1)!.span.to);
          assert.equal(acceptChanges(marked), formatPlain(text));
          assert.equal(rejectChanges(marked), base);
          assert.deepEqual(
            own.reasons.map((block) => block.source),
            [`**Reasons:** Of ${index}.`],
          );
        });
      }),
      { numRuns: 60 },
    );
  });
});
