import { languages, type Disposable } from 'vscode';
import { renamableAt, rename } from '../revise/renumber/rename';
import { LANGUAGE } from './documents';
import type { Drafts } from './drafts';

/** Renames a provision's label with all references to it, or an acronym in all its uses. What cannot be done is told at the caret. */
export function registerRename(drafts: Drafts): Disposable {
  return languages.registerRenameProvider(
    { language: LANGUAGE },
    {
      prepareRename(document, position) {
        const open = drafts.of(document);
        const found = renamableAt(open.draft, open.offsetAt(position));
        if ('refusal' in found) throw new Error(found.refusal);
        return { range: open.rangeOf(found.span), placeholder: found.name };
      },
      provideRenameEdits(document, position, name) {
        const open = drafts.of(document);
        const renamed = rename(open.draft, open.offsetAt(position), name);
        if ('refusal' in renamed) throw new Error(renamed.refusal);
        return open.editOf(renamed.edits);
      },
    },
  );
}
