import type { Item, Text } from '../../model/text';
import type { ReportedPart } from './model';

/** Where a provision stands in one reading of a text. */
export interface Place {
  /** The offset of the block that opens its part: its lead-in, or the heading of its annex; `NO_LEAD_IN` without one. */
  readonly part: number;
  readonly path: string;
  readonly label: string;
  /** The offsets of the provisions that it is nested in, outermost first. */
  readonly parents: readonly number[];
}

/** The parts of one reading of a text and what stands in them, by the offsets at which their blocks begin. */
export interface Places {
  /** The blocks that open a part. */
  readonly openers: ReadonlyMap<number, Pick<ReportedPart, 'type' | 'heading' | 'role'>>;
  readonly places: ReadonlyMap<number, Place>;
}

/** The part of provisions that no lead-in opens. */
export const NO_LEAD_IN = -1;

/** Finds the parts and provisions of a text by the places of their blocks. */
export function placesOf(text: Text): Places {
  const openers = new Map<number, Pick<ReportedPart, 'type' | 'heading' | 'role'>>();
  const places = new Map<number, Place>();
  const place = (items: readonly Item[], part: number, parents: readonly number[]): void => {
    for (const { span, path, label, items: nested } of items) {
      places.set(span.from, { part, path, label, parents });
      place(nested, part, [...parents, span.from]);
    }
  };
  for (const { leadIn, role, path, span, items, tables } of text.sections) {
    const part = leadIn === '' ? NO_LEAD_IN : span.from;
    if (leadIn !== '') openers.set(part, { type: 'section', heading: leadIn, role });
    place(items, part, []);
    for (const table of tables) places.set(table.span.from, { part, path, label: '', parents: [] });
  }
  for (const { heading, path, span, blocks } of text.annexes) {
    openers.set(span.from, { type: 'annex', heading });
    for (const block of blocks) {
      if (block.type === 'item') place([block], span.from, []);
      else places.set(block.span.from, { part: span.from, path, label: '', parents: [] });
    }
  }
  return { openers, places };
}
