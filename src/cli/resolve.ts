import { acceptDraft, formatDraft, rejectDraft } from '../revise/resolveDraft';
import type { Command } from './command';
import { readSource } from './read';
import { printedText } from './text';

export const acceptCommand = rewriting('accept', 'a draft with all its changes accepted: the revised text', acceptDraft);
export const rejectCommand = rewriting('reject', 'a draft with all its changes rejected: the base text', rejectDraft);
export const formatCommand = rewriting(
  'format',
  'a draft in the form that Plenary writes, words and marks unchanged',
  formatDraft,
);

function rewriting(name: string, summary: string, rewrite: (source: string) => string): Command {
  return {
    name,
    usage: 'FILE',
    summary,
    least: 1,
    most: 1,
    options: [],
    examples: [`plenary ${name} draft.itu.md`, `plenary ${name} draft.itu.md -o draft.itu.md`],
    async run(call) {
      const source = await readSource(call.world.files, call.args[0] ?? '-');
      return printedText(rewrite(source));
    },
  };
}
