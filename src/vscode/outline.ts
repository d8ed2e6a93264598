import { DocumentSymbol, languages, SymbolKind, SymbolTag, type Disposable } from 'vscode';
import { outlineOf, type OutlineEntry, type OutlineKind } from '../editor/outline';
import { LANGUAGE } from './documents';
import type { Drafts, OpenDraft } from './drafts';

/** Gives the outline, the path above the editor and the lines that stay in view above it. */
export function registerOutline(drafts: Drafts): Disposable {
  return languages.registerDocumentSymbolProvider(
    { language: LANGUAGE },
    {
      provideDocumentSymbols(document) {
        const open = drafts.of(document);
        return outlineOf(open.tree, open.draft.lexicon).map((entry) => symbolOf(entry, open));
      },
    },
    { label: 'Plenary' },
  );
}

/** Kinds are the editor's, and made for programs: these have pictures that can be told apart, and can be hidden one by one. */
const KINDS: Readonly<Record<OutlineKind, SymbolKind>> = {
  introduction: SymbolKind.File,
  proposal: SymbolKind.File,
  preambular: SymbolKind.Interface,
  operative: SymbolKind.Event,
  item: SymbolKind.Field,
  annex: SymbolKind.Package,
  heading: SymbolKind.String,
  table: SymbolKind.Struct,
  footnote: SymbolKind.Number,
  reasons: SymbolKind.Property,
};

function symbolOf({ kind, name, detail, isDeleted, span, words, children }: OutlineEntry, open: OpenDraft): DocumentSymbol {
  const symbol = new DocumentSymbol(name, detail, KINDS[kind], open.rangeOf(span), open.rangeOf(words));
  if (isDeleted) symbol.tags = [SymbolTag.Deprecated];
  symbol.children = children.map((child) => symbolOf(child, open));
  return symbol;
}
