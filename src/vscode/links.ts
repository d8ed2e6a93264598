import { Disposable, DocumentLink, languages, Uri, type LocationLink, type TextDocument } from 'vscode';
import { footnoteDestinations, linksOf } from '../editor/links';
import { LANGUAGE } from './documents';
import type { Drafts } from './drafts';

/** Follows the links of a draft, and leads from the marks of footnotes to the footnotes and back. */
export function registerLinks(drafts: Drafts): Disposable {
  return Disposable.from(
    languages.registerDocumentLinkProvider(
      { language: LANGUAGE },
      {
        provideDocumentLinks(document) {
          const open = drafts.of(document);
          return linksOf(open.tree, open.draft.source).flatMap(({ span, target }) => {
            const uri = addressOf(target, document);
            return uri ? [new DocumentLink(open.rangeOf(span), uri)] : [];
          });
        },
      },
    ),
    languages.registerDefinitionProvider(
      { language: LANGUAGE },
      {
        provideDefinition(document, position): LocationLink[] {
          const open = drafts.of(document);
          return footnoteDestinations(open.tree, open.offsetAt(position)).map(({ origin, span }) => ({
            originSelectionRange: open.rangeOf(origin),
            targetUri: document.uri,
            targetRange: open.rangeOf(span),
          }));
        },
      },
    ),
  );
}

/** A web or mail address, or a path from the folder of a draft that is a file. A place within a document is no address. */
function addressOf(target: string, { uri, isUntitled }: TextDocument): Uri | undefined {
  if (/^(?:https?|mailto):/i.test(target)) return Uri.parse(target);
  if (/^[a-z][a-z\d+.-]*:/i.test(target) || target.startsWith('#') || isUntitled) return undefined;
  const path = target.replace(/#.*$/, '');
  return target.startsWith('/') ? undefined : Uri.joinPath(uri, '..', decoded(path));
}

/** `%20` for a blank; a path that cannot be read so is taken as it stands. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
