import type { Conferences } from '../../citations/conferences';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Edition } from '../../model/designation';
import type { StoredDocument } from '../../model/library';
import type { Span } from '../../model/range';
import type { Text } from '../../model/text';

/** A paragraph, heading, table or footnote of a text. */
export interface TextPassage {
  /** The provision that holds it: `resolves 2`; of title and formula nothing. */
  readonly path: string;
  /** Plain. */
  readonly text: string;
  /** Where it stands in what the text was read from. */
  readonly span: Span;
}

/** All that is asked of the library. */
export interface AdoptedTexts {
  readonly conferences: Conferences;
  readonly lexicon: Lexicon;
  /** The newest text of each number that is in force when a conference meets; without one, the newest of all. */
  inForce(conference?: Edition): readonly StoredDocument[];
  text(document: StoredDocument): Text;
  passages(text: Text): readonly TextPassage[];
  /** The conference whose Final Acts print a document. */
  editionOf(document: StoredDocument): Edition | undefined;
}
