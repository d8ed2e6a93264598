import { formatDesignation, sameEdition } from '../../citations/designation';
import type { Lexicon } from '../../lexicon/lexicon';
import { readPieces } from '../../markup/piece';
import { spanToSource } from '../../markup/projection';
import type { Designation } from '../../model/designation';
import type { Finding, Fix, TextEdit } from '../../model/problem';
import { passagesOf, spanInDraft, type Passage } from '../../markup/passage';
import type { ReadProposal, DraftRule, Subject } from '../rule';
import { carriedCitations } from './carried';
import type { Doubt } from './existing';
import { sharingBrackets, type CitationHit } from './hits';
import { citeInstead, meetInstead } from './replace';

/**
 * A citation of a text of the conference that does not exist. It reads the accepted text, introduction and reasons. What
 * nobody can tell, such as older revisions of conferences that were not imported, is never reported.
 */
export const unknown: DraftRule = {
  code: 'citation/unknown',
  severity: 'error',
  reads: 'the accepted text',
  check(subject) {
    const texts = subject.proposals.flatMap((proposal) => [...checkHeading(subject, proposal), ...checkText(subject, proposal)]);
    return [...texts, ...findingsOf(doubtful(subject, subject.prose.citations), false, subject.draft.lexicon)];
  },
};

/** The text that a proposal is about, when there is no such text. */
export function doubtAboutSubject({ existing, conference }: Subject, { proposal, former, own }: ReadProposal): Doubt | undefined {
  const named = former ?? own;
  if (!named || proposal.symbol === undefined || proposal.symbol.startsWith('ADD')) return undefined;
  // The revision to come does not exist yet; its number has to.
  const isComing = conference !== undefined && named.revision !== undefined && sameEdition(named.revision, conference);
  return existing.doubt(isComing ? { kind: named.kind, number: named.number } : named, conference);
}

interface Doubtful {
  readonly hit: CitationHit;
  readonly doubt: Doubt;
}

function checkText(subject: Subject, proposal: ReadProposal): readonly Finding[] {
  const found = doubtful(subject, proposal.citations);
  if (found.length === 0) return [];
  const carried = carriedCitations(
    found.map(({ hit }) => hit),
    proposal,
  );
  return findingsOf(
    found.filter(({ hit }) => !carried.has(hit)),
    proposal.isMarkedRevision,
    subject.draft.lexicon,
  );
}

function doubtful({ existing, conference }: Subject, citations: readonly CitationHit[]): readonly Doubtful[] {
  return citations.flatMap((hit) => {
    const doubt = existing.doubt(hit.citation.designation, conference);
    return doubt ? [{ hit, doubt }] : [];
  });
}

/** Brackets that a list shares are wrong once, however many texts are named before them. */
function findingsOf(found: readonly Doubtful[], asMark: boolean, lexicon: Lexicon): readonly Finding[] {
  const seen = new Set<string>();
  return found.flatMap(({ hit, doubt }) => {
    const { passage, citation } = hit;
    const isShared = doubt.isOfConference && sharingBrackets(hit).length > 1;
    const brackets = `${passage.at} ${citation.revisionSpan?.from}`;
    if (isShared && seen.has(brackets)) return [];
    seen.add(brackets);
    const instead = isShared ? meetInstead : citeInstead;
    const fixes = doubt.meant
      .map((meant) => instead(hit, meant, 'Replace by', asMark, lexicon))
      .filter((fix) => fix !== undefined);
    const span = spanInDraft(passage, (isShared && citation.revisionSpan) || citation.designationSpan);
    return [
      {
        code: unknown.code,
        severity: 'error' as const,
        message: messageOf(citation.designation, doubt),
        span,
        fixes: preferFirst(fixes),
      },
    ];
  });
}

/** The heading is read without its changes: it names the text in force. */
function checkHeading(subject: Subject, read: ReadProposal): readonly Finding[] {
  const { lexicon } = subject.draft;
  const named = read.former ?? read.own;
  // In a marked revision that is compared with its base, the comparison says what is wrong with the designation.
  if (read.base && read.isMarkedRevision && !read.isSplit) return [];
  const doubt = doubtAboutSubject(subject, read);
  const heading = passagesOf(readPieces(read.proposal.text.slice(0, 1), 'rejected'), 'rejected', lexicon)[0];
  if (!doubt || !named || !heading) return [];
  const fixes = doubt.meant.flatMap((meant): Fix[] => {
    const upper = heading.words === heading.words.toUpperCase();
    const edit = meant.revision && respell(heading, formatDesignation(meant, { upper, lexicon }));
    return edit ? [{ title: `Replace by ${formatDesignation(meant, { lexicon })}`, edits: [edit] }] : [];
  });
  const span = spanInDraft(heading, { from: 0, to: heading.words.length });
  return [{ code: unknown.code, severity: 'error', message: messageOf(named, doubt), span, fixes: preferFirst(fixes) }];
}

/** Corrects what is unchanged in both readings, where the letters that differ stand together and no mark begins or ends in them. */
function respell({ words, projection, source, shift, at }: Passage, text: string): TextEdit | undefined {
  let from = 0;
  while (from < words.length && words[from] === text[from]) from++;
  let same = 0;
  while (
    same < words.length - from &&
    same < text.length - from &&
    words[words.length - 1 - same] === text[text.length - 1 - same]
  )
    same++;
  const span = { from, to: words.length - same };
  const inBlock = spanToSource(projection, { from: span.from + shift, to: span.to + shift });
  if (source.slice(inBlock.from, inBlock.to) !== words.slice(span.from, span.to)) return undefined;
  return { span: { from: inBlock.from + at, to: inBlock.to + at }, text: text.slice(from, text.length - same) };
}

function messageOf(designation: Designation, { reason, meant }: Doubt): string {
  const near = meant[0] ? ` The nearest is ${formatDesignation(meant[0])}.` : '';
  return `${formatDesignation(designation)} does not exist: ${reason}.${near}`;
}

function preferFirst(fixes: readonly Fix[]): readonly Fix[] {
  return fixes.map((fix, index) => (index === 0 ? { ...fix, preferred: true } : fix));
}
