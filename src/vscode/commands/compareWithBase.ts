import { window } from 'vscode';
import { withoutReturns } from '../../editor/comparing/cleanText';
import { comparablesIn, type Comparable } from '../../editor/comparing/comparables';
import { nameOf } from '../../editor/names';
import { draftInHand } from '../draftInHand';
import { IMPORT } from '../messages';
import { showPair } from './compareWith';
import type { Tools } from './tools';

/**
 * Lays the text in force beside the draft's, with its changes accepted, in a diff editor. The right side follows what is
 * typed in the draft. The second argument chooses the proposal by its identifier, where the draft has several.
 */
export async function compareWithBase(tools: Tools, ...args: readonly unknown[]): Promise<Comparable | undefined> {
  const { libraries, messages } = tools;
  const draft = await draftInHand(args[0], messages);
  if (!draft) return undefined;
  const library = await libraries.library();
  const { found, missing } = comparablesIn(withoutReturns(draft.getText()), library);
  if (found.length === 0) {
    const reasons = missing.map(({ name, reason }) => `${name}: ${reason}.`).join(' ');
    const why =
      reasons === '' ? 'This draft has no MOD proposal: only a revision can be laid beside the text in force.' : reasons;
    messages.warn(`There is nothing to compare. ${why}`, ...(library.isEmpty ? [IMPORT] : []));
    return undefined;
  }
  const caret =
    window.activeTextEditor?.document === draft ? tools.drafts.of(draft).offsetAt(window.activeTextEditor.selection.active) : 0;
  const chosen = found.length === 1 ? found[0] : await choose(found, args[1], caret);
  if (!chosen) return undefined;
  const left = { kind: 'adopted', name: nameOf(chosen.base) } as const;
  const right = { kind: 'file', file: draft.uri.toString(), part: chosen.part } as const;
  await showPair(tools, { left, right }, 'sideBySide');
  return chosen;
}

async function choose(found: readonly Comparable[], identifier: unknown, caret: number): Promise<Comparable | undefined> {
  const named = found.find((each) => each.identifier === identifier);
  if (named) return named;
  const here = found.find(({ span }) => span.from <= caret && caret <= span.to);
  // The proposal that the caret is in comes first.
  const ordered = here ? [here, ...found.filter((each) => each !== here)] : found;
  const entries = ordered.map((comparable) => ({
    label: comparable.name,
    description: comparable.identifier,
    detail: comparable.base.title,
    comparable,
  }));
  const chosen = await window.showQuickPick(entries, {
    title: 'Compare with Base',
    placeHolder: 'Which proposal?',
    matchOnDetail: true,
  });
  return chosen?.comparable;
}
