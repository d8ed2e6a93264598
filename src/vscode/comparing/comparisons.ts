import {
  commands,
  Disposable,
  EventEmitter,
  TabInputText,
  TabInputTextDiff,
  window,
  type Memento,
  type Tab,
  type Uri,
} from 'vscode';
import { changedProvisions, type ChangedProvision, type Readings } from '../../editor/comparing/changedProvisions';
import type { CleanText } from '../../editor/comparing/cleanText';
import { isSamePair, type Pair, type Side } from '../../editor/comparing/side';
import { titleOf } from '../../editor/comparing/titles';
import { addressedBy, uriOfMarked, uriOfSide } from '../textDocuments';
import type { SideTexts } from './sideTexts';

/** How a comparison is shown: two clean texts in a diff editor, or one marked text. */
export type ShownAs = 'sideBySide' | 'marked';

/** A comparison with all that is told of it. */
export interface Compared {
  readonly pair: Pair;
  readonly left: CleanText;
  readonly right: CleanText;
  readonly title: string;
  readonly texts: Readings;
  readonly uris: Readonly<Record<keyof Readings, Uri>>;
  readonly changes: readonly ChangedProvision[];
}

/** Milliseconds that what is compared may rest before the list of its provisions follows. */
const PAUSE = 250;
const MEMORY = 'plenary.comparing.as';

/** The comparison that somebody looked at last, kept up to date with what is compared. */
export class Comparisons implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #disposables: Disposable;
  #pair: Pair | undefined;
  #current: Compared | undefined;
  #missing: string | undefined;
  #run: Promise<void> = Promise.resolve();
  #turn = 0;
  #timer: NodeJS.Timeout | undefined;
  /** The provision that was shown last. */
  shown: ChangedProvision | undefined;

  /** Fired when there is another comparison, or something else in it. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly texts: SideTexts,
    private readonly memory: Memento,
  ) {
    this.#disposables = Disposable.from(
      this.#changed,
      window.tabGroups.onDidChangeTabs(() => this.#look()),
      window.tabGroups.onDidChangeTabGroups(() => this.#look()),
      texts.onDidChange((concerns) => this.#follow(concerns)),
    );
    // After a restart a comparison may be there before the extension is.
    this.#look();
  }

  /** The comparison as it is now; undefined where there is none, or where one of its texts is gone. */
  async current(): Promise<Compared | undefined> {
    await this.#run;
    return this.#current;
  }

  /** As `current`, as far as it is known at this moment. */
  get known(): Compared | undefined {
    return this.#current;
  }

  /** Why the last comparison cannot be shown any more. */
  get missing(): string | undefined {
    return this.#missing;
  }

  /** How somebody wanted to see comparisons last. */
  get as(): ShownAs {
    return this.memory.get<ShownAs>(MEMORY) === 'marked' ? 'marked' : 'sideBySide';
  }

  set as(as: ShownAs) {
    void this.memory.update(MEMORY, as);
  }

  /** Shows a comparison; gives the reason where one of its texts is not to be had. */
  async show(pair: Pair, as: ShownAs): Promise<Compared | { readonly missing: string }> {
    const read = await this.#read(pair);
    if ('missing' in read) return read;
    this.#take(pair);
    const { uris, title } = read;
    if (as === 'marked') await commands.executeCommand('vscode.open', uris.marked, { preview: true });
    else await commands.executeCommand('vscode.diff', uris.left, uris.right, title, { preview: true });
    return (await this.current()) ?? { missing: this.#missing ?? `${title} cannot be compared.` };
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#disposables.dispose();
  }

  /** Takes the comparison of the tab that is looked at, if it shows one. */
  #look(): void {
    const pair = pairIn(window.tabGroups.activeTabGroup.activeTab);
    if (pair && !(this.#pair && isSamePair(pair, this.#pair))) this.#take(pair);
  }

  #follow(concerns: (side: Side) => boolean): void {
    if (!this.#pair || !(concerns(this.#pair.left) || concerns(this.#pair.right))) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#pair && this.#take(this.#pair), PAUSE);
  }

  #take(pair: Pair): void {
    this.#pair = pair;
    const turn = ++this.#turn;
    this.#run = this.#compare(pair).then((compared) => {
      // Somebody may have gone on to another comparison meanwhile.
      if (turn !== this.#turn) return this.#run;
      this.#current = 'missing' in compared ? undefined : compared;
      this.#missing = 'missing' in compared ? compared.missing : undefined;
      const { shown } = this;
      // The list is another one, but whoever walks through it goes on where they were.
      this.shown = shown && this.#current?.changes.find(({ name, kind }) => name === shown.name && kind === shown.kind);
      this.#changed.fire();
      return undefined;
    });
  }

  async #compare(pair: Pair): Promise<Compared | { readonly missing: string }> {
    const read = await this.#read(pair);
    if ('missing' in read) return read;
    const { left, right } = read;
    const known = this.#current;
    if (known && isSamePair(known.pair, pair) && known.texts.left === left.text && known.texts.right === right.text)
      return { ...known, ...read };
    const marked = this.texts.markedOf(left, right);
    const texts = { left: left.text, right: right.text, marked: 'missing' in marked ? '' : marked.text };
    return { ...read, texts, changes: changedProvisions(texts, right.lexicon) };
  }

  async #read(pair: Pair): Promise<Omit<Compared, 'texts' | 'changes'> | { readonly missing: string }> {
    const [left, right] = [await this.texts.read(pair.left), await this.texts.read(pair.right)];
    if ('missing' in left) return left;
    if ('missing' in right) return right;
    const title = titleOf(left, right);
    const uris = {
      left: uriOfSide(pair.left, left.name),
      right: uriOfSide(pair.right, right.name),
      marked: uriOfMarked(pair, titleOf(left, right, '→')),
    };
    return { pair, left, right, title, uris };
  }
}

/** The comparison that a tab shows, however it came about. */
export function pairIn(tab: Tab | undefined): Pair | undefined {
  const input = tab?.input;
  if (input instanceof TabInputTextDiff) {
    const [left, right] = [addressedBy(input.original), addressedBy(input.modified)];
    return left && right && 'side' in left && 'side' in right ? { left: left.side, right: right.side } : undefined;
  }
  const addressed = input instanceof TabInputText ? addressedBy(input.uri) : undefined;
  return addressed && 'marked' in addressed ? addressed.marked : undefined;
}
