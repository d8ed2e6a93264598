import assert from 'node:assert/strict';
import { readFinalActs } from '../../../src/import/text/finalActs';
import {
  b,
  blocksOf,
  centred,
  DESIGNATION,
  FORMULA,
  i,
  importWord,
  level,
  listed,
  lists,
  note,
  noteMark,
  OPENING,
  p,
  r,
  resolution,
  style,
  styled,
  t,
  table,
  TITLE,
  wordFile,
  wordFiles,
  zip,
} from '../../support/word';
import { readActsFile } from '../../../src/import/readFile';

const MARKUP = `# ${DESIGNATION}

## ${TITLE}

${FORMULA}

*considering*

*a)* that lighthouses help *boats of all kinds*[^1];

*b)* that lamps go out,

*resolves*

1 to keep the lamps lit:

1.1 by night;

1.2 in fog;

2 to report to the next conference.

# ANNEX TO RESOLUTION 12 (REV. HAVENPORT, 2032)

## Kinds of lamps

### Lamps of oil

1 They shall be cleaned:

a) in spring;

b) in autumn.

| Lamp | Oil |
| --- | --- |
| small | one cup |

[^1]: Including *rafts*.
`;

const FOOTNOTES = `<w:footnote w:id="-1" w:type="separator">${p('<w:r><w:separator/></w:r>')}</w:footnote>${note(2, 'Including ').replace('</w:p>', `${i('rafts')}${r('.')}</w:p>`)}`;
const TABLE = table([
  ['Lamp', 'Oil'],
  ['small', 'one cup'],
]);

/** The same text with labels that are typed, in direct layout. */
const TYPED = [
  centred(DESIGNATION),
  centred(b(TITLE)),
  p(FORMULA),
  p(i('considering')),
  p(`${i('a)')}${r('\tthat lighthouses help ')}${i('boats of all kinds')}${noteMark(2)}${r(';')}`),
  p(`${i('b)')}${r('\tthat lamps go out,')}`),
  p(i('resolves')),
  p('1\tto keep the lamps lit:'),
  p('1.1\tby night;'),
  p('1.2\tin fog;'),
  p('2\tto report to the next conference.'),
  centred('ANNEX TO RESOLUTION 12 (REV. HAVENPORT, 2032)'),
  centred(b('Kinds of lamps')),
  p(b('Lamps of oil')),
  p('1\tThey shall be cleaned:'),
  p('a)\tin spring;'),
  p('b)\tin autumn.'),
  TABLE,
].join('');

const STYLES = [
  `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>`,
  style('Normal', 'Normal').replace('w:style ', 'w:style w:default="1" '),
  style('ResNo', 'Res_No', '<w:pPr><w:jc w:val="center"/></w:pPr>'),
  style('Restitle', 'Res_title', '<w:basedOn w:val="ResNo"/><w:rPr><w:b/></w:rPr>'),
  style('Normalaftertitle', 'Normal_after_title', '<w:basedOn w:val="Normal"/>'),
  style('Call', 'Call', '<w:rPr><w:i/></w:rPr>'),
  style('enumlev1', 'enumlev1'),
  style('AnnexNo', 'Annex_No', '<w:rPr><w:caps/></w:rPr>'),
  style('Annextitle', 'Annex_title', '<w:rPr><w:b/></w:rPr>'),
  style('Heading1', 'heading 1', '<w:rPr><w:b/></w:rPr>'),
  style('Emphasis', 'Emphasis', '<w:rPr><w:i/></w:rPr>', 'character'),
].join('');

