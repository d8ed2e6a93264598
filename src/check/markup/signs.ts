import { stretchesOf, type Block, type Stretch } from '../../markup/block';
import type { Draft } from '../../markup/draft';
import { looseSigns, type LooseSign, type Mark, type MarkKind } from '../../markup/marks';
import type { Span } from '../../model/range';
import type { Subject } from '../rule';

/** A sign that is text, in the paragraph or cell that it stands in. */
export interface Sign {
  readonly stretch: Stretch;
  readonly sign: LooseSign;
}

/** A mark that begins in one paragraph or cell and ends in another. */
export interface Border {
  readonly kind: MarkKind;
  readonly opener: Sign;
  readonly closer: Sign;
  /** From the paragraph that it begins in to the one that it ends in, both included. */
  readonly stretches: readonly Stretch[];
}

/** An opener inside another mark. */
export interface Crossing extends Sign {
  readonly outer: Mark;
}

/** The signs of a draft that make no mark, each with what is wrong with it: none is in two lists. */
export interface BrokenSigns {
  readonly crossed: readonly Crossing[];
  readonly borders: readonly Border[];
  /** Openers that nothing closes. */
  readonly unclosed: readonly Sign[];
  /** Closers that nothing opens, and arrows outside replacements. */
  readonly unopened: readonly Sign[];
}

/** What is wrong with the signs of a draft, read once for all rules. Where nothing is, it costs a look at each paragraph. */
export function brokenSigns({ draft, once }: Pick<Subject, 'draft' | 'once'>): BrokenSigns {
  return once.of('markup', draft, () => readSigns(draft));
}

function readSigns({ blocks }: Draft): BrokenSigns {
  if (!blocks.some(hasLooseSigns)) return { crossed: [], borders: [], unclosed: [], unopened: [] };
  const stretches = blocks.flatMap((block): readonly (Stretch | undefined)[] =>
    isSymbol(block) ? [undefined] : stretchesOf(block),
  );
  const crossed: Crossing[] = [];
  const borders: Border[] = [];
  const unclosed = new Set<Sign>();
  const unopened: Sign[] = [];
  /** The last opener of each kind that waits for its closer, and in which stretch. */
  const open = new Map<MarkKind, { readonly index: number; readonly opener: Sign }>();
  stretches.forEach((stretch, index) => {
    if (!stretch) return open.clear();
    const loose = looseSigns(stretch.source, stretch.scan);
    /** How many closers belong to openers that stand in this stretch. */
    const owed = new Map<MarkKind, number>();
    const owe = (kind: MarkKind, by: number): unknown => owed.set(kind, (owed.get(kind) ?? 0) + by);
    for (const sign of loose) {
      const found = { stretch, sign };
      const waiting = open.get(sign.kind);
      if (sign.sign === 'opener') {
        if (sign.inside && sign.kind !== 'remark') crossed.push({ ...found, outer: sign.inside });
        else {
          unclosed.add(found);
          open.set(sign.kind, { index, opener: found });
        }
        owe(sign.kind, 1);
      } else if ((owed.get(sign.kind) ?? 0) > 0) {
        // An arrow is one of the signs of its replacement, and not the last.
        if (sign.sign === 'closer') owe(sign.kind, -1);
      } else if (waiting && sign.sign === 'closer' && !sign.inside) {
        borders.push({
          kind: sign.kind,
          opener: waiting.opener,
          closer: found,
          stretches: stretches.slice(waiting.index, index + 1).filter((one) => one !== undefined),
        });
        unclosed.delete(waiting.opener);
        open.delete(sign.kind);
      } else if (!waiting || sign.sign === 'closer') unopened.push(found);
    }
  });
  return { crossed, borders, unclosed: [...unclosed], unopened };
}

function hasLooseSigns(block: Block): boolean {
  if (block.type === 'text') return looseSigns(block.source, block.scan).length > 0;
  return (
    block.type === 'table' && block.rows.some(({ cells }) => cells.some((cell) => looseSigns(cell.source, cell.scan).length > 0))
  );
}

/** Where a sign stands in the draft. */
export function placeOf({ stretch: { at }, sign: { from, to } }: Sign): Span {
  return { from: from + at, to: to + at };
}

/** A new proposal begins afresh. */
function isSymbol(block: Block): boolean {
  return block.type === 'text' && block.reading('accepted').form.kind === 'symbol';
}
