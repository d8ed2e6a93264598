import { nameOfRule } from '../editor/ruleNames';
import { RULES } from '../check/rules';
import type { Severity } from '../model/problem';
import type { Range } from '../model/range';
import type { CheckedFile, CheckSummary } from './checked';
import type { ReportedFix, ReportedProblem, ReportedRelated } from './reported';
import type { World } from './world';

/** A log of SARIF 2.1.0, which code hosts show beside the lines, with the pages of the rules that found something. */
export async function asSarif({ files }: CheckSummary, { product, rulePage }: World): Promise<object> {
  const codes = [...new Set(files.flatMap(({ problems }) => problems.map(({ code }) => code)))].sort();
  const rules = await Promise.all(codes.map(async (code) => describeRule(code, await rulePage?.(code))));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'plenary', version: product.version, rules } },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap((file) => file.problems.map((problem) => resultOf(file, problem, codes.indexOf(problem.code)))),
      },
    ],
  };
}

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** What is known of a rule: on its page, the first line says what it finds. */
function describeRule(id: string, page: string | undefined): object {
  const rule = RULES.find(({ code }) => code === id);
  const found = page === undefined ? undefined : /^# .*\n\s*([^]*?)\n\s*\n/.exec(page)?.[1];
  return {
    id,
    name: nameOfRule(id),
    shortDescription: { text: found?.replace(/\s+/g, ' ') ?? nameOfRule(id) },
    ...(page === undefined ? {} : { help: { text: page, markdown: page } }),
    ...(rule ? { defaultConfiguration: { level: LEVELS[rule.severity] } } : {}),
  };
}

function resultOf({ path }: CheckedFile, problem: ReportedProblem, ruleIndex: number): object {
  const { code, severity, message, range, related = [], fixes = [] } = problem;
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: artifactOf(path), region: regionOf(range) } }],
    ...(related.length > 0 ? { relatedLocations: related.map((one) => relatedLocation(one, path)) } : {}),
    ...(fixes.length > 0 ? { fixes: fixes.map((fix) => sarifFix(fix, path)) } : {}),
  };
}

/** An adopted text is no file: it is named. */
function relatedLocation({ message, text, range }: ReportedRelated, path: string): object {
  const place =
    text === undefined && range ? { physicalLocation: { artifactLocation: artifactOf(path), region: regionOf(range) } } : {};
  const named = text === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: text, kind: 'resource' }] };
  return { message: { text: message }, ...place, ...named };
}

function sarifFix({ title, edits }: ReportedFix, path: string): object {
  const replacements = edits.map(({ range, text }) => ({ deletedRegion: regionOf(range), insertedContent: { text } }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation: artifactOf(path), replacements }] };
}

function artifactOf(path: string): object {
  return { uri: path.split(/[\\/]/).map(encodeURIComponent).join('/') };
}

/** Lines and columns count from 1 there. */
function regionOf({ start, end }: Range): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
