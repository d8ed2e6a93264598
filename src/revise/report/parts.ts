import type { Lexicon } from '../../lexicon/lexicon';
import type { Block } from '../../markup/block';
import { readForm } from '../../markup/form';
import { resolveBlock } from '../../markup/format';
import type { InlineReader } from '../../markup/inline';
import { readPieces } from '../../markup/piece';
import { readText } from '../../markup/structure';
import type { Side, Text } from '../../model/text';
import { fateOf } from './fate';
import type { ProvisionFate, ReportedPart, ReportedProvision, TextReport } from './model';
import { joinMoves } from './moves';
import { placesOf, type Places } from './places';
import { relationIn } from './relations';
import { countWords } from './wordCount';

/** What the marks of one text say, part by part. */
export interface ReadChanges {
  readonly parts: readonly ReportedPart[];
  readonly words: TextReport['words'];
  /** The title in the base, where that is another one. */
  readonly baseTitle?: string;
}

/**
 * Reads a marked text: each block with its changes accepted and rejected. Of a text without marks `whole` says that all of it is
 * added, or deleted; otherwise nothing of it changed.
 */
export function readChanges(
  blocks: readonly Block[],
  lexicon: Lexicon,
  inline: InlineReader,
  whole?: 'added' | 'deleted',
): ReadChanges {
  const there = (side: Side): boolean => whole !== (side === 'accepted' ? 'deleted' : 'added');
  const readIn = (side: Side): Text => readText(there(side) ? readPieces(blocks, side) : [], inline, lexicon);
  const texts = { accepted: readIn('accepted'), rejected: readIn('rejected') };
  const sides = { accepted: placesOf(texts.accepted), rejected: placesOf(texts.rejected) };
  const textIn = (block: Block, side: Side): string => (there(side) ? resolveBlock(block, side, lexicon).text : '');
  const parts = new Map<number, OpenPart>();
  const counted: Block[] = [];
  let current: OpenPart | undefined;
  for (const block of blocks) {
    const accepted = textIn(block, 'accepted');
    const rejected = textIn(block, 'rejected');
    if (accepted === '' && rejected === '') continue;
    counted.push(block);
    const side = accepted === '' ? 'rejected' : 'accepted';
    const from = block.span.from;
    const opened = sides[side].openers.get(from);
    if (opened) {
      current = {
        ...opened,
        ...headingsOf(sides, from),
        fate: fateOf(accepted, rejected, lexicon),
        provisions: [],
        at: new Map(),
      };
      parts.set(from, current);
      continue;
    }
    const kind = readForm(accepted || rejected, lexicon).kind;
    if (kind === 'symbol' || kind === 'reasons') continue;
    const place = sides[side].places.get(from);
    const key = place?.part ?? (kind === 'footnote' ? FOOTNOTES : undefined);
    const part = key === undefined ? current : partFor(parts, key);
    // The designation and the formula go with every revision; the title is told with the name of the text.
    if (!part) continue;
    part.at.set(from, part.provisions.length);
    const base = sides.rejected.places.get(from);
    part.provisions.push(provision(block, { accepted, rejected }, lexicon, part, sides, base?.part));
  }
  const now = bareTitle(texts.accepted.title);
  const before = bareTitle(texts.rejected.title);
  const baseTitle = now !== '' && before !== '' && now !== before ? { baseTitle: before } : {};
  const words = countWords(counted, whole);
  const joined = joinMoves(
    [...parts.values()].map(({ at: _, ...part }) => part),
    lexicon,
  );
  return {
    parts: joined.parts,
    words: { added: words.added - joined.moved.added, deleted: words.deleted - joined.moved.deleted },
    ...baseTitle,
  };
}

/** A title without its footnote marks. */
export function bareTitle(title: string): string {
  return title.replace(/\[\^[^\][\s]+\]/g, '');
}

interface OpenPart extends Omit<ReportedPart, 'provisions'> {
  readonly provisions: ReportedProvision[];
  /** Where each provision stands among them, by the offset of its block. */
  readonly at: Map<number, number>;
}

type Sides = Readonly<Record<Side, Places>>;

const FOOTNOTES = -2;

/** The part that begins at an offset; parts without a heading of their own are made when the first provision comes. */
function partFor(parts: Map<number, OpenPart>, key: number): OpenPart {
  const known = parts.get(key);
  if (known) return known;
  const type = key === FOOTNOTES ? 'footnotes' : 'section';
  const made: OpenPart = { type, heading: '', fate: 'same', provisions: [], at: new Map() };
  parts.set(key, made);
  return made;
}

function headingsOf({ accepted, rejected }: Sides, from: number): { heading: string; before?: string } {
  const now = accepted.openers.get(from)?.heading;
  const before = rejected.openers.get(from)?.heading;
  return { heading: (now ?? before)!, ...(now !== undefined && before !== undefined && now !== before ? { before } : {}) };
}

function provision(
  block: Block,
  texts: { readonly accepted: string; readonly rejected: string },
  lexicon: Lexicon,
  part: OpenPart,
  { accepted, rejected }: Sides,
  basePart: number | undefined,
): ReportedProvision {
  const from = block.span.from;
  const now = accepted.places.get(from);
  const before = rejected.places.get(from);
  const place = now ?? before;
  const text = texts.accepted || texts.rejected;
  const label = place?.label ?? '';
  const isWhole = texts.accepted === '' || texts.rejected === '';
  const elsewhere = isWhole && block.type === 'text' ? relationIn(block, lexicon) : undefined;
  const baseHeading = basePart === undefined ? undefined : (rejected.openers.get(basePart)?.heading ?? '');
  const isRenamed = now !== undefined && before !== undefined;
  return {
    path: place?.path ?? part.heading,
    ...(isRenamed && before.path !== now.path ? { basePath: before.path } : {}),
    label,
    ...(isRenamed && before.label !== label ? { baseLabel: before.label } : {}),
    fate: provisionFate(texts, lexicon),
    ...(elsewhere ? { elsewhere } : {}),
    ...(baseHeading !== undefined && baseHeading !== part.heading ? { baseHeading } : {}),
    text,
    marked: block.source,
    depth: place?.parents.length ?? 0,
    parents: (place?.parents ?? []).flatMap((parent) => part.at.get(parent) ?? []),
  };
}

function provisionFate(
  { accepted, rejected }: { readonly accepted: string; readonly rejected: string },
  lexicon: Lexicon,
): ProvisionFate {
  if (accepted === rejected) return 'same';
  const fate = fateOf(accepted, rejected, lexicon);
  return fate === 'same' ? 'formal' : fate;
}
