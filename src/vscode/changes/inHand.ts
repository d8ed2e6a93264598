import { EventEmitter, window, workspace, type Disposable, type TextDocument } from 'vscode';
import type { DraftChange } from '../../editor/changes/change';
import { changeTree, type ChangeEntry } from '../../editor/changes/changeTree';
import { listChanges } from '../../editor/changes/list';
import type { InlineReader } from '../../markup/inline';
import { isDraft } from '../documents';
import type { Drafts, OpenDraft } from '../drafts';
import { tabOf } from './tabs';

/** Milliseconds without a key before the changes of a draft are listed anew. */
const PAUSE = 200;

/** A draft with its changes, as they were when it was read. */
export interface ListedDraft {
  readonly document: TextDocument;
  readonly open: OpenDraft;
  readonly changes: readonly DraftChange[];
  readonly entries: readonly ChangeEntry[];
}

/**
 * The changes of the draft that somebody works on: the one in the active editor, and while another kind of editor or a view has
 * the focus, the last one, as long as it has a tab. They are listed when they are asked for, once for each version.
 */
export class ChangesInHand implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #disposables: Disposable[];
  #document: TextDocument | undefined;
  #listed: ListedDraft | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** Tells, after a pause in typing, that the changes may be others, or those of another draft. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly drafts: Drafts,
    private readonly inline: InlineReader,
  ) {
    this.#disposables = [
      this.#changed,
      window.onDidChangeActiveTextEditor(() => this.#follow()),
      window.tabGroups.onDidChangeTabs(() => this.#follow()),
      // A document is opened and closed, too, when it is given another language.
      workspace.onDidOpenTextDocument(() => this.#follow()),
      workspace.onDidCloseTextDocument(() => this.#follow()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#document) this.#plan();
      }),
    ];
    this.#follow();
  }

  get document(): TextDocument | undefined {
    return this.#document;
  }

  /** The draft as it stands now; undefined where no draft is open. */
  now(): ListedDraft | undefined {
    const document = this.#document;
    if (!document) return undefined;
    const open = this.drafts.of(document);
    if (this.#listed?.open !== open) {
      const changes = listChanges(open.draft, this.inline);
      this.#listed = { document, open, changes, entries: changeTree(open.draft, changes, this.inline) };
    }
    return this.#listed;
  }

  /** As `now`, where that needs no reading: undefined while somebody types. */
  known(): ListedDraft | undefined {
    const document = this.#document;
    return document && this.drafts.of(document) === this.#listed?.open ? this.#listed : undefined;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #follow(): void {
    const active = window.activeTextEditor?.document;
    const stays = this.#document && isDraft(this.#document) && tabOf(this.#document) ? this.#document : undefined;
    const next = active && isDraft(active) ? active : stays;
    if (next === this.#document) return;
    clearTimeout(this.#timer);
    this.#document = next;
    this.#listed = undefined;
    this.#changed.fire();
  }

  #plan(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed.fire(), PAUSE);
  }
}
