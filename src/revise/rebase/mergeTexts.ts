import { english, type Lexicon } from '../../lexicon/lexicon';
import { holdsChange } from '../../markup/block';
import { readBlocks } from '../../markup/blocks';
import type { FormattedBlock } from '../../markup/footnotes';
import { acceptChanges, resolveBlock, write } from '../../markup/format';
import { createInlineReader } from '../../markup/inline';
import { pathsOf } from '../paths';
import { readUnits, type Unit } from '../unit';
import { acceptKeepingRemarks, remarksIn } from './accepted';
import { conflictsIn, writeConflicts, type Conflict, type SideNames } from './conflict';
import { withEndings } from './endings';
import { shownBlocks, withLabels, type Renumbering } from './labels';
import { alignThree, type Aligned, type Place } from './order';
import { blockOf, mergePlace, type Changed, type Outcome } from './provision';
import { withParts } from './parts';
import type { Placed } from './reading';
import { withoutStranded } from './stranded';

/** What happened to a provision. `unchanged` by either side; otherwise whose change stands, or that somebody has to decide. */
export type MergeOutcome = 'unchanged' | 'draft' | 'newer' | 'both' | 'merged' | 'conflict';

/** One provision of a merge. */
export interface MergedProvision {
  /** As the field writes it; that of the text which has the provision where the result has not. */
  readonly path: string;
  readonly outcome: MergeOutcome;
  readonly change: 'added' | 'deleted' | 'changed' | 'same';
  readonly moved: boolean;
}

/** A draft and a newer edition in one text. */
export interface Merge extends Pick<Renumbering, 'renumbered' | 'repaired' | 'stale'> {
  /** In canonical form; its conflicts between sign lines. */
  readonly text: string;
  /** How many there are; one may be about several provisions. */
  readonly conflicts: number;
  readonly provisions: readonly MergedProvision[];
}

/**
 * Merges, provision by provision, a draft with a newer edition of the text that it was written against. What one of them
 * changed is taken over; what both changed is merged where their changes do not touch, and is a conflict otherwise. Changes
 * that are marked in a text are read as accepted; the draft's remarks stay. Any input gives a result.
 */
export function mergeTexts(base: string, draft: string, newer: string, names: SideNames, lexicon: Lexicon = english): Merge {
  const [before, theirs] = [base, newer].map((source) => readUnits(acceptChanges(source, lexicon), lexicon));
  const mine = readUnits(acceptKeepingRemarks(draft, lexicon), lexicon);
  const aligned = alignThree(before!, mine, theirs!, lexicon);
  const merged = aligned.places.map((place) => readsAsWritten(mergePlace(place, lexicon), lexicon));
  const asked = withParts(aligned, withoutStranded(aligned, merged, lexicon));
  const ended = withEndings(aligned, asked, lexicon);
  const { outcomes, renumbered, repaired, stale } = withLabels(aligned, ended, lexicon);
  const pieces = aligned.places.flatMap((place, index) => pieceOf(place, outcomes[index]!, lexicon));
  const blocks = writeConflicts(pieces, names).map((text): FormattedBlock => ({ type: typeOf(text), text }));
  const text = write(blocks, lexicon);
  return {
    text,
    conflicts: conflictsIn(text).length,
    // Few who merge ask for them, and naming them takes longer than the merge.
    get provisions() {
      return provisionsOf(aligned, outcomes, lexicon);
    },
    renumbered,
    repaired,
    stale,
  };
}

/** Words that were merged are read back: where they make another block than they were, a person decides. */
function readsAsWritten(outcome: Outcome, lexicon: Lexicon): Outcome {
  if (outcome.kind !== 'stands' || outcome.changed !== 'merged') return outcome;
  const text = blockOf(outcome);
  const blocks = readBlocks(text, lexicon);
  const isSame = blocks.length === 1 && !holdsChange(blocks[0]!) && resolveBlock(blocks[0]!, 'plain', lexicon).text === text;
  return isSame ? outcome : { kind: 'conflict' };
}

