import { ProgressLocation, QuickPickItemKind, Uri, window, workspace, type QuickPickItem, type TextEditor } from 'vscode';
import { findBase } from '../../corpus/base';
import { proposalsByText, type ProposalChoice } from '../../editor/consolidation';
import { consolidate, type Consolidation } from '../../revise/consolidate/consolidate';
import { describeFigures, figuresOf } from '../../revise/consolidate/summary';
import type { DraftFile, Wanted } from '../../revise/consolidate/take';
import { LANGUAGE } from '../documents';
import type { Tools } from './tools';

/**
 * Puts the proposals of several drafts together in a new document: of the files chosen in the explorer, which come as arguments, or
 * of those that are chosen from all drafts of the workspace.
 */
export async function consolidateProposals(tools: Tools, ...args: readonly unknown[]): Promise<TextEditor | undefined> {
  const given = uris(args);
  const files = await readFiles(tools, given.length > 0 ? given : await workspace.findFiles('**/*.itu.md', '**/node_modules/**'));
  if (files.length === 0) {
    if (given.length === 0)
      tools.messages.inform('There are no drafts (*.itu.md) in this workspace whose proposals could be put together.');
    return undefined;
  }
  const wanted = given.length > 0 ? () => true : await choose(tools, files);
  if (!wanted) return undefined;
  const library = await tools.libraries.library();
  const result = await window.withProgress({ location: ProgressLocation.Window, title: 'Consolidating proposals' }, () =>
    Promise.resolve(
      consolidate(
        files,
        (draft, proposal) => {
          const base = findBase(library, draft, proposal);
          return 'document' in base ? base.document : base;
        },
        wanted,
      ),
    ),
  );
  return show(tools, result);
}

/** The explorer gives the file that was clicked, and all that are selected with it. */
function uris([clicked, selected]: readonly unknown[]): readonly Uri[] {
  const all: readonly unknown[] = Array.isArray(selected) && selected.length > 0 ? (selected as unknown[]) : [clicked];
  return all.filter((each): each is Uri => each instanceof Uri);
}

/** What is typed in an open draft counts, saved or not. Files go by their paths in the workspace, in the order of these. */
async function readFiles({ messages }: Tools, found: readonly Uri[]): Promise<readonly DraftFile[]> {
  const files: DraftFile[] = [];
  for (const uri of found) {
    const name = workspace.asRelativePath(uri);
    try {
      files.push({ name, source: (await workspace.openTextDocument(uri)).getText().replace(/\r\n/g, '\n') });
    } catch {
      messages.warn(`${name} cannot be read, so nothing was consolidated: see whether it is text, or leave it out.`);
      return [];
    }
  }
  return files.sort((one, other) => (one.name < other.name ? -1 : 1));
}

type Item = QuickPickItem & { readonly choice?: ProposalChoice };

/** Texts that several proposals are about are chosen already. */
async function choose({ messages }: Tools, files: readonly DraftFile[]): Promise<Wanted | undefined> {
  const items = proposalsByText(files).flatMap(({ text, choices }): readonly Item[] => [
    { label: text, kind: QuickPickItemKind.Separator },
    ...choices.map((choice) => ({
      label: `${choice.symbol} ${choice.identifier ?? ''}`.trim(),
      description: choice.file,
      detail: choice.title,
      picked: choices.length > 1,
      choice,
    })),
  ]);
  if (items.length === 0) {
    messages.inform('No draft of this workspace holds a proposal: there is nothing to put together.');
    return undefined;
  }
  const chosen = await window.showQuickPick(items, {
    title: 'Consolidate Proposals',
    placeHolder: 'Choose the proposals that are to stand in one document',
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!chosen || chosen.length === 0) return undefined;
  const keys = new Set(chosen.map(({ choice }) => keyOf(choice!.file, choice!.identifier)));
  return (file, identifier) => keys.has(keyOf(file, identifier));
}

function keyOf(file: string, identifier: string | undefined): string {
  return `${file}\n${identifier ?? ''}`;
}

async function show({ messages }: Tools, result: Consolidation): Promise<TextEditor | undefined> {
  const { leftOut, notes } = result;
  const lines = [...leftOut.map(({ file, identifier, reason }) => `${identifier ?? file}: ${reason}`), ...notes];
  if (result.texts.length === 0) {
    messages.warn(lines.length > 0 ? `Nothing could be put together. ${lines.join(' ')}` : 'There was nothing to put together.');
    return undefined;
  }
  const document = await workspace.openTextDocument({ language: LANGUAGE, content: result.source });
  const editor = await window.showTextDocument(document, { preview: false });
  const figures = `${describeFigures(figuresOf(result))}. The document is not saved yet.`;
  lines.forEach((line) => messages.output.appendLine(line));
  const more = { title: 'Show Details', run: () => messages.output.show() };
  if (leftOut.length > 0) messages.warn(`${figures} ${lines[0]!}`, more);
  else messages.inform(figures, ...(lines.length > 0 ? [more] : []));
  return editor;
}
