import { parseEdition } from '../citations/designation';
import { rebaseInLibrary, type Rebasing } from '../editor/rebasing';
import { describeNotices, describeOutcome } from '../editor/rebasingWords';
import type { Edition } from '../model/designation';
import { MarkRefusal } from '../revise/mark';
import { RebaseRefusal } from '../revise/rebase/rebaseDraft';
import type { Call, Command } from './command';
import { Failure } from './failure';
import { nameOf, readSource } from './read';
import { printedText } from './text';

export const rebaseCommand: Command = {
  name: 'rebase',
  usage: 'DRAFT',
  summary: 'a draft carried to a newer edition of the texts that it revises',
  least: 1,
  most: 1,
  options: [
    { flag: '--onto <EDITION>', summary: 'the edition to carry it to (else the newest before its conference)' },
    { flag: '--from <EDITION>', summary: 'the edition that it was written against, where it does not say' },
  ],
  examples: ['plenary rebase draft.itu.md -o carried.itu.md', 'plenary rebase draft.itu.md --onto "Bucharest, 2022"'],
  async run(call) {
    const [path = ''] = call.args;
    const source = await readSource(call.world.files, path);
    const library = await call.library();
    const [from, onto] = [editionIn(call, 'from'), editionIn(call, 'onto')];
    const name = nameOf(path);
    const rebased = refusable(name, () =>
      rebaseInLibrary(library, source, { ...(from ? { from } : {}), ...(onto ? { onto } : {}) }),
    );
    const { proposals, conflicts, skipped, form, source: text } = rebased;
    const notes = notesOn(rebased).map((line) => `${name}: ${line}`);
    if (proposals.length === 0) throw new Failure(notes.join('\n'), 1);
    return { ...printedText(text, { form, conflicts, proposals, skipped }), notes, exitCode: conflicts > 0 ? 1 : 0 };
  },
};

/** What somebody has to know who reads the result: what was taken for granted, what was left, and what is to be looked at. */
function notesOn({ notes, skipped, proposals, conflicts }: Rebasing): readonly string[] {
  return [
    ...notes,
    ...skipped.map(({ designation, reason }) => `${designation} was left as it is: ${reason}`),
    ...proposals.flatMap((proposal) => [describeOutcome(proposal), ...describeNotices(proposal)]),
    ...(conflicts > 0 ? ['resolve the conflicts (<<<<<<<), then generate the marked revision with plenary mark'] : []),
  ];
}

function editionIn(call: Call, option: string): Edition | undefined {
  const named = call.option(option);
  const edition = named === undefined ? undefined : parseEdition(named);
  if (edition === null) throw new Failure(`"${named}" is no edition: write it as "Bucharest, 2022"`);
  return edition;
}

function refusable<T>(name: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw error instanceof RebaseRefusal || error instanceof MarkRefusal ? new Failure(`${name}: ${error.message}`) : error;
  }
}
