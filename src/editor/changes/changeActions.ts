import type { Draft } from '../../markup/draft';
import type { Root } from '../../markup/tree';
import type { Span } from '../../model/range';
import { changedPartAt, changedParts } from './changedParts';
import { markedChanges, touchedBy } from './markedChanges';
import type { Resolution } from './resolveChanges';

/** Something that is offered to be done with changes. */
export interface ChangeAction {
  readonly title: string;
  readonly resolution: Resolution;
  /** What to resolve the changes in. */
  readonly spans: readonly Span[];
}

/** What is shown above a part of a draft that holds changes. */
export interface ChangeLens {
  /** Where its first line is. */
  readonly at: number;
  /** `3 changes with sub-items`. */
  readonly title: string;
  readonly actions: readonly ChangeAction[];
}

/**
 * What can be done at a selection: with the change at a caret, with those that are selected, and with all of the provision, where
 * it holds others.
 */
export function changeActionsAt(draft: Draft, tree: () => Root, span: Span): readonly ChangeAction[] {
  const touched = touchedBy(markedChanges(draft), span).length;
  const here = touched === 1 ? 'this change' : `${touched} changes in the selection`;
  const part = changedPartAt(draft, tree, span.from);
  const isMore = part && part.changes > touched && part.blocks.some(({ to }) => span.to <= to);
  return [
    ...(touched > 0 ? both(here, [span]) : []),
    ...(isMore ? both(`${plural(part.changes)} in this ${part.kind}`, part.blocks) : []),
  ];
}

/** What is shown above the provisions of a draft, its headings, footnotes and tables that hold changes. */
export function changeLenses(draft: Draft, tree: () => Root): readonly ChangeLens[] {
  return changedParts(draft, tree).map((part) => ({
    at: part.own.from,
    title: `${part.changes} ${part.changes === 1 ? 'change' : 'changes'}${part.changes > part.ownChanges ? ' with sub-items' : ''}`,
    actions: RESOLUTIONS.map(({ verb, resolution }) => ({ title: verb, resolution, spans: part.blocks })),
  }));
}

const RESOLUTIONS = [
  { verb: 'Accept', resolution: 'accept' },
  { verb: 'Reject', resolution: 'reject' },
] as const;

function both(what: string, spans: readonly Span[]): readonly ChangeAction[] {
  return RESOLUTIONS.map(({ verb, resolution }) => ({ title: `${verb} ${what}`, resolution, spans }));
}

function plural(count: number): string {
  return count === 1 ? 'the change' : `${count} changes`;
}
