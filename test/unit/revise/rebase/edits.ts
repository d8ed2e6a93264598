import fc from 'fast-check';

/** An edit of a draft: at which of its provisions, what, and where in it. */
export interface Edit {
  readonly place: number;
  readonly what: 'put in' | 'replace' | 'add' | 'drop';
  readonly word: number;
}

export const anEdit: fc.Arbitrary<Edit> = fc.record({
  place: fc.nat(),
  what: fc.constantFrom('put in', 'replace', 'add', 'drop'),
  word: fc.nat(),
});

/**
 * A text after edits of its provisions, and the words that they put in: each is like no other, so that it can be looked for.
 * A provision that was edited before is left alone.
 */
export function editBlocks(
  source: string,
  edits: readonly Edit[],
  name = 'lantern',
): { readonly source: string; readonly words: readonly string[] } {
  const blocks: (string | undefined)[] = source.split('\n\n');
  const free = new Set(blocks.flatMap((block, at) => (/^(?:\*\p{L}+\)\*|\d[\d.]*) \S+ \S+/u.test(block!) ? [at] : [])));
  const words: string[] = [];
  edits.forEach(({ place, what, word }, index) => {
    const at = [...free][place % free.size];
    if (at === undefined) return;
    free.delete(at);
    const parts = blocks[at]!.split(' ');
    const newWord = `${name}${index}x`;
    const inside = 1 + (word % (parts.length - 1));
    if (what === 'drop') {
      blocks[at] = undefined;
      return;
    }
    words.push(newWord);
    if (what === 'add') blocks[at] += `\n\n${parts[0]} that every ${newWord} be counted twice a year;`;
    else blocks[at] = parts.toSpliced(inside, what === 'replace' ? 1 : 0, newWord).join(' ');
  });
  return { source: blocks.filter((block) => block !== undefined).join('\n\n'), words };
}

/** A source with all its conflicts resolved as an editor does: one side stays, the lines of the signs go. */
export function resolved(source: string, side: 'draft' | 'newer' | 'both'): string {
  return source.replace(/^<{7} .*\n([^]*?)^\|{7} .*\n[^]*?^={7}\n([^]*?)^>{7} .*(?:\n|$)/gm, (_, draft: string, newer: string) =>
    side === 'draft' ? draft : side === 'newer' ? newer : draft + newer,
  );
}
