import assert from 'node:assert/strict';
import { Library } from '../../../../src/corpus/library';
import { rejectDraft } from '../../../../src/revise/resolveDraft';
import { LIBRARY, TWELVE, added, adopted, draft, findings, mended, only, revision, summary, text } from '../sample';

const CODE = 'text/open-bracket';
const found = (words: string): readonly string[] =>
  summary(added(words), LIBRARY, CODE).map((line) => line.replace(`${CODE} `, ''));
const isQuiet = (words: string): void => assert.deepEqual(found(words), [], words);

describe('text/open-bracket, text that is not agreed', () => {
  it('lists each stretch in square brackets, those inside others too', () => {
    assert.deepEqual(found('to light lamps [once | twice] a night;'), ['info «[once | twice]»']);
    assert.deepEqual(found('to light [lamps [and bells]] and horns;'), ['info «[lamps [and bells]]»', 'info «[and bells]»']);
    assert.match(only(added('to light [all] lamps.'), LIBRARY, CODE).message, /not agreed yet: “all”/);
  });

  it('finds the end of one that holds several paragraphs, and says where it is', () => {
    const source = added('to light lamps; [\n\n2 to ring bells;\n\n*instructs the Council*\n\nto look]');
    const finding = only(source, LIBRARY, CODE);
    assert.equal(finding.severity, 'info');
    assert.equal(source[finding.related![0]!.span.from], ']');
  });

  it('reads additions, cells, footnotes, headings, introduction and reasons, and no deletion', () => {
    const at = (edit: (markup: string) => string): readonly string[] =>
      summary(revision(edit), LIBRARY, CODE).map((line) => line.replace(`${CODE} `, ''));
    assert.deepEqual(
      at((markup) => markup.replace('sunrise;', 'sunrise{++ [or dawn]++};')),
      ['info «[or dawn]»'],
    );
    assert.deepEqual(
      at((markup) => markup.replace('sunrise;', '{--[or dawn]--}sunrise;')),
      [],
    );
    assert.deepEqual(
      at((markup) => markup.replace('| 240 |', '| {~~240~>[250]~~} |')),
      ['info «[250]»'],
    );
    assert.deepEqual(
      at((markup) => markup.replace('on posts.', 'on {++[tall] ++}posts.').replace('## Glass', '## {++[Thick] ++}Glass')),
      ['info «[Thick]»', 'info «[tall]»'],
    );
    const prose = added('to look.').replace('It is dark.', 'It is [very] dark.').replace('is glad', 'is [not] glad');
    assert.deepEqual(summary(prose, LIBRARY, CODE), [`${CODE} info «[not]»`, `${CODE} info «[very]»`]);
  });

  it('leaves links, footnote marks, names of drafts, code, escaped signs and quotations alone', () => {
    isQuiet(
      'to look at [the charts](https://example.org/a_(b)) or [these](https://example.org/a) and `[this]` and \\[that\\].[^1]\n\n[^1]: A note.',
    );
    isQuiet('to act on draft new Resolution [NOR-1] and Resolution [LUM] (Saltmere, 2036);');
    isQuiet('to say that "the [keeper] shall look […] at the lamp";');
  });

  it('leaves placeholders to the rule about them', () => {
    isQuiet('to look at [ ] lamps, [XX] bells and [to be completed];');
    assert.deepEqual(found('to look at [30 lamps TBD];'), ['info «[30 lamps TBD]»']);
  });

  it('sums up what the base has', () => {
    const base = text('RESOLUTION 7 (REV. HAVENPORT, 2032)', '*resolves*\n\n1 to look [twice];\n\n2 to listen.');
    const library = new Library([{ edition: { place: 'Havenport', year: 2032 }, documents: [adopted(base)] }]);
    const source = draft('MOD LUM/21/1', base.replaceAll('HAVENPORT, 2032', 'SALTMERE, 2036'));
    assert.match(only(source, library, CODE).message, /^1 bracket carried over from the text in force: “twice”\.$/);
    const more = source.replace('to listen', 'to [listen]');
    assert.deepEqual(
      summary(more, library, CODE).map((line) => line.replace(CODE, '')),
      [' info «RESOLUTION 7 (REV. SALTMERE, 2036)»', ' info «[listen]»'],
    );
  });
});

