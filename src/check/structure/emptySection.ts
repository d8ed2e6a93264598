import type { Block, TextBlock } from '../../markup/block';
import { wrapMark } from '../../markup/marks';
import type { TextPiece } from '../../markup/piece';
import type { Fix } from '../../model/problem';
import type { AnnexBlock, Item, Section, Text } from '../../model/text';
import type { CheckedText, Fault, TextRule } from '../rule';
import { textAsMeant } from './asMeant';
import { isProposal, passageOf } from './head';
import { labelSpan, pieceOf } from './places';

/** A lead-in with nothing under it, a label with no words after it, an annex with nothing in it. */
export const emptySection: TextRule = {
  code: 'structure/empty-section',
  severity: 'warning',
  reads: 'the accepted text',
  counted: (count) => (count === 1 ? '1 section without content' : `${count} sections without content`),
  judge(text, world) {
    const meant = textAsMeant(text, world);
    return [...emptySections(text, meant), ...emptyProvisions(text, meant), ...emptyAnnexes(text)];
  },
};

function emptySections(text: CheckedText, { sections, annexes }: Text): readonly Fault[] {
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
        fixes: deletion(piece, text, deleted > 0, 'Delete the lead-in'),
      },
    ];
  });
}

/** Labels alone. What only opens a list may have no words of its own. */
function emptyProvisions(text: CheckedText, { sections, annexes }: Text): readonly Fault[] {
  const empty: Item[] = [];
  for (const { items } of sections) collectEmpty(items, empty);
  for (const { blocks } of annexes) collectEmpty(blocks.filter(isItem), empty);
  return empty.flatMap((item): readonly Fault[] => {
    const piece = pieceOf(item, text);
    if (!piece) return [];
    const passage = passageOf(text, piece);
    const isDeleted = piece.block.reading('rejected').words !== '';
    return [
      {
        message: isDeleted
          ? `All words of ${item.path} are deleted: delete its label with them.`
          : `${item.path} has no words: write it, or delete its label.`,
        span: labelSpan(piece),
        key: `label ${item.path}`,
        name: item.path,
        ...(passage ? { passage } : {}),
        // Of one that is not written yet, its neighbours already count on what it will be.
        fixes: isDeleted ? deletion(piece, text, true, 'Delete the label') : [],
      },
    ];
  });
}

function isItem(block: AnnexBlock): block is AnnexBlock & { readonly type: 'item' } {
  return block.type === 'item';
}

function collectEmpty(items: readonly Item[], empty: Item[]): void {
  for (const item of items) {
    if (item.label !== '' && item.items.length === 0 && item.text.trim() === '') empty.push(item);
    collectEmpty(item.items, empty);
  }
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

/** In a marked revision all that the text in force has of a paragraph is struck; elsewhere it goes. */
function deletion(piece: TextPiece, { asMark, pieces }: CheckedText, isPreferred: boolean, title: string): readonly Fix[] {
  const block: TextBlock = piece.block;
  const { span, scan } = block;
  const next = pieces[pieces.indexOf(piece) + 1];
  const preferred = isPreferred ? { preferred: true } : {};
  if (asMark) {
    // A remark is somebody's, and would be struck with it.
    if (scan.marks.some((mark) => mark.kind === 'remark' || mark.remarks.length > 0)) return [];
    const former = block.reading('rejected').projection.text;
    return [{ title, edits: [{ span, text: former === '' ? '' : wrapMark(former, 'deletion') }], ...preferred }];
  }
  const to = next && !isPreferred ? next.span.from : span.to;
  return [{ title, edits: [{ span: { from: span.from, to }, text: '' }], ...preferred }];
}
