import { window, workspace, type TextDocument } from 'vscode';
import { problemsIn } from '../../check/burden';
import { fixAll, preferredFix, safeFix, type FixedAll } from '../../check/fixAll';
import { fixableOfKind } from '../../editor/actions';
import { editsBetween } from '../../editor/edits';
import { nameOfRule } from '../../editor/ruleNames';
import type { Finding, Fix } from '../../model/problem';
import { draftInHand } from '../draftInHand';
import { codeIn } from './problems';
import type { Tools } from './tools';

/** Fixes all problems whose fixes change only the form of a draft. */
export async function fixAllSafe(tools: Tools, ...args: readonly unknown[]): Promise<boolean> {
  const document = await draftInHand(args[0], tools.messages);
  if (!document) return false;
  const done = await fixIn(tools, document, safeFix);
  if (!done) return false;
  const open = problemsIn(done.findings);
  tools.messages.inform(done.fixed > 0 ? told(done, open) : toldNone(done, 'No problem of this draft can be fixed unseen'));
  return done.fixed > 0;
}

/** Fixes all problems of one rule, in the way that is mostly right. */
export async function fixAllOfKind(tools: Tools, ...args: readonly unknown[]): Promise<boolean> {
  const document = await draftInHand(args[0], tools.messages);
  if (!document) return false;
  const code = codeIn(args) ?? (await chooseKind(tools, document));
  if (code === undefined) return false;
  const isOne = (finding: Finding): boolean => finding.code === code && !finding.carried;
  const done = await fixIn(tools, document, (finding) => (isOne(finding) ? preferredFix(finding) : undefined));
  if (!done) return false;
  const open = done.findings.filter(isOne).length;
  tools.messages.inform(done.fixed > 0 ? told(done, open) : toldNone(done, `No problem of the kind ${code} can be fixed`));
  return done.fixed > 0;
}

/** Does all fixes as one step that can be undone; undefined where the draft cannot be changed, which is told. */
async function fixIn(
  { drafts, diagnostics, messages }: Tools,
  document: TextDocument,
  choose: (finding: Finding) => Fix | undefined,
): Promise<FixedAll | undefined> {
  const check = await diagnostics.checkerFor(document);
  const open = drafts.of(document);
  const { source } = open.draft;
  const done = fixAll(source, check, choose);
  if (done.fixed === 0 || (await workspace.applyEdit(open.editOf(editsBetween(source, done.source))))) return done;
  messages.warn('The problems could not be fixed: this draft cannot be changed now.');
  return undefined;
}

/** What was done, and how many problems are left. */
function told({ fixed, untried }: FixedAll, left: number): string {
  const done = `Fixed ${fixed} ${fixed === 1 ? 'problem' : 'problems'}`;
  if (untried > 0)
    return `${done}; ${left} ${left === 1 ? 'is' : 'are'} left. Not all could be tried in time: run the command again.`;
  return left > 0 ? `${done}; ${left} ${left === 1 ? 'needs' : 'need'} a decision.` : `${done}.`;
}

function toldNone({ left }: FixedAll, nothing: string): string {
  return left > 0 ? `${nothing}: the fixes would bring other problems.` : `${nothing}: each needs a decision.`;
}

async function chooseKind(tools: Tools, document: TextDocument): Promise<string | undefined> {
  const findings = await tools.diagnostics.findingsIn(document);
  const codes = [...new Set(findings.map(({ code }) => code))];
  const items = codes.flatMap((code) => {
    const count = fixableOfKind(findings, code).length;
    return count === 0 ? [] : [{ label: nameOfRule(code), description: `${code}, ${count}`, code }];
  });
  if (items.length === 0) {
    tools.messages.inform('No problem of this draft has a fix that is right most of the time.');
    return undefined;
  }
  return (await window.showQuickPick(items, { placeHolder: 'Fix all problems of which kind?', matchOnDescription: true }))?.code;
}
