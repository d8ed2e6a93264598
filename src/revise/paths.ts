import type { Lexicon } from '../lexicon/lexicon';
import type { InlineReader } from '../markup/inline';
import { readPieces, type Piece } from '../markup/piece';
import { readText } from '../markup/structure';
import type { Item } from '../model/text';
import type { Unit } from './unit';

/** The path of each unit of a text, as the field writes it. */
export function pathsOf(units: readonly Unit[], inline: InlineReader, lexicon: Lexicon): ReadonlyMap<Unit, string> {
  const counted = units.filter(({ text }) => text !== '');
  const starts = new Map(counted.map((unit) => [unit.block.span.from, unit]));
  const pieces = readPieces(
    counted.map(({ block }) => block),
    'accepted',
  );
  const text = readText(pieces, namesIn(pieces, inline), lexicon);
  const paths = new Map<Unit, string>();
  const give = (from: number | undefined, path: string): void => {
    const unit = from === undefined ? undefined : starts.get(from);
    if (unit && path !== '') paths.set(unit, path);
  };
  const giveItems = (items: readonly Item[]): void => {
    for (const item of items) {
      give(item.span.from, item.path);
      giveItems(item.items);
    }
  };
  if (text.designation !== '') give(counted[0]!.block.span.from, 'designation');
  for (const [part, span] of [
    ['title', text.titleSpan],
    ['formula', text.formulaSpan],
  ] as const)
    give(startOf(counted, span?.from), part);
  for (const section of text.sections) {
    give(section.span.from, section.path);
    giveItems(section.items);
    for (const table of section.tables) give(table.span.from, `${section.path}, table`);
  }
  for (const annex of text.annexes) {
    give(annex.span.from, annex.path);
    for (const block of annex.blocks) {
      if (block.type === 'item') giveItems([block]);
      else give(block.span.from, `${annex.path}, ${block.type}`);
    }
  }
  for (const footnote of text.footnotes) give(footnote.span.from, `footnote ${footnote.number}`);
  // Neither belongs to the text, whatever it stands behind.
  for (const unit of units) if (unit.kind === 'symbol' || unit.kind === 'reasons') paths.set(unit, unit.kind);
  return paths;
}

/** A path is made of labels and of the words of lead-ins and headings: no others need be read inside. */
function namesIn(pieces: readonly Piece[], inline: InlineReader): InlineReader {
  const names = new Set(pieces.flatMap((piece) => (piece.kind === 'leadIn' || piece.kind === 'heading' ? [piece.words] : [])));
  return { plainText: (source) => (names.has(source) ? inline.plainText(source) : source) };
}

/** Where the block begins that holds a place. */
function startOf(units: readonly Unit[], place: number | undefined): number | undefined {
  return units.find(({ block: { span } }) => place !== undefined && span.from <= place && place <= span.to)?.block.span.from;
}
