import assert from 'node:assert/strict';
import { adopted, draft, EMPTY, findings, LIBRARY, mended, only, revision, summary, text } from '../sample';
import { Library } from '../../../../src/corpus/library';

const SEQUENCE = 'structure/label-sequence';

/** A clean new text with these labels under a lead-in; an empty one makes a paragraph without label. */
function listed(labels: readonly string[], leadIn = 'considering'): string {
  const lines = labels.map((label, index) => {
    const shown = /^[a-z]+\)$/.test(label) ? `*${label}*` : label;
    return `${shown} that lamp ${index + 40} is dark;`.trim();
  });
  return draft(
    'ADD LUM/21/1',
    `# DRAFT NEW RESOLUTION [LUM-1]\n\n## Lamps\n\nThe General Conference of the Example Union (Saltmere, 2036),\n\n*${leadIn}*\n\n${lines.join('\n\n')}`,
  );
}

function found(...labels: readonly string[]): readonly string[] {
  const source = listed(labels);
  return findings(source, EMPTY, SEQUENCE).map(({ span, fixes }) => {
    const fix = fixes[0] ? ` → ${fixes[0].title}` : '';
    return `${source.slice(span.from, span.to)}${fix}`;
  });
}

describe('structure/label-sequence', () => {
  it('says nothing of lists in sequence, inserted labels and dashes', () => {
    assert.deepEqual(found('a)', 'b)', 'c)'), []);
    assert.deepEqual(found('1', '2', '2bis', '3'), []);
    assert.deepEqual(found('–', '–', '–'), []);
    assert.deepEqual(found('', ''), []);
    assert.deepEqual(found('a)', 'b)', 'c)', 'd)', 'e)', 'f)', 'g)', 'h)', 'i)', 'j)'), []);
  });

  it('knows the words that close a list of sub-items by the comma before them', () => {
    const closed = (sign: string, after: string): readonly string[] =>
      summary(
        listed([], 'resolves').replace(
          '*resolves*',
          `*resolves*\n\n1 to light lamps:\n\na) to help ships;\n\nb) to help people${sign}\n\nto the extent possible${after}`,
        ),
        EMPTY,
        'structure',
      );
    assert.deepEqual(closed(',', ';\n\n2 to look.'), []);
    assert.deepEqual(closed(';', ';\n\n2 to look.'), [`${SEQUENCE} warning «to»`]);
  });

  it('finds one label that is wrong, at the first, in the middle and at the end', () => {
    assert.deepEqual(found('b)', 'b)', 'c)'), ['b) → Label it a)']);
    assert.deepEqual(found('a)', 'a)', 'c)'), ['a) → Label it b)']);
    assert.deepEqual(found('1', '7', '3', '4'), ['7 → Label it 2']);
    assert.deepEqual(found('a)', 'b)', 'd)'), ['d) → Label it c)']);
    assert.deepEqual(found('1', '1'), ['1 → Label it 2']);
  });

  it('finds a label of another kind in the middle of a list', () => {
    assert.deepEqual(found('1', '2.', '3'), ['2. → Label it 2']);
    assert.deepEqual(found('a)', 'ii)', 'c)'), ['ii) → Label it b)']);
    assert.deepEqual(found('a)', '–', 'c)'), ['– → Label it b)']);
  });

  it('finds a paragraph that lost its label', () => {
    assert.deepEqual(found('a)', '', 'c)'), ['that → Label it b)']);
    assert.deepEqual(found('', '2', '3'), ['that → Label it 1']);
    assert.deepEqual(found('a)', 'b)', ''), ['that → Label it c)']);
    assert.deepEqual(found('a)', '', 'b)'), ['that']);
  });

  it('finds what is skipped or comes twice, and leaves the rest to renumbering', () => {
    assert.deepEqual(found('a)', 'b)', 'd)', 'e)'), ['d)']);
    assert.deepEqual(found('1', '2', '2', '3', '4'), ['2']);
    const twice = listed(['1', '2', '2', '3', '4']);
    const [finding] = findings(twice, EMPTY, SEQUENCE);
    assert.equal(
      twice.slice(0, finding!.related![0]!.span.from).split('\n\n').length,
      twice.slice(0, finding!.span.from).split('\n\n').length - 1,
    );
  });

  it('finds an item that was moved, at the item itself', () => {
    assert.deepEqual(found('a)', 'c)', 'd)', 'b)', 'e)'), ['b)']);
    assert.deepEqual(found('a)', 'd)', 'b)', 'c)', 'e)'), ['d)']);
    assert.deepEqual(found('b)', 'c)', 'd)', 'a)'), ['a)']);
  });

  it('tells two that have changed places once, and where the other stands', () => {
    assert.deepEqual(found('a)', 'c)', 'b)', 'd)'), ['c)']);
    const source = listed(['a)', 'c)', 'b)', 'd)']);
    const finding = only(source, EMPTY, SEQUENCE);
    assert.match(finding.message, /^c\) and b\) of .* have changed places/);
    const { from, to } = finding.related![0]!.span;
    assert.equal(source.slice(from, to), 'b)');
    assert.deepEqual(found('a)', 'c)', 'b)', 'd)', 'f)', 'e)', 'g)'), ['c)', 'f)']);
  });

  it('calls a list that stands under no lead-in a part of this text', () => {
    const source = listed(['1', '3', '2', '4']).replace('*considering*\n\n', '');
    assert.match(only(source, EMPTY, SEQUENCE).message, /^3 and 2 of this text have changed places/);
  });

  it('finds a label that is written twice, but no figure that begins a sentence', () => {
    const source = listed(['1', '2']).replace('1 that', '1 1 that');
    assert.match(mended(source, only(source, EMPTY, SEQUENCE), 'Delete the second'), /\n1 that lamp 40/);
    assert.deepEqual(summary(listed(['1', '2']).replace('1 that', '1 1 January that'), EMPTY, SEQUENCE), []);
  });

  it('follows sub-lists by the label above them', () => {
    const nested = (labels: readonly string[]): readonly string[] =>
      summary(listed(['1', '2', ...labels, '3'], 'resolves').replace('lamp 41 is dark;', 'lamp 41 is dark:'), EMPTY, SEQUENCE);
    assert.deepEqual(nested(['2.1', '2.2', '2.3']), []);
    assert.deepEqual(nested(['2.1', '2.3', '2.3']), [`${SEQUENCE} warning «2.3»`]);
    assert.deepEqual(nested(['2.1', '3.2', '2.3']), [`${SEQUENCE} warning «3.2»`]);
    assert.deepEqual(nested(['i)', 'ii)', 'iv)', 'iv)']), [`${SEQUENCE} warning «iv)»`]);
    assert.deepEqual(nested(['ii)', 'ii)', 'iii)']), [`${SEQUENCE} warning «ii)»`]);
  });

  it('lets an annex count on or begin anew, and no more', () => {
    const annex = (body: string): readonly string[] =>
      summary(
        listed(['1', '2'], 'resolves').replace(
          '\n\n**Reasons',
          `\n\n# ANNEX TO DRAFT NEW RESOLUTION [LUM-1]\n\n${body}\n\n**Reasons`,
        ),
        EMPTY,
        SEQUENCE,
      );
    assert.deepEqual(annex('1 One.\n\n2 Two.\n\n## Glass\n\n3 Three.\n\nWords.\n\n4 Four.\n\n## Oil\n\n1 One.\n\n2 Two.'), []);
    assert.deepEqual(annex('1 One.\n\n2 Two.\n\n## Glass\n\n4 Three.\n\n4 Four.'), [`${SEQUENCE} warning «4»`]);
    assert.deepEqual(annex('1 One.\n\nTwo.\n\n3 Three.'), [`${SEQUENCE} warning «Two.»`]);
  });

  it('reads the accepted text, and its fix marks the label', () => {
    const source = revision((markup) => markup.replace('*b)* that their', '{++*b)* that fog is frequent;++}\n\n*b)* that their'));
    const [finding] = findings(source, LIBRARY, SEQUENCE);
    assert.match(mended(source, finding!, 'Label it c)'), /\*\{~~b~>c~~\}\)\* that their/);
    const deleted = revision((markup) =>
      markup.replace(
        '1 that a lamp shall be lit from sunset to sunrise;',
        '{--1 that a lamp shall be lit from sunset to sunrise;--}',
      ),
    );
    assert.deepEqual(summary(deleted, LIBRARY, SEQUENCE), [`${SEQUENCE} warning «2»`]);
    const renumbered = deleted.replace('2 that the measures', '{~~2~>1~~} that the measures');
    assert.deepEqual(summary(renumbered, LIBRARY, SEQUENCE), []);
  });

  it('sums up what the text in force has', () => {
    const odd = text('RESOLUTION 31 (REV. HAVENPORT, 2032)', '*resolves*\n\n1 to look;\n\n3 to listen;\n\n4 to report.');
    const library = new Library([{ edition: { place: 'Havenport', year: 2032 }, documents: [adopted(odd)] }]);
    const source = draft(
      'MOD LUM/21/1',
      odd.replaceAll('HAVENPORT, 2032', 'SALTMERE, 2036').replace('4 to report', '4 to write'),
    );
    const carried = only(source, library, SEQUENCE);
    assert.equal(carried.carried, true);
    assert.match(carried.message, /^1 label out of sequence carried over/);
  });

  it('lets a scrap of a text begin anywhere', () => {
    assert.deepEqual(summary('3 to look;\n\n4 to listen.', EMPTY, 'structure'), []);
  });

  it('bears empty and broken drafts', () => {
    for (const source of ['', '1', '*considering*\n\n*a)*\n\n*c)*', '# ANNEX\n\n3', '– – –\n\n*i)*\n\n*x)*'])
      assert.doesNotThrow(() => findings(source, EMPTY, 'structure'));
  });
});

describe('structure/ambiguous-label', () => {
  const letters = ['a)', 'b)', 'c)', 'd)', 'e)', 'f)', 'g)', 'h)'];
  const colon = (labels: readonly string[]): string => listed(labels).replace('lamp 47 is dark;', 'lamp 47 is dark:');

  it('finds the label that both readings fit, and can make it a dash', () => {
    const source = colon([...letters, 'i)']);
    const finding = only(source, EMPTY, 'structure/ambiguous-label');
    assert.equal(finding.severity, 'info');
    assert.match(mended(source, finding, 'Make it a dash'), /\n– that lamp 48/);
  });

  it('says nothing where a sign or the next label tells', () => {
    assert.deepEqual(summary(listed([...letters, 'i)']), EMPTY, 'structure/ambiguous-label'), []);
    assert.deepEqual(summary(colon([...letters, 'i)', 'ii)']), EMPTY, 'structure/ambiguous-label'), []);
  });
});
