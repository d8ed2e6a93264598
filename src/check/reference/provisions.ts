import { plainLeadIn } from '../../citations/phrases';
import type { Annex, Item, Text } from '../../model/text';

/** What a text offers to be referred to. */
export interface Provisions {
  /** Sections or annexes of that name; where none has it, sections whose lead-in goes on after it. */
  named(container: string, type: 'section' | 'annex'): readonly Container[];
  readonly sections: readonly Container[];
  readonly annexes: readonly Container[];
}

/** A section or an annex with the labels in it. */
export interface Container {
  /** The lead-in, or `Annex 2`. */
  readonly name: string;
  /** As references name them: `2`, `2.1`, `c) ii)`. */
  readonly labels: ReadonlySet<string>;
  /** The last part of each label, `ii)`: how a paragraph may be named where its number does not count from the section's start. */
  readonly lastParts: ReadonlySet<string>;
}

/** Lists the provisions of a text. */
export function readProvisions(text: Text): Provisions {
  const sections = text.sections.map((section) => containerOf(plainLeadIn(section.leadIn), section.path, section.items));
  const annexes = text.annexes.map(annexOf);
  return {
    sections,
    annexes,
    named(container, type) {
      const wanted = fold(container);
      const all = type === 'annex' ? annexes : sections;
      const same = all.filter(({ name }) => fold(name) === wanted);
      if (same.length > 0) return same;
      // `instructs the Secretary-General` may stand for a longer lead-in; `Annex` for the only one.
      if (type === 'annex' && wanted.includes(' ')) return [];
      return all.filter(({ name }) => fold(name).startsWith(wanted) && /^[,\s]/.test(fold(name).slice(wanted.length)));
    },
  };
}

/**
 * Whether a container has a label. In annexes, where headings begin the count anew, the last part of a label is enough; so it
 * is for `i)` and the like, which may be read as a letter or as a number.
 */
export function holds({ labels, lastParts }: Container, label: string, type: 'section' | 'annex'): boolean {
  const wanted = bare(fold(label));
  return labels.has(wanted) || ((type === 'annex' || /^[ivx]+\)$/.test(wanted)) && lastParts.has(wanted));
}

function annexOf({ path, blocks }: Annex): Container {
  const items = blocks.filter((block) => block.type === 'item');
  const container = containerOf(path, path, items);
  // A numbered heading can be referred to like a paragraph.
  const headings = blocks.flatMap((block) =>
    block.type === 'heading' ? (/^(?:\d+(?:\.\d+)*|[A-Z])(?=[\s.)])/.exec(block.text)?.[0] ?? []) : [],
  );
  return { ...container, lastParts: new Set([...container.lastParts, ...headings.map(fold)]) };
}

function containerOf(name: string, path: string, items: readonly Item[]): Container {
  const labels = new Set<string>();
  const lastParts = new Set<string>();
  const add = (list: readonly Item[]): void => {
    for (const item of list) {
      if (item.label !== '') {
        labels.add(bare(fold(item.path.slice(path.length).replace(/^[,\s]+/, ''))));
        lastParts.add(bare(fold(item.label)));
      }
      add(item.items);
    }
  };
  add(items);
  return { name, labels, lastParts };
}

/** A number without the sign that closes it: `4)` is referred to as 4. */
function bare(label: string): string {
  return /^\d[\d.]*\p{L}*[.)]$/u.test(label) ? label.slice(0, -1) : label;
}

function fold(words: string): string {
  return words.toLowerCase().replace(/[*_]/g, '').replace(/\s+/g, ' ').trim();
}
