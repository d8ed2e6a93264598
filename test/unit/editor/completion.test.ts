import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RULES } from '../../../src/check/rules';
import { Library } from '../../../src/corpus/library';
import { createCompleter } from '../../../src/editor/completion/completer';
import { readDraft } from '../../../src/markup/draft';
import { applyEdits } from '../../../src/markup/edits';
import { format } from '../../../src/markup/format';
import { FRONT_MATTER_KEYS } from '../../../src/markup/frontMatter';
import { anySource } from '../../support/sources';
import { adopted, text } from '../check/sample';
import { asked, inserts, itemIn, labels, library, taken, takenIn, typing } from './completing';
import { draftWith } from './samples';

const TEXT = '*resolves*\n\nto light lamps.\n\n**Reasons:** Fog.';

describe('completion of symbol lines', () => {
  it('writes the symbol with the next number of the document', () => {
    assert.equal(takenIn(`${TEXT}\n\nMOD ‸`, 'MOD LUM/21/2').split('\n').at(-1), 'MOD LUM/21/2‸');
    assert.deepEqual(typing(draftWith(`${TEXT}\n\nSUP ‸`)), ['SUP LUM/21/2']);
    assert.deepEqual(labels(asked(draftWith(`${TEXT}\n\nA‸`))), ['ADD LUM/21/2', 'ADD* LUM/21/2']);
  });

  it('counts the proposals of the other drafts of the same document', () => {
    const taken = ['LUM/21/7', 'LUM/21A1/9', 'BRN/21/30'];
    assert.deepEqual(typing(draftWith(`${TEXT}\n\nMOD ‸`), { taken }), ['MOD LUM/21/8']);
  });

  it('takes source and document from the last proposal or the settings where the front matter has none', () => {
    const draft = `${draftWith(TEXT).replace('source: LUM\ndocument: 21\n', '').replace('LUM/21/1', 'BRN/CAN/5A1/3')}\n\nNOC ‸`;
    assert.deepEqual(typing(draft), ['NOC BRN/CAN/5A1/4']);
    assert.deepEqual(typing('---\ndocument: 7\n---\n\nNOC ‸', { source: 'LUM' }), ['NOC LUM/7/1']);
    assert.deepEqual(typing('NOC ‸'), []);
  });

  it('stays away from lines that have more than the symbol', () => {
    for (const body of ['MOD ‸ LUM/21/2', 'the MOD ‸', '1 MOD ‸', 'XYZ ‸', '{>>MOD ‸<<}'])
      assert.deepEqual(typing(draftWith(body)), [], body);
  });
});

describe('completion of footnotes', () => {
  it('writes the next mark and makes the place for its words before the reasons', () => {
    const body = `*resolves*\n\nto light lamps[^‸], buoys[^3] and posts.\n\n[^3]: Of wood.\n\n**Reasons:** Fog.`;
    assert.equal(
      takenIn(body, '[^4]'),
      `*resolves*\n\nto light lamps[^4]‸, buoys[^3] and posts.\n\n[^3]: Of wood.\n\n[^4]: …\n\n**Reasons:** Fog.`,
    );
    assert.deepEqual(typing(draftWith(body)), ['[^4]', '[^3]']);
    assert.equal(itemIn(asked(draftWith(body)), '[^3]').detail, 'Of wood.');
  });

  it('writes the place for the words right behind the mark that ends the text', () => {
    const draft = draftWith('*resolves*\n\nto light lamps[^‸]');
    assert.deepEqual([inserts(asked(draft))[0], itemIn(asked(draft), '[^1]').after], ['[^1]', '\n\n[^1]: …']);
    assert.equal(takenIn('to light lamps[^‸', '[^1]'), 'to light lamps[^1]‸\n\n[^1]: …');
  });

  it('makes the place under a symbol that nothing follows', () => {
    assert.equal(itemIn(asked('MOD LUM/21/1[^‸]'), '[^1]').after, '\n\n[^1]: …');
  });

  it('takes the bracket that closed itself, and marks both as added in a marked revision', () => {
    assert.equal(
      takenIn('*resolves*\n\nto light lamps[^‸].', '[^1]', 'marked'),
      '*resolves*\n\nto light lamps{++[^1]++}‸.\n\n[^1]: {++…++}',
    );
    assert.equal(
      takenIn('*resolves*\n\nto light {++lamps[^‸]++}.', '[^1]', 'marked'),
      '*resolves*\n\nto light {++lamps[^1]‸++}.\n\n[^1]: {++…++}',
    );
  });
});

describe('completion of footnotes in reasons', () => {
  it('keeps mark and words out of the text, and marks nothing as added: reasons are no part of it', () => {
    assert.equal(
      takenIn('*resolves*\n\nto light lamps.\n\n**Reasons:** Fog[^‸].\n\nAnd ice.', '[^1]', 'marked'),
      '*resolves*\n\nto light lamps.\n\n**Reasons:** Fog[^1]‸.\n\nAnd ice.\n\n[^1]: …',
    );
  });
});

