import type { Lexicon } from '../../lexicon/lexicon';
import { LETTER, readingsOf } from '../../markup/labels';
import { spanInDraft, type Passage } from '../../markup/passage';
import type { TextPiece } from '../../markup/piece';
import type { Fix } from '../../model/problem';
import type { Span } from '../../model/range';
import type { Item } from '../../model/text';
import { isEmphasised, labelEdit } from '../../revise/renumber/relabel';
import { replaceWords } from '../../revise/replaceWords';
import { detect } from '../detection';
import type { CheckedText, Detector, Fault, TextRule, World } from '../rule';
import { textAsMeant } from './asMeant';
import { countsOf, type Count } from './counting';
import { listsOf, type List } from './lists';
import { passageOf } from './head';
import { labelSpan, pieceOf } from './places';
import { judgeSequence, type Verdict } from './sequence';

/** Labels of a list that do not count on: skipped, repeated, lost, misplaced, or of another kind than those around them. */
export const labelSequence: TextRule = {
  code: 'structure/label-sequence',
  severity: 'warning',
  reads: 'the accepted text',
  counted: (count) => (count === 1 ? '1 label out of sequence' : `${count} labels out of sequence`),
  judge(text, world) {
    const { lexicon } = world.draft;
    const faults: Fault[] = [];
    const given = new Map<Item, string>();
    const told = new Set<number>();
    for (const list of listsOf(textAsMeant(text, world), lexicon)) {
      if (list.isInOrder && !(list.parent && given.has(list.parent))) continue;
      for (const count of countsOf(list, given, lexicon)) {
        const isDash = count.label(1) === count.label(2);
        for (const verdict of judgeSequence(count.marks, !list.isInAnnex, list.isNested, isDash)) {
          if (verdict.kind === 'wrong') given.set(verdict.item, count.label(verdict.due));
          if (told.has(verdict.item.span.from)) continue;
          told.add(verdict.item.span.from);
          const fault = faultOf(verdict, count, list, text, lexicon);
          if (fault) faults.push(fault);
        }
      }
    }
    return [...faults, ...writtenTwice(text, world)];
  },
};

function faultOf(verdict: Verdict, count: Count, list: List, text: CheckedText, lexicon: Lexicon): Fault | undefined {
  const { item } = verdict;
  const piece = pieceOf(item, text);
  if (!piece) return undefined;
  const passage = passageOf(text, piece);
  const { label } = item;
  const name = label === '' ? nameOf(list) : item.path;
  const due = 'due' in verdict && verdict.due !== undefined ? count.label(verdict.due) : undefined;
  const related = relatedTo(verdict, text);
  return {
    message: messageOf(verdict, count, list),
    span: labelSpan(piece),
    key: `${verdict.kind} ${name} ${label} ${due ?? ''}`,
    name,
    ...(passage ? { passage } : {}),
    fixes: due !== undefined && verdict.kind !== 'skipped' ? [fixOf(piece, due, count, list, text, lexicon)] : [],
    ...(related ? { related } : {}),
  };
}

/** A label that is repeated by the words after it: `*a)* *a)* that …`, `1 1 to …`, but not `1 1 January`. */
function writtenTwice(text: CheckedText, world: World): readonly Fault[] {
  return detect(secondLabels, text, world).flatMap(({ passage, facts }) =>
    facts.map(({ label, span, whole }) => ({
      message: `The label ${label} is written twice.`,
      span: spanInDraft(passage, span),
      key: `twice ${label}`,
      name: label,
      passage,
      fixes: [
        {
          title: `Delete the second ${label}`,
          edits: [replaceWords(passage, whole, '', text.asMark)],
          preferred: true,
        },
      ],
    })),
  );
}

/** A label among the words that it opens: alone, and with the signs and blanks around it. */
interface SecondLabel {
  readonly label: string;
  readonly span: Span;
  readonly whole: Span;
}

