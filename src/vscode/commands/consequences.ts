import { ProgressLocation, QuickPickItemKind, Selection, Uri, window, workspace } from 'vscode';
import type { QuickPickItem, TextDocument, TextEditor } from 'vscode';
import { editionOfConference, formatDesignation, parseDesignation } from '../../citations/designation';
import type { Library } from '../../corpus/library';
import { consequencesOf, happenedTo } from '../../editor/consequences/happened';
import { consequencesIn } from '../../editor/consequences/inDraft';
import { consequenceLines, subjectOf, type ConsequenceLine } from '../../editor/consequences/pick';
import { allTexts } from '../../editor/libraryPick';
import { inWords, nameOf } from '../../editor/names';
import { keyOfText } from '../../editor/openText';
import { pointerAt } from '../../editor/pointer';
import { createInlineReader } from '../../markup/inline';
import type { Designation } from '../../model/designation';
import { writeConsequentialProposals } from '../../revise/consequences/proposals';
import type { Consequences } from '../../revise/consequences/draft';
import { ProposalRefusal } from '../../revise/newProposal';
import { isDraft, LANGUAGE } from '../documents';
import { askForIdentity } from '../proposalQuestions';
import { openText } from './openText';
import type { Tools } from './tools';

/** What is asked about: a draft that is open, or a text by its designation. */
type Subject = { readonly draft: TextDocument } | { readonly designation: Designation };

/**
 * Lists the texts that cite what a draft revises or abrogates, or what became of an adopted text: the one that is cited at the
 * caret, that is open, or that is named in the argument. From the list the citations are opened, or the proposals written.
 */
export async function consequences(tools: Tools, ...args: readonly unknown[]): Promise<TextEditor | undefined> {
  const library = await tools.libraries.library();
  if (library.isEmpty) {
    tools.messages.libraryIsEmpty('Nothing is known that could cite a text.');
    return undefined;
  }
  const subject = await subjectFor(tools, args[0], library);
  if (!subject) return undefined;
  const conference = conferenceFor(tools, subject);
  const found = await window.withProgress({ location: ProgressLocation.Window, title: 'Looking for citations' }, () =>
    Promise.resolve(find(tools, subject, conference, library)),
  );
  if (isNothing(tools, found, subject, library)) return undefined;
  const chosen = await choose(found, library);
  if (!chosen) return undefined;
  if (chosen.kind === 'write') return write(tools, found, conference, chosen.withOpen, library);
  if ('document' in chosen.place) return openText(tools, { ...keyOfText(chosen.place.document), span: chosen.place.span });
  return 'draft' in subject ? showInDraft(tools, subject.draft, chosen.place.inDraft.from) : undefined;
}

