import assert from 'node:assert/strict';
import { joinHyphens } from '../../../src/import/akn/mendHyphens';
import { mendTitles } from '../../../src/import/akn/titles';
import { english } from '../../../src/lexicon/lexicon';
import { akn, aknBlocks, readAknActs, recitals, section, statement } from '../../support/akn';

const OPEN = recitals('considering', 'that lamps go out,');
const RULE = '____________________';

/** The blocks of the operative sections. */
async function operative(...sections: readonly string[]): Promise<readonly string[]> {
  return (await aknBlocks({ preamble: OPEN, body: sections.join('\n') })).slice(2);
}

describe('import: mends of converted Akoma Ntoso', () => {
  it('takes the blank out of a broken hyphen, but not where two words share an end', () => {
    assert.equal(
      joinHyphens('long- term work, 2020- 2023, Secretary- General', english),
      'long-term work, 2020-2023, Secretary-General',
    );
    const whole = 'short- and medium-term, medium- to long-term, lamps - bells, Annex 2- a';
    assert.equal(joinHyphens(whole, english), whole);
    assert.equal(joinHyphens('up-to- date and re- opened', english), 'up-to-date and re-opened');
  });

  it('reads labels that stand inside the text', async () => {
    const blocks = await aknBlocks({
      preamble: recitals('noting', 'a) that fog is frequent;', 'b)| that lamps go out,'),
      body: section('resolves', '1 to buy oil;', '2| to report.'),
    });
    assert.deepEqual(blocks.slice(1, 3), ['*a)* that fog is frequent;', '*b)* that lamps go out,']);
    assert.deepEqual(blocks.slice(4), ['1 to buy oil;', '2 to report.']);
  });

  it('parts sub-items and items from the paragraph that swallowed them', async () => {
    assert.deepEqual(
      await operative(
        section(
          'decides',
          '1 that lamps be lit, on these terms: 1.1 that oil be bought; 1.2 that, in fog, bells ring;',
          '2| that harbours should: i) keep a boat; ii) keep a log; 3 that pilots be paid;',
          '4| that the list be: • lamps; • bells; and • buoys.',
        ),
      ),
      [
        '*decides*',
        '1 that lamps be lit, on these terms:',
        '1.1 that oil be bought;',
        '1.2 that, in fog, bells ring;',
        '2 that harbours should:',
        'i) keep a boat;',
        'ii) keep a log;',
        '3 that pilots be paid;',
        '4 that the list be:',
        '– lamps;',
        '– bells; and',
        '– buoys.',
      ],
    );
  });

  it('parts nothing that the sequence of labels does not prove', async () => {
    const items = [
      '1 to keep what items 1.1 and 1.2 say; in particular, Annex 1; 2 in each harbour are enough;',
      '2 to read Article 48; 50 and 51 as well, in 2031; 2032; and 2033;',
      '3 to meet: 12 members are enough; the lists a) and b) go on;',
      '4 to send (with reasons: a) fog; b) ice) a boat.',
    ];
    assert.deepEqual(await operative(section('resolves', ...items)), ['*resolves*', ...items]);
  });

  it('parts lead-ins at the end of an item', async () => {
    assert.deepEqual(
      await operative(
        section(
          'resolves',
          '1 to buy oil;',
          '2| to light lamps, instructs the Secretary-General, with the help of the pilots',
          '1| to report;',
          '2| to pay,',
        ),
        section('invites Member States', 'to send boats.'),
      ),
      [
        '*resolves*',
        '1 to buy oil;',
        '2 to light lamps,',
        '*instructs the Secretary-General, with the help of the pilots*',
        '1 to report;',
        '2 to pay,',
        '*invites Member States*',
        'to send boats.',
      ],
    );
    const preamble = recitals(
      'considering',
      'a)| that lamps go out;',
      'b)| that fog is frequent, having noted',
      'a)| Resolution 3;',
      'b)| Decision 1,',
    );
    assert.deepEqual((await aknBlocks({ preamble, body: section('resolves', 'to act.') })).slice(0, 6), [
      '*considering*',
      '*a)* that lamps go out;',
      '*b)* that fog is frequent,',
      '*having noted*',
      '*a)* Resolution 3;',
      '*b)* Decision 1,',
    ]);
  });

  it('parts whole sections from the item before them', async () => {
    const preamble = recitals(
      'recalling',
      'Resolution 3, on fog, resolves to instruct the Secretary-General 1 to buy oil; 2 to report, calls upon Member States of the islands to send boats, instructs the pilots to steer,',
    );
    assert.deepEqual(await aknBlocks({ preamble, body: section('invites the Council', 'to act.') }), [
      '*recalling*',
      'Resolution 3, on fog,',
      '*resolves to instruct the Secretary-General*',
      '1 to buy oil;',
      '2 to report,',
      '*calls upon Member States of the islands*',
      'to send boats,',
      '*instructs the pilots*',
      'to steer,',
      '*invites the Council*',
      'to act.',
    ]);
  });

  it('leaves verbs in a sentence where they are', async () => {
    const items = [
      '*a)* that Resolution 4, on fog, which concerns harbours, instructs the pilots to steer;',
      '*b)* that the harbour, following requests from ferries, supports lamps, taking into account fog, noting ice;',
      '*c)* Resolution 5, on ferries, instructs the Secretary-General to report on fog,',
    ];
    const preamble = recitals('noting', ...items.map((item) => item.replaceAll('*', '')));
    assert.deepEqual((await aknBlocks({ preamble, body: section('resolves', 'to act.') })).slice(1, 4), items);
    const text =
      'to say "that lamps, instructs the pilots to steer", in accordance with noting a), resolves 1 above, and to act.';
    const blocks = await aknBlocks({ preamble, body: section('resolves', text) });
    assert.deepEqual(blocks.slice(4), ['*resolves*', text]);
  });

  it('makes footnotes of those below a rule in the text', async () => {
    const preamble = recitals(
      'noting',
      `a)| that islands1 need lamps; ${RULE} 1 These include rocks (e.g. reefs). 2 Not those in lakes.`,
      'b)| that harbours2 freeze,',
    );
    const body = section(
      'resolves',
      `1 to light lamps on capes3 ${RULE} 3 Cf. Resolution 3. at night;`,
      `2 to keep IPv6 and G7 lamps; ${RULE} 4 See recommends 2. 3 to report.`,
    );
    const acts = await readAknActs(akn(statement({ preamble, body })));
    const { markup } = acts.documents[0]!;
    assert.deepEqual(markup.trimEnd().split('\n\n').slice(4), [
      '*a)* that islands[^1] need lamps;',
      '*b)* that harbours[^2] freeze,',
      '*resolves*',
      '1 to light lamps on capes[^3] at night;',
      '2 to keep IPv6 and G7 lamps;',
      '3 to report.',
      '[^1]: These include rocks (e.g. reefs).',
      '[^2]: Not those in lakes.',
      '[^3]: Cf. Resolution 3.',
      '[^4]: See recommends 2.',
    ]);
    assert.equal(acts.furniture['footnote rules'], 3 * RULE.length);
    assert.equal(acts.unplacedCharacters, 0);
    assert.ok(acts.warnings.some(({ message }) => /no mark was found for footnote 4/.test(message)));
  });

  it('parts annexes at their headings, and lists in them', async () => {
    const text =
      '1 to buy oil. ANNEX 1 TO RESOLUTION 12 (REV. HAVENPORT, 2032) Where lamps stand 1) Lightburg. On the pier. 2) Havenport (see Annex 1 to Resolution 12). 3) Saltmere. ANNEX 2 TO RESOLUTION 12 (REV. HAVENPORT, 2032) Prices';
    assert.deepEqual(await operative(section('resolves', text, '1| Oil is dear.')), [
      '*resolves*',
      '1 to buy oil.',
      '# ANNEX 1 TO RESOLUTION 12 (REV. HAVENPORT, 2032)',
      '## Where lamps stand',
      '1) Lightburg. On the pier.',
      '2) Havenport (see Annex 1 to Resolution 12).',
      '3) Saltmere.',
      '# ANNEX 2 TO RESOLUTION 12 (REV. HAVENPORT, 2032)',
      '## Prices',
      '1 Oil is dear.',
    ]);
  });

  it('gives numbers back to the sentence that they were taken from', async () => {
    assert.deepEqual(
      await operative(section('resolves', '1 to meet on', '30| October 2031, as said in recalling', 'c)| above;', '2| to act.')),
      ['*resolves*', '1 to meet on 30 October 2031, as said in recalling c) above;', '2 to act.'],
    );
  });

  it('takes running heads and page numbers out of the text', async () => {
    const acts = await readAknActs(
      akn(
        statement({
          preamble: OPEN,
          body: section('resolves', '1 to buy Res. 12 145 oil; 146 Res. 12', '2| to read Res. 13 145.'),
        }),
      ),
    );
    assert.match(acts.documents[0]!.markup, /\n1 to buy oil;\n\n2 to read Res\. 13 145\.\n$/);
    assert.equal(acts.furniture['running head'], 2 * 'Res.12'.length);
    assert.equal(acts.furniture['page number'], 6);
    assert.equal(acts.unplacedCharacters, 0);
  });

  it('ends a document where the next part begins', async () => {
    const swallowed =
      '2 to report. 489 PART VI - SIGNATORIES The undersigned signed. For Lightburg A. KEEPER PART VII - DECLARATIONS 499 They say:';
    const acts = await readAknActs(
      akn(
        statement({
          designation: 'DECISION 1 (HAVENPORT, 2032)',
          preamble: OPEN,
          body: section(
            'decides',
            '1 to act.',
            '18| PART II - DECISION ABROGATED BY THE GENERAL CONFERENCE (HAVENPORT, 2032) DECISION 9 (LIGHTBURG, 2028) Oars PART III - RESOLUTIONS',
          ),
        }),
        statement({
          preamble: OPEN,
          body: section('resolves', '1 to buy oil;', swallowed, '1| that they hold lamps dear; 2 that fog is bad;'),
        }),
      ),
    );
    assert.equal(acts.documents.length, 2);
    assert.match(acts.documents[0]!.markup, /\n1 to act\.\n$/);
    assert.match(acts.documents[1]!.markup, /\n2 to report\.\n$/);
    assert.ok(acts.furniture['signatories']! > 0 && acts.furniture['declarations']! > 0 && acts.furniture['other parts']! > 0);
    assert.equal(acts.furniture['page number'], 5);
    assert.equal(acts.unplacedCharacters, 0);
  });

  it('says once for a document what was separated', async () => {
    const body = section('resolves', '1 to buy oil; 2 to light lamps; 3 to report, instructs the pilots', '1| to steer.');
    const acts = await readAknActs(akn(statement({ preamble: OPEN, body })));
    assert.deepEqual(
      acts.warnings.map(({ message }) => message),
      ['RESOLUTION 12 (REV. HAVENPORT, 2032): 1 lead-in and 2 items stood inside paragraphs and were separated; look them over'],
    );
  });
});

