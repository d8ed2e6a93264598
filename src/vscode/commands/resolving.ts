import { Selection, TextEditorRevealType, Uri, window, workspace, type TextDocument, type TextEditor } from 'vscode';
import { changedPartAt } from '../../editor/changes/changedParts';
import { leavesUnmarked } from '../../editor/changes/leavesUnmarked';
import { relocate } from '../../editor/changes/relocate';
import { resolveAndGoOn, resolveChanges, spanOf, type Resolution, type Resolving } from '../../editor/changes/resolveChanges';
import type { Refusal } from '../../editor/editing';
import { changesIn } from '../../editor/stops';
import type { Draft } from '../../markup/draft';
import type { Span } from '../../model/range';
import { draftInHand } from '../draftInHand';
import { isDraft } from '../documents';
import { choose } from '../messages';
import { selectionsOf } from './editing';
import { goToNextChange } from './stops';
import type { Command, Tools } from './tools';

/**
 * The commands that accept and reject single changes, by the names that package.json gives them. A key may be pressed again before
 * the editor has done what it was pressed for: each waits for the one before, and then takes the draft as it stands.
 */
export function resolvingCommands(): Readonly<Record<string, Command>> {
  let last: Promise<unknown> = Promise.resolve();
  const unmarked = new UnmarkedNotice();
  const inTurn = (command: Command): Command => {
    return (tools, ...args) => {
      const done = last.then(() => command(tools, ...args));
      last = done.catch(() => undefined);
      return done;
    };
  };
  const of = (resolution: Resolution): readonly (readonly [string, Command])[] => [
    [`plenary.${resolution}Change`, inTurn((tools, ...args) => resolveHere(tools, unmarked, resolution, args))],
    [`plenary.${resolution}Provision`, inTurn((tools) => resolveProvisions(tools, unmarked, resolution))],
    [`plenary.${resolution}AndNext`, inTurn((tools) => resolveAndNext(tools, unmarked, resolution))],
  ];
  return Object.fromEntries([...of('accept'), ...of('reject')]);
}

/**
 * Resolves the change at each caret and those in the selections; with arguments, those that some stretches of a document touch:
 * its address, the stretches as offsets into its text with `\n` at the ends of lines, and that text, where they were offered a
 * while ago: what was offered above a provision is still good when another one has changed.
 */
async function resolveHere(
  tools: Tools,
  unmarked: UnmarkedNotice,
  resolution: Resolution,
  [uri, spans, text]: readonly unknown[],
): Promise<boolean> {
  if (!(uri instanceof Uri) || !areSpans(spans)) {
    const editor = await editorInHand(tools);
    return editor !== undefined && resolveIn(tools, unmarked, editor, resolution, selectionsOf(tools, editor).map(spanOf));
  }
  const document = await draftInHand(uri, tools.messages);
  if (!document) return false;
  const open = tools.drafts.of(document);
  const there = typeof text === 'string' ? relocate(spans, text, open.draft.source) : spans;
  if (there.length === 0) {
    tools.messages.inform('This provision has changed since that was offered. Choose it again.');
    return false;
  }
  const answer = usable(tools, document, resolution, resolveChanges(open.draft, there, resolution));
  if (!answer) return false;
  if (!(await workspace.applyEdit(open.editOf(answer.edits)))) return unwritable(tools, document);
  tell(answer, resolution);
  await unmarked.tell(tools, document, open.draft, answer, resolution);
  return true;
}

/** Resolves all changes of the provisions that the carets are in, with those of their sub-items. */
async function resolveProvisions(tools: Tools, unmarked: UnmarkedNotice, resolution: Resolution): Promise<boolean> {
  const editor = await editorInHand(tools);
  if (!editor) return false;
  const open = tools.drafts.of(editor.document);
  const parts = selectionsOf(tools, editor).flatMap(({ active }) => changedPartAt(open.draft, () => open.tree, active) ?? []);
  return resolveIn(
    tools,
    unmarked,
    editor,
    resolution,
    parts.flatMap(({ blocks }) => blocks),
  );
}

/** Resolves the change at the caret and selects the next one; where the caret is in none, it only goes to the next. */
async function resolveAndNext(tools: Tools, unmarked: UnmarkedNotice, resolution: Resolution): Promise<boolean> {
  const editor = await editorInHand(tools);
  if (!editor) return false;
  const { draft } = tools.drafts.of(editor.document);
  const found = resolveAndGoOn(draft, resolution, selectionsOf(tools, editor));
  if (!found && changesIn(draft).length > 0) return (await goToNextChange(tools)) === true;
  const answer = usable(tools, editor.document, resolution, found);
  if (!answer) return false;
  if (!(await write(tools, editor, answer))) return false;
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  tell(answer, resolution, found && 'wrapped' in found && found.wrapped ? 'went on from the beginning of the text' : undefined);
  await unmarked.tell(tools, editor.document, draft, answer, resolution);
  return true;
}

