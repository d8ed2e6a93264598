import type { KnownTexts } from '../../corpus/knownTexts';
import type { Edition } from '../../model/designation';
import type { Text } from '../../model/text';
import type { CompletionWorld } from './answer';
import type { Caret } from './caret';
import type { LeadInFacts } from './facts';
import type { AcronymReader } from '../acronyms';
import type { Surroundings } from './surroundings';

/** An acronym and what it stands for. */
export interface KnownAcronym {
  readonly name: string;
  readonly words: string;
}

/** A place where something may be suggested, with all that is known. What costs time is read when it is first asked for. */
export interface Scene {
  readonly caret: Caret;
  readonly asked: CompletionWorld['asked'];
  readonly world: CompletionWorld;
  /** The conference that the draft is addressed to. */
  readonly conference?: Edition;
  readonly around: Surroundings;
  /** The adopted texts, of the library and of the catalogue. */
  readonly texts: KnownTexts;
  readonly leadIns: LeadInFacts;
  /** The text of the proposal, changes accepted; its words are in inline markup. */
  readonly text?: Text;
  /** The acronyms that adopted texts define. */
  readonly acronyms: readonly KnownAcronym[];
  /** Finds what the text defines itself. */
  readonly reader: AcronymReader;
}
