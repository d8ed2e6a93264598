import { isMap, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml';
import { readChecks } from '../check/checks';
import { applyEdits } from '../markup/edits';
import { readDraft, type Draft } from '../markup/draft';
import type { TextEdit } from '../model/problem';

/**
 * The edit that switches a rule off in the front matter of a draft, which is made where there is none. Nothing else of it
 * changes. Undefined where the front matter cannot be read.
 */
export function switchOff({ source, front }: Draft, code: string): TextEdit | undefined {
  if (front.faults.length > 0) return undefined;
  const edit = front.span ? editIn(source.slice(front.span.from, front.span.to), code) : newFront(code);
  if (!edit) return undefined;
  const { faults, checks } = readDraft(applyEdits(source.slice(0, front.span?.to ?? 0), [edit])).front;
  return faults.length === 0 && readChecks(checks)[code] === 'off' ? edit : undefined;
}

function newFront(code: string): TextEdit {
  return insert(0, `---\nchecks:\n${INDENT}${code}: off\n---\n\n`);
}

const INDENT = '  ';

/** The front matter begins at the start of the draft, so that offsets in it are offsets in the draft. */
function editIn(head: string, code: string): TextEdit | undefined {
  const begin = head.indexOf('\n') + 1;
  const end = head.lastIndexOf('---');
  const document = parseDocument(head.slice(begin, end), { strict: false });
  if (document.contents !== null && !isMap(document.contents)) return undefined;
  const checks = document.contents && pairOf(document.contents, 'checks');
  if (!checks) return insert(end, `checks:\n${INDENT}${code}: off\n`);
  const written = checks.value;
  if (isMap(written) && written.items.length > 0) return inMap(head, begin, written, code);
  // Nothing yet, an empty list, or what is no list of levels at all.
  const from = begin + (checks.key as Ranged).range[1];
  const colon = head.indexOf(':', from) + 1;
  const line = endOfLine(head, colon);
  const value = written === null ? undefined : (written as Ranged).range;
  const to = value && value[1] > value[0] ? begin + value[1] : colon;
  if (to > line) return undefined;
  return { span: { from: colon, to }, text: `\n${INDENT}${code}: off` };
}

function inMap(head: string, begin: number, map: YAMLMap, code: string): TextEdit {
  const known = pairOf(map, code);
  const [, end] = (known?.value as Ranged | undefined | null)?.range ?? [0, 0];
  if (known) {
    const key = begin + (known.key as Ranged).range[1];
    const colon = head.indexOf(':', key) + 1;
    return { span: { from: colon, to: Math.max(colon, begin + end) }, text: ' off' };
  }
  const last = map.items.at(-1)!;
  const lastEnd = begin + ((last.value ?? last.key) as Ranged).range[1];
  if (map.flow) return insert(lastEnd, `, ${code}: off`);
  const first = begin + (map.items[0]!.key as Ranged).range[0];
  const indent = head.slice(head.lastIndexOf('\n', first - 1) + 1, first);
  return insert(endOfLine(head, lastEnd), `\n${indent}${code}: off`);
}

interface Ranged {
  readonly range: readonly [number, number, number];
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function endOfLine(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end;
}

function insert(at: number, text: string): TextEdit {
  return { span: { from: at, to: at }, text };
}
