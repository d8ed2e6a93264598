import { formatEdition } from '../citations/designation';
import { confirmImport, describeConfirmation, type Confirmation } from '../corpus/catalogue/confirm';
import { mergeIntoLibrary, type MergeReport } from '../corpus/merge';
import { indexEdition } from '../corpus/search/search';
import { LibraryError } from '../corpus/store';
import type { ActsFormat } from '../import/fileFormat';
import type { ReadOptions } from '../import/frontEnd';
import { ImportError } from '../import/importError';
import { placeOf } from '../import/place';
import { readActsFile, type ReadActs } from '../import/readFile';
import type { ImportWarning } from '../model/library';
import type { Call, Command, Result } from './command';
import { countDocuments, type Counts } from './counts';
import { Failure } from './failure';
import { nameOf } from './read';
import type { World } from './world';

export const importCommand: Command = {
  name: 'import',
  usage: 'FILE…',
  summary: 'read Final Acts, or single texts, into the library: text, PDF, Word, Akoma Ntoso',
  least: 1,
  options: [
    { flag: '--replace', summary: 'replace documents that the library holds with another text' },
    { flag: '--changes <READING>', summary: 'which reading of the tracked changes of a Word document: accepted or rejected' },
  ],
  examples: ['plenary import bucharest-2022-final-acts.pdf', 'plenary import resolution-58.docx --changes rejected'],
  run: importAll,
};

/** What became of one file, or of all. */
interface Account extends Counts, Omit<MergeReport, 'differing'> {
  readonly documents: number;
  /** Characters that belong to no document, by kind. */
  readonly furniture: Readonly<Record<string, number>>;
  readonly unplacedCharacters: number;
  readonly warnings: readonly ImportWarning[];
  /** Designations of the documents that the library holds with another text. */
  readonly differing: readonly string[];
  readonly durationMs: number;
}

interface FileAccount extends Account {
  readonly path: string;
  readonly format: ActsFormat;
  readonly edition: string;
  /** How the texts compare with what the catalogue knows of the official ones; left out where it knows nothing. */
  readonly confirmation?: Confirmation;
}

/** Each file is imported for itself: one that cannot be read costs the others nothing, and is reported. */
async function importAll(call: Call): Promise<Result> {
  const changes = readingOf(call);
  const files: FileAccount[] = [];
  const failed: { path: string; message: string }[] = [];
  for (const path of call.args) {
    try {
      files.push(await importFile(path, changes, call));
    } catch (error) {
      if (!(error instanceof Failure || error instanceof LibraryError)) throw error;
      failed.push({ path, message: error.message });
    }
  }
  const notes = failed.map(({ message }) => message);
  if (files.length === 0) throw new Failure(notes.join('\n'));
  return {
    text: files.map((file) => describe(file, call.flag('replace'))).join('\n'),
    json: { ...total(files), files, failed },
    notes,
    exitCode: failed.length > 0 ? 2 : 0,
  };
}

/** Which reading of tracked changes is asked for. */
function readingOf(call: Call): ReadOptions['changes'] {
  const reading = call.option('changes');
  if (reading === undefined || reading === 'accepted' || reading === 'rejected') return reading;
  throw new Failure(`--changes takes accepted or rejected, not "${reading}"`);
}

async function importFile(path: string, changes: ReadOptions['changes'], call: Call): Promise<FileAccount> {
  const start = call.world.now();
  const catalogue = await call.catalogue();
  const acts = await readActs(
    path,
    { ...(changes ? { changes } : {}), titleOf: (designation) => catalogue?.titleOf(designation) },
    call.world,
  );
  const counts = countDocuments(acts.documents);
  const merged = await mergeIntoLibrary(call.store, acts, { replace: call.flag('replace') });
  const durationMs = Math.round(call.world.now() - start);
  // The index of the search is made after everything that was asked for is done.
  await indexEdition(call.store, acts.edition);
  const confirmation = catalogue && confirmImport(acts.documents, catalogue);
  return {
    path,
    format: acts.format,
    edition: formatEdition(acts.edition),
    documents: acts.documents.length,
    ...counts,
    furniture: { contents: 0, signatories: 0, declarations: 0, ...acts.furniture },
    unplacedCharacters: acts.unplacedCharacters,
    warnings: acts.warnings,
    durationMs,
    ...merged,
    ...(confirmation && confirmation.documents.length > 0 ? { confirmation } : {}),
  };
}

async function readActs(path: string, options: ReadOptions, world: World): Promise<ReadActs> {
  const bytes = await world.files.read(path);
  const progress = (done: number, total: number): void => world.status?.(`${nameOf(path)}: ${done} of ${total} pages`);
  try {
    return await readActsFile(bytes, { ...options, progress });
  } catch (error) {
    throw error instanceof ImportError ? new Failure(`${nameOf(path)} ${error.message}`) : error;
  } finally {
    world.status?.('');
  }
}

function total(files: readonly FileAccount[]): Account {
  const sum = (of: (file: FileAccount) => number): number => files.reduce((all, file) => all + of(file), 0);
  const kinds = new Set(files.flatMap((file) => Object.keys(file.furniture)));
  return {
    documents: sum((file) => file.documents),
    sections: sum((file) => file.sections),
    items: sum((file) => file.items),
    annexes: sum((file) => file.annexes),
    tables: sum((file) => file.tables),
    footnotes: sum((file) => file.footnotes),
    furniture: Object.fromEntries([...kinds].map((kind) => [kind, sum((file) => file.furniture[kind] ?? 0)])),
    unplacedCharacters: sum((file) => file.unplacedCharacters),
    warnings: files.flatMap((file) => file.warnings.map((warning) => ({ ...warning, path: file.path }))),
    durationMs: sum((file) => file.durationMs),
    added: sum((file) => file.added),
    same: sum((file) => file.same),
    different: sum((file) => file.different),
    replaced: sum((file) => file.replaced),
    differing: files.flatMap((file) => file.differing),
  };
}

/** A screen of them; whoever has more to look over wants them in a file. */
const MOST_WARNINGS = 20;

function describe(file: FileAccount, replace: boolean): string {
  const furniture = Object.entries(file.furniture).map(([kind, characters]) => `${kind} ${characters}`);
  const lines = [
    `${file.path}: ${file.edition}`,
    `  documents     ${file.documents}: ${file.added} added, ${file.same} the same, ${file.different} different`,
    `  holding       ${file.sections} sections, ${file.items} items, ${file.annexes} annexes, ${file.tables} tables, ${file.footnotes} footnotes`,
    `  furniture     ${furniture.join(', ')} (characters)`,
    `  unplaced      ${file.unplacedCharacters} (characters)`,
    `  time          ${file.durationMs} ms`,
    ...(file.confirmation ? [`  official      ${describeConfirmation(file.confirmation)}`] : []),
    ...file.differing.map((designation) => `  ${replace ? 'replaced' : 'different'}     ${designation}`),
    ...(file.differing.length > 0 && !replace ? ['  The library keeps its own text of these; --replace takes the new one.'] : []),
    ...file.warnings.slice(0, MOST_WARNINGS).map((warning) => `  ${placeOf(warning, file.format)}: ${warning.message}`),
    ...(file.warnings.length > MOST_WARNINGS
      ? [`  and ${file.warnings.length - MOST_WARNINGS} more of which you should know: --json lists them all`]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}
