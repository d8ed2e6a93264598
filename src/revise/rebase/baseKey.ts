import { formatEdition, sameEdition } from '../../citations/designation';
import { readDraft } from '../../markup/draft';
import { setFrontMatter } from '../../markup/frontMatter';
import type { AdoptedText, Editions } from './texts';

/**
 * A draft whose front matter names its base where that is needed: dropped where the draft means the right texts without it,
 * else the edition that all its revisions are written against. Undefined where no single one says it.
 * @param expected the text that each revision of the draft is to be marked against; undefined where nobody knows
 */
export function withBase(
  source: string,
  expected: readonly (AdoptedText | undefined)[],
  editions: Pick<Editions, 'baseOf'>,
): string | undefined {
  const without = withoutBase(source);
  const names = [...new Set(expected.flatMap((text) => (text ? [formatEdition(text)] : [])))];
  const candidates = [without, ...names.map((name) => setFrontMatter(without, 'base', name))];
  return candidates.find((candidate) => {
    const draft = readDraft(candidate);
    const revisions = draft.proposals.filter(({ symbol }) => symbol === 'MOD' || symbol === '(MOD)');
    return expected.every((text, index) => {
      const found = revisions[index] && editions.baseOf(draft, revisions[index]);
      return text === undefined || (found !== undefined && sameEdition(found, text));
    });
  });
}

/** A source without the key `base` in its front matter. */
function withoutBase(source: string): string {
  const { front } = readDraft(source);
  if (front.base === undefined || !front.span) return source;
  const head = source.slice(0, front.span.to);
  return head.replace(/^base:.*(?:\r?\n[ \t]+\S.*)*\r?\n/m, '') + source.slice(front.span.to);
}
