/** The kinds of text that a conference adopts. */
export type TextKind = 'Resolution' | 'Decision' | 'Recommendation' | 'Opinion';

/** Where and when a text was adopted, and whether it was a revision of an earlier one. */
export interface Revision {
  /** True for `(Rev. Havenport, 2032)`, false for `(Havenport, 2032)`. */
  readonly revised: boolean;
  /** The place in ordinary case: `Havenport`, `Buenos Aires`, `Sharm el-Sheikh`. */
  readonly place: string;
  readonly year: number;
}

/** What a text is called: `RESOLUTION 12 (REV. HAVENPORT, 2032)`. */
export interface Designation {
  readonly kind: TextKind;
  /** The number, or `null` for a draft that carries a placeholder instead. */
  readonly number: number | null;
  /** `NOR-1` in `DRAFT NEW RESOLUTION [NOR-1]`. */
  readonly placeholder?: string;
  /** How another body numbers its texts, where that is no plain number (`number` is `null` then): `70/1`, `ITU-R 60-2`, `ITU-T A.5`. */
  readonly foreignNumber?: string;
  /** Absent where the revision is not named. */
  readonly revision?: Revision;
}

/** A conference whose Final Acts are in the library: `Havenport, 2032`. */
export interface Edition {
  readonly place: string;
  readonly year: number;
}
