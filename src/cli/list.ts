import { formatEdition, parseEdition } from '../citations/designation';
import type { Entry, StoredDocument } from '../model/library';
import type { Command } from './command';
import { Failure } from './failure';

export const listCommand: Command = {
  name: 'list',
  usage: '',
  summary: 'the documents in the library',
  least: 0,
  most: 0,
  options: [{ flag: '--edition <EDITION>', summary: 'only those of one conference: "Bucharest, 2022"' }],
  examples: ['plenary list --edition "Bucharest, 2022"'],
  async run(call) {
    const named = call.option('edition');
    const edition = named === undefined ? undefined : parseEdition(named);
    if (edition === null) throw new Failure(`"${named}" is no edition: write it as "Bucharest, 2022"`);
    const library = await call.library();
    const entries = library.list(edition).map(entryOf);
    const held = library.editions.map(formatEdition).join(' and ');
    const nothing = library.isEmpty
      ? `the library ${call.store.location} is empty: import Final Acts first`
      : `the library has no texts of ${named}; it holds ${held}`;
    return {
      text: entries.map((entry) => `${entry.action}  ${entry.designation}  ${entry.title}\n`).join(''),
      json: entries,
      // A library that cannot be read is not empty: what is wrong with it has been said already.
      notes: entries.length === 0 && !(library.isEmpty && library.faults.length > 0) ? [nothing] : [],
    };
  },
};

/** A document's facts, without its text. */
export function entryOf(document: StoredDocument): Entry {
  const { designation, kind, number, revised, place, year, title, action, edition } = document;
  return { designation, kind, number, revised, place, year, title, action, edition };
}
