// `npm run quality -- list [CODE]`: every finding in the adopted texts, with the words around it, to be read by a person.
import { realLibrary } from '../test/support/realTexts';
import { auditAll } from './audit';

/** Prints what a rule or a group finds in the adopted texts; all rules, when none is named. */
export async function list(code = ''): Promise<void> {
  const library = await realLibrary();
  if (!library) return;
  const found = auditAll(library.list(), library).filter(({ finding }) => finding.code.startsWith(code));
  for (const { text, at, finding, words } of found)
    console.log(`${finding.severity} ${finding.code} · ${text}, ${at}: ${finding.message}\n    ${words}`);
  console.log(`${found.length} findings`);
}
