import { sameEdition } from '../../citations/designation';
import { isDesignation, readPieces, type Piece } from '../../markup/piece';
import type { TextEdit } from '../../model/problem';
import type { Span } from '../../model/range';
import type { ReadProposal, Subject } from '../rule';

/** From the designation to the last block before the reasons. */
export function textSpan({ proposal: { text } }: ReadProposal): Span | undefined {
  const [first, last] = [text[0], text.at(-1)];
  return first && last && { from: first.span.from, to: last.span.to };
}

/** What a text has besides its designation and title. */
export function provisionsOf(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter((piece, index) => index > 0 && !(index === 1 && piece.kind === 'heading' && piece.form.level === 2));
}

/** The edit that leaves of a proposal's text the designation and title of the text in force: all that SUP and NOC need. */
export function keepHead(read: ReadProposal, { draft, conference }: Subject): readonly TextEdit[] {
  const span = textSpan(read);
  const base = read.base?.document;
  const named = (read.former ?? read.own)?.revision;
  // What is called by the coming conference has lost the name of the text in force.
  if (!base && named && conference && sameEdition(named, conference)) return [];
  const head = base
    ? [`# ${base.designation}`, `## ${base.title}`]
    : readPieces(read.proposal.text.slice(0, 4), 'rejected').flatMap((piece, index) => {
        if (piece.kind !== 'heading') return [];
        if (index === 0 && isDesignation(piece, draft.lexicon)) return [`# ${piece.words}`];
        return index === 1 && piece.form.level === 2 ? [`## ${piece.words}`] : [];
      });
  return span && head.length > 0 ? [{ span, text: head.join('\n\n') }] : [];
}
