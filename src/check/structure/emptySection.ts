import type { Block, TextBlock } from '../../markup/block';
import { isChange, wrapMark } from '../../markup/marks';
import type { TextPiece } from '../../markup/piece';
import type { Fix } from '../../model/problem';
import type { Section } from '../../model/text';
import type { CheckedText, Fault, TextRule } from '../rule';
import { isProposal, passageOf } from './head';

/** A lead-in with nothing under it, an annex with nothing in it. */
export const emptySection: TextRule = {
  code: 'structure/empty-section',
  severity: 'warning',
  reads: 'the accepted text',
  counted: (count) => (count === 1 ? '1 section without content' : `${count} sections without content`),
  judge: (text) => [...emptySections(text), ...emptyAnnexes(text)],
};

function emptySections(text: CheckedText): readonly Fault[] {
  const { sections, annexes } = text.text;
  return sections.flatMap((section, index): readonly Fault[] => {
    const { leadIn, path, items, tables } = section;
    // What is not under the last lead-in may stand under the next symbol.
    const goesOn = text.isSplit && annexes.length === 0 && index === sections.length - 1;
    const piece = leadIn === '' || items.length > 0 || tables.length > 0 || goesOn ? undefined : openerOf(section, text);
    if (!piece) return [];
    const deleted = blocksAfter(piece, text);
    const passage = passageOf(text, piece);
    return [
      {
        message:
          deleted > 0
            ? `Everything under ${path} is deleted: delete the lead-in with it.`
            : `Nothing stands under ${path}: write a provision, or delete the lead-in.`,
        span: piece.wordsSpan,
        key: path,
        name: path,
        ...(passage ? { passage } : {}),
        fixes: deletion(piece, text, deleted > 0),
      },
    ];
  });
}

function emptyAnnexes(text: CheckedText): readonly Fault[] {
  const { annexes } = text.text;
  return annexes.flatMap((annex, index): readonly Fault[] => {
    // An appendix to the annex is content of it.
    const isLast = index === annexes.length - 1;
    const holdsNext =
      !isLast && /^\S+/.exec(annex.heading)![0].toLowerCase() !== /^\S+/.exec(annexes[index + 1]!.heading)![0].toLowerCase();
    if (annex.blocks.length > 0 || holdsNext || (text.isSplit && isLast)) return [];
    const piece = text.pieces.find(
      (one): one is TextPiece => one.kind === 'heading' && one.wordsSpan.from === annex.headingSpan.from,
    );
    const passage = piece && passageOf(text, piece);
    const isDeleted = piece !== undefined && blocksAfter(piece, text, annex.title === '' ? 0 : 1) > 0;
    return [
      {
        message: isDeleted
          ? `Everything in ${annex.path} is deleted: delete its heading with it.`
          : `${annex.path} has no content: write it, or delete the heading.`,
        span: annex.headingSpan,
        key: annex.path,
        name: annex.path,
        ...(passage ? { passage } : {}),
      },
    ];
  });
}

function openerOf({ leadInSpan }: Section, { pieces }: CheckedText): TextPiece | undefined {
  return pieces.find((piece): piece is TextPiece => piece.kind === 'leadIn' && piece.wordsSpan.from === leadInSpan.from);
}

/** How many paragraphs after one the accepted reading leaves out, up to the next that stays; `skip` of those that stay are passed over. */
function blocksAfter(piece: TextPiece, text: CheckedText, skip = 0): number {
  const blocks: readonly Block[] = isProposal(text) ? text.proposal.text : [];
  const rest = blocks.slice(blocks.indexOf(piece.block) + 1);
  const stays = new Set<Block>(text.pieces.map(({ block }) => block));
  const staying = rest.filter((block) => stays.has(block));
  const end = staying[skip];
  return rest.slice(0, end ? rest.indexOf(end) : rest.length).filter((block) => !stays.has(block)).length;
}

/** In a marked revision the lead-in is struck, where no mark is in it yet; elsewhere it goes. */
function deletion(piece: TextPiece, { asMark, pieces }: CheckedText, isPreferred: boolean): readonly Fix[] {
  const block: TextBlock = piece.block;
  const { span, source, scan } = block;
  const next = pieces[pieces.indexOf(piece) + 1];
  const title = 'Delete the lead-in';
  const preferred = isPreferred ? { preferred: true } : {};
  if (asMark) {
    if (scan.marks.some(isChange)) return [];
    return [{ title, edits: [{ span, text: wrapMark(source, 'deletion') }], ...preferred }];
  }
  const to = next && !isPreferred ? next.span.from : span.to;
  return [{ title, edits: [{ span: { from: span.from, to }, text: '' }], ...preferred }];
}
