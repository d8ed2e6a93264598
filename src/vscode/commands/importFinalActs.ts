import { ProgressLocation, Uri, window, workspace } from 'vscode';
import { formatEdition } from '../../citations/designation';
import { mergeIntoLibrary, type MergeReport } from '../../corpus/merge';
import { LibraryError } from '../../corpus/store';
import { inWords } from '../../editor/names';
import { ImportError, refuseSize } from '../../import/importError';
import { readActsFile } from '../../import/readFile';
import type { FinalActs } from '../../model/library';
import { causeOf } from '../../node/diskStore';
import { nameOfFile } from '../documents';
import { choose } from '../messages';
import type { Tools } from './tools';

/** What became of one file. */
export interface Imported extends MergeReport {
  readonly file: string;
  readonly edition: string;
  readonly warnings: number;
}

/**
 * Reads Final Acts into the library. Without files, asks for some; `{ replace }` decides without asking what is done with
 * texts that the library holds in another wording. A file that cannot be read costs the others nothing.
 */
export async function importFinalActs(tools: Tools, ...args: readonly unknown[]): Promise<readonly Imported[]> {
  const files = filesIn(args) ?? (await askForFiles());
  const decided = args.map(decisionIn).find((answer) => answer !== undefined);
  const faults: string[] = [];
  const done: Imported[] = [];
  const unsettled: Unsettled[] = [];
  await window.withProgress(
    { location: ProgressLocation.Notification, title: 'Importing Final Acts', cancellable: files.length > 1 },
    async (progress, token) => {
      for (const file of files) {
        if (token.isCancellationRequested) break;
        progress.report({ message: nameOfFile(file), increment: 100 / files.length });
        // The notification is drawn before the reading, which leaves no time for it.
        await new Promise((resume) => setTimeout(resume, 20));
        try {
          const acts = await readActs(file);
          const report = await mergeIntoLibrary(tools.libraries.store, acts, { replace: decided ?? false });
          done.push(account(tools, file, acts, report));
          if (report.different > 0 && decided === undefined) unsettled.push({ acts, differing: report.differing });
        } catch (error) {
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

/** Final Acts that hold texts which the library has in another wording. */
interface Unsettled {
  readonly acts: FinalActs;
  readonly differing: readonly string[];
}

async function askForFiles(): Promise<readonly Uri[]> {
  const chosen = await window.showOpenDialog({
    title: 'Import Final Acts',
    openLabel: 'Import',
    canSelectMany: true,
    filters: { 'Final Acts as text': ['txt', 'md'] },
  });
  return chosen ?? [];
}

async function readActs(file: Uri): Promise<FinalActs> {
  let bytes: Uint8Array;
  try {
    refuseSize((await workspace.fs.stat(file)).size);
    bytes = await workspace.fs.readFile(file);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(`cannot be read: ${causeOfReading(error)}`);
  }
  return readActsFile(bytes);
}

/** The editor wraps the causes that the disk gives in names of its own. */
function causeOfReading(error: unknown): string {
  const code = (error as { readonly code?: unknown }).code;
  const disk = { FileNotFound: 'ENOENT', NoPermissions: 'EACCES', FileIsADirectory: 'EISDIR' }[String(code)];
  return causeOf(disk ? { code: disk } : error);
}

function account({ messages: { output } }: Tools, file: Uri, acts: FinalActs, report: MergeReport): Imported {
  const edition = formatEdition(acts.edition);
  const furniture = Object.entries(acts.furniture).map(([kind, characters]) => `${kind} ${characters}`);
  output.appendLine(`${file.fsPath}: ${edition}, ${acts.documents.length} documents`);
  output.appendLine(
    `  ${report.added} added, ${report.same} the same, ${report.different} different, ${report.replaced} replaced`,
  );
  output.appendLine(`  in no document (characters): ${[...furniture, `unplaced ${acts.unplacedCharacters}`].join(', ')}`);
  for (const { line, message } of acts.warnings) output.appendLine(`  line ${line + 1}: ${message}`);
  return { ...report, file: nameOfFile(file), edition, warnings: acts.warnings.length };
}

function summarize({ messages }: Tools, done: readonly Imported[]): void {
  const warnings = done.reduce((sum, { warnings: count }) => sum + count, 0);
  const parts = done.map((imported) => `${imported.edition}: ${counts(imported)}.`);
  const noted = warnings === 0 ? [] : [`${warnings === 1 ? '1 warning' : `${warnings} warnings`} about the reading.`];
  messages.inform(
    [...parts, ...noted].join(' '),
    choose('Open a Text…', 'plenary.openText'),
    ...(warnings === 0 ? [] : [{ title: 'Show Warnings', run: () => messages.output.show() }]),
  );
}

function counts({ added, same, different, replaced }: Imported): string {
  const kept = different - replaced;
  const parts = [
    ...(added > 0 ? [`${added} ${added === 1 ? 'document' : 'documents'} added`] : []),
    ...(replaced > 0 ? [`${replaced} replaced`] : []),
    ...(same > 0 ? [`${same} already there`] : []),
    ...(kept > 0 ? [`${kept} there with another wording`] : []),
  ];
  return inWords(parts);
}

/** A text that the library holds in another wording is replaced only when somebody says so. */
function askToReplace(tools: Tools, { acts, differing }: Unsettled): void {
  const edition = formatEdition(acts.edition);
  const [these, them] = differing.length === 1 ? ['1 text', 'it'] : [`${differing.length} texts`, 'them'];
  const names = differing.slice(0, 3).join('; ') + (differing.length > 3 ? '; …' : '');
  const replace = async (): Promise<void> => {
    const { replaced } = await mergeIntoLibrary(tools.libraries.store, acts, { replace: true });
    tools.libraries.refresh();
    tools.messages.inform(`${edition}: ${replaced} replaced.`);
  };
  tools.messages.warn(`The library holds ${these} of ${edition} in another wording and has kept ${them}: ${names}.`, {
    title: `Replace ${them === 'it' ? 'It' : 'Them'}`,
    run: replace,
  });
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

function decisionIn(value: unknown): boolean | undefined {
  if (typeof value !== 'object' || value === null || !('replace' in value)) return undefined;
  return typeof value.replace === 'boolean' ? value.replace : undefined;
}
