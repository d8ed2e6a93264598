import { parseEdition } from '../citations/designation';
import type { Library } from '../corpus/library';
import type { Hit, SearchOptions } from '../corpus/search/search';
import { wordsIn } from '../corpus/search/words';
import { nameOf } from './names';

/** What somebody types into a search: words, and whose and which provisions are meant. */
export interface TypedSearch {
  readonly words: string;
  readonly options: SearchOptions;
  /** True where there is something to look for: words, a role or an addressee. */
  readonly isSomething: boolean;
  /** What was typed that means nothing, in a plain line for whoever typed it. */
  readonly fault?: string;
}

/**
 * Reads `fog signals edition:2032 role:operative to:"Secretary-General"`. An edition goes by its year or its place, as far as
 * the library holds it; what is not complete yet limits nothing.
 */
export function readTypedSearch(typed: string, library: Library): TypedSearch {
  let options: SearchOptions = {};
  let fault: string | undefined;
  const words = typed.replace(FILTER, (whole, before: string, name: string, quoted: string | undefined, bare: string) => {
    const value = (quoted ?? bare).trim();
    if (value === '') return before;
    const limits = limitOf(name.toLowerCase(), value, library);
    if (typeof limits === 'string') fault ??= limits;
    else options = { ...options, ...limits };
    return before;
  });
  const sought = words.replace(/\s+/g, ' ').trim();
  const isSomething = sought !== '' || options.role !== undefined || options.addressee !== undefined;
  return { words: sought, options, isSomething, ...(fault === undefined ? {} : { fault }) };
}

/** One line of a list of provisions that were found. */
export interface HitEntry {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly hit: Hit;
}

export function entryOfHit(hit: Hit): HitEntry {
  const { document, path, text, terms } = hit;
  return {
    label: path === '' ? nameOf(document) : path,
    description: path === '' ? document.title : nameOf(document),
    detail: path === '' ? `Title · ${document.edition}` : excerptAround(text, terms, WIDTH),
    hit,
  };
}

/** About `most` characters of a text around the first of some words, cut between words; on one line for each of its lines. */
export function excerptAround(text: string, terms: readonly string[], most: number): string {
  const plain = text.replace(/\[\^[^\][\s]+\]/g, '');
  if (plain.length <= most) return plain;
  const wanted = new Set(terms);
  const words = wordsIn(plain);
  const first = words.find(({ term, parts }) => wanted.has(term) || parts.some((part) => wanted.has(part)));
  // A third of the room goes to what leads to the word.
  const from = Math.max(0, Math.min((first?.from ?? 0) - Math.floor(most / 3), plain.length - most));
  const start = from === 0 ? 0 : plain.indexOf(' ', from) + 1 || from;
  const end = start + most >= plain.length ? plain.length : Math.max(plain.lastIndexOf(' ', start + most), start + 1);
  return `${start > 0 ? '… ' : ''}${plain.slice(start, end).trim()}${end < plain.length ? ' …' : ''}`;
}

/** What a line of the list has room for. */
const WIDTH = 90;
const FILTER = /(^|\s)(edition|role|to):(?:"([^"]*)"?|(\S*))/gi;

function limitOf(name: string, value: string, library: Library): SearchOptions | string {
  if (name === 'to') return { addressee: value };
  if (name === 'role') {
    const role = (['preambular', 'operative'] as const).find((each) => each.startsWith(value.toLowerCase()));
    return role ? { role } : `role: is preambular or operative, not "${value}".`;
  }
  const wanted = parseEdition(value);
  const held = library.editions.findLast(({ place, year }) =>
    wanted
      ? wanted.year === year && wanted.place.toLowerCase() === place.toLowerCase()
      : String(year) === value || place.toLowerCase().startsWith(value.toLowerCase()),
  );
  if (held) return { edition: held };
  const years = library.editions.map(({ place, year }) => `${year} (${place})`).join(', ');
  return `The library has no edition "${value}"; it holds ${years}.`;
}
