import { languages, SelectionRange, type Disposable } from 'vscode';
import { selectionRangesAt } from '../editor/selectionRanges';
import { LANGUAGE } from './documents';
import type { Drafts } from './drafts';

/** Expands and shrinks selections by what the draft consists of. */
export function registerSelectionRanges(drafts: Drafts): Disposable {
  return languages.registerSelectionRangeProvider(
    { language: LANGUAGE },
    {
      provideSelectionRanges(document, positions) {
        const open = drafts.of(document);
        return positions.map((position) =>
          selectionRangesAt(open.tree, open.offsetAt(position)).reduceRight<SelectionRange>(
            (parent, span) => new SelectionRange(open.rangeOf(span), parent),
            new SelectionRange(open.rangeOf({ from: 0, to: open.draft.source.length })),
          ),
        );
      },
    },
  );
}
