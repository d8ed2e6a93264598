import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { ChangeEntry } from '../../editor/changes/changeTree';
import { entryTooltip } from '../../editor/changes/changeTooltip';
import { countInWords } from '../../editor/changes/changeWords';

/** An entry as the view shows it. What is told when the mouse rests on it is written when it does: see `withTooltip`. */
export function itemOf(entry: ChangeEntry): TreeItem {
  const { type, kind, id, label, description, children } = entry;
  const item = new TreeItem(label, children.length > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None);
  item.id = id;
  item.contextValue = type === 'change' && isRelated(entry) ? 'change.related' : type;
  item.iconPath = ICONS[kind];
  const count = type === 'proposal' ? countInWords(entry.changes.length) : '';
  item.description = [description, count].filter((part) => part !== '').join(' · ');
  item.command = { command: 'plenary.showChange', title: 'Show Change', arguments: [entry] };
  const spoken = [type === 'change' ? `${kind}: ${label}` : label, item.description].filter((part) => part !== '');
  item.accessibilityInformation = { label: spoken.join(', '), role: 'treeitem' };
  return item;
}

/** Whether a change tells that its words went to another place, or came from one. */
function isRelated({ changes: [change] }: ChangeEntry): boolean {
  return change?.move !== undefined || change?.divided !== undefined;
}

/** The item with all that there is to tell of its entry. What the draft says is text in it, and nothing else. */
export function withTooltip(item: TreeItem, entry: ChangeEntry): TreeItem {
  item.tooltip = new MarkdownString(entryTooltip(entry));
  return item;
}

function coloured(icon: string, colour: string): ThemeIcon {
  return new ThemeIcon(icon, new ThemeColor(`gitDecoration.${colour}ResourceForeground`));
}

/** Parts of a draft have the pictures that they have in the outline; changes those, and the colours, of a comparison. */
const ICONS: Readonly<Record<ChangeEntry['kind'], ThemeIcon>> = {
  added: coloured('diff-added', 'added'),
  deleted: coloured('diff-removed', 'deleted'),
  replaced: coloured('diff-modified', 'modified'),
  moved: coloured('diff-renamed', 'renamed'),
  remark: new ThemeIcon('comment'),
  introduction: new ThemeIcon('symbol-file'),
  proposal: new ThemeIcon('symbol-file'),
  preambular: new ThemeIcon('symbol-interface'),
  operative: new ThemeIcon('symbol-event'),
  item: new ThemeIcon('symbol-field'),
  annex: new ThemeIcon('symbol-package'),
  symbol: new ThemeIcon('symbol-file'),
  designation: new ThemeIcon('symbol-string'),
  title: new ThemeIcon('symbol-string'),
  formula: new ThemeIcon('symbol-string'),
  heading: new ThemeIcon('symbol-string'),
  table: new ThemeIcon('symbol-struct'),
  footnote: new ThemeIcon('symbol-numeric'),
  reasons: new ThemeIcon('symbol-property'),
};
