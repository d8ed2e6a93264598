import { DASH, labelCount, readingsOf, type LabelStyle } from '../../src/markup/labels';
import { wordsToSource, type TextPiece } from '../../src/markup/piece';
import { spanToSource } from '../../src/markup/projection';
import type { Span } from '../../src/model/range';
import type { Random } from '../random';
import { changesIn, edit, textPieces, type Field, type Mistake, type Planter } from './field';

/** An item has another label than its turn. */
export const labelChanged: Planter = (field, random) =>
  labelled(field).flatMap(({ span, label }) => {
    const other = otherLabel(label, random);
    return other === undefined ? [] : [edit(span, other)];
  });

/** An item has lost its label, so it is no item any more; the next one is out of turn. */
export const labelDropped: Planter = (field) =>
  labelled(field).map(({ piece, next }) => ({
    ...edit({ from: piece.span.from, to: wordsToSource(piece, { from: 0, to: piece.words.length }).from }, ''),
    also: next ? [next.span.from] : [],
  }));

/** An item has the label of the one before it, or of the one after it. */
export const labelDuplicated: Planter = (field) => {
  const all = labelled(field);
  return all.flatMap(({ span, label, styles }, index): Mistake[] => {
    const isSibling = (other: Labelled | undefined): other is Labelled =>
      other !== undefined && other.label !== label && other.section === all[index]!.section && shares(other.styles, styles);
    const other = [all[index - 1], all[index + 1]].find(isSibling);
    return other ? [edit(span, other.label)] : [];
  });
};

/** Two items side by side have changed places: with their labels, or with the labels staying as they were. */
export const itemMoved: Planter = (field, random) =>
  textPieces(field.pieces).flatMap((piece, index, all): Mistake[] => {
    const next = all[index + 1];
    if (piece.kind !== 'item' || next?.kind !== 'item') return [];
    if (changesIn(piece).length + changesIn(next).length > 0 || piece.words === next.words) return [];
    if (!shares(stylesOf(piece.form.label!), stylesOf(next.form.label!))) return [];
    const isWhole = random.below(2) === 0 && piece.form.label !== next.form.label;
    const [one, other] = [piece, next].map((each) => (isWhole ? each.span : each.wordsSpan)) as [Span, Span];
    const { source } = field.draft;
    return [
      {
        edits: [
          { span: one, text: source.slice(other.from, other.to) },
          { span: other, text: source.slice(one.from, one.to) },
        ],
      },
    ];
  });

interface Labelled {
  readonly piece: TextPiece;
  /** What stands after it. */
  readonly next?: TextPiece;
  readonly label: string;
  /** Where the label stands in the draft, its emphasis excluded. */
  readonly span: Span;
  readonly styles: ReadonlySet<LabelStyle>;
  /** Counts the sections and headings before it. */
  readonly section: number;
}

/** The items with letters and numbers that stand outside the marks. */
function labelled({ pieces }: Field): readonly Labelled[] {
  let section = 0;
  const all = textPieces(pieces);
  return all.flatMap((piece, index): Labelled[] => {
    if (piece.kind === 'leadIn' || piece.kind === 'heading') section++;
    const { label, labelFrom } = piece.form;
    if (piece.kind !== 'item' || label === undefined || labelFrom === undefined) return [];
    const styles = stylesOf(label);
    const inBlock = spanToSource(piece.projection, { from: labelFrom, to: labelFrom + label.length });
    const span = { from: inBlock.from + piece.span.from, to: inBlock.to + piece.span.from };
    const isMarked = changesIn(piece).some(({ from, to }) => from <= span.to && to >= span.from);
    if (styles.has(DASH) || isMarked) return [];
    const next = all[index + 1];
    return [{ piece, ...(next ? { next } : {}), label, span, styles, section }];
  });
}

function stylesOf(label: string): ReadonlySet<LabelStyle> {
  return new Set(readingsOf(label).map(({ style }) => style));
}

function shares(one: ReadonlySet<LabelStyle>, other: ReadonlySet<LabelStyle>): boolean {
  return [...one].some((style) => other.has(style));
}

/** A label of the same style, up to three steps away; the last part of `2.1`. */
function otherLabel(label: string, random: Random): string | undefined {
  const reading = random.one(readingsOf(label))!;
  const steps = [1, 2, 3, -1, -2, -3].filter((step) => reading.value + step >= 1);
  const count = labelCount(reading.style, reading.value + random.one(steps)!);
  const [, before, sign] = /^(.*\.(?=.)|)[^.]*?([.)]?)$/.exec(label)!;
  return count === undefined ? undefined : `${before}${count}${sign}`;
}
