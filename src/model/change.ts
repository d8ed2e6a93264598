/** What happened to a provision between two texts. */
export type ChangeKind = 'added' | 'deleted' | 'changed' | 'same';

/** One provision of a comparison. */
export interface ProvisionChange {
  /** Path in the revised text; in the base where it was deleted. */
  readonly path: string;
  /** Path in the base; absent where it was added. */
  readonly basePath?: string;
  readonly change: ChangeKind;
  /** A provision that moved is given once, where it stands now. */
  readonly moved: boolean;
  readonly renumbered: boolean;
  /** Of an added provision that was part of another: that one's path in the base. */
  readonly splitFrom?: string;
  /** Of a deleted provision that became part of another: that one's path in the revised text. */
  readonly mergedInto?: string;
  /** The provision in the drafting markup, with its marks. */
  readonly marked: string;
}
