import { Uri, window, workspace, type TextDocument } from 'vscode';
import { findingsAt } from '../../editor/actions';
import { ignoreProblem as ignore } from '../../editor/ignoreProblem';
import { nameOfRule } from '../../editor/ruleNames';
import { switchOff } from '../../editor/switchOff';
import type { Finding } from '../../model/problem';
import { draftInHand } from '../draftInHand';
import { isDraft } from '../documents';
import { applyEditing } from './editing';
import type { Tools } from './tools';

/** Opens the page about a rule: the one that is named, else that of the problem at the caret. */
export async function explainProblem(tools: Tools, ...args: readonly unknown[]): Promise<boolean> {
  const code = codeIn(args) ?? (await chooseProblem(tools, 'Explain which problem?'))?.finding.code;
  if (code === undefined) return false;
  if (await tools.pages.show(code)) return true;
  tools.messages.inform(`There is no page about ${code}.`);
  return false;
}

/** Puts a remark that ignores a problem beside it, and the caret where the reason is to be typed. */
export async function ignoreProblem(tools: Tools, ...args: readonly unknown[]): Promise<boolean> {
  const chosen = await namedProblem(tools, args, 'Ignore which problem?');
  if (!chosen) return false;
  const editing = ignore(tools.drafts.of(chosen.document).draft, chosen.finding);
  if (!editing) {
    tools.messages.inform('A remark has no place there. The rule can be switched off for this draft instead.');
    return false;
  }
  return applyEditing(tools, await window.showTextDocument(chosen.document), editing);
}

/** Switches the rule of a problem off, in the front matter. */
export async function switchRuleOff(tools: Tools, ...args: readonly unknown[]): Promise<boolean> {
  const chosen = await namedProblem(tools, args, 'Switch off the rule of which problem?');
  if (!chosen) return false;
  const open = tools.drafts.of(chosen.document);
  const edit = switchOff(open.draft, chosen.finding.code);
  if (!edit) {
    tools.messages.inform('The front matter of this draft cannot be read: mend it first.');
    return false;
  }
  return workspace.applyEdit(open.editOf([edit]));
}

/** A code among the arguments, or in the entry of a list that the command was called on. */
export function codeIn(args: readonly unknown[]): string | undefined {
  for (const arg of args) {
    if (typeof arg === 'string') return arg;
    if (typeof arg === 'object' && arg !== null && 'code' in arg && typeof arg.code === 'string') return arg.code;
  }
  return undefined;
}

interface Chosen {
  readonly document: TextDocument;
  readonly finding: Finding;
}

/** The problem that the arguments name: a draft, a rule and a place. Without them, the one at the caret. */
async function namedProblem(tools: Tools, args: readonly unknown[], question: string): Promise<Chosen | undefined> {
  const [uri, code, at] = args;
  if (!(uri instanceof Uri)) return chooseProblem(tools, question);
  const document = await draftInHand(uri, tools.messages);
  if (!document) return undefined;
  const found = (await tools.diagnostics.findingsIn(document)).filter((finding) => finding.code === code);
  const finding = found.find(({ span }) => span.from === at) ?? found[0];
  return finding && { document, finding };
}

/** The problem at the caret; where there are several, or none there but some elsewhere, the person chooses. */
async function chooseProblem(tools: Tools, question: string): Promise<Chosen | undefined> {
  const editor = window.activeTextEditor;
  if (!editor || !isDraft(editor.document)) return void (await draftInHand(undefined, tools.messages));
  const { document, selection } = editor;
  const { open, findings } = await tools.diagnostics.checked(document);
  const here = findingsAt(findings, open.spanOf(selection));
  const only = here.length === 1 ? here[0] : undefined;
  if (only) return { document, finding: only };
  if (findings.length === 0) {
    tools.messages.inform('No problem was found in this draft.');
    return undefined;
  }
  const isHere = here.length > 0;
  const finding = await pick(
    isHere ? here : findings,
    isHere ? question : `No problem is at the caret. ${question}`,
    (span) => `line ${open.positionAt(span.from).line + 1}`,
  );
  return finding && { document, finding };
}

async function pick(
  findings: readonly Finding[],
  placeHolder: string,
  placeOf: (span: Finding['span']) => string,
): Promise<Finding | undefined> {
  const items = findings.map((finding) => ({
    label: nameOfRule(finding.code),
    description: `${finding.code}, ${placeOf(finding.span)}`,
    detail: finding.message,
    finding,
  }));
  return (await window.showQuickPick(items, { placeHolder, matchOnDescription: true, matchOnDetail: true }))?.finding;
}
