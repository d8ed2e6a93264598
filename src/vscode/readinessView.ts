import { commands, EventEmitter, window, workspace, type Disposable, type TextDocument, type TreeView } from 'vscode';
import { preferredFix } from '../check/fixAll';
import { readinessOf, type Readiness, type ReadinessEntry } from '../editor/readiness';
import type { InlineReader } from '../markup/inline';
import type { ChangesInHand } from './changes/inHand';
import { showIn } from './changes/show';
import type { CheckedDraft, Diagnostics } from './diagnostics';
import { nameOfFile } from './documents';
import type { Messages } from './messages';
import { itemOf, withTooltip } from './readinessItems';
import type { TriedFixes } from './triedFixes';

const VIEW = 'plenary.readiness';

interface Listed {
  readonly document: TextDocument;
  readonly checked: CheckedDraft;
  readonly readiness: Readiness;
}

/** What still stands between the draft in hand and handing it in, and what is done. It follows the problems that are shown. */
export class ReadinessView implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #view: TreeView<ReadinessEntry>;
  readonly #disposables: Disposable[];
  #listed: Listed | undefined;
  #parents = new Map<ReadinessEntry, ReadinessEntry>();
  #byId = new Map<string, ReadinessEntry>();

  constructor(
    private readonly inHand: ChangesInHand,
    private readonly diagnostics: Diagnostics,
    private readonly tried: TriedFixes,
    private readonly messages: Messages,
    private readonly inline: InlineReader,
  ) {
    this.#view = window.createTreeView(VIEW, {
      treeDataProvider: {
        onDidChangeTreeData: this.#changed.event,
        getChildren: (entry) => [...(entry ? entry.children : (this.#listed?.readiness.groups ?? []))],
        getParent: (entry) => this.#parents.get(entry),
        getTreeItem: itemOf,
        resolveTreeItem: withTooltip,
      },
    });
    this.#disposables = [
      this.#changed,
      this.#view,
      // While nobody sees it, the list does not say where things are.
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible && this.#listed) this.#list(this.#listed.document, this.#listed.checked);
      }),
      inHand.onDidChange(() => this.#follow()),
      diagnostics.onDidChange((document) => {
        if (document === this.inHand.document) this.#follow();
      }),
      window.onDidChangeActiveTextEditor(() => this.#tell()),
      ...Object.entries(this.#commands()).map(([name, command]) => commands.registerCommand(name, command, this)),
    ];
    this.#follow();
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #commands(): Readonly<Record<string, (entry?: ReadinessEntry) => unknown>> {
    const about =
      (command: string) =>
      async (entry = this.#view.selection[0]) => {
        const now = entry && (await this.#current(entry));
        if (!now?.finding || !this.#listed) return;
        await commands.executeCommand(command, this.#listed.document.uri, now.code, now.finding.span.from);
      };
    return {
      'plenary.readiness.show': (entry = this.#view.selection[0]) => entry && this.#show(entry),
      'plenary.readiness.fix': (entry = this.#view.selection[0]) => entry && this.#fix(entry),
      'plenary.readiness.explain': (entry = this.#view.selection[0]) =>
        entry?.code !== undefined && commands.executeCommand('plenary.explainProblem', entry.code),
      // The view may list a draft that is not in the active editor.
      'plenary.readiness.fixSafe': () => commands.executeCommand('plenary.fixAllSafe', this.inHand.document?.uri),
      'plenary.readiness.ignore': about('plenary.ignoreProblem'),
      'plenary.readiness.switchOff': about('plenary.switchRuleOff'),
    };
  }

  /** Lists what was found last in the draft in hand. While it is being checked, the list stays as it is. */
  #follow(): void {
    const { document } = this.inHand;
    const checked = document && this.diagnostics.known(document);
    if (this.#listed?.document === document && (this.#listed?.checked === checked || !checked)) return;
    this.#list(document, checked);
  }

  #list(document: TextDocument | undefined, checked: CheckedDraft | undefined): void {
    this.#listed = document && checked ? { document, checked, readiness: this.#readinessOf(document, checked) } : undefined;
    this.#parents = new Map();
    this.#byId = new Map();
    const know = (entry: ReadinessEntry): void => {
      this.#byId.set(entry.id, entry);
      for (const child of entry.children) {
        this.#parents.set(child, entry);
        know(child);
      }
    };
    this.#listed?.readiness.groups.forEach(know);
    this.#tell();
    this.#changed.fire();
  }

  #readinessOf(document: TextDocument, { open, findings, hasTexts }: CheckedDraft): Readiness {
    const { checks = {} } = this.diagnostics.circumstancesOf(document);
    return readinessOf(open.draft, findings, { ...(this.#view.visible ? { inline: this.inline } : {}), checks, hasTexts });
  }

  #tell(): void {
    const { document, readiness } = this.#listed ?? {};
    const other = document && document !== window.activeTextEditor?.document ? nameOfFile(document.uri) : '';
    this.#view.description = [readiness?.title ?? '', other].filter((part) => part !== '').join(' · ');
    this.#view.badge = readiness && { value: readiness.count, tooltip: readiness.title };
    void commands.executeCommand('setContext', 'plenary.readiness.hasDraft', this.inHand.document !== undefined);
  }

  async #show(entry: ReadinessEntry): Promise<void> {
    const now = await this.#current(entry);
    if (!now?.span || !this.#listed) return;
    const { document, checked } = this.#listed;
    await showIn(document, checked.open.rangeOf(now.span), now.type === 'problem');
  }

  async #fix(entry: ReadinessEntry): Promise<void> {
    const now = await this.#current(entry);
    if (!now || !this.#listed) return;
    const { document, checked } = this.#listed;
    if (now.type === 'rule') await commands.executeCommand('plenary.fixAllOfKind', document.uri, now.code);
    const fix = now.finding && preferredFix(now.finding);
    if (!fix) return;
    await showIn(document, checked.open.rangeOf(now.finding.span), true);
    const sound = await this.tried.soundOf(document, checked, [fix]);
    if (sound?.has(fix)) await workspace.applyEdit(checked.open.editOf(fix.edits));
    else if (sound) this.messages.inform(`“${fix.title}” would bring other problems here: mend this one by hand.`);
  }

  /** An entry as it is now: somebody may have typed since it was drawn. */
  async #current(entry: ReadinessEntry): Promise<ReadinessEntry | undefined> {
    const { document } = this.inHand;
    if (!document) return undefined;
    const checked = await this.diagnostics.checked(document);
    if (this.#listed?.document !== document || this.#listed.checked.open !== checked.open) this.#list(document, checked);
    return this.#byId.get(entry.id);
  }
}
