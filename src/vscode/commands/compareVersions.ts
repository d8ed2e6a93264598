import { Uri, window } from 'vscode';
import { formatDesignation, parseDesignation } from '../../citations/designation';
import type { Library } from '../../corpus/library';
import {
  pairsOf,
  textsOfSeveralVersions,
  versionsOf,
  type VersionedText,
  type VersionPair,
} from '../../editor/comparing/choices';
import { pointerAt } from '../../editor/pointer';
import { createInlineReader } from '../../markup/inline';
import type { Designation } from '../../model/designation';
import type { Compared } from '../comparing/comparisons';
import { pick, type Answer } from '../comparing/pick';
import { openFiles } from '../comparing/sidePicks';
import { LANGUAGE } from '../documents';
import { addressedBy } from '../textDocuments';
import { choiceOfSide, inHand, readShownAs, showPair } from './compareWith';
import type { Tools } from './tools';

/**
 * Compares two versions of one text: editions of the library, and open drafts on it. The first argument may name the text
 * (`{ name: 'Resolution 12' }`) or be the address of one that is shown; the second how the comparison is shown.
 */
export async function compareVersions(tools: Tools, ...args: readonly unknown[]): Promise<Compared | undefined> {
  const library = await tools.libraries.library();
  let designation = await designationIn(args[0], library, tools);
  const as = readShownAs(args[1]);
  for (;;) {
    const chosen: Answer<Designation> = designation ? { chosen: designation } : await pickText(library, tools);
    if (chosen === undefined || chosen === 'back') return undefined;
    const pair = await pickPair(chosen.chosen, library, tools);
    if (pair === undefined) return undefined;
    if (pair !== 'back') {
      const { left, right } = pair.chosen;
      const compared = await showPair(tools, { left: left.side, right: right.side }, as ?? tools.comparisons.as);
      if (compared) await tools.comparisonView.open();
      return compared;
    }
    designation = undefined;
  }
}

async function pickText(library: Library, tools: Tools): Promise<Answer<Designation>> {
  if (library.isEmpty) {
    tools.messages.libraryIsEmpty('There are no versions to compare.');
    return undefined;
  }
  const texts: readonly VersionedText[] = textsOfSeveralVersions(library, openFiles());
  if (texts.length === 0) {
    tools.messages.inform(
      'No text has two versions: import the Final Acts of another conference, or open a draft that revises a text of the library.',
    );
    return undefined;
  }
  const options = texts.map(({ label, description, detail, designation }) => ({
    label,
    description,
    detail,
    value: designation,
  }));
  const title = 'Compare Rev. Versions';
  return pick({ title, placeholder: 'Number or words of the title', options, back: false }, tools.comparisons);
}

async function pickPair(designation: Designation, library: Library, tools: Tools): Promise<Answer<VersionPair>> {
  const versions = versionsOf(designation, library, openFiles());
  const pairs = pairsOf(versions);
  const { revision: _, ...text } = designation;
  const name = formatDesignation(text);
  const [first] = pairs;
  if (!first) {
    const held = versions[0] ? `only ${versions[0].label} is there` : 'the library does not hold it';
    tools.messages.inform(
      `There are no two versions of ${name} to compare: ${held}. Import the Final Acts of another conference, or open a draft that revises it.`,
    );
    return undefined;
  }
  if (pairs.length === 1) return { chosen: first };
  const options = pairs.map((pair) => ({ label: pair.label, description: pair.description, value: pair }));
  return pick({ title: `Compare Rev. Versions of ${name}`, placeholder: 'Which two?', options, back: true }, tools.comparisons);
}

/** The text that is meant: named in the argument, cited where the caret is, or shown in the active editor. */
async function designationIn(argument: unknown, library: Library, tools: Tools): Promise<Designation | undefined> {
  if (argument instanceof Uri) {
    const addressed = addressedBy(argument);
    if (addressed && 'side' in addressed) return (await choiceOfSide(addressed.side, tools))?.designation;
    if (addressed) return (await choiceOfSide(addressed.marked.right, tools))?.designation;
    return (await inHand(tools))?.designation;
  }
  if (typeof argument === 'object' && argument !== null && 'name' in argument && typeof argument.name === 'string')
    return parseDesignation(argument.name) ?? undefined;
  return citedAtCaret(library, tools) ?? (await inHand(tools))?.designation;
}

function citedAtCaret(library: Library, { drafts }: Tools): Designation | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE) return undefined;
  const open = drafts.of(editor.document);
  const pointer = pointerAt(open.draft, open.offsetAt(editor.selection.active), library, createInlineReader());
  return pointer?.citation?.body === 'conference' ? pointer.citation.designation : undefined;
}
