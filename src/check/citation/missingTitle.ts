import { formatDesignation } from '../../citations/designation';
import type { Lexicon } from '../../lexicon/lexicon';
import { spanInDraft } from '../../markup/passage';
import type { Entry } from '../../model/library';
import type { Finding } from '../../model/problem';
import { replaceWords } from '../../revise/replaceWords';
import { carriedOver } from '../carriedOver';
import type { DraftRule, ReadProposal, Subject } from '../rule';
import { quote } from '../wording';
import { lowered } from './compareTitles';
import { isOwn, keyOfCitation, type CitationHit } from './hits';
import { endOfCitation, isListed, saidTitle } from './saidTitle';
import { fateOf } from './superseded';
import { titleIn, titleOf } from './titles';

/**
 * A text that the drafter cites for the first time, and nowhere with its title. Adopted texts leave titles out as well, so it
 * is a hint, and what stands in the text in force is left alone; so are lists, tables, footnotes, and provisions of a text.
 */
export const missingTitle: DraftRule = {
  code: 'citation/missing-title',
  severity: 'info',
  reads: 'the accepted text',
  check: (subject) => subject.proposals.flatMap((proposal) => checkText(proposal, subject)),
};

function checkText(proposal: ReadProposal, { texts, conference, draft: { lexicon } }: Subject): readonly Finding[] {
  const told = new Set<string>();
  return ownCitations(proposal).flatMap((hit) => {
    const { designation, provision } = hit.citation;
    const key = `${designation.kind} ${designation.number}`;
    if (told.has(key)) return [];
    told.add(key);
    const isExempt = !designation.revision || provision || isListed(hit) || isOwn(designation, proposal.own);
    const entry = isExempt ? undefined : titleOf(designation, texts, conference);
    // Whoever is told of a newer revision is given its title with it.
    if (!entry || fateOf(designation, texts, conference) || entry.title.endsWith('…') || isTitled(key, proposal, lexicon))
      return [];
    return [findingOf(hit, entry, proposal.asMark, lexicon, titleIn(texts, entry))];
  });
}

/** The citations in running text that the drafter put there; of a revision without its base, nobody can tell. */
function ownCitations({ citations, base, proposal, isMarkedRevision }: ReadProposal): readonly CitationHit[] {
  const running = citations.filter(({ passage: { kind } }) => kind === 'item' || kind === 'paragraph');
  if (base) {
    const carried = carriedOver(running, base.citations, ({ citation }) => keyOfCitation(citation));
    return running.filter((hit) => !carried.has(hit));
  }
  if (proposal.symbol?.startsWith('ADD')) return running;
  return isMarkedRevision ? running.filter(isAdded) : [];
}

/** Whether a citation stands in what a mark adds. */
function isAdded({ passage, citation }: CitationHit): boolean {
  const { from, to } = spanInDraft(passage, citation.designationSpan);
  return passage.scan.marks.some(
    (mark) => 'added' in mark && mark.added && mark.added.from + passage.at <= from && to <= mark.added.to + passage.at,
  );
}

/** Whether the text gives the title anywhere, be it in what was there before. */
function isTitled(key: string, { citations }: ReadProposal, lexicon: Lexicon): boolean {
  return citations.some(
    (hit) =>
      `${hit.citation.designation.kind} ${hit.citation.designation.number}` === key && saidTitle(hit, lexicon) !== undefined,
  );
}

function findingOf(hit: CitationHit, { title }: Entry, asMark: boolean, lexicon: Lexicon, related: Finding['related']): Finding {
  const { passage, citation } = hit;
  const at = endOfCitation(hit, lexicon);
  const written = lexicon.data.citations.written.title.replace('{title}', lowered(title));
  // Where the sentence goes on, the title is set off from it.
  const closing = /^\s*(?:[,;:.)\]]|$)/.test(passage.words.slice(at)) ? '' : ',';
  return {
    code: missingTitle.code,
    severity: missingTitle.severity,
    message: `${formatDesignation(citation.designation)} is cited here for the first time, without its title: ${quote(title)}.`,
    span: spanInDraft(passage, citation.designationSpan),
    fixes: [
      {
        title: `Add the title: ${quote(title)}`,
        // With the sign before it, so that it goes into the mark that adds the citation.
        edits: [replaceWords(passage, { from: at - 1, to: at }, passage.words.charAt(at - 1) + written + closing, asMark)],
        preferred: true,
      },
    ],
    ...(related ? { related } : {}),
  };
}