describe('import: Word', () => {
  it('reads direct layout, with typed labels', async () => {
    const acts = await importWord({ body: TYPED, footnotes: FOOTNOTES });
    assert.equal(acts.documents[0]!.markup, MARKUP);
    assert.equal(acts.documents[0]!.title, TITLE);
    assert.equal(acts.format, 'word');
    assert.deepEqual([acts.unplacedCharacters, acts.warnings], [0, []]);
  });

  it("reads ITU's styles, whatever the runs look like", async () => {
    const body = [
      styled('ResNo', DESIGNATION),
      styled('Restitle', 'Lighthouses on'),
      styled('Restitle', 'inland waters'),
      styled('Normalaftertitle', FORMULA),
      styled('Call', 'considering'),
      p(
        `${i('a)')}${r('\tthat lighthouses help ')}${r('boats of all kinds', '<w:rStyle w:val="Emphasis"/>')}${noteMark(2)}${r(';')}`,
      ),
      p(`${i('b)')}${r('\tthat lamps go out,')}`),
      styled('Call', r('resolves')),
      p('1\tto keep the lamps lit:'),
      styled('enumlev1', '1.1\tby night;'),
      styled('enumlev1', '1.2\tin fog;'),
      p('2\tto report to the next conference.'),
      styled('AnnexNo', 'Annex'),
      styled('AnnexNo', 'to Resolution 12 (Rev. Havenport, 2032)'),
      styled('Annextitle', 'Kinds of lamps'),
      styled('Heading1', 'Lamps of oil'),
      p('1\tThey shall be cleaned:'),
      styled('enumlev1', 'a)\tin spring;'),
      styled('enumlev1', 'b)\tin autumn.'),
      TABLE,
    ].join('');
    const acts = await importWord({ body, styles: STYLES, footnotes: FOOTNOTES });
    assert.equal(acts.documents[0]!.markup, MARKUP);
    assert.deepEqual([acts.unplacedCharacters, acts.warnings], [0, []]);
  });

  it('computes the labels of automatic numbering', async () => {
    const numbering = lists(
      level(0, 'lowerLetter', '%1)', '<w:rPr><w:i/></w:rPr>'),
      level(0, 'decimal', '%1') + level(1, 'decimal', '%1.%2'),
      level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%2)'),
    );
    const body = [
      OPENING,
      p(i('considering')),
      listed(`${r('that lighthouses help ')}${i('boats of all kinds')}${noteMark(2)}${r(';')}`),
      listed('that lamps go out,'),
      p(i('resolves')),
      listed('to keep the lamps lit:', 0, 2),
      listed('by night;', 1, 2),
      listed('in fog;', 1, 2),
      listed('to report to the next conference.', 0, 2),
      centred('ANNEX TO RESOLUTION 12 (REV. HAVENPORT, 2032)'),
      centred(b('Kinds of lamps')),
      p(b('Lamps of oil')),
      listed('They shall be cleaned:', 0, 3),
      listed('in spring;', 1, 3),
      listed('in autumn.', 1, 3),
      TABLE,
    ].join('');
    const acts = await importWord({ body, numbering, footnotes: FOOTNOTES });
    assert.equal(acts.documents[0]!.markup, MARKUP.replace('1 They', '1. They'));
    assert.deepEqual([acts.unplacedCharacters, acts.warnings], [0, []]);
  });

  it('gives what the text import gives', () => {
    const lines = MARKUP.replace(/^#+ /gm, '')
      .replace(/^\*([^*]+)\*$/gm, '$1')
      .replace('[^1];', '¹;')
      .replace(/^\[\^1\]:/m, '¹');
    assert.equal(readFinalActs(lines).documents[0]!.markup, MARKUP);
  });

  it('reads lead-ins by their words where a document has no italics', async () => {
    const acts = await importWord({ body: TYPED.replaceAll('<w:i/>', ''), footnotes: FOOTNOTES.replaceAll('<w:i/>', '') });
    const plain = MARKUP.replace('*boats of all kinds*', 'boats of all kinds').replace('*rafts*', 'rafts');
    assert.equal(acts.documents[0]!.markup, plain);
  });

  it('reads a file that uses other prefixes, the strict namespace, UTF-16 and absolute names', async () => {
    const files = wordFiles({ body: TYPED, footnotes: FOOTNOTES }, 'http://purl.oclc.org/ooxml/wordprocessingml/main');
    const document = files['word/document.xml']!.replaceAll('w:', 'x:')
      .replace('xmlns:w=', 'xmlns:x=')
      .replace('UTF-8', 'UTF-16');
    const acts = await readActsFile(
      zip({
        ...files,
        'word/document.xml': Buffer.from(`\ufeff${document}`, 'utf16le'),
        'word/_rels/document.xml.rels': files['word/_rels/document.xml.rels']!.replace(
          '"footnotes.xml"',
          '"/word/footnotes.xml"',
        ),
      }),
    );
    assert.equal(acts.documents[0]!.markup, MARKUP);
  });

  it('puts a designation and the heading of an annex together that stand on two lines', async () => {
    const broken = TYPED.replace(centred(DESIGNATION), centred('RESOLUTION 12') + centred('(REV. HAVENPORT, 2032)')).replace(
      t(FORMULA),
      `${t('The General Conference of the Example Union')}<w:br/>${t('(Havenport, 2032),')}`,
    );
    const acts = await importWord({ body: broken, footnotes: FOOTNOTES });
    assert.equal(acts.documents[0]!.markup, MARKUP);
  });

  it('takes the first branch of what is written twice, results of fields, links and content controls', async () => {
    const field = (code: string, result: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${r('(code)')}` +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const box = `<w:drawing><w:txbxContent>${p('In a box.')}</w:txbxContent></w:drawing>`;
    const acts = await importWord({
      body: resolution(
        p(i('resolves')),
        p(
          `${r('to see ')}<w:hyperlink>${r('the chart')}</w:hyperlink> <w:sdt><w:sdtPr/><w:sdtContent>${r(' of ')}</w:sdtContent></w:sdt>` +
            `<w:fldSimple w:instr="X">${r('the ')}</w:fldSimple>${field('REF x', 'lake')}<w:commentRangeStart w:id="0"/>` +
            `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>` +
            `${r(' twice.')}`,
        ),
        `<w:sdt><w:sdtContent>${p('At the end.')}</w:sdtContent></w:sdt>`,
      ),
    });
    assert.deepEqual(blocksOf(acts), ['*resolves*', 'to see the chart of the lake twice.', 'In a box.', 'At the end.']);
    assert.equal(acts.unplacedCharacters, 0);
    assert.deepEqual(acts.furniture, { 'field codes': 6 });
  });

  it('types the signs that Word has elements for', async () => {
    const acts = await importWord({
      body: resolution(
        p(i('resolves')),
        p(
          `<w:r>${t('Director')}<w:noBreakHyphen/>${t('General’s life')}<w:softHyphen/>${t('boats *fast* {++ on 3 km')}</w:r>` +
            `${r('2', '<w:vertAlign w:val="superscript"/>')}<w:r><w:br/><w:sym w:font="Symbol" w:char="F0B3"/>${t(' 4 m')}</w:r>${r('.', '<w:i w:val="0"/>')}`,
        ),
        p(`${r('hidden', '<w:vanish/>')}${r('Seen, ')}${b('in bold')}${r(', ')}${i('in italics.')}`),
      ),
    });
    assert.deepEqual(blocksOf(acts).slice(1), [
      'Director-General’s lifeboats \\*fast\\* \\{++ on 3 km² ≥ 4 m.',
      'Seen, **in bold**, *in italics.*',
    ]);
    assert.deepEqual(acts.furniture, { 'hidden text': 6 });
    assert.deepEqual([acts.unplacedCharacters, acts.warnings], [0, []]);
  });

  it('resolves italics through styles: what two of them switch on is off', async () => {
    const styles = [
      style('Slanted', 'Slanted', '<w:basedOn w:val="Base"/>'),
      style('Base', 'Base', '<w:basedOn w:val="Slanted"/><w:rPr><w:i/></w:rPr>'),
      style('Em', 'Em', '<w:rPr><w:i w:val="1"/></w:rPr>', 'character'),
    ].join('');
    const em = '<w:rStyle w:val="Em"/>';
    const acts = await importWord({
      styles,
      body: resolution(
        p(i('resolves')),
        styled('Slanted', `${r('One ')}${r('two ', em)}${r('three ', '<w:i w:val="false"/>')}${r('four.', `${em}<w:i/>`)}`),
        p(r('One ') + r('two.', em)),
      ),
    });
    assert.deepEqual(blocksOf(acts).slice(1), ['*One* two three *four.*', 'One *two.*']);
  });

  it('takes bold for a heading in an annex, and for emphasis within a paragraph', async () => {
    const acts = await importWord({
      body: resolution(
        p(i('considering')),
        p(`${i('a)\tinter alia')}${r(' the fog,')}`),
        p(i('resolves')),
        p(`${b('1\tLamps')}${r(' shall be lit;')}`),
        p(`${r('2\tboats shall ')}${b('wait.')}${i('Always')}${r('.')}`),
        p(b('ANNEX')),
        p(b('On lamps')),
        p(b('oil lamps')),
        p(b('1\tof brass')),
        p(b('They shine.')),
      ),
    });
    assert.deepEqual(blocksOf(acts), [
      '*considering*',
      '*a)* *inter alia* the fog,',
      '*resolves*',
      '1 **Lamps** shall be lit;',
      '2 boats shall **wait**.*Always*.',
      '# ANNEX',
      '## On lamps',
      '### oil lamps',
      '## 1 of brass',
      'They shine.',
    ]);
  });

  it('reads tables: spans, merged cells, several paragraphs, tables within, notes after them', async () => {
    const acts = await importWord({
      footnotes: note(1, 'A note.'),
      body: resolution(
        p(i('resolves')),
        p('to light:'),
        table([
          ['<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + p('Both'), 'Third'],
          ['<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' + p('One'), p('two') + p('and|more'), p(r('x') + noteMark(1))],
          ['<w:tcPr><w:vMerge/></w:tcPr>' + p(''), table([['a', 'b']]) + p(''), '–'],
          ['', '', ''],
        ]),
        table([['A frame around a sentence.']]),
        table([['A broad frame.', '', '']]),
      ),
    });
    assert.deepEqual(blocksOf(acts), [
      '*resolves*',
      'to light:',
      '| Both |  | Third |\n| --- | --- | --- |\n| One | two and\\|more | x[^1] |\n|  | a b | – |',
      'A frame around a sentence.',
      'A broad frame.',
      '[^1]: A note.',
    ]);
    assert.deepEqual([acts.unplacedCharacters, acts.warnings], [0, []]);
  });

  it('numbers footnotes and endnotes by their marks, and takes marks of their own for what they are', async () => {
    const acts = await importWord({
      footnotes: note(7, 'Seven.') + note(9, 'Never marked.') + note(5, '* Five.').replace('<w:footnoteRef/>', ''),
      endnotes: note(7, 'At the end.', 'endnote'),
      body: resolution(
        p(`${i('resolves')}${noteMark(7)}`),
        p(
          `${r('One')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="5"/>${t('*')}</w:r>${r(' two')}${noteMark(7, 'endnote')}${r(' three')}${noteMark(8)}${r('.')}`,
        ),
      ),
    });
    assert.deepEqual(blocksOf(acts), [
      '*resolves[^1]*',
      'One[^2] two[^3] three⁴.',
      '[^1]: Seven.',
      '[^2]: Five.',
      '[^3]: At the end.',
    ]);
    assert.deepEqual(acts.furniture, { 'footnote marks': 2, 'notes without a mark': 12 });
    assert.equal(acts.unplacedCharacters, 0);
    assert.deepEqual(
      acts.warnings.map(({ message }) => message),
      ['the footnote mark 4 has no footnote'],
    );
  });

  it('keeps running heads, contents and proposals apart from the text', async () => {
    const acts = await importWord({
      styles: STYLES + style('TOC1', 'toc 1') + style('Proposal', 'Proposal') + style('Reasons', 'Reasons'),
      header: p('Res. 12'),
      footer: p('page 3'),
      body: [
        p('Contents'),
        styled('TOC1', `${DESIGNATION} – ${TITLE}\t3`),
        styled('Proposal', 'MOD\tNOR/44A1/1'),
        OPENING,
        p(i('resolves')),
        p('to wait.'),
        styled('Reasons', `${b('Reasons:')}${r('\tFog.')}`),
      ].join(''),
    });
    assert.deepEqual(blocksOf(acts), ['*resolves*', 'to wait.']);
    assert.deepEqual(acts.furniture, { 'running head': 11, proposals: 10, reasons: 12, contents: 67, parts: 3 });
    assert.equal(acts.documents[0]!.action, 'MOD');
    assert.deepEqual([acts.unplacedCharacters, acts.warnings], [0, []]);
  });

  it('stops where it is told to', async () => {
    const stop = new AbortController();
    stop.abort(new Error('stopped'));
    await assert.rejects(readActsFile(wordFile({ body: TYPED }), { signal: stop.signal }), /^Error: stopped$/);
  });
});
