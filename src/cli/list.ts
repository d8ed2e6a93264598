import type { Entry } from '../model/library';
import type { Command } from './command';
import { editionOption, nothingHeld } from './editionOption';

export const listCommand: Command = {
  name: 'list',
  usage: '',
  summary: 'the documents in the library',
  least: 0,
  most: 0,
  options: [{ flag: '--edition <EDITION>', summary: 'only those of one conference: "Bucharest, 2022"' }],
  examples: ['plenary list --edition "Bucharest, 2022"'],
  async run(call) {
    const edition = editionOption(call);
    const library = await call.library();
    const entries = library.list(edition).map(entryOf);
    const nothing = nothingHeld(library, edition, call);
    return {
      text: entries.map((entry) => `${entry.action}  ${entry.designation}  ${entry.title}\n`).join(''),
      json: entries,
      notes: nothing === undefined ? [] : [nothing],
    };
  },
};

/** A document's facts, without its text. */
export function entryOf(document: Entry): Entry {
  const { designation, kind, number, revised, place, year, title, action, edition } = document;
  return { designation, kind, number, revised, place, year, title, action, edition };
}
