import { window, workspace, type Uri } from 'vscode';
import { editionOfConference, parseDesignation } from '../citations/designation';
import type { Library } from '../corpus/library';
import { SYMBOLS, textsInForce } from '../editor/libraryPick';
import { faultOfConference, faultOfDocument, faultOfSource, identifiersIn, sourcesIn } from '../editor/proposalDefaults';
import { readDraft } from '../markup/draft';
import type { StoredDocument } from '../model/library';
import { nextNumber } from '../revise/identifiers';
import type { ProposalRequest } from '../revise/newProposal';
import type { Tools } from './commands/tools';
import { isDraft } from './documents';
import { choose } from './messages';

/** What is known of a proposal before anything is asked. */
export interface ProposalWish {
  readonly symbol?: ProposalRequest['symbol'];
  /** The text it is about: `Resolution 12`. */
  readonly text?: string;
  /** Of a new text. */
  readonly title?: string;
  readonly source?: string;
  readonly document?: string;
}

export function isProposalWish(value: unknown): value is ProposalWish {
  if (typeof value !== 'object' || value === null) return false;
  return SYMBOLS.some(({ symbol }) => 'symbol' in value && value.symbol === symbol);
}

/** Asks for whatever is not said yet; undefined when somebody gives up, or when there is nothing to choose from. */
export async function askForProposal(
  tools: Tools,
  wish: ProposalWish,
  folder: Uri | undefined,
): Promise<ProposalRequest | undefined> {
  const conference = workspace.getConfiguration('plenary', folder).get('conference', '').trim();
  const fault = faultOfConference(conference);
  if (fault !== undefined) {
    tools.messages.warn(`The setting "plenary.conference" is missing something. ${fault}`, SETTINGS);
    return undefined;
  }
  const library = await tools.libraries.library();
  const symbol = wish.symbol ?? (await askForSymbol());
  if (!symbol) return undefined;
  const subject =
    symbol === 'ADD' ? await askForTitle(wish, library) : await askForText(tools, wish, symbol, conference, library);
  if (!subject) return undefined;
  const identity = await askForIdentity(tools, wish, folder, TITLE, conference);
  return identity && { symbol, ...subject, ...identity };
}

/** What a proposal is called by; its number is the first that is free. Undefined when somebody gives up. */
export async function askForIdentity(
  tools: Tools,
  wish: Pick<ProposalWish, 'source' | 'document'>,
  folder: Uri | undefined,
  title: string,
  conference: string,
): Promise<Pick<ProposalRequest, 'source' | 'document' | 'number' | 'conference'> | undefined> {
  const known = defaults(tools, folder);
  const source =
    wish.source ??
    (await askForLine(title, 'Who proposes?', 'The code of your delegation or group', known.source, faultOfSource));
  if (source === undefined) return undefined;
  const document =
    wish.document ??
    (await askForLine(title, 'In which document?', 'The number of your contribution', known.document, faultOfDocument));
  if (document === undefined) return undefined;
  await tools.memory.update(MEMORY, { source, document });
  const codes = sourcesIn(source);
  const named = document.trim().toUpperCase();
  return {
    source: codes,
    document: named,
    number: nextNumber(await identifiersTaken(), codes, named),
    conference,
  };
}

const TITLE = 'New Proposal';
const MEMORY = 'plenary.newProposal';
const SETTINGS = choose('Open Settings', 'workbench.action.openSettings', 'plenary.conference');

async function askForSymbol(): Promise<ProposalRequest['symbol'] | undefined> {
  const chosen = await window.showQuickPick(SYMBOLS, {
    title: TITLE,
    placeHolder: 'What do you propose?',
    matchOnDescription: true,
  });
  return chosen?.symbol;
}

async function askForTitle(wish: ProposalWish, library: Library): Promise<Pick<ProposalRequest, 'title' | 'base'> | undefined> {
  const title =
    wish.title ??
    (await askForLine(TITLE, 'What is the title of the new resolution?', 'Its subject in a few words', '', () => undefined));
  // A new text opens with the formula that the adopted ones have.
  const model = library.list().findLast(({ action }) => action !== 'SUP');
  return title === undefined ? undefined : { title, ...(model ? { base: model } : {}) };
}

async function askForText(
  { messages }: Tools,
  wish: ProposalWish,
  symbol: string,
  conference: string,
  library: Library,
): Promise<{ readonly base: StoredDocument } | undefined> {
  if (library.isEmpty) {
    messages.libraryIsEmpty(`${symbol} needs a text.`);
    return undefined;
  }
  const edition = editionOfConference(conference) ?? undefined;
  if (wish.text !== undefined) {
    const designation = parseDesignation(wish.text);
    const named = designation && library.baseFor(designation, edition);
    if (!named) messages.warn(`The library has no text in force called "${wish.text}".`);
    return named ? { base: named } : undefined;
  }
  const chosen = await window.showQuickPick(textsInForce(library, edition), {
    title: `${TITLE}: ${symbol}`,
    placeHolder: 'Which text? Type its number or words of its title',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen && { base: chosen.document };
}

function askForLine(
  title: string,
  prompt: string,
  placeHolder: string,
  value: string,
  validateInput: (text: string) => string | undefined,
): Thenable<string | undefined> {
  return window.showInputBox({ title, prompt, placeHolder, value, validateInput, ignoreFocusOut: true });
}

/** What the draft at hand says, else what was entered last, else what the settings say. */
function defaults({ memory }: Tools, folder: Uri | undefined): { readonly source: string; readonly document: string } {
  const active = window.activeTextEditor?.document;
  const front = active && isDraft(active) ? readDraft(active.getText()).front : undefined;
  const before = memory.get<{ readonly source?: string; readonly document?: string }>(MEMORY, {});
  const setting = workspace.getConfiguration('plenary', folder).get('source', '');
  return {
    source: front?.source.join('/') || before.source || setting,
    document: front?.document ?? before.document ?? '',
  };
}

/** The identifiers of all proposals in the workspace, saved or not. */
async function identifiersTaken(): Promise<readonly string[]> {
  const files = await workspace.findFiles('**/*.itu.md', '**/node_modules/**', 1000);
  const open = new Map(workspace.textDocuments.map((document) => [document.uri.toString(), document]));
  const saved = files.map(async (uri) => {
    const document = open.get(uri.toString());
    return document ? document.getText() : new TextDecoder().decode(await workspace.fs.readFile(uri));
  });
  const unsaved = workspace.textDocuments.filter((document) => document.isUntitled && isDraft(document));
  return [...(await Promise.all(saved)), ...unsaved.map((document) => document.getText())].flatMap(identifiersIn);
}
