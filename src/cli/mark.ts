import { designationOf, findBase } from '../corpus/base';
import { isSameText, partsOf } from '../corpus/parts';
import { readDraft, type Draft } from '../markup/draft';
import { hasChanges } from '../markup/format';
import { setFrontMatter } from '../markup/frontMatter';
import { MarkRefusal } from '../revise/mark';
import { turnIntoClean, turnIntoMarked } from '../revise/convertDraft';
import { markFile, type BaseFinder } from '../revise/markDraft';
import type { Call, Command, Result } from './command';
import { Failure } from './failure';
import { readNamed, type NamedSource } from './parts';
import { nameOf, readSource } from './read';
import { printedText } from './text';

export const markCommand: Command = {
  name: 'mark',
  usage: '[BASE] REVISED',
  summary: 'a draft with its revisions marked, against the library or BASE (file or citation)',
  least: 1,
  most: 2,
  options: [{ flag: '--again', summary: 'of a draft that is marked already, make the marks afresh' }],
  examples: ['plenary mark draft.itu.md -o marked.itu.md', 'plenary mark before.itu.md after.itu.md'],
  async run(call) {
    const [first = '', second] = call.args;
    if (second === undefined) return markAgainstLibrary(first, call);
    return markAgainst(await readNamed(first, call), await readNamed(second, call), call);
  },
};

async function markAgainstLibrary(path: string, call: Call): Promise<Result> {
  const source = await readSource(call.world.files, path);
  const library = await call.library();
  return markProposals({ name: nameOf(path), source }, call, (draft, proposal) => {
    const base = findBase(library, draft, proposal);
    return 'document' in base ? base.document : base;
  });
}

/** The MOD proposals of a draft are marked one by one; a text without proposals is marked as a whole. */
function markAgainst(base: NamedSource, revised: NamedSource, call: Call): Result {
  const draft = readDraft(revised.source);
  if (!draft.proposals.some(({ symbol }) => symbol !== undefined)) {
    const marked = naming(`${base.name} and ${revised.name}`, () =>
      markFile(base.source, readyToMark(revised, call), draft.lexicon),
    );
    return printedText(draft.front.form === undefined ? marked : setFrontMatter(marked, 'form', 'marked'), {
      marked: 1,
      skipped: [],
    });
  }
  const bases = partsOf(base.source);
  return markProposals(revised, call, ({ lexicon }, proposal) => {
    const own = designationOf(proposal, 'accepted', lexicon);
    const same = bases.filter((part) => isSameText(part.designation, own));
    return same.length === 1 && same[0] ? { markup: same[0].source } : { missing: `${base.name} does not hold it` };
  });
}

/** A proposal without a base is no reason to leave the others unmarked; it is named, and the exit code tells. */
function markProposals({ name, source }: NamedSource, call: Call, baseOf: BaseFinder): Result {
  if (!call.flag('again')) refuseMarked(name, readDraft(source));
  const { source: text, marked, skipped } = naming(name, () => turnIntoMarked(source, baseOf));
  const notes = skipped.map(({ designation, reason }) => `${name}: ${designation} cannot be marked: ${reason}`);
  if (marked === 0) throw new Failure(notes.join('\n'), 1);
  return { ...printedText(text, { marked, skipped }), notes, exitCode: skipped.length > 0 ? 1 : 0 };
}

/** A text without proposals is marked as a whole, so with `--again` all its marks go first. */
function readyToMark({ name, source }: NamedSource, call: Call): string {
  return call.flag('again') ? naming(name, () => turnIntoClean(source).source) : source;
}

/** Somebody's marks are made afresh only for who asks for it: those that were set by hand may fall otherwise. */
function refuseMarked(name: string, { proposals, lexicon, source }: Draft): void {
  const isMarked = proposals.some(({ symbol, text }) => {
    const [first, last] = [text[0], text.at(-1)];
    return symbol?.includes('MOD') && first && last && hasChanges(source.slice(first.span.from, last.span.to), lexicon);
  });
  if (!isMarked) return;
  throw new Failure(`${name}: the draft already holds marks: --again makes them afresh, plenary accept takes the changes in`);
}

function naming<T>(name: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw error instanceof MarkRefusal ? new Failure(`${name}: ${error.message}`) : error;
  }
}
