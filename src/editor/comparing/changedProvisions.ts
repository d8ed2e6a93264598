import type { Lexicon } from '../../lexicon/lexicon';
import { readAdopted } from '../../markup/adopted';
import { acceptChanges, rejectChanges } from '../../markup/format';
import { createInlineReader, type InlineReader } from '../../markup/inline';
import type { ProvisionChange } from '../../model/change';
import type { Span } from '../../model/range';
import type { Text } from '../../model/text';
import { compareTexts } from '../../revise/compare';
import { blocksOfMarked, blocksOfText, type PlacedUnit } from './places';

/** What happened to a provision, in the one word that says most of it. */
export type ProvisionChangeKind = 'changed' | 'added' | 'deleted' | 'moved' | 'split' | 'merged' | 'renumbered';

/** A provision that is not the same in two texts. */
export interface ChangedProvision {
  readonly kind: ProvisionChangeKind;
  /** What it is called: `resolves 2`, `title`, `resolves (lead-in)`; by its path in the later text, unless it was deleted. */
  readonly name: string;
  /** All that happened to it: `changed, was resolves 1`. */
  readonly words: string;
  /** The section or annex that it is in: `resolves`, `Annex 2`. */
  readonly part: string;
  /** Its first words, plain. */
  readonly excerpt: string;
  /** With its marks, in the markup. */
  readonly marked: string;
  /** Where it stands in each text; an empty stretch shows where it would stand in one that does not have it. */
  readonly places: Readonly<Record<Reading, Span>>;
}

/** The ways to read a comparison: the earlier text, the later one, and both as one marked text. */
export type Reading = 'left' | 'right' | 'marked';

/** The texts of a comparison, in canonical form; `marked` is empty where they cannot be marked. */
export type Readings = Readonly<Record<Reading, string>>;

/** What changed between two texts, provision by provision, in the order of the marked text. A move is one change. */
export function changedProvisions(texts: Readings, lexicon: Lexicon): readonly ChangedProvision[] {
  const inline = createInlineReader();
  const { provisions } = compareTexts(texts.left, texts.right, lexicon);
  const placed = placedIn(provisions, texts, lexicon, inline);
  const whole = { left: readAdopted(texts.left, inline, lexicon), right: readAdopted(texts.right, inline, lexicon) };
  return placed.flatMap((one): readonly ChangedProvision[] => {
    if (!isChanged(one.change)) return [];
    const unit = one.right ?? one.left;
    const part = one.right ? partAt(whole.right, one.right) : one.left ? partAt(whole.left, one.left) : HEAD;
    const kind = kindOf(one);
    const { path } = one.change;
    return [
      {
        kind,
        name: nameOf(path, unit),
        words: wordsOf(kind, one),
        part,
        excerpt: unit ? excerptOf(inline.plainText(unit.unit.words)) : '',
        marked: one.change.marked,
        places: one.places,
      },
    ];
  });
}

/** A provision of the comparison with its blocks in both texts. */
interface Placed {
  readonly change: ProvisionChange;
  readonly left?: PlacedUnit;
  readonly right?: PlacedUnit;
  readonly places: ChangedProvision['places'];
}

function placedIn(
  provisions: readonly ProvisionChange[],
  texts: Readings,
  lexicon: Lexicon,
  inline: InlineReader,
): readonly Placed[] {
  const blocks = { left: blocksOfText(texts.left, lexicon, inline), right: blocksOfText(texts.right, lexicon, inline) };
  const marked = blocksOfMarked(texts.marked, lexicon);
  const ends: Record<Reading, number> = { left: 0, right: 0, marked: 0 };
  // Where a text lacks a provision, it would stand behind what came before it.
  const spanIn = (reading: Reading, found: Span | undefined): Span => {
    ends[reading] = Math.max(ends[reading], found?.to ?? 0);
    return found ?? { from: ends[reading], to: ends[reading] };
  };
  return provisions.map((change) => {
    const left = change.basePath === undefined ? undefined : blocks.left.take(change.basePath, rejectChanges(change.marked));
    const right = change.change === 'deleted' ? undefined : blocks.right.take(change.path, acceptChanges(change.marked));
    const before = left && marked.rejected.take(left.unit);
    const after = right && marked.accepted.take(right.unit);
    return {
      change,
      ...(left ? { left } : {}),
      ...(right ? { right } : {}),
      places: {
        // What moved says nothing about the place of what follows it now.
        left: left && change.moved ? left.span : spanIn('left', left?.span),
        right: spanIn('right', right?.span),
        marked: spanIn('marked', after ?? before),
      },
    };
  });
}

function isChanged({ change, moved, renumbered }: ProvisionChange): boolean {
  return change !== 'same' || moved || renumbered;
}

function kindOf({ change: { change, moved, renumbered, splitFrom, mergedInto }, left, right }: Placed): ProvisionChangeKind {
  if (moved) return 'moved';
  if (splitFrom !== undefined) return 'split';
  if (mergedInto !== undefined) return 'merged';
  if (change === 'added' || change === 'deleted') return change;
  return renumbered && !isReworded(left, right) ? 'renumbered' : 'changed';
}

function wordsOf(kind: ProvisionChangeKind, { change, left, right }: Placed): string {
  const { basePath, path, splitFrom, mergedInto } = change;
  const place = (preposition: string, other: string | undefined): string => (other ? ` ${preposition} ${other}` : '');
  if (kind === 'moved') return `moved${place('from', basePath)}${isReworded(left, right) ? ', changed' : ''}`;
  if (kind === 'split') return `split${place('from', splitFrom)}`;
  if (kind === 'merged') return `merged${place('into', mergedInto)}`;
  const was = basePath !== undefined && basePath !== '' && basePath !== path ? `, was ${basePath}` : '';
  return kind + was;
}

/** Whether anything else differs than the label and the sign at the end, which goes by the place in the list. */
function isReworded(left: PlacedUnit | undefined, right: PlacedUnit | undefined): boolean {
  const saying = (placed: PlacedUnit): string => placed.unit.key.replace(/[;,.]$/, '');
  return left !== undefined && right !== undefined && saying(left) !== saying(right);
}

/** A lead-in has the path of its section, a paragraph without a label that of what it belongs to: a word tells them apart. */
function nameOf(path: string, placed: PlacedUnit | undefined): string {
  switch (placed?.unit.kind) {
    case 'leadIn':
      return `${path} (lead-in)`;
    case 'paragraph':
      // Some paths say so themselves.
      return path === 'formula' || path.endsWith(PARAGRAPH) ? path : `${path} (${PARAGRAPH})`.trimStart();
    default:
      return path === '' ? (placed?.unit.kind ?? PARAGRAPH) : path;
  }
}

const PARAGRAPH = 'paragraph';
const HEAD = 'Designation and title';
const NOTES = 'Footnotes';
const UNNAMED = 'Before the first lead-in';

function partAt({ sections, annexes }: Text, { unit, span }: PlacedUnit): string {
  if (unit.kind === 'footnote') return NOTES;
  const holds = (part: { readonly span: Span }): boolean => part.span.from <= span.from && span.from < part.span.to;
  const found = annexes.find(holds) ?? sections.find(holds);
  return found ? found.path || UNNAMED : HEAD;
}

/** As much as a line of a list has room for. */
const LONGEST = 80;

function excerptOf(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST) + 1 || LONGEST).trimEnd()}…`;
}
