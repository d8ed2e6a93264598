import { createChecker } from '../check/runner';
import { toProblem } from '../check/problems';
import { indexLines } from '../markup/lines';
import type { Severity } from '../model/problem';
import { usage } from './arguments';
import { asLines, asSarif, type CheckedFile, type CheckSummary } from './checkFormats';
import type { Call, Command, Result } from './command';
import { Failure } from './failure';
import { readSource } from './read';
import type { Files } from './world';

export const checkCommand: Command = {
  name: 'check',
  usage: 'FILE|DIR…',
  summary: 'problems in drafts; of a folder, in all *.itu.md files under it',
  least: 1,
  options: [
    { flag: '--format <FORMAT>', summary: 'text (the default), json, or sarif' },
    { flag: '--fail-on <SEVERITY>', summary: 'exit with 1 from which severity on: error (the default), warning, info' },
  ],
  examples: ['plenary check drafts --fail-on warning', 'plenary check draft.itu.md --format sarif -o problems.sarif'],
  run: check,
};

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const FORMATS = ['text', 'json', 'sarif'] as const;
const DRAFTS = '.itu.md';

async function check(call: Call): Promise<Result> {
  const failOn = choice('fail-on', SEVERITIES, 'error', call);
  const format = choice('format', FORMATS, 'text', call);
  const { paths, faults } = await findDrafts(call.args, call.world.files);
  const library = await call.library();
  const catalogue = await call.catalogue();
  const hints = library.isEmpty
    ? [
        `the library ${call.store.location} is empty: ` +
          (catalogue?.isEmpty === false
            ? 'drafts are compared with what is known of adopted texts without their words'
            : 'nothing is compared with adopted texts'),
      ]
    : [];
  const checker = createChecker();
  const files: CheckedFile[] = [];
  for (const path of paths) {
    try {
      const source = await readSource(call.world.files, path);
      const lines = indexLines(source);
      files.push({
        path,
        problems: checker.check(source, library, catalogue).map((finding) => toProblem(finding, source, lines)),
      });
    } catch (error) {
      faults.push(messageOf(error));
    }
  }
  if (files.length === 0) throw new Failure(faults.join('\n'));
  const count = (severity: Severity): number =>
    files.reduce((sum, { problems }) => sum + problems.filter((problem) => problem.severity === severity).length, 0);
  const summary = { files, errors: count('error'), warnings: count('warning'), infos: count('info') };
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1).some((severity) => count(severity) > 0);
  return {
    text: written(summary, format, call.world.product.version),
    json: summary,
    notes: [...faults, ...hints],
    exitCode: faults.length > 0 ? 2 : failing ? 1 : 0,
  };
}

function written(summary: CheckSummary, format: (typeof FORMATS)[number], version: string): string {
  if (format === 'text') return asLines(summary);
  return `${JSON.stringify(format === 'json' ? summary : asSarif(summary, version), null, 2)}\n`;
}

/** The drafts that the arguments name, each once; and a line for each argument that names none. */
export async function findDrafts(
  named: readonly string[],
  files: Files,
): Promise<{ paths: readonly string[]; faults: string[] }> {
  const paths = new Map<string, string>();
  const faults: string[] = [];
  for (const path of named) {
    if (path === '-' || (await files.kind(path)) !== 'folder') {
      paths.set(path === '-' ? path : files.absolute(path), path);
      continue;
    }
    try {
      const found = await files.under(path, DRAFTS);
      if (found.length === 0) faults.push(`${path} holds no drafts (*${DRAFTS})`);
      for (const each of found) if (!paths.has(files.absolute(each))) paths.set(files.absolute(each), each);
    } catch (error) {
      faults.push(messageOf(error));
    }
  }
  return { paths: [...paths.values()], faults };
}

function choice<T extends string>(option: string, values: readonly T[], usual: T, call: Call): T {
  const given = call.option(option) ?? usual;
  const found = values.find((value) => value === given);
  if (found === undefined) throw usage('check', `--${option} is ${values.join(', ')}; not "${given}"`);
  return found;
}

function messageOf(error: unknown): string {
  if (error instanceof Failure) return error.message;
  throw error;
}
