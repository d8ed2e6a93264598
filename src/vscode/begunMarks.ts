import { commands, Disposable, window, type TextEditor } from 'vscode';
import { LANGUAGE } from './documents';

/** What package.json asks for before it gives Backspace to the extension. */
const CONTEXT = 'plenary.inBegunMark';

/**
 * Tells the editor whether the caret is in a mark that holds nothing, or nothing but a label. Only there Backspace is a key of
 * ours: everywhere else it stays the editor's own, which is quicker than asking.
 */
export function watchBegunMarks(): Disposable {
  let told = false;
  const tell = (editor: TextEditor | undefined): void => {
    const is = editor !== undefined && editor === window.activeTextEditor && isInBegunMark(editor);
    if (is === told) return;
    told = is;
    void commands.executeCommand('setContext', CONTEXT, is);
  };
  return Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor }) => tell(textEditor)),
    window.onDidChangeActiveTextEditor(tell),
  );
}

/** By the looks of the line: the command itself reads the draft. */
function isInBegunMark({ document, selections }: TextEditor): boolean {
  const [selection] = selections;
  if (document.languageId !== LANGUAGE || selections.length > 1 || !selection?.isEmpty) return false;
  const { line, character } = selection.active;
  const { text } = document.lineAt(line);
  return /(?:\{\+\+|~>)[^\s{}]{0,9} ?$/.test(text.slice(0, character)) && /^(?:\+\+|~~)\}/.test(text.slice(character));
}
