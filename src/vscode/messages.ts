import { commands, window, type OutputChannel } from 'vscode';

/** Something that a message offers to do. */
export interface Choice {
  readonly title: string;
  run(): unknown;
}

/**
 * Talks to the person at the editor. A message is shown and left there: no command waits for somebody to close it.
 */
export class Messages {
  constructor(readonly output: OutputChannel) {}

  inform(text: string, ...choices: readonly Choice[]): void {
    void follow(window.showInformationMessage(text, ...titles(choices)), choices);
  }

  warn(text: string, ...choices: readonly Choice[]): void {
    void follow(window.showWarningMessage(text, ...titles(choices)), choices);
  }

  fail(text: string, ...choices: readonly Choice[]): void {
    this.output.appendLine(text);
    void follow(window.showErrorMessage(text, ...titles(choices)), choices);
  }

  /** The library holds nothing yet: says so, and offers to fill it. */
  libraryIsEmpty(what: string): void {
    this.inform(`${what} The library of adopted texts is empty: import the Final Acts of a conference first.`, IMPORT);
  }
}

/** Offers another of the extension's commands. */
export function choose(title: string, command: string, ...args: readonly unknown[]): Choice {
  return { title, run: () => commands.executeCommand(command, ...args) };
}

export const IMPORT: Choice = choose('Import Final Acts…', 'plenary.importFinalActs');

function titles(choices: readonly Choice[]): string[] {
  return choices.map(({ title }) => title);
}

async function follow(answer: Thenable<string | undefined>, choices: readonly Choice[]): Promise<void> {
  const title = await answer;
  await choices.find((choice) => choice.title === title)?.run();
}
