/** The two wordings of a provision that cannot both stand, and what both came from. Empty where a side has no such provision. */
export interface Conflict {
  readonly draft: string;
  readonly base: string;
  readonly newer: string;
  /** Whether it is one question with the conflict before it. */
  readonly goesOn?: boolean;
}

/** What the sign lines of conflicts say. */
export interface SideNames {
  /** `NOR/44A1/1 (this draft)`. */
  readonly draft: string;
  /** `Lightburg, 2028`. */
  readonly base: string;
  /** `Havenport, 2032`. */
  readonly newer: string;
}

const OURS = '<<<<<<<';
const BASE = '|||||||';
const MIDDLE = '=======';
const THEIRS = '>>>>>>>';

/**
 * Writes blocks, some of them in conflict, so that whatever side an editor that knows merge conflicts takes out of them, or
 * both, is a text with one blank line between its blocks. Each sign line therefore follows a blank line, and what comes after
 * it follows at once.
 */
export function writeConflicts(pieces: readonly (string | Conflict)[], names: SideNames): readonly string[] {
  const blocks: string[] = [];
  let sign = '';
  const put = (text: string): void => {
    if (text === '') return;
    blocks.push(sign === '' ? text : `${sign}\n${text}`);
    sign = '';
  };
  const signed = (line: string): void => {
    sign = sign === '' ? line : `${sign}\n${line}`;
  };
  for (const piece of joined(pieces)) {
    if (typeof piece === 'string') {
      put(piece);
      continue;
    }
    signed(`${OURS} ${oneLine(names.draft)}`);
    put(piece.draft);
    signed(`${BASE} ${oneLine(names.base)}`);
    put(piece.base);
    signed(MIDDLE);
    put(piece.newer);
    signed(`${THEIRS} ${oneLine(names.newer)}`);
  }
  if (sign !== '') blocks.push(sign);
  return blocks;
}

/** Provisions side by side that one side deleted are one question, and so are those that are told to be. */
function joined(pieces: readonly (string | Conflict)[]): readonly (string | Conflict)[] {
  const out: (string | Conflict)[] = [];
  for (const piece of pieces) {
    const last = out[out.length - 1];
    const isOne =
      last !== undefined &&
      typeof last !== 'string' &&
      typeof piece !== 'string' &&
      (piece.goesOn === true ||
        [last, piece].every(({ newer }) => newer === '') ||
        [last, piece].every(({ draft }) => draft === ''));
    if (isOne)
      out[out.length - 1] = {
        draft: both(last.draft, piece.draft),
        base: both(last.base, piece.base),
        newer: both(last.newer, piece.newer),
      };
    else out.push(piece);
  }
  return out;
}

function both(one: string, other: string): string {
  return [one, other].filter((text) => text !== '').join('\n\n');
}

/** The offsets at which the conflicts of a source begin. */
export function conflictsIn(source: string): readonly number[] {
  return source.includes(OURS) ? [...source.matchAll(/^<{7}(?=[ \r\n]|$)/gm)].map(({ index }) => index) : [];
}

/** True for a text that ends with the closing line of a conflict: what follows has to follow at once. */
export function endsInConflict(text: string): boolean {
  return /(?:^|\n)>{7} [^\n]*\n?$/.test(text);
}

function oneLine(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}
