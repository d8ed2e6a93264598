import { readDraft, type Draft, type Proposal } from '../../markup/draft';
import { applyEdits } from '../../markup/edits';
import { resolveBlocks } from '../../markup/format';
import { readBlocks } from '../../markup/blocks';
import type { Block } from '../../markup/block';
import { plainWords } from '../../markup/passage';
import type { Editing } from '../editing';

/** The text in force that a proposal revises, in the markup, where it is known. */
export type TextInForce = (proposal: Proposal) => string | undefined;

/**
 * Whether an editing takes the draft's reading without changes farther from the text in force: measured in the paragraphs that
 * one of the two has and the other lacks, whatever their order and the names of their footnotes.
 */
export function fartherFromBase(draft: Draft, { edits }: Editing, inForce: TextInForce): boolean {
  const after = readDraft(applyEdits(draft.source, edits));
  return draft.proposals.some((proposal, index) => {
    const base = inForce(proposal);
    if (base === undefined) return false;
    const paragraphs = paragraphsOf(readBlocks(base, draft.lexicon), draft);
    const distance = (blocks: readonly Block[]): number => difference(paragraphs, paragraphsOf(blocks, draft));
    return distance(after.proposals[index]?.text ?? []) > distance(proposal.text);
  });
}

function paragraphsOf(blocks: readonly Block[], { lexicon }: Draft): readonly string[] {
  return resolveBlocks(blocks, 'rejected', lexicon)
    .filter(({ type }) => type !== 'frontMatter')
    .map(({ text }) => plainWords(text));
}

function difference(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const text of one) counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const text of other) counts.set(text, (counts.get(text) ?? 0) - 1);
  return [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0);
}
