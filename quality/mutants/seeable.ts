import { findCitations } from '../../src/citations/find';
import { findReferences } from '../../src/citations/references';
import { sameEdition } from '../../src/citations/designation';
import { isForeign } from '../../src/citations/foreign';
import type { Library } from '../../src/corpus/library';
import { pathsOfText } from '../../src/corpus/provision';
import { offsetAfter } from '../../src/markup/edits';
import { spanInDraft, type Passage } from '../../src/markup/passage';
import type { Citation } from '../../src/model/citation';
import type { Edition } from '../../src/model/designation';
import type { Span } from '../../src/model/range';
import { WHOLE } from '../texts';
import { textPieces, type Field, type Mistake } from './field';

/** A planted mistake, for those who ask whether anybody could see it who has not got the text in force. */
export interface Planted {
  readonly before: Field;
  readonly mistake: Mistake;
  /** The draft with the mistake in it. */
  readonly after: Field;
  /** The texts at hand. */
  readonly library: Library;
}

/** Why a mistake leaves a draft that could be right as well, as far as the texts at hand tell; undefined where it does not. */
export type Excuse = (planted: Planted) => string | undefined;

/** The number is that of another text, for all that anybody knows, and no title beside it says which one was meant. */
export const numberFits: Excuse = ({ before, mistake, after, library }) => {
  const { from } = mistake.edits[0]!.span;
  const was = citedAt(before, from);
  if (was && (was.citation.body !== 'conference' || isForeign(was.passage.words, was.citation, was.all, before.draft.lexicon)))
    return 'a text of another body';
  const citation = citedAt(after, offsetAfter(from, mistake.edits, 'before'))?.citation;
  if (!was || !citation || titleBehind(was, library) !== undefined) return undefined;
  const { revision, kind, number } = citation.designation;
  if (library.find(citation.designation)) return 'such a text exists';
  // Numbers go on where the last conference stopped, so no conference before it adopted a text with a higher one.
  const highest = Math.max(...library.list().map((document) => (document.kind === kind ? document.number : 0)));
  if (number !== null && number > highest) return undefined;
  if (revision) return isAtHand(revision, library) ? undefined : 'of a conference that is not at hand, or not all of it';
  return 'a text of an earlier conference may have this number';
};

/** The body met there in that year, and the texts at hand do not say that there is no such revision, or that its title is another. */
export const meetingFits: Excuse = ({ before, mistake, after, library }) => {
  const { from } = mistake.edits[0]!.span;
  const was = citedAt(before, from);
  const citation = citedAt(after, offsetAfter(from, mistake.edits, 'before'))?.citation;
  const revision = citation?.designation.revision;
  // What was adopted elsewhere is none of this conference's.
  if (!was || !citation || !revision || citation.ofThisConference) return undefined;
  if (!library.conferences.bodiesAt(revision).includes(citation.body)) return undefined;
  if (citation.body !== 'conference') return 'that body met there in that year';
  const cited = library.find(citation.designation);
  if (!cited) return isAtHand(revision, library) ? undefined : 'of a conference that is not at hand, or not all of it';
  const title = titleBehind(was, library);
  return title === undefined || title === folded(cited.title) ? 'such a revision exists' : undefined;
};

/** Whether all texts of a conference are at hand; of Dubai there is only an extract. */
function isAtHand(revision: Edition, { editions }: Library): boolean {
  return WHOLE.some((edition) => sameEdition(edition, revision) && editions.some((held) => sameEdition(held, edition)));
}

/** The title of what is cited, where it follows the citation. */
function titleBehind({ passage, citation }: Cited, library: Library): string | undefined {
  const rest = folded(passage.words.slice(citation.span.to));
  return library
    .revisionsOf(citation.designation)
    .map(({ title }) => folded(title))
    .find((title) => title !== '' && rest.slice(0, title.length + NEAR).includes(title));
}

/** How far behind a citation its title may stand: after the body, and a word such as “on”. */
const NEAR = 40;

/** What is referred to now is there as well, or the text that it is to be in is not at hand. */
export const referenceFits: Excuse = ({ mistake, after, library }) => {
  const at = offsetAfter(mistake.edits[0]!.span.from, mistake.edits, 'before');
  const { leadIns, draft, passages } = after;
  for (const passage of passages) {
    if (at < passage.at || at > passage.at + passage.source.length) continue;
    for (const { span, target, container, labels } of findReferences(passage.words, { leadIns: leadIns.words, ...draft })) {
      const { from, to } = spanInDraft(passage, span);
      if (at < from || at > to) continue;
      const document = target === 'this' ? undefined : library.find(target.designation);
      if (target !== 'this' && !document) return 'in a text that is not at hand';
      const paths = pathsOfText(document ? library.text(document) : after.text).map(folded);
      const there = paths.filter((path) => path === folded(container) || path.startsWith(`${folded(container)} `));
      const isThere = labels.every(({ label }) => there.some((path) => path.endsWith(` ${folded(label)}`)));
      return there.length > 0 && isThere ? 'such a provision exists' : undefined;
    }
  }
  return undefined;
};

/** A paragraph that was alone with its label needs none. */
export const labelIsIdle: Excuse = ({ before, after, mistake }) => {
  const at = mistake.edits[0]!.span.from;
  const isAlone = (field: Field, offset: number): boolean => {
    const section = field.text.sections.find(({ span }) => span.from <= offset && offset <= span.to);
    return section !== undefined && section.items.every(({ label }) => label === '');
  };
  return isAlone(after, offsetAfter(at, mistake.edits, 'before')) && !isAlone(before, at)
    ? 'the only label of its section'
    : undefined;
};

/** Another mark leads to the same note. */
export const noteHasMark: Excuse = ({ before, mistake }) => {
  const { span } = mistake.edits[0]!;
  const mark = before.draft.source.slice(span.from, span.to);
  const marks = textPieces(before.pieces).reduce((count, { words }) => count + words.split(mark).length - 1, 0);
  return marks > 1 ? 'another mark of the same note' : undefined;
};

interface Cited {
  readonly passage: Passage;
  readonly citation: Citation;
  /** All citations of the passage. */
  readonly all: readonly Citation[];
}

/** The citation that holds an offset of the draft; of those that share the brackets that hold it, the first. */
function citedAt({ conferences, draft: { lexicon }, passages }: Field, at: number): Cited | undefined {
  const passage = passages.find((each) => each.at <= at && at <= each.at + each.source.length);
  if (!passage) return undefined;
  const all = findCitations(passage.words, { conferences, lexicon });
  const holds = (span: Span | undefined): boolean => {
    const place = span && spanInDraft(passage, span);
    return place !== undefined && place.from <= at && at <= place.to;
  };
  const citation =
    all.find(({ designationSpan }) => holds(designationSpan)) ?? all.find(({ revisionSpan }) => holds(revisionSpan));
  return citation && { passage, citation, all };
}

function folded(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
