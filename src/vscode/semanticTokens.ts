import { EventEmitter, languages, SemanticTokensBuilder, SemanticTokensLegend, Disposable } from 'vscode';
import type { Checker } from '../check/runner';
import { createAcronymReader } from '../editor/acronyms';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../editor/token';
import { tokensOf } from '../editor/tokens';
import type { InlineReader } from '../markup/inline';
import type { CatalogueSource } from '../node/catalogueFiles';
import { LANGUAGE } from './documents';
import type { Drafts } from './drafts';
import type { LibraryFolder } from './libraryFolder';

/** Colours what a grammar cannot know: roles of lead-ins, states of citations and references, acronyms. */
export function registerSemanticTokens(
  drafts: Drafts,
  libraries: LibraryFolder,
  catalogue: CatalogueSource,
  checker: Checker,
  inline: InlineReader,
): Disposable {
  const changed = new EventEmitter<void>();
  const acronyms = createAcronymReader();
  const legend = new SemanticTokensLegend([...TOKEN_TYPES], [...TOKEN_MODIFIERS]);
  const provider = languages.registerDocumentSemanticTokensProvider(
    { language: LANGUAGE },
    {
      onDidChangeSemanticTokens: changed.event,
      async provideDocumentSemanticTokens(document, token) {
        const [library, known] = await Promise.all([libraries.library(), catalogue()]);
        if (token.isCancellationRequested) return undefined;
        const open = drafts.of(document);
        const builder = new SemanticTokensBuilder(legend);
        const shelf = checker.shelfFor(open.draft, library, known);
        for (const { span, type, modifier } of tokensOf(open.draft, { ...shelf, inline, acronyms }))
          builder.push(open.rangeOf(span), type, modifier ? [modifier] : []);
        return builder.build();
      },
    },
    legend,
  );
  // A text that was imported or removed changes what is current without a letter being typed.
  const listening = libraries.onDidChange(() => changed.fire());
  return Disposable.from(changed, provider, listening);
}
