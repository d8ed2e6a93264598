import { sameEdition } from '../../citations/designation';
import type { Edition } from '../../model/designation';
import type { Entry } from '../../model/library';
import type { ReadProposal, Subject } from '../rule';

/** The latest that is known, before the draft's conference, of the text that a proposal names. */
export function knownBefore({ former, own }: ReadProposal, { texts, conference }: Subject): Entry | undefined {
  const named = former ?? own;
  return named && named.number !== null ? texts.baseFor(named, conference) : undefined;
}

/**
 * Which revision a proposal to revise a text starts from: the base, what the text is called without its changes, the latest that is
 * known; undefined where nobody knows.
 */
export function revisedRevision(read: ReadProposal, subject: Subject): Edition | undefined {
  const { base, former, own } = read;
  const { conference } = subject;
  if (base) return base.document;
  const named = [former, own].map((designation) => designation?.revision);
  const earlier = named.find((revision) => revision !== undefined && !(conference && sameEdition(revision, conference)));
  return earlier ?? knownBefore(read, subject);
}

/** The conference before the coming one: what most texts in force were last revised by. */
export function lastConference({ texts, conference }: Subject): Edition | undefined {
  return texts.conferences.editionsOf('conference').findLast(({ year }) => conference !== undefined && year < conference.year);
}