describe('import: cut titles', () => {
  const mend = (title: string, known?: string, text = ''): string => mendTitles([{ title, known, text }], english)[0]!.title;

  it('completes a title from what is known, and never changes its words', () => {
    assert.equal(mend('Lamps on inland ...', 'Lamps on inland waters and rocks'), 'Lamps on inland waters and rocks');
    assert.equal(mend('Lamps on inl', 'Lamps on inland waters'), 'Lamps on inland waters');
    assert.equal(mend('Lamps and', 'LAMPS AND BELLS'), 'Lamps and BELLS');
    assert.equal(mend('Lamps ...', 'Bells on inland waters'), 'Lamps …');
    assert.equal(mend('Lamps', 'Lamps and bells'), 'Lamps');
    assert.equal(mend('Lamps for islands[^1] in', 'Lamps for islands in fog'), 'Lamps for islands[^1] in fog');
  });

  it('marks a title that must go on', () => {
    assert.equal(mend('Lamps and bells to combat tra', undefined, 'to combat trafficking'), 'Lamps and bells to combat tra …');
    assert.equal(mend('Lamps of the'), 'Lamps of the …');
    assert.equal(mend('Lamps and bells', undefined, 'lamps and bells, a bell'), 'Lamps and bells');
  });

  it('learns from titles that end within a word how long titles may be', () => {
    const titles = [
      'Lights for the open sea and lam',
      'Lights for the open sea and bel',
      'Lights for all the islands near',
      'Short lights',
    ];
    const text = 'lamps and bells near the sea';
    assert.deepEqual(
      mendTitles(
        titles.map((title) => ({ title, text })),
        english,
      ).map(({ state }) => state),
      ['cut', 'cut', 'cut', 'whole'],
    );
    assert.deepEqual(
      mendTitles(
        titles.map((title) => ({ title, text, known: title })),
        english,
      ).map(({ state }) => state)[2],
      'whole',
    );
  });

  it('warns of a title that stays cut', async () => {
    const file = akn(statement({ title: 'Lamps on ...', preamble: OPEN, body: section('resolves', 'to act.') }));
    const acts = await readAknActs(file);
    assert.equal(acts.documents[0]!.title, 'Lamps on …');
    assert.ok(
      acts.warnings.some(({ message }) => message === 'the title of RESOLUTION 12 (REV. HAVENPORT, 2032) is cut: "Lamps on …"'),
    );
    const whole = await readAknActs(file, {
      titleOf: (designation) => (designation === 'RESOLUTION 12 (REV. HAVENPORT, 2032)' ? 'Lamps on inland waters' : undefined),
    });
    assert.equal(whole.documents[0]!.title, 'Lamps on inland waters');
    assert.deepEqual(whole.warnings, []);
  });
});
