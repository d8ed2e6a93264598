import type { Lexicon } from '../../lexicon/lexicon';
import { anyOf, END, leading, START } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';

/** What a lead-in has to do with somebody: it is addressed to them, alone or with others, or is to be carried out with them. */
export type Standing = 'addressed' | 'with';

/**
 * Whether an operative lead-in addresses somebody: `instructs the Directors of the three Bureaux` addresses each Director.
 * `with` where it only says that something is to be done together with them. `addressee` is a name as `knownAddressees` and
 * `addresseesOf` give it.
 */
export function addresses(leadIn: string, addressee: string, lexicon: Lexicon): Standing | undefined {
  const parts = divide(leadIn, lexicon);
  if (!parts) return undefined;
  const { element } = patternsFor(addressee, lexicon);
  if (fits(parts.to, element)) return 'addressed';
  return fits(parts.partners, element) ? 'with' : undefined;
}

/** Whether words name somebody, alone or among others: for provisions that give tasks without a lead-in of their own. */
export function mentions(words: string, addressee: string, lexicon: Lexicon): boolean {
  return fits(spelledOut(words, lexicon), patternsFor(addressee, lexicon).anywhere);
}

/** Those whom the language knows by name. */
export function knownAddressees({ data: { parties } }: Lexicon): readonly string[] {
  const offices = parties.offices.flatMap((office) => office.of.map((of) => officeName(office, of)));
  return [...offices, ...parties.named.map(({ name }) => name)];
}

/** Whom a lead-in addresses, each by name; somebody whom the language does not know is called as the lead-in does. */
export function addresseesOf(leadIn: string, lexicon: Lexicon): readonly string[] {
  const parts = divide(leadIn, lexicon);
  if (!parts || parts.to === '') return [];
  const names = [...knownAddressees(lexicon), ...otherOffices(parts.to, lexicon)];
  const found = [...new Set(names)].filter((name) => addresses(leadIn, name, lexicon) === 'addressed');
  if (found.length > 0) return found;
  const bare = parts.to.replace(lexicon.compiled(wordsOf).before, '');
  return bare === '' || bare.endsWith('…') ? [] : [bare];
}

interface Parts {
  /** Those addressed, with acronyms spelled out. */
  readonly to: string;
  /** Those with whom it is to be done. */
  readonly partners: string;
}

function divide(leadIn: string, lexicon: Lexicon): Parts | undefined {
  if (lexicon.roleOf(leadIn) !== 'operative') return undefined;
  const { together, manner, infinitive, skipped } = lexicon.compiled(wordsOf);
  const words = spelledOut(leadIn.replace(/[\s:,]+$/, ''), lexicon).split(/\s+/);
  let at = words.findIndex((word) => !lexicon.adverbs.has(word.toLowerCase())) + 1;
  // `resolves to instruct`, `calls upon`, `invites further`.
  for (let word = words[at]?.toLowerCase(); word !== undefined; word = words[at]?.toLowerCase()) {
    if (word === infinitive) at += 2;
    else if (skipped.has(word) || lexicon.adverbs.has(word)) at++;
    else break;
  }
  const whole = words.slice(at).join(' ');
  const joint = together.exec(whole);
  const to = (joint ? whole.slice(0, joint.index) : whole).replace(manner, '');
  return { to, partners: joint ? whole.slice(joint.index + joint[0].length).replace(manner, '') : '' };
}

interface Patterns {
  /** One of those in a list. */
  readonly element: RegExp;
  readonly anywhere: RegExp;
}

/** A capital after the name makes it the beginning of another: `Member States Advisory Group`. */
function fits(words: string, pattern: RegExp): boolean {
  return [...words.matchAll(pattern)].some((match) => !/^\s+\p{Lu}/u.test(words.slice(match.index + match[0].length)));
}

