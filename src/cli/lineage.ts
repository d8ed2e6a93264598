import { formatDesignation } from '../citations/designation';
import { lineageOf } from '../corpus/lineage';
import type { Command } from './command';
import { nothingHeld } from './editionOption';
import { Failure } from './failure';
import { entryOf } from './list';
import { knownTexts, readDesignation } from './lookup';

const REMARKS = {
  text: '',
  stub: '  (abrogated; the text itself is not in this edition)',
  nothing: '  (not in the library)',
};

export const lineageCommand: Command = {
  name: 'lineage',
  usage: 'CITATION',
  summary: 'what each conference did to a text, as far as the library and the catalogue go, oldest first',
  least: 1,
  options: [],
  examples: ['plenary lineage "Resolution 25"'],
  async run(call) {
    const { kind, number } = readDesignation(call.args.join(' '));
    const library = await call.library();
    const stages = lineageOf(await knownTexts(call), { kind, number });
    if (stages.length === 0) {
      throw new Failure(nothingHeld(library, undefined, call) ?? `the library has no ${formatDesignation({ kind, number })}`, 1);
    }
    const width = Math.max(...stages.map(({ document }) => document.edition.length));
    return {
      text: stages
        .map(({ document: { action, edition, designation, title }, held }) => {
          return `${edition.padEnd(width)}  ${action}  ${designation}  ${title}${REMARKS[held]}\n`;
        })
        .join(''),
      json: stages.map(({ document, held }) => ({ ...entryOf(document), held })),
    };
  },
};
