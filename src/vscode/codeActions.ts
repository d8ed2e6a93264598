import { CodeAction, CodeActionKind, languages, type Disposable } from 'vscode';
import { actionsAt } from '../editor/actions';
import { editOf, spanOf } from './convert';
import type { Diagnostics } from './diagnostics';
import { diagnosticOf } from './diagnostics';
import { isDraft, LANGUAGE } from './documents';

/** Offers the quick fixes of the problems where the caret is. */
export function registerCodeActions(diagnostics: Diagnostics): Disposable {
  return languages.registerCodeActionsProvider(
    { language: LANGUAGE },
    {
      async provideCodeActions(document, range, _context, token) {
        if (!isDraft(document)) return [];
        const findings = await diagnostics.findingsIn(document);
        if (token.isCancellationRequested) return [];
        return actionsAt(findings, spanOf(document, range)).map(({ finding, fix }) => {
          const action = new CodeAction(fix.title, CodeActionKind.QuickFix);
          action.diagnostics = [diagnosticOf(document, finding)];
          action.edit = editOf(document, fix.edits);
          if (fix.preferred) action.isPreferred = true;
          return action;
        });
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}
