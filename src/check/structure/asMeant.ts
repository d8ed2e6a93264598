import type { Lexicon } from '../../lexicon/lexicon';
import { nest, type Entry } from '../../markup/nesting';
import type { Passage } from '../../markup/passage';
import { isAnnexHeading, type Piece, type TextPiece } from '../../markup/piece';
import type { Item, Section, Text } from '../../model/text';
import { detect } from '../detection';
import type { CheckedText, Detector, World } from '../rule';
import { hasKnownOpening, isKnownLeadIn } from './leadInWords';

/** A paragraph that is a lead-in but for its emphasis, or that begins with one. */
export interface LostLeadIn extends Opening {
  readonly piece: TextPiece;
  readonly passage: Passage;
  /** False at the end of what is written: nothing stands under it yet. */
  readonly isFollowed: boolean;
}

interface Opening {
  /** The words of the lead-in without any emphasis, as they should stand. */
  readonly plain: string;
  /** Where the provision begins that stands in the same paragraph, in the passage's words. */
  readonly restFrom?: number;
}

/** The paragraphs of a text that should be lead-ins and are read as provisions. In annexes, lines are what they like. */
export function lostLeadIns(text: CheckedText, world: World): readonly LostLeadIn[] {
  return readAsMeant(text, world).lost;
}

/**
 * The text as it is meant: what stands under a lead-in that lost its emphasis is a section of its own. Rules about labels and
 * signs judge this, so that one slip is told once.
 */
export function textAsMeant(text: CheckedText, world: World): Text {
  return readAsMeant(text, world).meant;
}

interface Meant {
  readonly lost: readonly LostLeadIn[];
  readonly meant: Text;
}

function readAsMeant(text: CheckedText, world: World): Meant {
  const { lexicon } = world.draft;
  return world.once.of('structure/as meant', text, () => {
    const annex = text.pieces.findIndex((piece) => isAnnexHeading(piece, lexicon));
    const body = (annex < 0 ? text.pieces : text.pieces.slice(0, annex)).filter(({ kind }) => kind !== 'footnote');
    const lost = detect(openings, text, world).flatMap(({ passage, facts: [opening] }): readonly LostLeadIn[] => {
      const index = body.findIndex(({ span }) => span.from === passage.at);
      const piece = body[index];
      if (!opening || piece?.kind !== 'paragraph') return [];
      const mayOpen = opening.restFrom !== undefined || standsAlone(body[index - 1], body[index + 1]);
      return mayOpen ? [{ ...opening, piece, passage, isFollowed: index < body.length - 1 }] : [];
    });
    return { lost, meant: lost.length === 0 ? text.text : { ...text.text, sections: divided(text.text, lost, lexicon) } };
  });
}

/** A line that something follows, or that ends a text. Between two lead-ins, or alone under the last one, it is a provision. */
function standsAlone(before: Piece | undefined, next: Piece | undefined): boolean {
  if (!next) return before !== undefined && before.kind !== 'leadIn';
  return next.kind === 'item' || next.kind === 'paragraph' || next.kind === 'table';
}

const openings: Detector<Opening> = {
  find({ kind, words }, { draft: { lexicon } }) {
    const opening = kind === 'paragraph' ? openingIn(words, lexicon) : undefined;
    return opening ? [opening] : [];
  },
};

function openingIn(words: string, lexicon: Lexicon): Opening | undefined {
  const [whole, , first = ''] = /^([*_])(?![*_\s])([^*_]{1,80})\1,?\s+(?=\p{Ll})/u.exec(words) ?? [];
  const line = leadInIn(words, lexicon);
  if (line !== undefined) return { plain: line };
  return whole !== undefined && isKnownLeadIn(first, lexicon) ? { plain: first.trim(), restFrom: whole.length } : undefined;
}

function leadInIn(words: string, lexicon: Lexicon): string | undefined {
  if (words.length > LONGEST) return undefined;
  const plain = words.replace(/[*_]/g, '').replace(/\s+/g, ' ').trim();
  if (!isKnownLeadIn(plain, lexicon) && !(isBegun(words) && hasKnownOpening(plain, lexicon))) return undefined;
  return plain.replace(/[\s,]+$/, '');
}

/** The sign of emphasis before the first word, none after the last, and none that ends a provision: a lead-in half written. */
function isBegun(words: string): boolean {
  return /^[*_](?![*_\s])[^*_.,;:]*$/.test(words.trim());
}

const LONGEST = 300;

/** The sections, each divided where a lost lead-in stands in it. */
function divided({ sections }: Text, lost: readonly LostLeadIn[], lexicon: Lexicon): readonly Section[] {
  const openers = new Map(lost.map((one) => [one.piece.span.from, one]));
  return sections.flatMap((section) => {
    const parts: { readonly opener?: LostLeadIn; readonly entries: Entry[]; readonly from: number }[] = [
      { entries: [], from: section.span.from },
    ];
    for (const entry of entriesOf(section.items)) {
      const opener = openers.get(entry.span.from);
      if (opener) parts.push({ opener, entries: [], from: entry.span.from });
      if (opener?.restFrom !== undefined)
        parts.at(-1)!.entries.push({ ...entry, text: opener.passage.words.slice(opener.restFrom) });
      if (!opener) parts.at(-1)!.entries.push(entry);
    }
    if (parts.length === 1) return [section];
    return parts.flatMap(({ opener, entries, from }, index): readonly Section[] => {
      const to = parts[index + 1]?.from ?? section.span.to;
      const tables = section.tables.filter(({ span }) => from <= span.from && span.from < to);
      if (!opener && section.leadIn === '' && entries.length === 0 && tables.length === 0) return [];
      const leadIn = opener?.plain ?? section.leadIn;
      const path = opener?.plain ?? section.path;
      const items = nest(entries, path, (label) => (path === '' ? label : `${path} ${label}`), lexicon);
      const leadInSpan = opener?.piece.wordsSpan ?? section.leadInSpan;
      return [{ leadIn, leadInSpan, path, role: lexicon.roleOf(leadIn), items, tables, span: { from, to } }];
    });
  });
}

/** The paragraphs of a section in their order. */
function entriesOf(items: readonly Item[]): readonly Entry[] {
  return items.flatMap((item) => [item, ...entriesOf(item.items)]);
}
