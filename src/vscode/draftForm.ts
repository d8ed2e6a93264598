import { commands, Disposable, window, workspace } from 'vscode';
import { isDraft } from './documents';
import type { Drafts } from './drafts';

/** What package.json asks for before it offers one conversion or the other. */
const CONTEXT = 'plenary.draftForm';
/** Milliseconds without a key before the form is looked at again. */
const PAUSE = 100;

/** Tells the editor whether the draft in the active editor is clean or marked. */
export function watchDraftForm(drafts: Drafts): Disposable {
  let told: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void => {
    const document = window.activeTextEditor?.document;
    const form = document && isDraft(document) ? drafts.of(document).draft.form : undefined;
    if (form === told) return;
    told = form;
    void commands.executeCommand('setContext', CONTEXT, form);
  };
  tell();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(tell),
    workspace.onDidOpenTextDocument(tell),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document !== window.activeTextEditor?.document) return;
      clearTimeout(timer);
      timer = setTimeout(tell, PAUSE);
    }),
    { dispose: () => clearTimeout(timer) },
  );
}
