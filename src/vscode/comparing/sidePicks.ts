import { Uri, window, workspace } from 'vscode';
import { choiceOfText, choicesIn, draftsOf, editionsOf, type Choice, type SourceFile } from '../../editor/comparing/choices';
import { comparablesIn } from '../../editor/comparing/comparables';
import { withoutReturns } from '../../editor/comparing/cleanText';
import { findPart, isSameSide, keyOfPart, type Side } from '../../editor/comparing/side';
import { allTexts } from '../../editor/libraryPick';
import { matchingPart, partsOf } from '../../corpus/parts';
import type { Library } from '../../corpus/library';
import { isDraft, nameOfFile } from '../documents';
import type { Tools } from '../commands/tools';
import { heading, pick, type Answer, type Option } from './pick';
import { readTextFile } from './sideTexts';

/** What a line of the list leads to: a text, or another list. */
type Lead = { readonly choice: Choice; readonly group: string } | { readonly list: 'library' | 'file'; readonly group: string };

/** As many commits as a list can hold before it is a log. */
const COMMITS = 20;
const MEMORY = 'plenary.comparing.with';

/** Asks for one side of a comparison; `beside` is the other, when it is known. */
export async function pickSide(tools: Tools, beside: Choice | undefined, back: boolean): Promise<Answer<Choice>> {
  const library = await tools.libraries.library();
  const options = beside ? optionsBeside(beside, tools, library) : optionsInHand(tools);
  const title = beside ? `Compare ${beside.label} with…` : 'Compare…';
  for (;;) {
    const last = tools.memory.get<string>(MEMORY);
    const placeholder = beside ? 'With what?' : 'Which text?';
    const answer = await pick<Lead>(
      { title, placeholder, options, back, active: ({ group }) => group === last },
      tools.comparisons,
    );
    if (answer === undefined || answer === 'back') return answer;
    const lead = answer.chosen;
    if (beside) void tools.memory.update(MEMORY, lead.group);
    const chosen =
      'choice' in lead
        ? await partFor(lead.choice, beside, tools)
        : lead.list === 'library'
          ? await pickFromLibrary(title, tools, library)
          : await pickFromFile(title, tools, beside);
    if (chosen !== 'back') return chosen;
  }
}

/** Asks which text of a file is meant, where it is not clear. */
export async function pickPart(file: SourceFile, beside: Choice | undefined, tools: Tools): Promise<Answer<Choice>> {
  const choices = choicesIn(file);
  if (choices.length === 0) {
    tools.messages.warn(`${file.name} holds no text that could be compared.`);
    return undefined;
  }
  const matching = beside && matchingPart(partsOf(withoutReturns(file.source)), [beside]);
  const [only] = matching ? choices.filter(({ side }) => side.kind === 'file' && side.part.index === matching.index) : choices;
  if (only && (matching || choices.length === 1)) return { chosen: only };
  const options = choices.map((choice) => ({ label: choice.label, description: choice.description, value: choice }));
  return pick({ title: file.name, placeholder: 'Which text of this file?', options, back: true }, tools.comparisons);
}

/** The drafts that are open. */
export function openFiles(): readonly SourceFile[] {
  return workspace.textDocuments
    .filter(isDraft)
    .map((document) => ({ file: document.uri.toString(), name: nameOfFile(document.uri), source: document.getText() }));
}

async function optionsInHand(tools: Tools): Promise<readonly Option<Lead>[]> {
  const files = openFiles();
  const active = window.activeTextEditor?.document.uri;
  const inHand = files.find(({ file }) => file === active?.toString());
  const history = active && inHand ? await historyOf(active, choicesIn(inHand)[0], tools) : [];
  return [...group('Open drafts', files.flatMap(choicesIn)), ...history, ...OTHERS];
}

async function optionsBeside(beside: Choice, tools: Tools, library: Library): Promise<readonly Option<Lead>[]> {
  const { designation, side } = beside;
  const base = await baseOf(side, library);
  const editions = designation ? editionsOf(designation, library) : [];
  const drafts = designation ? openFiles().flatMap((file) => draftsOf(designation, file)) : [];
  const others = (choices: readonly Choice[]): readonly Choice[] =>
    choices.filter((choice) => !isSameSide(choice.side, side) && !(base && isSameSide(choice.side, base.side)));
  return [
    ...group('Base of this draft', base ? [base] : []),
    ...group('Editions', others(editions).toReversed()),
    ...group('Open drafts of this text', others(drafts)),
    ...(side.kind === 'adopted' ? [] : await historyOf(Uri.parse(side.file), beside, tools)),
    ...OTHERS,
  ];
}

async function baseOf(side: Side, library: Library): Promise<Choice | undefined> {
  if (side.kind !== 'file') return undefined;
  const read = await readTextFile(Uri.parse(side.file));
  if ('missing' in read) return undefined;
  const { found } = comparablesIn(withoutReturns(read.text), library);
  const own = found.find(({ part }) => part.index === side.part.index);
  return own && choiceOfText(own.base);
}

