import { findBase } from '../corpus/base';
import type { Library } from '../corpus/library';
import { editionOf, editionsFor, newerEditionFor, outrun, type Carriage } from '../corpus/newer';
import { readDraft, type Draft, type Proposal } from '../markup/draft';
import { acceptChanges } from '../markup/format';
import { nearestText } from '../revise/rebase/nearest';
import { rebaseDraft, type RebasedDraft } from '../revise/rebase/rebaseDraft';
import { formatDesignation } from '../citations/designation';
import type { StoredDocument } from '../model/library';

/** A draft that was carried to newer editions, and what was taken for granted. */
export interface Rebasing extends RebasedDraft {
  readonly notes: readonly string[];
}

/**
 * Carries a draft to newer editions that the library holds. A clean draft whose front matter names no `base` is taken to be
 * written against the edition that it is most like, which is noted where it is not the last one.
 * @throws RebaseRefusal when the draft as it is cannot be carried, MarkRefusal when the result cannot be marked.
 */
export function rebaseInLibrary(library: Library, source: string, carriage: Carriage = {}): Rebasing {
  const notes: string[] = [];
  const rebased = rebaseDraft(source, {
    textsFor(draft, proposal) {
      const likely = carriage.from ? undefined : likelyBase(library, draft, proposal);
      if (likely) {
        const name = formatDesignation({ kind: likely.kind, number: likely.number }, { lexicon: draft.lexicon });
        notes.push(
          `${name} is taken to be written against ${editionOf(likely)}, whose words it has; "base:" in its front matter would say so.`,
        );
      }
      return newerEditionFor(library, draft, proposal, likely ? { ...carriage, from: likely } : carriage);
    },
    baseOf(draft, proposal) {
      const base = findBase(library, draft, proposal);
      return 'document' in base ? base.document : undefined;
    },
  });
  const draft = readDraft(source);
  const others = draft.proposals.flatMap((proposal) => {
    const found = outrun(library, draft, proposal);
    return found ? [{ designation: formatDesignation(found.named, { lexicon: draft.lexicon }), reason: found.reason }] : [];
  });
  return { ...rebased, skipped: [...rebased.skipped, ...others], notes: rebased.proposals.length > 0 ? notes : [] };
}

/** The newer editions that any revision of a draft can be carried to, oldest first: `Havenport, 2032`. */
export function editionsToCarryTo(library: Library, draft: Draft): readonly StoredDocument[] {
  const found = new Map<string, StoredDocument>();
  for (const proposal of draft.proposals.filter(({ symbol }) => symbol === 'MOD' || symbol === '(MOD)')) {
    const likely = likelyBase(library, draft, proposal);
    const { base } = newerEditionFor(library, draft, proposal, likely ? { from: likely } : {});
    for (const document of base ? editionsFor(library, draft, proposal) : [])
      if (document.year > base!.year) found.set(editionOf(document), document);
  }
  return [...found.values()].sort((one, other) => one.year - other.year);
}

/** The edition that a clean draft has the words of, where the library would take a later one for its base. */
function likelyBase(library: Library, draft: Draft, proposal: Proposal): StoredDocument | undefined {
  if (draft.form !== 'clean' || draft.front.base !== undefined) return undefined;
  const candidates = editionsFor(library, draft, proposal);
  const [first, last] = [proposal.text[0], proposal.text[proposal.text.length - 1]];
  if (candidates.length < 2 || !first || !last) return undefined;
  const text = acceptChanges(draft.source.slice(first.span.from, last.span.to), draft.lexicon);
  const nearest = nearestText(text, candidates, draft.lexicon);
  return nearest === candidates[candidates.length - 1] ? undefined : nearest;
}
