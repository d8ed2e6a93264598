import { formatRevision, sameEdition } from '../../citations/designation';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Citation } from '../../model/citation';
import type { Revision } from '../../model/designation';
import type { TextEdit } from '../../model/problem';

/**
 * The edits that give citations of a paragraph another revision. In a list that shares its brackets, `Resolutions 4 and 9 (…)`,
 * the others keep theirs: those that stay together go on sharing, and the last of them gets brackets of its own.
 */
export function reviseBrackets(
  words: string,
  all: readonly Citation[],
  newRevisions: ReadonlyMap<Citation, Revision>,
  lexicon: Lexicon,
): readonly TextEdit[] {
  const lists = new Map<number, Citation[]>();
  for (const citation of all) {
    const at = citation.revisionSpan?.from;
    if (at !== undefined) lists.set(at, [...(lists.get(at) ?? []), citation]);
  }
  return [...lists.values()].flatMap((list) => {
    if (!list.some((citation) => newRevisions.has(citation))) return [];
    const brackets = bracketsOf(words, list[0]!);
    const written = list.map((citation) => {
      const revision = newRevisions.get(citation);
      return revision ? `(${inCaseOf(formatRevision(revision, lexicon), brackets)})` : brackets;
    });
    return list.flatMap((citation, index): readonly TextEdit[] => {
      const own = written[index]!;
      const next = written[index + 1];
      if (next !== undefined) {
        const { to } = citation.designationSpan;
        return next === own ? [] : [{ span: { from: to, to }, text: ` ${own}` }];
      }
      const { from, to } = citation.revisionSpan!;
      return own === brackets ? [] : [{ span: { from: from + 1, to: to - 1 }, text: own.slice(1, -1) }];
    });
  });
}

/** Whether two revisions are those of one conference, which adopts a number once: a `Rev.` that was forgotten makes no other. */
export function sameRevision(one: Revision, other: Revision): boolean {
  return sameEdition(one, other);
}

function bracketsOf(words: string, { revisionSpan }: Citation): string {
  return words.slice(revisionSpan!.from, revisionSpan!.to);
}

function inCaseOf(text: string, model: string): string {
  return model === model.toUpperCase() ? text.toUpperCase() : text;
}
