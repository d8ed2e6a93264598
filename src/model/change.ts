/** What happened to a provision between two texts. */
export type ChangeKind = 'added' | 'deleted' | 'changed' | 'same';

/** One provision of a comparison. */
export interface ProvisionChange {
  /** Path in the revised text; in the base where it was deleted. */
  readonly path: string;
  /** Path in the base; absent where it was added. */
  readonly basePath?: string;
  readonly change: ChangeKind;
  readonly moved: boolean;
  readonly renumbered: boolean;
  /** The provision in the drafting markup, with its marks. */
  readonly marked: string;
}
