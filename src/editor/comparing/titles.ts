import { formatDesignation, formatRevision } from '../../citations/designation';
import { isSameText } from '../../corpus/parts';
import type { Designation } from '../../model/designation';
import type { ChangedProvision, ProvisionChangeKind } from './changedProvisions';
import type { CleanText } from './cleanText';

/** As much of a text as its title needs. */
export type Titled = Pick<CleanText, 'name' | 'origin' | 'designation' | 'lexicon'>;

/** What a tab shows of a comparison: both names, and, where these are one, where each comes from. */
export function titleOf(left: Titled, right: Titled, sign = '↔'): string {
  return left.name === right.name ? `${left.name}: ${left.origin} ${sign} ${right.origin}` : `${left.name} ${sign} ${right.name}`;
}

/** As `titleOf`, where there is less room: of two revisions of one text the number stands once. */
export function briefTitle(left: Titled, right: Titled): string {
  const [one, other] = [left.designation, right.designation];
  if (left.name === right.name || !one?.revision || !other?.revision || !isSameText(one, other)) return titleOf(left, right);
  const revision = ({ revision: named }: Designation): string => (named ? formatRevision(named, right.lexicon) : '');
  const { revision: _, ...text } = other;
  return `${formatDesignation(text, { lexicon: right.lexicon })}: ${revision(one)} ↔ ${revision(other)}`;
}

/** `12 changed, 3 added, 1 moved`: how many provisions of each kind; that there is none. */
export function countsOf(changes: readonly ChangedProvision[]): string {
  const counts = KINDS.map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }));
  const said = counts.filter(({ count }) => count > 0).map(({ kind, count }) => `${count} ${kind}`);
  return said.length === 0 ? 'the two texts are the same' : said.join(', ');
}

const KINDS: readonly ProvisionChangeKind[] = ['changed', 'added', 'deleted', 'moved', 'split', 'merged', 'renumbered'];
