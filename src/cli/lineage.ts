import { formatDesignation } from '../citations/designation';
import { lineageOf } from '../corpus/lineage';
import type { Command } from './command';
import { nothingHeld } from './editionOption';
import { Failure } from './failure';
import { entryOf } from './list';
import { readDesignation } from './lookup';

export const lineageCommand: Command = {
  name: 'lineage',
  usage: 'CITATION',
  summary: 'what each conference did to a text, as far as the library goes, oldest first',
  least: 1,
  options: [],
  examples: ['plenary lineage "Resolution 25"'],
  async run(call) {
    const { kind, number } = readDesignation(call.args.join(' '));
    const library = await call.library();
    const stages = lineageOf(library, { kind, number });
    if (stages.length === 0) {
      throw new Failure(nothingHeld(library, undefined, call) ?? `the library has no ${formatDesignation({ kind, number })}`, 1);
    }
    return {
      text: stages
        .map(({ document: { action, edition, designation, title }, held }) => {
          const only = held === 'stub' ? '  (abrogated; the text itself is not in this edition)' : '';
          return `${edition}  ${action}  ${designation}  ${title}${only}\n`;
        })
        .join(''),
      json: stages.map(({ document, held }) => ({ ...entryOf(document), held })),
    };
  },
};
