import type { Lexicon } from '../../lexicon/lexicon';
import { wrapMark } from '../../markup/marks';
import type { Draft } from '../../markup/draft';
import { DASH, labelCount, LETTER, type LabelReading } from '../../markup/labels';
import type { Item, Section, Text } from '../../model/text';
import { endingOf, withEnding } from './endings';
import { stylesOf } from './labels';
import type { Outcome } from './outcome';
import { provisionAt, textAt, unitOf, type ProvisionPlace, type Refused, type TextPlace } from './place';
import { isEmphasised, relabelled, withEmphasis } from './relabel';
import { settle } from './settle';
import { withLists } from './tree';
import { arranged, freshId, newLeaf, provisionPiece, type Sheet } from './sheet';

/** What an insertion does, and where in the draft the new provision's words go. */
export interface Insertion extends Outcome {
  readonly caret: number;
}

/**
 * Begins a provision below the one at an offset, in the same list, or at the top of the section whose lead-in the offset is in.
 * A section's lone paragraph becomes its first item. The neighbour takes the sign that it has inside the list (`;`), the new
 * provision the one that stood there.
 */
export function insertProvision(draft: Draft, offset: number): Insertion | Refused {
  const opened = sectionOpenedAt(draft, offset);
  if (opened) return insertFirst(opened.place, opened.section);
  const place = provisionAt(draft, offset);
  if ('refusal' in place) return place;
  const { sheet, text, item, siblings, section } = place;
  if (item.label === '')
    return section && siblings.length === 1 ? insertAfterParagraph(place, item, section) : { refusal: NO_LIST, nowhere: true };
  const unit = unitOf(item);
  const last = unit[unit.length - 1]!;
  const ending = endingOf(sheet, last) ?? WITHIN;
  const within = endingWithin(sheet, siblings, item, ending);
  const label = labelAfter(item, siblings, draft.lexicon);
  const wanted = (id: number): Text =>
    withLists(text, (list) => (list.includes(item) ? list.toSpliced(list.indexOf(item) + 1, 0, itemOf(id, label)) : list));
  return insert(withEnding(sheet, last, within), sheet, last, label, ending, isWithEmphasis(sheet, item), wanted);
}

const NO_LIST = 'This paragraph has no label, so no list goes on after it: put the caret into a labelled provision.';

/** The section whose lead-in an offset is in. */
function sectionOpenedAt(draft: Draft, offset: number): { place: TextPlace; section: Section } | undefined {
  const place = textAt(draft, offset);
  if ('refusal' in place) return undefined;
  const section = place.text.sections.find(({ span, leadIn }) => leadIn !== '' && span.from === place.leaf.id);
  return section && { place, section };
}

function insertFirst({ sheet, text }: TextPlace, section: Section): Insertion | Refused {
  const first = section.items[0];
  if (first && first.label === '') return { refusal: NO_LIST, nowhere: true };
  const label = first ? first.label : labelIn(section, 1, sheet.draft.lexicon);
  const isLast = text.sections[text.sections.length - 1] === section;
  const ending = first ? endingWithin(sheet, section.items, undefined, '') : isLast ? '.' : ',';
  const wanted = (id: number): Text => ({
    ...text,
    sections: text.sections.map((one) => (one === section ? { ...one, items: [itemOf(id, label), ...one.items] } : one)),
  });
  return insert(
    sheet,
    sheet,
    section.span.from,
    label,
    ending,
    first ? isWithEmphasis(sheet, first) : section.role === 'preambular',
    wanted,
  );
}

/** The paragraph and the new provision become a list. */
function insertAfterParagraph({ sheet }: ProvisionPlace, item: Item, section: Section): Insertion {
  const id = item.span.from;
  const unit = unitOf(item);
  const last = unit[unit.length - 1]!;
  const ending = endingOf(sheet, last) ?? '';
  const label = labelIn(section, 1, sheet.draft.lexicon);
  const emphasised = section.role === 'preambular';
  const labelled = relabelled(sheet, new Map([[id, label]]), new Map([[id, emphasised]]));
  return insert(
    withEnding(labelled, last, ending === '' ? '' : WITHIN),
    sheet,
    last,
    labelIn(section, 2, sheet.draft.lexicon),
    ending,
    emphasised,
  );
}

/** Puts a block with a label after another one; the count that follows gives it the label that it should have. */
function insert(
  sheet: Sheet,
  before: Sheet,
  after: number,
  label: string,
  ending: string,
  emphasised: boolean,
  wantedWith?: (id: number) => Text,
): Insertion {
  const id = freshId(sheet);
  const source = `${withEmphasis(label, emphasised)} ${ending}`;
  const leaf = newLeaf(id, sheet.tracked ? wrapMark(source, 'addition') : source, sheet.draft.lexicon);
  const at = sheet.leaves.findIndex((one) => one.id === after) + 1;
  const inserted = arranged(sheet, sheet.leaves.toSpliced(at, 0, leaf));
  const wanted = wantedWith?.(id);
  const settled = settle(before, inserted, {
    relabel: 'changed',
    inserted: 'stand',
    footnotes: false,
    ...(wanted ? { wanted } : {}),
  });
  const written = settled.sheet.leaves.find((one) => one.id === id)!.block.source;
  const end = written.length - ending.length - (sheet.tracked ? 3 : 0);
  return { ...settled, caret: settled.starts.get(id)! + end };
}

function isWithEmphasis(sheet: Sheet, { span }: Item): boolean {
  return isEmphasised(provisionPiece(sheet, span.from));
}

function itemOf(id: number, label: string): Item {
  return { path: '', label, text: '', span: { from: id, to: id }, items: [] };
}

/** How items end that are not the last of their list. */
const WITHIN = ';';

function endingWithin(sheet: Sheet, siblings: readonly Item[], item: Item | undefined, ending: string): string {
  if (item && ending === '') return '';
  const others = siblings
    .slice(0, -1)
    .flatMap((other) => (other === item || other.label === '' ? [] : (endingOf(sheet, unitOf(other).at(-1)!) ?? [])));
  return others[0] ?? WITHIN;
}

function labelAfter(item: Item, siblings: readonly Item[], lexicon: Lexicon): string {
  const { style, value } = stylesOf(siblings, lexicon).get(item)!;
  return labelOf(item.label, { style, value: value + 1 }, lexicon);
}

/** A label of a list, written as another one in it. */
function labelOf(like: string, { style, value }: LabelReading, lexicon: Lexicon): string {
  if (style === DASH) return like;
  const counted = labelCount(style, value, lexicon);
  if (counted === undefined) return like;
  const stem = /^(?:\d+\.(?=\d))*/.exec(like)![0];
  const sign = /[.)]?$/.exec(like)![0];
  return `${stem}${counted}${sign}`;
}

/** A label of a list that is begun: in a preambular section items have letters, in an operative one numbers. */
function labelIn({ role }: Section, value: number, lexicon: Lexicon): string {
  return role === 'operative' ? String(value) : `${labelCount(LETTER, value, lexicon)})`;
}
