import assert from 'node:assert/strict';
import { akn, aknBlocks, readAknActs, recitals, section, statement } from '../../support/akn';

const OPEN = recitals('considering', 'a)| that fog is frequent;', 'b)| that lamps go out,');
const CLOSE = section('resolves', 'to keep the lamps lit.');

describe('import: Akoma Ntoso', () => {
  it('reads the designation, title, sections and labels of a statement', async () => {
    const acts = await readAknActs(
      akn(statement({ preamble: OPEN, body: section('instructs the Secretary-General', '1| to buy oil;', '2| to report.') })),
    );
    assert.deepEqual(acts.warnings, []);
    assert.equal(acts.unplacedCharacters, 0);
    const [document] = acts.documents;
    assert.equal(document!.designation, 'RESOLUTION 12 (REV. HAVENPORT, 2032)');
    assert.equal(document!.title, 'Lighthouses on inland waters');
    assert.equal(document!.edition, 'Havenport, 2032');
    assert.deepEqual(document!.markup.trimEnd().split('\n\n').slice(2), [
      'The General Conference of the Example Union (Havenport, 2032),',
      '*considering*',
      '*a)* that fog is frequent;',
      '*b)* that lamps go out,',
      '*instructs the Secretary-General*',
      '1 to buy oil;',
      '2 to report.',
    ]);
  });

  it('reads a collection, and a prefix before the names of elements', async () => {
    const first = statement({ designation: 'DECISION 1 (HAVENPORT, 2032)', title: 'Money for oil', preamble: OPEN, body: CLOSE });
    const collection = akn(first, statement({ preamble: OPEN, body: CLOSE }));
    const prefixed = collection.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1an:').replace('xmlns=', 'xmlns:an=');
    for (const file of [collection, prefixed]) {
      const acts = await readAknActs(file);
      assert.deepEqual(
        acts.documents.map(({ designation, action }) => [designation, action]),
        [
          ['DECISION 1 (HAVENPORT, 2032)', 'ADD'],
          ['RESOLUTION 12 (REV. HAVENPORT, 2032)', 'MOD'],
        ],
      );
      assert.equal(acts.unplacedCharacters, 0);
    }
  });

  it('nests lists, with the words around them', async () => {
    const list = `<hcontainer><heading>resolves</heading><paragraph><num>1</num><list>
      <intro><p>that each harbour shall have:</p></intro>
      <point><num>i)</num><content><p>a lamp;</p></content></point>
      <point><num>(ii)</num><content><p>a bell;</p></content></point>
      <wrapUp><p>unless it is frozen;</p></wrapUp></list></paragraph>
      <paragraph><num>2</num><content><p>to report.</p></content></paragraph></hcontainer>`;
    assert.deepEqual((await aknBlocks({ preamble: OPEN, body: list })).slice(3), [
      '*resolves*',
      '1 that each harbour shall have:',
      'i) a lamp;',
      'ii) a bell;',
      'unless it is frozen;',
      '2 to report.',
    ]);
  });

  it('keeps italics, references and powers, and escapes what the markup would take for a sign', async () => {
    const text =
      'that <i>recalling a)</i> and <ref href="#r">Resolution 2</ref> of <b>this</b> conference *hold* for 10 km<sup>2</sup>, <i>inter alia</i>.';
    const blocks = await aknBlocks({ preamble: OPEN, body: section('resolves', text) });
    assert.equal(
      blocks[blocks.length - 1],
      'that *recalling a)* and Resolution 2 of this conference \\*hold\\* for 10 km², *inter alia*.',
    );
  });

  it('makes footnotes of notes in the text, and of references to them', async () => {
    const acts = await readAknActs(
      akn(
        statement({
          preamble: recitals(
            'noting',
            'a)| that ferries<authorialNote marker="1"><p>Including <i>rafts</i>.</p></authorialNote> need harbours;',
            'b)| that rafts<noteRef marker="1" href="#n">1</noteRef> sink,',
          ),
          body: CLOSE,
        }),
      ),
    );
    const { markup } = acts.documents[0]!;
    assert.match(markup, /\*a\)\* that ferries\[\^1\] need harbours;/);
    assert.match(markup, /\*b\)\* that rafts\[\^1\] sink,/);
    assert.match(markup, /\n\[\^1\]: Including \*rafts\*\.\n$/);
    assert.equal(acts.unplacedCharacters, 0);
    assert.deepEqual(acts.warnings, []);
  });

  it('reads attachments as annexes, with their headings, items and tables', async () => {
    const attachment = `<attachments><attachment><heading>ANNEX 1 TO RESOLUTION 12 (REV. HAVENPORT, 2032)</heading>
      <doc name="annex"><meta/><preface><p><docTitle>Lamps by harbour</docTitle></p></preface><mainBody>
      <section><num>1</num><heading>Scope</heading><content><p>This annex lists lamps. They are Many</p></content></section>
      <section><num>2</num><heading>Numbers</heading><content>
        <table><tr><th>Harbour</th><th colspan="2">Lamps</th></tr><tr><td rowspan="2">Lightburg</td><td>north</td><td>2</td></tr>
        <tr><td>south</td><td><p>a | b</p></td></tr></table>
        <p>End of the table</p></content></section></mainBody></doc></attachment></attachments>`;
    const blocks = await aknBlocks({ preamble: OPEN, body: CLOSE, after: attachment });
    assert.deepEqual(blocks.slice(blocks.indexOf('# ANNEX 1 TO RESOLUTION 12 (REV. HAVENPORT, 2032)')), [
      '# ANNEX 1 TO RESOLUTION 12 (REV. HAVENPORT, 2032)',
      '## Lamps by harbour',
      '## 1 Scope',
      'This annex lists lamps. They are Many',
      '## 2 Numbers',
      '| Harbour | Lamps |  |\n| --- | --- | --- |\n| Lightburg | north | 2 |\n|  | south | a \\| b |',
      'End of the table',
    ]);
  });

  it('counts what stands around the texts as furniture', async () => {
    const acts = await readAknActs(
      akn(statement({ preamble: OPEN, body: CLOSE, after: '<conclusions><p>Done at Havenport.</p></conclusions>' })),
    );
    assert.equal(acts.furniture['signatories'], 'DoneatHavenport.'.length);
    assert.equal(acts.unplacedCharacters, 0);
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('stopped'));
    await assert.rejects(readAknActs(akn(statement({ preamble: OPEN, body: CLOSE })), { signal }), /stopped/);
  });
});
