import { FoldingRange, languages, type Disposable } from 'vscode';
import { foldsOf } from '../editor/folding';
import { LANGUAGE } from './documents';
import type { Drafts } from './drafts';

/** Folds proposals, sections, annexes and what else belongs together. */
export function registerFolding(drafts: Drafts): Disposable {
  return languages.registerFoldingRangeProvider(
    { language: LANGUAGE },
    {
      provideFoldingRanges(document) {
        const open = drafts.of(document);
        return foldsOf(open.tree, open.draft.source).map((span) => {
          const { start, end } = open.rangeOf(span);
          return new FoldingRange(start.line, end.line);
        });
      },
    },
  );
}
