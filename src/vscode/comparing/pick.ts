import {
  QuickInputButtons,
  QuickPickItemKind,
  ThemeIcon,
  window,
  type QuickInputButton,
  type QuickPick,
  type QuickPickItem,
} from 'vscode';
import type { ShownAs } from './comparisons';

/** One line to choose; a line without a value is a heading over those that follow. */
export interface Option<T> extends QuickPickItem {
  readonly value?: T;
}

export interface Question<T> {
  readonly title: string;
  readonly placeholder: string;
  /** Where they take time, the list is shown before, so that no key goes elsewhere. */
  readonly options: readonly Option<T>[] | Promise<readonly Option<T>[]>;
  /** Whether there is a step to go back to. */
  readonly back: boolean;
  /** The line that the caret is on at first; the first one, where it is left out. */
  readonly active?: (value: T) => boolean;
}

/** Where it is kept how comparisons are shown. */
export interface Showing {
  as: ShownAs;
}

/** What somebody chose, that they went back a step, or nothing where they left. */
export type Answer<T> = { readonly chosen: T } | 'back' | undefined;

/** The heading over some lines of a list. */
export function heading(label: string): Option<never> {
  return { label, kind: QuickPickItemKind.Separator };
}

/** Asks for one line of a list. A button in its title says how the comparison will be shown, and changes it. */
export async function pick<T>(question: Question<T>, showing: Showing): Promise<Answer<T>> {
  const list = window.createQuickPick<Option<T>>();
  list.placeholder = question.placeholder;
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  tellShowing(list, question, showing);
  try {
    return await new Promise<Answer<T>>((answer, failed) => {
      list.onDidTriggerButton((button) => {
        if (button === QuickInputButtons.Back) return answer('back');
        showing.as = showing.as === 'marked' ? 'sideBySide' : 'marked';
        tellShowing(list, question, showing);
      });
      list.onDidAccept(() => {
        const chosen = list.activeItems[0]?.value;
        if (chosen !== undefined) answer({ chosen });
      });
      list.onDidHide(() => answer(undefined));
      list.show();
      fill(list, question).catch(failed);
    });
  } finally {
    list.dispose();
  }
}

async function fill<T>(list: QuickPick<Option<T>>, { options, active }: Question<T>): Promise<void> {
  list.busy = true;
  const all = await options;
  list.items = all;
  const first = active && all.find(({ value }) => value !== undefined && active(value));
  if (first) list.activeItems = [first];
  list.busy = false;
}

function tellShowing<T>(list: QuickPick<Option<T>>, { title, back }: Question<T>, { as }: Showing): void {
  list.title = `${title} (${as === 'marked' ? 'one marked text' : 'side by side'})`;
  list.buttons = [...(back ? [QuickInputButtons.Back] : []), as === 'marked' ? TO_SIDE_BY_SIDE : TO_MARKED];
}

const TO_MARKED: QuickInputButton = { iconPath: new ThemeIcon('diff-modified'), tooltip: 'Show as One Marked Text Instead' };
const TO_SIDE_BY_SIDE: QuickInputButton = { iconPath: new ThemeIcon('diff'), tooltip: 'Show Side by Side Instead' };
