import { findBase } from '../corpus/base';
import { turnIntoClean } from '../revise/convertDraft';
import { MarkRefusal } from '../revise/mark';
import type { Command } from './command';
import { Failure } from './failure';
import { nameOf, readSource } from './read';
import { printedText } from './text';

export const cleanCommand: Command = {
  name: 'clean',
  usage: 'DRAFT',
  summary: 'a marked draft as clean text: the marks go, remarks and highlights stay',
  least: 1,
  most: 1,
  options: [],
  examples: ['plenary clean marked.itu.md -o draft.itu.md'],
  async run(call) {
    const path = call.args[0] ?? '-';
    const source = await readSource(call.world.files, path);
    const library = await call.library();
    try {
      const { source: text, warnings } = turnIntoClean(source, (draft, proposal) => {
        const base = findBase(library, draft, proposal);
        return 'document' in base ? base.document : base;
      });
      return { ...printedText(text, { warnings }), notes: warnings.map((warning) => `${nameOf(path)}: ${warning}`) };
    } catch (error) {
      throw error instanceof MarkRefusal ? new Failure(`${nameOf(path)}: ${error.message}`) : error;
    }
  },
};
