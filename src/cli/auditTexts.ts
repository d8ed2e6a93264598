import { createChecker } from '../check/runner';
import type { StoredDocument } from '../model/library';
import { resultOf } from './checkFormats';
import { PROBLEM_OPTIONS, problemOptions } from './checkOptions';
import type { Call, Command, Result } from './command';
import { editionOption, nothingHeld } from './editionOption';
import { Failure } from './failure';
import { findText } from './lookup';
import { reportProblems } from './reported';

export const auditCommand: Command = {
  name: 'audit',
  usage: '[CITATION…]',
  summary: 'slips in adopted texts: in those that are named, those of one edition, or all',
  least: 0,
  options: [{ flag: '--edition <EDITION>', summary: 'only the texts of one conference: "Bucharest, 2022"' }, ...PROBLEM_OPTIONS],
  examples: [
    'plenary audit --edition "Bucharest, 2022" --fail-on warning',
    'plenary audit "Resolution 71 (Rev. Bucharest, 2022)" "Decision 5" --rule text/acronym=off',
  ],
  run: audit,
};

async function audit(call: Call): Promise<Result> {
  const options = problemOptions(call);
  const edition = editionOption(call);
  if (edition && call.args.length > 0) throw new Failure('name texts or an edition, not both');
  const library = await call.library();
  const documents: StoredDocument[] = [];
  for (const words of call.args) {
    const document = await findText(words, call);
    if (!documents.includes(document)) documents.push(document);
  }
  if (call.args.length === 0) documents.push(...library.list(edition));
  const nothing = call.args.length === 0 ? nothingHeld(library, edition, call) : undefined;
  const catalogue = await call.catalogue();
  const checker = createChecker();
  const files = documents.map((document) => ({
    path: document.designation,
    problems: reportProblems(checker.audit(document, library, catalogue, options.checks), document.markup, library),
  }));
  const result = await resultOf(files, 'text', options, call);
  return nothing === undefined ? result : { ...result, notes: [nothing], exitCode: 1 };
}