describe('completion of acronyms', () => {
  const defined = '*resolves*\n\n1 to ask the Harbour Fog Watch (HFW);\n\n';

  it('gives the acronym where the text has said what it stands for, and both where it has not', () => {
    const later = `${defined}2 to thank the HF‸`;
    assert.equal(takenIn(later, 'HFW').split('\n').at(-1), '2 to thank the HFW‸');
    assert.equal(takenIn(`${defined}2 to thank the harbour f‸`, 'HFW').split('\n').at(-1), '2 to thank the HFW‸');
    const earlier = `*resolves*\n\n1 to thank the Harbour F‸;\n\n2 to ask the Harbour Fog Watch (HFW)`;
    assert.deepEqual(labels(asked(draftWith(earlier))), ['Harbour Fog Watch (HFW)', 'HFW']);
  });

  it('knows those of the adopted texts, and not another meaning of one that the text has', () => {
    const markup = text('RESOLUTION 1 (HAVENPORT, 2032)', '*resolves*\n\nto thank the Night Lamp Register (NLR).');
    const edition = { place: 'Havenport', year: 2032 };
    const world = { library: new Library([{ edition, documents: [adopted(markup)] }]), catalogue: undefined };
    const asking = (words: string): readonly string[] => labels(asked(draftWith(`*resolves*\n\n1 to ask the ${words}‸`), world));
    assert.deepEqual(asking('night la'), ['Night Lamp Register (NLR)', 'NLR']);
    assert.deepEqual(asking('NL'), ['Night Lamp Register (NLR)', 'NLR']);
    assert.deepEqual(asking('Naval Law Reform (NLR);\n\n2 to ask the night la'), []);
  });

  it('waits until somebody asks', () => {
    assert.deepEqual(typing(draftWith(`${defined}2 to thank the HF‸`)), []);
  });
});

describe('completion of the front matter', () => {
  it('offers the keys that are missing, with what they say', () => {
    const offers = asked('---\nsource: LUM\n‸\n---\n');
    assert.deepEqual(
      labels(offers),
      FRONT_MATTER_KEYS.filter((key) => key !== 'source'),
    );
    for (const { documentation, label } of offers.items) assert.ok(documentation?.(), label);
    assert.equal(taken('---\nco‸\n---\n', 'conference'), '---\nconference: ‸\n---\n');
  });

  it('offers values', () => {
    const values = (line: string): readonly string[] =>
      typing(`---\n${line}\n---\n`, { conference: 'General Conference (Saltmere, 2036)', source: 'LUM', today: '2036-02-11' });
    assert.deepEqual(values('form: ‸'), ['clean', 'marked']);
    assert.deepEqual(values('base: ‸'), ['Havenport, 2032', 'Lightburg, 2028']);
    assert.deepEqual(values('language: ‸'), ['en']);
    assert.equal(values('conference: ‸')[0], 'General Conference (Saltmere, 2036)');
    assert.ok(values('conference: ‸').includes('General Conference (Havenport, 2032)'));
    assert.deepEqual(values('source: ‸'), ['LUM']);
    assert.deepEqual(values('date: ‸'), ['2036-02-11']);
    assert.deepEqual(values('title: ‸'), []);
    assert.deepEqual(values('checks:\n  base/not-verbatim: ‸'), ['error', 'warning', 'info', 'off']);
    assert.deepEqual(
      labels(asked('---\nchecks:\n  ‸\n---\n')),
      RULES.map(({ code }) => code),
    );
  });

  it('says nothing on the fences and in text', () => {
    for (const draft of [
      '‸---\nform: clean\n---\n',
      '---‸\nform: clean\n---\n',
      '---\nform: clean\n---‸\n',
      '---\nform: clean\n---\n\nform: ‸',
    ])
      assert.deepEqual(
        labels(asked(draft)).filter((label) => !/^[A-Z(]/.test(label)),
        [],
        draft,
      );
  });
});

describe('completion', () => {
  const completer = createCompleter();

  it('answers at every place of any source, with items that replace a stretch of the caret’s line', () => {
    fc.assert(
      fc.property(anySource, fc.nat(), (source, at) => {
        const draft = readDraft(source);
        const offset = at % (source.length + 1);
        const { items } = completer.completionsAt(draft, offset, { library, asked: 'explicitly' });
        for (const { replace, label, more = [] } of items.slice(0, 5)) {
          assert.notEqual(label, '');
          assert.ok(replace.from <= offset && offset <= replace.to && replace.to <= source.length);
          assert.ok(!source.slice(replace.from, replace.to).includes('\n'));
          for (const { span } of more) assert.ok(span.to < replace.from || replace.to < span.from, label);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('leaves a canonical draft canonical when a lead-in is taken', () => {
    for (const form of ['clean', 'marked'] as const) {
      const source = draftWith('*considering*\n\n*a)* that fog is frequent,\n\n‸', form);
      const { items } = asked(source);
      const plain = source.replace('‸', '');
      for (const { replace, insert, kind } of items) {
        if (kind !== 'leadIn') continue;
        const after = `${applyEdits(plain, [{ span: replace, text: insert }])}\n`;
        assert.equal(format(after), after);
      }
    }
  });
});
