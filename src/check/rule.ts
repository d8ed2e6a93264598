import type { CatalogueEntry } from '../corpus/catalogue/catalogue';
import type { PassageComparison } from '../corpus/catalogue/compare';
import type { FoundPassage } from '../corpus/catalogue/provisions';
import type { KnownTexts } from '../corpus/knownTexts';
import type { Kept } from '../lexicon/kept';
import type { Draft, Proposal } from '../markup/draft';
import type { Passage } from '../markup/passage';
import type { Piece } from '../markup/piece';
import type { Designation, Edition } from '../model/designation';
import type { StoredDocument } from '../model/library';
import type { Finding, Severity } from '../model/problem';
import type { Span } from '../model/range';
import type { Text } from '../model/text';
import type { Compared, ComparedMemory, Pairing } from './base/pairing';
import type { OtherDraft } from './circumstances';
import type { Existing } from './citation/existing';
import type { CitationHit } from './citation/hits';
import type { Finder } from './finder';
import type { CheckMemory, PassageMemory } from './memory';

/** What is looked for, in a draft or in one text of it. */
export type Rule = DraftRule | TextRule;

interface AnyRule {
  /** `group/name`. The rule's page is `docs/rules/group/name.md`. */
  readonly code: string;
  /** What its findings are unless somebody says otherwise; a single finding may be less than that. */
  readonly severity: Severity;
  /** Which reading it judges, as its page says. */
  readonly reads: 'the accepted text' | 'the rejected text' | 'both texts' | 'the source';
}

/** A rule about a draft: its head, its symbols, its marks, what it makes of the text in force. It is pure: it reads the subject and nothing else. */
export interface DraftRule extends AnyRule {
  check(subject: Subject): readonly Finding[];
}

/**
 * A rule about a text by itself, whether it is proposed or adopted. What it finds in the text in force too is not the drafter's:
 * of that the runner makes one information per rule and text.
 */
export interface TextRule extends AnyRule {
  /** True where introduction and reasons are judged as well. */
  readonly prose?: true;
  /** What faults of this kind are called when they are counted: `1 citation of an earlier revision`, `3 citations of …`. */
  counted(count: number): string;
  /** Of faults that every later revision of a text has to mend: the title of the one fix that mends all that the text in force had. */
  mendAll?(count: number): string;
  judge(text: CheckedText, world: World): readonly Fault[];
}

/** What a text rule found; the runner makes a finding of it. */
export interface Fault {
  readonly message: string;
  readonly span: Span;
  /** Says what is wrong and not where: equal for the same fault in another revision of the text. */
  readonly key: string;
  /** What a list of such faults calls this one: `resolves 2`, `Resolution 4 (Lightburg, 2028)`. */
  readonly name: string;
  /** The paragraph or cell that it stands in; absent for a fault of the text as a whole. */
  readonly passage?: Passage;
  /** Where it is less, or more, than the rule's own. */
  readonly severity?: Severity;
  readonly fixes?: Finding['fixes'];
  readonly related?: Finding['related'];
}

/** What a text is judged by besides itself. */
export interface World {
  /** Its front matter is that of a draft; an adopted text has none. */
  readonly draft: Pick<Draft, 'lexicon'> & Partial<Pick<Draft, 'front'>>;
  /** The adopted texts, of the library and of the catalogue. */
  readonly texts: KnownTexts;
  /** The conference that the draft is addressed to; of an adopted text, the one that adopted it. */
  readonly conference?: Edition;
  /** Which texts exist, as far as anybody can tell. */
  readonly existing: Existing;
  readonly finder: Finder;
  /** What passages show by themselves, known from before: `detect(detector, text, world)`. */
  readonly detection: Detects;
  /** What was worked out for a passage before. */
  readonly memory: PassageMemory;
  /** What was worked out for a text in this check. */
  readonly once: CheckMemory;
}

