import type { Line } from './source';

/** A block of a document as it was read, its text still in the form of the source. */
export type Block =
  | { readonly type: 'heading'; readonly level: number; readonly text: string; readonly line: Line }
  | { readonly type: 'leadIn'; readonly text: string; readonly line: Line }
  | { readonly type: 'item'; readonly label: string; readonly emphasised: boolean; readonly text: string; readonly line: Line }
  | { readonly type: 'paragraph'; readonly text: string; readonly line: Line }
  | { readonly type: 'table'; readonly rows: readonly Line[]; readonly line: Line };
