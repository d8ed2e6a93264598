import { formatDesignation } from '../citations/designation';
import { citedBy, type Citing } from '../corpus/citing';
import type { Command } from './command';
import { editionOption, nothingHeld } from './editionOption';
import { readDesignation } from './lookup';
import { passageJson, passagePage, type Passage } from './page';

export const citedByCommand: Command = {
  name: 'cited-by',
  usage: 'CITATION',
  summary: 'the provisions that cite a text: any revision of it, or the one that is named',
  least: 1,
  options: [{ flag: '--edition <EDITION>', summary: 'only where the texts of one conference cite it: "Bucharest, 2022"' }],
  examples: ['plenary cited-by "Resolution 71"', 'plenary cited-by "Resolution 71 (Rev. Dubai, 2018)" --json'],
  async run(call) {
    const designation = readDesignation(call.args.join(' '));
    const edition = editionOption(call);
    const library = await call.library();
    const printed = new Set(library.list(edition));
    const citing = citedBy(library, designation).filter(({ document }) => printed.has(document));
    // As in searching, what is in force comes before what was: the sort keeps the order of the Final Acts within an edition.
    const places = placesOf([...citing].sort((one, other) => other.document.year - one.document.year));
    const nothing = nothingHeld(library, edition, call) ?? `nothing in the library cites ${formatDesignation(designation)}`;
    return {
      text: places.map(({ document, path, text }) => passagePage(document, path, text)).join('\n'),
      json: places.map(passageJson),
      notes: places.length === 0 ? [nothing] : [],
      exitCode: places.length === 0 ? 1 : 0,
    };
  },
};

/** The paragraphs that cite; their score is how often they do. */
function placesOf(citing: readonly Citing[]): readonly Passage[] {
  const places: Passage[] = [];
  for (const { document, path, text } of citing) {
    const last = places[places.length - 1];
    // Two unlabelled paragraphs have one path, so the words tell as well.
    if (last?.document === document && last.path === path && last.text === text)
      places[places.length - 1] = { ...last, score: last.score + 1 };
    else places.push({ document, path, text, score: 1 });
  }
  return places;
}
