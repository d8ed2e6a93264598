import { formatDesignation, formatEdition } from '../citations/designation';
import { documentsToRemove, removeFromLibrary, type Unwanted } from '../corpus/remove';
import type { Call, Command } from './command';
import { editionOption, nothingHeld } from './editionOption';
import { Failure } from './failure';
import { entryOf } from './list';
import { readDesignation } from './lookup';
import { usage } from './arguments';

export const removeCommand: Command = {
  name: 'remove',
  usage: '[CITATION]',
  summary: 'take a document, or with --edition alone a whole edition, out of the library',
  least: 0,
  options: [
    { flag: '--edition <EDITION>', summary: 'the edition that goes, or the one whose document goes: "Dubai, 2018"' },
    { flag: '--dry-run', summary: 'only tell what would go' },
  ],
  examples: ['plenary remove "Resolution 25 (Rev. Dubai, 2018)"', 'plenary remove --edition "Dubai, 2018" --dry-run'],
  async run(call) {
    const unwanted = readUnwanted(call);
    const library = await call.library();
    const documents = documentsToRemove(library, unwanted);
    if (documents.length === 0) throw new Failure(nothingHeld(library, unwanted.edition, call) ?? missing(unwanted), 1);
    const isRehearsal = call.flag('dry-run');
    const removed = isRehearsal ? documents : await removeFromLibrary(call.store, documents);
    const done = isRehearsal ? 'would be removed' : 'removed';
    const lines = removed.map(({ action, designation, edition }) => `${action}  ${designation}  ${edition}\n`);
    const count = `${removed.length} ${removed.length === 1 ? 'document' : 'documents'} ${done}\n`;
    return { text: lines.join('') + count, json: { removed: removed.map(entryOf), dryRun: isRehearsal } };
  },
};

function readUnwanted(call: Call): Unwanted {
  const edition = editionOption(call);
  if (call.args.length === 0 && !edition) throw usage('remove', 'name a text, or an edition with --edition');
  return {
    ...(call.args.length > 0 ? { designation: readDesignation(call.args.join(' ')) } : {}),
    ...(edition ? { edition } : {}),
  };
}

function missing({ designation, edition }: Unwanted): string {
  const where = edition ? `the library's edition ${formatEdition(edition)}` : 'the library';
  return designation ? `${where} has no ${formatDesignation(designation)}` : `${where} has no texts`;
}
