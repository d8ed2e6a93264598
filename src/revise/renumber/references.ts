import { designationIn, isSameText } from './own';
import { findReferences } from '../../citations/references';
import { literally } from '../../lexicon/phrases';
import type { Lexicon } from '../../lexicon/lexicon';
import { codeSpanEnds } from '../../markup/literal';
import { passagesOf, spanInDraft, type Passage } from '../../markup/passage';
import type { InternalReference, LabelReference } from '../../model/citation';
import type { Designation } from '../../model/designation';
import type { TextEdit } from '../../model/problem';
import type { Span } from '../../model/range';
import type { Text } from '../../model/text';
import { replaceWords } from '../replaceWords';
import type { Provisions } from './provisions';
import { fromBlock } from './relabel';
import { edited, pieceOf, type Sheet } from './sheet';

/** A reference that was left as it is, though what it points at is gone or has changed. */
export interface Left {
  /** Which block it stands in, and where in that block's source. */
  readonly id: number;
  readonly span: Span;
  /** The provision as it is referred to: `resolves 3`. */
  readonly names: string;
  readonly why: 'gone' | 'range';
}

export interface Repaired {
  readonly sheet: Sheet;
  readonly left: readonly Left[];
}

/**
 * Repairs the references of a proposal to its own provisions: each goes on naming the provision that it named. `before` reads
 * the labels as the references have them, `after` as they are now; `base` those that the text had before its changes.
 */
export function repairReferences(
  sheet: Sheet,
  text: Text,
  before: Provisions,
  after: Provisions,
  base?: () => Provisions,
): Repaired {
  const leadIns = text.sections.map(({ leadIn }) => leadIn).filter((leadIn) => leadIn !== '');
  const { lexicon } = sheet.draft;
  const mayRefer = openersOf(leadIns, lexicon);
  const own = designationIn(text.designation, lexicon);
  const edits = new Map<number, readonly TextEdit[]>();
  const left: Left[] = [];
  for (const leaf of sheet.leaves) {
    const piece = pieceOf(leaf);
    if (!piece) continue;
    const found = passagesOf([piece], 'accepted', lexicon).flatMap((passage) => {
      if (passage.isDesignation || passage.kind === 'leadIn' || !mayRefer.test(passage.words)) return [];
      return referencesOf(passage, leadIns, own, lexicon).flatMap((reference) => {
        const repair = repairOne(passage.words, reference, before, after, base);
        const names = (label: LabelReference): string => {
          const start = label.through && reference.labels[reference.labels.indexOf(label) - 1];
          return nameOf(reference, start ? passage.words.slice(start.span.from, label.span.to) : label.label);
        };
        for (const { label, why } of repair.left)
          left.push({ id: leaf.id, span: inBlock(passage, label.span, leaf.id), names: names(label), why });
        return repair.edits.map(({ span, text: words }) =>
          fromBlock(replaceWords(passage, span, words, sheet.tracked && leaf.inText), leaf.id),
        );
      });
    });
    if (found.length > 0) edits.set(leaf.id, found);
  }
  return { sheet: edited(sheet, edits), left };
}

/** How a provision is named by itself: `resolves 2`, `Annex 1, 4)`. */
export function nameOf({ container, type }: Pick<InternalReference, 'container' | 'type'>, label: string): string {
  return `${container}${type === 'annex' ? ', ' : ' '}${label}`;
}

/** What has to be written in a reference, and the labels in it that have nothing to name any more. */
export interface Repair {
  readonly edits: readonly TextEdit[];
  readonly left: readonly { readonly label: LabelReference; readonly why: Left['why'] }[];
}

/** What is asked of provisions to give references their names. */
export type Named = Pick<Provisions, 'find' | 'partsOf' | 'listOf' | 'above'>;

/** Compares what the labels of one reference named with what those provisions are called now. Edits are counted in the words. */
export function repairOne(
  words: string,
  reference: Pick<InternalReference, 'container' | 'type' | 'labels'>,
  before: Provisions,
  after: Named,
  base?: () => Provisions,
): Repair {
  const { container, type, labels } = reference;
  const named = labels.map(({ label }) => before.find(container, type, label));
  const { targets, broken } = withRanges(labels, named, before, after);
  const left: Repair['left'][number][] = labels.flatMap((label, index) =>
    broken.has(index) ? [{ label, why: 'range' as const }] : [],
  );
  let above: string | undefined;
  const edits = labels.flatMap((label, index) => {
    const [id, target] = [named[index], targets[index]];
    const now = target === undefined ? undefined : after.partsOf(target);
    // A dash has no name that a reference could say.
    if (id === undefined || !now || now.some((part) => !NAME.test(part))) {
      above = undefined;
      const misleads = id !== undefined || [after, base?.()].some((one) => one?.find(container, type, label.label) !== undefined);
      if (misleads) left.push({ label, why: 'gone' });
      return [];
    }
    const length = label.label.split(' ').length;
    // Where the last part of a label was enough to name it, it still is.
    const isShort = length < before.partsOf(id)!.length;
    const parts = isShort ? now.slice(-length) : now;
    const written = labelEdits(words, label, parts, above);
    above = parts.slice(0, -1).join(' ');
    return written;
  });
  return { edits, left };
}

