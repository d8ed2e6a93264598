import { window, type ExtensionContext } from 'vscode';
import { createChecker } from '../check/runner';
import { createInlineReader } from '../markup/inline';
import { AcceptedTexts } from './acceptedTexts';
import { registerCodeActions } from './codeActions';
import { registerCommands } from './commands/register';
import { registerDefinition } from './definition';
import { Diagnostics } from './diagnostics';
import { registerFormatting } from './formatting';
import { registerHover } from './hover';
import { LibraryFolder } from './libraryFolder';
import { Messages, choose } from './messages';
import { TextDocuments } from './textDocuments';

/**
 * The composition root: builds what the extension consists of and ties its life to the editor's. Everything is registered at
 * once and nothing is read: the library is opened by the first question that needs it.
 */
export function startSession(context: ExtensionContext): void {
  const output = window.createOutputChannel('Plenary');
  const messages = new Messages(output);
  const libraries = new LibraryFolder((fault) =>
    messages.warn(fault, choose('Open Settings', 'workbench.action.openSettings', 'plenary.library')),
  );
  const inline = createInlineReader();
  const diagnostics = new Diagnostics(libraries, createChecker());
  context.subscriptions.push(
    output,
    libraries,
    diagnostics,
    new TextDocuments(libraries),
    new AcceptedTexts(),
    registerCodeActions(diagnostics),
    registerHover(libraries, inline),
    registerDefinition(libraries, inline),
    registerFormatting(),
    registerCommands({ libraries, messages, memory: context.workspaceState }),
  );
}
