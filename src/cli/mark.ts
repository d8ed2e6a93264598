import { designationOf, findBase } from '../corpus/base';
import { readDraft } from '../markup/draft';
import { setFrontMatter } from '../markup/frontMatter';
import { mark, MarkRefusal } from '../revise/mark';
import { markDraft, type BaseFinder } from '../revise/markDraft';
import type { Call, Command, Result } from './command';
import { Failure } from './failure';
import { isSameText, partsOf, readNamed, type NamedSource } from './parts';
import { nameOf, readSource } from './read';
import { printedText } from './text';

export const markCommand: Command = {
  name: 'mark',
  usage: '[BASE] REVISED',
  summary: 'a draft with its revisions marked, against the library or BASE (file or citation)',
  least: 1,
  most: 2,
  options: [],
  examples: ['plenary mark draft.itu.md -o marked.itu.md', 'plenary mark before.itu.md after.itu.md'],
  async run(call) {
    const [first = '', second] = call.args;
    if (second === undefined) return markAgainstLibrary(first, call);
    return markAgainst(await readNamed(first, call), await readNamed(second, call));
  },
};

async function markAgainstLibrary(path: string, call: Call): Promise<Result> {
  const source = await readSource(call.world.files, path);
  const library = await call.library();
  return markProposals({ name: nameOf(path), source }, (draft, proposal) => {
    const base = findBase(library, draft, proposal);
    return 'document' in base ? base.document : base;
  });
}

/** The MOD proposals of a draft are marked one by one; a text without proposals is marked as a whole. */
function markAgainst(base: NamedSource, revised: NamedSource): Result {
  const draft = readDraft(revised.source);
  if (!draft.proposals.some(({ symbol }) => symbol !== undefined)) {
    const marked = naming(`${base.name} and ${revised.name}`, () => mark(base.source, revised.source, draft.lexicon));
    return printedText(draft.front.form === 'clean' ? setFrontMatter(marked, 'form', 'marked') : marked, {
      marked: 1,
      skipped: [],
    });
  }
  const bases = partsOf(base);
  return markProposals(revised, ({ lexicon }, proposal) => {
    const own = designationOf(proposal, 'accepted', lexicon);
    const same = bases.filter((part) => isSameText(part.designation, own));
    return same.length === 1 && same[0] ? { markup: same[0].source } : { missing: `${base.name} does not hold it` };
  });
}

/** A proposal without a base is no reason to leave the others unmarked; it is named, and the exit code tells. */
function markProposals({ name, source }: NamedSource, baseOf: BaseFinder): Result {
  const { source: text, marked, skipped } = naming(name, () => markDraft(source, baseOf));
  const notes = skipped.map(({ designation, reason }) => `${name}: ${designation} cannot be marked: ${reason}`);
  if (marked === 0) throw new Failure(notes.join('\n'), 1);
  return { ...printedText(text, { marked, skipped }), notes, exitCode: skipped.length > 0 ? 1 : 0 };
}

function naming<T>(name: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw error instanceof MarkRefusal ? new Failure(`${name}: ${error.message}`) : error;
  }
}
