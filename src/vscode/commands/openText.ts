import { window, workspace, type TextEditor } from 'vscode';
import { allTexts } from '../../editor/libraryPick';
import { findText, keyOfText, shownText, type TextKey } from '../../editor/openText';
import type { Span } from '../../model/range';
import { rangeIn } from '../convert';
import { uriOfText } from '../textDocuments';
import type { Tools } from './tools';

/** A text to open, and a place in it. */
type Wanted = TextKey & { readonly span?: Span };

/** Opens an adopted text, read-only: the one that a link names, or one that is chosen from the library. */
export async function openText(tools: Tools, ...args: readonly unknown[]): Promise<TextEditor | undefined> {
  const library = await tools.libraries.library();
  const wanted = isWanted(args[0]) ? args[0] : await choose(tools);
  if (!wanted) return undefined;
  const document = findText(wanted, library);
  if (!document) {
    tools.messages.warn(`${wanted.name} is not in the library.`);
    return undefined;
  }
  const opened = await workspace.openTextDocument(uriOfText(document));
  const selection = wanted.span && rangeIn(shownText(document), { from: wanted.span.from, to: wanted.span.from });
  return window.showTextDocument(opened, { preview: true, ...(selection ? { selection } : {}) });
}

async function choose({ libraries, messages }: Tools): Promise<Wanted | undefined> {
  const library = await libraries.library();
  if (library.isEmpty) {
    messages.libraryIsEmpty('There is no text to open.');
    return undefined;
  }
  const chosen = await window.showQuickPick(allTexts(library), {
    title: 'Open Text from Library',
    placeHolder: 'Number or words of the title',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen && keyOfText(chosen.document);
}

function isWanted(value: unknown): value is Wanted {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}
