import { plainLeadIn } from '../../citations/phrases';
import { onOneLine } from '../../markup/passage';
import type { Span } from '../../model/range';
import type { Annex, Item, Section, Text } from '../../model/text';

/** What a text offers to be referred to. */
export interface Provisions {
  /** Sections or annexes of that name; where none has it, sections whose lead-in goes on after it. */
  named(container: string, type: 'section' | 'annex'): readonly Container[];
  readonly sections: readonly Container[];
  readonly annexes: readonly Container[];
  /** How many footnotes it has: they are numbered from 1. */
  readonly footnotes: number;
}

/** A section or an annex with the labels in it. */
export interface Container {
  /** The lead-in, or `Annex 2`. */
  readonly name: string;
  /** The same as names are compared, in small letters and without emphasis. */
  readonly folded: string;
  /** How it is told from another of the same name: `resolves (2)`. */
  readonly path: string;
  /** Where its lead-in or heading stands; empty where nobody has the words of the text. */
  readonly span: Span;
  /** The provisions, as references name them: `2`, `2.1`, `c) ii)`, and where the first of each name stands. */
  readonly labels: ReadonlyMap<string, Span>;
  /** The last part of each label, `ii)`: how a paragraph may be named where its number does not count from the section's start. */
  readonly lastParts: ReadonlySet<string>;
}

/** Lists the provisions of a text. */
export function readProvisions(text: Text): Provisions {
  return new ProvisionsToRead(text);
}

/** Most texts hardly refer to anything: their provisions are listed when somebody asks. */
class ProvisionsToRead implements Provisions {
  readonly #text: Text;
  #sections: readonly Container[] | undefined;
  #annexes: readonly Container[] | undefined;

  constructor(text: Text) {
    this.#text = text;
  }

  get sections(): readonly Container[] {
    return (this.#sections ??= this.#text.sections.map(sectionOf));
  }

  get annexes(): readonly Container[] {
    return (this.#annexes ??= this.#text.annexes.map(annexOf));
  }

  get footnotes(): number {
    return this.#text.footnotes.length;
  }

  named(container: string, type: 'section' | 'annex'): readonly Container[] {
    const wanted = fold(container);
    const all = type === 'annex' ? this.annexes : this.sections;
    const same = all.filter(({ folded }) => folded === wanted);
    if (same.length > 0) return same;
    // `instructs the Secretary-General` may stand for a longer lead-in; `Annex` for the only one.
    if (type === 'annex' && wanted.includes(' ')) return [];
    return all.filter(({ folded }) => folded.startsWith(wanted) && /^[,\s]/.test(folded.slice(wanted.length)));
  }
}

/**
 * Whether a container has a label. In annexes, where headings begin the count anew, the last part of a label is enough; so it
 * is for `i)` and the like, which may be read as a letter or as a number.
 */
export function holds({ labels, lastParts }: Container, label: string, type: 'section' | 'annex'): boolean {
  const wanted = bare(fold(label));
  return labels.has(wanted) || ((type === 'annex' || /^[ivx]+\)$/.test(wanted)) && lastParts.has(wanted));
}

function annexOf({ path, blocks, headingSpan }: Annex): Container {
  return new LazyContainer(path, path, headingSpan, () => {
    const { labels, lastParts } = labelsOf(
      blocks.filter((block) => block.type === 'item'),
      path,
    );
    // A numbered heading can be referred to like a paragraph.
    const headings = blocks.flatMap((block) =>
      block.type === 'heading' ? (/^(?:\d+(?:\.\d+)*|[A-Z])(?=[\s.)])/.exec(block.text)?.[0] ?? []) : [],
    );
    return { labels, lastParts: new Set([...lastParts, ...headings.map(fold)]) };
  });
}

function sectionOf({ leadIn, path, items, leadInSpan }: Section): Container {
  return new LazyContainer(plainLeadIn(leadIn), path, leadInSpan, () => labelsOf(items, path));
}

type Labels = Pick<Container, 'labels' | 'lastParts'>;

/** A container whose labels are listed when somebody asks: most references name few of a text's sections. */
class LazyContainer implements Container {
  readonly name: string;
  readonly folded: string;
  readonly path: string;
  readonly span: Span;
  readonly #read: () => Labels;
  #known: Labels | undefined;

  constructor(name: string, path: string, span: Span, read: () => Labels) {
    this.name = name;
    this.folded = fold(name);
    this.path = path;
    this.span = span;
    this.#read = read;
  }

  get labels(): Labels['labels'] {
    return (this.#known ??= this.#read()).labels;
  }

  get lastParts(): Labels['lastParts'] {
    return (this.#known ??= this.#read()).lastParts;
  }
}

function labelsOf(items: readonly Item[], path: string): Labels {
  const labels = new Map<string, Span>();
  const lastParts = new Set<string>();
  const add = (list: readonly Item[]): void => {
    for (const item of list) {
      if (item.label !== '') {
        const label = bare(fold(item.path.slice(path.length).replace(/^[,\s]+/, '')));
        if (!labels.has(label)) labels.set(label, item.span);
        lastParts.add(bare(fold(item.label)));
      }
      add(item.items);
    }
  };
  add(items);
  return { labels, lastParts };
}

/** Where the provision stands that a label names; nowhere, where only the last part of it is known. */
export function placeOf({ labels }: Container, label: string): Span | undefined {
  return labels.get(bare(fold(label)));
}

/** A number without the sign that closes it: `4)` is referred to as 4. */
function bare(label: string): string {
  return /^\d[\d.]*\p{L}*[.)]$/u.test(label) ? label.slice(0, -1) : label;
}

function fold(words: string): string {
  return onOneLine(words.toLowerCase().replace(/[*_]/g, ''));
}
