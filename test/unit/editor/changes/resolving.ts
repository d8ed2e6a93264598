import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textsOf } from '../../../../src/editor/changes/markedChanges';
import { resolveChanges, type Resolution, type Resolving } from '../../../../src/editor/changes/resolveChanges';
import { changesIn } from '../../../../src/editor/stops';
import { readDraft } from '../../../../src/markup/draft';
import { applyEdits } from '../../../../src/markup/edits';
import { format } from '../../../../src/markup/format';
import { acceptDraft, rejectDraft } from '../../../../src/revise/resolveDraft';
import { isChange } from '../../../../src/markup/marks';
import type { Span } from '../../../../src/model/range';

const CONTENTS = [
  'lamp',
  'the fog;',
  ' ',
  '',
  '1 ',
  '*a)* that',
  '# ',
  '[^1]',
  '[^x]',
  '*',
  '`',
  'lit\nday',
  'x\\\\',
  'a{>>r<<} b',
  '🙂',
];
const content = fc.array(fc.constantFrom(...CONTENTS), { maxLength: 3 }).map((parts) => parts.join(''));
const change = fc.oneof(
  content.map((text) => `{++${text}++}`),
  content.map((text) => `{--${text}--}`),
  fc.tuple(content, content).map(([before, after]) => `{~~${before}~>${after}~~}`),
);
const AROUND = [
  '{>>why?<<}',
  '{>>@NOR 2031-03-01<<}',
  '{==lit==}',
  '\n',
  '\n\n',
  ' ',
  '',
  '*',
  '**',
  '`',
  '\\\\',
  '{',
  '{++',
  '~>',
  '++}',
];
const OPENERS = [
  '1 ',
  '2.1 ',
  '*b)* ',
  '# ',
  '## ',
  '[^1]: ',
  '[^x]: ',
  '*',
  '- ',
  '| ',
  '| a | b |\n| --- | --- |\n| ',
  '**Reasons:** ',
];
const piece = fc.oneof({ arbitrary: change, weight: 3 }, content, fc.constantFrom(...AROUND), fc.constant(' | '));

/** Drafts full of changes, as hands may type them. */
export const typedDraft: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(fc.constantFrom('', ...OPENERS), fc.array(piece, { maxLength: 6 }), fc.constantFrom('\n', '\n\n', '\n\n', '\r\n')),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((lines) => lines.map(([opener, pieces, end]) => opener + pieces.join('') + end).join(''));

/** A marked text as a draft that says so. */
export function marked(text: string): string {
  return `---\nform: marked\n---\n\n${text}`;
}

/** Resolves changes of a source; undefined where that is refused. */
export function resolve(
  source: string,
  spans: readonly Span[],
  how: Resolution,
): (Resolving & { readonly after: string }) | undefined {
  const answer = resolveChanges(readDraft(source), spans, how, []);
  if (!answer || 'refusal' in answer) return undefined;
  return { ...answer, after: applyEdits(source, answer.edits) };
}

/** Resolves some of the changes of a source, and checks what that may change and what not. */
export function resolvedPart(
  source: string,
  numbers: readonly number[],
  how: Resolution,
  counts: { resolved: number; refused: number },
): void {
  const changes = changesIn(readDraft(source));
  if (changes.length === 0) return;
  const chosen = numbers.slice(0, 1 + (numbers[0]! % changes.length)).map((number) => changes[number % changes.length]!);
  const answer = resolve(source, chosen, how);
  if (!answer) return void counts.refused++;
  counts.resolved++;
  const { after, left } = answer;
  const whole = how === 'accept' ? acceptDraft : rejectDraft;
  // A draft that is clean then says so; all others say what they said.
  const said = left.length === 0 ? whole(after) : asMarked(whole(after), source);
  assert.equal(said, left.length === 0 ? whole(source) : asMarked(whole(source), source));
  assert.ok(answer.resolved >= 1 && left.length < changes.length);
  assert.ok(isPartOf(marksOf(after), marksOf(source)), 'the marks that are left are those that were there');
  assert.deepEqual(changesIn(readDraft(after)), left);
}

/** Resolves all changes of a source one by one, in an order, and checks that this gives what all at once gives. */
export function resolvedOneByOne(source: string, numbers: readonly number[], how: Resolution): void {
  let text = source;
  if (changesIn(readDraft(source)).length === 0) return;
  for (let turn = 0; ; turn++) {
    const changes = changesIn(readDraft(text));
    if (changes.length === 0) break;
    const first = numbers[turn % numbers.length]! % changes.length;
    const answer = [...changes.keys()]
      .map((index) => resolve(text, [changes[(first + index) % changes.length]!], how))
      .find((one) => one !== undefined);
    assert.ok(answer, 'one of them can be resolved');
    text = answer.after;
  }
  assert.equal(format(text), format((how === 'accept' ? acceptDraft : rejectDraft)(source)));
}

/** The marks of a source that change it, in order. */
function marksOf(source: string): readonly string[] {
  return readDraft(source)
    .blocks.flatMap(textsOf)
    .flatMap((text) => text.scan.marks.filter(isChange).map(({ from, to }) => text.source.slice(from, to)));
}

function asMarked(text: string, like: string): string {
  return /^form: clean$/m.test(like) ? text : text.replace(/^form: clean$/m, 'form: marked');
}

function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const one of whole) if (part[at] === one) at++;
  return at === part.length;
}
