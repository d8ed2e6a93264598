import { inWords } from '../names';
import type { DraftChange } from './change';
import { saysSomething, shownKind, type ChangeEntry, type ShownKind } from './changeTree';

/** Which changes are listed. A part that asks for nothing lets all pass; a change has to pass every part. */
export interface ChangeFilter {
  readonly kinds: readonly ShownKind[];
  /** Who signed a remark on it; `UNSIGNED` for changes that nobody signed. */
  readonly authors: readonly string[];
  readonly withRemarks: boolean;
  /** Each of these words, in any case, has to stand in what is deleted or added, in a remark, or in the path. */
  readonly words: string;
}

export const NO_FILTER: ChangeFilter = { kinds: [], authors: [], withRemarks: false, words: '' };
export const UNSIGNED = '';

/** What a draft's changes can be filtered by, with how many there are of each. */
export interface FilterChoices {
  readonly kinds: readonly { readonly kind: ShownKind; readonly count: number }[];
  /** In the order of the alphabet, `UNSIGNED` last; empty where nobody signed anything. */
  readonly authors: readonly { readonly author: string; readonly count: number }[];
  readonly withRemarks: number;
}

export function isFiltering({ kinds, authors, withRemarks, words }: ChangeFilter): boolean {
  return kinds.length > 0 || authors.length > 0 || withRemarks || words.trim() !== '';
}

export function passes(change: DraftChange, { kinds, authors, withRemarks, words }: ChangeFilter): boolean {
  if (kinds.length > 0 && !kinds.includes(shownKind(change))) return false;
  if (authors.length > 0 && !authorsOf(change).some((author) => authors.includes(author))) return false;
  if (withRemarks && !hasRemark(change)) return false;
  const { deleted, added, path, remarks } = change;
  const text = fold([deleted, added, path, ...remarks.map((remark) => remark.text)].join('\n'));
  return fold(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The entries that hold changes which pass, with these changes only. */
export function filterEntries(entries: readonly ChangeEntry[], filter: ChangeFilter): readonly ChangeEntry[] {
  if (!isFiltering(filter)) return entries;
  return entries.flatMap((entry) => {
    const changes = entry.changes.filter((change) => passes(change, filter));
    return changes.length > 0 ? [{ ...entry, changes, children: filterEntries(entry.children, filter) }] : [];
  });
}

export function filterChoices(changes: readonly DraftChange[]): FilterChoices {
  const count = (test: (change: DraftChange) => boolean): number => changes.filter(test).length;
  const names = [...new Set(changes.flatMap(authorsOf))];
  const signed = names.filter((author) => author !== UNSIGNED).sort((one, other) => one.localeCompare(other));
  const authors = signed.length === 0 ? [] : [...signed, ...names.filter((author) => author === UNSIGNED)];
  return {
    kinds: KINDS.map((kind) => ({ kind, count: count((change) => shownKind(change) === kind) })).filter((one) => one.count > 0),
    authors: authors.map((author) => ({ author, count: count((change) => authorsOf(change).includes(author)) })),
    withRemarks: count(hasRemark),
  };
}

/** A filter as the view tells it: `added or moved, by BRN, with a remark, “lamp”`; empty where it asks for nothing. */
export function filterInWords({ kinds, authors, withRemarks, words }: ChangeFilter): string {
  const or = (parts: readonly string[]): string => inWords(parts).replace(/ and (?=[^,]*$)/, ' or ');
  return [
    or(KINDS.filter((kind) => kinds.includes(kind))),
    authors.length === 0 ? '' : or(authors.map((author) => (author === UNSIGNED ? 'unsigned' : `by ${author}`))),
    withRemarks ? 'with a remark' : '',
    words.trim() === '' ? '' : `“${words.trim()}”`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

const KINDS: readonly ShownKind[] = ['added', 'deleted', 'replaced', 'moved'];

function authorsOf({ remarks }: DraftChange): readonly string[] {
  const authors = remarks.flatMap(({ author }) => author ?? []);
  return authors.length === 0 ? [UNSIGNED] : authors;
}

function hasRemark({ remarks }: DraftChange): boolean {
  return remarks.some(saysSomething);
}

function fold(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('en').trim();
}
