import { EndOfLine, Range, WorkspaceEdit, type TextDocument } from 'vscode';

import { editsBetween } from '../editor/edits';
import { indexLines } from '../markup/lines';
import type { TextEdit } from '../model/problem';
import type { Span } from '../model/range';

/** A stretch of a document, in the editor's terms. */
export function rangeOf(document: TextDocument, { from, to }: Span): Range {
  return new Range(document.positionAt(from), document.positionAt(to));
}

/** A stretch of a text that no editor may have open, in the editor's terms. */
export function rangeIn(text: string, { from, to }: Span): Range {
  const lines = indexLines(text);
  const [start, end] = [lines.positionAt(from), lines.positionAt(to)];
  return new Range(start.line, start.character, end.line, end.character);
}

/** Edits to one document that are done, and undone, together. */
export function editOf(document: TextDocument, edits: readonly TextEdit[]): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { span, text } of edits) edit.replace(document.uri, rangeOf(document, span), withEndsOf(document, text));
  return edit;
}

/** The edits that turn a document's text into another; none when the texts are the same but for their line ends. */
export function editsTo(document: TextDocument, text: string): readonly TextEdit[] {
  return editsBetween(document.getText(), withEndsOf(document, text));
}

function withEndsOf({ eol }: TextDocument, text: string): string {
  return text.replace(/\r?\n/g, eol === EndOfLine.CRLF ? '\r\n' : '\n');
}
