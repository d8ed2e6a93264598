import { diffWordsWithSpace } from 'diff';
import { linesDiffComputers } from 'vscode-diff';
import { mark } from '../src/revise/mark';
import { compare, median, print, time } from './measure';
import { extentOfMarked, extentOfParts, extentOfStretches, leastWords, type Extent } from './revise/extent';
import { realPairs, type Pair } from './revise/pairs';

/**
 * What marking costs and how much it marks, beside jsdiff's word diff and the diff of VS Code's own editor on the same whole texts in the
 * same run. Ours reads the texts, aligns their provisions, writes the marks and reads them back; theirs only compare.
 */
const LIMIT = 10_000;
/** Milliseconds in which a comparison is repeated. */
const PATIENCE = 400;

/** Signs of each of two texts that have nothing to do with each other: the most that anybody would compare. */
const LONG = 100_000;

interface Measured {
  readonly ms: number;
  readonly extent?: Extent;
}

async function main(): Promise<void> {
  const pairs = await realPairs();
  if (!pairs) return;
  for (const { base, revised } of pairs) mark(base, revised);
  console.log(`mark, against jsdiff diffWordsWithSpace (at most ${LIMIT / 1000} s) and vscode-diff; words: deleted and added\n`);
  console.log(
    row([
      'text',
      'signs',
      'ms',
      'jsdiff',
      'vscode',
      '×jsdiff',
      '×vscode',
      'marks',
      'jsdiff',
      'vscode',
      'words',
      'jsdiff',
      'vscode',
      'least',
    ]),
  );
  const ratios = pairs.map((pair) => measure(pair));
  const beyond = ratios.filter(({ isBeyond }) => isBeyond).map(({ name }) => name);
  const slower = ratios.filter(({ vscode }) => vscode < 1).map(({ name }) => name);
  console.log(
    `\nmedian of the ratios: jsdiff ${median(ratios.map(({ jsdiff }) => jsdiff)).toFixed(1)}, vscode-diff ${median(ratios.map(({ vscode }) => vscode)).toFixed(1)}`,
  );
  console.log(`jsdiff beyond its limit: ${beyond.join(', ') || 'none'}; slower than vscode-diff: ${slower.join(', ') || 'none'}`);
  const all = (read: (one: (typeof ratios)[number]) => number): number => ratios.reduce((sum, one) => sum + read(one), 0);
  console.log(
    `all: ${all(({ words }) => words)} words marked, the least ${all(({ least }) => least)}; ${all(({ marks }) => marks)} marks`,
  );
  printUnrelated(pairs);
}

/** What the budgets are for: two long texts without a provision in common. */
function printUnrelated(pairs: readonly Pair[]): void {
  // The bodies alone: with their designations these would be several texts, and aligned as such.
  const body = (markup: string): string => markup.split('\n\n').slice(2).join('\n\n');
  const long = (parity: number): string => {
    const bodies = pairs.filter((_, at) => at % 2 === parity).map(({ revised }) => body(revised));
    return `${bodies.join('\n\n').slice(0, LONG).trimEnd()}\n`;
  };
  const [base, revised] = [long(0), long(1)];
  const compared = compare(
    () => mark(base, revised),
    () => editorDiff(base.split('\n'), revised.split('\n')),
    3,
  );
  print(`two unrelated texts of ${base.length} and ${revised.length} signs`, `vscode-diff (at most ${LIMIT / 1000} s)`, compared);
}

function measure({ name, base, revised }: Pair): {
  name: string;
  jsdiff: number;
  vscode: number;
  isBeyond: boolean;
  words: number;
  least: number;
  marks: number;
} {
  const ours = best(
    () => extentOfMarked(mark(base, revised)),
    () => mark(base, revised),
  );
  const theirs = best(
    () => {
      const parts = diffWordsWithSpace(base, revised, { timeout: LIMIT });
      return parts && extentOfParts(parts);
    },
    () => diffWordsWithSpace(base, revised, { timeout: LIMIT }),
  );
  const editors = best(
    () => extentOfStretches(stretches(base, revised)),
    () => editorDiff(base.split('\n'), revised.split('\n')),
  );
  const least = leastWords(base, revised);
  const isBeyond = theirs.extent === undefined;
  const [jsdiff, vscode] = [theirs.ms / ours.ms, editors.ms / ours.ms];
  const cells = [
    name,
    `${base.length + revised.length}`,
    ours.ms.toFixed(1),
    isBeyond ? '> limit' : theirs.ms.toFixed(1),
    editors.ms.toFixed(1),
  ];
  const extents = [ours, theirs, editors].map(({ extent }) => extent);
  cells.push(`${isBeyond ? '> ' : ''}${jsdiff.toFixed(1)}`, vscode.toFixed(1));
  cells.push(
    ...extents.map((extent) => String(extent?.marks ?? '–')),
    ...extents.map((extent) => String(extent?.words ?? '–')),
    String(least),
  );
  console.log(row(cells));
  return { name, jsdiff, vscode, isBeyond, least, words: ours.extent!.words, marks: ours.extent!.marks };
}

/** The median of several rounds, and what was found. */
function best(found: () => Extent | undefined, run: () => unknown): Measured {
  const extent = found();
  const times = [time(run)];
  for (let spent = times[0]!; spent < PATIENCE && times.length < 15; spent += times.at(-1)!) times.push(time(run));
  return { ms: median(times), ...(extent ? { extent } : {}) };
}

function editorDiff(
  base: string[],
  revised: string[],
): ReturnType<ReturnType<typeof linesDiffComputers.getDefault>['computeDiff']> {
  return linesDiffComputers
    .getDefault()
    .computeDiff(base, revised, { ignoreTrimWhitespace: false, maxComputationTimeMs: LIMIT, computeMoves: false });
}

interface Place {
  readonly startLineNumber: number;
  readonly startColumn: number;
  readonly endLineNumber: number;
  readonly endColumn: number;
}

function stretches(base: string, revised: string): readonly { deleted: string; added: string }[] {
  const [one, other] = [base.split('\n'), revised.split('\n')];
  return editorDiff(one, other).changes.flatMap((change) =>
    (change.innerChanges ?? []).map(({ originalRange, modifiedRange }) => ({
      deleted: between(one, originalRange),
      added: between(other, modifiedRange),
    })),
  );
}

function between(lines: readonly string[], { startLineNumber, startColumn, endLineNumber, endColumn }: Place): string {
  const part = lines.slice(startLineNumber - 1, endLineNumber);
  const last = part.length - 1;
  return part.map((line, at) => line.slice(at === 0 ? startColumn - 1 : 0, at === last ? endColumn - 1 : undefined)).join('\n');
}

const WIDTHS = [16, 7, 7, 8, 8, 8, 8, 6, 7, 7, 6, 7, 7, 6];

function row(cells: readonly string[]): string {
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(WIDTHS[at]!) : cell.padStart(WIDTHS[at]!))).join(' ');
}

void main();
