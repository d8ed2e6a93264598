import { Disposable, languages, TextEdit } from 'vscode';
import { formatEdits, formatSelectionEdits } from '../editor/formatting';
import type { TextEdit as Edit } from '../model/problem';
import { LANGUAGE } from './documents';
import type { Drafts, OpenDraft } from './drafts';

/** Brings a draft, or the blocks that a selection touches, into canonical form. Words, numbers and punctuation stay as they are. */
export function registerFormatting(drafts: Drafts): Disposable {
  const toEditor = ({ rangeOf }: OpenDraft, edits: readonly Edit[]): TextEdit[] =>
    edits.map(({ span, text }) => TextEdit.replace(rangeOf(span), text));
  return Disposable.from(
    languages.registerDocumentFormattingEditProvider(
      { language: LANGUAGE },
      {
        provideDocumentFormattingEdits(document) {
          const open = drafts.of(document);
          return toEditor(open, formatEdits(open.draft));
        },
      },
    ),
    languages.registerDocumentRangeFormattingEditProvider(
      { language: LANGUAGE },
      {
        provideDocumentRangeFormattingEdits(document, range) {
          const open = drafts.of(document);
          return toEditor(open, formatSelectionEdits(open.draft, open.spanOf(range)));
        },
      },
    ),
  );
}
