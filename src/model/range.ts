/** A stretch of a source: UTF-16 offsets, `from` included, `to` excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A place in a document, as editors count: 0-based line, 0-based UTF-16 character. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Two places in a document; `end` is excluded. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
