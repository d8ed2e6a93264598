import { findCitations } from '../../citations/find';
import { findReferences } from '../../citations/references';
import type { Draft } from '../../markup/draft';
import { codeSpanEnds } from '../../markup/literal';
import { readForm } from '../../markup/form';
import { passagesOf, spanInDraft, type Passage } from '../../markup/passage';
import type { TextEdit } from '../../model/problem';
import type { Span } from '../../model/range';
import type { Item, Text } from '../../model/text';
import { replaceWords } from '../replaceWords';
import { writeSheet } from './outcome';
import { designationIn, isSameText } from './own';
import { textAt, type Refused, type TextPlace } from './place';
import { readProvisions } from './provisions';
import { blockPassage, fromBlock, relabelled } from './relabel';
import { settle } from './settle';
import { edited, pieceOf } from './sheet';
import { sameShape, withLists } from './tree';

/** Something in a draft that has a name which other places repeat. */
export interface Renamable {
  /** Where the name stands. */
  readonly span: Span;
  /** What it is called now: `2`, `c)`, `WSIS`. */
  readonly name: string;
}

/** What can be renamed at an offset: a provision's label, there or in a reference to it, or an acronym of the text. */
export function renamableAt(draft: Draft, offset: number): Renamable | Refused {
  const found = findAt(draft, offset);
  return 'refusal' in found ? found : { span: found.span, name: found.name };
}

/** The edits that give it another name, in all places that name it; counted in the source, apart from each other. */
export function rename(draft: Draft, offset: number, name: string): { readonly edits: readonly TextEdit[] } | Refused {
  const found = findAt(draft, offset);
  if ('refusal' in found) return found;
  return found.id === undefined ? renameAcronym(found, name.trim()) : renameLabel(found, found.id, name.trim());
}

interface Found extends Renamable {
  readonly place: TextPlace;
  /** The provision whose label it is; absent for an acronym. */
  readonly id?: number;
}

const NOTHING = 'There is nothing to rename here: put the caret on a label, on a reference to one, or on an acronym.';

function findAt(draft: Draft, offset: number): Found | Refused {
  const place = textAt(draft, offset);
  if ('refusal' in place) return { refusal: NOTHING };
  const { leaf } = place;
  const block = place.sheet.proposal.blocks[leaf.id]!;
  const piece = pieceOf(leaf);
  const inLeaf = offset - block.span.from + leaf.id;
  const inDraft = ({ from, to }: Span): Span => ({ from: from - leaf.id + block.span.from, to: to - leaf.id + block.span.from });
  if (!piece || inLeaf > leaf.id + block.source.length) return { refusal: NOTHING };
  if (piece.kind === 'item' && leaf.inText) {
    const { label = '', labelFrom = 0 } = piece.form;
    const span = spanInDraft(blockPassage(piece), { from: labelFrom, to: labelFrom + label.length });
    if (holds(span, inLeaf)) return { place, span: inDraft(span), name: label, id: leaf.id };
  }
  for (const passage of passagesOf([piece], 'accepted', draft.lexicon)) {
    const found = referenceIn(place, passage, inLeaf) ?? acronymIn(place, passage, inLeaf);
    if (found) return { ...found, span: inDraft(found.span), place };
  }
  return { refusal: NOTHING };
}

function referenceIn({ sheet, text }: TextPlace, passage: Passage, offset: number): Omit<Found, 'place'> | undefined {
  const { lexicon } = sheet.draft;
  const own = designationIn(text.designation, lexicon);
  const leadIns = text.sections.map(({ leadIn }) => leadIn).filter((leadIn) => leadIn !== '');
  const provisions = readProvisions(text);
  for (const { target, labels, container, type } of findReferences(passage.words, { leadIns, lexicon })) {
    if (target !== 'this' && !isSameText(target, own)) continue;
    for (const { label, span: inWords } of labels) {
      const span = spanInDraft(passage, inWords);
      const id = holds(span, offset) ? provisions.find(container, type, label) : undefined;
      if (id !== undefined) return { span, name: itemOf(text, id).label, id };
    }
  }
  return undefined;
}

/** Two capitals or more, with figures and parts that a hyphen joins; an `s` for the plural is no part of it. */
const ACRONYM = /(?<![\p{L}\p{N}]|[\p{Lu}\p{N}][-‑])\p{Lu}[\p{Lu}\p{N}]+(?:[-‑][\p{Lu}\p{N}]+)*(?=s?(?![\p{L}\p{N}]))/gu;

function acronymIn({ sheet }: TextPlace, passage: Passage, offset: number): Omit<Found, 'place'> | undefined {
  const found = acronymsOf(passage, sheet.draft).find(({ span }) => holds(spanInDraft(passage, span), offset));
  return found && { span: spanInDraft(passage, found.span), name: found.name };
}

