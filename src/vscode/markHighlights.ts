import { DocumentHighlight, languages, type Disposable } from 'vscode';
import { markSignsAt } from '../editor/markSigns';
import { LANGUAGE } from './documents';
import type { Drafts } from './drafts';

/** Shows which signs belong together, as matching brackets are shown. */
export function registerMarkHighlights(drafts: Drafts): Disposable {
  return languages.registerDocumentHighlightProvider(
    { language: LANGUAGE },
    {
      provideDocumentHighlights(document, position) {
        const open = drafts.of(document);
        return markSignsAt(open.draft, open.offsetAt(position))?.map((span) => new DocumentHighlight(open.rangeOf(span)));
      },
    },
  );
}
