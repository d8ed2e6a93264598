import type { Draft } from '../../markup/draft';
import type { Item, Section, Text } from '../../model/text';
import { partsOf } from './tree';
import { pieceOf, readSheet, type Leaf, type Sheet } from './sheet';

/** A command that does not apply, with the reason and the next step in words for the drafter. */
export interface Refused {
  readonly refusal: string;
  /** True where nothing is labelled, so that a key may do what it does in any other text. */
  readonly nowhere?: true;
}

/** A text with a caret in it. */
export interface TextPlace {
  readonly sheet: Sheet;
  readonly text: Text;
  /** The block that the caret is in, or after. */
  readonly leaf: Leaf;
}

/** A provision with the caret in it. */
export interface ProvisionPlace extends TextPlace {
  readonly item: Item;
  /** The list that it stands in, unlabelled paragraphs among them. */
  readonly siblings: readonly Item[];
  /** The provisions that it is nested in, outermost first. */
  readonly parents: readonly Item[];
  /** The lists that these stand in, and its own as the last. */
  readonly lists: readonly (readonly Item[])[];
  /** Absent in an annex. */
  readonly section?: Section;
}

/** The text that an offset of a draft is in. */
export function textAt(draft: Draft, offset: number): TextPlace | Refused {
  const proposal = draft.proposals.findLast(({ span }) => span.from <= offset) ?? draft.proposals[0];
  if (!proposal || proposal.text.length === 0 || offset < proposal.span.from) return { refusal: NO_TEXT, nowhere: true };
  const sheet = readSheet(draft, proposal);
  const at = Math.max(
    proposal.blocks.findLastIndex(({ span }) => span.from <= offset),
    0,
  );
  return { sheet, text: sheet.text('accepted'), leaf: sheet.leaves[at]! };
}

/** The provision that an offset of a draft is in; a closing paragraph belongs to the provision that it closes. */
export function provisionAt(draft: Draft, offset: number): ProvisionPlace | Refused {
  const place = textAt(draft, offset);
  if ('refusal' in place) return place;
  const { leaf, text } = place;
  if (!pieceOf(leaf)) return { refusal: DELETED };
  for (const { siblings, section } of listsOf(text)) {
    const path = pathTo(siblings, leaf.id);
    const found = path && asLabelled(path, siblings);
    if (found) return { ...place, ...found, ...(section ? { section } : {}) };
  }
  return { refusal: NO_PROVISION, nowhere: true };
}

/** The blocks of a provision with all that is nested in it, in order. Footnotes that stand among them are not part of it. */
export function unitOf(item: Item): readonly number[] {
  return [item.span.from, ...item.items.flatMap(unitOf)];
}

const NO_TEXT = 'There is no text to renumber here: put the caret into the text of a proposal that begins with a designation.';
const DELETED = 'This paragraph is deleted. Put the caret into a provision that stays, or unmark this one first.';
const NO_PROVISION = 'There is no provision here: put the caret into an item under a lead-in or in an annex.';

/** The lists at the top of sections and annexes. */
function listsOf({ sections, annexes }: Text): readonly { siblings: readonly Item[]; section?: Section }[] {
  return [
    ...sections.map((section) => ({ siblings: section.items, section })),
    ...annexes.flatMap(({ blocks }) =>
      partsOf(blocks).map((part) => ({ siblings: part.filter((block) => block.type === 'item') })),
    ),
  ];
}

/** The items from the top of a list down to one. */
function pathTo(siblings: readonly Item[], id: number): readonly Item[] | undefined {
  for (const item of siblings) {
    if (item.span.from === id) return [item];
    const below = pathTo(item.items, id);
    if (below) return [item, ...below];
  }
  return undefined;
}

function asLabelled(
  path: readonly Item[],
  top: readonly Item[],
): Pick<ProvisionPlace, 'item' | 'siblings' | 'parents' | 'lists'> | undefined {
  const last = path.findLastIndex(({ label }, index) => label !== '' || index === 0);
  const item = path[last]!;
  const parents = path.slice(0, last);
  const lists = [top, ...parents.map(({ items }) => items)];
  return { item, parents, lists, siblings: lists[lists.length - 1]! };
}
