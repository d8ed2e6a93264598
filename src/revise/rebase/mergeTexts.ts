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
import { withLabels, type Renumbering } from './labels';
import { alignThree, type Aligned, type Place } from './order';
import { blockOf, mergePlace, type Changed, type Outcome } from './provision';
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
  const ended = withEndings(aligned, withoutStranded(aligned, merged), lexicon);
  const { outcomes, renumbered, repaired, stale } = withLabels(aligned, ended, lexicon);
  const pieces = aligned.places.flatMap((place, index) => pieceOf(place, outcomes[index]!, lexicon));
  const blocks = writeConflicts(pieces, names).map((text): FormattedBlock => ({ type: typeOf(text), text }));
  const text = write(blocks, lexicon);
  return {
    text,
    conflicts: conflictsIn(text).length,
    // Few who merge ask for them, and naming them takes longer than the merge.
    get provisions() {
      return provisionsOf(before!, aligned, outcomes, lexicon);
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
    return [{ draft: draft?.typed ?? '', base: base?.text ?? '', newer: newer?.text ?? '' }];
  }
  const text = outcome.kind === 'gone' ? '' : blockOf(outcome);
  if (draft && text === draft.text) return [draft.typed];
  const remarks = draft && draft.typed !== draft.text ? remarksIn(draft.typed, lexicon) : [];
  if (remarks.length === 0) return text === '' ? [] : [text];
  return text === '' || draft!.kind === 'table'
    ? [text, remarks.join(' ')].filter((one) => one !== '')
    : [text + remarks.join('')];
}

function typeOf(text: string): FormattedBlock['type'] {
  if (text.startsWith('|')) return readBlocks(text)[0]?.type === 'table' ? 'table' : 'text';
  return text.startsWith('---\n') ? 'frontMatter' : 'text';
}

function provisionsOf(
  base: readonly Unit[],
  { places, draft, newer }: Aligned,
  outcomes: readonly Outcome[],
  lexicon: Lexicon,
): readonly MergedProvision[] {
  const inline = createInlineReader();
  const paths = [base, draft, newer].map((units) => pathsOf(units, inline, lexicon));
  const standing = new Map<Place, Unit>();
  places.forEach((place, index) => {
    const outcome = outcomes[index]!;
    const unit = (place.draft ?? place.newer ?? place.base)!;
    if (outcome.kind === 'conflict') standing.set(place, place.newer ?? unit);
    else if (outcome.kind === 'stands') standing.set(place, { ...unit, text: blockOf(outcome) });
  });
  const inResult = pathsOf([...standing.values()], inline, lexicon);
  return places.flatMap((place, index) => {
    const outcome = outcomes[index]!;
    const unit = (place.newer ?? place.draft ?? place.base)!;
    if (unit.text === '') return [];
    const known = [place.base, place.draft, place.newer].map((one, side) => one && paths[side]!.get(one));
    const path = inResult.get(standing.get(place)!) ?? known[2] ?? known[1] ?? known[0] ?? '';
    const change = outcome.kind === 'gone' ? 'deleted' : !place.base ? 'added' : isTouched(place, outcome) ? 'changed' : 'same';
    const moved = outcome.kind !== 'gone' && (place.movedBy.draft || place.movedBy.newer);
    return [{ path, outcome: outcomeOf(place, outcome), change, moved } as const];
  });
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
