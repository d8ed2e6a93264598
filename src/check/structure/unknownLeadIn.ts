import { isAnnexHeading } from '../../markup/piece';
import { spanInDraft, type Passage } from '../../markup/passage';
import type { Fix } from '../../model/problem';
import type { Span } from '../../model/range';
import { replaceWords } from '../../revise/replaceWords';
import type { CheckedText, Fault, TextRule, World } from '../rule';
import { quote } from '../wording';
import { lostLeadIns, type LostLeadIn } from './asMeant';
import { judgeLeadIn, type Opinion } from './leadInWords';

/** A lead-in with words that no lead-in has, and a line that is one but for its emphasis. */
export const unknownLeadIn: TextRule = {
  code: 'structure/unknown-lead-in',
  severity: 'warning',
  reads: 'the accepted text',
  counted: (count) => (count === 1 ? '1 lead-in that is not known' : `${count} lead-ins that are not known`),
  judge(text, world) {
    const { lexicon } = world.draft;
    const annex = text.pieces.find((piece) => isAnnexHeading(piece, lexicon));
    const end = annex?.span.from ?? Infinity;
    return [
      ...text.passages.flatMap((passage) =>
        passage.kind === 'leadIn' && passage.at < end ? misspelt(passage, text, world) : [],
      ),
      ...lostLeadIns(text, world).map((lost) => (lost.restFrom === undefined ? withoutEmphasis(lost, text) : runOn(lost, text))),
    ];
  },
};

function misspelt(passage: Passage, text: CheckedText, { memory, draft: { lexicon } }: World): readonly Fault[] {
  const { slips, strange, isWellFormed } = memory.of('structure/unknown-lead-in', passage, (): Opinion =>
    judgeLeadIn(passage.words, lexicon),
  );
  const { words } = passage;
  const at = (span: Span): Pick<Fault, 'span' | 'passage'> => ({ span: spanInDraft(passage, span), passage });
  if (slips.length > 0) {
    const written = slips.map((slip) => slip.written).join(', ');
    const meant = slips.map((slip) => slip.meant).join(', ');
    return [
      {
        message: `${quote(written)} is no word of a known lead-in: ${quote(meant)} is near.`,
        ...at({ from: slips[0]!.span.from, to: slips[slips.length - 1]!.span.to }),
        key: written,
        name: written,
        fixes: [
          {
            title: `Write ${quote(meant)}`,
            edits: slips.map(({ span, meant: word }) => replaceWords(passage, span, word, text.asMark)),
            preferred: true,
          },
        ],
      },
    ];
  }
  if (strange === undefined) return [];
  const from = words.toLowerCase().indexOf(strange);
  return [
    {
      message: isWellFormed
        ? `No adopted text opens a section with ${quote(strange)}: is a lead-in meant that is usual?`
        : `${quote(strange)} opens no lead-in: a line in italics alone begins a section.`,
      ...at({ from, to: from + strange.length }),
      key: strange,
      name: strange,
      ...(isWellFormed ? { severity: 'info' as const } : {}),
    },
  ];
}

function withoutEmphasis({ piece, passage, plain, isFollowed }: LostLeadIn, { asMark }: CheckedText): Fault {
  const isPartly = /[*_]/.test(passage.words);
  const whole = { from: 0, to: passage.words.length };
  const edits = [replaceWords(passage, whole, `*${plain}*`, asMark)];
  const fix: Fix = { title: 'Put it in italics as a lead-in', edits, preferred: true };
  return {
    message: isPartly
      ? `${quote(plain)} is a lead-in only when all of the line is in italics: *${plain}*.`
      : `${quote(plain)} reads like a lead-in but is not in italics: *${plain}*.`,
    span: piece.wordsSpan,
    key: plain,
    name: plain,
    passage,
    fixes: isFollowed ? [fix] : [],
  };
}

/** A lead-in with its provision on the same line. In a marked revision a paragraph is not divided by a mark. */
function runOn({ piece, passage, plain, restFrom }: LostLeadIn, { asMark }: CheckedText): Fault {
  const span = { from: 0, to: passage.words.slice(0, restFrom).trimEnd().length };
  const edits = [replaceWords(passage, { from: 0, to: restFrom! }, `*${plain}*\n\n`, false)];
  return {
    message: `${quote(plain)} opens a section: a lead-in stands on a line of its own, and its provisions in paragraphs under it.`,
    span: { from: piece.wordsSpan.from, to: spanInDraft(passage, span).to },
    key: `${plain} on one line`,
    name: plain,
    passage,
    fixes: asMark ? [] : [{ title: 'Set the lead-in on its own line', edits, preferred: true }],
  };
}
