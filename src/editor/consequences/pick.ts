import { formatDesignation } from '../../citations/designation';
import type { Lexicon } from '../../lexicon/lexicon';
import type { StoredDocument } from '../../model/library';
import type { Span } from '../../model/range';
import type { CitingPlace, CitingText } from '../../revise/consequences/consequences';
import type { Consequences } from '../../revise/consequences/draft';
import { isOpen, isUpdated } from '../../revise/consequences/proposals';
import { nameOf } from '../names';
import { adviceInBrief, wordsAround } from './describe';

/** A citation that somebody can go to: in an adopted text, or in a paragraph of the draft. */
export interface ConsequenceEntry {
  readonly kind: 'update' | 'look';
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly place: { readonly document: StoredDocument; readonly span: Span } | { readonly inDraft: Span };
}

/** Proposals that can be written. */
export interface ConsequenceOffer {
  readonly kind: 'write';
  readonly label: string;
  readonly description: string;
  readonly withOpen: boolean;
}

export type ConsequenceLine = ConsequenceEntry | ConsequenceOffer;

/** What can be chosen: to write the proposals, or to look at a citation. What is up to date already is left out. */
export function consequenceLines({ texts, drafted }: Consequences, lexicon: Lexicon): readonly ConsequenceLine[] {
  return [
    ...offers(texts),
    ...drafted.flatMap(({ symbol, identifier, name, places }) =>
      places.map((place) => ({
        ...entryOf(place, `${symbol} ${identifier ?? name}, in this draft`, lexicon),
        place: { inDraft: place.inDraft },
      })),
    ),
    ...texts.flatMap(({ document, places }) =>
      places
        .filter(({ action }) => action !== 'none')
        .map((place) => ({ ...entryOf(place, nameOf(document), lexicon), place: { document, span: place.span } })),
    ),
  ];
}

/** What it is all about: `Resolution 12`, `Resolution 12 and 2 more`. */
export function subjectOf({ events }: Consequences, lexicon: Lexicon): string {
  const [first, ...others] = events.map(({ former: { kind, number } }) => formatDesignation({ kind, number }, { lexicon }));
  return others.length === 0 ? (first ?? '') : `${first} and ${others.length} more`;
}

function offers(texts: readonly CitingText[]): readonly ConsequenceOffer[] {
  const updated = texts.filter(isUpdated).length;
  const open = texts.filter((text) => !isUpdated(text) && isOpen(text)).length;
  const line = (label: string, count: number, withOpen: boolean): ConsequenceOffer => ({
    kind: 'write',
    label,
    description: `${count} ${count === 1 ? 'text' : 'texts'} to revise, in a new draft`,
    withOpen,
  });
  return [
    ...(updated > 0 ? [line('Write the proposals', updated, false)] : []),
    ...(open > 0
      ? [
          line(
            updated > 0 ? 'Write them also for what has to be decided' : 'Write proposals with what has to be decided',
            updated + open,
            true,
          ),
        ]
      : []),
  ];
}

function entryOf(place: CitingPlace, text: string, lexicon: Lexicon): Omit<ConsequenceEntry, 'place'> {
  return {
    kind: place.action === 'update' ? 'update' : 'look',
    label: place.path === '' ? 'title' : place.path,
    description: `${text} · ${adviceInBrief(place, lexicon)}`,
    detail: wordsAround(place, WIDTH),
  };
}

/** What a line of the list has room for. */
const WIDTH = 85;
