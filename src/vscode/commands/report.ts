import {
  commands,
  ProgressLocation,
  Uri,
  window,
  workspace,
  type CancellationToken,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import { parseEdition } from '../../citations/designation';
import type { Library } from '../../corpus/library';
import { reportSources } from '../../editor/report';
import { addresseeEntries, reportSubjects, REPORT_FORMS, type SubjectEntry } from '../../editor/reportPick';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Edition } from '../../model/designation';
import { reportOfDraft } from '../../revise/report/draft';
import { reportOfEditions } from '../../revise/report/editions';
import { findAddressee } from '../../revise/report/findAddressee';
import { reportMarkdown, type WritingOptions } from '../../revise/report/markdown';
import { leadInsOf, type Report } from '../../revise/report/model';
import { isDraft, nameOfFile } from '../documents';
import { IMPORT } from '../messages';
import { nextTurn } from '../nextTurn';
import type { Tools } from './tools';

/**
 * Makes a report of changes, of the draft in hand or between two editions of the library, and opens it as a document of its own
 * with its preview beside it. Whatever the arguments leave open is asked.
 */
export async function report(tools: Tools, ...args: readonly unknown[]): Promise<TextEditor | undefined> {
  const library = await tools.libraries.library();
  const asked = askedIn(args);
  const draft = await draftFor(args[0]);
  const subject = await chooseSubject(tools, library, draft, asked);
  if (!subject) return undefined;
  const made = await make(tools, library, draft, subject);
  if (!made) return undefined;
  const lexicon = draft && !subject.editions ? tools.drafts.of(draft).draft.lexicon : library.lexicon;
  const options = await chooseOptions(tools, made, lexicon, asked);
  if (!options) return undefined;
  return show(reportMarkdown(made, options, lexicon));
}

/** What a caller has decided beforehand. */
interface Asked {
  readonly from?: Edition;
  readonly to?: Edition;
  readonly addressee?: string;
  readonly marked?: boolean;
  readonly all?: boolean;
}

function askedIn(args: readonly unknown[]): Asked | undefined {
  const given = args.find((arg) => typeof arg === 'object' && arg !== null && !(arg instanceof Uri) && isAsked(arg));
  if (!given) return undefined;
  const { from, to, addressee, marked, all } = given as Readonly<Record<string, unknown>>;
  const editionIn = (words: unknown): Edition | undefined =>
    typeof words === 'string' ? (parseEdition(words) ?? undefined) : undefined;
  const [earlier, later] = [editionIn(from), editionIn(to)];
  return {
    ...(earlier && later ? { from: earlier, to: later } : {}),
    ...(typeof addressee === 'string' ? { addressee } : {}),
    marked: marked === true,
    all: all === true,
  };
}

function isAsked(arg: object): boolean {
  return ['from', 'to', 'addressee', 'marked', 'all'].some((key) => key in arg);
}

/** The draft that the command was called on, or the one in the active editor, if any. */
async function draftFor(argument: unknown): Promise<TextDocument | undefined> {
  const document = argument instanceof Uri ? await workspace.openTextDocument(argument) : window.activeTextEditor?.document;
  return document && isDraft(document) ? document : undefined;
}

async function chooseSubject(
  { messages }: Tools,
  library: Library,
  draft: TextDocument | undefined,
  asked: Asked | undefined,
): Promise<SubjectEntry | undefined> {
  const subjects = reportSubjects(library, draft && nameOfFile(draft.uri));
  if (asked?.from && asked.to) return { label: '', description: '', editions: { from: asked.from, to: asked.to } };
  const [first] = subjects;
  if (!first) {
    const what = 'There is nothing to report on: open a draft, or import the Final Acts of two conferences to compare them.';
    messages.inform(what, IMPORT);
    return undefined;
  }
  if (draft && (asked || subjects.length === 1)) return first;
  return window.showQuickPick(subjects, { title: TITLE, placeHolder: 'What is the report about?', matchOnDescription: true });
}

const TITLE = 'Report of Changes';

async function make(
  tools: Tools,
  library: Library,
  draft: TextDocument | undefined,
  { editions }: SubjectEntry,
): Promise<Report | undefined> {
  const sources = reportSources(library, await tools.catalogue());
  if (!editions) {
    if (!draft) return undefined;
    const made = reportOfDraft(tools.drafts.of(draft).draft.source, nameOfFile(draft.uri), sources);
    if (made.texts.length > 0) return made;
    tools.messages.warn(`${nameOfFile(draft.uri)} holds no proposal and no text yet: there is nothing to report on.`);
    return undefined;
  }
  return window.withProgress(
    { location: ProgressLocation.Notification, title: `${TITLE}: comparing`, cancellable: true },
    (progress, token) => inSteps(reportOfEditions(editions.from, editions.to, sources), progress, token),
  );
}

/** The editor goes on between two texts, so that somebody can look on and cancel. */
async function inSteps(
  steps: ReturnType<typeof reportOfEditions>,
  progress: { report(value: { message?: string; increment?: number }): void },
  token: CancellationToken,
): Promise<Report | undefined> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    const { done, total } = step.value;
    progress.report({ message: `${done} of ${total} texts`, increment: done === 0 ? 0 : 100 / total });
    await nextTurn();
    if (token.isCancellationRequested) return undefined;
  }
}

async function chooseOptions(
  { messages }: Tools,
  made: Report,
  lexicon: Lexicon,
  asked: Asked | undefined,
): Promise<WritingOptions | undefined> {
  if (asked) {
    const options = { marked: asked.marked ?? false, all: asked.all ?? false };
    if (asked.addressee === undefined) return options;
    const found = findAddressee(asked.addressee, leadInsOf(made), lexicon);
    if ('name' in found) return { ...options, addressee: found.name };
    messages.warn(`Nobody is known as "${asked.addressee}". Known are: ${found.known.slice(0, MOST_NAMED).join('; ')}.`);
    return undefined;
  }
  const chosen = await window.showQuickPick(addresseeEntries(made, lexicon), {
    title: TITLE,
    placeHolder: 'All changes, or only what is new for somebody?',
  });
  if (!chosen) return undefined;
  const form = await window.showQuickPick(REPORT_FORMS, { title: TITLE, placeHolder: 'How are changed provisions shown?' });
  if (!form) return undefined;
  const { marked, all } = form;
  return { marked, all, ...(chosen.addressee === undefined ? {} : { addressee: chosen.addressee }) };
}

async function show(content: string): Promise<TextEditor> {
  const document = await workspace.openTextDocument({ language: 'markdown', content });
  const editor = await window.showTextDocument(document, { preview: false });
  // An editor without its own support for Markdown has no preview; the document is readable as it stands.
  if ((await commands.getCommands(true)).includes(PREVIEW)) await commands.executeCommand(PREVIEW, document.uri);
  return editor;
}

/** So many names are told for one that nobody goes by, the nearest first. */
const MOST_NAMED = 6;

const PREVIEW = 'markdown.showPreviewToSide';
