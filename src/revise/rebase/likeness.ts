/** How often each word of a text occurs. */
export type WordCounts = ReadonlyMap<string, number>;

/** Counts the words of a text; capitals make no difference. */
export function wordCounts(text: string): WordCounts {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}\p{M}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** How many letters two texts have in common as words: 0 to 1. Texts without words have nothing in common. */
export function likenessOf(one: WordCounts, other: WordCounts): number {
  const weight = (counts: WordCounts): number => [...counts].reduce((sum, [word, count]) => sum + word.length * count, 0);
  const total = weight(one) + weight(other);
  let shared = 0;
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0) * word.length;
  return total === 0 ? 0 : (2 * shared) / total;
}
