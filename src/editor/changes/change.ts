import type { Span } from '../../model/range';

/**
 * One change of a marked draft as a reader counts them: marks that touch are one, so is a row of a table that comes or
 * goes whole (`changesIn`, `editor/stops.ts`).
 */
export interface DraftChange {
  /** The marks, without the remarks that follow them; offsets into the draft's source. */
  readonly span: Span;
  readonly kind: 'added' | 'deleted' | 'replaced';
  /** What goes and what comes, as plain words; empty where nothing does. */
  readonly deleted: string;
  readonly added: string;
  /** The provision it stands in, by its path in the accepted text, or in the rejected one where it goes; empty where it has none. */
  readonly path: string;
  /** Its proposal's place among those of the draft, from 0; undefined in the introduction. */
  readonly proposal?: number;
  /** What was remarked right behind it. */
  readonly remarks: readonly ChangeRemark[];
  /** Present in either half of a move: whether the provision went from here or came here, and the path of the other half. */
  readonly move?: { readonly half: 'from' | 'to'; readonly path: string };
}

/** A remark, taken apart: `{>>@NOR 2031-03-01 see the report<<}`. */
export interface ChangeRemark {
  readonly span: Span;
  readonly author?: string;
  readonly date?: string;
  readonly text: string;
}
