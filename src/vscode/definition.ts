import { languages, type Disposable, type LocationLink } from 'vscode';
import { definitionAt } from '../editor/definition';
import { shownText } from '../editor/openText';
import type { InlineReader } from '../markup/inline';
import { rangeIn } from './convert';
import { LANGUAGE } from './documents';
import type { Drafts } from './drafts';
import type { LibraryFolder } from './libraryFolder';
import { uriOfText } from './textDocuments';

/** Leads from citations to the adopted texts, and from references to the provisions. */
export function registerDefinition(drafts: Drafts, libraries: LibraryFolder, inline: InlineReader): Disposable {
  return languages.registerDefinitionProvider(
    { language: LANGUAGE },
    {
      async provideDefinition(document, position, token): Promise<LocationLink[] | undefined> {
        const library = await libraries.library();
        if (token.isCancellationRequested) return undefined;
        const open = drafts.of(document);
        const found = definitionAt(open.draft, open.offsetAt(position), library, inline);
        if (!found) return undefined;
        const originSelectionRange = open.rangeOf(found.origin);
        const targetRange = found.document ? rangeIn(shownText(found.document), found.span) : open.rangeOf(found.span);
        const targetUri = found.document ? uriOfText(found.document) : document.uri;
        return [{ originSelectionRange, targetUri, targetRange }];
      },
    },
  );
}
