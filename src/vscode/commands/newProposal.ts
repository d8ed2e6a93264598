import { Selection, Uri, window, workspace, type TextEditor } from 'vscode';
import { fileNameFor } from '../../editor/proposalDefaults';
import { readDraft } from '../../markup/draft';
import { newProposal as writeProposal, ProposalRefusal, type ProposalRequest } from '../../revise/newProposal';
import { isDraft, LANGUAGE, nameOfFile } from '../documents';
import { askForProposal, isProposalWish } from '../proposalQuestions';
import type { Tools } from './tools';

/**
 * Starts a proposal in a file of its own, beside the active draft or in the workspace folder, and opens it. What the argument
 * does not say is asked for.
 */
export async function newProposal(tools: Tools, ...args: readonly unknown[]): Promise<TextEditor | undefined> {
  const folder = folderForDrafts();
  const request = await askForProposal(tools, isProposalWish(args[0]) ? args[0] : {}, folder);
  if (!request) return undefined;
  try {
    return await open(writeProposal(request), request, folder);
  } catch (error) {
    if (!(error instanceof ProposalRefusal)) throw error;
    tools.messages.warn(error.message);
    return undefined;
  }
}

/** Beside the draft at hand, else in the folder that is open; undefined where none is. */
function folderForDrafts(): Uri | undefined {
  const active = window.activeTextEditor?.document;
  if (active && isDraft(active) && !active.isUntitled) return Uri.joinPath(active.uri, '..');
  return workspace.workspaceFolders?.[0]?.uri;
}

async function open(text: string, request: ProposalRequest, folder: Uri | undefined): Promise<TextEditor> {
  const document = folder
    ? await workspace.openTextDocument(await createFile(text, request, folder))
    : await workspace.openTextDocument({ language: LANGUAGE, content: text });
  const editor = await window.showTextDocument(document, { preview: false });
  const caret = document.positionAt(beginning(text, request));
  editor.selection = new Selection(caret, caret);
  editor.revealRange(editor.selection);
  return editor;
}

async function createFile(text: string, { symbol, base, title }: ProposalRequest, folder: Uri): Promise<Uri> {
  const files = (await workspace.fs.readDirectory(folder)).map(([name]) => name);
  // The editor may still hold the text of a file that was deleted a moment ago, and would show that instead.
  const held = workspace.textDocuments.filter(({ uri }) => uri.path === `${folder.path}/${nameOfFile(uri)}`);
  const taken = [...files, ...held.map(({ uri }) => nameOfFile(uri))];
  const name = fileNameFor({ symbol, ...(base ? { base } : {}), ...(title === undefined ? {} : { title }) }, taken);
  const file = Uri.joinPath(folder, name);
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  return file;
}

/** Where the work begins: at the reasons when the text itself is not to be edited, else at its title. */
function beginning(text: string, { symbol }: ProposalRequest): number {
  const reasons = symbol === 'SUP' || symbol === 'NOC' ? readDraft(text).proposals[0]?.reasons[0] : undefined;
  if (reasons) return reasons.span.to;
  return Math.max(0, text.indexOf('\n## ') + 1);
}
