import { formatDesignation, formatEdition, sameEdition } from '../../citations/designation';
import { yearOfDeed } from '../../corpus/entryIndex';
import type { Library } from '../../corpus/library';
import type { Designation, Edition } from '../../model/designation';
import type { StoredDocument } from '../../model/library';
import { citingTexts } from '../../revise/consequences/consequences';
import type { Consequences } from '../../revise/consequences/draft';
import { abrogation, designationOf, eventBetween, type TextEvent } from '../../revise/consequences/event';
import { adoptedTexts } from './adoptedTexts';

/** What happened to texts between two editions of a library, and texts of which little or nothing can be told, with the reason. */
export interface Happened {
  readonly events: readonly TextEvent[];
  readonly skipped: Consequences['skipped'];
}

/**
 * What happened to one text: that the latest revision took the place of the one which is named; or, where that is the latest or
 * none is named, of the one before it, or of that of the edition `since`; or that the text was abrogated.
 */
export function happenedTo(designation: Designation, library: Library, since?: Edition): Happened {
  const last = library.lastBefore(designation);
  const named = designation.revision ? library.find(designation) : last;
  const name = formatDesignation(designation, { lexicon: library.lexicon });
  if (!named || !last) return { events: [], skipped: [{ name, reason: `the library has no ${name}` }] };
  return happened(
    last,
    library,
    since ?? (designation.revision && named !== last && !sameEdition(named, last) ? named : undefined),
  );
}

/** What a conference did to all the texts that its Final Acts hold. */
export function happenedAt(edition: Edition, library: Library, since?: Edition): Happened {
  const all = library
    .list(edition)
    .filter(({ action }) => action !== 'ADD')
    .map((document) => happened(document, library, since));
  return { events: all.flatMap(({ events }) => events), skipped: all.flatMap(({ skipped }) => skipped) };
}

/** The texts in force before a conference that cite what something happened to. */
export function consequencesOf({ events, skipped }: Happened, library: Library, conference?: Edition): Consequences {
  return { events, skipped, drafted: [], texts: citingTexts(events, adoptedTexts(library), conference) };
}

function happened(document: StoredDocument, library: Library, since: Edition | undefined): Happened {
  const texts = adoptedTexts(library);
  const former = formerOf(document, library, since);
  const event = former
    ? eventBetween(former, document, texts)
    : document.action === 'SUP'
      ? abrogation(document, byOf(texts.editionOf(document)))
      : undefined;
  if (event) return { events: [event], skipped: [] };
  const skipped = [{ name: document.designation, reason: reasonOf(document, since) }];
  if (document.action === 'ADD' || since) return { events: [], skipped };
  // Who cites an earlier revision can be told all the same.
  const { kind, number, title } = document;
  const unheld = { former: { kind, number }, formerTitle: title, now: designationOf(document), title };
  return { events: [{ ...unheld, ...byOf(texts.editionOf(document)) }], skipped };
}

/** The text that was in force before a document did something to it. */
function formerOf(document: StoredDocument, library: Library, since: Edition | undefined): StoredDocument | undefined {
  const year = yearOfDeed(document);
  const before = library.revisionsOf(document).filter((other) => other.action !== 'SUP' && other.year < year);
  return since ? before.find((other) => sameEdition(other, since)) : before[before.length - 1];
}

function byOf(by: Edition | undefined): Pick<TextEvent, 'by'> {
  return by ? { by } : {};
}

function reasonOf({ action, edition }: StoredDocument, since?: Edition): string {
  if (since) return `the library has no text of ${formatEdition(since)} that was in force before`;
  if (action === 'ADD') return `it was new at ${edition}: nothing was there before that could be cited`;
  return 'the library has no earlier revision, so citations of one can only be listed: import the Final Acts that it was in';
}
