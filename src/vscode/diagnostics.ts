import { Diagnostic, DiagnosticSeverity, languages, workspace, type Disposable, type TextDocument } from 'vscode';
import type { Checker } from '../check/runner';
import type { Finding, Severity } from '../model/problem';
import type { CatalogueSource } from '../node/catalogueFiles';
import { isDraft } from './documents';
import type { Drafts, OpenDraft } from './drafts';
import type { LibraryFolder } from './libraryFolder';

/** Milliseconds without a key before a draft is checked. */
const PAUSE = 200;

/** Shows what is found in each draft in the Problems panel. Every draft has a clock of its own, and only its own problems are touched. */
export class Diagnostics implements Disposable {
  readonly #shown = languages.createDiagnosticCollection('plenary');
  readonly #timers = new Map<TextDocument, NodeJS.Timeout>();
  readonly #known = new Map<TextDocument, { readonly version: number; readonly findings: readonly Finding[] }>();
  readonly #disposables: Disposable[];

  constructor(
    private readonly drafts: Drafts,
    private readonly libraries: LibraryFolder,
    private readonly catalogue: CatalogueSource,
    private readonly checker: Checker,
  ) {
    this.#disposables = [
      this.#shown,
      workspace.onDidOpenTextDocument((document) => this.#plan(document, 0)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#plan(document, PAUSE);
      }),
      // A document is closed, too, when it is given another language.
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      libraries.onDidChange(() => this.#checkAgain()),
    ];
    for (const document of workspace.textDocuments) this.#plan(document, 0);
  }

  /** What is found in a draft as it stands now. */
  async findingsIn(document: TextDocument): Promise<readonly Finding[]> {
    const known = this.#known.get(document);
    if (known?.version === document.version) return known.findings;
    const [library, catalogue] = await Promise.all([this.libraries.library(), this.catalogue()]);
    return this.checker.check(this.drafts.of(document).draft, library, catalogue);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #plan(document: TextDocument, pause: number): void {
    if (!isDraft(document)) return;
    clearTimeout(this.#timers.get(document));
    this.#timers.set(
      document,
      setTimeout(() => void this.#check(document), pause),
    );
  }

  async #check(document: TextDocument): Promise<void> {
    const { version } = document;
    const [library, catalogue] = await Promise.all([this.libraries.library(), this.catalogue()]);
    // What was typed or closed meanwhile has planned a check of its own, or needs none.
    if (document.isClosed || document.version !== version) return;
    const open = this.drafts.of(document);
    const findings = this.checker.check(open.draft, library, catalogue);
    this.#known.set(document, { version, findings });
    this.#shown.set(
      document.uri,
      findings.map((finding) => diagnosticOf(open, finding)),
    );
  }

  #checkAgain(): void {
    this.#known.clear();
    for (const document of workspace.textDocuments) this.#plan(document, 0);
  }

  #forget(document: TextDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.delete(document);
    this.#known.delete(document);
    this.#shown.delete(document.uri);
  }
}

/** A finding as the editor shows it; also how a quick fix says which problem it mends. */
export function diagnosticOf(open: OpenDraft, { code, severity, message, span }: Finding): Diagnostic {
  const diagnostic = new Diagnostic(open.rangeOf(span), message, SEVERITIES[severity]);
  diagnostic.source = 'Plenary';
  diagnostic.code = code;
  return diagnostic;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};
