import { hasChanges } from '../../markup/format';
import type { ChangeKind } from '../../model/change';
import type { Collision } from './collisions';
import type { Consolidation } from './consolidate';
import type { MarkedBlock } from './markedBlock';
import type { ProposedText } from './texts';

/** A consolidation in figures. */
export interface ConsolidationFigures {
  readonly texts: number;
  readonly proposals: number;
  /** Places where two proposals or more say the same. */
  readonly joined: number;
  readonly collisions: number;
  readonly leftOut: number;
}

export function figuresOf({ texts, collisions, leftOut }: Consolidation): ConsolidationFigures {
  const sum = (count: (text: ProposedText) => number): number => texts.reduce((total, text) => total + count(text), 0);
  return {
    texts: texts.length,
    proposals: sum(({ proposals }) => proposals.length),
    joined: sum(
      ({ provisions, whole }) =>
        provisions.flatMap(({ alternatives }) => alternatives).filter(({ who }) => who.length > 1).length +
        whole.filter((each) => each.length > 1).length,
    ),
    collisions: collisions.length,
    leftOut: leftOut.length,
  };
}

/** The figures in one line. */
export function describeFigures({ texts, proposals, joined, collisions, leftOut }: ConsolidationFigures): string {
  const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
  const rest = [
    ...(joined > 0 ? [`joined in ${count(joined, 'place')}`] : []),
    collisions === 0 ? 'no collisions' : count(collisions, 'collision'),
    ...(leftOut > 0 ? [`${leftOut} left out`] : []),
  ];
  return `${count(proposals, 'proposal')} on ${count(texts, 'text')}: ${rest.join(', ')}`;
}

/** A collision in one line. */
export function describeCollision({ kind, text, path, identifiers, others }: Collision): string {
  const names = identifiers.join(', ');
  const side = others.join(', ');
  switch (kind) {
    case 'differ':
      return `${text}, ${path}: ${names} differ`;
    case 'sameLabel':
      return `${text}, ${path}: ${names} add different texts here`;
    case 'sameDraft':
      return `${text}: ${names} bring different texts under this name`;
    case 'abrogate':
      return `${text}: ${names} would abrogate it, ${side} would not`;
    case 'keep':
      return `${text}: ${names} would keep it as it is, ${side} would revise it`;
  }
}

/** A consolidation as programs read it. */
export function consolidationJson(consolidation: Consolidation): object {
  const { texts, collisions, leftOut, notes, source } = consolidation;
  return {
    counts: figuresOf(consolidation),
    texts: texts.map(textJson),
    collisions: collisions.map(({ kind, text, path, identifiers, others }) => ({ kind, text, path, identifiers, others })),
    leftOut,
    notes,
    text: source,
  };
}

function textJson({ designation, title, proposals, interleaved, provisions, whole }: ProposedText): object {
  return {
    designation,
    title,
    proposals: proposals.map(({ symbol, identifier, source, file }) => ({ symbol, identifier, source, file })),
    provisions: provisions.map(({ path, alternatives, collision }) => ({
      path,
      alternatives: alternatives.map(({ who, blocks }) => ({
        identifiers: who.map((each) => interleaved[each]!.identifier),
        sources: [...new Set(who.flatMap((each) => interleaved[each]!.source))],
        change: changeOf(blocks),
        marked: blocks.map(({ text }) => text).join('\n\n'),
      })),
      ...(collision ? { collision: collision.kind } : {}),
    })),
    whole: whole.map((each) => ({
      symbol: each[0]!.symbol,
      identifiers: each.map(({ identifier }) => identifier),
      sources: [...new Set(each.flatMap(({ source }) => source))],
    })),
  };
}

function changeOf(blocks: readonly MarkedBlock[]): ChangeKind {
  if (blocks.every(({ accepted }) => accepted === '')) return 'deleted';
  if (blocks.every(({ rejected }) => rejected === '')) return 'added';
  return blocks.some(({ text }) => hasChanges(text)) ? 'changed' : 'same';
}
