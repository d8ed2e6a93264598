import { TabInputText, TabInputTextDiff, Uri, window, workspace, type TextDocument } from 'vscode';
import { choiceOfPart, type Choice } from '../../editor/comparing/choices';
import { withoutReturns } from '../../editor/comparing/cleanText';
import { inOrder, isSameSide, readSide, type Pair, type Side } from '../../editor/comparing/side';
import { parseDesignation } from '../../citations/designation';
import { partsOf } from '../../corpus/parts';
import type { ShownAs, Compared } from '../comparing/comparisons';
import { pickFromUri, pickSide } from '../comparing/sidePicks';
import { isDraft, LANGUAGE, nameOfFile } from '../documents';
import { addressedBy } from '../textDocuments';
import type { Tools } from './tools';

/**
 * Compares any two texts: the one in hand, or the one that is chosen first, with the one that is chosen then. The arguments may
 * name them, as files or as sides, and how the comparison is shown.
 */
export async function compareWith(tools: Tools, ...args: readonly unknown[]): Promise<Compared | undefined> {
  const [one, other] = await sidesIn(args, tools);
  if (one === 'none') return undefined;
  if (one && other) return other === 'none' ? undefined : showSides(tools, one, other, readShownAs(args[2]));
  let first = one ?? (await inHand(tools));
  for (;;) {
    if (!first) {
      const answer = await pickSide(tools, undefined, false);
      if (answer === undefined || answer === 'back') return undefined;
      first = answer.chosen;
    }
    const answer = await pickSide(tools, first, true);
    if (answer === undefined) return undefined;
    if (answer !== 'back') return showSides(tools, first, answer.chosen, undefined);
    first = undefined;
  }
}

/** Shows two sides, the earlier one on the left, and says what came of it. */
export async function showPair(tools: Tools, pair: Pair, as: ShownAs): Promise<Compared | undefined> {
  const compared = await tools.comparisons.show(pair, as);
  if ('missing' in compared) {
    tools.messages.warn(compared.missing);
    return undefined;
  }
  if (compared.texts.left === compared.texts.right) tools.messages.inform(`${compared.title}: the two texts are the same.`);
  return compared;
}

/** The text that is in front of somebody: of the draft in the active editor the one that the caret is in, or a read-only text. */
export async function inHand(tools: Tools): Promise<Choice | undefined> {
  const editor = window.activeTextEditor;
  const document = editor?.document ?? documentOfTab();
  if (!document) return undefined;
  const addressed = addressedBy(document.uri);
  if (addressed) return 'side' in addressed ? choiceOfSide(addressed.side, tools) : undefined;
  if (!isDraft(document)) return undefined;
  const source = withoutReturns(document.getText());
  const caret = editor ? tools.drafts.of(document).offsetAt(editor.selection.active) : 0;
  const parts = partsOf(source);
  const here = parts.find(({ span }) => span.from <= caret && caret <= span.to);
  const own = here ?? (parts.length === 1 ? parts[0] : undefined);
  return own && choiceOfPart(own, document.uri.toString(), nameOfFile(document.uri));
}

/** A side as something that was chosen. */
export async function choiceOfSide(side: Side, { texts }: Tools): Promise<Choice | undefined> {
  const read = await texts.read(side);
  if ('missing' in read) return undefined;
  const designation = read.designation ?? (side.kind === 'adopted' ? parseDesignation(side.name) : undefined);
  return { side, label: read.name, description: read.origin, ...(designation ? { designation } : {}) };
}

async function showSides(tools: Tools, one: Choice, other: Choice, as = tools.comparisons.as): Promise<Compared | undefined> {
  if (isSameSide(one.side, other.side)) {
    tools.messages.inform(`${one.label} cannot be compared with itself: choose another text.`);
    return undefined;
  }
  const yearOf = (name: string): number => parseDesignation(name)?.revision?.year ?? 0;
  const compared = await showPair(tools, inOrder(one.side, other.side, yearOf), as);
  if (compared) await tools.comparisonView.open();
  return compared;
}

/** What the arguments name; `none` for what was named and is not to be had, of which somebody was told. */
async function sidesIn(
  args: readonly unknown[],
  tools: Tools,
): Promise<readonly [one: Choice | 'none' | undefined, other: Choice | 'none' | undefined]> {
  const [first, second] = args;
  // The explorer names the file that was clicked on, and all that are selected.
  const selected = Array.isArray(second) ? second.filter((each) => each instanceof Uri) : [];
  const [a, b] = selected.length === 2 ? selected : [first, Array.isArray(second) ? undefined : second];
  const one = await choiceAt(a, undefined, tools);
  return [one, one === 'none' ? undefined : await choiceAt(b, one, tools)];
}

async function choiceAt(named: unknown, beside: Choice | undefined, tools: Tools): Promise<Choice | 'none' | undefined> {
  if (named instanceof Uri) {
    const addressed = addressedBy(named);
    if (addressed) return 'side' in addressed ? ((await choiceOfSide(addressed.side, tools)) ?? 'none') : undefined;
    const active = window.activeTextEditor?.document.uri.toString() === named.toString() ? await inHand(tools) : undefined;
    const answer = active ? { chosen: active } : await pickFromUri(named, beside, tools);
    return answer === undefined || answer === 'back' ? 'none' : answer.chosen;
  }
  const side = readSide(named);
  if (!side) return undefined;
  const choice = await choiceOfSide(side, tools);
  if (choice) return choice;
  const read = await tools.texts.read(side);
  if ('missing' in read) tools.messages.warn(read.missing);
  return 'none';
}

export function readShownAs(value: unknown): ShownAs | undefined {
  return value === 'marked' || value === 'sideBySide' ? value : undefined;
}

/** The document of the active tab, which has no editor while something else has the keyboard. */
function documentOfTab(): TextDocument | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const uri = input instanceof TabInputText ? input.uri : input instanceof TabInputTextDiff ? input.modified : undefined;
  return (
    uri &&
    workspace.textDocuments.find((document) => document.uri.toString() === uri.toString() && document.languageId === LANGUAGE)
  );
}
