import { window, type ExtensionContext } from 'vscode';
import { RULES } from '../check/rules';
import { createChecker } from '../check/runner';
import { SearchSession } from '../corpus/search/session';
import { createInlineReader } from '../markup/inline';
import { catalogueFrom, createCatalogueFiles } from '../node/catalogueFiles';
import { BaseTexts } from './baseTexts';
import { watchBegunMarks } from './begunMarks';
import { ChangesInHand } from './changes/inHand';
import { showChangesStatus } from './changes/status';
import { ChangesView } from './changesView';
import { registerChangeActions } from './changeActions';
import { registerChangeLenses } from './changeLenses';
import { registerCodeActions } from './codeActions';
import { registerCommands } from './commands/register';
import { Comparisons } from './comparing/comparisons';
import { ComparisonView } from './comparing/comparisonView';
import { Git } from './comparing/git';
import { SideTexts } from './comparing/sideTexts';
import { registerCompletion } from './completion';
import { registerDefinition } from './definition';
import { Diagnostics } from './diagnostics';
import { watchDraftForm } from './draftForm';
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
import { ReadinessView } from './readinessView';
import { registerRename } from './rename';
import { RulePages } from './rulePages';
import { registerSelectionRanges } from './selectionRanges';
import { registerSemanticTokens } from './semanticTokens';
import { TextFiles } from './textFiles';
import { TriedFixes } from './triedFixes';
import { watchTypedOver } from './typedOver';
import { WorkspaceDrafts } from './workspaceDrafts';

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
  const inline = createInlineReader();
  const drafts = new Drafts(inline);
  const search = new SearchSession(
    () => libraries.library(),
    () => libraries.store,
    nextTurn,
  );
  const checker = createChecker(RULES, inline);
  const changes = new ChangesInHand(drafts, inline);
  const others = new WorkspaceDrafts();
  const diagnostics = new Diagnostics(drafts, libraries, catalogue, checker, others);
  const tried = new TriedFixes(diagnostics);
  const pages = new RulePages(context.extensionUri);
  const git = new Git();
  const texts = new SideTexts(libraries, git);
  const comparisons = new Comparisons(texts, context.workspaceState);
  const comparisonView = new ComparisonView(comparisons);
  context.subscriptions.push(
    output,
    drafts,
    libraries,
    others,
    diagnostics,
    pages,
    git,
    texts,
    new TextFiles(texts),
    comparisons,
    comparisonView,
    registerCodeActions(diagnostics, tried),
    registerChangeActions(drafts),
    registerChangeLenses(drafts),
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
    changes,
    new ReadinessView(changes, diagnostics, tried, messages, inline),
    new ChangesView(changes),
    showChangesStatus(changes),
    new BaseTexts(drafts, libraries),
    watchDraftForm(drafts),
    watchBegunMarks(),
    watchTypedOver(drafts),
    registerCommands({
      drafts,
      diagnostics,
      pages,
      libraries,
      catalogue,
      messages,
      search,
      memory: context.workspaceState,
      texts,
      git,
      comparisons,
      comparisonView,
    }),
  );
}
