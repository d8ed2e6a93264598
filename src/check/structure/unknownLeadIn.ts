import { isAnnexHeading, type Piece, type TextPiece } from '../../markup/piece';
import type { Passage } from '../../markup/passage';
import { spanInDraft } from '../../markup/passage';
import type { Fix } from '../../model/problem';
import type { Span } from '../../model/range';
import { replaceWords } from '../../revise/replaceWords';
import type { CheckedText, Fault, TextRule, World } from '../rule';
import { quote } from '../wording';
import { isKnownLeadIn, judgeLeadIn, type Opinion } from './leadInWords';

/** A lead-in with words that no lead-in has, and a line that is one but for its emphasis. */
export const unknownLeadIn: TextRule = {
  code: 'structure/unknown-lead-in',
  severity: 'warning',
  reads: 'the accepted text',
  counted: (count) => (count === 1 ? '1 lead-in that is not known' : `${count} lead-ins that are not known`),
  judge(text, world) {
    const { lexicon } = world.draft;
    const annex = text.pieces.findIndex((piece) => isAnnexHeading(piece, lexicon));
    const body = annex < 0 ? text.pieces : text.pieces.slice(0, annex);
    const passages = new Map(text.passages.map((passage) => [passage.projection, passage]));
    return body.flatMap((piece, index): readonly Fault[] => {
      if (piece.kind !== 'leadIn' && piece.kind !== 'paragraph') return [];
      const passage = passages.get(piece.projection);
      if (!passage) return [];
      return piece.kind === 'leadIn'
        ? misspelt(passage, text, world)
        : isFollowed(body[index + 1])
          ? withoutEmphasis(piece, passage, text, world)
          : [];
    });
  },
};

/** A lead-in is followed by a provision; what stands before another lead-in is a provision itself. */
function isFollowed(next: Piece | undefined): boolean {
  return next !== undefined && (next.kind === 'item' || next.kind === 'paragraph' || next.kind === 'table');
}

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

function withoutEmphasis(
  piece: TextPiece,
  passage: Passage,
  text: CheckedText,
  { memory, draft: { lexicon } }: World,
): readonly Fault[] {
  const { words } = passage;
  const plain = memory.of('structure/unknown-lead-in', passage, () => leadInIn(words, (line) => isKnownLeadIn(line, lexicon)));
  if (plain === undefined) return [];
  const isPartly = /[*_]/.test(words);
  const fix: Fix = {
    title: 'Put it in italics as a lead-in',
    edits: [emphasise(piece, passage, plain, text.asMark)],
    preferred: true,
  };
  return [
    {
      message: isPartly
        ? `${quote(plain)} is a lead-in only when all of the line is in italics: *${plain}*.`
        : `${quote(plain)} reads like a lead-in but is not in italics: *${plain}*.`,
      span: piece.wordsSpan,
      key: plain,
      name: plain,
      passage,
      fixes: [fix],
    },
  ];
}

function leadInIn(words: string, isKnown: (line: string) => boolean): string | undefined {
  const plain = words.replace(/[*_]/g, '').replace(/\s+/g, ' ').trim();
  if (plain.length > LONGEST || !isKnown(plain)) return undefined;
  return plain.replace(/[\s,]+$/, '');
}

const LONGEST = 300;

function emphasise(piece: TextPiece, passage: Passage, plain: string, asMark: boolean): ReturnType<typeof replaceWords> {
  return replaceWords(passage, { from: 0, to: passage.words.length }, `*${plain}*`, asMark && piece.kind === 'paragraph');
}
