import type { Lexicon } from '../../lexicon/lexicon';
import type { Provision } from './provisions';
import { isRevision, type TakenProposal } from './takeProposal';
import type { ProposedText } from './texts';

/** Proposals that cannot all be followed. */
export interface Collision {
  readonly kind: 'differ' | 'sameLabel' | 'sameDraft' | 'abrogate' | 'keep';
  /** The designation of the text. */
  readonly text: string;
  /** The provision's path; of a text as a whole, its designation. */
  readonly path: string;
  /** Those who collide, by their identifiers; of two sides, the one that `kind` names. */
  readonly identifiers: readonly string[];
  /** The other side, where there are two. */
  readonly others: readonly string[];
  readonly provision?: Provision;
}

/** What collides in a text, in the order of the text; what is about all of it comes first. */
export function collisionsOf(text: ProposedText): readonly Collision[] {
  const { designation, proposals, provisions, interleaved, whole } = text;
  const names = (holds: (proposal: TakenProposal) => boolean): readonly string[] =>
    proposals.filter(holds).map(({ identifier }) => identifier);
  const abrogating = names(({ symbol }) => symbol.startsWith('SUP'));
  const keeping = names(({ symbol }) => symbol === 'NOC');
  const revising = names(({ symbol }) => isRevision(symbol));
  const bringing = whole.filter(([first]) => first!.symbol.startsWith('ADD'));
  const ofText = { text: designation, path: designation };
  const found: Collision[] = [];
  const others = [...revising, ...keeping];
  if (abrogating.length > 0 && others.length > 0) found.push({ kind: 'abrogate', ...ofText, identifiers: abrogating, others });
  if (keeping.length > 0 && revising.length > 0) found.push({ kind: 'keep', ...ofText, identifiers: keeping, others: revising });
  if (bringing.length > 1) {
    found.push({ kind: 'sameDraft', ...ofText, identifiers: bringing.flat().map(({ identifier }) => identifier), others: [] });
  }
  for (const provision of provisions) {
    const { collision, path } = provision;
    if (!collision) continue;
    const identifiers = collision.who.map((each) => interleaved[each]!.identifier);
    found.push({ kind: collision.kind, text: designation, path, identifiers, others: [], provision });
  }
  return found;
}

/** What a document says of a collision. */
export function sentenceOf({ kind, path, identifiers, others }: Collision, { data }: Lexicon): string {
  const and = data.citations.and[0]!;
  const list = (names: readonly string[]): string =>
    names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} ${and} ${names[names.length - 1]!}`;
  return data.consolidation[kind]
    .replace('{proposals}', () => list(identifiers))
    .replace('{others}', () => list(others))
    .replace('{provision}', () => path);
}
