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
  /** What stays, and touches the change without a blank between: `(Rev. ` is not, `above` is, before the sign that changes. */
  readonly before: string;
  readonly after: string;
  /** The block it stands in: a paragraph, a heading, a lead-in, a whole table. */
  readonly block: Span;
  /** The provision it stands in, by its path in the accepted text, or in the rejected one where it goes; empty where it has none. */
  readonly path: string;
  /** What that provision is. */
  readonly part: ProvisionPart;
  /** Its proposal's place among those of the draft, from 0; undefined in the introduction. */
  readonly proposal?: number;
  /** What was remarked right behind it. */
  readonly remarks: readonly ChangeRemark[];
  /** Present in either half of a move: whether the provision went from here or came here, and the path of the other half. */
  readonly move?: { readonly half: 'from' | 'to'; readonly path: string };
  /** Present in a provision that was split from another one, or merged into one, and the path of that one. */
  readonly divided?: { readonly half: 'from' | 'into'; readonly path: string };
}

/** What a block is among the provisions of its proposal; one that no rule covers, or that stands in the introduction, is an `item`. */
export type ProvisionPart =
  | 'symbol'
  | 'designation'
  | 'title'
  | 'formula'
  | 'preambular'
  | 'operative'
  | 'item'
  | 'annex'
  | 'heading'
  | 'table'
  | 'footnote'
  | 'reasons';

/** A remark, taken apart: `{>>@NOR 2031-03-01 see the report<<}`. */
export interface ChangeRemark {
  readonly span: Span;
  readonly author?: string;
  readonly date?: string;
  readonly text: string;
  /** Present where it only tells where the words went or came from, as `move` and `divided` do. */
  readonly isMove?: true;
}
