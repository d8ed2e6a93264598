import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { escapeMarkdown } from '../editor/paragraphs';
import type { ReadinessEntry } from '../editor/readiness';

/** A line of the Readiness view as the editor draws it. */
export function itemOf(entry: ReadinessEntry): TreeItem {
  const { type, id, label, description, kind, isFolded, isFixable, children } = entry;
  const state = isFolded ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  const item = new TreeItem(label, children.length > 0 ? state : TreeItemCollapsibleState.None);
  item.id = id;
  item.description = description;
  item.contextValue = isFixable ? `${type}.fixable` : type;
  item.iconPath = type === 'group' ? undefined : ICONS[kind];
  if (entry.span) item.command = { command: 'plenary.readiness.show', title: 'Show', arguments: [entry] };
  const spoken = type === 'done' ? [label, 'done'] : [label, description];
  item.accessibilityInformation = { label: spoken.filter((part) => part !== '').join(', '), role: 'treeitem' };
  return item;
}

/** The item with all that there is to tell of a problem. */
export function withTooltip(item: TreeItem, { type, label, description, finding }: ReadinessEntry): TreeItem {
  const place = finding && description !== '' ? `\n\n${escapeMarkdown(description)}` : '';
  item.tooltip =
    type === 'problem' && finding
      ? new MarkdownString(`${escapeMarkdown(finding.message)}${place}\n\n\`${finding.code}\``)
      : [label, description].filter((part) => part !== '').join(': ');
  return item;
}

const ICONS: Readonly<Record<ReadinessEntry['kind'], ThemeIcon>> = {
  mend: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  look: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  open: new ThemeIcon('circle-large-outline'),
  know: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
  done: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
};