async function subjectFor(tools: Tools, argument: unknown, library: Library): Promise<Subject | undefined> {
  if (typeof argument === 'string') {
    const designation = parseDesignation(argument, library.lexicon);
    if (!designation) tools.messages.warn(`"${argument}" names no text: write it as "Resolution 25 (Rev. Bucharest, 2022)".`);
    return designation ? { designation } : undefined;
  }
  const editor = window.activeTextEditor;
  const document = argument instanceof Uri ? await workspace.openTextDocument(argument) : editor?.document;
  if (document?.languageId === LANGUAGE) {
    const { draft } = tools.drafts.of(document);
    if (isDraft(document) && draft.proposals.some(({ symbol }) => symbol !== undefined && !symbol.startsWith('ADD')))
      return { draft: document };
    const designation = (editor?.document === document && citedAtCaret(tools, editor, library)) || namedBy(document, library);
    if (designation) return { designation };
    if (isDraft(document)) return { draft: document };
  }
  const chosen = await window.showQuickPick(allTexts(library), {
    title: 'Consequential Changes',
    placeHolder: 'What became of which text? Type its number or words of its title',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen && { designation: parseDesignation(nameOf(chosen.document), library.lexicon)! };
}

function citedAtCaret({ drafts }: Tools, editor: TextEditor, library: Library): Designation | undefined {
  const { draft, offsetAt } = drafts.of(editor.document);
  const citation = pointerAt(draft, offsetAt(editor.selection.active), library, createInlineReader())?.citation;
  return citation?.body === 'conference' ? citation.designation : undefined;
}

/** The adopted text that is shown. */
function namedBy({ uri }: TextDocument, library: Library): Designation | undefined {
  return parseDesignation(uri.path.slice(1), library.lexicon) ?? undefined;
}

function conferenceFor(tools: Tools, subject: Subject): string {
  const named = 'draft' in subject ? tools.drafts.of(subject.draft).draft.front.conference : undefined;
  return named ?? workspace.getConfiguration('plenary').get('conference', '').trim();
}

function find(tools: Tools, subject: Subject, conference: string, library: Library): Consequences {
  if ('draft' in subject) return consequencesIn(tools.drafts.of(subject.draft).draft, library);
  const { designation } = subject;
  return consequencesOf(happenedTo(designation, library), library, editionOfConference(conference) ?? undefined);
}

/** Says why there is nothing to choose from. */
function isNothing({ messages }: Tools, found: Consequences, subject: Subject, library: Library): boolean {
  const { events, skipped } = found;
  const reasons = skipped.map(({ name, reason }) => `${name}: ${reason}.`);
  if (events.length === 0) {
    const what = 'This draft revises or abrogates no text, so nothing follows from it for others.';
    messages.inform(reasons.length > 0 ? reasons.join(' ') : what);
    return true;
  }
  if (reasons.length > 0) messages.inform(reasons.join(' '));
  if (consequenceLines(found, library.lexicon).length > 0) return false;
  const isCited = found.texts.length > 0;
  const name = 'draft' in subject ? subjectOf(found, library.lexicon) : formatDesignation(subject.designation);
  messages.inform(
    isCited ? `All texts in force that cite ${name} name its latest revision already.` : `No text in force cites ${name}.`,
  );
  return true;
}

type Line = QuickPickItem & { readonly line?: ConsequenceLine };

async function choose(found: Consequences, library: Library): Promise<ConsequenceLine | undefined> {
  const all = consequenceLines(found, library.lexicon);
  const toLine = (line: ConsequenceLine): Line => ({
    ...line,
    kind: QuickPickItemKind.Default,
    label: `$(${ICONS[line.kind]}) ${line.label}`,
    line,
  });
  const offers = all.filter(({ kind }) => kind === 'write');
  const lines: readonly Line[] = [
    ...offers.map(toLine),
    { label: '', kind: QuickPickItemKind.Separator },
    ...all.filter((line) => !offers.includes(line)).map(toLine),
  ];
  const chosen = await window.showQuickPick(lines, {
    title: `Consequential Changes: ${subjectOf(found, library.lexicon)}`,
    placeHolder: 'Write the proposals, or choose a citation to look at',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.line;
}

const ICONS = { write: 'new-file', update: 'edit', look: 'question' } as const;

async function write(
  tools: Tools,
  { texts }: Consequences,
  conference: string,
  withOpen: boolean,
  { lexicon }: Library,
): Promise<TextEditor | undefined> {
  const identity = await askForIdentity(tools, {}, workspace.workspaceFolders?.[0]?.uri, 'Consequential Proposals', conference);
  if (!identity) return undefined;
  try {
    const { source, proposed } = writeConsequentialProposals(texts, { ...identity, withOpen, lexicon });
    const document = await workspace.openTextDocument({ language: LANGUAGE, content: source });
    const editor = await window.showTextDocument(document, { preview: false });
    const remarks = proposed.flatMap(({ text }) => text.places).filter(({ questions }) => questions.length > 0).length;
    const what = [
      `${proposed.length} ${proposed.length === 1 ? 'proposal' : 'proposals'} written`,
      ...(remarks > 0 ? [`${remarks} ${remarks === 1 ? 'remark says' : 'remarks say'} what has to be decided`] : []),
    ];
    tools.messages.inform(`${inWords(what)}. The draft is not saved yet.`);
    return editor;
  } catch (error) {
    if (!(error instanceof ProposalRefusal)) throw error;
    tools.messages.warn(error.message);
    return undefined;
  }
}

async function showInDraft({ drafts }: Tools, document: TextDocument, offset: number): Promise<TextEditor> {
  const editor = await window.showTextDocument(document, { preview: false });
  const caret = drafts.of(document).positionAt(offset);
  editor.selection = new Selection(caret, caret);
  editor.revealRange(editor.selection);
  return editor;
}