describe('text/open-bracket, signs without a partner', () => {
  it('warns of a bracket or a quotation mark that nothing closes, or that closes nothing', () => {
    assert.deepEqual(found('to light [lamps and bells;'), ['warning «[»']);
    assert.deepEqual(found('to light lamps] and bells;'), ['warning «]»']);
    assert.deepEqual(found('to light (lamps and bells;'), ['warning «(»']);
    assert.deepEqual(found('to light lamps) and bells;'), ['warning «)»']);
    assert.deepEqual(found('to light “lamps and bells;'), ['warning «“»']);
    assert.deepEqual(found('to light lamps” and bells;'), ['warning «”»']);
    assert.deepEqual(found('to light "lamps" and "bells;'), ['warning «"»']);
    assert.deepEqual(found('to act on Resolution 9 (Rev. (Havenport, 2032);'), ['warning «(»']);
  });

  it('tells which straight mark has no partner by the blanks around it', () => {
    const source = added('to light "lamps, "bells" and horns;');
    const { span } = only(source, LIBRARY, CODE);
    assert.equal(source.slice(span.from, span.from + 6), '"lamps');
  });

  it('knows labels in running text, which only close', () => {
    isQuiet('to prevent: i) fog; ii) ice (on lakes); and iii) wind, as in *considering c)* iv) above and § 13e);');
    isQuiet('to look (see *recalling b)*) and listen, as § 90 q)) says (or not;'.replace('q)) says (or not', 'q) says'));
    assert.deepEqual(found('to prevent (fog; ice (on lakes), as in *considering c)* and *d)* above, (or so;'), ['warning «(»']);
    assert.deepEqual(found('to act against X-19) and b) ice;'), ['warning «)»']);
  });

  it('lets a quotation or a bracket hold several paragraphs of a section, and no more', () => {
    isQuiet('to read:\n\n– "lamps are lit;\n\n– "bells are rung";\n\n2 to look (namely:\n\n– north;\n\n– south);');
    assert.deepEqual(found('to look (namely:\n\n– north;\n\n*instructs the Council*\n\nto look south);'), [
      'warning «(»',
      'warning «)»',
    ]);
  });

  it('knows inches', () => {
    isQuiet('to use pipes of 12" or more;');
    assert.deepEqual(found('to use "pipes of 12 or more;'), ['warning «"»']);
  });

  it('takes the sign out, as a mark where the words are those of the base', () => {
    const source = added('to light (lamps and bells;');
    assert.equal(mended(source, only(source, LIBRARY, CODE), 'Delete ('), added('to light lamps and bells;'));
    const marked = revision((markup) => markup.replace('sunrise;', 'sunrise{++ [or dawn++};'));
    const after = mended(marked, only(marked, LIBRARY, CODE), 'Delete [');
    assert.match(after, /sunrise\{\+\+ or dawn\+\+\};/);
    const alone = revision((markup) =>
      markup.replace('to sunset', 'to {++[++}sunset').replace('from sunset', 'from {++[++}sunset'),
    );
    const mendedAlone = mended(alone, only(alone, LIBRARY, CODE), 'Delete [');
    assert.equal(mendedAlone, revision());
    const ofBase = revision((markup) => markup.replace('a lamp shall', 'a {--(small) --}lamp) shall'));
    assert.match(mended(ofBase, only(ofBase, LIBRARY, CODE), 'Delete )'), /lamp\{--\)--\} shall/);
  });

  it('reads anything', () => {
    for (const words of ['', '[', ']', '([)]', '"', '""', '[[[', '“”“', '{++[++}', '\\', '`['])
      assert.doesNotThrow(() => findings(words, LIBRARY, CODE));
    assert.equal(rejectDraft(revision()).includes(TWELVE.slice(0, 30)), true);
  });
});
