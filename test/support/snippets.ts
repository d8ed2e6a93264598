import { readFileSync } from 'node:fs';

/** A snippet of the extension, as somebody has it who takes every default. */
export interface Snippet {
  readonly name: string;
  readonly prefixes: readonly string[];
  readonly body: string;
  /** What it writes, without blanks at the ends of its lines, which the next words would follow. */
  readonly text: string;
  readonly isFile: boolean;
}

export function readSnippets(): readonly Snippet[] {
  const file = JSON.parse(readFileSync('snippets/itu-resolution.json', 'utf8')) as Record<string, Written>;
  return Object.entries(file).map(([name, { prefix, body, isFileTemplate = false }]) => {
    const written = body.join('\n');
    return { name, prefixes: [prefix].flat(), body: written, text: expand(written), isFile: isFileTemplate };
  });
}

interface Written {
  readonly prefix: string | readonly string[];
  readonly body: readonly string[];
  readonly isFileTemplate?: boolean;
}

/** What an editor puts for its variables. */
const VARIABLES: Readonly<Record<string, string>> = {
  CURRENT_YEAR: '2036',
  CURRENT_MONTH: '02',
  CURRENT_DATE: '11',
  TM_SELECTED_TEXT: 'selected words',
};

/** Writes a snippet's body with its defaults, as the editor's own syntax has it: a place that is named again repeats what stands there. */
export function expand(body: string): string {
  const values = new Map<string, string>();
  // A place may be named before it says what it holds.
  write(body, values);
  return write(body, values)
    .replace(/[ \t]+$/gm, '')
    .trimEnd();
}

function write(body: string, values: Map<string, string>): string {
  const known = (name: string): string => VARIABLES[name] ?? values.get(name) ?? '';
  return body.replace(
    /\$(\w+)|\$\{(\w+)(?:\|((?:\\.|[^|\\])*)\||:((?:[^{}]|\$\{?\w+\}?)*)|\/\(\.\*\)\/\$\{1:\/upcase\}\/)?\}/g,
    (whole, plain: string | undefined, name: string = '', choices?: string, fallback?: string) => {
      if (plain !== undefined) return known(plain);
      if (choices !== undefined) values.set(name, (/^(?:\\.|[^,\\])*/.exec(choices)?.[0] ?? '').replace(/\\(.)/g, '$1'));
      if (fallback !== undefined) values.set(name, write(fallback, values));
      return whole.includes('/upcase}') ? known(name).toUpperCase() : known(name);
    },
  );
}
