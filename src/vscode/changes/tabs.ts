import { TabInputText, TabInputTextDiff, window, type Tab, type TextDocument } from 'vscode';

/** A tab that shows a document, alone or as one side of a comparison. */
export function tabOf({ uri }: TextDocument): Tab | undefined {
  const address = uri.toString();
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => {
      if (input instanceof TabInputText) return input.uri.toString() === address;
      return input instanceof TabInputTextDiff && [input.original, input.modified].some((side) => side.toString() === address);
    });
}
