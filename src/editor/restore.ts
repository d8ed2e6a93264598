import type { Block, TextBlock } from '../markup/block';
import type { Draft } from '../markup/draft';
import { offsetAfter } from '../markup/edits';
import { readForm } from '../markup/form';
import type { TextEdit } from '../model/problem';
import type { Span } from '../model/range';
import { baseSourceOf, type BesideBase, type PlaceBesideBase } from './baseSource';
import type { Editing, Refusal, Selection } from './editing';
import { editsBetween } from './edits';

/** Stretches of lines that differ, counted from 1 as editors do; an end of 0 is an empty stretch behind its start. */
export interface LineChange {
  readonly originalStartLineNumber: number;
  readonly originalEndLineNumber: number;
  readonly modifiedStartLineNumber: number;
  readonly modifiedEndLineNumber: number;
}

/** The edit that puts the lines of the original in the place of those that were changed, added or deleted. */
export function revertLines(original: string, modified: string, change: LineChange): TextEdit {
  const { originalStartLineNumber: start, originalEndLineNumber: end, modifiedStartLineNumber: from } = change;
  const [before, after] = [startsOfLines(original), startsOfLines(modified)];
  const lines = end === 0 ? '' : original.slice(before[start - 1], before[end] ?? original.length);
  const isGone = change.modifiedEndLineNumber === 0;
  const span = {
    from: (isGone ? after[from] : after[from - 1]) ?? modified.length,
    to: (isGone ? after[from] : after[change.modifiedEndLineNumber]) ?? modified.length,
  };
  // The last line of a text has no end of its own: what is put behind it begins with one, what stands before it ends with one.
  if (isGone && span.from === modified.length && !modified.endsWith('\n')) return { span, text: `\n${lines.replace(/\n$/, '')}` };
  if (lines === '' && span.to === modified.length && span.from > 0 && !modified.endsWith('\n'))
    return { span: { from: span.from - 1, to: span.to }, text: '' };
  if (span.to < modified.length && lines !== '' && !lines.endsWith('\n')) return { span, text: `${lines}\n` };
  return { span, text: span.to === modified.length && !modified.endsWith('\n') ? lines.replace(/\n$/, '') : lines };
}

/** Puts back what the base says wherever the draft differs in the lines that are selected. */
export function revertChanges(
  { source }: Draft,
  selections: readonly Selection[],
  beside: readonly BesideBase[],
): Editing | Refusal {
  if (beside.length === 0) return { refusal: NOTHING_BESIDE };
  const edits = editsBetween(source, baseSourceOf(source, beside)).filter(({ span }) => {
    const lines = linesAround(source, span);
    return selections.some(
      ({ anchor, active }) => Math.min(anchor, active) <= lines.to && Math.max(anchor, active) >= lines.from,
    );
  });
  if (edits.length === 0) return { refusal: 'There is no change here: put the caret into a line that the gutter marks.' };
  return editingOf(edits, selections);
}

/**
 * Puts the words of each selected provision back to what the base says. Its label stays where the words differ, for other
 * provisions may have come before it; where the label alone differs, the label goes back.
 */
export function restoreProvisions(
  { source, lexicon }: Draft,
  selections: readonly Selection[],
  beside: readonly BesideBase[],
): Editing | Refusal {
  if (beside.length === 0) return { refusal: NOTHING_BESIDE };
  const places = beside.flatMap(({ places: all }) => all).filter(({ block }) => block && selections.some(touches(block.span)));
  if (places.length === 0) return { refusal: 'Put the caret into a provision of a MOD proposal first.' };
  const changed = places.filter(({ change }) => change === 'changed');
  if (changed.length === 0) {
    const isNew = places.some(({ change }) => change === 'added');
    return { refusal: isNew ? 'The base has no such provision: it is new, and can only be deleted.' : SAME };
  }
  const edits = changed.flatMap(({ block, base }: PlaceBesideBase): readonly TextEdit[] => {
    const said = block!.type === 'text' ? withLabelOf(block as TextBlock, base!, lexicon) : base!;
    const { from, to } = block!.span;
    return editsBetween(source.slice(from, to), said).map(({ span, text }) => ({
      span: { from: span.from + from, to: span.to + from },
      text,
    }));
  });
  return editingOf(edits, selections);
}

const NOTHING_BESIDE =
  'There is no base to go back to: the draft is marked (reject its changes instead), or the library does not hold the text that it revises.';
const SAME = 'This provision says what the base says.';

function withLabelOf(block: TextBlock, base: string, lexicon: Draft['lexicon']): string {
  const { form, projection } = block.reading('accepted');
  const said = readForm(base, lexicon);
  if (form.kind !== 'item' || said.kind !== 'item') return base;
  const [words, wanted] = [projection.text.slice(form.textFrom, form.textTo), base.slice(said.textFrom, said.textTo)];
  const isSame = words.replace(/\s+/g, ' ') === wanted.replace(/\s+/g, ' ');
  return isSame || !block.source.startsWith(projection.text.slice(0, form.textFrom))
    ? base
    : projection.text.slice(0, form.textFrom) + base.slice(said.textFrom);
}

function touches({ from, to }: Block['span']): (selection: Selection) => boolean {
  return ({ anchor, active }) => Math.min(anchor, active) <= to && Math.max(anchor, active) >= from;
}

/** The lines that a change is in; for what only the base has, the lines of words before and after it. */
function linesAround(source: string, { from, to }: Span): Span {
  const words = source.slice(from, to).trim();
  const lead = source.slice(from, to).search(/\S/);
  const first = words === '' ? source.slice(0, from).trimEnd().length : from + lead;
  const next = source.slice(to).search(/\S/);
  const last = words === '' ? (next < 0 ? source.length : to + next) : from + lead + words.length;
  const end = source.indexOf('\n', last);
  return { from: source.lastIndexOf('\n', first - 1) + 1, to: end < 0 ? source.length : end };
}

function editingOf(edits: readonly TextEdit[], selections: readonly Selection[]): Editing {
  return {
    edits,
    selections: selections.map(({ anchor, active }) => ({
      anchor: offsetAfter(anchor, edits),
      active: offsetAfter(active, edits),
    })),
  };
}

function startsOfLines(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}
