import type { Severity } from '../model/problem';
import type { Call, Result } from './command';
import { SEVERITIES, type ProblemOptions } from './checkOptions';
import { asSarif } from './sarif';
import type { CheckedFile, CheckSummary } from './checked';

/** What was found, in the format that is asked for; the exit code is 1 where something of the severity of `--fail-on` is there. */
export async function resultOf(
  files: readonly CheckedFile[],
  checked: string,
  { format, failOn }: ProblemOptions,
  { world }: Call,
): Promise<Result> {
  const count = (severity: Severity): number =>
    files.reduce((sum, { problems }) => sum + problems.filter((problem) => problem.severity === severity).length, 0);
  const summary = { files, errors: count('error'), warnings: count('warning'), infos: count('info') };
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1).some((severity) => count(severity) > 0);
  const written = async (): Promise<string> => {
    if (format === 'text') return asLines(summary, checked);
    return `${JSON.stringify(format === 'json' ? summary : await asSarif(summary, world), null, 2)}\n`;
  };
  return { text: await written(), json: summary, exitCode: failing ? 1 : 0 };
}

/** One problem a line, `file:line:column: severity: message (code)`, counted from 1 as people and terminals do. */
function asLines({ files, errors, warnings, infos }: CheckSummary, checked: string): string {
  const lines = files.flatMap(({ path, problems }) =>
    problems.map(({ code, severity, message, range: { start } }) => {
      return `${path}:${start.line + 1}:${start.character + 1}: ${severity}: ${message.replace(/\s*\n\s*/g, ' ')} (${code})`;
    }),
  );
  const counts = [counted(errors, 'error'), counted(warnings, 'warning'), counted(infos, 'info')].join(', ');
  return [...lines, `${counted(files.length, checked)} checked: ${counts}\n`].join('\n');
}

export function counted(number: number, what: string, many = `${what}s`): string {
  return `${number} ${number === 1 ? what : many}`;
}
