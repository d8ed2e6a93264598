import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findReferences } from '../../../src/citations/references';
import { provisionPaths } from '../../../src/citations/resolve';
import { findProvision } from '../../../src/corpus/provision';
import {
  insertProvision,
  moveProvisionDown,
  moveProvisionUp,
  renumberSection,
  renumberText,
  turnIntoItem,
  turnIntoSubItem,
  type ProvisionCommand,
} from '../../../src/editor/provisions/commands';
import { readDraft, textOf } from '../../../src/markup/draft';
import { applyEdits } from '../../../src/markup/edits';
import { format } from '../../../src/markup/format';
import { createInlineReader } from '../../../src/markup/inline';
import { passagesOf } from '../../../src/markup/passage';
import { readPieces } from '../../../src/markup/piece';
import type { Text } from '../../../src/model/text';
import { acceptDraft, rejectDraft } from '../../../src/revise/resolveDraft';

const inline = createInlineReader();

/** A section or annex: how many items, how many under each, what the items refer to, and how they are labelled. */
interface Part {
  readonly letters: boolean;
  readonly below: readonly number[];
}

/** What is done to an item in a marked draft: it stays, is struck, or another is put in below it. */
type Fate = 'stays' | 'struck' | 'followed';

interface Plan {
  readonly parts: readonly Part[];
  readonly annex: readonly number[];
  readonly references: readonly (readonly [number, number, number])[];
  readonly fates: readonly Fate[];
  readonly caret: number;
}

const plan: fc.Arbitrary<Plan> = fc.record({
  parts: fc.array(
    fc.record({ letters: fc.boolean(), below: fc.array(fc.constantFrom(0, 0, 0, 1, 2, 3), { minLength: 1, maxLength: 12 }) }),
    { minLength: 1, maxLength: 3 },
  ),
  annex: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
  references: fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30)), { minLength: 1, maxLength: 12 }),
  fates: fc.array(fc.constantFrom<Fate>('stays', 'stays', 'stays', 'struck', 'followed'), { minLength: 1, maxLength: 20 }),
  caret: fc.nat(60),
});

const LEAD_INS = ['considering', 'noting', 'resolves'];
const ROMANS = ['i', 'ii', 'iii', 'iv'];

interface Line {
  readonly label: string;
  readonly words: string;
  readonly path: string;
}

/** Writes a draft of its plan, every item with a word that no other has. */
function write({ parts, annex, references, fates }: Plan, marked: boolean): string {
  let count = 0;
  const sections = parts.map(({ letters, below }, part): readonly Line[] =>
    below.flatMap((many, index) => {
      const name = letters ? `${String.fromCharCode(97 + index)})` : String(index + 1);
      const top = { label: letters ? `*${name}*` : name, words: `ferry${count++}`, path: `*${LEAD_INS[part]}* ${name}` };
      const nested = Array.from({ length: many }, (_, at) => {
        const roman = `${ROMANS[at]})`;
        return { label: roman, words: `buoy${count++}`, path: `${top.path} ${roman}` };
      });
      return [{ ...top, words: many > 0 ? `${top.words}:` : top.words }, ...nested];
    }),
  );
  let number = 0;
  const annexed = annex.map((many) =>
    Array.from({ length: many }, (): Line => ({
      label: String(++number),
      words: `pier${count++}`,
      path: `Annex 1, § ${number}`,
    })),
  );
  const all = [...sections.flat(), ...annexed.flat()];
  const text = (line: Line, index: number): string => {
    const [, from, to] = references.find(([place]) => place === index) ?? [];
    const [one, other] = [all[(from ?? 0) % all.length]!, all[(to ?? 0) % all.length]!];
    const said = from === undefined ? '' : ` under ${one.path} above and ${other.path} above`;
    return `${line.words.replace(':', '')}${said}${line.words.endsWith(':') ? ':' : ';'}`;
  };
  let fresh = 0;
  const item = (line: Line): readonly string[] => {
    const index = all.indexOf(line);
    const whole = `${line.label} ${text(line, index)}`;
    const fate = marked ? (fates[index % fates.length] ?? 'stays') : 'stays';
    const isParent = line.words.endsWith(':');
    if (fate === 'struck' && !isParent) return [`{--${whole}--}`];
    if (fate === 'followed' && !isParent && line.words.startsWith('pier'))
      return [whole, `{++${line.label}bis mole${fresh++};++}`];
    return [whole];
  };
  return [
    `---\nconference: General Conference (Saltmere, 2036)\nform: ${marked ? 'marked' : 'clean'}\n---`,
    'MOD LUM/21/1',
    '# RESOLUTION 12 (REV. SALTMERE, 2036)',
    '## Lighthouses',
    'The General Conference (Saltmere, 2036),',
    ...sections.flatMap((lines, part) => [`*${LEAD_INS[part]}*`, ...lines.flatMap(item)]),
    ...(annex.length > 0
      ? [
          '# ANNEX 1 TO RESOLUTION 12 (REV. SALTMERE, 2036)',
          ...annexed.flatMap((lines, at) => [`### Part ${'ABC'[at]}`, ...lines.flatMap(item)]),
        ]
      : []),
    '**Reasons:** Fog.\n',
  ].join('\n\n');
}

