import { CodeLens, Disposable, EventEmitter, languages, workspace, type TextDocument } from 'vscode';
import { changeLenses, type ChangeAction, type ChangeLens } from '../editor/changes/changeActions';
import { isDraft, LANGUAGE } from './documents';
import type { Drafts, OpenDraft } from './drafts';

const SETTING = 'plenary.changeLenses';

/** Shows above each provision, heading, footnote and table how many changes it holds, with buttons to accept and reject them. */
export function registerChangeLenses(drafts: Drafts): Disposable {
  const changed = new EventEmitter<void>();
  return Disposable.from(
    changed,
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTING)) changed.fire();
    }),
    languages.registerCodeLensProvider(
      { language: LANGUAGE },
      {
        onDidChangeCodeLenses: changed.event,
        provideCodeLenses(document) {
          if (!isDraft(document) || !workspace.getConfiguration(undefined, document).get(SETTING, true)) return [];
          const open = drafts.of(document);
          return changeLenses(open.draft, () => open.tree).flatMap((lens) => lensesOf(lens, document, open));
        },
      },
    ),
  );
}

function lensesOf({ at, title, actions }: ChangeLens, { uri }: TextDocument, { draft, rangeOf }: OpenDraft): readonly CodeLens[] {
  const range = rangeOf({ from: at, to: at });
  const lens = ({ title: verb, resolution, spans }: ChangeAction): CodeLens =>
    new CodeLens(range, { title: verb, command: `plenary.${resolution}Change`, arguments: [uri, spans, draft.source] });
  return [new CodeLens(range, { title, command: '' }), ...actions.map(lens)];
}
