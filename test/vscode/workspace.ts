import assert from 'node:assert/strict';
import {
  commands,
  EndOfLine,
  type Position,
  Range,
  Selection,
  Uri,
  window,
  workspace,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import { eventually } from './eventually';
import { person } from './person';

/** A file of the sample workspace. */
export function sample(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder, 'no folder is open');
  return Uri.joinPath(folder, path);
}

/** Where the sample workspace keeps its library (examples/.vscode/settings.json). */
export const libraryFolder = (): Uri => sample('.plenary');

/** What the import command gives for each file. */
export interface Imported {
  readonly edition: string;
  readonly added: number;
  readonly same: number;
  readonly different: number;
  readonly replaced: number;
}

/** Imports Final Acts of the invented union; those that are there already stay as they are. */
export async function importSamples(...editions: readonly string[]): Promise<readonly Imported[]> {
  const names = editions.length > 0 ? editions : ['lightburg-2028', 'havenport-2032'];
  const files = names.map((name) => sample(`final-acts/${name}.txt`));
  return commands.executeCommand('plenary.importFinalActs', files, { replace: false });
}

export async function removeLibrary(): Promise<void> {
  await workspace.fs.delete(libraryFolder(), { recursive: true }).then(undefined, () => undefined);
}

export async function openSample(path: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(sample(path)), { preview: false });
}

/** Opens a draft that no file has yet. */
export async function openDraft(content: string): Promise<TextEditor> {
  const document = await workspace.openTextDocument({ language: 'itu-resolution', content });
  return window.showTextDocument(document, { preview: false });
}

/** A clean MOD of the invented union with this text after its formula. */
export function draftWith(body: string): string {
  return [
    '---\nconference: General Conference (Saltmere, 2036)\nsource: LUM\ndocument: 21\nform: clean\n---',
    'MOD LUM/21/1',
    '# RESOLUTION 12 (REV. SALTMERE, 2036)',
    '## Lighthouses on inland waters',
    'The General Conference of the Example Union (Saltmere, 2036),',
    `${body}\n`,
  ].join('\n\n');
}

/**
 * Waits until a message holds these words, and returns all that it says; where there is no person, nothing is seen. The editor
 * shows no pop-ups during tests, so its list of messages is looked at.
 */
export async function seeMessage(words: string): Promise<string | undefined> {
  await commands.executeCommand('notifications.showList');
  return person()?.see('.notifications-center .notification-list-item', words);
}

export async function closeAll(): Promise<void> {
  await commands.executeCommand('workbench.action.closePanel');
  for (const editor of window.visibleTextEditors) {
    if (!editor.document.isDirty) continue;
    await window.showTextDocument(editor.document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  for (const document of workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
  await clearMessages();
}

export async function clearMessages(): Promise<void> {
  await commands.executeCommand('notifications.clearAll');
  await commands.executeCommand('notifications.hideList');
}

/** The place of some words in a document, their middle. */
export function placeOf(document: TextDocument, words: string): Position {
  const from = document.getText().indexOf(words);
  assert.ok(from >= 0, `the document does not hold: ${words}`);
  return document.positionAt(from + Math.floor(words.length / 2));
}

/** Replaces the first occurrence of some words, as typing would. */
export async function replace(editor: TextEditor, words: string, by: string): Promise<void> {
  const from = editor.document.getText().indexOf(words);
  assert.ok(from >= 0, `the document does not hold: ${words}`);
  const range = new Range(editor.document.positionAt(from), editor.document.positionAt(from + words.length));
  assert.ok(await editor.edit((edit) => edit.replace(range, by)), 'the document cannot be edited');
}

/** Puts the caret into some words, and waits until the editor has come to rest there: then they can be pointed at. */
export async function putCaret(editor: TextEditor, words: string): Promise<void> {
  const at = placeOf(editor.document, words);
  editor.selection = new Selection(at, at);
  editor.revealRange(editor.selection);
  let before = '';
  await eventually('the words are in view', async () => {
    await new Promise((wake) => setTimeout(wake, 150));
    const view = editor.visibleRanges.map(({ start, end }) => `${start.line} ${end.line}`).join();
    const rests = view === before;
    before = view;
    return rests && editor.selection.active.isEqual(at) && editor.visibleRanges.some((range) => range.contains(at));
  });
}

export async function useCrlf(editor: TextEditor): Promise<void> {
  await editor.edit((edit) => edit.setEndOfLine(EndOfLine.CRLF));
}
