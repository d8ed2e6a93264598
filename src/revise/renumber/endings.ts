import { anyOf } from '../../lexicon/phrases';
import type { Lexicon } from '../../lexicon/lexicon';
import type { LexiconData } from '../../lexicon/schema';
import type { TextPiece } from '../../markup/piece';
import type { Span } from '../../model/range';
import { replaceWords } from '../replaceWords';
import { fromBlock, blockPassage } from './relabel';
import { edited, provisionPiece, type Sheet } from './sheet';

/** How the paragraph of a provision ends: `;`, `,`, `.`, `; and`, or nothing. Undefined where it opens a list. */
export function endingOf(sheet: Sheet, id: number): string | undefined {
  return endingIn(provisionPiece(sheet, id), sheet.draft.lexicon)?.words;
}

/** A sheet with another sign at the end of a provision's paragraph, before the marks of footnotes that end it. */
export function withEnding(sheet: Sheet, id: number, ending: string): Sheet {
  const piece = provisionPiece(sheet, id);
  const found = endingIn(piece, sheet.draft.lexicon);
  if (!found || found.words === ending) return sheet;
  const edit = replaceWords(blockPassage(piece), found.span, ending, sheet.tracked);
  return edited(sheet, new Map([[id, [fromBlock(edit, id)]]]));
}

function endingIn({ projection, form }: TextPiece, lexicon: Lexicon): { words: string; span: Span } | undefined {
  const text = projection.text.slice(0, form.textTo);
  const [, words, notes] = lexicon.compiled(endingsOf).exec(text)!;
  const to = text.length - notes!.length;
  if (text[to - 1] === ':') return undefined;
  return { words: words!, span: { from: to - words!.length, to } };
}

function endingsOf({ citations }: LexiconData): RegExp {
  return new RegExp(String.raw`((?:[;,](?:\s+${anyOf([...citations.and, ...citations.or])})?|\.)?)((?:\[\^[^\][\s]+\])*)$`, 'u');
}
