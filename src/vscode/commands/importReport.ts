import { formatEdition } from '../../citations/designation';
import { confirmImport, describeConfirmation } from '../../corpus/catalogue/confirm';
import { mergeIntoLibrary, type MergeReport } from '../../corpus/merge';
import { inWords } from '../../editor/names';
import { placeOf } from '../../import/place';
import type { ReadActs } from '../../import/readFile';
import type { FinalActs } from '../../model/library';
import { choose } from '../messages';
import type { Tools } from './tools';

/** What became of one file. */
export interface Imported extends MergeReport {
  readonly file: string;
  readonly edition: string;
  readonly warnings: number;
  /** How the texts compare with the official ones, in words; empty where nothing is known of those. */
  readonly confirmed: string;
}

/** Final Acts that hold texts which the library has in another wording. */
export interface Unsettled {
  readonly acts: FinalActs;
  readonly differing: readonly string[];
}

/** Writes what a file held to the output, and returns it in short. */
export async function account(
  { messages: { output }, catalogue }: Tools,
  file: { name: string; path: string },
  acts: ReadActs,
  report: MergeReport,
): Promise<Imported> {
  const edition = formatEdition(acts.edition);
  const furniture = Object.entries(acts.furniture).map(([kind, characters]) => `${kind} ${characters}`);
  output.appendLine(`${file.path}: ${edition}, ${acts.documents.length} documents`);
  output.appendLine(
    `  ${report.added} added, ${report.same} the same, ${report.different} different, ${report.replaced} replaced`,
  );
  output.appendLine(`  in no document (characters): ${[...furniture, `unplaced ${acts.unplacedCharacters}`].join(', ')}`);
  const confirmed = describeConfirmation(confirmImport(acts.documents, await catalogue()));
  if (confirmed !== '') output.appendLine(`  ${confirmed}`);
  for (const warning of acts.warnings) output.appendLine(`  ${placeOf(warning, acts.format)}: ${warning.message}`);
  return { ...report, file: file.name, edition, warnings: acts.warnings.length, confirmed };
}

/** Says in one message what was imported. */
export function summarize({ messages }: Tools, done: readonly Imported[]): void {
  const warnings = done.reduce((sum, { warnings: count }) => sum + count, 0);
  const parts = done.map(
    (imported) => `${imported.edition}: ${counts(imported)}${imported.confirmed === '' ? '' : `; ${imported.confirmed}`}.`,
  );
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
export function askToReplace(tools: Tools, { acts, differing }: Unsettled): void {
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
