import type { Lexicon } from '../../lexicon/lexicon';
import { anyOf } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import { readForm } from '../../markup/form';
import type { LaidOut } from './against';
import { mergeAdditions, type Addition } from './additions';
import { remarksOf, withRemarks, type MarkedBlock } from './markedBlock';
import { pathsOfBlocks } from './blockPaths';

/** One way to put a provision, and who proposes it: places in the list of revisions, in order. */
export interface Alternative {
  readonly who: readonly number[];
  readonly blocks: readonly MarkedBlock[];
}

/** A provision of the text in force, or one that is added to it. */
export interface Provision {
  /** As the field writes it; of an added one, where the first who proposes it would have it. */
  readonly path: string;
  /** The text in force; nothing of a provision that is added. */
  readonly base: readonly MarkedBlock[];
  /** None where nobody proposes a change. */
  readonly alternatives: readonly Alternative[];
  readonly collision?: ProvisionCollision;
}

/** Proposals that cannot all be followed: they put a provision differently, or add different ones under one label. */
export interface ProvisionCollision {
  readonly kind: 'differ' | 'sameLabel';
  readonly who: readonly number[];
}

/** Interleaves revisions of one text, provision by provision. */
export function interleave(base: readonly MarkedBlock[], revisions: readonly LaidOut[], lexicon: Lexicon): readonly Provision[] {
  const basePaths = pathsOfBlocks(base, 'rejected', lexicon);
  const addedPaths = revisions.map(({ text }) => pathsOfBlocks(text, 'accepted', lexicon));
  const head = headLength(base, lexicon);
  const provisions: Provision[] = [];
  for (let from = 0; from < base.length;) {
    const to = from === 0 ? head : from + 1;
    const inForce = base.slice(from, to);
    const own = revisions.map((revision) => ownBlocks(revision, from, to, lexicon));
    const alternatives = joined(own.map((blocks) => (says(blocks) === says(inForce) ? undefined : blocks)));
    const path = from === 0 ? lexicon.data.consolidation.head : basePaths.get(inForce[0]!)!;
    const collision = difference(alternatives, inForce, lexicon);
    provisions.push({ path, base: inForce, alternatives, ...(collision ? { collision } : {}) });
    provisions.push(...additionsAt(to, revisions, addedPaths, lexicon));
    from = to;
  }
  return provisions;
}

/** Designation, title and formula are one provision: a text is named by all of them. */
function headLength(base: readonly MarkedBlock[], lexicon: Lexicon): number {
  const forms = base.slice(0, 3).map(({ text }) => readForm(text, lexicon));
  let length = 1;
  if (forms[length]?.kind === 'heading' && forms[length]?.level === 2) length++;
  if (forms[length]?.kind === 'paragraph' && base[length]?.type === 'text') length++;
  return length;
}

/** What a revision makes of a stretch of the base, with what it adds inside the stretch. */
function ownBlocks({ blocks, gaps }: LaidOut, from: number, to: number, lexicon: Lexicon): readonly MarkedBlock[] {
  const own: MarkedBlock[] = from === 0 ? [...gaps[0]!] : [];
  for (let at = from; at < to; at++) own.push(...(at > from ? gaps[at]! : []), blocks[at]!);
  return [...own, ...replacement(blocks[to - 1]!, gaps[to]!, lexicon)];
}

/** A provision that is deleted and added anew under the same label right after was replaced: the two are not taken apart. */
function replacement(last: MarkedBlock, gap: readonly MarkedBlock[], lexicon: Lexicon): readonly MarkedBlock[] {
  const next = gap[0];
  if (!next || last.accepted !== '' || next.accepted === '' || last.type !== next.type) return [];
  const [before, after] = [readForm(last.rejected, lexicon), readForm(next.accepted, lexicon)];
  const isMoved = remarksOf(last).length > 0 || remarksOf(next).length > 0;
  return before.kind === after.kind && before.label === after.label && before.kind !== 'footnote' && !isMoved ? [next] : [];
}

function additionsAt(
  gap: number,
  revisions: readonly LaidOut[],
  paths: readonly ReadonlyMap<MarkedBlock, string>[],
  lexicon: Lexicon,
): readonly Provision[] {
  const added = revisions.map(({ blocks, gaps }) => {
    return gaps[gap]!.slice(replacement(blocks[gap - 1]!, gaps[gap]!, lexicon).length);
  });
  if (added.every((blocks) => blocks.length === 0)) return [];
  const merged = mergeAdditions(added);
  const collisions = sameLabels(added, merged, lexicon);
  return merged.map((addition) => {
    const path = addition.own.map((block, index) => paths[addition.who[index]!]!.get(block)).find((each) => each !== undefined);
    const who = collisions.get(addition);
    return {
      path: path ?? '',
      base: [],
      alternatives: [{ who: addition.who, blocks: addition.blocks }],
      ...(who ? { collision: { kind: 'sameLabel', who } } : {}),
    };
  });
}

