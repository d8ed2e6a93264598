import { workspace, type TextDocument } from 'vscode';

export const LANGUAGE = 'itu-resolution';

/** True for a document in the drafting markup that somebody can write in: not for an adopted text, nor for one side of a comparison. */
export function isDraft(document: TextDocument): boolean {
  if (document.languageId !== LANGUAGE || document.isClosed) return false;
  return document.uri.scheme === 'untitled' || workspace.fs.isWritableFileSystem(document.uri.scheme) === true;
}

/** The last part of a path, as people name a file. */
export function nameOfFile({ path }: { readonly path: string }): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
