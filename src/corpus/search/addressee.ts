import { english } from '../../lexicon/lexicon';
import type { Need } from './query';
import { termsOf } from './words';

/**
 * Whom an operative lead-in addresses: `Secretary-General` for `instructs the Secretary-General, in consultation with the
 * Directors of the Bureaux`; undefined when it names nobody.
 */
export function addresseeOf(leadIn: string): string | undefined {
  if (english.roleOf(leadIn) !== 'operative') return undefined;
  const whole = leadIn.replace(/[\s:,]+$/, '');
  // With whom something is to be done is told after a comma and a preposition.
  const told = whole.replace(/,\s+(?:in|with|within|under|through|each|as|on)\s.*$/i, '');
  const words = told.split(/\s+/);
  const verb = words.findIndex((word) => !english.adverbs.has(word.toLowerCase()));
  let at = verb + 1;
  // `resolves to instruct`, `calls upon`, `invites further`.
  for (let word = words[at]?.toLowerCase(); word !== undefined; word = words[at]?.toLowerCase()) {
    if (word === 'to') at += 2;
    else if (PASSED.has(word) || english.adverbs.has(word)) at++;
    else break;
  }
  const addressee = words.slice(at).join(' ');
  return addressee === '' ? undefined : addressee;
}

/**
 * Whether an addressee is the one that somebody names in their own words: all of these are among its, in whatever order, spelt
 * out or as acronyms.
 */
export function isAddressed(addressee: string | undefined, named: readonly Need[]): boolean {
  if (addressee === undefined) return false;
  const words = new Set(termsOf(addressee));
  return named.every(({ wordings }) => wordings.some(({ terms }) => terms.every((term) => words.has(term))));
}

const PASSED: ReadonlySet<string> = new Set(['upon', 'on', 'the', 'all', 'that']);