function pieceOf({ base, draft, newer }: Place, outcome: Outcome, lexicon: Lexicon): readonly (string | Conflict)[] {
  if (outcome.kind === 'conflict') {
    // Where one side has a provision in parts, its labels are none for the other.
    const isWhole = outcome.goesOn === undefined;
    const [mine, theirs] = isWhole
      ? [draft && withLabelOf(draft, base, newer), newer && withLabelOf(newer, base, draft)]
      : [draft?.typed, newer?.typed];
    return [{ draft: mine ?? '', base: base?.text ?? '', newer: theirs ?? '', goesOn: outcome.goesOn === true }];
  }
  const text = outcome.kind === 'gone' ? '' : blockOf(outcome);
  if (draft && text === draft.text) return [draft.typed];
  const remarks = draft && draft.typed !== draft.text ? remarksIn(draft.typed, lexicon) : [];
  if (remarks.length === 0) return text === '' ? [] : [text];
  return text === '' || draft!.kind === 'table'
    ? [text, remarks.join(' ')].filter((one) => one !== '')
    : [text + remarks.join('')];
}

/** Labels are no part of a conflict: a side that left its label alone is called as the other calls it, so that either fits its list. */
function withLabelOf({ typed, sign, label }: Unit, base: Unit | undefined, other: Unit | undefined): string {
  const isLeft = base?.label === label && label !== '' && typed.startsWith(sign + label);
  return isLeft && other && other.label !== '' ? sign + other.label + typed.slice(sign.length + label.length) : typed;
}

function typeOf(text: string): FormattedBlock['type'] {
  if (text.startsWith('|')) return readBlocks(text)[0]?.type === 'table' ? 'table' : 'text';
  return text.startsWith('---\n') ? 'frontMatter' : 'text';
}

function provisionsOf(
  { places, draft, newer }: Aligned,
  outcomes: readonly Outcome[],
  lexicon: Lexicon,
): readonly MergedProvision[] {
  const inline = createInlineReader();
  const before = new Map([draft, newer].flatMap((units) => [...pathsOf(units, inline, lexicon)]));
  const inResult = pathsInResult(shownBlocks(places, outcomes), lexicon);
  return places.flatMap((place, index) => {
    const outcome = outcomes[index]!;
    const unit = (place.newer ?? place.draft)!;
    if (unit.text === '') return [];
    const path = inResult.get(index) ?? before.get(unit) ?? '';
    const change = outcome.kind === 'gone' ? 'deleted' : !place.base ? 'added' : isTouched(place, outcome) ? 'changed' : 'same';
    const moved = outcome.kind !== 'gone' && (place.movedBy.draft || place.movedBy.newer);
    return [{ path, outcome: outcomeOf(place, outcome), change, moved } as const];
  });
}

/** By place, what provisions are called where they stand now. */
function pathsInResult(blocks: readonly Placed[], lexicon: Lexicon): ReadonlyMap<number, string> {
  const placeAt = new Map<number, number>();
  let source = '';
  for (const { place, text } of blocks) {
    placeAt.set(source.length, place);
    source += `${text}\n\n`;
  }
  const paths = pathsOf(readUnits(source, lexicon), createInlineReader(), lexicon);
  return new Map([...paths].map(([{ block }, path]) => [placeAt.get(block.span.from)!, path]));
}

function isTouched(place: Place, outcome: Outcome): boolean {
  return outcome.kind === 'conflict' || (outcome.kind === 'stands' && blockOf(outcome) !== place.base!.text);
}

const OUTCOMES: Readonly<Record<Changed, MergeOutcome>> = {
  same: 'unchanged',
  draft: 'draft',
  newer: 'newer',
  alike: 'both',
  merged: 'merged',
};

function outcomeOf({ base, draft, newer }: Place, outcome: Outcome): MergeOutcome {
  if (outcome.kind === 'conflict') return 'conflict';
  if (outcome.kind === 'gone') return outcome.by;
  if (outcome.changed !== 'same' || blockOf(outcome) === base?.text) return OUTCOMES[outcome.changed];
  // Only a label or the sign at the end is another.
  const text = blockOf(outcome);
  const sides = [draft, newer].map((unit) => unit !== undefined && unit.text === text);
  return sides[0] && sides[1] ? 'both' : sides[0] ? 'draft' : sides[1] ? 'newer' : 'merged';
}
