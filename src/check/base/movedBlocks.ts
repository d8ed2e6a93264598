import type { Block } from '../../markup/block';
import { applyEdits } from '../../markup/edits';
import type { Finding, Fix, TextEdit } from '../../model/problem';
import { quote } from '../wording';
import { asAddition, asDeletion, endOf, insertion, nameOf, plainText, removal, trimmed, type Gap } from './blockEdits';
import { changedWords } from './changedWords';
import type { Move } from './moves';
import type { Compared } from './pairing';
import { inBase, reading, unmarked, type Comparison } from './report';

/**
 * Blocks that stand elsewhere in the base, shown where they stand now. `passed` is what is found of those that have another label
 * because of that: what mends the move mends it too. `first` opens the draft's text.
 */
export function movedBlocks(move: Move, first: Block, passed: readonly Finding[], comparison: Comparison): Finding {
  const { base, draft, after } = move;
  const gap = { first, ...(after ? { after } : {}) };
  const lost = { from: base[0]!.block.span.from, to: base.at(-1)!.block.span.to };
  const finding = unmarked(
    messageFor(move, comparison),
    trimmed(draft[0]!.block),
    [marking(move, gap, passed, comparison), puttingBack(move, gap, passed, comparison)],
    inBase(lost, comparison),
  );
  return { ...finding, related: [...(finding.related ?? []), { message: 'Where it stood before', span: endOf(gap) }] };
}

function messageFor({ base, draft, follows }: Move, { baseName }: Comparison): string {
  const [one, other] = [base[0]!, draft[0]!];
  const what = base.length > 1 ? `this ${nameOf(other)} and ${base.length - 1} more stand` : `this ${nameOf(other)} stands`;
  const where = follows ? `after ${quote(plainText(follows))}` : 'at the beginning';
  const label = one.label === other.label ? '' : one.label === '' ? ', without a label' : `, labelled ${one.label}`;
  return `Unmarked move: in ${baseName} ${what} ${where}${label}.`;
}

/**
 * Deleted where it stood, added where it stands: nothing changes of what is proposed. What the drafter deletes anyway is deleted where
 * it stood; where that is all of it, putting it back does just that.
 */
function marking({ base, draft }: Move, gap: Gap, passed: readonly Finding[], comparison: Comparison): Fix | undefined {
  const isGone = draft.map(({ block }) => reading(block.source, 'accepted', comparison) === '');
  if (isGone.every(Boolean)) return undefined;
  const deleted = base.map((one, index) =>
    isGone[index] ? restoredSource(one, draft[index]!, comparison) : asDeletion(one, comparison),
  );
  const known = deleted.filter((source) => source !== undefined);
  if (known.length < deleted.length) return undefined;
  const left = draft.map((one, index) => (isGone[index] ? removal(one, comparison) : asAddition(one, comparison)));
  return fixOf('Mark this move', [insertion(gap, known), ...left, ...editsOf(passed, true)], true);
}

/** Back in its old place, with whatever the drafter marked in it. */
function puttingBack({ base, draft }: Move, gap: Gap, passed: readonly Finding[], comparison: Comparison): Fix | undefined {
  const restored = draft.flatMap((one, index) => restoredSource(base[index]!, one, comparison) ?? []);
  if (restored.length < draft.length) return undefined;
  const edits = [insertion(gap, restored), ...draft.map((one) => removal(one, comparison)), ...editsOf(passed, false)];
  return fixOf('Put it back, as in the text in force', edits, false);
}

/** All the edits or none: half a move would be wrong. */
function fixOf(title: string, edits: readonly (TextEdit | undefined)[], preferred: boolean): Fix | undefined {
  const all = edits.filter((edit) => edit !== undefined);
  return all.length < edits.length ? undefined : { title, edits: all, ...(preferred ? { preferred } : {}) };
}

/** What marks each of some findings, or restores the text in force. */
function editsOf(findings: readonly Finding[], isMark: boolean): readonly (TextEdit | undefined)[] {
  return findings.flatMap(({ fixes }): readonly (TextEdit | undefined)[] => {
    const fix = fixes.find(({ preferred }) => (preferred === true) === isMark);
    return fix?.edits ?? [undefined];
  });
}

/** A block of the draft as it should stand in its old place: with the base's label, if it has another one now. */
function restoredSource(base: Compared, draft: Compared, comparison: Comparison): string | undefined {
  const { source, span } = draft.block;
  if (base.type === 'table' || draft.type === 'table' || base.label === draft.label) return source;
  const edits = editsOf(changedWords(base, draft, comparison), false)
    .filter((edit) => edit !== undefined)
    .map(({ span: { from, to }, text }) => ({ span: { from: from - span.from, to: to - span.from }, text }));
  const restored = applyEdits(source, edits);
  return reading(restored, 'rejected', comparison) === `${base.group}\n${base.words}` ? restored : undefined;
}
