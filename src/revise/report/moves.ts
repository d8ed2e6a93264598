import type { Lexicon } from '../../lexicon/lexicon';
import { readBlocks } from '../../markup/blocks';
import { markPair } from '../mark';
import { readUnits } from '../unit';
import { fateOf } from './fate';
import type { ReportedPart, ReportedProvision } from './model';
import { countWords, type WordCount } from './wordCount';

/** The parts of a text with the two places of each provision that moved joined, and the words that only moved. */
export interface Joined {
  readonly parts: readonly ReportedPart[];
  /** Counted as added and deleted in the two places, though they are neither. */
  readonly moved: WordCount;
}

/**
 * Finds for each provision that came from elsewhere the one that went there, and says what changed in its words. One that says that it
 * moved and has no other place stays added or deleted: nothing is left out of a report on the word of a remark.
 */
export function joinMoves(parts: readonly ReportedPart[], lexicon: Lexicon): Joined {
  const all = parts.flatMap(({ heading, provisions }) => provisions.map((provision) => ({ heading, provision })));
  const joined = new Map<ReportedProvision, ReportedProvision>();
  const moved = { added: 0, deleted: 0 };
  for (const { heading, provision: to } of all) {
    if (to.elsewhere?.kind !== 'movedFrom') continue;
    const origin = to.elsewhere.path;
    const open = all.filter(
      ({ provision }) => provision.fate === 'deleted' && provision.path === origin && !joined.has(provision),
    );
    // What has no label of its own shares its path with others.
    const from = open.find(({ provision }) => fateOf(to.text, provision.text, lexicon) !== 'changed') ?? open[0];
    if (!from) continue;
    const marked = markedAgainst(from.provision.text, to.text, lexicon);
    const [before, after] = [`${from.provision.marked}\n\n${to.marked}`, marked].map((source) =>
      countWords(readBlocks(source, lexicon)),
    );
    moved.added += before!.added - after!.added;
    moved.deleted += before!.deleted - after!.deleted;
    joined.set(from.provision, { ...from.provision, fate: 'moved', elsewhere: { kind: 'movedTo', path: to.path } });
    joined.set(to, {
      ...to,
      ...(from.provision.path === to.path ? {} : { basePath: from.provision.path }),
      ...(from.provision.label === to.label ? {} : { baseLabel: from.provision.label }),
      ...(from.heading === heading ? {} : { baseHeading: from.heading }),
      fate: fateOf(to.text, from.provision.text, lexicon) === 'changed' ? 'changed' : 'moved',
      marked,
    });
  }
  const now = (provision: ReportedProvision): ReportedProvision => joined.get(provision) ?? provision;
  return { parts: parts.map((part) => ({ ...part, provisions: part.provisions.map(now) })), moved };
}

/** The provision where it came to, with marks against its words where it was. */
function markedAgainst(base: string, revised: string, lexicon: Lexicon): string {
  const unit = (text: string): ReturnType<typeof readUnits>[number] => readUnits(text, lexicon)[0]!;
  return markPair({ base: unit(base), revised: unit(revised) }, undefined, lexicon)
    .map(({ text }) => text)
    .join('\n\n');
}
