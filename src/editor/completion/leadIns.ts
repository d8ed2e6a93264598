import { plainLeadIn } from '../../citations/phrases';
import type { Role } from '../../model/text';
import type { CompletionAnswer, CompletionItem } from './answer';
import { lineAfter, lineBefore, needsMarks, typed, type Caret } from './caret';
import type { LeadInFact, LeadInFacts } from './facts';
import type { Scene } from './scene';
import type { LeadInHere } from './surroundings';

/**
 * The lead-ins that may open a section here, as whole lines: preambular ones before operative ones, and none that no adopted
 * text would have in this place. After the verb of an operative one, whom it addresses.
 */
export function completeLeadIns(scene: Scene): CompletionAnswer | undefined {
  const { caret, asked } = scene;
  const { symbol } = caret.proposal ?? {};
  if (caret.block && caret.block.type !== 'text') return undefined;
  const begun = lineBefore(caret).trimStart();
  const rest = /^\*?(?=\s*$)/.exec(lineAfter(caret))?.[0];
  // Between the signs of a lead-in that is there already, nothing is being begun.
  const match = /^(\*?)([^*\n]{0,200})$/.exec(begun);
  if (!match || rest === undefined || (match[2] ?? '').startsWith(' ') || symbol?.startsWith('SUP') || symbol === 'NOC')
    return undefined;
  const [, star = '', words = ''] = match;
  // The label of an item stands in emphasis too.
  if (/^\p{L}{1,6}\)/u.test(words)) return undefined;
  // Without the sign it is a paragraph of prose for all that anybody knows.
  if (star === '' && (asked === 'by typing' || caret.before.trimStart() !== words)) return undefined;
  const replace = typed(caret, begun, rest);
  const { part, leadIns } = scene.around;
  if (!replace || part !== 'body') return undefined;

  const facts = scene.leadIns;
  const line = (fact: LeadInFact, label: string, preselect = false): CompletionItem => ({
    label,
    detail: usage(fact),
    documentation: () => documentation(fact, facts),
    kind: label === fact.words ? 'leadIn' : 'addressee',
    insert: written(fact.words, caret),
    replace,
    filterText: `${star}${fact.words}*`,
    ...(preselect ? { preselect } : {}),
  });
  // While somebody types, what goes on otherwise is in the way: editors would compare letters only, and find `*inter` in `instructs`.
  const goesOn = ({ words: each }: LeadInFact): boolean => (star !== '' && asked === 'explicitly') || startsWith(each, words);
  const addressed = addressees(words, facts)?.filter(goesOn);
  if (addressed) return { items: addressed.map((fact) => line(fact, fact.addressee ?? fact.words)) };
  const allowed = rolesAllowed(leadIns);
  const wanted = facts.all.filter((fact) => allowed(fact.role) && goesOn(fact));
  return { items: ranked(wanted, leadIns, facts, scene.caret.draft.lexicon.adverbs).map((fact) => line(fact, fact.words)) };
}

/** In a marked revision a lead-in that is not in the text in force is an addition, and it would be a mistake to leave it unmarked. */
function written(words: string, caret: Caret): string {
  return needsMarks(caret) ? `{++*${words}*++}` : `*${words}*`;
}

/** No adopted text has a preambular section after an operative one; a text that has is past judging. */
function rolesAllowed(leadIns: readonly LeadInHere[]): (role: Role) => boolean {
  const operativeBefore = leadIns.some(({ role, isBefore }) => isBefore && role === 'operative');
  const preambularAfter = leadIns.some(({ role, isBefore }) => !isBefore && role === 'preambular');
  if (operativeBefore === preambularAfter) return () => true;
  return (role) => (operativeBefore ? role === 'operative' : role === 'preambular');
}

/**
 * Preambular before operative; then by how often texts have it after the lead-in before this place, and how often at all. Last
 * comes what the text has already, a further one of what it has not (`recognizing further` without `recognizing`), and
 * preambular ones that no known text has in this place: they would stand in the way of `resolves`.
 */
function ranked(
  wanted: readonly LeadInFact[],
  leadIns: readonly LeadInHere[],
  facts: LeadInFacts,
  adverbs: ReadonlySet<string>,
): readonly LeadInFact[] {
  const here = new Set(leadIns.map(({ words }) => plainLeadIn(words)));
  const before = plainLeadIn(leadIns.findLast(({ isBefore }) => isBefore)?.words ?? '');
  const times = before === '' ? facts.texts : facts.count(before);
  const sections = facts.all.reduce((sum, { count }) => sum + count, 0);
  const score = ({ words, count }: LeadInFact): number =>
    (times === 0 ? 0 : (0.7 * facts.follows(words, before)) / times) + (0.3 * count) / sections;
  const group = ({ words, role }: LeadInFact): number => {
    const plain = withoutAdverbs(words, adverbs);
    if (here.has(words) || (plain !== words && !here.has(plain))) return 2;
    if (role === 'operative') return 1;
    return times > 0 && facts.follows(words, before) === 0 ? 2 : 0;
  };
  return wanted
    .map((fact) => ({ fact, group: group(fact), score: score(fact) }))
    .sort((one, other) => one.group - other.group || other.score - one.score)
    .map(({ fact }) => fact);
}

function withoutAdverbs(words: string, adverbs: ReadonlySet<string>): string {
  return words
    .split(' ')
    .filter((word) => !adverbs.has(word.toLowerCase()))
    .join(' ');
}

/** The lead-ins that begin with a verb that has been written, those whom it addresses most often first; then whom others address. */
function addressees(words: string, { all, verbs }: LeadInFacts): readonly LeadInFact[] | undefined {
  const verb = verbs.find((each) => startsWith(words, `${each} `));
  if (verb === undefined) return undefined;
  const own = all.filter((fact) => fact.verb === verb);
  const known = new Set(own.map(({ addressee }) => addressee));
  const others = new Map<string, LeadInFact>();
  for (const { addressee, role, count } of all) {
    if (addressee === undefined || known.has(addressee)) continue;
    const sum = (others.get(addressee)?.count ?? 0) + count;
    others.set(addressee, { words: `${verb} ${addressee}`, verb, addressee, role, count: sum, usedBy: [] });
  }
  const byCount = [...others.values()].sort((one, other) => other.count - one.count);
  return [...own, ...byCount.map((fact) => ({ ...fact, count: 0 }))];
}

function startsWith(words: string, start: string): boolean {
  return words.toLowerCase().startsWith(start.toLowerCase());
}

function usage({ role, usedBy }: LeadInFact): string {
  return usedBy.length === 0 ? role : `in ${usedBy.length} ${usedBy.length === 1 ? 'text' : 'texts'}`;
}

function documentation({ words, role, usedBy }: LeadInFact, { texts }: LeadInFacts): string {
  if (usedBy.length === 0) return `*${words}* opens a section of the ${role} part.`;
  const shown = usedBy.slice(0, MOST_NAMES);
  const more = usedBy.length - shown.length;
  const names = [...shown, ...(more > 0 ? [`${more} more`] : [])].map((name) => `- ${name}`);
  return [`*${words}* opens a section of ${usedBy.length} of ${texts} adopted texts, in the ${role} part:`, '', ...names].join(
    '\n',
  );
}

const MOST_NAMES = 6;
