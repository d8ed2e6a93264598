import { window } from 'vscode';
import type { ChangedProvision } from '../../editor/comparing/changedProvisions';
import { stepFrom, type Standpoint } from '../../editor/comparing/walk';
import { pairIn, type Compared, type ShownAs } from '../comparing/comparisons';
import { rangeOf, readingIn, revealProvision } from '../comparing/reveal';
import type { Command, Tools } from './tools';

export const goToNextProvision = going('forwards');
export const goToPreviousProvision = going('backwards');
export const showAsMarked = showing('marked');
export const showSideBySide = showing('sideBySide');

/** Shows a changed provision that somebody clicked on in the list. */
export async function showProvision(tools: Tools, change: unknown): Promise<boolean> {
  const compared = await tools.comparisons.current();
  const own = compared?.changes.find((each) => each === change);
  if (!compared || !own) return false;
  await reveal(tools, compared, own, true);
  return true;
}

/** Goes to the changed provision after or before the caret; beyond the last one to the first, and says so. */
function going(way: 'forwards' | 'backwards'): Command {
  return async (tools) => {
    const compared = await tools.comparisons.current();
    if (!compared) {
      tools.messages.inform('Nothing is compared: run Compare with… or Compare Rev. Versions… first.');
      return undefined;
    }
    const step = stepFrom(compared.changes, standpoint(tools, compared), way);
    if (!step) {
      tools.messages.inform(`${compared.title}: the two texts are the same.`);
      return undefined;
    }
    await reveal(tools, compared, step.change, false);
    const { name, words } = step.change;
    const place = `${compared.changes.indexOf(step.change) + 1} of ${compared.changes.length}`;
    const round = step.wrapped ? `, went on from the ${way === 'forwards' ? 'beginning' : 'end'}` : '';
    window.setStatusBarMessage(`Plenary: ${name}, ${words} (${place}${round})`, 4000);
    return step.change;
  };
}

async function reveal(tools: Tools, compared: Compared, change: ChangedProvision, preserveFocus: boolean): Promise<void> {
  tools.comparisons.shown = change;
  await revealProvision(tools.comparisons, compared, change, { preserveFocus });
  await tools.comparisonView.select(change);
}

/** What was shown last counts for as long as the caret stands there; outside the comparison it is all that is known. */
function standpoint({ comparisons }: Tools, compared: Compared): Standpoint {
  const editor = window.activeTextEditor;
  const reading = readingIn(editor, compared);
  const { shown } = comparisons;
  if (!editor || !reading) return { reading: 'right', offset: -1, ...(shown ? { shown } : {}) };
  const caret = editor.selection.active;
  const rests = shown && rangeOf(compared, shown, reading).start.isEqual(caret);
  return { reading, offset: editor.document.offsetAt(caret), ...(rests ? { shown } : {}) };
}

/** Shows the comparison of the active tab, or else the last one, the other way; and so the next ones. */
function showing(as: ShownAs): Command {
  return async (tools) => {
    const pair = pairIn(window.tabGroups.activeTabGroup.activeTab) ?? (await tools.comparisons.current())?.pair;
    if (!pair) {
      tools.messages.inform('Nothing is compared: run Compare with… or Compare Rev. Versions… first.');
      return undefined;
    }
    tools.comparisons.as = as;
    const compared = await tools.comparisons.show(pair, as);
    if (!('missing' in compared)) return compared;
    tools.messages.warn(compared.missing);
    return undefined;
  };
}
