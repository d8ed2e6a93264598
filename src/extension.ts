import type { ExtensionContext } from 'vscode';
import { startSession } from './vscode/session';

/** Called by the editor when a draft is opened or a command is used. Registers only; nothing is read here. */
export function activate(context: ExtensionContext): void {
  startSession(context);
}
