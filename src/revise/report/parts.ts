import type { Lexicon } from '../../lexicon/lexicon';
import { anyOf } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import type { Block } from '../../markup/block';
import { readForm } from '../../markup/form';
import { resolveBlock } from '../../markup/format';
import type { InlineReader } from '../../markup/inline';
import { isChange, type Mark } from '../../markup/marks';
import { readPieces } from '../../markup/piece';
import { readText } from '../../markup/structure';
import type { Side, Text } from '../../model/text';
import type { ProvisionFate, ReportedPart, ReportedProvision, TextReport } from './model';
import { placesOf, type Places } from './places';

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
  const words = { added: 0, deleted: 0 };
  let current: OpenPart | undefined;
  for (const block of blocks) {
    const accepted = textIn(block, 'accepted');
    const rejected = textIn(block, 'rejected');
    if ((accepted === '' && rejected === '') || block.type === 'frontMatter') continue;
    countWords(block, whole, words);
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
  return { parts: [...parts.values()].map(({ at: _, ...part }) => part), words, ...baseTitle };
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
  return { heading: now ?? before ?? '', ...(now !== undefined && before !== undefined && now !== before ? { before } : {}) };
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
  const move = texts.accepted === '' || texts.rejected === '' ? moveOf(block, lexicon) : undefined;
  const baseHeading = basePart === undefined ? undefined : (rejected.openers.get(basePart)?.heading ?? '');
  const isRenamed = now !== undefined && before !== undefined;
  return {
    path: place?.path ?? part.heading,
    ...(isRenamed && before.path !== now.path ? { basePath: before.path } : {}),
    label,
    ...(isRenamed && before.label !== label ? { baseLabel: before.label } : {}),
    fate: move ? 'moved' : provisionFate(texts, lexicon),
    ...(move ? { move } : {}),
    ...(baseHeading !== undefined && baseHeading !== part.heading ? { baseHeading } : {}),
    text,
    marked: block.source,
    depth: place?.parents.length ?? 0,
    parents: (place?.parents ?? []).flatMap((parent) => part.at.get(parent) ?? []),
  };
}

function fateOf(accepted: string, rejected: string, lexicon: Lexicon): ReportedPart['fate'] {
  if (accepted === '') return 'deleted';
  if (rejected === '') return 'added';
  return wordsOf(accepted, lexicon) === wordsOf(rejected, lexicon) ? 'same' : 'changed';
}

function provisionFate(
  { accepted, rejected }: { readonly accepted: string; readonly rejected: string },
  lexicon: Lexicon,
): ProvisionFate {
  if (accepted === rejected) return 'same';
  const fate = fateOf(accepted, rejected, lexicon);
  return fate === 'same' ? 'formal' : fate;
}

/** What a block says, without its label and the sign at its end: that goes by its place in the list. */
function wordsOf(text: string, lexicon: Lexicon): string {
  return text.slice(readForm(text, lexicon).textFrom).replace(lexicon.compiled(endOf), '');
}

function endOf({ citations: { and, or } }: LexiconData): RegExp {
  return new RegExp(`[;,.](?: ${anyOf([...and, ...or])})?\\s*$`, 'u');
}

/** Where a provision went or came from, as the remark behind it says. */
function moveOf(block: Block, lexicon: Lexicon): ReportedProvision['move'] {
  const { pattern, from } = lexicon.compiled(movesOf);
  for (const remark of remarksOf(block)) {
    const match = pattern.exec(remark);
    if (match) return { half: match[1]!.startsWith(from) ? 'to' : 'from', path: match[2]! };
  }
  return undefined;
}

function movesOf({ forms: { moved } }: LexiconData): { readonly pattern: RegExp; readonly from: string } {
  return {
    pattern: new RegExp(String.raw`^(?:@\S+\s+)?(?:\d{4}-\d{2}-\d{2}\s+)?(${anyOf([moved.from, moved.to])}) (.*\S)\s*$`, 'u'),
    from: moved.from,
  };
}

function remarksOf(block: Block): readonly string[] {
  return scansOf(block).flatMap(({ source, marks }) =>
    marks.flatMap(({ kind, content, remarks }) => {
      const own = kind === 'remark' && content ? [source.slice(content.from, content.to)] : [];
      return [...own, ...remarks.map(({ from, to }) => source.slice(from + 3, to - 3))].map((remark) => remark.trim());
    }),
  );
}

function countWords(block: Block, whole: 'added' | 'deleted' | undefined, words: { added: number; deleted: number }): void {
  const count = (text: string): number => (text.match(/[\p{L}\p{N}]+/gu) ?? []).length;
  for (const { source, marks } of scansOf(block)) {
    const changes = marks.filter(isChange);
    if (whole && changes.length === 0) words[whole] += count(source);
    for (const { added, deleted } of changes) {
      if (added) words.added += count(source.slice(added.from, added.to));
      if (deleted) words.deleted += count(source.slice(deleted.from, deleted.to));
    }
  }
}

function scansOf(block: Block): readonly { readonly source: string; readonly marks: readonly Mark[] }[] {
  if (block.type === 'text') return [{ source: block.source, marks: block.scan.marks }];
  if (block.type === 'frontMatter') return [];
  return block.rows.flatMap(({ cells }) => cells.map(({ source, scan }) => ({ source, marks: scan.marks })));
}
