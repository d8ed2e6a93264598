import { editionOfConference } from '../../citations/designation';
import { english, type Lexicon } from '../../lexicon/lexicon';
import { readBlocks } from '../../markup/blocks';
import { applyEdits } from '../../markup/edits';
import { formatPlain, rejectChanges } from '../../markup/format';
import { writeFrontMatter } from '../../markup/frontMatter';
import { passagesOf, spanInDraft, type Passage } from '../../markup/passage';
import { readPieces } from '../../markup/piece';
import type { Edition } from '../../model/designation';
import type { TextEdit } from '../../model/problem';
import type { Side } from '../../model/text';
import { mark } from '../mark';
import { bringToConference, identifierOf, ProposalRefusal, type ProposalRequest } from '../newProposal';
import type { CitingPlace, CitingText } from './consequences';
import { reasonsFor, sayQuestion } from './sentences';

/** What the proposals need to know; `number` is that of the first. */
export type ConsequentialRequest = Pick<ProposalRequest, 'source' | 'document' | 'number' | 'conference' | 'lexicon'> & {
  /** True to propose also texts in which nothing can be written without somebody deciding. */
  readonly withOpen?: boolean;
};

/** A draft that updates the citations of several texts. */
export interface ConsequentialDraft {
  readonly source: string;
  /** What it proposes, in order. */
  readonly proposed: readonly { readonly text: CitingText; readonly identifier: string }[];
}

/**
 * Writes one MOD proposal for each text whose citations have to be updated: a marked revision with what has to be decided as
 * remarks at the citations, and the reasons. Texts in which nothing is to be done are left out.
 * @throws ProposalRefusal when the conference has no place and year, or when there is nothing to propose.
 */
export function writeConsequentialProposals(texts: readonly CitingText[], request: ConsequentialRequest): ConsequentialDraft {
  const { lexicon = english, conference, source, document, number, withOpen } = request;
  const edition = editionOfConference(conference, lexicon);
  if (!edition)
    throw new ProposalRefusal(
      `The conference "${conference}" names no place and year. Write it as "Plenipotentiary Conference (Doha, 2026)".`,
    );
  const chosen = texts.filter((text) => isUpdated(text) || (withOpen && isOpen(text)));
  if (chosen.length === 0) throw new ProposalRefusal('There is nothing to propose: no citation has to be updated.');
  const proposed = chosen.map((text, index) => ({
    text,
    identifier: identifierOf({ source, document, number: number + index }),
  }));
  const head = writeFrontMatter({
    conference,
    source: source.length === 1 ? source[0]! : source,
    document,
    form: 'marked',
    ...(lexicon === english ? {} : { language: lexicon.language }),
  });
  const blocks = proposed.flatMap(({ text, identifier }) => [
    `MOD ${identifier}`,
    revise(text, edition, lexicon).trimEnd(),
    `**${lexicon.data.forms.reasons.written}** ${reasonsOf(text, lexicon)}`,
  ]);
  return { source: `${[head, ...blocks].join('\n\n')}\n`, proposed };
}

/** True for a text in which something is written anew. */
export function isUpdated({ places }: Pick<CitingText, 'places'>): boolean {
  return places.some(({ action }) => action === 'update');
}

/** True for a text in which somebody has to look at a citation. */
export function isOpen({ places }: Pick<CitingText, 'places'>): boolean {
  return places.some(({ action }) => action === 'look');
}

/** The reasons of a proposal: what was updated; where nothing was, what has to be looked at. */
function reasonsOf({ places }: CitingText, lexicon: Lexicon): string {
  const updated = places.filter(({ action }) => action === 'update');
  const told = updated.length > 0 ? updated : places;
  return reasonsFor(
    told.flatMap(({ facts }) => facts),
    lexicon,
  );
}

/** The text with its citations updated and brought to the conference, marked against what is in force. */
function revise({ document, edits, places }: CitingText, edition: Edition, lexicon: Lexicon): string {
  const revised = bringToConference(applyEdits(document.markup, edits), edition, lexicon);
  const marked = mark(document.markup, revised, lexicon);
  const base = formatPlain(document.markup, lexicon);
  const holds = (told: readonly TextEdit[]): boolean => rejectChanges(applyEdits(marked, told), lexicon) === base;
  const told = remarks(document.markup, marked, places, lexicon);
  // A remark that would be read as text, inside a code span, is left out: the list of citations has it all the same.
  return applyEdits(marked, holds(told) ? told : told.filter((remark) => holds([remark])));
}

/** The questions as remarks, each behind its citation. Marks add no blocks here and delete none, so passages go by their count. */
function remarks(base: string, marked: string, places: readonly CitingPlace[], lexicon: Lexicon): readonly TextEdit[] {
  const before = passagesIn(base, 'accepted', lexicon);
  const after = passagesIn(marked, 'rejected', lexicon);
  return places.flatMap(({ span, questions, event }) => {
    const index = before.findIndex(
      (passage) => startOf(passage) <= span.from && span.to <= startOf(passage) + passage.words.length,
    );
    const [from, passage] = [before[index], after[index]];
    if (!from || !passage || questions.length === 0) return [];
    const at = endIn(passage, span.to - startOf(from));
    const text = questions.map((question) => `{>>${clean(sayQuestion(question, event, lexicon))}<<}`).join('');
    return [{ span: { from: at, to: at }, text }];
  });
}

function passagesIn(source: string, side: Side, lexicon: Lexicon): readonly Passage[] {
  return passagesOf(readPieces(readBlocks(source, lexicon), side), side, lexicon);
}

/** Where a passage's words begin in a text without marks. */
function startOf({ at, shift }: Passage): number {
  return at + shift;
}

/** Where a stretch that ends at an offset of the words ends in the draft, behind a mark that it ends in. */
function endIn(passage: Passage, offset: number): number {
  const { to } = spanInDraft(passage, { from: offset - 1, to: offset });
  const inside = passage.scan.marks.find((each) => each.from + passage.at < to && to < each.to + passage.at);
  return inside ? inside.to + passage.at : to;
}

/** A closer would end the remark early. */
function clean(words: string): string {
  return words.replaceAll('<<}', '<< }');
}
