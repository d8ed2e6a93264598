// `npm run quality -- list [CODE]`: every finding in the adopted texts, with the words around it, to be read by a person; with `--new`, only
// the errors and warnings that no list of slips has, and the listed slips that are not found.
import { realLibrary } from '../test/support/realTexts';
import { RULES } from '../src/check/rules';
import { auditAll } from './audit';
import { compareWithSlips, readSlips } from './slips';

/** Prints what a rule or a group finds in the adopted texts; all rules, when none is named. */
export async function list(args: readonly string[]): Promise<void> {
  const library = await realLibrary();
  if (!library) return;
  const code = args.find((arg) => !arg.startsWith('-')) ?? '';
  const all = auditAll(library.list(), library).filter(({ finding }) => finding.code.startsWith(code));
  const slips = readSlips(RULES.map((rule) => rule.code)).filter((slip) => slip.code.startsWith(code));
  const { unlisted, stale } = compareWithSlips(all, slips);
  const found = args.includes('--new') ? unlisted : all;
  for (const { text, at, finding, words } of found)
    console.log(`${finding.severity} ${finding.code} · ${text}, ${at}: ${finding.message}\n    ${words}`);
  for (const slip of stale) console.log(`listed and not found: ${slip.code} · ${slip.text}, ${slip.at}`);
  console.log(`${found.length} findings`);
}
