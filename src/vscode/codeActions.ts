import { CodeAction, CodeActionKind, languages, type Disposable } from 'vscode';
import { actionsAt } from '../editor/actions';
import type { Diagnostics } from './diagnostics';
import { diagnosticOf } from './diagnostics';
import { isDraft, LANGUAGE } from './documents';
import type { Drafts } from './drafts';

/** Offers the quick fixes of the problems where the caret is. */
export function registerCodeActions(drafts: Drafts, diagnostics: Diagnostics): Disposable {
  return languages.registerCodeActionsProvider(
    { language: LANGUAGE },
    {
      async provideCodeActions(document, range, _context, token) {
        if (!isDraft(document)) return [];
        const findings = await diagnostics.findingsIn(document);
        if (token.isCancellationRequested) return [];
        const open = drafts.of(document);
        return actionsAt(findings, open.spanOf(range)).map(({ finding, fix }) => {
          const action = new CodeAction(fix.title, CodeActionKind.QuickFix);
          action.diagnostics = [diagnosticOf(open, finding)];
          action.edit = open.editOf(fix.edits);
          if (fix.preferred) action.isPreferred = true;
          return action;
        });
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}
