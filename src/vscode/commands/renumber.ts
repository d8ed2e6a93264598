import { commands, Location, Range, window, workspace, type QuickPickItem, type TextEditor, type Uri } from 'vscode';
import {
  insertProvision as insert,
  moveProvisionDown as moveDown,
  moveProvisionUp as moveUp,
  renumberSection as inSection,
  renumberText as inText,
  summaryOf,
  turnIntoItem as raise,
  turnIntoSubItem as lower,
  type ProvisionCommand,
  type ProvisionEditing,
} from '../../editor/provisions/commands';
import { changeInWords, elsewhereInWords, referencesAfter, type FoundDraft } from '../../editor/provisions/elsewhere';
import { readDraft } from '../../markup/draft';
import { indexLines } from '../../markup/lines';
import type { Span } from '../../model/range';
import { isDraft } from '../documents';
import { draftInHand } from '../draftInHand';
import type { Choice } from '../messages';
import { applyEditing, selectionsOf } from './editing';
import type { Command, Tools } from './tools';

export const renumberSection: Command = provisionCommand(inSection, { nothing: 'Everything in this section is in sequence.' });
export const renumberText: Command = provisionCommand(inText, { nothing: 'Everything in this text is in sequence.' });
export const moveProvisionUp: Command = provisionCommand(moveUp, { otherwise: 'editor.action.moveLinesUpAction' });
export const moveProvisionDown: Command = provisionCommand(moveDown, { otherwise: 'editor.action.moveLinesDownAction' });
export const insertProvision: Command = provisionCommand(insert, { otherwise: 'editor.action.insertLineAfter' });
export const turnIntoSubItem: Command = provisionCommand(lower, { otherwise: 'editor.action.indentLines' });
export const turnIntoItem: Command = provisionCommand(raise, { otherwise: 'editor.action.outdentLines' });

interface Manner {
  /** What is said when there is nothing to do. */
  readonly nothing?: string;
  /** What the key does where there is no provision: what it does in every other text. */
  readonly otherwise?: string;
}

function provisionCommand(command: ProvisionCommand, { nothing, otherwise }: Manner): Command {
  return async (tools) => {
    const document = await draftInHand(undefined, tools.messages);
    const editor = window.activeTextEditor;
    if (!document || editor?.document !== document) return false;
    const answer = command(tools.drafts.of(document).draft, selectionsOf(tools, editor));
    if (!answer) {
      if (nothing) tools.messages.inform(nothing);
      return false;
    }
    if ('refusal' in answer) {
      if (answer.nowhere && otherwise) await commands.executeCommand(otherwise);
      else tools.messages.inform(answer.refusal);
      return false;
    }
    if (!(await applyEditing(tools, editor, answer))) return false;
    await tell(tools, editor, answer);
    return true;
  };
}

/** Says what needs a look: references that name nothing any more, and those of other drafts. */
async function tell(tools: Tools, editor: TextEditor, answer: ProvisionEditing): Promise<void> {
  const { drafts, messages } = tools;
  const { uri } = editor.document;
  const open = drafts.of(editor.document);
  const left = summaryOf(answer);
  if (left)
    messages.warn(
      left,
      show(
        uri,
        open.rangeOf(answer.left[0]!.span),
        answer.left.map(({ span }) => new Location(uri, open.rangeOf(span))),
      ),
    );
  if (answer.renamed.length === 0) return;
  const others = await otherDrafts(tools, uri);
  const found = referencesAfter<Uri>(answer, { name: uri, draft: open.draft }, others);
  if (found.length === 0) return;
  messages.inform(elsewhereInWords(found.length), { title: 'Show', run: () => pickReference(found.map(placeOf)) });
}

interface ReferencePick extends QuickPickItem {
  readonly uri: Uri;
  readonly range: Range;
}

function placeOf(one: ReturnType<typeof referencesAfter<Uri>>[number]): ReferencePick {
  const { name: uri, draft } = one.in;
  const range = rangeIn(draft.source, one.span);
  return { label: changeInWords(one), description: `${workspace.asRelativePath(uri)}:${range.start.line + 1}`, uri, range };
}

/** Lists what references say and would say; each is shown where it stands while the list is gone through. */
async function pickReference(picks: readonly ReferencePick[]): Promise<void> {
  const open = ({ uri, range }: ReferencePick, preserveFocus: boolean): Thenable<TextEditor> =>
    window.showTextDocument(uri, { selection: range, preserveFocus, preview: preserveFocus });
  const picked = await window.showQuickPick(picks, {
    title: 'References to provisions that were renumbered',
    placeHolder: 'Choose a reference to go to it',
    matchOnDescription: true,
    onDidSelectItem: (item) => void (typeof item !== 'string' && open(item as ReferencePick, true)),
  });
  if (picked) await open(picked, false);
}

/** Opens a list of places beside the caret. */
function show(uri: Uri, { start }: Range, locations: readonly Location[]): Choice {
  return { title: 'Show', run: () => commands.executeCommand('editor.action.showReferences', uri, start, locations) };
}

const MOST_FILES = 500;

/** The other drafts of the workspace, those that are open as they stand. */
async function otherDrafts({ drafts }: Tools, itself: Uri): Promise<readonly FoundDraft<Uri>[]> {
  const open = new Map(
    workspace.textDocuments.filter(isDraft).map((document) => [document.uri.toString(), drafts.of(document).draft]),
  );
  const files = await workspace.findFiles('**/*.itu.md', undefined, MOST_FILES);
  const names = new Map(
    [...files, ...workspace.textDocuments.filter(isDraft).map(({ uri }) => uri)].map((uri) => [uri.toString(), uri]),
  );
  names.delete(itself.toString());
  const found = await Promise.all(
    [...names].map(async ([key, name]) => ({ name, draft: open.get(key) ?? (await readFile(name)) })),
  );
  return found.flatMap(({ name, draft }) => (draft ? [{ name, draft }] : []));
}

/** A file that cannot be read holds no references. */
async function readFile(uri: Uri): Promise<FoundDraft<Uri>['draft'] | undefined> {
  const bytes = await workspace.fs.readFile(uri).then(
    (read) => read,
    () => undefined,
  );
  return bytes && readDraft(new TextDecoder().decode(bytes).replace(/\r\n/g, '\n'));
}

function rangeIn(source: string, { from, to }: Span): Range {
  const lines = indexLines(source);
  const [start, end] = [lines.positionAt(from), lines.positionAt(to)];
  return new Range(start.line, start.character, end.line, end.character);
}
