import {
  Range,
  TextDocumentChangeReason,
  window,
  workspace,
  type Disposable,
  type TextDocument,
  type TextDocumentChangeEvent,
} from 'vscode';
import { moved, typedTwice } from '../editor/typedOver';
import type { Span } from '../model/range';
import { isDraft } from './documents';
import type { Drafts } from './drafts';

/** Who closes a mark by hand types over what the editor closed, as with a bracket: without this the closer would stand there twice. */
export function watchTypedOver(drafts: Drafts): Disposable {
  const watch = new TypedOver(drafts);
  return workspace.onDidChangeTextDocument((event) => watch.follow(event));
}

/** More than anybody types before the editor has answered. */
const MOST_TRIES = 30;

class TypedOver {
  /** What is to go, in the document as it stands: quick hands type on before it has gone. */
  #waiting: readonly Span[] = [];
  #document?: TextDocument;
  #isBusy = false;

  constructor(private readonly drafts: Drafts) {}

  follow(event: TextDocumentChangeEvent): void {
    const { document, contentChanges } = event;
    if (document !== this.#document) {
      if (window.activeTextEditor?.document !== document || !isDraft(document)) return;
      this.#document = document;
      this.#waiting = [];
    }
    for (const { rangeOffset, rangeLength, text } of contentChanges)
      this.#waiting = moved(this.#waiting, { span: { from: rangeOffset, to: rangeOffset + rangeLength }, text });
    const twice = this.#twiceAfter(event);
    if (!twice) return;
    this.#waiting = [...this.#waiting.filter(({ from, to }) => to <= twice.from || twice.to <= from), twice];
    if (!this.#isBusy) void this.#takeAway();
  }

  #twiceAfter({ document, contentChanges, reason }: TextDocumentChangeEvent): Span | undefined {
    const [change, ...others] = contentChanges;
    if (!change || others.length > 0 || !/^[}>]$/.test(change.text) || change.rangeLength > 0) return undefined;
    if (reason === TextDocumentChangeReason.Undo || reason === TextDocumentChangeReason.Redo) return undefined;
    if (workspace.getConfiguration('editor', document).get('autoClosingOvertype') === 'never') return undefined;
    const open = this.drafts.of(document);
    const offset = change.rangeOffset + 1;
    const next = this.#waiting.find(({ from }) => from === offset)?.to ?? offset;
    const [typed, other] = [offset, next].map((at) => open.offsetAt(document.positionAt(at)));
    const found = typedTwice(open.draft, typed!, other);
    const { start, end } = found ? open.rangeOf(found) : {};
    return start && end && { from: document.offsetAt(start), to: document.offsetAt(end) };
  }

  /** Undone together with what was typed. */
  async #takeAway(): Promise<void> {
    this.#isBusy = true;
    for (let tries = 0; this.#waiting.length > 0 && tries < MOST_TRIES; tries++) {
      const editor = window.activeTextEditor;
      const document = this.#document;
      if (!document || editor?.document !== document) break;
      const ranges = this.#waiting.map(({ from, to }) => new Range(document.positionAt(from), document.positionAt(to)));
      await editor.edit((edit) => ranges.forEach((range) => edit.delete(range)), {
        undoStopBefore: false,
        undoStopAfter: false,
      });
    }
    this.#waiting = [];
    this.#isBusy = false;
  }
}
