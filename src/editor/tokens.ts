import { editionOfConference, parseDesignation, sameEdition } from '../citations/designation';
import { doubtOfBody } from '../check/citation/elsewhere';
import { citedIn } from '../check/citation/cited';
import { isOwn } from '../check/citation/hits';
import { fateOf } from '../check/citation/superseded';
import { doubtAbout } from '../check/citation/unknown';
import { leadInsOf } from '../check/finder';
import { judgeReferences, type Surroundings } from '../check/reference/missing';
import { readProvisions } from '../check/reference/provisions';
import { outsideText, type Shelf } from '../check/subject';
import { goesOn, type Draft, type Proposal } from '../markup/draft';
import type { InlineReader } from '../markup/inline';
import { passagesOf, type Passage } from '../markup/passage';
import { isAnnexHeading, isDesignation, readPieces, type Piece, type TextPiece } from '../markup/piece';
import type { Citation } from '../model/citation';
import type { Designation, Edition } from '../model/designation';
import type { AcronymReader } from './acronyms';
import { Paint } from './paint';
import type { SemanticToken, TokenModifier } from './token';

/** What tokens are told by: what the checks judge by, so that colours and problems agree, and readers that keep what they read. */
export interface Known extends Pick<Shelf, 'texts' | 'existing' | 'finder'> {
  readonly inline: InlineReader;
  readonly acronyms: AcronymReader;
}

/** The tokens of a draft in order of place, without overlaps: of what it says once its changes are accepted. */
export function tokensOf(draft: Draft, known: Known): readonly SemanticToken[] {
  const named = draft.front.conference;
  const conference = (named === undefined ? null : editionOfConference(named, draft.lexicon)) ?? undefined;
  const work: Work = { draft, known, conference, paint: new Paint(draft.source) };
  const introduction = passagesIn(work, readPieces(draft.introduction, 'accepted'));
  paintProse(work, introduction);
  paintAcronyms(work, introduction);
  for (const proposal of draft.proposals) paintProposal(work, proposal);
  return work.paint.tokens();
}

/** A draft that is being painted. */
interface Work {
  readonly draft: Draft;
  readonly known: Known;
  /** The conference that the draft is addressed to. */
  readonly conference: Edition | undefined;
  readonly paint: Paint;
}

function paintProposal(work: Work, proposal: Proposal): void {
  const { draft, known, paint } = work;
  const { lexicon } = draft;
  const { pieces, text } = proposal.reading('accepted', known.inline);
  const heading = pieces.find((piece): piece is TextPiece => isDesignation(piece, lexicon));
  const own = (heading && parseDesignation(heading.words, lexicon)) ?? undefined;
  const annexes = pieces.findIndex((piece) => isAnnexHeading(piece, lexicon));
  for (const passage of passagesIn(work, annexes < 0 ? pieces : pieces.slice(0, annexes))) {
    if (passage.kind !== 'leadIn') continue;
    const whole = { from: 0, to: passage.words.length };
    paint.add(passage, whole, 'leadIn', lexicon.roleOf(known.inline.plainText(passage.words)));
  }
  const passages = passagesIn(work, pieces);
  paintCitations(work, passages, own);
  paintReferences(work, passages, {
    leadIns: leadInsOf(text),
    ...(goesOn(proposal, draft) ? {} : { provisions: readProvisions(text) }),
    ...(own ? { own } : {}),
  });
  const prose = passagesIn(work, readPieces([...outsideText(proposal), ...proposal.reasons], 'accepted'));
  paintProse(work, prose);
  paintAcronyms(work, [...passages, ...prose]);
}

/** Words that refer to other texts only. */
function paintProse(work: Work, passages: readonly Passage[]): void {
  paintCitations(work, passages, undefined);
  paintReferences(work, passages, { leadIns: { key: '', words: [] } });
}

function paintCitations(work: Work, passages: readonly Passage[], own: Designation | undefined): void {
  const { finder } = work.known;
  for (const passage of passages) {
    // A heading is one thing, whatever it names.
    const all = passage.kind === 'heading' ? [] : finder.citations(passage.words);
    if (all.length === 0) continue;
    const ours = new Set<Citation>(passage.isDesignation ? [] : citedIn(passage.words, finder).map(({ citation }) => citation));
    for (const citation of all) {
      const state = ours.has(citation) ? stateOf(citation, work, own) : stateElsewhere(citation, work);
      work.paint.add(passage, citation.designationSpan, 'citation', state);
    }
  }
}

function stateOf(citation: Citation, work: Work, own: Designation | undefined): TokenModifier | undefined {
  const { designation } = citation;
  const { texts } = work.known;
  const { conference } = work;
  if (isOwn(designation, own)) return 'current';
  if (doubtAbout(citation, work.known, conference)) return 'unknown';
  const fate = fateOf(designation, texts, conference)?.fate;
  if (fate) return fate === 'newer' ? 'outdated' : 'abrogated';
  // What the coming conference will adopt, nobody knows.
  if (conference && designation.revision && sameEdition(designation.revision, conference)) return undefined;
  const found = texts.find(designation);
  return found && found.action !== 'SUP' ? 'current' : undefined;
}

function stateElsewhere(citation: Citation, { known }: Work): TokenModifier {
  return doubtOfBody(citation, known.texts.conferences) ? 'unknown' : 'otherBody';
}

function paintReferences({ paint, known }: Work, passages: readonly Passage[], surroundings: Surroundings): void {
  for (const judged of judgeReferences(passages, surroundings, known.finder, known.texts)) {
    const { passage, reference, missing } = judged;
    // What was painted first stays: the labels that are not there stand in the reference.
    for (const { span } of missing) paint.add(passage, span, 'reference', 'unresolved');
    paint.add(passage, reference.span, 'reference', judged.resolves === undefined ? undefined : 'resolved');
  }
}

/** Acronyms that the same text says the meaning of; what everybody knows is not painted, or a page would be full of colour. */
function paintAcronyms({ paint, known, draft }: Work, passages: readonly Passage[]): void {
  const found = passages.map((passage) => ({ passage, ...known.acronyms(passage.words, draft.lexicon) }));
  const defined = new Set(found.flatMap(({ definitions }) => definitions.map(({ name }) => name)));
  for (const { passage, definitions, mentions } of found) {
    for (const { span } of definitions) paint.add(passage, span, 'acronym', 'definition');
    for (const { span, name } of mentions) if (defined.has(name)) paint.add(passage, span, 'acronym');
  }
}

function passagesIn({ draft }: Work, pieces: readonly Piece[]): readonly Passage[] {
  return passagesOf(pieces, 'accepted', draft.lexicon);
}
