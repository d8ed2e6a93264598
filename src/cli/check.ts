import { otherDraft } from '../check/others';
import { createChecker } from '../check/runner';
import { readDraft } from '../markup/draft';
import type { Finding } from '../model/problem';
import { fixFiles } from './checkFix';
import { resultOf } from './checkFormats';
import type { CheckedFile, ReadFile } from './checked';
import { PROBLEM_OPTIONS, problemOptions } from './checkOptions';
import type { Call, Command, Result } from './command';
import { Failure } from './failure';
import { nameOf, readSource } from './read';
import { reportProblems } from './reported';
import type { Files } from './world';

export const checkCommand: Command = {
  name: 'check',
  usage: 'FILE|DIR…',
  summary: 'problems in drafts; of a folder, in all *.itu.md files under it',
  least: 1,
  options: [
    ...PROBLEM_OPTIONS,
    { flag: '--fix', summary: 'first make the fixes that change form and never what a proposal says, in the files' },
  ],
  examples: [
    'plenary check drafts --fail-on warning',
    'plenary check draft.itu.md --rule citation/outdated=off --rule text=info',
    'plenary check draft.itu.md --format sarif -o problems.sarif',
  ],
  run: check,
};

const DRAFTS = '.itu.md';

async function check(call: Call): Promise<Result> {
  const options = problemOptions(call);
  const { paths, faults } = await findDrafts(call.args, call.world.files);
  const read: ReadFile[] = [];
  for (const path of paths) {
    try {
      read.push(readFile(path, await readSource(call.world.files, path)));
    } catch (error) {
      faults.push(messageOf(error));
    }
  }
  if (read.length === 0) throw new Failure(faults.join('\n'));
  const library = await call.library();
  const catalogue = await call.catalogue();
  const checker = createChecker();
  const find = ({ path }: ReadFile, source: string, all: readonly ReadFile[] = read): readonly Finding[] => {
    const others = all.filter((other) => other.path !== path).map(({ other }) => other);
    return checker.check(source, library, catalogue, { checks: options.checks, others });
  };
  const fixed = call.flag('fix') ? await fixFiles(read, faults, find, call.world.files) : undefined;
  const left = fixed ? read.map(({ path }) => readFile(path, fixed.get(path)!.source)) : read;
  const files = left.map((file): CheckedFile => {
    const problems = reportProblems(find(file, file.source, left), file.source, library);
    const done = fixed?.get(file.path);
    return { path: file.path, problems, ...(done ? { fixed: done.fixed } : {}) };
  });
  const result = await resultOf(files, 'file', options, call);
  const hints = library.isEmpty ? [emptyHint(call, catalogue?.isEmpty === false)] : [];
  return {
    ...result,
    notes: [...faults, ...hints, ...[...(fixed?.values() ?? [])].flatMap(({ note }) => note ?? [])],
    exitCode: faults.length > 0 ? 2 : (result.exitCode ?? 0),
  };
}

function readFile(path: string, source: string): ReadFile {
  return { path, source, other: otherDraft(readDraft(source), nameOf(path)) };
}

function emptyHint({ store }: Call, hasCatalogue: boolean): string {
  const by = hasCatalogue
    ? 'drafts are compared with what is known of adopted texts without their words'
    : 'nothing is compared with adopted texts';
  return `the library ${store.location} is empty: ${by}`;
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

function messageOf(error: unknown): string {
  if (error instanceof Failure) return error.message;
  throw error;
}
