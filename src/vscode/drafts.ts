import { Range, WorkspaceEdit, workspace, type Disposable, type Position, type TextDocument } from 'vscode';

import { createDraftReader, type DraftReader } from '../markup/draftReader';
import type { Draft } from '../markup/draft';
import type { InlineReader } from '../markup/inline';
import { indexLines, type LineIndex } from '../markup/lines';
import { readTree } from '../markup/readTree';
import type { Root } from '../markup/tree';
import type { TextEdit } from '../model/problem';
import type { Span } from '../model/range';

/**
 * A document of the editor, read. Its source has `\n` at the ends of its lines whatever the document has, so that offsets and
 * edits are counted the same way everywhere; ranges and positions are the document's own.
 */
export interface OpenDraft {
  readonly draft: Draft;
  /** Its tree, read when it is first asked for. */
  readonly tree: Root;
  readonly rangeOf: (span: Span) => Range;
  readonly spanOf: (range: Range) => Span;
  readonly offsetAt: (position: Position) => number;
  readonly positionAt: (offset: number) => Position;
  /** Edits that are done, and undone, together. */
  readonly editOf: (edits: readonly TextEdit[]) => WorkspaceEdit;
}

/**
 * The documents of the drafting language as they stand, each read when it is first asked about after a change: only what
 * was touched is read again.
 */
export class Drafts implements Disposable {
  readonly #inline: InlineReader;
  readonly #readers = new Map<TextDocument, DraftReader>();
  readonly #known = new WeakMap<TextDocument, { readonly version: number; readonly open: OpenDraft }>();
  readonly #closing = workspace.onDidCloseTextDocument((document) => this.#readers.delete(document));

  constructor(inline: InlineReader) {
    this.#inline = inline;
  }

  of(document: TextDocument): OpenDraft {
    const known = this.#known.get(document);
    if (known?.version === document.version) return known.open;
    const reader = this.#readers.get(document) ?? createDraftReader();
    if (!document.isClosed) this.#readers.set(document, reader);
    const draft = reader.read(document.getText().replace(/\r\n/g, '\n'));
    const open = new DraftOfDocument(document, draft, () => readTree(draft, this.#inline));
    this.#known.set(document, { version: document.version, open });
    return open;
  }

  dispose(): void {
    this.#closing.dispose();
  }
}

/** A class: an accessor in an object that is written out would keep each version of a draft for a while. */
class DraftOfDocument implements OpenDraft {
  readonly draft: Draft;
  readonly #uri: TextDocument['uri'];
  readonly #read: () => Root;
  #tree: Root | undefined;
  #lines: LineIndex | undefined;

  constructor({ uri }: TextDocument, draft: Draft, read: () => Root) {
    this.draft = draft;
    this.#uri = uri;
    this.#read = read;
  }

  get tree(): Root {
    return (this.#tree ??= this.#read());
  }

  readonly positionAt = (offset: number): Position => {
    const { line, character } = this.#index().positionAt(offset);
    return new Range(line, character, line, character).start;
  };

  readonly offsetAt = ({ line, character }: Position): number => this.#index().offsetAt({ line, character });

  readonly rangeOf = ({ from, to }: Span): Range => new Range(this.positionAt(from), this.positionAt(to));

  readonly spanOf = ({ start, end }: Range): Span => ({ from: this.offsetAt(start), to: this.offsetAt(end) });

  readonly editOf = (edits: readonly TextEdit[]): WorkspaceEdit => {
    const edit = new WorkspaceEdit();
    for (const { span, text } of edits) edit.replace(this.#uri, this.rangeOf(span), text);
    return edit;
  };

  #index(): LineIndex {
    return (this.#lines ??= indexLines(this.draft.source));
  }
}
