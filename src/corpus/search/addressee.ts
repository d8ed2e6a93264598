import { english } from '../../lexicon/lexicon';
import { anyOf } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import type { Need } from './query';
import { termsOf } from './words';

/**
 * Whom an operative lead-in addresses: `Secretary-General` for `instructs the Secretary-General, in consultation with the
 * Directors of the Bureaux`; undefined when it names nobody.
 */
export function addresseeOf(leadIn: string, lexicon = english): string | undefined {
  if (lexicon.roleOf(leadIn) !== 'operative') return undefined;
  const { manner, infinitive, before } = lexicon.compiled(addresseesIn);
  const whole = leadIn.replace(/[\s:,]+$/, '');
  // With whom something is to be done is told after a comma and a preposition.
  const told = whole.replace(manner, '');
  const words = told.split(/\s+/);
  const verb = words.findIndex((word) => !lexicon.adverbs.has(word.toLowerCase()));
  let at = verb + 1;
  // `resolves to instruct`, `calls upon`, `invites further`.
  for (let word = words[at]?.toLowerCase(); word !== undefined; word = words[at]?.toLowerCase()) {
    if (word === infinitive) at += 2;
    else if (before.has(word) || lexicon.adverbs.has(word)) at++;
    else break;
  }
  const addressee = words.slice(at).join(' ');
  return addressee === '' ? undefined : addressee;
}

/**
 * Whether an addressee is the one that somebody names in their own words: all of these are among its, in whatever order, spelt
 * out or as acronyms.
 */
export function isAddressed(addressee: string | undefined, named: readonly Need[], lexicon = english): boolean {
  if (addressee === undefined) return false;
  const words = new Set(termsOf(addressee, lexicon));
  return named.every(({ wordings }) => wordings.some(({ terms }) => terms.every((term) => words.has(term))));
}

function addresseesIn({ search: { addressees } }: LexiconData) {
  return {
    manner: new RegExp(String.raw`,\s+${anyOf(addressees.manner)}\s.*$`, 'i'),
    infinitive: addressees.infinitive,
    before: new Set(addressees.before),
  };
}
