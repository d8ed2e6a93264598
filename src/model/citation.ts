import type { Designation, TextKind } from './designation';
import type { Span } from './range';

/**
 * Whose text is meant. `conference` is the body whose Final Acts the library holds (the Plenipotentiary
 * Conference); the others are recognised so that they are not mistaken for it.
 */
export type Body =
  'conference' | 'standardization' | 'development' | 'radiocommunication' | 'council' | 'united-nations' | 'other';

/** One cited text: `Resolution 25 (Rev. Havenport, 2032) of this conference, resolves 2`. */
export interface Citation {
  /** The whole of it as it stands in the text. For a list, each number is a citation of its own with its own span. */
  readonly span: Span;
  /** Just the designation, from the kind (or, in a list, the number) to the closing bracket. */
  readonly designationSpan: Span;
  /**
   * The brackets that name its revision: `(Rev. Havenport, 2032)`. In `Resolutions 4 and 9 (Rev. Havenport, 2032)` both have
   * the same one, which lies outside the designation span of the first. Absent where no revision is named.
   */
  readonly revisionSpan?: Span;
  readonly kind: TextKind;
  readonly designation: Designation;
  readonly body: Body;
  /** How the body was told: named in words, by place and year, or by nothing at all. */
  readonly bodyFrom: 'words' | 'revision' | 'nothing';
  /** True where `of this conference` follows. */
  readonly ofThisConference: boolean;
  /** `resolves 2`, when a provision of the cited text is named with it; see InternalReference for its shape. */
  readonly provision?: ProvisionReference;
}

/** `*resolves* 1 to 4`, `*considering c) ii)*`, `Annex 2`: what is referred to, label by label. */
export interface ProvisionReference {
  readonly span: Span;
  /** The lead-in words (`instructs the Secretary-General`), or `Annex 2`, `Appendix A`. */
  readonly container: string;
  readonly type: 'section' | 'annex';
  /**
   * Each label named, with a range expanded to its two ends. Empty for a whole section or annex.
   * A nested label is written as paths are: `c) ii)`, `2.1`.
   */
  readonly labels: readonly LabelReference[];
}

export interface LabelReference {
  /** In full, also where the text leaves out what the label before it said: `c) iii)` for the second of `c) ii) and iii)`. */
  readonly label: string;
  /** What stands in the text: only `iii)` there. */
  readonly span: Span;
  /** True at the end of a range: everything from the label before it up to this one is meant. */
  readonly through?: true;
}

/** A reference to a provision of the text itself (`*resolves* 2 above`), or of the text that was just cited. */
export interface InternalReference extends ProvisionReference {
  /** Which text it points into: the one it stands in, or a cited one. */
  readonly target: 'this' | Citation;
}