/** Where the caret stands: in the words of an item that is not struck. */
function caretIn(source: string, caret: number): number {
  const places = [...source.matchAll(/(?<!\{--\S* )(?:ferry|buoy|pier)\d+(?=[ :;])/g)].filter(({ index }) =>
    /^(?:\S+ )?$/.test(source.slice(source.lastIndexOf('\n', index) + 1, index)),
  );
  return places[caret % places.length]?.index ?? 0;
}

function done(source: string, at: number, command: ProvisionCommand): string | undefined {
  const editing = command(readDraft(source), [{ anchor: at, active: at }]);
  return editing && 'refusal' in editing ? undefined : applyEdits(source, editing?.edits ?? []);
}

function textIn(source: string): Text {
  return textOf(readDraft(source).proposals[0]!, 'accepted', inline);
}

/** For each paragraph with a reference, the words that its references name, in order. */
function named(source: string): ReadonlyMap<string, readonly string[]> {
  const { proposals } = readDraft(source);
  const text = textIn(source);
  const leadIns = text.sections.map(({ leadIn }) => leadIn);
  const out = new Map<string, readonly string[]>();
  for (const { words } of passagesOf(readPieces(proposals[0]!.text, 'accepted'), 'accepted')) {
    const names = findReferences(words, { leadIns }).flatMap((reference) =>
      provisionPaths(reference).map((path) => {
        const found = findProvision(text, path);
        return found?.type === 'item' ? found.item.text.split(/[ :;]/)[0]! : '';
      }),
    );
    if (names.length > 0) out.set(words.split(/[ :;]/)[0]!, names);
  }
  return out;
}

/** A provision with a dash cannot be referred to. */
function isUnnamed(source: string, words: string): boolean {
  return new RegExp(`–(?:~~\\})? ${words}\\b`).test(source);
}

const COMMANDS = {
  renumberSection,
  renumberText,
  moveProvisionUp,
  moveProvisionDown,
  insertProvision,
  turnIntoSubItem,
  turnIntoItem,
};
const anyCommand = fc.constantFrom(...(Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]));

/** Where an accepted draft differs from another only in how it says what it is. */
const asClean = (source: string): string => format(source).replace('form: marked', 'form: clean');

describe('renumbering: laws', () => {
  it('has nothing to do after it was done', () => {
    fc.assert(
      fc.property(plan, fc.boolean(), (one, marked) => {
        const source = write(one, marked);
        const once = done(source, source.length - 10, renumberText)!;
        assert.equal(done(once, once.length - 10, renumberText), once);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves a text alone that is in sequence', () => {
    fc.assert(
      fc.property(plan, (one) => {
        const source = write(one, false);
        assert.equal(done(source, source.length - 10, renumberText), source);
      }),
      { numRuns: 60 },
    );
  });

  it('lets every reference go on naming what it named', () => {
    fc.assert(
      fc.property(plan, anyCommand, fc.boolean(), (one, name, marked) => {
        const source = write({ ...one, fates: one.fates.map((fate) => (fate === 'followed' ? 'stays' : fate)) }, marked);
        const after = done(source, caretIn(source, one.caret), COMMANDS[name]);
        if (after === undefined) return;
        const before = named(source);
        const now = named(after);
        for (const [paragraph, names] of before) {
          const is = now.get(paragraph) ?? [];
          // What was gone before names nothing, or something else: that is told, not mended.
          names.forEach(
            (words, index) =>
              words !== '' &&
              !isUnnamed(after, words) &&
              assert.equal(is[index], words, `${name}: ${paragraph}\n${source}\n${after}`),
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the base of a marked draft', () => {
    fc.assert(
      fc.property(plan, fc.array(fc.tuple(anyCommand, fc.nat(60)), { minLength: 1, maxLength: 4 }), (one, steps) => {
        const source = write(one, true);
        let now = source;
        for (const [name, caret] of steps) now = done(now, caretIn(now, caret), COMMANDS[name]) ?? now;
        assert.equal(rejectDraft(now), rejectDraft(source));
      }),
      { numRuns: 60 },
    );
  });

  it('does to a marked draft what it does to the clean one', () => {
    fc.assert(
      fc.property(plan, anyCommand, (one, name) => {
        const marked = write(one, true);
        const clean = asClean(acceptDraft(marked));
        const at = caretIn(marked, one.caret);
        const word = /\w+/.exec(marked.slice(at))![0];
        const after = done(marked, at, COMMANDS[name]);
        const cleanAfter = done(clean, clean.search(new RegExp(`(?<=^\\S+ )${word}\\b`, 'm')), COMMANDS[name]);
        assert.equal(after === undefined, cleanAfter === undefined, `${name}\n${marked}`);
        if (after !== undefined) assert.equal(asClean(acceptDraft(after)), asClean(cleanAfter!), `${name}\n${marked}\n${after}`);
      }),
      { numRuns: 120 },
    );
  });

  it('moves down and up again without a trace', () => {
    fc.assert(
      fc.property(plan, fc.boolean(), (one, marked) => {
        const source = write({ ...one, fates: ['stays'] }, marked);
        const at = caretIn(source, one.caret);
        const down = moveProvisionDown(readDraft(source), [{ anchor: at, active: at }]);
        if (!down || 'refusal' in down) return;
        const moved = applyEdits(source, down.edits);
        const back = done(moved, down.selections[0]!.active, moveProvisionUp);
        assert.equal(back, source, moved);
      }),
      { numRuns: 60 },
    );
  });
});
