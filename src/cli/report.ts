import { formatEdition, parseEdition } from '../citations/designation';
import type { Library } from '../corpus/library';
import { reportSources } from '../editor/report';
import { acceptChanges } from '../markup/format';
import { lexiconIn } from '../markup/draft';
import type { Edition } from '../model/designation';
import type { Lexicon } from '../lexicon/lexicon';
import { reportOfDraft, reportOfTexts } from '../revise/report/draft';
import { finished, reportOfEditions } from '../revise/report/editions';
import { findAddressee } from '../revise/report/findAddressee';
import { reportJson } from '../revise/report/json';
import { reportMarkdown, type WritingOptions } from '../revise/report/markdown';
import { leadInsOf, type Report } from '../revise/report/model';
import type { Call, Command, Result } from './command';
import { usage } from './arguments';
import { Failure } from './failure';
import { choosePart, readNamed, type NamedSource } from './parts';
import { nameOf, readSource } from './read';

export const reportCommand: Command = {
  name: 'report',
  usage: '[DRAFT | A B]',
  summary: 'what changed, text by text and provision by provision, as a summary for the delegation (Markdown)',
  least: 0,
  most: 2,
  options: [
    { flag: '--from <EDITION>', summary: 'with --to: what a conference did to the texts of an earlier one' },
    { flag: '--to <EDITION>', summary: 'the later of two editions: "Bucharest, 2022"' },
    { flag: '--for <ADDRESSEE>', summary: 'only what is new in what is addressed to somebody: "Director of TSB"' },
    { flag: '--marked', summary: 'changed provisions with their marks' },
    { flag: '--all', summary: 'preambular parts, annexes of new texts and footnotes too' },
  ],
  examples: [
    'plenary report draft.itu.md -o report.md',
    'plenary report --from "Dubai, 2018" --to "Bucharest, 2022" --for "Director of TSB"',
    'plenary report "Resolution 25 (Rev. Dubai, 2018)" draft.itu.md --marked',
  ],
  async run(call) {
    const { report, lexicon } = await reportFor(call);
    const wanted = call.option('for');
    const options: WritingOptions = {
      marked: call.flag('marked'),
      all: call.flag('all'),
      ...(wanted === undefined ? {} : { addressee: addresseeNamed(wanted, report, lexicon) }),
    };
    return written(report, options, lexicon);
  },
};

interface Made {
  readonly report: Report;
  readonly lexicon: Lexicon;
}

async function reportFor(call: Call): Promise<Made> {
  const [first, second] = call.args;
  const [from, to] = [call.option('from'), call.option('to')];
  if (first === undefined) {
    if (from === undefined || to === undefined)
      throw usage('report', 'name a draft, two texts, or two editions with --from and --to');
    return reportBetween(from, to, call);
  }
  if (from !== undefined || to !== undefined) throw usage('report', '--from and --to go without DRAFT, A and B');
  if (second === undefined) return reportOn(first, call);
  return reportOnTwo(await readNamed(first, call), await readNamed(second, call), call);
}

async function reportOn(path: string, call: Call): Promise<Made> {
  const source = await readSource(call.world.files, path);
  const sources = reportSources(await call.library(), await call.catalogue());
  const report = reportOfDraft(source, nameOf(path).replace(/^.*[\\/]/, ''), sources);
  if (report.texts.length === 0) throw new Failure(`${nameOf(path)} holds no proposal and no text`);
  return { report, lexicon: lexiconIn(source) };
}

async function reportOnTwo(one: NamedSource, other: NamedSource, call: Call): Promise<Made> {
  const sources = reportSources(await call.library(), await call.catalogue());
  const base = choosePart(one, other);
  const revised = choosePart(other, one);
  const text = (part: typeof base): string => acceptChanges(part.source, part.lexicon);
  const report = reportOfTexts({ markup: text(base), name: one.name }, { markup: text(revised), name: other.name }, sources);
  return { report, lexicon: revised.lexicon };
}

async function reportBetween(from: string, to: string, call: Call): Promise<Made> {
  const [earlier, later] = [editionNamed(from), editionNamed(to)];
  if (earlier.year >= later.year) throw new Failure(`--from names the earlier of two editions: ${to} is not after ${from}`);
  const library = await call.library();
  refuseUnheld(library, [earlier, later], call);
  const sources = reportSources(library, await call.catalogue());
  const report = finished(reportOfEditions(earlier, later, sources), ({ done, total }) =>
    call.world.status?.(`comparing: ${done} of ${total} texts`),
  );
  call.world.status?.('');
  return { report, lexicon: library.lexicon };
}

function editionNamed(words: string): Edition {
  const edition = parseEdition(words);
  if (!edition) throw new Failure(`"${words}" is no edition: write it as "Bucharest, 2022"`);
  return edition;
}

function refuseUnheld(library: Library, editions: readonly Edition[], call: Call): void {
  if (library.isEmpty && library.faults.length === 0)
    throw new Failure(`the library ${call.store.location} is empty: import Final Acts first`, 1);
  const missing = editions.find((edition) => library.list(edition).length === 0);
  const held = library.editions.map(formatEdition).join(' and ');
  if (missing) throw new Failure(`the library has no texts of ${formatEdition(missing)}; it holds ${held}`, 1);
}

function addresseeNamed(words: string, report: Report, lexicon: Lexicon): string {
  const found = findAddressee(words, leadInsOf(report), lexicon);
  if ('name' in found) return found.name;
  throw new Failure(`nobody is known as "${words}"; these are: ${found.known.slice(0, MOST_NAMED).join('; ')}`);
}

/** So many names are given for one that nobody goes by, the nearest first. */
const MOST_NAMED = 12;

function written(report: Report, options: WritingOptions, lexicon: Lexicon): Result {
  const missing = report.texts.flatMap(({ name, missing: reason }) =>
    reason === undefined ? [] : [`${name}: not compared: ${reason}`],
  );
  return {
    text: reportMarkdown(report, options, lexicon),
    json: reportJson(report, options, lexicon),
    // Between editions the report itself says what is not held.
    notes: report.editions ? [] : missing,
    exitCode: !report.editions && missing.length > 0 ? 1 : 0,
  };
}
