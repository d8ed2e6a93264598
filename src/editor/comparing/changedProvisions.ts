import type { Lexicon } from '../../lexicon/lexicon';
import { readAdopted } from '../../markup/adopted';
import { createInlineReader, type InlineReader } from '../../markup/inline';
import { scanMarks } from '../../markup/marks';
import type { ProvisionChange } from '../../model/change';
import type { Span } from '../../model/range';
import type { Text } from '../../model/text';
import { compareTexts } from '../../revise/compare';
import { blocksOfMarked, blocksOfText, type PlacedUnit } from './places';

/** What happened to a provision, in the one word that says most of it. */
export type ProvisionChangeKind = 'changed' | 'added' | 'deleted' | 'moved' | 'renumbered';

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
  const gone = joinMoves(placed, lexicon);
  return placed.flatMap((one): readonly ChangedProvision[] => {
    if (gone.has(one) || !isChanged(one.change)) return [];
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
  left?: PlacedUnit;
  readonly right?: PlacedUnit;
  places: ChangedProvision['places'];
  /** Where a provision that was moved stood before. */
  from?: string;
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
    const left = change.basePath === undefined ? undefined : blocks.left.take(change.basePath);
    const right = change.change === 'deleted' ? undefined : blocks.right.take(change.path);
    const before = left && marked.rejected.take(left.unit);
    const after = right && marked.accepted.take(right.unit);
    return {
      change,
      ...(left ? { left } : {}),
      ...(right ? { right } : {}),
      places: {
        left: spanIn('left', left?.span),
        right: spanIn('right', right?.span),
        marked: spanIn('marked', after ?? before),
      },
    };
  });
}

/** Makes one of the two halves of each move; gives those that are told by the other. */
function joinMoves(placed: readonly Placed[], { data: { forms } }: Lexicon): ReadonlySet<Placed> {
  const gone = new Set<Placed>();
  const left = placed.filter(({ change }) => change.moved && change.change === 'deleted');
  for (const one of placed) {
    if (!one.change.moved || one.change.change === 'deleted') continue;
    one.from = one.change.basePath ?? remarked(one.change.marked, `${forms.moved.from} `);
    const other = left.find((half) => !gone.has(half) && half.change.path === one.from);
    if (!other) continue;
    gone.add(other);
    one.left = other.left;
    one.places = { ...one.places, left: other.places.left };
  }
  return gone;
}

/** What a remark says after some words. */
function remarked(marked: string, after: string): string | undefined {
  const remarks = scanMarks(marked).marks.filter(({ kind }) => kind === 'remark');
  const texts = remarks.map(({ content }) => (content ? marked.slice(content.from, content.to) : ''));
  return texts.find((text) => text.startsWith(after))?.slice(after.length);
}

function isChanged({ change, moved, renumbered }: ProvisionChange): boolean {
  return change !== 'same' || moved || renumbered;
}

function kindOf({ change: { change, moved, renumbered }, left, right }: Placed): ProvisionChangeKind {
  if (moved && change !== 'deleted') return 'moved';
  if (change === 'added' || change === 'deleted') return change;
  return renumbered && !isReworded(left, right) ? 'renumbered' : 'changed';
}

function wordsOf(kind: ProvisionChangeKind, { change, from, left, right }: Placed): string {
  if (kind === 'moved') {
    return `moved${from ? ` from ${from}` : ''}${isReworded(left, right) ? ', changed' : ''}`;
  }
  const { basePath, path } = change;
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
