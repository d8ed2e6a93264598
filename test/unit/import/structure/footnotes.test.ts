import assert from 'node:assert/strict';
import { actsWith, blocksOf, warningsOf } from './fixtures';

describe('import: footnotes', () => {
  it('joins marks to footnotes that stand between two items, and puts the footnotes last', () => {
    assert.deepEqual(
      blocksOf('noting', 'a) ferries¹;', '¹ Also rafts.', 'b) "buoys"²,', 'resolves', 'to paint them².', '² Not *bells*.'),
      [
        '*noting*',
        '*a)* ferries[^1];',
        '*b)* "buoys"[^2],',
        '*resolves*',
        'to paint them[^2].',
        '[^1]: Also rafts.',
        '[^2]: Not *bells*.',
      ],
    );
  });

  it('numbers by first mark', () => {
    assert.deepEqual(blocksOf('resolves', 'to paint boats³ and bells¹.', '¹ Brass.', '³ Oak.'), [
      '*resolves*',
      'to paint boats[^1] and bells[^2].',
      '[^1]: Oak.',
      '[^2]: Brass.',
    ]);
  });

  it('takes a footnote printed again with its number for the same, and with another number for another', () => {
    const acts = actsWith(
      'noting',
      'a) ferries¹;',
      '¹ Also rafts.',
      'b) boats¹;',
      '¹ Also rafts.',
      'c) ships²,',
      '² Also rafts.',
    );
    assert.ok(
      acts.documents[0]!.markup.endsWith('*b)* boats[^1];\n\n*c)* ships[^2],\n\n[^1]: Also rafts.\n\n[^2]: Also rafts.\n'),
    );
    assert.equal(acts.unplacedCharacters, 0);
  });

  it('takes the next footnote of that number where numbers start anew', () => {
    assert.deepEqual(
      blocksOf('resolves', 'to paint boats¹.', '¹ Oak.', 'ANNEX 1', 'Bells', '1 Bells are brass¹.', '¹ Yellow.').slice(-4),
      ['## Bells', '1 Bells are brass[^2].', '[^1]: Oak.', '[^2]: Yellow.'],
    );
  });

  it('leaves powers alone', () => {
    const acts = actsWith('resolves', '1 to scrub 20 m² or km² of deck, 10⁹ times, since 2031²;', '² By hand.');
    assert.ok(
      acts.documents[0]!.markup.endsWith('1 to scrub 20 m² or km² of deck, 10⁹ times, since 2031[^1];\n\n[^1]: By hand.\n'),
    );
    assert.deepEqual(warningsOf(acts), []);
  });

  it('keeps a mark without a footnote, and a footnote without a mark, and says so', () => {
    const acts = actsWith('resolves', 'to paint boats⁴.', '¹ Oak.');
    assert.ok(acts.documents[0]!.markup.endsWith('to paint boats⁴.\n\n[^1]: Oak.\n'));
    assert.deepEqual(warningsOf(acts), ['9: the footnote mark 4 has no footnote', '11: no mark was found for footnote 1']);
    assert.equal(acts.unplacedCharacters, 0);
  });

  it('keeps footnotes that only another footnote marks', () => {
    assert.deepEqual(blocksOf('resolves', 'to paint.', '¹ Oak.', '² See¹.').slice(2), ['[^1]: Oak.', '[^2]: See[^1].']);
    assert.deepEqual(blocksOf('resolves', 'to paint².', '¹ Oak.', '² See¹.').slice(2), ['[^1]: See[^2].', '[^2]: Oak.']);
    assert.deepEqual(blocksOf('resolves', 'to paint.', '¹ See².', '² Oak.', '³ Ash.').slice(2), [
      '[^1]: See[^2].',
      '[^2]: Oak.',
      '[^3]: Ash.',
    ]);
  });

  it('reads marks in table cells, in Markdown and in HTML', () => {
    assert.deepEqual(
      blocksOf(
        'resolves',
        'to keep<sup>2</sup> this[^3]:',
        'Lamp\tOil ¹ .\nBell\tnone',
        '¹ Whale.',
        '² For ever.',
        '[^3]: Tidy.',
      ),
      [
        '*resolves*',
        'to keep[^1] this[^2]:',
        '| Lamp | Oil[^3]. |\n| --- | --- |\n| Bell | none |',
        '[^1]: For ever.',
        '[^2]: Tidy.',
        '[^3]: Whale.',
      ],
    );
  });

  it('goes on with a footnote that was broken over two lines', () => {
    assert.deepEqual(blocksOf('resolves', '1 to paint¹;', '¹ With a brush that is\nsoft and clean.', '2 to dry.').slice(1), [
      '1 to paint[^1];',
      '2 to dry.',
      '[^1]: With a brush that is soft and clean.',
    ]);
  });

  it('gives a paragraph its number back that extraction raised', () => {
    const acts = actsWith('ANNEX', 'Tides', '1 One.', '2 Two.', '³ Three³ follows.', '³ A footnote.', '4 Four.');
    assert.deepEqual(acts.documents[0]!.markup.trimEnd().split('\n\n').slice(5), [
      '1 One.',
      '2 Two.',
      '3 Three[^1] follows.',
      '4 Four.',
      '[^1]: A footnote.',
    ]);
    assert.deepEqual(warningsOf(acts), ['15: the raised 3 that opens this paragraph is read as its number']);
    assert.equal(acts.unplacedCharacters, 0);
  });
});
