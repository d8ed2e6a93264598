import {
  commands,
  Selection,
  TabInputText,
  TextEditorRevealType,
  window,
  type Range,
  type Tab,
  type TextEditor,
  type Uri,
} from 'vscode';
import type { ChangedProvision, Reading } from '../../editor/comparing/changedProvisions';
import { isSamePair } from '../../editor/comparing/side';
import { rangeIn } from '../convert';
import { pairIn, type Compared, type Comparisons } from './comparisons';

/** Milliseconds that both sides of a diff editor may take to appear. */
const PATIENCE = 3000;

/** Shows a changed provision in the comparison's own tab, in both texts or in the marked one. */
export async function revealProvision(
  { as }: Pick<Comparisons, 'as'>,
  compared: Compared,
  change: ChangedProvision,
  { preserveFocus }: { readonly preserveFocus: boolean },
): Promise<void> {
  const tab = tabOf(compared);
  const shownAs = tab ? (tab.input instanceof TabInputText ? 'marked' : 'sideBySide') : as;
  const { uris } = compared;
  const place = {
    preserveFocus,
    preview: tab?.isPreview ?? true,
    ...(tab ? { viewColumn: tab.group.viewColumn } : {}),
  };
  const inMarked = rangeOf(compared, change, 'marked');
  if (shownAs === 'marked') return commands.executeCommand('vscode.open', uris.marked, { ...place, selection: inMarked });
  const selection = rangeOf(compared, change, 'right');
  await commands.executeCommand('vscode.diff', uris.left, uris.right, compared.title, { ...place, selection });
  // Where there is room for one text only, the editor shows no left side.
  const left = await editorOf(uris.left);
  if (!left) return;
  const inLeft = rangeOf(compared, change, 'left');
  left.selection = new Selection(inLeft.start, inLeft.start);
  const { places } = change;
  // The other side scrolls along with the one that has the provision.
  if (places.right.from === places.right.to) left.revealRange(inLeft, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The reading of a comparison that an editor shows. */
export function readingIn(editor: TextEditor | undefined, { uris }: Compared): Reading | undefined {
  const shown = editor?.document.uri.toString();
  return (['right', 'left', 'marked'] as const).find((reading) => uris[reading].toString() === shown);
}

/** Where a provision begins in one reading. */
export function rangeOf({ texts }: Compared, { places }: ChangedProvision, reading: Reading): Range {
  const { from } = places[reading];
  return rangeIn(texts[reading], { from, to: from });
}

/** The tab that shows a comparison: the one that is looked at, or another. */
function tabOf({ pair }: Compared): Tab | undefined {
  const { activeTabGroup, all } = window.tabGroups;
  const shows = (tab: Tab | undefined): boolean => {
    const own = pairIn(tab);
    return own !== undefined && isSamePair(own, pair);
  };
  if (shows(activeTabGroup.activeTab)) return activeTabGroup.activeTab;
  const tabs = all.flatMap((group) => group.tabs).filter(shows);
  return tabs.find(({ isActive }) => isActive) ?? tabs[0];
}

async function editorOf(uri: Uri): Promise<TextEditor | undefined> {
  const find = (): TextEditor | undefined =>
    window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  for (const end = Date.now() + PATIENCE; !find() && Date.now() < end;) await new Promise((wake) => setTimeout(wake, 50));
  return find();
}
