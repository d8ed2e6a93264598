import type { Catalogue } from '../../corpus/catalogue/catalogue';
import type { Library } from '../../corpus/library';
import type { TextEdit } from '../../model/problem';
import type { Span } from '../../model/range';

/** What an item stands for; an editor shows a sign for it. */
export type CompletionKind =
  'leadIn' | 'addressee' | 'citation' | 'provision' | 'symbol' | 'acronym' | 'footnote' | 'key' | 'value';

/** One suggestion. */
export interface CompletionItem {
  /** What the list shows, and what tells it from the others. */
  readonly label: string;
  /** Beside it, on the same line: a title, first words, how often it is used. */
  readonly detail?: string;
  /** In Markdown, worked out when somebody looks at the item. */
  readonly documentation?: () => string;
  readonly kind: CompletionKind;
  /** What is written, as it stands. */
  readonly insert: string;
  /** What is written right after it, behind the caret. */
  readonly after?: string;
  /** What it replaces: a stretch of the caret's line with the caret in it, or at one of its ends. */
  readonly replace: Span;
  /** What goes with it elsewhere in the draft, counted in the source as it is now. */
  readonly more?: readonly TextEdit[];
  /** What the words from the start of `replace` to the caret are compared with. */
  readonly filterText: string;
  /** True for the one that is right most of the time. */
  readonly preselect?: boolean;
  /** True where the next word can be suggested as soon as this one is written. */
  readonly again?: boolean;
}

/** What can be written at a place, the likeliest first. */
export interface CompletionAnswer {
  readonly items: readonly CompletionItem[];
  /** True where the next letter may bring other items, so the question has to be asked again. */
  readonly incomplete?: boolean;
}

/** What is known beside the draft. */
export interface CompletionWorld {
  readonly library: Library;
  readonly catalogue?: Catalogue;
  /**
   * How it came to the question: somebody asked for suggestions, or typed a sign after which they may be welcome. While somebody
   * types, only what is surely being begun is answered, so that nothing appears in the middle of prose.
   */
  readonly asked: 'explicitly' | 'by typing';
  /** The identifiers of the proposals in other drafts. */
  readonly taken?: readonly string[];
  /** The coming conference and the code of the delegation, as the settings have them. */
  readonly conference?: string;
  readonly source?: string;
  /** `2036-02-11`. */
  readonly today?: string;
}
