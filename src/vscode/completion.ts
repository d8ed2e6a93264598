import {
  CompletionItem,
  CompletionItemKind,
  CompletionList,
  CompletionTriggerKind,
  languages,
  MarkdownString,
  SnippetString,
  TextEdit,
  workspace,
  type Disposable,
  type TextDocument,
} from 'vscode';
import type { CompletionItem as Suggestion, CompletionKind } from '../editor/completion/answer';
import { createCompleter } from '../editor/completion/completer';
import type { CatalogueSource } from '../node/catalogueFiles';
import { isDraft, LANGUAGE } from './documents';
import type { Drafts, OpenDraft } from './drafts';
import type { LibraryFolder } from './libraryFolder';

/**
 * Suggests what can be written at the caret. The signs of `TRIGGERS` open the list by themselves, and only where something is
 * surely being begun; everywhere else somebody has to ask for it.
 */
export function registerCompletion(drafts: Drafts, libraries: LibraryFolder, catalogue: CatalogueSource): Disposable {
  const completer = createCompleter();
  const explained = new WeakMap<CompletionItem, Suggestion>();
  return languages.registerCompletionItemProvider(
    { language: LANGUAGE },
    {
      async provideCompletionItems(document, position, token, { triggerKind }) {
        const [library, known] = await Promise.all([libraries.library(), catalogue()]);
        if (token.isCancellationRequested) return undefined;
        const open = drafts.of(document);
        const settings = workspace.getConfiguration('plenary', document);
        const { items, incomplete = false } = completer.completionsAt(open.draft, open.offsetAt(position), {
          library,
          catalogue: known,
          asked: triggerKind === CompletionTriggerKind.Invoke ? 'explicitly' : 'by typing',
          taken: identifiersBeside(document, drafts),
          conference: settings.get('conference', ''),
          source: settings.get('source', ''),
          today: new Date().toISOString().slice(0, 10),
        });
        const shown = items.map((suggestion, index) => {
          const item = itemOf(suggestion, index, open);
          explained.set(item, suggestion);
          return item;
        });
        return new CompletionList(shown, incomplete);
      },
      resolveCompletionItem(item) {
        const words = explained.get(item)?.documentation?.();
        if (words !== undefined) item.documentation = new MarkdownString(words);
        return item;
      },
    },
    ...TRIGGERS,
  );
}

/**
 * A lead-in or a reference, a footnote, and what follows a word: a number, a label, an addressee, a value. A bracket closes
 * designations and labels: the list that is still open then goes, or Enter at the end of a paragraph would take from it.
 */
const TRIGGERS = ['*', '^', ' ', ')'];

function itemOf(suggestion: Suggestion, index: number, open: OpenDraft): CompletionItem {
  const { label, detail, kind, insert, after, replace, more, filterText, preselect, again } = suggestion;
  const item = new CompletionItem(detail === undefined ? label : { label, description: detail }, KINDS[kind]);
  item.insertText = after === undefined ? insert : new SnippetString().appendText(insert).appendTabstop(0).appendText(after);
  item.range = open.rangeOf(replace);
  item.filterText = filterText;
  // The order of the answer is the order of the list.
  item.sortText = String(index).padStart(5, '0');
  if (preselect) item.preselect = true;
  if (more) item.additionalTextEdits = more.map(({ span, text }) => new TextEdit(open.rangeOf(span), text));
  if (again) item.command = { title: 'Suggest', command: 'editor.action.triggerSuggest' };
  return item;
}

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  leadIn: CompletionItemKind.Class,
  addressee: CompletionItemKind.Interface,
  citation: CompletionItemKind.Reference,
  provision: CompletionItemKind.Field,
  symbol: CompletionItemKind.Keyword,
  acronym: CompletionItemKind.Constant,
  footnote: CompletionItemKind.Text,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
};

/** The identifiers in the other drafts that are open: proposals of one contribution may stand in several files. */
function identifiersBeside(document: TextDocument, drafts: Drafts): readonly string[] {
  return workspace.textDocuments
    .filter((other) => other !== document && isDraft(other))
    .flatMap((other) => drafts.of(other).draft.proposals.flatMap(({ identifier }) => identifier ?? []));
}
