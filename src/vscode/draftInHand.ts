import { Uri, window, workspace, type TextDocument } from 'vscode';
import { isDraft } from './documents';
import type { Messages } from './messages';

/** The draft that a command is about: the one whose address it was given, else the one in the active editor. */
export async function draftInHand(argument: unknown, messages: Messages): Promise<TextDocument | undefined> {
  const document = argument instanceof Uri ? await workspace.openTextDocument(argument) : window.activeTextEditor?.document;
  if (document && isDraft(document)) return document;
  messages.warn('Open a draft (a file whose name ends in .itu.md) first, then run this command again.');
  return undefined;
}
