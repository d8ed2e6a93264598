import { CodeAction, CodeActionKind, languages, type CodeActionContext, type Disposable, type TextDocument } from 'vscode';
import { fixAll, safeFix } from '../check/fixAll';
import { actionsAt, offersAt, type Action, type Offer } from '../editor/actions';
import { editsBetween } from '../editor/edits';
import type { Finding } from '../model/problem';
import type { Diagnostics } from './diagnostics';
import { isDraft, LANGUAGE } from './documents';
import type { OpenDraft } from './drafts';
import { diagnosticOf } from './problems';
import type { TriedFixes } from './triedFixes';

/** What people name in `editor.codeActionsOnSave`. */
const FIX_ALL = CodeActionKind.SourceFixAll.append('plenary');

/** Offers the quick fixes of the problems where the caret is, what else can be done about them, and the safe fixes of all. */
export function registerCodeActions(diagnostics: Diagnostics, tried: TriedFixes): Disposable {
  return languages.registerCodeActionsProvider(
    { language: LANGUAGE },
    {
      async provideCodeActions(document, range, { only }, token) {
        if (!isDraft(document)) return [];
        const checked = await diagnostics.checked(document);
        const { open, findings } = checked;
        if (token.isCancellationRequested) return [];
        if (only && CodeActionKind.Source.contains(only)) return fixesOfAll(document, open, only, diagnostics);
        if (only && !only.contains(CodeActionKind.QuickFix)) return [];
        const span = open.spanOf(range);
        const actions = actionsAt(findings, span);
        const fixes = actions.map(({ fix }) => fix);
        const sound = await tried.soundOf(document, checked, fixes, token);
        if (!sound) return [];
        return actionsOf(
          document,
          open,
          actions.filter(({ fix }) => sound.has(fix)),
          offersAt(open.draft, findings, span),
        );
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
  );
}

function actionsOf(document: TextDocument, open: OpenDraft, fixes: readonly Action[], offers: readonly Offer[]): CodeAction[] {
  const actionFor = (title: string, finding: Finding): CodeAction => {
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.diagnostics = [diagnosticOf(document, open, finding)];
    return action;
  };
  const mending = fixes.map(({ finding, fix }) => {
    const action = actionFor(fix.title, finding);
    action.edit = open.editOf(fix.edits);
    if (fix.preferred) action.isPreferred = true;
    return action;
  });
  const others = offers.map(({ does, title, finding, edits }) => {
    const action = actionFor(title, finding);
    if (edits) action.edit = open.editOf(edits);
    else action.command = { command: `plenary.${does}`, title, arguments: argumentsFor(does, document, finding) };
    return action;
  });
  return [...mending, ...others];
}

function argumentsFor(does: string, { uri }: TextDocument, { code, span }: Finding): unknown[] {
  if (does === 'explainProblem') return [code];
  return does === 'fixAllOfKind' ? [uri, code] : [uri, code, span.from];
}

/** Only where somebody asks for actions on the source: it takes several checks. */
async function fixesOfAll(
  document: TextDocument,
  { draft, editOf }: OpenDraft,
  only: NonNullable<CodeActionContext['only']>,
  diagnostics: Diagnostics,
): Promise<CodeAction[]> {
  if (!only.contains(FIX_ALL)) return [];
  const { source, fixed } = fixAll(draft.source, await diagnostics.checkerFor(document), safeFix);
  if (fixed === 0) return [];
  const action = new CodeAction(`Fix all safe problems (${fixed})`, FIX_ALL);
  action.edit = editOf(editsBetween(draft.source, source));
  return [action];
}
