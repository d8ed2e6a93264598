import { findCitations } from '../../citations/find';
import { isForeign } from '../../citations/foreign';
import { findReferences } from '../../citations/references';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Citation } from '../../model/citation';
import type { Edition, Revision } from '../../model/designation';
import type { StoredDocument } from '../../model/library';
import type { TextEdit } from '../../model/problem';
import type { Span } from '../../model/range';
import { reviseBrackets } from './brackets';
import { numberOf, type TextEvent } from './event';
import { judge, type Verdict } from './judge';
import type { AdoptedTexts } from './texts';

/** One citation of a text that something happened to. */
export interface CitingPlace extends Omit<Verdict, 'edits'> {
  /** The provision that holds it, and its words, plain. */
  readonly path: string;
  readonly text: string;
  readonly event: TextEvent;
  /** The citation as it stands: `Resolution 12 (Rev. Havenport, 2032)`. */
  readonly cites: string;
  /** Where it stands in the markup that was read. */
  readonly span: Span;
}

/** What is to be done in one text. */
export interface Places {
  readonly places: readonly CitingPlace[];
  /** All that has to be written anew, counted in the markup. */
  readonly edits: readonly TextEdit[];
}

/** A text of the library that cites what something happened to. */
export interface CitingText extends Places {
  readonly document: StoredDocument;
}

/** The texts in force before a conference that cite what something happened to, in order of kind and number. */
export function citingTexts(events: readonly TextEvent[], texts: AdoptedTexts, conference?: Edition): readonly CitingText[] {
  const happened = byNumber(events);
  return texts.inForce(conference).flatMap((document) => {
    const { kind, number, place, year, markup } = document;
    const found = placesIn(markup, texts.passages(texts.text(document)), happened, texts, {
      own: numberOf({ kind, number }),
      adopted: { place, year },
    });
    return found.places.length > 0 ? [{ document, ...found }] : [];
  });
}

/** Events by the number of their text. */
export function byNumber(events: readonly TextEvent[]): ReadonlyMap<string, TextEvent> {
  return new Map(events.map((event) => [numberOf(event.former), event]));
}

/** The citations in a text's passages of what something happened to, but for those of the text itself. */
export function placesIn(
  markup: string,
  passages: readonly { readonly path: string; readonly text: string; readonly span: Span }[],
  events: ReadonlyMap<string, TextEvent>,
  { conferences, lexicon }: Pick<AdoptedTexts, 'conferences' | 'lexicon'>,
  citing: { readonly own?: string; readonly adopted?: Edition },
): Places {
  const places: CitingPlace[] = [];
  const edits: TextEdit[] = [];
  const mayCite = numbersIn(events);
  for (const { path, text, span } of passages) {
    const words = markup.slice(span.from, span.to);
    if (!mayCite.test(words)) continue;
    const all = findCitations(words, { conferences, lexicon });
    const hits = all.flatMap((citation) => {
      const number = numberOf(citation.designation);
      const event = citing.own === number ? undefined : events.get(number);
      return event && isOurs(words, citation, all, lexicon) ? [{ citation, event }] : [];
    });
    if (hits.length === 0) continue;
    const references = findReferences(words, { leadIns: [], citations: all, lexicon });
    const revisions = new Map<Citation, Revision>();
    for (const { citation, event } of hits) {
      const named = references.filter(({ target }) => target === citation);
      const { edits: others, ...verdict } = judge(
        { words, citation, references: named, ...(citing.adopted ? { adopted: citing.adopted } : {}) },
        event,
        lexicon,
      );
      if (verdict.revision) revisions.set(citation, verdict.revision);
      edits.push(...others.map((edit) => shifted(edit, span.from)));
      const { from, to } = citation.span;
      places.push({
        path,
        text,
        event,
        cites: words.slice(from, to),
        span: { from: from + span.from, to: to + span.from },
        ...verdict,
      });
    }
    edits.push(...reviseBrackets(words, all, revisions, lexicon).map((edit) => shifted(edit, span.from)));
  }
  return { places, edits };
}

/** Whether a citation means a text of the conference. */
function isOurs(words: string, citation: Citation, all: readonly Citation[], lexicon: Lexicon): boolean {
  return citation.body === 'conference' && !isForeign(words, citation, all, lexicon);
}

/** Most paragraphs do not hold the number of any of the texts, and looking closer takes long. */
function numbersIn(events: ReadonlyMap<string, TextEvent>): RegExp {
  const numbers = [...new Set([...events.values()].map(({ former }) => String(former.number)))];
  return new RegExp(String.raw`(?<!\d)(?:${numbers.join('|') || '(?!)'})(?!\d)`);
}

function shifted({ span, text }: TextEdit, by: number): TextEdit {
  return { span: { from: span.from + by, to: span.to + by }, text };
}
