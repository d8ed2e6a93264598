import type { Stretch } from '../../markup/block';
import { looseSigns, scanMarks, signsOf, type Mark } from '../../markup/marks';
import { project } from '../../markup/projection';
import type { Finding, Fix, TextEdit } from '../../model/problem';
import type { Span } from '../../model/range';
import type { DraftRule } from '../rule';
import { brokenSigns, placeOf, type Crossing } from './signs';

/** A mark that begins inside another one: its signs are read as text, and the first closer ends the outer mark. */
export const crossed: DraftRule = {
  code: 'markup/crossed',
  severity: 'error',
  reads: 'the source',
  check: (subject) => brokenSigns(subject).crossed.map(findingOf),
};

function findingOf(crossing: Crossing): Finding {
  const { stretch, sign, outer } = crossing;
  const opener = signsOf(sign.kind).opener;
  const around = signsOf(outer.kind);
  return {
    code: crossed.code,
    severity: crossed.severity,
    message: `This ${opener} is text: it stands inside ${around.opener} … ${around.closer}, and marks do not nest. End that mark before it, or take one of the two away.`,
    span: placeOf(crossing),
    fixes: fixesFor(crossing),
    related: [{ message: 'The mark that it stands in', span: moved({ from: outer.from, to: outer.from + 3 }, stretch.at) }],
  };
}

/** Ways to write it, each tried on the source; the first that leaves no sign without its mark is the one that is meant. */
function fixesFor(crossing: Crossing): readonly Fix[] {
  const { stretch } = crossing;
  const before = looseSigns(stretch.source, stretch.scan).length;
  const { opener } = signsOf(crossing.sign.kind);
  const dropped: Way = { title: `Delete ${opener}`, edits: [{ span: crossing.sign, text: '' }] };
  const ways = [...settled(crossing), ...divided(crossing), ...ended(crossing), dropped].map((way) => ({
    ...way,
    left: leftBy(stretch, way.edits),
  }));
  const good = ways.filter(({ left }) => left < before).sort((one, other) => one.left - other.left);
  return good.slice(0, 2).map(({ title, edits }, index) => ({
    title,
    edits: edits.map(({ span, text }) => ({ span: moved(span, stretch.at), text })),
    ...(index === 0 ? { preferred: true } : {}),
  }));
}

interface Way {
  readonly title: string;
  /** Counted from the start of the stretch. */
  readonly edits: readonly TextEdit[];
}

/** A whole mark inside what is added or deleted: what comes of it there. What a deletion was to add has its place beside it. */
function settled({ stretch: { source }, sign, outer }: Crossing): readonly Way[] {
  const inner = wholeInside(source, sign, outer);
  if (!inner || outer.kind === 'highlight' || (outer.kind === 'deletion' && inner.added)) return [];
  const isAdded = outer.added !== undefined && outer.added.from <= inner.from;
  const text = project(source.slice(inner.from, inner.to), shifted(inner), isAdded ? 'accepted' : 'rejected').text;
  return [{ title: 'Make one mark of the two', edits: [{ span: inner, text }] }];
}

/** A whole mark inside another: the outer one ends before it and begins again after it. */
function divided({ stretch: { source }, sign, outer }: Crossing): readonly Way[] {
  const inner = wholeInside(source, sign, outer);
  if (!inner || outer.kind === 'substitution' || inner.kind === outer.kind) return [];
  const { opener, closer } = signsOf(outer.kind);
  return [
    {
      title: `End ${opener} before this mark and begin it again after it`,
      edits: [
        { span: { from: inner.from, to: inner.from }, text: closer },
        { span: { from: inner.to, to: inner.to }, text: opener },
      ],
    },
  ];
}

/** The outer mark ends where the inner one begins; its own closer goes, where the inner one has another. */
function ended({ sign, outer }: Crossing): readonly Way[] {
  const { closer } = signsOf(outer.kind);
  const here = { span: { from: sign.from, to: sign.from }, text: closer };
  const gone = { span: { from: outer.to - 3, to: outer.to }, text: '' };
  const title = `End ${signsOf(outer.kind).opener} before this mark`;
  return [
    { title, edits: [here] },
    { title, edits: [here, gone] },
    { title: 'Make one mark of the two', edits: [{ span: { from: sign.from, to: sign.to }, text: '' }, gone] },
  ];
}

/** The mark that begins with a sign, where it ends within the part of the outer mark that it begins in. */
function wholeInside(source: string, sign: Span, outer: Mark): Mark | undefined {
  const part = [outer.deleted, outer.added, outer.content].find((one) => one && one.from <= sign.from && sign.to <= one.to);
  const [mark] = part ? scanMarks(source.slice(sign.from, part.to)).marks : [];
  return mark?.from === 0 && mark.kind !== 'remark' ? { ...mark, ...moved(mark, sign.from) } : undefined;
}

function shifted(mark: Mark): ReturnType<typeof scanMarks> {
  // The parts of the mark are still counted from its own start.
  return { marks: [{ ...mark, from: 0, to: mark.to - mark.from }], unmatched: [] };
}

function leftBy({ source }: Stretch, edits: readonly TextEdit[]): number {
  const edited = [...edits]
    .sort((one, other) => other.span.from - one.span.from)
    .reduce((text, { span, text: written }) => text.slice(0, span.from) + written + text.slice(span.to), source);
  return looseSigns(edited, scanMarks(edited)).length;
}

function moved({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by };
}