/** Something that the words of one passage show by themselves, whatever stands around it. */
export interface Detector<F> {
  /**
   * What is in the passage; nothing in most. It may depend on the passage's words and kind, the language, the adopted texts and the
   * conference, and on nothing else. Places are counted from the start of the words; what is found must not hold the passage, which
   * stands elsewhere as soon as something is written above it.
   */
  find(passage: Passage, world: World): readonly F[];
}

/** What a detector found in one passage: at least one thing. */
export interface Detected<F> {
  readonly passage: Passage;
  /** The passage among those that were searched. */
  readonly index: number;
  readonly facts: readonly F[];
}

/** Asks detectors, and remembers what they found. */
export interface Detects {
  /** What a detector finds in passages, in order; passages with nothing are left out. */
  in<F>(detector: Detector<F>, passages: readonly Passage[], world: World): readonly Detected<F>[];
}

/** A draft, read for its rules. */
export interface Subject extends World {
  readonly draft: Draft;
  readonly proposals: readonly ReadProposal[];
  /** What stands outside the proposed texts: introduction and reasons. */
  readonly prose: CheckedText;
  /** What was found and tried in a block of a marked revision, with places counted from its start. */
  readonly repairs: Kept<readonly Finding[]>;
  /** The blocks of marked revisions as they were compared before. */
  readonly compared: ComparedMemory;
  /** What the words of texts in force become at the coming conference, known from before. */
  readonly brought: Kept<string>;
  /** The codes of all rules: what the front matter may set the level of. */
  readonly codes: readonly string[];
  /** The other drafts at hand. */
  readonly others: readonly OtherDraft[];
}

/** Passages, and what of the conference's texts they cite. */
export interface Cited {
  readonly passages: readonly Passage[];
  readonly citations: readonly CitationHit[];
}

/** One text in one reading, as rules judge it. Its passages, pieces and spans point into the source that it was read from. */
export interface CheckedText extends Cited {
  readonly kind: 'proposed' | 'adopted' | 'prose';
  readonly pieces: readonly Piece[];
  /** Empty of everything for prose. */
  readonly text: Text;
  /** What the text is called in this reading. */
  readonly own?: Designation;
  /** Where findings about the text as a whole are shown: its designation, or the symbol. */
  readonly place: Span;
  /** True where the text goes on under further symbols, as in consolidated documents: what is not here may stand there. */
  readonly isSplit: boolean;
  /** True where a fix has to write its change as a mark: `replaceWords(passage, span, text, asMark)`. */
  readonly asMark: boolean;
}

/** A proposal with its readings; as a text it is the accepted one. */
export interface ReadProposal extends CheckedText {
  readonly proposal: Proposal;
  /** What it is called without its changes: the text in force. */
  readonly former?: Designation;
  /** True where everything outside the marks has to be the base text; fixes mark what they change there. */
  readonly isMarkedRevision: boolean;
  readonly base?: BaseText;
  /** The text in force that it is most probably about: the base, also where its symbol is wrong or missing, or its designation cannot be read. */
  readonly inForce?: BaseText;
  /** Why a revision has no base. */
  readonly missing?: string;
  /** Of a revision without a base, how its text compares with what the catalogue knows of the text in force. */
  readonly official?: OfficialText;
  /** Of a marked revision, the text without its changes. It is read when it is asked for. */
  rejected(): CheckedText | undefined;
  /** Of a marked revision with a base, its blocks without their changes beside those of the base. They are paired when it is asked for. */
  pairing(): Pairing | undefined;
}

/** The text in force, read. */
export interface BaseText extends CheckedText {
  readonly document: StoredDocument;
  /** Its blocks, as a marked revision is compared with them. */
  readonly compared: readonly Compared[];
}

/** The text in force, of which only the catalogue knows: the passages, and how those of the proposal compare with them. */
export interface OfficialText extends PassageComparison<FoundPassage> {
  readonly entry: CatalogueEntry;
  /** The texts of the conference that it cites. */
  readonly cites: readonly Designation[];
}
