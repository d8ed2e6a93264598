import type { Problem, Severity } from '../model/problem';

export interface CheckedFile {
  readonly path: string;
  readonly problems: readonly Problem[];
}

/** What `check` found, in the shape that other programs rely on. */
export interface CheckSummary {
  readonly files: readonly CheckedFile[];
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** One problem a line, `file:line:column: severity: message (code)`, counted from 1 as people and terminals do. */
export function asLines({ files, errors, warnings, infos }: CheckSummary): string {
  const lines = files.flatMap(({ path, problems }) =>
    problems.map(({ code, severity, message, range: { start } }) => {
      return `${path}:${start.line + 1}:${start.character + 1}: ${severity}: ${message.replace(/\s*\n\s*/g, ' ')} (${code})`;
    }),
  );
  const counts = [counted(errors, 'error'), counted(warnings, 'warning'), counted(infos, 'info')].join(', ');
  return [...lines, `${counted(files.length, 'file')} checked: ${counts}\n`].join('\n');
}

/** A log of SARIF 2.1.0, which code hosts show beside the lines. Lines and columns count from 1 there. */
export function asSarif({ files }: CheckSummary, version: string): object {
  const codes = [...new Set(files.flatMap(({ problems }) => problems.map(({ code }) => code)))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'plenary', version, rules: codes.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(({ path, problems }) => problems.map((problem) => sarifResult(path, problem))),
      },
    ],
  };
}

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

function sarifResult(path: string, { code, severity, message, range: { start, end } }: Problem): object {
  const region = {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
  const uri = path.split(/[\\/]/).map(encodeURIComponent).join('/');
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
  };
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