/** A reference begins with the first word of a lead-in, or with the name of an annex. Few paragraphs hold one, and looking closer takes long. */
function openersOf(leadIns: readonly string[], { data }: Lexicon): RegExp {
  const words = leadIns.flatMap((leadIn) => /[\p{L}\p{N}]+/u.exec(leadIn)?.[0] ?? []);
  const annexes = data.forms.annexes.flatMap(({ one, many }) => [one, many ?? one]);
  return new RegExp([...new Set([...words, ...annexes])].map(literally).join('|'), 'iu');
}

const NAME = /[\p{Ll}\d]/u;
const PART = /\d+(?:\.\d+)*\p{Ll}*\)?|\p{Ll}{1,6}\)/gu;

function referencesOf(
  passage: Passage,
  leadIns: readonly string[],
  own: Designation | undefined,
  lexicon: Lexicon,
): readonly InternalReference[] {
  const code = codeSpanEnds(passage.words);
  return findReferences(passage.words, { leadIns, lexicon }).filter(({ target, labels, span }) => {
    // In code a mark would be text.
    const isInCode = [...code].some(([from, to]) => from < span.to && span.from < to);
    return labels.length > 0 && !isInCode && (target === 'this' || isSameText(target, own));
  });
}

/** `above` is what the label before it says of where its provision stands: `c)` of `c) ii)`. */
function labelEdits(
  words: string,
  { label, span }: LabelReference,
  parts: readonly string[],
  above: string | undefined,
): readonly TextEdit[] {
  const written = words.slice(span.from, span.to);
  const found = [...written.matchAll(PART)];
  const wasShort = found.length < label.split(' ').length;
  const stem = parts.slice(0, -1).join(' ');
  const wanted = wasShort && stem === above ? parts.slice(-1) : parts;
  if (wanted.length !== found.length) {
    const [head = '', ...rest] = wanted;
    // An emphasis that closes between the parts of the label closes after its first part.
    const closes = (written.match(/\*/g) ?? []).length % 2 === 1 ? '*' : '';
    return [{ span, text: [`${head}${closes}`, ...rest].join(' ') }];
  }
  return found.flatMap((part, index) => {
    const from = span.from + part.index;
    // The bracket stays as it is written.
    const [old, text] = [part[0], wanted[index]!].map((one) => one.replace(/\)$/, ''));
    return old === text ? [] : [{ span: { from, to: from + old!.length }, text: text! }];
  });
}

/**
 * Which provisions labels have to name. The ends of a range are the first and the last of those that it took in, as long as these
 * still stand together: what was put in between since belongs to it. Where they do not, the ends go with their provisions.
 */
function withRanges(
  labels: readonly LabelReference[],
  named: readonly (number | undefined)[],
  before: Provisions,
  after: Named,
): { readonly targets: readonly (number | undefined)[]; readonly broken: ReadonlySet<number> } {
  const targets = [...named];
  const broken = new Set<number>();
  labels.forEach(({ through }, index) => {
    const [first, last] = [named[index - 1], named[index]];
    if (!through || first === undefined || last === undefined) return;
    const known = new Set(before.between(first, last));
    const isIn = (provisions: Named, id: number): boolean => provisions.above(id).some((parent) => known.has(parent));
    const taken = [...known].filter((id) => after.partsOf(id) !== undefined && !isIn(after, id));
    if (taken.length === 0) return;
    const list = after.listOf(taken[0]!);
    const places = taken.map((id) => list.indexOf(id));
    const [from, to] = [Math.min(...places), Math.max(...places)];
    const belongs = (id: number): boolean => known.has(id) || isIn(before, id) || before.partsOf(id) === undefined;
    const holds = from >= 0 && list.slice(from, to + 1).every(belongs);
    if (holds) [targets[index - 1], targets[index]] = [list[from], list[to]];
    else broken.add(index);
  });
  return { targets, broken };
}

function inBlock(passage: Passage, span: Span, id: number): Span {
  const { span: place } = fromBlock({ span: spanInDraft(passage, span), text: '' }, id);
  return place;
}
