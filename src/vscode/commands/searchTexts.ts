import { window, type QuickPickItem, type TextEditor } from 'vscode';
import { keyOfText } from '../../editor/openText';
import { entryOfHit, readTypedSearch } from '../../editor/searchPick';
import type { Hit } from '../../corpus/search/search';
import { openText } from './openText';
import type { Tools } from './tools';

/**
 * Searches the texts of the library while somebody types, and opens the text that is chosen at the provision. The argument is
 * what the search begins with.
 */
export async function searchTexts(tools: Tools, ...args: readonly unknown[]): Promise<TextEditor | undefined> {
  if ((await tools.libraries.library()).isEmpty) {
    tools.messages.libraryIsEmpty('There is nothing to search.');
    return undefined;
  }
  const hit = await choose(tools, typeof args[0] === 'string' ? args[0] : '');
  return hit && openText(tools, { ...keyOfText(hit.document), span: { from: hit.at, to: hit.at } });
}

/** Milliseconds without a key before it is searched. */
const PAUSE = 120;
/** As many as anybody looks through. */
const MOST = 100;

type Line = QuickPickItem & { readonly hit?: Hit };

async function choose(tools: Tools, beginning: string): Promise<Hit | undefined> {
  const pick = window.createQuickPick<Line>();
  pick.title = 'Search Texts';
  pick.placeholder = 'Words or an acronym · edition:2022 role:operative to:Council';
  pick.value = beginning;
  let timer: NodeJS.Timeout | undefined;
  // An answer to what was typed before the last key is of no use any more.
  let latest = 0;
  const search = async (typed: string): Promise<void> => {
    const mine = ++latest;
    pick.busy = true;
    const lines = await find(tools, typed).catch((error: unknown) => [note(String(error))]);
    if (mine !== latest) return;
    pick.items = lines;
    pick.busy = false;
  };
  const chosen = new Promise<Hit | undefined>((decide) => {
    pick.onDidChangeValue((typed) => {
      clearTimeout(timer);
      timer = setTimeout(() => void search(typed), PAUSE);
    });
    pick.onDidAccept(() => {
      const hit = pick.selectedItems[0]?.hit;
      if (!hit) return;
      decide(hit);
      pick.hide();
    });
    pick.onDidHide(() => decide(undefined));
  });
  pick.show();
  // The index is loaded while the first words are typed.
  void search(beginning);
  try {
    return await chosen;
  } finally {
    latest = Infinity;
    clearTimeout(timer);
    pick.dispose();
  }
}

async function find({ libraries, search }: Tools, typed: string): Promise<readonly Line[]> {
  const { words, options, isSomething, fault } = readTypedSearch(typed, await libraries.library());
  await search.load();
  const found = isSomething ? await search.search(words, { ...options, limit: MOST }) : [];
  // The list would take out what does not hold the typed words letter by letter; the search knows better.
  const lines = found.map((hit) => ({ ...entryOfHit(hit), alwaysShow: true }));
  const notes = [
    ...(fault === undefined ? [] : [note(fault)]),
    ...(found.length === 0 && isSomething ? [note(`Nothing found for ${typed.trim()}`)] : []),
  ];
  return [...notes, ...lines];
}

function note(words: string): Line {
  return { label: `$(info) ${words}`, alwaysShow: true };
}
