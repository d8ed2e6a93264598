import assert from 'node:assert/strict';
import { readDraft } from '../../../src/markup/draft';
import { hoverAt, hoverMarkdown, type Hover } from '../../../src/editor/hover';
import type { Library } from '../../../src/corpus/library';
import { draftWith, libraryOf, pointed, sampleDraft } from './samples';

const both = libraryOf('lightburg-2028', 'havenport-2032');

type Shown = Hover & { readonly markdown: string };

function hover(marked: string, library: Library = both): { readonly hover: Shown; readonly on: string } {
  const { source, offset } = pointed(marked);
  const found = hoverAt(readDraft(source), offset, library);
  assert.ok(found, `nothing is told about ${marked.slice(Math.max(0, offset - 40), offset + 40)}`);
  assert.ok(found.span.from <= offset && offset <= found.span.to, 'the hover belongs to another place');
  return { hover: { ...found, markdown: hoverMarkdown(found) }, on: source.slice(found.span.from, found.span.to) };
}

function told(body: string, library: Library = both): string {
  return hover(draftWith(body), library).hover.markdown;
}

function nothingAt(marked: string): void {
  const { source, offset } = pointed(marked);
  assert.equal(hoverAt(readDraft(source), offset, both), undefined);
}

describe('hoverAt on a citation', () => {
  it('tells designation, action, edition, title and how the text begins', () => {
    const { hover: found, on } = hover(draftWith('as Reso¦lution 17 (Rev. Havenport, 2032) of this conference asks'));
    assert.equal(on, 'Resolution 17 (Rev. Havenport, 2032) of this conference');
    const [head, title, rule, leadIn, first] = found.markdown.split('\n\n');
    assert.equal(head, '**Resolution 17 (Rev. Havenport, 2032)** · revised at Havenport, 2032');
    assert.equal(title, '**Lighthouses without resident keepers**');
    assert.equal(rule, '---');
    assert.equal(leadIn, '*considering*');
    assert.match(first ?? '', /^\*a\)\* that four lighthouses/);
    assert.equal(found.document?.number, 17);
    assert.equal(found.needsImport, false);
  });

  it('shows whole provisions, then says that there are more', () => {
    const shown = told('as Reso¦lution 12 (Rev. Havenport, 2032) asks').split('---\n\n')[1] ?? '';
    assert.ok(shown.length > 300 && shown.length < 800, `${shown.length} characters`);
    assert.match(shown, /[;,:.]\n\n…$/);
    assert.doesNotMatch(shown, /\*\n\n…$/, 'a lead-in without its provisions is shown');
  });

  it('has room for links above the text', () => {
    const { hover: found } = hover(draftWith('as Reso¦lution 17 (Rev. Havenport, 2032) asks'));
    assert.match(hoverMarkdown(found, '[Open](x)'), /keepers\*\*\n\n\[Open\]\(x\)\n\n---\n\n\*considering\*/);
  });

  it('takes the latest revision where none is named', () => {
    assert.match(told('see Reso¦lution 14 on the matter'), /^\*\*Resolution 14 \(Rev\. Havenport, 2032\)\*\*/);
  });

  it('tells the texts of a list apart', () => {
    assert.match(told('see Resolutions 7 and 1¦2 (Rev. Havenport, 2032)'), /^\*\*Resolution 12 \(Rev\. Havenport, 2032\)/);
    assert.match(told('see Resolutions ¦7 and 12 (Rev. Havenport, 2032)'), /^\*\*Resolution 7 \(Rev\. Havenport, 2032\)/);
  });

  it('says which revision came later', () => {
    const { hover: found } = hover(draftWith('see Reso¦lution 14 (Rev. Lightburg, 2028)'));
    assert.match(found.markdown, /\n\nLater revision: \*\*Resolution 14 \(Rev\. Havenport, 2032\)\*\*\n\n/);
    assert.equal(found.later?.year, 2032);
    assert.equal(hover(draftWith('see Reso¦lution 14 (Rev. Havenport, 2032)')).hover.later, undefined);
  });

  it('says that a text was abrogated', () => {
    assert.match(told('see Reso¦lution 3 (Lightburg, 2028)'), /Abrogated at Havenport, 2032/);
    assert.match(told('see Reso¦lution 5 (Oldquay, 2024)'), /· abrogated at Lightburg, 2028/);
  });

  it('tells whose text it is when it is not the conference’s', () => {
    const { hover: found } = hover(draftWith('under Reso¦lution 64 (Rev. Geneva, 2022) of WTSA'));
    assert.match(
      found.markdown,
      /A text of the World Telecommunication Standardization Assembly \(WTSA\)\. It is not in the library/,
    );
    assert.equal(found.document, undefined);
    assert.equal(found.needsImport, false);
  });

  it('says what to do when the library is empty or lacks the edition', () => {
    const { hover: empty } = hover(draftWith('see Reso¦lution 12 (Rev. Havenport, 2032)'), libraryOf());
    assert.match(empty.markdown, /The library is empty\. Import the Final Acts/);
    assert.equal(empty.needsImport, true);
    const { hover: lacking } = hover(draftWith('see Reso¦lution 12 (Rev. Dubai, 2018)'));
    assert.match(lacking.markdown, /holds Lightburg, 2028 and Havenport, 2032\..* Import the Final Acts of Dubai, 2018/);
    assert.equal(lacking.needsImport, true);
    assert.equal(lacking.later?.year, 2032);
  });

  it('says that there is no such text, and what there is', () => {
    assert.match(
      told('see Reso¦lution 99 (Rev. Havenport, 2032)'),
      /There is no such text: Havenport, 2032 has no Resolution 99\.$/,
    );
    assert.match(
      told('see Reso¦lution 16 (Rev. Lightburg, 2028)'),
      /has no Resolution 16\. Of this number the library has Resolution 16 \(Lightburg, 2028\)/,
    );
  });

  it('reads a citation as it will be, and a deleted one as it was', () => {
    const citation = 'see Resolution 14 (Rev. {~~Lightburg, 2028~>Havenport, 2032~~})';
    assert.match(
      hover(draftWith(citation.replace('Hav', 'Ha¦v'), 'marked')).hover.markdown,
      /^\*\*Resolution 14 \(Rev\. Havenport/,
    );
    assert.match(
      hover(draftWith(citation.replace('Lig', 'Li¦g'), 'marked')).hover.markdown,
      /^\*\*Resolution 14 \(Rev\. Lightburg/,
    );
  });

  it('looks citations in remarks up', () => {
    const { on } = hover(draftWith('1 to wait{>>as Reso¦lution 14 (Rev. Havenport, 2032) says<<};', 'marked'));
    assert.equal(on, 'Resolution 14 (Rev. Havenport, 2032)');
  });

  it('reads a cell of a table by itself', () => {
    const { on } = hover(draftWith('| Text | Subject |\n| --- | --- |\n| Resolution 17 (Rev. Haven¦port, 2032) | keepers |'));
    assert.equal(on, 'Resolution 17 (Rev. Havenport, 2032)');
  });

  it('works with Windows line ends', () => {
    const { on } = hover(draftWith('*recalling*\n\nResolution 17 (Rev.\nHaven¦port, 2032),').replace(/\n/g, '\r\n'));
    assert.equal(on, 'Resolution 17 (Rev.\r\nHavenport, 2032)');
  });

  it('tells what a draft revises on its own designation', () => {
    const { hover: found } = hover(sampleDraft('lighthouses-clean').replace('# RESO', '# RE¦SO'));
    assert.match(
      found.markdown,
      /^\*\*Resolution 12 \(Rev\. Saltmere, 2036\)\*\* · this draft\n\n.*\n\nRevises \*\*Resolution 12 \(Rev\. Havenport, 2032\)\*\*:/,
    );
    assert.equal(found.document?.year, 2032);
    const { hover: alone } = hover(sampleDraft('lighthouses-clean').replace('# RESO', '# RE¦SO'), libraryOf());
    assert.match(alone.markdown, /the library is empty/);
    assert.equal(alone.needsImport, true);
  });

  it('says nothing elsewhere', () => {
    nothingAt(draftWith('1 to keep the la¦mps lit;'));
    nothingAt(draftWith('¦'));
    nothingAt('---\nconference: General Con¦ference (Saltmere, 2036)\n---\n');
    nothingAt('¦');
    nothingAt(draftWith('x').replace('RESOLUTION 12 (REV. SALTMERE, 2036)', 'DRAFT NEW RESO¦LUTION [LUM-1]'));
  });
});

describe('hoverAt on a provision', () => {
  const body = [
    '*considering*',
    '*a)* that lamps go out;',
    '*b)* that *trees* grow:',
    'i) beside the water;',
    'ii) in it,',
    '*resolves*',
    '1 to cut the trees of *considering b)* above;',
    '2 to light the lamps;',
    '3 to see to *resolves* 1 and 2 above and to *considering b) ii)* above;',
    '4 to end *resolves* 1 to 3 above, and *resolves* 9 above,',
    '# ANNEX TO RESOLUTION 12 (REV. SALTMERE, 2036)',
    '## Trees',
    '1 Oaks.',
  ].join('\n\n');
  const at = (words: string): { readonly hover: Shown; readonly on: string } =>
    hover(draftWith(body).replace(words.replace('¦', ''), words));

  it('shows a provision of the draft itself, with what is nested in it', () => {
    const { hover: found, on } = at('*consid¦ering b)* above');
    assert.equal(on, '*considering b)*');
    assert.equal(found.markdown, '*considering b)*:\n\n*b)* that trees grow:\n\n&emsp;i) beside the water;\n\n&emsp;ii) in it,');
  });

  it('shows nested provisions, several and ranges', () => {
    assert.equal(at('*considering b) i¦i)*').hover.markdown, '*considering b) ii)*:\n\nii) in it,');
    assert.match(
      at('*reso¦lves* 1 and 2').hover.markdown,
      /^\*resolves 1\*, \*resolves 2\*:\n\n1 to cut .*\n\n2 to light the lamps;$/,
    );
    const range = at('*reso¦lves* 1 to 3').hover.markdown;
    assert.match(range, /\n\n1 to cut [^]*\n\n2 to light [^]*\n\n3 to see /);
  });

  it('says what there is instead of a missing one', () => {
    assert.equal(at('*reso¦lves* 9').hover.markdown, 'This text has no *resolves 9*: *resolves* has 1 to 4.');
  });

  it('shows a provision of a cited text', () => {
    const { hover: found, on } = hover(
      draftWith('under *reso¦lves* 2 of Resolution 10 (Rev. Havenport, 2032) of this conference'),
    );
    assert.equal(on, '*resolves* 2');
    assert.match(
      found.markdown,
      /^\*\*Resolution 10 \(Rev\. Havenport, 2032\)\*\*[^]*---\n\n\*resolves 2\*:\n\n2 that the master alone/,
    );
    assert.equal(found.document?.markup.slice(found.documentSpan?.from).slice(0, 24), '2 that the master alone ');
    const missing = told('under *reso¦lves* 19 of Resolution 10 (Rev. Havenport, 2032)');
    assert.match(
      missing,
      /\*\*Resolution 10[^]*Resolution 10 \(Rev\. Havenport, 2032\) has no \*resolves 19\*: \*resolves\* has 1 to /,
    );
    assert.match(
      told('under *considering further ¦k)* of Resolution 12 (Rev. Havenport, 2032)'),
      /has no \*considering further k\)\*: \*considering further\* has a\) and b\)\.$/,
    );
  });

  it('shows an annex, with its tables', () => {
    const found = told('as in An¦nex 1 to Decision 1 (Rev. Lightburg, 2028)');
    assert.match(found, /\*\*ANNEX 1 TO DECISION 1 \(REV\. LIGHTBURG, 2028\)\*\*/);
    assert.match(found, /^\| .* \|\n\| --- \|/m);
    const own = hover(draftWith(`${body}\n\nsee the an¦nex to this resolution`)).hover.markdown;
    assert.equal(
      own,
      '**ANNEX TO RESOLUTION 12 (REV. SALTMERE, 2036)**\n\n**Trees**\n\n1 Oaks.\n\nsee the annex to this resolution',
    );
  });

  it('reads the draft as it will be', () => {
    const marked = draftWith(
      '*resolves*\n\n1 to wait{--;--}\n\n{++2 to keep *resolves* 1 above;++}\n\n3 as in *reso¦lves* 2 above.',
      'marked',
    );
    assert.equal(hover(marked).hover.markdown, '*resolves 2*:\n\n2 to keep resolves 1 above;');
  });

  it('finds where something was moved from in the base', () => {
    const { hover: found } = hover(sampleDraft('tide-tables-marked').replace('moved from resolves 4', 'moved from res¦olves 4'));
    assert.match(found.markdown, /^\*resolves 4\*:\n\n4 that heights shall be given/);
  });

  it('has no text to look in outside a proposal', () => {
    nothingAt(
      `An introduction that names *reso¦lves* 2 above.\n\n${draftWith('*resolves*\n\n1 a;\n\n2 b.').replace(/^---[^]*?---\n\n/, '')}`,
    );
  });
});

describe('what a text holds', () => {
  it('stands for itself in the hover', () => {
    const odd = String.raw`*resolves*

1 that <b>bold</b>, \[a\](command:x), 2 \* 3 and a \| b, \`code\`, ~~x~~ and $(beaker)[^1] stay;

2) as in *reso¦lves* 1 above.

[^1]: Note.`;
    const { hover: found } = hover(draftWith(odd));
    assert.equal(
      found.markdown.split('\n\n')[1],
      String.raw`1 that \<b\>bold\</b\>, \[a\](command:x), 2 \* 3 and a \| b, \`code\`, \~\~x\~\~ and \$(beaker)¹ stay;`,
    );
  });
});
