import type { Draft } from '../../markup/draft';
import type { Side } from '../../model/text';
import { boundFootnotes, follows, marksToTake } from './boundFootnotes';
import type { MarkedChange } from './markedChanges';
import { relatedChanges } from './related';

/** The changes that are resolved when some are asked for, and those of them that nobody asked for, by what they belong to. */
export interface Together {
  readonly changes: ReadonlySet<MarkedChange>;
  /** The other halves of moves. */
  readonly halves: number;
  /** The other sides of splits and mergers. */
  readonly parts: number;
  /** Footnotes whose marks come or go, and marks whose footnotes do. */
  readonly footnotes: number;
  /** Footnotes that were asked for, and stay as they are: their marks stand in larger changes, with which they come or go. */
  readonly held: number;
}

/**
 * Adds to some changes those that cannot be resolved without them. Half a move would double a provision, or lose it; half a split
 * or merger, the words that went from one provision to another. A footnote that is new comes with the first of its marks and
 * goes with the last; one that is struck, likewise.
 */
export function together(draft: Draft, all: readonly MarkedChange[], wanted: readonly MarkedChange[], side: Side): Together {
  const relatedTo = relatedChanges(draft, all);
  const notes = draft.source.includes('[^') ? boundFootnotes(draft, all) : [];
  const changes = new Set(wanted);
  const count = { halves: 0, parts: 0, footnotes: 0, held: 0 };
  const add = (change: MarkedChange, kind: 'halves' | 'parts' | 'footnotes'): void => {
    if (changes.has(change)) return;
    changes.add(change);
    count[kind]++;
  };
  for (let size = -1; size !== changes.size;) {
    size = changes.size;
    for (const change of [...changes]) {
      for (const { change: other, relation } of relatedTo(change)) add(other, relation === 'half' ? 'halves' : 'parts');
    }
    for (const note of notes) {
      const isAsked = note.changes.some((change) => changes.has(change));
      if (isAsked && !follows(note, changes, side))
        marksToTake(note, changes, side).forEach((change) => add(change, 'footnotes'));
      if (follows(note, changes, side)) note.changes.forEach((change) => add(change, 'footnotes'));
    }
  }
  for (const note of notes) {
    const own = note.changes.filter((change) => changes.has(change));
    if (own.length === 0 || follows(note, changes, side)) continue;
    own.forEach((change) => changes.delete(change));
    count.held++;
  }
  return { changes, ...count };
}
