import { EventEmitter, languages, workspace, type Disposable, type TextDocument } from 'vscode';
import { readChecks } from '../check/checks';
import type { Circumstances } from '../check/circumstances';
import type { Checker } from '../check/runner';
import type { Catalogue } from '../corpus/catalogue/catalogue';
import type { Library } from '../corpus/library';
import { createDraftReader } from '../markup/draftReader';
import type { Finding } from '../model/problem';
import type { CatalogueSource } from '../node/catalogueFiles';
import { isDraft } from './documents';
import type { Drafts, OpenDraft } from './drafts';
import type { LibraryFolder } from './libraryFolder';
import { diagnosticOf } from './problems';
import type { WorkspaceDrafts } from './workspaceDrafts';

/** Milliseconds without a key before a draft is checked. */
const PAUSE = 200;
const SETTING = 'plenary.checks';

/** What was found in a draft, as it was then. */
export interface CheckedDraft {
  readonly version: number;
  readonly open: OpenDraft;
  readonly findings: readonly Finding[];
  /** False where there were no adopted texts to look anything up in. */
  readonly hasTexts: boolean;
}

/** What drafts are judged by. */
interface Texts {
  readonly library: Library;
  readonly catalogue: Catalogue;
}

/**
 * Shows what is found in each draft in the Problems panel. Every draft has a clock of its own, only its own problems are touched,
 * and what was begun for an older state of it comes to nothing.
 */
export class Diagnostics implements Disposable {
  readonly #shown = languages.createDiagnosticCollection('plenary');
  readonly #changed = new EventEmitter<TextDocument>();
  readonly #timers = new Map<TextDocument, NodeJS.Timeout>();
  readonly #known = new Map<TextDocument, CheckedDraft>();
  /** Which check of a draft is the last that was begun. */
  readonly #turns = new WeakMap<TextDocument, number>();
  readonly #disposables: Disposable[];

  /** Fired when a draft was checked, or is none any more. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly drafts: Drafts,
    private readonly libraries: LibraryFolder,
    private readonly catalogue: CatalogueSource,
    private readonly checker: Checker,
    private readonly others: WorkspaceDrafts,
  ) {
    this.#disposables = [
      this.#shown,
      this.#changed,
      workspace.onDidOpenTextDocument((document) => this.#plan(document, 0)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#plan(document, PAUSE);
      }),
      // A document is closed, too, when it is given another name or another language.
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      libraries.onDidChange(() => this.#checkAgain()),
      others.onDidChange((uri) => this.#checkAgain(({ uri: own }) => own.toString() !== uri?.toString())),
      workspace.onDidChangeConfiguration((event) => this.#checkAgain(({ uri }) => event.affectsConfiguration(SETTING, uri))),
    ];
    for (const document of workspace.textDocuments) this.#plan(document, 0);
  }

  /** What was found in a draft when it was checked last; undefined before that. */
  known(document: TextDocument): CheckedDraft | undefined {
    return this.#known.get(document);
  }

  /** What is found in a draft as it stands now. */
  async findingsIn(document: TextDocument): Promise<readonly Finding[]> {
    return (await this.checked(document)).findings;
  }

  /** A draft as it stands now, with what is found in it. */
  async checked(document: TextDocument): Promise<CheckedDraft> {
    const known = this.#known.get(document);
    return known?.version === document.version ? known : this.#look(document, await this.#texts());
  }

  /**
   * A check of texts that this draft may become: under the same circumstances as the draft itself. Only what differs from the draft
   * as it stands now is read and judged.
   */
  async checkerFor(document: TextDocument): Promise<(source: string) => readonly Finding[]> {
    const { library, catalogue } = await this.#texts();
    const circumstances = this.circumstancesOf(document);
    const { draft } = this.drafts.of(document);
    return (source) => this.checker.check(createDraftReader(draft).read(source), library, catalogue, circumstances);
  }

  /** What a draft is checked under besides the adopted texts. */
  circumstancesOf(document: TextDocument): Circumstances {
    const checks = readChecks(workspace.getConfiguration('plenary', document.uri).get('checks'));
    return { checks, others: this.others.besides(document) };
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
    const turn = this.#nextTurn(document);
    const texts = await this.#texts();
    // What was typed or closed meanwhile has planned a check of its own, or needs none.
    if (this.#turns.get(document) !== turn || document.version !== version || !isDraft(document)) return;
    const checked = this.#look(document, texts);
    this.#known.set(document, checked);
    this.#shown.set(
      document.uri,
      checked.findings.map((finding) => diagnosticOf(document, checked.open, finding, texts.library)),
    );
    this.#changed.fire(document);
    this.others.tell(document, checked.open.draft);
  }

  async #texts(): Promise<Texts> {
    const [library, catalogue] = await Promise.all([this.libraries.library(), this.catalogue()]);
    return { library, catalogue };
  }

  #look(document: TextDocument, { library, catalogue }: Texts): CheckedDraft {
    const open = this.drafts.of(document);
    const findings = this.checker.check(open.draft, library, catalogue, this.circumstancesOf(document));
    const hasTexts = !library.isEmpty || catalogue.isAbout(open.draft.front.conference, library.editions);
    return { version: document.version, open, findings, hasTexts };
  }

  #nextTurn(document: TextDocument): number {
    const turn = (this.#turns.get(document) ?? 0) + 1;
    this.#turns.set(document, turn);
    return turn;
  }

  #checkAgain(concerns: (document: TextDocument) => boolean = () => true): void {
    for (const document of workspace.textDocuments.filter(concerns)) {
      this.#known.delete(document);
      this.#plan(document, 0);
    }
  }

  #forget(document: TextDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.delete(document);
    this.#nextTurn(document);
    this.#shown.delete(document.uri);
    if (this.#known.delete(document)) this.#changed.fire(document);
  }
}
