import {
  commands,
  Disposable,
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  type TreeDataProvider,
  type TreeView,
} from 'vscode';
import type { ChangedProvision, ProvisionChangeKind } from '../../editor/comparing/changedProvisions';
import { briefTitle, countsOf } from '../../editor/comparing/titles';
import { byPart } from '../../editor/comparing/walk';
import type { Compared, Comparisons } from './comparisons';

/** A section or annex in which something changed. */
interface PartLine {
  readonly part: string;
  readonly lines: readonly ProvisionLine[];
}

/** A changed provision. */
interface ProvisionLine {
  readonly change: ChangedProvision;
  readonly parent: PartLine;
}

type Line = PartLine | ProvisionLine;

/** The provisions that changed between the two texts that somebody compared last, by section and annex. */
export class ComparisonView implements TreeDataProvider<Line>, Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #view: TreeView<Line>;
  readonly #disposables: Disposable;
  #parts: readonly PartLine[] = [];
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(private readonly comparisons: Comparisons) {
    this.#view = window.createTreeView<Line>('plenary.comparison', { treeDataProvider: this, showCollapseAll: true });
    this.#disposables = Disposable.from(
      this.#changed,
      this.#view,
      comparisons.onDidChange(() => this.#update()),
    );
    this.#update();
  }

  getChildren(line?: Line): Line[] {
    if (!line) return [...this.#parts];
    return 'part' in line ? [...line.lines] : [];
  }

  getParent(line: Line): Line | undefined {
    return 'part' in line ? undefined : line.parent;
  }

  getTreeItem(line: Line): TreeItem {
    return 'part' in line ? partItem(line) : provisionItem(line);
  }

  /** Opens the view, and leaves the keyboard where it is. */
  async open(): Promise<void> {
    const [first] = this.#parts;
    if (first) await this.#reveal(first, false);
  }

  /** Selects the line of a provision, where the view is to be seen. */
  async select(change: ChangedProvision): Promise<void> {
    const line = this.#parts.flatMap(({ lines }) => lines).find((one) => one.change === change);
    if (line && this.#view.visible) await this.#reveal(line, true);
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #update(): void {
    const { known, missing } = this.comparisons;
    this.#parts = known ? linesOf(known) : [];
    this.#view.description = known ? `${known.changes.length} · ${briefTitle(known.left, known.right)}` : '';
    this.#view.message = missing ?? (known && `${briefTitle(known.left, known.right)}: ${countsOf(known.changes)}`);
    void commands.executeCommand('setContext', 'plenary.hasComparison', known !== undefined);
    this.#changed.fire();
  }

  /** A line may be gone before the editor gets to it: then there is nothing to show. */
  async #reveal(line: Line, select: boolean): Promise<void> {
    await this.#view.reveal(line, { select, focus: false }).then(undefined, () => undefined);
  }
}

function linesOf({ changes }: Compared): readonly PartLine[] {
  return byPart(changes).map(({ part, changes: inPart }) => {
    const lines: ProvisionLine[] = [];
    const parent = { part, lines };
    lines.push(...inPart.map((change) => ({ change, parent })));
    return parent;
  });
}

function partItem({ part, lines }: PartLine): TreeItem {
  const item = new TreeItem(part, TreeItemCollapsibleState.Expanded);
  item.id = part;
  item.description = String(lines.length);
  return item;
}

function provisionItem({ change, parent }: ProvisionLine): TreeItem {
  const { name, words, excerpt, kind, marked } = change;
  const item = new TreeItem(name, TreeItemCollapsibleState.None);
  item.id = `${parent.part} ${parent.lines.findIndex((line) => line.change === change)}`;
  item.description = `${words} · ${excerpt}`;
  item.iconPath = ICONS[kind];
  item.tooltip = new MarkdownString(`${name}: ${words}\n\n`).appendCodeblock(marked, 'itu-resolution');
  item.accessibilityInformation = { label: `${name}, ${words}. ${excerpt}` };
  item.command = { title: 'Show Provision', command: 'plenary.showProvision', arguments: [change] };
  return item;
}

const ICONS: Readonly<Record<ProvisionChangeKind, ThemeIcon>> = {
  added: new ThemeIcon('diff-added', new ThemeColor('gitDecoration.addedResourceForeground')),
  deleted: new ThemeIcon('diff-removed', new ThemeColor('gitDecoration.deletedResourceForeground')),
  changed: new ThemeIcon('diff-modified', new ThemeColor('gitDecoration.modifiedResourceForeground')),
  moved: new ThemeIcon('diff-renamed', new ThemeColor('gitDecoration.renamedResourceForeground')),
  split: new ThemeIcon('split-vertical', new ThemeColor('gitDecoration.addedResourceForeground')),
  merged: new ThemeIcon('combine', new ThemeColor('gitDecoration.deletedResourceForeground')),
  renumbered: new ThemeIcon('list-ordered', new ThemeColor('gitDecoration.modifiedResourceForeground')),
};
