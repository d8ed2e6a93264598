import { formatEdition, parseEdition, sameEdition } from '../citations/designation';
import type { Designation, Edition } from '../model/designation';
import type { Entry } from '../model/library';

/** Documents of several editions, by kind and number. What more is known of each is whatever `E` has. */
export class EntryIndex<E extends Entry> {
  readonly #entries: readonly E[];
  readonly #byNumber: ReadonlyMap<string, readonly E[]>;

  /** The entries come oldest edition first, in the order of their Final Acts. */
  constructor(entries: readonly E[]) {
    this.#entries = entries;
    this.#byNumber = groupByNumber(entries);
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  /** The documents of one edition, or of all, oldest edition first, in the order of the Final Acts. */
  list(edition?: Edition): readonly E[] {
    const name = edition && formatEdition(edition);
    return name === undefined ? this.#entries : this.#entries.filter((entry) => entry.edition === name);
  }

  /** The document that a designation names; without a revision, the latest. A full text always wins over an abrogation stub. */
  find(designation: Designation): E | undefined {
    const all = this.revisionsOf(designation);
    if (!designation.revision) return all[all.length - 1];
    const { revised, ...edition } = designation.revision;
    const same = all.filter((entry) => sameEdition(entry, edition) && entry.revised === revised);
    return same.find((entry) => entry.action !== 'SUP') ?? same[0];
  }

  /** All documents of one kind and number, oldest first; stubs before full texts of the same revision. */
  revisionsOf(designation: Pick<Designation, 'kind' | 'number'>): readonly E[] {
    return designation.number === null ? [] : (this.#byNumber.get(keyOf(designation.kind, designation.number)) ?? []);
  }

  /** The latest full text of a number that was adopted before a conference: the base of a proposal to it. */
  baseFor(designation: Pick<Designation, 'kind' | 'number'>, conference?: Edition): E | undefined {
    const full = this.revisionsOf(designation).filter((entry) => entry.action !== 'SUP');
    const earlier = conference ? full.filter((entry) => entry.year < conference.year) : full;
    return earlier[earlier.length - 1];
  }

  /**
   * The last that the conferences before one are known to have done to a number: its latest text, or, where that was abrogated
   * since, the stub.
   */
  lastBefore(designation: Pick<Designation, 'kind' | 'number'>, conference?: Edition): E | undefined {
    const known = this.revisionsOf(designation).filter((entry) => !conference || yearOfDeed(entry) < conference.year);
    const text = known.findLast((entry) => entry.action !== 'SUP');
    const stub = known.findLast((entry) => entry.action === 'SUP');
    return stub && (!text || text.year < yearOfDeed(stub)) ? stub : text;
  }

  /** The abrogation of a document, when it is known. */
  abrogationOf(entry: Entry): E | undefined {
    return this.revisionsOf(entry).find((other) => other.action === 'SUP' && sameEdition(other, entry));
  }
}

/** When what an entry stands for was done: a text is abrogated by a later conference than adopted it. */
export function yearOfDeed({ action, edition, year }: Entry): number {
  return action === 'SUP' ? (parseEdition(edition)?.year ?? year) : year;
}

function groupByNumber<E extends Entry>(entries: readonly E[]): ReadonlyMap<string, readonly E[]> {
  const groups = new Map<string, E[]>();
  for (const entry of entries) {
    const key = keyOf(entry.kind, entry.number);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  const weight = (entry: Entry): number => entry.year * 2 + (entry.action === 'SUP' ? 0 : 1);
  for (const group of groups.values()) group.sort((one, other) => weight(one) - weight(other));
  return groups;
}

function keyOf(kind: string, number: number): string {
  return `${kind} ${number}`;
}