/** What git has of a file, for one of its texts. */
async function historyOf(file: Uri, of: Choice | undefined, { git }: Tools): Promise<readonly Option<Lead>[]> {
  if (file.scheme === 'untitled' || !of || of.side.kind === 'adopted') return [];
  const { part } = of.side;
  const commits = await git.history(file, COMMITS);
  const staged = await git.isStaged(file);
  const atRevision = (commit: string, at?: number): Side => ({
    kind: 'revision',
    file: file.toString(),
    part,
    commit,
    ...(at === undefined ? {} : { at }),
  });
  const { designation } = of;
  const facts = designation ? { designation } : {};
  const revisions: Choice[] = commits.map(({ hash, message, authorName, commitDate }, index) => ({
    side: atRevision(hash, commitDate?.getTime()),
    label: message.split('\n')[0] ?? hash,
    description: [hash.slice(0, 7), index === 0 ? 'last commit (HEAD)' : '', authorName ?? '', commitDate?.toLocaleString() ?? '']
      .filter((word) => word !== '')
      .join(' · '),
    ...facts,
  }));
  const inIndex: Choice[] = staged
    ? [{ side: atRevision(''), label: 'Staged', description: 'what the next commit will hold', ...facts }]
    : [];
  return group(`Git: ${nameOfFile(file)}`, [...inIndex, ...revisions]);
}

function group(name: string, choices: readonly Choice[]): readonly Option<Lead>[] {
  if (choices.length === 0) return [];
  return [
    heading(name),
    ...choices.map((choice) => ({ label: choice.label, description: choice.description, value: { choice, group: name } })),
  ];
}

const OTHERS: readonly Option<Lead>[] = [
  heading('Others'),
  { label: '$(library) Text of the Library…', value: { list: 'library', group: 'library' } },
  { label: '$(file) File…', value: { list: 'file', group: 'file' } },
];

async function pickFromLibrary(title: string, tools: Tools, library: Library): Promise<Answer<Choice>> {
  const texts = allTexts(library).filter(({ document }) => document.action !== 'SUP');
  if (texts.length === 0) {
    tools.messages.libraryIsEmpty('There is no text to compare with.');
    return undefined;
  }
  const options = texts.map(({ label, description, detail, document }) => ({
    label,
    description,
    detail,
    value: choiceOfText(document),
  }));
  return pick({ title, placeholder: 'Number or words of the title', options, back: true }, tools.comparisons);
}

async function pickFromFile(title: string, tools: Tools, beside: Choice | undefined): Promise<Answer<Choice>> {
  const options = fileOptions();
  const answer = await pick({ title, placeholder: 'Which file?', options, back: true }, tools.comparisons);
  if (answer === undefined || answer === 'back') return answer;
  const file = answer.chosen === 'browse' ? await browseForFile() : answer.chosen;
  return file ? pickFromUri(file, beside, tools) : 'back';
}

async function fileOptions(): Promise<readonly Option<Uri | 'browse'>[]> {
  const found = await workspace.findFiles('**/*.itu.md', undefined, 500);
  const files = found.map((uri) => ({ label: nameOfFile(uri), description: workspace.asRelativePath(uri), value: uri }));
  files.sort((one, other) => one.description.localeCompare(other.description));
  return [...files, { label: '$(folder-opened) Browse…', value: 'browse' }];
}

/** The text of a file that is to be compared; says why, where there is none. */
export async function pickFromUri(file: Uri, beside: Choice | undefined, tools: Tools): Promise<Answer<Choice>> {
  const read = await readTextFile(file);
  if ('missing' in read) {
    tools.messages.warn(read.missing);
    return undefined;
  }
  return pickPart({ file: file.toString(), name: nameOfFile(file), source: read.text }, beside, tools);
}

async function browseForFile(): Promise<Uri | undefined> {
  const [file] = (await window.showOpenDialog({ openLabel: 'Compare', filters: { Drafts: ['md'], 'All files': ['*'] } })) ?? [];
  return file;
}

/** A file held other texts at other times: where the one that is meant cannot be told, it is asked for. */
async function partFor(choice: Choice, beside: Choice | undefined, tools: Tools): Promise<Answer<Choice>> {
  const { side } = choice;
  if (side.kind !== 'revision') return { chosen: choice };
  const source = await tools.texts.source(side);
  if ('missing' in source) {
    tools.messages.warn(source.missing);
    return undefined;
  }
  const parts = partsOf(withoutReturns(source.text));
  const own = beside ? (findPart(parts, side.part) ?? matchingPart(parts, [beside])) : matchingPart(parts, []);
  if (own) return { chosen: { ...choice, side: { ...side, part: keyOfPart(own) } } };
  const answer = await pickPart({ file: side.file, name: source.name, source: source.text }, beside, tools);
  if (answer === undefined || answer === 'back' || answer.chosen.side.kind !== 'file') return answer;
  return { chosen: { ...answer.chosen, side: { ...side, part: answer.chosen.side.part } } };
}
