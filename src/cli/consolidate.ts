import { findBase } from '../corpus/base';
import { readDraft } from '../markup/draft';
import type { BaseFinder } from '../revise/markDraft';
import { consolidate } from '../revise/consolidate/consolidate';
import { asDraft, extract, identifiersIn } from '../revise/consolidate/extract';
import { consolidationJson, describeCollision, describeFigures, figuresOf } from '../revise/consolidate/summary';
import type { DraftFile } from '../revise/consolidate/take';
import { findDrafts } from './check';
import type { Call, Command, Result } from './command';
import { Failure } from './failure';
import { nameOf, readSource } from './read';
import { printedText } from './text';

export const consolidateCommand: Command = {
  name: 'consolidate',
  usage: 'FILE|DIR…',
  summary: 'the proposals of several drafts as one document, text by text and provision by provision',
  least: 1,
  options: [{ flag: '--of <IDENTIFIER>', summary: 'the other way round: one proposal out of a consolidated document' }],
  examples: [
    'plenary consolidate nor.itu.md lum.itu.md brn.itu.md -o consolidated.itu.md',
    'plenary consolidate consolidated.itu.md --of NOR/44A1/1',
  ],
  async run(call) {
    const files = await readDrafts(call);
    const identifier = call.option('of');
    return identifier === undefined ? consolidated(files, call) : only(identifier, files);
  },
};

/** A draft that cannot be read is no draft to leave out: the document would be short of a delegation. */
async function readDrafts({ args, world }: Call): Promise<readonly DraftFile[]> {
  const { paths, faults } = await findDrafts(args, world.files);
  const files: DraftFile[] = [];
  for (const path of paths) {
    try {
      files.push({ name: nameOf(path), source: await readSource(world.files, path) });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      faults.push(error.message);
    }
  }
  if (faults.length > 0) throw new Failure(faults.join('\n'));
  return files;
}

/** What is left out is named, and the exit code tells; a collision is what the document is made for. */
async function consolidated(files: readonly DraftFile[], call: Call): Promise<Result> {
  const library = await call.library();
  const baseOf: BaseFinder = (draft, proposal) => {
    const base = findBase(library, draft, proposal);
    return 'document' in base ? base.document : base;
  };
  const result = consolidate(files, baseOf);
  const leftOut = result.leftOut.map(({ file, identifier, reason }) => {
    return `${file}: ${identifier === undefined ? '' : `${identifier} was left out: `}${reason}`;
  });
  if (result.texts.length === 0) throw new Failure(leftOut.join('\n'), 1);
  const collisions = result.collisions.map((collision) => `collision: ${describeCollision(collision)}`);
  return {
    text: result.source,
    json: consolidationJson(result),
    notes: [...leftOut, ...result.notes, ...collisions, describeFigures(figuresOf(result))],
    exitCode: leftOut.length > 0 ? 1 : 0,
  };
}

function only(identifier: string, files: readonly DraftFile[]): Result {
  for (const { source } of files) {
    const draft = readDraft(source);
    const found = extract(draft, identifier);
    if (found) return printedText(asDraft(draft, found), { symbol: found.symbol, identifier });
  }
  const known = [...new Set(files.flatMap(({ source }) => identifiersIn(readDraft(source))))];
  const hint = known.length === 0 ? 'no proposal has an identifier there' : `there are ${known.join(', ')}`;
  throw new Failure(`${files.map(({ name }) => name).join(', ')}: there is no proposal ${identifier}; ${hint}`, 1);
}
