import type { Draft, Proposal } from '../markup/draft';
import type { CatalogueEntry } from '../corpus/catalogue/catalogue';
import type { PassageComparison } from '../corpus/catalogue/compare';
import type { FoundPassage } from '../corpus/catalogue/provisions';
import type { KnownTexts } from '../corpus/knownTexts';
import type { Designation, Edition } from '../model/designation';
import type { StoredDocument } from '../model/library';
import type { Finding } from '../model/problem';
import type { Span } from '../model/range';
import type { Text } from '../model/text';
import type { Compared, ComparedMemory } from './base/pairing';
import type { Existing } from './citation/existing';
import type { CitationHit } from './citation/hits';
import type { Finder } from './finder';
import type { Kept } from './memory';
import type { Passage } from '../markup/passage';

/** One thing that is looked for in a draft. A rule is pure: it reads the subject and nothing else. */
export interface Rule {
  /** `group/name`. */
  readonly code: string;
  check(subject: Subject): readonly Finding[];
}

/** A draft, read for its rules. */
export interface Subject {
  readonly draft: Draft;
  /** The adopted texts, of the library and of the catalogue. */
  readonly texts: KnownTexts;
  /** The conference that the draft is addressed to. */
  readonly conference?: Edition;
  readonly proposals: readonly ReadProposal[];
  /** What stands outside the proposed texts: introduction and reasons. */
  readonly prose: Cited;
  /** Which texts exist, as far as anybody can tell. */
  readonly existing: Existing;
  readonly finder: Finder;
  /** What was found and tried in a block of a marked revision, with places counted from its start. */
  readonly repairs: Kept<readonly Finding[]>;
  /** The blocks of marked revisions as they were compared before. */
  readonly compared: ComparedMemory;
}

/** Passages, and what of the conference's texts they cite. */
export interface Cited {
  readonly passages: readonly Passage[];
  readonly citations: readonly CitationHit[];
}

/** A proposal with its readings; its passages are those of the accepted text. */
export interface ReadProposal extends Cited {
  readonly proposal: Proposal;
  /** Where findings about the text as a whole are shown: its designation, or the symbol. */
  readonly place: Span;
  /** What the text is called once its changes are accepted. */
  readonly own?: Designation;
  /** What it is called without them: the text in force. */
  readonly former?: Designation;
  readonly text: Text;
  /** True where everything outside the marks has to be the base text. */
  readonly isMarkedRevision: boolean;
  /** True where the text goes on under further symbols, as in consolidated documents: what is not here may stand there. */
  readonly isSplit: boolean;
  readonly base?: BaseText;
  /** Why a revision has no base. */
  readonly missing?: string;
  /** Of a revision without a base, how its text compares with what the catalogue knows of the text in force. */
  readonly official?: OfficialText;
}

/** The text in force, read. */
export interface BaseText extends Cited {
  readonly document: StoredDocument;
  readonly text: Text;
  /** Its blocks, as a marked revision is compared with them. */
  readonly compared: readonly Compared[];
}

/** The text in force, of which only the catalogue knows: the passages, and how those of the proposal compare with them. */
export interface OfficialText extends PassageComparison<FoundPassage> {
  readonly entry: CatalogueEntry;
  /** The texts of the conference that it cites. */
  readonly cites: readonly Designation[];
}
