import { formatDesignation, sameEdition } from '../../citations/designation';
import { yearOfDeed } from '../../corpus/entryIndex';
import type { KnownTexts } from '../../corpus/knownTexts';
import type { Designation, Edition } from '../../model/designation';
import type { Entry } from '../../model/library';
import type { Finding } from '../../model/problem';
import type { ReadProposal, Subject } from '../rule';
import { listed } from '../wording';
import { carriedCitations } from './carried';
import { isOwn, type CitationHit } from './hits';

/** What has happened to a cited revision since: a newer one was adopted, or the text was abrogated. */
export type Fate = 'newer' | 'abrogation';

/** What is known to have happened to a cited text before the conference that a draft is addressed to. */
export function fateOf(
  { number, kind, revision }: Designation,
  texts: KnownTexts,
  conference: Edition | undefined,
): { readonly fate: Fate; readonly by: Entry } | undefined {
  if (number === null || !revision || !isOurs(revision, texts)) return undefined;
  const last = texts.lastBefore({ kind, number }, conference);
  if (!last || revision.year >= yearOfDeed(last)) return undefined;
  return { fate: last.action === 'SUP' ? 'abrogation' : 'newer', by: last };
}

/** What a rule says about one citation of the drafter's own, and about all those of the base together. */
export interface Verdicts {
  own(hit: CitationHit, by: Entry, proposal: ReadProposal): Finding;
  carried(hits: readonly CitationHit[], proposal: ReadProposal): Finding;
}

/** Judges the citations that met one fate, proposal by proposal. */
export function judgeCitations(
  { proposals, texts, conference, existing }: Subject,
  wanted: Fate,
  verdicts: Verdicts,
): readonly Finding[] {
  return proposals.flatMap((proposal) => {
    const met = new Map<CitationHit, Entry>();
    for (const hit of proposal.citations) {
      const { designation } = hit.citation;
      const found = isOwn(designation, proposal.own) ? undefined : fateOf(designation, texts, conference);
      // Of a text that never was, there is nothing more to say.
      if (found?.fate === wanted && !existing.doubt(designation, conference)) met.set(hit, found.by);
    }
    const carried = carriedCitations([...met.keys()], proposal);
    const own = [...met].filter(([hit]) => !carried.has(hit)).map(([hit, by]) => verdicts.own(hit, by, proposal));
    return carried.size > 0 ? [...own, verdicts.carried([...carried], proposal)] : own;
  });
}

/** `Resolution 4 (Lightburg, 2028), Resolution 9 (Rev. Lightburg, 2028) and 3 more`. */
export function namesOf(hits: readonly CitationHit[]): string {
  return listed(hits.map(({ citation }) => formatDesignation(citation.designation)));
}

/** Whether a conference whose texts are known met there: others number their texts too. */
function isOurs(edition: Edition, texts: KnownTexts): boolean {
  return (
    texts.conferences.bodiesAt(edition).includes('conference') || texts.list().some((document) => sameEdition(document, edition))
  );
}
