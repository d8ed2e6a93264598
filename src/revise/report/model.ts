import type { ProposalSymbol } from '../../markup/draft';
import type { Body } from '../../model/citation';
import type { Edition, TextKind } from '../../model/designation';
import type { Role } from '../../model/text';

/** What was done to a text, or is proposed to be done. */
export type TextAction = Exclude<ProposalSymbol, 'ADD*' | '(MOD)' | 'SUP*'>;

/**
 * What happened to a provision; `formal` where only its label or the sign at its end changed, `moved` where it went elsewhere or came
 * from there with the same words, `same` where nothing did.
 */
export type ProvisionFate = 'added' | 'deleted' | 'changed' | 'moved' | 'formal' | 'same';

/**
 * Another place of a provision: where it came from or went to, what it was part of, or what it is part of now. The path is in the
 * base for what it came from, in the revised text for where it went.
 */
export interface Elsewhere {
  readonly kind: 'movedTo' | 'movedFrom' | 'splitFrom' | 'mergedInto';
  readonly path: string;
}

/** One provision of a report: an item, a paragraph, a table, a heading of an annex, a footnote. */
export interface ReportedProvision {
  /** Path in the revised text; in the base where it was deleted. Empty where it has none. */
  readonly path: string;
  /** Its path in the base, where that is another one. */
  readonly basePath?: string;
  readonly label: string;
  /** Its label in the base, where that is another one. */
  readonly baseLabel?: string;
  readonly fate: ProvisionFate;
  /** Where else it was or is, of one that was moved, split off another, or merged into one. */
  readonly elsewhere?: Elsewhere;
  /** The lead-in or heading that it stood under in the base, where that is another one. */
  readonly baseHeading?: string;
  /** In the drafting markup, without its marks: as revised; as it was, where it was deleted. */
  readonly text: string;
  /** The block in the drafting markup, with its marks, as it was read. */
  readonly marked: string;
  /** How deep it is nested: 0 at the top of its section. */
  readonly depth: number;
  /** The provisions that it is nested in, outermost first, as indices into the provisions of its part. */
  readonly parents: readonly number[];
}

/** What part of a text provisions stand in. */
export interface ReportedPart {
  readonly type: 'section' | 'annex' | 'footnotes';
  /** A section's lead-in, an annex's heading; empty for footnotes, and for provisions without a lead-in. */
  readonly heading: string;
  /** The lead-in or heading in the base, where that is another one; absent where it was added, or stayed. */
  readonly before?: string;
  /** Its lead-in or heading: added and deleted with the part, `changed` where its own words were. */
  readonly fate: 'added' | 'deleted' | 'changed' | 'same';
  readonly role?: Role;
  /** All its provisions, those that stayed among them. */
  readonly provisions: readonly ReportedProvision[];
}

/** Texts of another body about the same subject. */
export interface RelatedTexts {
  readonly body: Body;
  readonly numbers: readonly number[];
  /** Those of them that were abrogated. */
  readonly abrogated: readonly number[];
}

/** What was done to one text. */
export interface TextReport {
  /** `Resolution 12 (Rev. Havenport, 2032)`. */
  readonly name: string;
  readonly title: string;
  readonly kind?: TextKind;
  readonly number?: number;
  readonly action: TextAction;
  /** The identifiers of the proposals that are made about it: `NOR/44A1/1`. */
  readonly documents: readonly string[];
  readonly related: readonly RelatedTexts[];
  /** The title that it had before, where that was another one. */
  readonly baseTitle?: string;
  /** What it was compared with: `Resolution 12 (Lightburg, 2028)`. */
  readonly base?: string;
  /** Why it was not compared with its base, for a person; nothing of it counts as changed then. */
  readonly missing?: string;
  readonly parts: readonly ReportedPart[];
  /** Words in additions and deletions. */
  readonly words: { readonly added: number; readonly deleted: number };
}

/** A text of one edition that the other does not print. */
export interface UntouchedText {
  readonly name: string;
  readonly title: string;
  /** `kept`: known to have been left as it was; `lacking`: known to have been printed, but not held; `unknown`: either may be so. */
  readonly fate: 'kept' | 'lacking' | 'unknown';
}

/** A report of changes: everything that was found, before it is decided what of it is shown. */
export interface Report {
  /** What it is about, in words: `Lightburg, 2028 → Havenport, 2032`, or the name of a file. */
  readonly subject: string;
  /** Present between two editions. */
  readonly editions?: { readonly from: Edition; readonly to: Edition };
  readonly texts: readonly TextReport[];
  readonly untouched: readonly UntouchedText[];
}

/** The lead-ins of all sections of a report, each time one stands there. */
export function leadInsOf({ texts }: Report): readonly string[] {
  return texts.flatMap(({ parts }) => parts.filter(({ type }) => type === 'section').map(({ heading }) => heading));
}
