import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { createChecker } from '../../src/check/runner';
import { Library } from '../../src/corpus/library';
import { parseEdition } from '../../src/citations/designation';
import { held, type Part } from './part';

const MOST_SECONDS = 2;

/** How often each is measured; the median counts. */
const ROUNDS = 3;

/** What it costs to run all rules over an edition, from nothing, beside what a reader of Markdown needs for the same texts. */
export function speedPart(library: Library, edition: string): Part {
  const documents = library.list(parseEdition(edition)!);
  const reader = unified().use(remarkParse).use(remarkGfm);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    rules: seconds(() => {
      // A library that nobody has read from, as at a start of the command line.
      const fresh = copyOf(library);
      const checker = createChecker();
      for (const document of documents) checker.audit(document, fresh);
    }),
    markdown: seconds(() => {
      for (const { markup } of documents) reader.parse(markup);
    }),
  }));
  const rules = median(rounds.map((round) => round.rules));
  const ratio = median(rounds.map((round) => round.rules / round.markdown));
  const isHeld = rules < MOST_SECONDS;
  return {
    title: 'Quick: all rules over an edition',
    lines: [
      `The rules about texts over all ${documents.length} documents of ${edition}, everything read anew, in processor time; beside it what`,
      `\`remark-parse\` and \`remark-gfm\` need in the same run to read the same texts. The median of ${ROUNDS} rounds, the first of them cold.`,
      '',
      `- under ${MOST_SECONDS} s: ${held(isHeld)}`,
      `- at most ${roughly(ratio)} times as much as reading them as Markdown`,
      '',
      'What a draft costs at a keystroke is measured by `npm run bench`.',
    ],
    missed: isHeld ? [] : [`all rules over ${edition} take ${rules.toFixed(2)} s, not less than ${MOST_SECONDS}`],
    notes: rounds.map(({ rules, markdown }) => `rules ${rules.toFixed(2)} s, Markdown ${markdown.toFixed(2)} s`),
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1]!;
}

/** Coarse enough to be the same in every run. */
function roughly(times: number): number {
  return [1, 2, 5, 10, 20, 50].find((most) => times <= most) ?? times;
}

function copyOf(library: Library): Library {
  const files = library.editions.map((edition) => ({ edition, documents: [...library.list(edition)] }));
  return new Library(files, [], library.lexicon);
}

function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
