import { formatDesignation } from '../../citations/designation';
import { plainLeadIn } from '../../citations/phrases';
import type { Catalogue } from '../../corpus/catalogue/catalogue';
import type { KnownTexts } from '../../corpus/knownTexts';
import type { Lexicon } from '../../lexicon/lexicon';
import { readShape } from '../../markup/adopted';
import type { Entry } from '../../model/library';
import type { Role } from '../../model/text';

/** How adopted texts open their sections. */
export interface LeadInFacts {
  /** Every lead-in, the most used first. */
  readonly all: readonly LeadInFact[];
  /** How many texts were counted; none where only the language's own lead-ins are known. */
  readonly texts: number;
  /** What operative lead-ins do to somebody, the longest first: `resolves to instruct`, `instructs`. */
  readonly verbs: readonly string[];
  /** How often one lead-in comes right after another; after an empty one, how often it is the first. */
  follows(words: string, before: string): number;
  /** How often a lead-in is used. */
  count(words: string): number;
}

export interface LeadInFact {
  /** `instructs the Secretary-General`. */
  readonly words: string;
  readonly role: Role;
  readonly count: number;
  /** What an operative one does and whom it addresses: `instructs`, `the Secretary-General`. */
  readonly verb?: string;
  readonly addressee?: string;
  /** The texts that use it, the latest first. */
  readonly usedBy: readonly string[];
}

/**
 * Counts the lead-ins of the adopted texts that are known; where none is, those that come with the language, with whom they
 * address. A text of the library whose outline the catalogue has need not be read for that.
 */
export function readLeadInFacts(texts: KnownTexts, catalogue: Catalogue | undefined, lexicon: Lexicon): LeadInFacts {
  const used = new Map<string, { readonly role: Role; count: number; readonly usedBy: Set<string> }>();
  const pairs = new Map<string, number>();
  let read = 0;
  for (const entry of texts.list().toReversed()) {
    if (entry.action === 'SUP') continue;
    read++;
    let before = '';
    for (const { leadIn, role } of sectionsOf(entry, catalogue, lexicon)) {
      const words = plainLeadIn(leadIn);
      // The catalogue cuts lead-ins that are as long as sentences.
      if (words === '' || words.endsWith('…')) continue;
      const known = used.get(words) ?? { role, count: 0, usedBy: new Set() };
      known.count++;
      known.usedBy.add(nameOf(entry));
      used.set(words, known);
      pairs.set(pair(before, words), (pairs.get(pair(before, words)) ?? 0) + 1);
      before = words;
    }
  }
  const found = [...used].map(([words, { role, count, usedBy }]) => ({ words, role, count, usedBy: [...usedBy] }));
  const own = found.length > 0 ? rareLeadIns(lexicon, used) : ownLeadIns(lexicon);
  const all = [...found, ...own].map((fact) => ({ ...fact, ...lexicon.compiled(divider)(fact) }));
  return {
    all: all.sort((one, other) => other.count - one.count),
    texts: read,
    verbs: lexicon.compiled(verbsOf),
    follows: (words, before) => pairs.get(pair(before, words)) ?? 0,
    count: (words) => used.get(words)?.count ?? 0,
  };
}

type Outlined = readonly { readonly leadIn: string; readonly role: Role }[];

function sectionsOf(entry: Entry, catalogue: Catalogue | undefined, lexicon: Lexicon): Outlined {
  const printing = catalogue?.printingOf(entry);
  // What another language calls its lead-ins is of no use to a draft in this one.
  if (catalogue && printing?.language === lexicon.language) return catalogue.outline(printing).sections;
  return 'markup' in entry && typeof entry.markup === 'string' ? readShape(entry.markup).sections : [];
}

function nameOf({ kind, number, revised, place, year }: Entry): string {
  return formatDesignation({ kind, number, revision: { revised, place, year } });
}

function pair(before: string, words: string): string {
  return `${before}\n${words}`;
}

function ownLeadIns({ data }: Lexicon): readonly LeadInFact[] {
  const whole = data.leadIns.filter(({ count, addressed }) => addressed < count);
  const addressing = data.leadIns.filter(({ addressed }) => addressed > 0);
  return [
    ...whole.map(({ words, role, count, addressed }) => ({ words, role, count: count - addressed, usedBy: [] })),
    ...addressing.flatMap(({ words, role, addressed }) => {
      const total = data.addressees.reduce((sum, addressee) => sum + addressee.count, 0);
      return data.addressees.map((addressee) => ({
        words: `${words} ${addressee.words}`,
        role,
        // Which verb goes with which addressee is not known here, only how often each is used.
        count: (addressed * addressee.count) / total,
        usedBy: [],
      }));
    }),
  ];
}

/** What the language has besides, for texts of a library that is too small to have it all: less used than whatever is known. */
function rareLeadIns({ data }: Lexicon, used: ReadonlyMap<string, unknown>): readonly LeadInFact[] {
  return data.leadIns
    .filter(({ words, count, addressed }) => addressed < count && !used.has(words))
    .map(({ words, role, count }) => ({ words, role, count: count / 1000, usedBy: [] }));
}

type Divide = (fact: { readonly words: string; readonly role: Role }) => Pick<LeadInFact, 'verb' | 'addressee'>;

function verbsOf({ leadIns }: Lexicon['data']): readonly string[] {
  return leadIns
    .filter(({ addressed }) => addressed > 0)
    .map(({ words }) => words)
    .sort((one, other) => other.length - one.length);
}

/** Tells what a lead-in does from whom it addresses, by the verbs that are known to address somebody. */
function divider(data: Lexicon['data']): Divide {
  const verbs = verbsOf(data);
  return ({ words, role }) => {
    const verb = role === 'operative' ? verbs.find((each) => words.startsWith(`${each} `)) : undefined;
    return verb === undefined ? {} : { verb, addressee: words.slice(verb.length + 1) };
  };
}