/** Headings in capitals hold none, nor do the designations of cited texts, code, and the addresses of links. */
function acronymsOf(passage: Passage, { lexicon }: Draft): readonly { name: string; span: Span }[] {
  const { words } = passage;
  if (passage.kind === 'symbol' || (passage.kind === 'heading' && !/\p{Ll}/u.test(words))) return [];
  const found = [...words.matchAll(ACRONYM)];
  if (found.length === 0) return [];
  const designations = findCitations(words, { lexicon }).map(({ designationSpan }) => designationSpan);
  const elsewhere = [...designations, ...notProse(words)];
  return found.flatMap(({ 0: name, index }) => {
    const isCited = elsewhere.some(({ from, to }) => from <= index && index < to);
    return isCited || /^[IVXLC]+$/.test(name) ? [] : [{ name, span: { from: index, to: index + name.length } }];
  });
}

/** Code, where a mark would be text, and the addresses of links. */
function notProse(words: string): readonly Span[] {
  const code = [...codeSpanEnds(words)].map(([from, to]) => ({ from, to }));
  const addresses = [...words.matchAll(/(?<=\])\([^()\s]*\)/g)].map(({ 0: address, index }) => ({
    from: index,
    to: index + address.length,
  }));
  return [...code, ...addresses];
}

function renameAcronym({ place, name }: Found, wanted: string): { readonly edits: readonly TextEdit[] } | Refused {
  const { sheet } = place;
  if (!/^[\p{L}\p{N}]+(?:[-‑][\p{L}\p{N}]+)*$/u.test(wanted))
    return { refusal: `“${wanted}” is no acronym: write one word of letters and figures, without blanks.` };
  if (wanted === name) return { edits: [] };
  const edits = new Map<number, readonly TextEdit[]>();
  for (const leaf of sheet.leaves) {
    const piece = pieceOf(leaf);
    const own = (piece ? passagesOf([piece], 'accepted', sheet.draft.lexicon) : []).flatMap((passage) =>
      acronymsOf(passage, sheet.draft).map((found) => ({ ...found, passage })),
    );
    if (own.some((other) => other.name === wanted))
      return { refusal: `${wanted} stands for something in this text already: choose another acronym.` };
    const renamed = own.filter((one) => one.name === name);
    if (renamed.length === 0) continue;
    edits.set(
      leaf.id,
      renamed.map(({ passage, span }) => fromBlock(replaceWords(passage, span, wanted, sheet.tracked && leaf.inText), leaf.id)),
    );
  }
  return { edits: writeSheet(sheet, edited(sheet, edits)).edits };
}

function renameLabel({ place, name }: Found, id: number, wanted: string): { readonly edits: readonly TextEdit[] } | Refused {
  const { sheet, text } = place;
  const label = labelFrom(wanted, name, place);
  if (label === undefined)
    return {
      refusal: `“${wanted}” is no label. Labels are numbers (2, 2.1, 2bis), letters with a bracket (a)) or roman numbers (ii)).`,
    };
  if (label === name) return { edits: [] };
  let siblings: readonly Item[] = [];
  withLists(text, (list) => {
    if (list.some(({ span }) => span.from === id)) siblings = list;
    return list;
  });
  if (siblings.some((one) => one.label === label && one.span.from !== id))
    return { refusal: `${label} is taken in this list: choose another label, or renumber the section.` };
  const labels = new Map([[id, label]]);
  // `2.1` under 2 goes with it.
  for (const below of withBelow(itemOf(text, id).items)) {
    const [old, now] = [name, label].map((one) => one.replace(/[.)]$/, ''));
    if (/^\d/.test(name) && /^\d/.test(label) && below.label.startsWith(`${old}.`))
      labels.set(below.span.from, now + below.label.slice(old!.length));
  }
  const changed = relabelled(sheet, labels);
  const settled = settle(sheet, changed, { relabel: new Set(), inserted: 'stand', footnotes: false });
  if (!sameShape(settled.text, text))
    return { refusal: `With the label ${label} the provision would be read as part of another list: choose another label.` };
  return { edits: settled.edits };
}

/** A label as somebody types it: the bracket of a letter, and the sign of the list, may be left out. */
function labelFrom(wanted: string, like: string, { sheet }: TextPlace): string | undefined {
  const sign = /[.)]?$/.exec(like)![0];
  const isBare = /^[\p{Ll}\d.]*[\p{Ll}\d]$/u.test(wanted);
  const label =
    isBare && (/^\p{Ll}+$/u.test(wanted) || /^\d/.test(like)) ? `${wanted}${/^\p{Ll}+$/u.test(wanted) ? ')' : sign}` : wanted;
  const form = readForm(`${label} x`, sheet.draft.lexicon);
  return form.kind === 'item' && form.label === label ? label : undefined;
}

function itemOf(text: Text, id: number): Item {
  let found: Item | undefined;
  withLists(text, (list) => {
    found ??= list.find(({ span }) => span.from === id);
    return list;
  });
  return found!;
}

function withBelow(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...withBelow(item.items)]);
}

function holds({ from, to }: Span, offset: number): boolean {
  return from <= offset && offset <= to;
}
