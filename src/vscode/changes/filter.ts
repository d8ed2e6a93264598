import { QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import type { DraftChange } from '../../editor/changes/change';
import { filterChoices, NO_FILTER, UNSIGNED, type ChangeFilter } from '../../editor/changes/changeFilter';
import type { ShownKind } from '../../editor/changes/changeTree';
import { countInWords } from '../../editor/changes/changeWords';

interface Choice extends QuickPickItem {
  readonly part?: Partial<ChangeFilter>;
}

/**
 * Asks which changes to list: several kinds and authors may be chosen, and what is typed are the words to look for. `preview` is
 * told each filter on the way, and the first one again when the question is left unanswered.
 */
export function askForFilter(
  changes: readonly DraftChange[],
  first: ChangeFilter,
  preview: (filter: ChangeFilter) => void,
): void {
  const pick = window.createQuickPick<Choice>();
  pick.title = 'Filter Changes';
  pick.placeholder = 'Choose what to list, and type words that a change, its remarks or its provision hold';
  pick.canSelectMany = true;
  pick.items = choicesFor(changes);
  pick.selectedItems = pick.items.filter(({ part }) => part && isChosen(part, first));
  pick.value = first.words;
  let answered = false;
  const filter = (): ChangeFilter => ({ ...combined(pick.selectedItems), words: pick.value.trim() });
  pick.onDidChangeSelection(() => preview(filter()));
  pick.onDidChangeValue(() => preview(filter()));
  pick.onDidAccept(() => {
    answered = true;
    preview(filter());
    pick.hide();
  });
  pick.onDidHide(() => {
    if (!answered) preview(first);
    pick.dispose();
  });
  pick.show();
}

/** What is typed looks for changes, so the choices stay all in view. */
function choicesFor(changes: readonly DraftChange[]): readonly Choice[] {
  const { kinds, authors, withRemarks } = filterChoices(changes);
  const choice = (label: string, count: number, part: Partial<ChangeFilter>): Choice => ({
    label,
    description: countInWords(count),
    alwaysShow: true,
    part,
  });
  return [
    ...group(
      'Kind',
      kinds.map(({ kind, count }) => choice(KINDS[kind], count, { kinds: [kind] })),
    ),
    ...group(
      'Author',
      authors.map(({ author, count }) =>
        choice(author === UNSIGNED ? '$(person) Signed by Nobody' : `$(person) Signed by ${author}`, count, {
          authors: [author],
        }),
      ),
    ),
    ...group('Remarks', withRemarks > 0 ? [choice('$(comment) With Remarks Only', withRemarks, { withRemarks: true })] : []),
  ];
}

const KINDS: Readonly<Record<ShownKind, string>> = {
  added: '$(diff-added) Added',
  deleted: '$(diff-removed) Deleted',
  replaced: '$(diff-modified) Replaced',
  moved: '$(diff-renamed) Moved',
};

function group(label: string, choices: readonly Choice[]): readonly Choice[] {
  return choices.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...choices];
}

function combined(choices: readonly Choice[]): ChangeFilter {
  const parts = choices.flatMap(({ part }) => part ?? []);
  return {
    ...NO_FILTER,
    kinds: parts.flatMap(({ kinds = [] }) => kinds),
    authors: parts.flatMap(({ authors = [] }) => authors),
    withRemarks: parts.some(({ withRemarks }) => withRemarks),
  };
}

function isChosen({ kinds, authors, withRemarks }: Partial<ChangeFilter>, filter: ChangeFilter): boolean {
  if (kinds) return kinds.every((kind) => filter.kinds.includes(kind));
  if (authors) return authors.every((author) => filter.authors.includes(author));
  return withRemarks === true && filter.withRemarks;
}