/** Those who say the same, in both readings, are one alternative; what the others remark is kept. */
function joined(own: readonly (readonly MarkedBlock[] | undefined)[]): readonly Alternative[] {
  const found = new Map<string, { who: number[]; blocks: readonly MarkedBlock[] }>();
  own.forEach((blocks, who) => {
    if (!blocks) return;
    const key = meaning(blocks);
    const same = found.get(key);
    if (same) {
      same.who.push(who);
      same.blocks = same.blocks.flatMap((block, index) => withRemarks(block, remarksOf(blocks[index]!)));
    } else found.set(key, { who: [who], blocks });
  });
  return [...found.values()];
}

/**
 * Who only labels a provision otherwise, ends it with another sign or remarks on it does not collide with the words of others;
 * neither does who changes the title of a text with who changes its formula.
 */
function difference(
  alternatives: readonly Alternative[],
  inForce: readonly MarkedBlock[],
  lexicon: Lexicon,
): ProvisionCollision | undefined {
  const end = lexicon.compiled(endOf);
  const words = (blocks: readonly MarkedBlock[]): string =>
    blocks.map(({ accepted }) => withoutLabel(accepted, lexicon).replace(end, '')).join('\n\n');
  const own = alternatives.map(({ who, blocks }) => ({ who, parts: partsOf(blocks) }));
  const who = inForce.flatMap((block, part) => {
    const real = own.filter(({ parts }) => words(parts[part]!) !== words([block]));
    return new Set(real.map(({ parts }) => words(parts[part]!))).size > 1 ? real.flatMap((each) => each.who) : [];
  });
  return who.length === 0 ? undefined : { kind: 'differ', who: [...new Set(who)].sort((one, other) => one - other) };
}

/** Blocks by the block of the text in force that they change; what is added belongs to the one before it. */
function partsOf(blocks: readonly MarkedBlock[]): readonly (readonly MarkedBlock[])[] {
  const parts: MarkedBlock[][] = [[]];
  let isTaken = false;
  for (const block of blocks) {
    if (block.rejected !== '' && isTaken) parts.push([]);
    isTaken ||= block.rejected !== '';
    parts[parts.length - 1]!.push(block);
  }
  return parts;
}

/** Additions that go on with the list at hand collide where they carry one label; after a new lead-in labels start afresh. */
function sameLabels(
  added: readonly (readonly MarkedBlock[])[],
  merged: readonly Addition[],
  lexicon: Lexicon,
): ReadonlyMap<Addition, readonly number[]> {
  const byLabel = new Map<string, Addition[]>();
  added.forEach((blocks) => {
    for (const block of blocks) {
      const form = readForm(block.accepted, lexicon);
      if (form.kind === 'leadIn' || form.kind === 'heading') break;
      const addition = merged.find(({ own }) => own.includes(block));
      if (form.kind !== 'item' || form.label === '–' || !addition) continue;
      const others = byLabel.get(form.label!) ?? [];
      if (!others.includes(addition)) byLabel.set(form.label!, [...others, addition]);
    }
  });
  const found = new Map<Addition, readonly number[]>();
  for (const additions of byLabel.values()) {
    const who = [...new Set(additions.flatMap((addition) => addition.who))].sort((one, other) => one - other);
    const isShared = additions.every((one) => additions.every((other) => one === other || disjoint(one.who, other.who)));
    if (additions.length > 1 && isShared) found.set(additions[0]!, who);
  }
  return found;
}

function disjoint(one: readonly number[], other: readonly number[]): boolean {
  return !one.some((each) => other.includes(each));
}

function withoutLabel(text: string, lexicon: Lexicon): string {
  const form = readForm(text, lexicon);
  return form.kind === 'item' ? text.slice(form.textFrom) : text;
}

/** What stands at the end of an item goes by its place in the list. */
function endOf({ citations: { and, or } }: LexiconData): RegExp {
  return new RegExp(`[;,.](?: ${anyOf([...and, ...or])})?$`, 'u');
}

function says(blocks: readonly MarkedBlock[]): string {
  return blocks.map(({ text }) => text).join('\n\n');
}

/** What blocks say with and without their changes. */
export function meaning(blocks: readonly MarkedBlock[]): string {
  return blocks.map(({ accepted, rejected }) => `${accepted}\0${rejected}`).join('\n\n');
}