function patternsFor(addressee: string, lexicon: Lexicon): Patterns {
  const kept = lexicon.compiled(memoryOf);
  const known = kept.get(addressee);
  if (known) return known;
  const { listed, before } = lexicon.compiled(wordsOf);
  const phrases = anyOf(phrasesFor(addressee, lexicon.data));
  const made = {
    element: new RegExp(`${listed}${before.source.slice(1)}${phrases}${END}`, 'giu'),
    anywhere: new RegExp(`${START}${phrases}${END}`, 'giu'),
  };
  kept.set(addressee, made);
  return made;
}

function memoryOf(): Map<string, Patterns> {
  return new Map();
}

/** All phrases that address somebody, those that address several together among them. */
function phrasesFor(addressee: string, { parties }: LexiconData): readonly string[] {
  const own = parties.named.find(({ name }) => name === addressee)?.read ?? [];
  const joint = parties.together.filter(({ members }) => members.includes(addressee)).flatMap(({ read }) => read);
  const offices = parties.offices.flatMap((office) => {
    const of = officeOf(office, addressee);
    if (of === undefined) return [];
    return [...[office.one, ...office.several].map((phrase) => phrase.replace('{of}', of)), ...office.all];
  });
  // The longer come first: what follows a name decides whether it is one.
  return [...own, addressee, ...offices, ...joint];
}

type Office = LexiconData['parties']['offices'][number];

function officeName({ one }: Office, of: string): string {
  return one.replace(/[[\]]/g, '').replace('{of}', of);
}

/** What somebody's office is over: `Charts` for the `Director of the Charts Bureau`. */
function officeOf(office: Office, name: string): string | undefined {
  const [before = '', after = ''] = officeName(office, '\0').split('\0');
  const isOne = name.startsWith(before) && name.endsWith(after) && name.length > before.length + after.length;
  return isOne ? name.slice(before.length, name.length - after.length) : undefined;
}

/** Offices of which the language does not know what they are over: words with capitals that stand together. */
function otherOffices(words: string, { data: { parties } }: Lexicon): readonly string[] {
  return parties.offices.flatMap((office) => {
    const own = new Set(
      [office.one, ...office.several, ...office.all].flatMap((phrase) => [...phrase.matchAll(/\p{L}+/gu)].map(([word]) => word)),
    );
    const names = [...words.matchAll(/\p{Lu}[\p{L}-]*(?:\s+\p{Lu}[\p{L}-]*)*/gu)].flatMap(([run]) => withoutWords(run, own));
    return names.filter((name) => !parties.named.some((party) => party.name === name)).map((name) => officeName(office, name));
  });
}

/** What stands between the words of a set. */
function withoutWords(run: string, words: ReadonlySet<string>): readonly string[] {
  const parts: string[][] = [[]];
  for (const word of run.split(/\s+/)) {
    if (words.has(word)) parts.push([]);
    else parts[parts.length - 1]!.push(word);
  }
  return parts.map((part) => part.join(' ')).filter((part) => part !== '');
}

/** Words with the acronyms of offices and organs spelled out. */
export function spelledOut(words: string, lexicon: Lexicon): string {
  const { acronyms } = lexicon.data.parties;
  return words.replace(lexicon.compiled(acronymIn), (short) => acronyms[short]!);
}

function acronymIn({ parties }: LexiconData): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}-])${anyOf(Object.keys(parties.acronyms))}(?![\p{L}\p{N}-])`, 'gu');
}

function wordsOf({ search, parties, citations }: LexiconData) {
  const { manner, infinitive, before } = search.addressees;
  return {
    together: new RegExp(String.raw`,?\s+${anyOf(parties.with)}\s+`, 'iu'),
    manner: new RegExp(String.raw`,\s+${anyOf(manner)}\s.*$`, 'iu'),
    infinitive,
    skipped: new Set(before),
    before: new RegExp(`^${leading(parties.before)}{0,3}`, 'iu'),
    listed: String.raw`(?:^|,\s+|\s${anyOf([...citations.and, ...citations.or])}\s+)`,
  };
}
