import { sameEdition } from '../../citations/designation';
import { yearOfDeed } from '../../corpus/entryIndex';
import type { KnownTexts } from '../../corpus/knownTexts';
import type { Designation, Edition } from '../../model/designation';
import type { Entry } from '../../model/library';
import type { CheckedText, World } from '../rule';
import { isOwn, type CitationHit } from './hits';

/** What has happened to a cited revision since: a newer one was adopted, or the text was abrogated. */
export type Fate = 'newer' | 'abrogation';

/**
 * What is known to have happened to a cited text before the conference that a draft is addressed to. One that is cited without
 * its revision is any of them, so it can only have gone altogether.
 */
export function fateOf(
  { number, kind, revision }: Designation,
  texts: KnownTexts,
  conference: Edition | undefined,
): { readonly fate: Fate; readonly by: Entry } | undefined {
  if (number === null || (revision && !isOurs(revision, texts))) return undefined;
  const last = texts.lastBefore({ kind, number }, conference);
  if (!last || (revision ? revision.year >= yearOfDeed(last) : last.action !== 'SUP')) return undefined;
  return { fate: last.action === 'SUP' ? 'abrogation' : 'newer', by: last };
}

/** The citations of a text that met one fate, with what they met it by. */
export function citationsWithFate(
  wanted: Fate,
  { citations, own }: CheckedText,
  { texts, conference, existing }: World,
): readonly { readonly hit: CitationHit; readonly by: Entry }[] {
  return citations.flatMap((hit) => {
    const { designation } = hit.citation;
    const found = isOwn(designation, own) ? undefined : fateOf(designation, texts, conference);
    // Of a text that never was, there is nothing more to say.
    return found?.fate === wanted && !existing.doubt(designation, conference) ? [{ hit, by: found.by }] : [];
  });
}

/** Whether a conference whose texts are known met there: others number their texts too. */
function isOurs(edition: Edition, texts: KnownTexts): boolean {
  return (
    texts.conferences.bodiesAt(edition).includes('conference') || texts.list().some((document) => sameEdition(document, edition))
  );
}
