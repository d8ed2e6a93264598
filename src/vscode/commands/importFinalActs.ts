import { CancellationError, ProgressLocation, Uri, window, workspace, type CancellationToken, type Progress } from 'vscode';
import { mergeIntoLibrary } from '../../corpus/merge';
import { indexEdition } from '../../corpus/search/search';
import { LibraryError } from '../../corpus/store';
import type { ReadOptions } from '../../import/frontEnd';
import { ImportError, refuseSize } from '../../import/importError';
import { readActsFile, type ReadActs } from '../../import/readFile';
import { causeOf } from '../../node/diskStore';
import { nameOfFile } from '../documents';
import { nextTurn } from '../nextTurn';
import { account, askToReplace, summarize, type Imported, type Unsettled } from './importReport';
import type { Tools } from './tools';

/**
 * Reads Final Acts into the library. Without files, asks for some; `{ replace }` decides without asking what is done with
 * texts that the library holds in another wording, `{ changes }` which reading of tracked changes is taken. A file that
 * cannot be read costs the others nothing; one that was cancelled leaves no trace.
 */
export async function importFinalActs(tools: Tools, ...args: readonly unknown[]): Promise<readonly Imported[]> {
  const files = filesIn(args) ?? (await askForFiles());
  const { replace, changes } = decisionsIn(args);
  const faults: string[] = [];
  const done: Imported[] = [];
  const unsettled: Unsettled[] = [];
  await window.withProgress(
    { location: ProgressLocation.Notification, title: 'Importing Final Acts', cancellable: true },
    async (progress, token) => {
      for (const file of files) {
        if (token.isCancellationRequested) break;
        try {
          const acts = await readActs(tools, file, changes, follow(file, files.length, progress), token);
          if (!acts) continue;
          const report = await mergeIntoLibrary(tools.libraries.store, acts, { replace: replace ?? false });
          done.push(await account(tools, { name: nameOfFile(file), path: file.fsPath }, acts, report));
          // The index of the search is made while the user goes on.
          void indexEdition(tools.libraries.store, acts.edition, nextTurn);
          if (report.different > 0 && replace === undefined) unsettled.push({ acts, differing: report.differing });
        } catch (error) {
          if (error instanceof CancellationError) break;
          if (!(error instanceof ImportError || error instanceof LibraryError)) throw error;
          faults.push(error instanceof ImportError ? `${nameOfFile(file)} ${error.message}.` : error.message);
        }
      }
    },
  );
  if (faults.length > 0) tools.messages.fail(faults.join(' '));
  if (done.length > 0) summarize(tools, done);
  for (const each of unsettled) askToReplace(tools, each);
  if (done.length > 0) tools.libraries.refresh();
  return done;
}

async function askForFiles(): Promise<readonly Uri[]> {
  const chosen = await window.showOpenDialog({
    title: 'Import Final Acts',
    openLabel: 'Import',
    canSelectMany: true,
    filters: { 'Final Acts (PDF, Word, text, Akoma Ntoso)': ['pdf', 'docx', 'txt', 'md', 'xml'], 'All files': ['*'] },
  });
  return chosen ?? [];
}

/** Shows how much of a file is read: its share of the bar grows with the pages. */
function follow(
  file: Uri,
  files: number,
  progress: Progress<{ message?: string; increment?: number }>,
): NonNullable<ReadOptions['progress']> {
  let shown = 0;
  progress.report({ message: nameOfFile(file) });
  return (done, total) => {
    const share = ((done / total) * 100) / files;
    progress.report({ message: `${nameOfFile(file)}: ${done} of ${total} pages`, increment: share - shown });
    shown = share;
  };
}

/** Undefined when somebody was asked for the reading of tracked changes and chose none. */
async function readActs(
  tools: Tools,
  file: Uri,
  changes: ReadOptions['changes'],
  progress: NonNullable<ReadOptions['progress']>,
  token: CancellationToken,
): Promise<ReadActs | undefined> {
  // The notification is drawn before the reading, which leaves no time for it.
  await new Promise((resume) => setTimeout(resume, 20));
  const bytes = await readBytes(file);
  const stop = new AbortController();
  const listening = token.onCancellationRequested(() => stop.abort(new CancellationError()));
  const catalogue = await tools.catalogue();
  const options = { progress, signal: stop.signal, titleOf: (designation: string) => catalogue.titleOf(designation) };
  try {
    const acts = await readActsFile(bytes, { ...options, ...(changes ? { changes } : {}) });
    if (acts.trackedChanges === undefined || changes) return acts;
    const chosen = await askForReading(file, acts.trackedChanges, token);
    return chosen && (await readActsFile(bytes, { ...options, changes: chosen }));
  } finally {
    listening.dispose();
  }
}

/** A text with tracked changes is two texts: nobody but the user can say which one was adopted. */
async function askForReading(file: Uri, changes: number, token: CancellationToken): Promise<ReadOptions['changes']> {
  const held = changes === 1 ? '1 tracked change' : `${changes} tracked changes`;
  const picked = await window.showQuickPick(
    [
      {
        label: 'Without the changes',
        detail: 'The text as it stood before: additions left out, deletions kept.',
        reading: 'rejected' as const,
      },
      {
        label: 'With the changes',
        detail: 'The text as it was revised: additions kept, deletions left out.',
        reading: 'accepted' as const,
      },
    ],
    { title: `${nameOfFile(file)} holds ${held}`, placeHolder: 'Which text belongs into the library?', ignoreFocusOut: true },
    token,
  );
  return picked?.reading;
}

async function readBytes(file: Uri): Promise<Uint8Array> {
  try {
    refuseSize((await workspace.fs.stat(file)).size);
    return await workspace.fs.readFile(file);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(`cannot be read: ${causeOfReading(error)}`);
  }
}

/** The editor wraps the causes that the disk gives in names of its own. */
function causeOfReading(error: unknown): string {
  const code = (error as { readonly code?: unknown }).code;
  const disk = { FileNotFound: 'ENOENT', NoPermissions: 'EACCES', FileIsADirectory: 'EISDIR' }[String(code)];
  return causeOf(disk ? { code: disk } : error);
}

/** The files that a test, a program or the explorer hands over: one, a list, or the one clicked on and the list of those chosen. */
function filesIn(args: readonly unknown[]): readonly Uri[] | undefined {
  const lists = args.filter((arg): arg is readonly unknown[] => Array.isArray(arg)).map((list) => list.filter(isUri));
  const list = lists.find((uris) => uris.length > 0) ?? args.filter(isUri);
  return list.length > 0 ? list : undefined;
}

function isUri(value: unknown): value is Uri {
  return value instanceof Uri;
}

/** What the caller has decided beforehand. */
function decisionsIn(args: readonly unknown[]): { readonly replace?: boolean; readonly changes?: 'accepted' | 'rejected' } {
  const given = args.find((arg) => typeof arg === 'object' && arg !== null && ('replace' in arg || 'changes' in arg)) ?? {};
  const { replace, changes } = given as { readonly replace?: unknown; readonly changes?: unknown };
  return {
    ...(typeof replace === 'boolean' ? { replace } : {}),
    ...(changes === 'accepted' || changes === 'rejected' ? { changes } : {}),
  };
}
