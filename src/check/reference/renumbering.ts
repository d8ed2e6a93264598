import { isChange } from '../../markup/marks';
import type { Passage } from '../../markup/passage';
import type { InternalReference } from '../../model/citation';
import type { Span } from '../../model/range';
import type { Item, Text } from '../../model/text';
import { readProvisions, type Provisions } from '../../revise/renumber/provisions';
import type { Named } from '../../revise/renumber/references';
import { leadInsOf } from '../finder';
import type { ReadProposal, Subject } from '../rule';
import { clean, marked, type Fates } from './fates';

/** What became of the labels of a text's provisions. Provisions are known by where they stood in the text as it was. */
export interface Renumbering {
  readonly before: Provisions;
  /** The provisions as they are called now. */
  readonly after: Named;
  /** Whether a reference is as the text in force has it: only such a one means what it meant there. */
  isUntouched(passage: Passage, reference: InternalReference): boolean;
  /** What has a label now, where it stands, and whether the text in force did not have it. */
  bearing(reference: InternalReference, label: string): { readonly isNew: boolean; readonly span: Span } | undefined;
  /** Where the provision that a reference named stood in the text as it was, and where it stands now. */
  placesOf(reference: InternalReference): { readonly before?: Span; readonly now?: Span };
}

/** What became of the labels of a revision; undefined where all provisions keep theirs, which costs next to nothing to see. */
export function renumberingOf(proposal: ReadProposal, subject: Subject): Renumbering | undefined {
  return proposal.isMarkedRevision ? ofMarked(proposal) : ofClean(proposal, subject);
}

/** A marked revision says itself which provision was which: a block with a reading on either side is the same one. */
function ofMarked(proposal: ReadProposal): Renumbering | undefined {
  const blocks = proposal.proposal.text;
  if (!marked.isRelabelled(blocks)) return undefined;
  const former = proposal.rejected();
  if (!former) return undefined;
  return compare(formerOf(former.text), proposal.text, marked.fatesOf(blocks), (passage, { span }) => {
    const [from, to] = [span.from + passage.shift, span.to + passage.shift];
    return !passage.scan.marks.some((mark) => isChange(mark) && touches(passage, mark, { from, to }));
  });
}

function ofClean({ base, pieces, text }: ReadProposal, { compared, finder, memory }: Subject): Renumbering | undefined {
  if (!base) return undefined;
  const fates = clean.fatesOf(base.compared, pieces, compared);
  if (!fates) return undefined;
  const leadIns = leadInsOf(base.text);
  const former = memory.ofText('reference/renumbering', base.text, () => formerOf(base.text));
  return compare(former, text, fates, ({ at }, reference) => {
    const words = fates.wordsBefore(at);
    return words !== undefined && finder.references(words, leadIns).some((one) => keyOf(one) === keyOf(reference));
  });
}

function keyOf({ container, labels }: InternalReference): string {
  return `${container} ${labels.map(({ label }) => label).join()}`.toLowerCase();
}

/** Whether a mark reaches into a stretch of a reading, of which the parts that were kept are known. */
function touches({ projection }: Passage, mark: Span, { from, to }: Span): boolean {
  let at = 0;
  let first: number | undefined;
  let last = 0;
  for (const kept of projection.kept) {
    const length = kept.to - kept.from;
    if (at < to && at + length > from) {
      first ??= kept.from + Math.max(0, from - at);
      last = kept.from + Math.min(length, to - at);
    }
    at += length;
  }
  return first !== undefined && mark.from < last && first < mark.to;
}

/** The provisions of the text as it was, and where they stood. */
interface Former {
  readonly before: Provisions;
  readonly stood: ReadonlyMap<number, Placed>;
}

function formerOf(text: Text): Former {
  return { before: readProvisions(text), stood: placesIn(text) };
}

function compare(
  { before, stood }: Former,
  text: Text,
  { now, was }: Pick<Fates, 'now' | 'was'>,
  isUntouched: Renumbering['isUntouched'],
): Renumbering {
  const current = readProvisions(text, (id) => was.has(id));
  const stands = placesIn(text);
  /** A provision that the text as it was lacks needs a name that none of those has. */
  const known = (id: number): number => was.get(id) ?? -1 - id;
  const currentOf = (id: number): number | undefined => {
    const there = id < 0 ? -1 - id : now.get(id);
    if (there === undefined) return undefined;
    // Under another lead-in it is no longer what a label after the former one names.
    const part = stood.get(id)?.part;
    return part === undefined || now.get(part) === stands.get(there)?.part ? there : undefined;
  };
  return {
    before,
    isUntouched,
    after: {
      find: (container, type, label) => {
        const id = current.find(container, type, label);
        return id === undefined ? undefined : known(id);
      },
      partsOf: (id) => {
        const there = currentOf(id);
        return there === undefined ? undefined : current.partsOf(there);
      },
      listOf: (id) => current.listOf(currentOf(id)!).map(known),
      above: (id) => {
        const there = currentOf(id);
        return there === undefined ? [] : current.above(there).map(known);
      },
    },
    bearing({ container, type }, label) {
      const id = current.find(container, type, label);
      return id === undefined ? undefined : { isNew: !was.has(id), span: stands.get(id)!.span };
    },
    placesOf({ container, type, labels: [first] }) {
      const id = first && before.find(container, type, first.label);
      if (id === undefined) return {};
      const there = currentOf(id);
      const place = there === undefined ? undefined : stands.get(there);
      return { before: stood.get(id)!.span, ...(place ? { now: place.span } : {}) };
    },
  };
}

interface Placed {
  readonly span: Span;
  /** Where the section or annex begins that it stands in. */
  readonly part: number;
}

function placesIn({ sections, annexes }: Text): ReadonlyMap<number, Placed> {
  const places = new Map<number, Placed>();
  const add = (items: readonly Item[], part: number): void => {
    for (const item of items) {
      places.set(item.span.from, { span: item.span, part });
      add(item.items, part);
    }
  };
  for (const { items, span } of sections) add(items, span.from);
  for (const { blocks, span } of annexes)
    add(
      blocks.filter((block) => block.type === 'item'),
      span.from,
    );
  return places;
}