const secondLabels: Detector<SecondLabel> = {
  find(passage) {
    const found = passage.kind === 'item' ? /^([*_]?)(\S{1,8}?)\1(\s+)(?=(\p{Ll}?))/u.exec(passage.words) : null;
    if (!found) return [];
    const [whole, sign = '', label = '', , next] = found;
    if (!isLabelOf(passage, label) || (!/[.)]$/.test(label) && next === '')) return [];
    return [{ label, span: { from: sign.length, to: sign.length + label.length }, whole: { from: 0, to: whole.length } }];
  },
};

/** Whether words are the label of the paragraph that they open. */
function isLabelOf({ projection, shift }: Passage, words: string): boolean {
  const opening = projection.text
    .slice(0, shift)
    .trim()
    .replace(/^[-+*][ \t]+/, '');
  return opening.replace(/[*_]/g, '') === words && words !== '–';
}

/** What a list is called; one that stands under no lead-in has no name of its own. */
function nameOf({ container, parent }: List): string {
  return (parent?.path ?? container) || 'this text';
}

function messageOf(verdict: Verdict, count: Count, list: List): string {
  const { label } = verdict.item;
  const where = nameOf(list);
  const before = (due: number): string => (due > 1 ? `after ${count.label(due - 1)}` : 'here');
  switch (verdict.kind) {
    case 'wrong':
      return `Label out of sequence: ${count.label(verdict.due)} is due ${before(verdict.due)} in ${where}, not ${label}.`;
    case 'dropped':
      return `This paragraph has no label: ${count.label(verdict.due)} is due ${before(verdict.due)} in ${where}.`;
    case 'bare':
      return verdict.due === undefined
        ? `This paragraph has no label, unlike those around it in ${where}: give it one, or join it to a paragraph that has.`
        : `This paragraph has no label, unlike those before it in ${where}: ${count.label(verdict.due)} is due.`;
    case 'skipped':
      return `${count.label(verdict.due)} is missing before ${label} in ${where}. If it went on purpose, “Renumber Section” gives the labels and mends references.`;
    case 'repeated':
      return verdict.first
        ? `There is a ${label} before this one in ${where}. If this is a new provision, “Renumber Section” gives the labels and mends references.`
        : `${label} begins the count of ${where} anew: “Renumber Section” makes it go on.`;
    case 'misplaced':
      return `${label} stands out of its place in ${where}: move it to where it counts, or let “Renumber Section” give the labels.`;
    case 'swapped':
      return `${label} and ${verdict.other.label} of ${where} have changed places: move one of them, or let “Renumber Section” give the labels.`;
  }
}

function relatedTo(verdict: Verdict, text: CheckedText): Fault['related'] {
  const other = verdict.kind === 'repeated' ? verdict.first : verdict.kind === 'swapped' ? verdict.other : undefined;
  const piece = other && pieceOf(other, text);
  return other && piece ? [{ message: `the other paragraph: ${other.label}`, span: labelSpan(piece) }] : undefined;
}

/** The label alone is wrong, so references that name the provision by the right one need no mending. */
function fixOf(piece: TextPiece, label: string, count: Count, list: List, text: CheckedText, lexicon: Lexicon): Fix {
  const isOther =
    piece.form.label === undefined ||
    readingsOf(label, lexicon).every(({ style }) => style !== readingsOf(piece.form.label!, lexicon)[0]!.style);
  const neighbour = count.marks.find(
    (mark) => mark.kind === 'labelled' && mark.item.span.from !== piece.span.from && mark.value !== undefined,
  );
  const model = neighbour?.kind === 'labelled' ? pieceOf(neighbour.item, text) : undefined;
  const emphasised = model ? isEmphasised(model) : readingsOf(label, lexicon)[0]!.style === LETTER && !list.isNested;
  return {
    title: `Label it ${label}`,
    edits: [labelEdit(piece, label, text.asMark, isOther ? emphasised : undefined)],
    preferred: true,
  };
}