async function resolveIn(
  tools: Tools,
  unmarked: UnmarkedNotice,
  editor: TextEditor,
  resolution: Resolution,
  spans: readonly Span[],
): Promise<boolean> {
  const { draft } = tools.drafts.of(editor.document);
  const found = resolveChanges(draft, spans, resolution, selectionsOf(tools, editor));
  const answer = usable(tools, editor.document, resolution, found);
  if (!answer) return false;
  if (!(await write(tools, editor, answer))) return false;
  tell(answer, resolution);
  await unmarked.tell(tools, editor.document, draft, answer, resolution);
  return true;
}

/** Each edit by itself, however near they are: what lies between them keeps its folds, its problems and its carets. */
async function write(tools: Tools, editor: TextEditor, { edits, selections }: Resolving): Promise<boolean> {
  const { rangeOf } = tools.drafts.of(editor.document);
  const done = await editor.edit((builder) => {
    for (const { span, text } of edits) builder.replace(rangeOf(span), text);
  });
  if (!done) return unwritable(tools, editor.document);
  const { positionAt } = tools.drafts.of(editor.document);
  editor.selections = selections.map(({ anchor, active }) => new Selection(positionAt(anchor), positionAt(active)));
  return true;
}

/** The editor whose draft is in hand; where there is none, that is said. */
async function editorInHand({ messages }: Tools): Promise<TextEditor | undefined> {
  const editor = window.activeTextEditor;
  if (editor && isDraft(editor.document)) return editor;
  await draftInHand(undefined, messages);
  return undefined;
}

/** What can be done; where that is nothing, the reason is said. */
function usable(
  { drafts, messages }: Tools,
  document: TextDocument,
  resolution: Resolution,
  answer: Resolving | Refusal | undefined,
): Resolving | undefined {
  if (answer && !('refusal' in answer)) return answer;
  if (answer) messages.inform(answer.refusal);
  else if (changesIn(drafts.of(document).draft).length === 0)
    messages.inform(`There is nothing to ${resolution}: this draft marks no changes.`);
  else messages.inform('There is no change here: put the caret into one, or select some.', NEXT);
  return undefined;
}

const NEXT = choose('Next Change', 'plenary.nextChange');

function unwritable({ messages }: Tools, { fileName }: TextDocument): false {
  messages.fail(`${fileName} could not be changed: it is read-only or was changed meanwhile.`);
  return false;
}

/** Says in the status bar what cannot be seen at the caret. */
function tell({ resolved, left, held, with: others }: Resolving, resolution: Resolution, more?: string): void {
  const along = [
    ...(others.halves > 0 ? ['the other half of the move'] : []),
    ...(others.parts > 0 ? ['the words that went from one provision to the other'] : []),
    ...(others.footnotes > 0 ? ['the footnote or mark that belongs to it'] : []),
  ].join(' and ');
  const told = [
    ...(resolved > 1 || along !== '' ? [`${resolved} ${resolved === 1 ? 'change' : 'changes'} ${resolution}ed`] : []),
    ...(along === '' ? [] : [`with ${along}`]),
    ...(held > 0 ? [held === 1 ? WAITS : `${held} footnotes wait for the changes that their marks are in`] : []),
    ...(left.length === 0 ? ['no change is left: the draft is clean now'] : []),
    ...(more ? [more] : []),
  ];
  if (told.length > 0) window.setStatusBarMessage(`Plenary: ${told.join(', ')}`, SHOWN_FOR);
}

/** Says once for each draft, while the editor is open, why words that were accepted turn up among the problems, and the ways on. */
class UnmarkedNotice {
  readonly #told = new WeakSet<TextDocument>();

  async tell(
    { libraries, messages }: Tools,
    document: TextDocument,
    before: Draft,
    answer: Resolving,
    resolution: Resolution,
  ): Promise<void> {
    if (resolution !== 'accept' || this.#told.has(document)) return;
    if (!leavesUnmarked(before, answer, await libraries.library())) return;
    this.#told.add(document);
    messages.inform(
      UNMARKED,
      choose('Turn into Clean Text', 'plenary.turnIntoClean', document.uri),
      choose('Generate Marked Revision', 'plenary.generateMarked', document.uri),
    );
  }
}

const UNMARKED =
  'Accepted words lose their mark, and a marked revision has to mark every change of the text in force: until you turn the draft into clean text, they are listed as unmarked changes. Generate Marked Revision marks them again.';

const WAITS = 'a footnote waits for the change that its mark is in';
/** Milliseconds: long enough to be read. */
const SHOWN_FOR = 6000;

/** Arguments come from menus and other extensions. */
function areSpans(value: unknown): value is readonly Span[] {
  const isSpan = (one: unknown): boolean =>
    typeof one === 'object' &&
    one !== null &&
    'from' in one &&
    'to' in one &&
    Number.isInteger(one.from) &&
    Number.isInteger(one.to);
  return Array.isArray(value) && value.every(isSpan);
}
