import { leadInMeant } from '../../citations/resolve';
import type { Lexicon } from '../../lexicon/lexicon';
import { readAdopted } from '../../markup/adopted';
import { acceptChanges } from '../../markup/format';
import { createInlineReader } from '../../markup/inline';
import type { ProvisionReference } from '../../model/citation';
import type { ProvisionChange } from '../../model/change';
import type { TextEdit } from '../../model/problem';
import type { Item, Text } from '../../model/text';
import { compareTexts } from '../compare';
import { readProvisions, type Provisions } from '../renumber/provisions';
import { nameOf, repairOne, type Named } from '../renumber/references';

/** What became of the provisions of a text. */
export interface Succession {
  /** What a reference to some of them has to say; the words are those that the reference stands in. */
  follow(words: string, reference: ProvisionReference): Followed;
}

/** What became of the provisions that a reference names. */
export interface Followed {
  /** Counted in the words; none where something is in the way. */
  readonly edits: readonly TextEdit[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** The first thing that keeps the reference from being followed. */
  readonly obstacle?: Obstacle;
}

export type Obstacle =
  /** Under another lead-in or in another annex; part of another provision; or parted, with the rest of it in a provision of its own. */
  | { readonly why: 'moved' | 'merged' | 'split'; readonly from: string; readonly to: string }
  /** Gone; no longer together; not in the former text as far as it could be read. */
  | { readonly why: 'deleted' | 'parted' | 'unclear'; readonly from: string };

/** Reads what became of a text's provisions when it was revised. Changes that are marked are read as accepted. */
export function readSuccession(base: string, revised: string, lexicon: Lexicon): Succession {
  const inline = createInlineReader();
  const read = (source: string): Text => readAdopted(acceptChanges(source, lexicon), inline, lexicon);
  const [former, latter] = [read(base), read(revised)];
  const before = readProvisions(former);
  const now = readProvisions(latter);
  const { provisions } = compareTexts(base, revised, lexicon);
  const { places, merged, split } = newPlaces(provisions);
  const idsNow = labelledBy(latter);
  const idsBefore = new Map<number, number>();
  const idNow = (id: number): number | undefined => idsNow.get(places.get(before.pathOf(id)!) ?? '');
  for (const id of labelledBy(former).values()) {
    const there = idNow(id);
    if (there !== undefined) idsBefore.set(there, id);
  }
  const after = seenFromBefore(now, idNow, idsBefore);

  const obstacleTo = (reference: ProvisionReference, label: string): Obstacle | undefined => {
    const { container, type } = reference;
    const from = nameOf(reference, label);
    const id = before.find(container, type, label);
    if (id === undefined) return { why: 'unclear', from };
    const there = idNow(id);
    const parts = there === undefined ? undefined : now.partsOf(there);
    if (there === undefined || !parts) {
      const to = merged.get(before.pathOf(id)!);
      return to ? { why: 'merged', from, to } : { why: 'deleted', from };
    }
    if (now.find(container, type, parts.join(' ')) !== there) return { why: 'moved', from, to: now.pathOf(there)! };
    const part = split.get(before.pathOf(id)!);
    return part ? { why: 'split', from, to: part } : undefined;
  };

  return {
    follow(words, reference) {
      const { container, type, labels } = reference;
      if (labels.length === 0) {
        const obstacle =
          type === 'section'
            ? obstacleToSection(container, former, latter)
            : obstacleToAnnex(container, former, latter, provisions);
        return { edits: [], renamed: [], ...(obstacle ? { obstacle } : {}) };
      }
      const found = labels.map(({ label }) => obstacleTo(reference, label)).find((one) => one !== undefined);
      if (found) return { edits: [], renamed: [], obstacle: found };
      const { edits, left } = repairOne(words, reference, before, after);
      const [first] = left;
      if (first) {
        const names = labels.map(({ label }) => label).join('–');
        return { edits: [], renamed: [], obstacle: { why: 'parted', from: nameOf(reference, names) } };
      }
      const renamed = labels.flatMap(({ label }) => {
        const to = after.partsOf(before.find(container, type, label)!)!.join(' ');
        return to === label ? [] : [{ from: nameOf(reference, label), to: nameOf(reference, to) }];
      });
      return { edits, renamed: edits.length > 0 ? renamed : [] };
    },
  };
}

/** A section as a whole. */
function obstacleToSection(container: string, former: Text, latter: Text): Obstacle | undefined {
  const isIn = ({ sections }: Text): boolean => {
    const leadIns = sections.map(({ leadIn }) => leadIn);
    return leadInMeant(container, leadIns) !== undefined;
  };
  if (!isIn(former)) return { why: 'unclear', from: container };
  return isIn(latter) ? undefined : { why: 'deleted', from: container };
}

/** An annex as a whole. It is where its provisions are: its number may have gone to another one. */
function obstacleToAnnex(
  container: string,
  former: Text,
  latter: Text,
  provisions: readonly ProvisionChange[],
): Obstacle | undefined {
  const annex = former.annexes.find(({ path }) => path.toLowerCase() === container.toLowerCase());
  if (!annex) return { why: 'unclear', from: container };
  const isIn = (path: string, within: string): boolean => `${path}, `.startsWith(`${within}, `);
  const [heading, ...rest] = provisions.filter(({ basePath }) => basePath !== undefined && isIn(basePath, annex.path));
  const stays = rest.filter(({ change }) => change !== 'deleted');
  const named = heading!.change === 'deleted' ? undefined : heading!.path;
  const holds = (within: string): boolean => rest.length === 0 || stays.some(({ path }) => isIn(path, within));
  const to = named !== undefined && holds(named) ? named : latter.annexes.find(({ path }) => holds(path))?.path;
  if (to === undefined) return { why: named === undefined ? 'deleted' : 'unclear', from: container };
  return to === annex.path ? undefined : { why: 'moved', from: container, to };
}

/** The new path of each old one that still has one, where those went that became part of another provision, and what was split off. */
function newPlaces(
  provisions: readonly ProvisionChange[],
): Readonly<Record<'places' | 'merged' | 'split', ReadonlyMap<string, string>>> {
  const places = new Map<string, string>();
  const merged = new Map<string, string>();
  const split = new Map<string, string>();
  const seen = new Set<string>();
  for (const { basePath, path, change, mergedInto, splitFrom } of provisions) {
    if (splitFrom !== undefined) split.set(splitFrom, path);
    // What has no label of its own has the path of what it belongs to, and stands after it.
    if (basePath === undefined || seen.has(basePath)) continue;
    seen.add(basePath);
    if (change !== 'deleted') places.set(basePath, path);
    else if (mergedInto !== undefined) merged.set(basePath, mergedInto);
  }
  return { places, merged, split };
}

/** The labelled provisions of a text by their paths; of two with the same path, the first. */
function labelledBy({ sections, annexes }: Text): ReadonlyMap<string, number> {
  const ids = new Map<string, number>();
  const add = (items: readonly Item[]): void => {
    for (const { label, path, span, items: nested } of items) {
      if (label !== '' && !ids.has(path)) ids.set(path, span.from);
      add(nested);
    }
  };
  for (const { items } of sections) add(items);
  for (const { blocks } of annexes) add(blocks.filter((block) => block.type === 'item'));
  return ids;
}

/** The provisions as they are now, known by the ids that they had before; what is new has an id of its own, below nought. */
function seenFromBefore(
  now: Provisions,
  idNow: (id: number) => number | undefined,
  idsBefore: ReadonlyMap<number, number>,
): Named {
  const back = (id: number): number => idsBefore.get(id) ?? -1 - id;
  return {
    ...now,
    partsOf(id) {
      const there = idNow(id);
      return there === undefined ? undefined : now.partsOf(there);
    },
    listOf: (id) => now.listOf(idNow(id)!).map(back),
    above: (id) => now.above(idNow(id)!).map(back),
  };
}
