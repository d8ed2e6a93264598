import type { Disposable } from 'vscode';
import { commands, env, EventEmitter, window, type Selection, type TextEditor, type TreeView } from 'vscode';
import type { DraftChange } from '../editor/changes/change';
import { changeAt } from '../editor/changes/changeAt';
import { filterEntries, filterInWords, isFiltering, NO_FILTER, type ChangeFilter } from '../editor/changes/changeFilter';
import { changesAsText } from '../editor/changes/changesAsText';
import type { ChangeEntry } from '../editor/changes/changeTree';
import { countInWords } from '../editor/changes/changeWords';
import { relatedIn } from '../editor/changes/related';
import { askForFilter } from './changes/filter';
import type { ChangesInHand, ListedDraft } from './changes/inHand';
import { itemOf, withTooltip } from './changes/items';
import { selectionIn, showIn } from './changes/show';
import { nameOfFile } from './documents';

const VIEW = 'plenary.changes';
/** Milliseconds that the caret rests before the list follows it. */
const REST = 100;

/** The list of a draft's changes, by proposal and provision, and what can be done with several of them. */
export class ChangesView implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #view: TreeView<ChangeEntry>;
  readonly #disposables: Disposable[];
  #filter = NO_FILTER;
  /** What is listed: a draft, its entries that pass the filter, and where each of them is. */
  #listed: ListedDraft | undefined;
  #shown: readonly ChangeEntry[] = [];
  #parents = new Map<ChangeEntry, ChangeEntry>();
  #byId = new Map<string, ChangeEntry>();
  /** Where this list put the caret itself, which it does not follow. */
  #own: Selection | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** What was selected last because the caret is in it, until somebody selects something else. */
  #followed: ChangeEntry | undefined;

  constructor(private readonly inHand: ChangesInHand) {
    this.#view = window.createTreeView(VIEW, {
      canSelectMany: true,
      showCollapseAll: true,
      treeDataProvider: {
        onDidChangeTreeData: this.#changed.event,
        getChildren: (entry) => [...(entry ? entry.children : this.#shown)],
        getParent: (entry) => this.#parents.get(entry),
        getTreeItem: itemOf,
        resolveTreeItem: withTooltip,
      },
    });
    this.#disposables = [
      this.#changed,
      this.#view,
      this.#view.onDidChangeVisibility(() => this.#refresh()),
      // What somebody selects in the list stays selected.
      this.#view.onDidChangeSelection(({ selection }) => {
        clearTimeout(this.#timer);
        if (selection.length !== 1 || selection[0] !== this.#followed) this.#followed = undefined;
      }),
      inHand.onDidChange(() => this.#refresh()),
      window.onDidChangeActiveTextEditor(() => this.#tell()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#planToFollow(textEditor)),
      ...Object.entries(this.#commands()).map(([name, command]) => commands.registerCommand(name, command, this)),
    ];
    this.#refresh();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #commands(): Readonly<Record<string, (entry?: ChangeEntry, chosen?: readonly ChangeEntry[]) => unknown>> {
    const resolve = (command: string) => (entry?: ChangeEntry, chosen?: readonly ChangeEntry[]) =>
      this.#resolve(command, this.#chosen(entry, chosen));
    return {
      'plenary.showChange': (entry) => this.#show(entry ?? this.#view.selection[0]),
      'plenary.showRelatedChange': (entry) => this.#showRelated(entry ?? this.#view.selection[0]),
      'plenary.acceptChosenChanges': resolve('plenary.acceptChange'),
      'plenary.rejectChosenChanges': resolve('plenary.rejectChange'),
      'plenary.acceptShownChanges': () => this.#resolve('plenary.acceptChange', this.#shown),
      'plenary.rejectShownChanges': () => this.#resolve('plenary.rejectChange', this.#shown),
      'plenary.copyChanges': (entry, chosen) => this.#copy(this.#chosen(entry, chosen)),
      'plenary.filterChanges': () => this.#askForFilter(),
      'plenary.clearChangesFilter': () => this.#setFilter(NO_FILTER),
    };
  }

  /** What a command is about: all that is selected, where the entry that it was called on is among it; a key tells of no entry. */
  #chosen(entry?: ChangeEntry, chosen?: readonly ChangeEntry[]): readonly ChangeEntry[] {
    if (chosen && chosen.length > 1) return chosen;
    const { selection } = this.#view;
    return !entry || selection.some(({ id }) => id === entry.id) ? selection : [entry];
  }

  /** Lists what the draft holds now; while nobody sees it, only what menus ask for is told. */
  #refresh(): void {
    const listed = this.#view.visible ? this.inHand.now() : undefined;
    if (this.#view.visible && (listed !== this.#listed || !listed)) this.#list(listed);
  }

  #list(listed: ListedDraft | undefined): void {
    this.#listed = listed;
    this.#shown = filterEntries(listed?.entries ?? [], this.#filter);
    this.#parents = new Map();
    this.#byId = new Map();
    const know = (entry: ChangeEntry): void => {
      this.#byId.set(entry.id, entry);
      for (const child of entry.children) {
        this.#parents.set(child, entry);
        know(child);
      }
    };
    this.#shown.forEach(know);
    this.#tell();
    this.#changed.fire();
    this.#planToFollow(window.activeTextEditor);
  }

  #tell(): void {
    const total = this.#listed?.changes.length ?? 0;
    const shown = this.#shown.reduce((sum, { changes }) => sum + changes.length, 0);
    const filtering = isFiltering(this.#filter);
    const state = !this.#listed ? 'noDraft' : shown > 0 ? 'some' : total > 0 ? 'filteredOut' : this.#listed.open.draft.form;
    const file =
      this.#listed && this.#listed.document !== window.activeTextEditor?.document ? this.#listed.document.uri : undefined;
    this.#view.description = [
      total === 0 ? '' : filtering ? `${shown} of ${total}` : countInWords(total),
      file ? nameOfFile(file) : '',
    ]
      .filter((part) => part !== '')
      .join(' · ');
    // Where there is a message, the editor does not say what to do in an empty view.
    this.#view.message = filtering && shown > 0 ? `Filter: ${filterInWords(this.#filter)}` : '';
    void commands.executeCommand('setContext', 'plenary.changes.state', state);
    void commands.executeCommand('setContext', 'plenary.changes.filtering', filtering);
  }

  #setFilter(filter: ChangeFilter): void {
    this.#filter = filter;
    this.#list(this.inHand.now());
  }

  #askForFilter(): void {
    const listed = this.inHand.now();
    if (listed) askForFilter(listed.changes, this.#filter, (filter) => this.#setFilter(filter));
  }

  /** Selects the change that the caret came to rest in. */
  #planToFollow(editor: TextEditor | undefined): void {
    if (!editor || !this.#view.visible || editor.document !== this.inHand.document) return;
    const own = this.#own;
    this.#own = undefined;
    if (own?.isEqual(editor.selection)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#followCaret(editor), REST);
  }

  async #followCaret({ document, selection }: TextEditor): Promise<void> {
    const listed = this.#listed;
    // What was typed meanwhile will be listed, and followed, after a pause.
    if (!listed || !this.#view.visible || listed.document !== document || this.inHand.known() !== listed) return;
    const change = listed.changes[changeAt(listed.changes, selectionIn(listed.open, selection))];
    const entry = change && this.#entryOf(change);
    // The editor tells a while later that an entry is selected: asked for twice, it might take the place of what somebody chose.
    if (!entry || entry === this.#followed || this.#view.selection.includes(entry)) return;
    this.#followed = entry;
    // The list may be replaced before the editor has shown this one: then it follows anew.
    await this.#view.reveal(entry, { select: true, focus: false }).then(undefined, () => undefined);
  }

  #entryOf(change: DraftChange): ChangeEntry | undefined {
    return [...this.#parents.keys()].find((entry) => entry.type === 'change' && entry.changes[0] === change);
  }

  async #show(entry: ChangeEntry | undefined): Promise<void> {
    const [current] = entry ? this.#current([entry]) : [];
    const listed = this.#listed;
    if (!current || !listed) return;
    const isSelected = current.type === 'change' || current.type === 'remark';
    const editor = await showIn(listed.document, listed.open.rangeOf(current.span), isSelected);
    this.#own = editor.selection;
  }

  async #showRelated(entry: ChangeEntry | undefined): Promise<void> {
    const [current] = entry ? this.#current([entry]) : [];
    if (!current || !this.#listed) return;
    const { changes } = this.#listed;
    const [at] = relatedIn(changes)(current.changes[0]!.span.from);
    const other = changes.find(({ span }) => span.from === at);
    const otherEntry = other && this.#entryOf(other);
    if (otherEntry) await this.#view.reveal(otherEntry, { select: true, focus: true });
    if (other) await showIn(this.#listed.document, this.#listed.open.rangeOf(other.span), true);
    else void window.showInformationMessage(NONE_RELATED);
  }

  /** Entries of the list as they are now: somebody may have typed since it was drawn. */
  #current(entries: readonly ChangeEntry[]): readonly ChangeEntry[] {
    const listed = this.inHand.now();
    if (listed !== this.#listed) this.#list(listed);
    return entries.flatMap(({ id }) => this.#byId.get(id) ?? []);
  }

  /** Has another command resolve the changes of some entries, as one step that can be undone. What the filter hides stays. */
  async #resolve(command: string, entries: readonly ChangeEntry[]): Promise<void> {
    const spans = unique(this.#current(entries).flatMap(({ changes }) => changes)).map(({ span }) => span);
    if (spans.length === 0 || !this.#listed) return;
    const { document, open } = this.#listed;
    await commands.executeCommand(command, document.uri, spans, open.draft.source);
    this.#refresh();
  }

  async #copy(entries: readonly ChangeEntry[]): Promise<void> {
    const changes = this.#current(entries).flatMap((entry) => entry.changes);
    if (changes.length > 0) await env.clipboard.writeText(changesAsText(this.#shown, changes));
  }
}

const NONE_RELATED =
  'The change at the other place is not in the draft any more: it was accepted or rejected, or its words were changed.';

function unique(changes: readonly DraftChange[]): readonly DraftChange[] {
  return [...new Set(changes)].sort((one, other) => one.span.from - other.span.from);
}
