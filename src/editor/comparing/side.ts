import * as v from 'valibot';
import { nameWithoutRevision, type Part } from '../../corpus/parts';

// One side of a comparison says everything that is needed to find its text again: it is kept in the addresses of tabs, which
// come back after a restart, and is handed over by links. The types follow from the shapes that such input is held against.

const part = v.object({
  /** The place among the proposals of the file, from 0. */
  index: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** What the text is called, whatever its revision: `Resolution 12`. Absent where it has no designation. */
  of: v.optional(v.string()),
});

const side = v.variant('kind', [
  /** A text of the library. */
  v.object({
    kind: v.literal('adopted'),
    /** `Resolution 12 (Rev. Havenport, 2032)`. */
    name: v.string(),
    /** For the stub that an abrogation leaves. */
    action: v.optional(v.literal('SUP')),
  }),
  /** One text of a file as it stands, in an editor or on disk, with its changes accepted. */
  v.object({ kind: v.literal('file'), file: v.string(), part }),
  /** One text of a file as it was at a revision of git; an empty commit stands for what is staged. */
  v.object({
    kind: v.literal('revision'),
    file: v.string(),
    part,
    commit: v.string(),
    /** When it was committed, by which two revisions are told in order: milliseconds since 1970. */
    at: v.optional(v.number()),
  }),
]);

/** Which of the texts of a file is meant. */
export type PartKey = v.InferOutput<typeof part>;

/** A text that can be compared, by where it is found. Files are named by their address in the editor. */
export type Side = v.InferOutput<typeof side>;

/** Two sides, the earlier one first. */
export interface Pair {
  readonly left: Side;
  readonly right: Side;
}

/** What somebody else wrote, as a side; undefined when it is none. */
export function readSide(value: unknown): Side | undefined {
  const read = v.safeParse(side, value);
  return read.success ? read.output : undefined;
}

/** As `readSide`, for two of them. */
export function readPair(value: unknown): Pair | undefined {
  const read = v.safeParse(v.object({ left: side, right: side }), value);
  return read.success ? read.output : undefined;
}

export function keyOfPart(own: Part): PartKey {
  const of = nameWithoutRevision(own);
  return { index: own.index, ...(of === undefined ? {} : { of }) };
}

/**
 * The part that a key was made for, also after others were put before it: the one that is called so, of several the one in its
 * place; the only part of a file, whatever it is called by now.
 */
export function findPart(parts: readonly Part[], key: PartKey): Part | undefined {
  const called = key.of === undefined ? [] : parts.filter((each) => nameWithoutRevision(each) === key.of);
  if (called.length === 1) return called[0];
  if (parts.length === 1) return parts[0];
  const inPlace = (called.length > 0 ? called : parts).find(({ index }) => index === key.index);
  return inPlace && (called.length > 0 || key.of === undefined) ? inPlace : undefined;
}

/** Whether two sides are one text, found the same way. */
export function isSameSide(one: Side, other: Side): boolean {
  return keyOf(one) === keyOf(other);
}

export function isSamePair(one: Pair, other: Pair): boolean {
  return isSameSide(one.left, other.left) && isSameSide(one.right, other.right);
}

/** The file that a side is part of; undefined for a text of the library. */
export function fileOf(own: Side): string | undefined {
  return own.kind === 'adopted' ? undefined : own.file;
}

/** Two sides as a pair: adopted texts before drafts, earlier revisions of git before later ones and before the file itself. */
export function inOrder(first: Side, second: Side, yearOf: (name: string) => number): Pair {
  const [a, b] = [rankOf(first), rankOf(second)];
  const turned =
    a !== b
      ? a > b
      : first.kind === 'adopted' && second.kind === 'adopted'
        ? yearOf(first.name) > yearOf(second.name)
        : // What something is compared with is the older of two that nothing else tells apart.
          dateOf(first) >= dateOf(second);
  return turned ? { left: second, right: first } : { left: first, right: second };
}

const RANKS: Readonly<Record<Side['kind'], number>> = { adopted: 0, revision: 1, file: 2 };

function rankOf({ kind }: Side): number {
  return RANKS[kind];
}

/** What is staged is later than all that was committed. */
function dateOf(own: Side): number {
  return own.kind === 'revision' ? (own.at ?? (own.commit === '' ? Infinity : 0)) : 0;
}

function keyOf(own: Side): string {
  switch (own.kind) {
    case 'adopted':
      return JSON.stringify([own.name, own.action]);
    case 'file':
      return JSON.stringify([own.file, own.part.index, own.part.of]);
    case 'revision':
      return JSON.stringify([own.file, own.part.index, own.part.of, own.commit]);
  }
}
