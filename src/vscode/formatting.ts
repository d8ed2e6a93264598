import { languages, TextEdit, type Disposable } from 'vscode';
import { format } from '../markup/format';
import { editsTo, rangeOf } from './convert';
import { LANGUAGE } from './documents';

/** Brings a draft into canonical form. Words, numbers and punctuation stay as they are. */
export function registerFormatting(): Disposable {
  return languages.registerDocumentFormattingEditProvider(
    { language: LANGUAGE },
    {
      provideDocumentFormattingEdits: (document) =>
        editsTo(document, format(document.getText())).map(({ span, text }) => TextEdit.replace(rangeOf(document, span), text)),
    },
  );
}
