import { Hover, languages, MarkdownString, type Disposable } from 'vscode';
import { hoverAt, hoverMarkdown, type Hover as Answer } from '../editor/hover';
import { keyOfText } from '../editor/openText';
import type { InlineReader } from '../markup/inline';
import type { StoredDocument } from '../model/library';
import type { Span } from '../model/range';
import type { CatalogueSource } from '../node/catalogueFiles';
import { LANGUAGE } from './documents';
import type { Drafts } from './drafts';
import type { LibraryFolder } from './libraryFolder';

/** Shows cited texts and provisions beside the pointer. */
export function registerHover(
  drafts: Drafts,
  libraries: LibraryFolder,
  catalogue: CatalogueSource,
  inline: InlineReader,
): Disposable {
  return languages.registerHoverProvider(
    { language: LANGUAGE },
    {
      async provideHover(document, position, token) {
        const [library, known] = await Promise.all([libraries.library(), catalogue()]);
        if (token.isCancellationRequested) return undefined;
        const open = drafts.of(document);
        const answer = hoverAt(open.draft, open.offsetAt(position), library, inline, known);
        return answer && new Hover(contentOf(answer), open.rangeOf(answer.span));
      },
    },
  );
}

function contentOf(answer: Answer): MarkdownString {
  const content = new MarkdownString(hoverMarkdown(answer, linksOf(answer)));
  // The words of a text are escaped, so the only links are those made here; they may run these commands and no other.
  content.isTrusted = { enabledCommands: ['plenary.openText', 'plenary.importFinalActs'] };
  return content;
}

function linksOf({ document, documentSpan, later, needsImport }: Answer): string {
  const links = [
    document ? `[Open](${openLink(document, documentSpan)})` : '',
    later ? `[Open the later revision](${openLink(later)})` : '',
    needsImport ? '[Import Final Acts…](command:plenary.importFinalActs)' : '',
  ];
  return links.filter((link) => link !== '').join(' · ');
}

function openLink(document: StoredDocument, span?: Span): string {
  const wanted = JSON.stringify([{ ...keyOfText(document), ...(span ? { span } : {}) }]);
  // A bracket would end the link.
  const written = encodeURIComponent(wanted).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
  return `command:plenary.openText?${written}`;
}
