import { window, type ExtensionContext } from 'vscode';
import { createChecker } from '../check/runner';
import { SearchSession } from '../corpus/search/session';
import { createInlineReader } from '../markup/inline';
import { catalogueFrom, createCatalogueFiles } from '../node/catalogueFiles';
import { AcceptedTexts } from './acceptedTexts';
import { watchBegunMarks } from './begunMarks';
import { registerCodeActions } from './codeActions';
import { registerCommands } from './commands/register';
import { registerCompletion } from './completion';
import { registerDefinition } from './definition';
import { Diagnostics } from './diagnostics';
import { Drafts } from './drafts';
import { registerFolding } from './folding';
import { registerFormatting } from './formatting';
import { registerHover } from './hover';
import { LibraryFolder } from './libraryFolder';
import { registerLinks } from './links';
import { registerMarkHighlights } from './markHighlights';
import { Messages, choose } from './messages';
import { nextTurn } from './nextTurn';
import { registerOutline } from './outline';
import { registerRename } from './rename';
import { registerSelectionRanges } from './selectionRanges';
import { registerSemanticTokens } from './semanticTokens';
import { TextDocuments } from './textDocuments';
import { watchTypedOver } from './typedOver';

/**
 * The composition root: builds what the extension consists of and ties its life to the editor's. Everything is registered at
 * once and nothing is read: the library and the catalogue are opened by the first question that needs them.
 */
export function startSession(context: ExtensionContext): void {
  const output = window.createOutputChannel('Plenary');
  const messages = new Messages(output);
  const libraries = new LibraryFolder((fault) =>
    messages.warn(fault, choose('Open Settings', 'workbench.action.openSettings', 'plenary.library')),
  );
  const catalogue = catalogueFrom(createCatalogueFiles(context.asAbsolutePath('catalogue')));
  const drafts = new Drafts();
  const inline = createInlineReader();
  const search = new SearchSession(
    () => libraries.library(),
    () => libraries.store,
    nextTurn,
  );
  const checker = createChecker();
  const diagnostics = new Diagnostics(drafts, libraries, catalogue, checker);
  context.subscriptions.push(
    output,
    drafts,
    libraries,
    diagnostics,
    new TextDocuments(libraries),
    new AcceptedTexts(),
    registerCodeActions(drafts, diagnostics),
    registerHover(drafts, libraries, catalogue, inline),
    registerDefinition(drafts, libraries, inline),
    registerCompletion(drafts, libraries, catalogue),
    registerFormatting(drafts),
    registerOutline(drafts),
    registerFolding(drafts),
    registerSelectionRanges(drafts),
    registerLinks(drafts),
    registerRename(drafts),
    registerMarkHighlights(drafts),
    registerSemanticTokens(drafts, libraries, catalogue, checker, inline),
    watchBegunMarks(),
    watchTypedOver(drafts),
    registerCommands({ drafts, libraries, catalogue, messages, search, memory: context.workspaceState }),
  );
}
