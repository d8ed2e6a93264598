import { CodeAction, CodeActionKind, languages, type Disposable } from 'vscode';
import { changeActionsAt } from '../editor/changes/changeActions';
import { isDraft, LANGUAGE } from './documents';
import type { Drafts } from './drafts';

/** Offers to accept and to reject the changes where the caret is, or what is selected. */
export function registerChangeActions(drafts: Drafts): Disposable {
  return languages.registerCodeActionsProvider(
    { language: LANGUAGE },
    {
      provideCodeActions(document, range) {
        if (!isDraft(document)) return [];
        const open = drafts.of(document);
        return changeActionsAt(open.draft, () => open.tree, open.spanOf(range)).map(({ title, resolution, spans }) => {
          const action = new CodeAction(title, CodeActionKind.RefactorRewrite);
          action.command = {
            title,
            command: `plenary.${resolution}Change`,
            arguments: [document.uri, spans, open.draft.source],
          };
          return action;
        });
      },
    },
    { providedCodeActionKinds: [CodeActionKind.RefactorRewrite] },
  );
}
