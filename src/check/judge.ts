import { formatEdition } from '../citations/designation';
import { plainWords } from '../markup/passage';
import type { Finding, Fix } from '../model/problem';
import { carriedOver } from './carriedOver';
import { keyOfCitation } from './citation/hits';
import type { BaseText, Fault, ReadProposal, Subject, TextRule, World } from './rule';
import { listed } from './wording';

/** What was found in adopted texts before, by text and rule. */
export type JudgedMemory = WeakMap<BaseText, Map<string, readonly Fault[]>>;

/** The findings of a text rule in a draft: each fault of the drafter's own, and one information on what each text in force had. */
export function judgeDraft(rule: TextRule, subject: Subject, judged: JudgedMemory): readonly Finding[] {
  const prose = new Set(rule.prose ? rule.judge(subject.prose, subject).filter(isReadable) : []);
  const found = subject.proposals.flatMap((proposal) => {
    const further = [...prose].filter((fault) => goesOnAt(fault, proposal, subject));
    for (const fault of further) prose.delete(fault);
    return judgeProposal(rule, proposal, further, subject, judged);
  });
  return [...found, ...[...prose].map((fault) => findingOf(rule, fault))];
}

/** Whether a fault stands in what goes on of a text under further symbols, as in consolidated documents: up to the next text. */
function goesOnAt({ span }: Fault, read: ReadProposal, { proposals }: Subject): boolean {
  if (!read.isSplit || span.from < read.proposal.span.to) return false;
  const next = proposals.slice(proposals.indexOf(read) + 1).find(({ proposal }) => proposal.text.length > 0);
  return !next || span.from < next.proposal.span.from;
}

export function findingOf({ code, severity }: TextRule, fault: Fault): Finding {
  return {
    code,
    severity: fault.severity ?? severity,
    message: fault.message,
    span: fault.span,
    fixes: fault.fixes ?? [],
    ...(fault.related ? { related: fault.related } : {}),
  };
}

/** Where a mark is not closed, its signs stand among the words: that is told, and what they do to the words follows from it. */
function isReadable({ passage }: Fault): boolean {
  return passage === undefined || passage.scan.unmatched.length === 0;
}

function judgeProposal(
  rule: TextRule,
  proposal: ReadProposal,
  further: readonly Fault[],
  subject: Subject,
  judged: JudgedMemory,
): readonly Finding[] {
  const faults = [...rule.judge(proposal, subject).filter(isReadable), ...further];
  if (faults.length === 0) return [];
  const carried = carriedFaults(rule, faults, proposal, subject, judged);
  const own = faults.filter((fault) => !carried.has(fault)).map((fault) => findingOf(rule, fault));
  if (carried.size === 0) return own;
  const message = `${rule.counted(carried.size)} carried over from the text in force: ${listed([...carried].map(({ name }) => name))}.`;
  const fixes = mendingAll(rule, [...carried]);
  return [...own, { code: rule.code, severity: 'info', message, span: proposal.place, fixes, carried: true }];
}

/** One fix that makes the preferred one of each fault, where the rule has a name for it. */
function mendingAll(rule: TextRule, faults: readonly Fault[]): readonly Fix[] {
  if (!rule.mendAll) return [];
  const edits = faults.flatMap(({ fixes }) => fixes?.find(({ preferred }) => preferred)?.edits ?? []);
  const sorted = [...edits].sort((one, other) => one.span.from - other.span.from);
  const apart = sorted.filter(({ span }, index) => index === 0 || sorted[index - 1]!.span.to <= span.from);
  return apart.length > 0 ? [{ title: rule.mendAll(apart.length), edits: apart, preferred: true }] : [];
}

/**
 * Which faults a proposal has from the text in force. Of one that is not in the library it is known which provisions are
 * verbatim, and what it cites, though not where: every mention of the same revision counts as carried over.
 */
function carriedFaults(
  rule: TextRule,
  faults: readonly Fault[],
  proposal: ReadProposal,
  world: World,
  judged: JudgedMemory,
): ReadonlySet<Fault> {
  const { inForce, official } = proposal;
  if (inForce) return carriedOver(faults, faultsOf(rule, inForce, world, judged), keyOfFault, world.memory);
  // What every revision finds in its text in force and has to change is known by the text without changes as well.
  const former = rule.mendAll && !official ? proposal.rejected() : undefined;
  if (former) return carriedOver(faults, rule.judge(former, world), keyOfFault, world.memory);
  if (!official) return new Set();
  const cited = new Set(official.cites.map((designation) => keyOfCitation({ designation })));
  const isVerbatim = ({ passage, span }: Fault): boolean =>
    passage !== undefined && official.verbatim.some(({ given }) => given.span.from <= span.from && span.to <= given.span.to);
  return new Set(faults.filter((fault) => cited.has(fault.key) || isVerbatim(fault)));
}

function keyOfFault({ key }: Fault): string {
  return plainWords(key);
}

function faultsOf(rule: TextRule, base: BaseText, world: World, judged: JudgedMemory): readonly Fault[] {
  const known = judged.get(base) ?? new Map<string, readonly Fault[]>();
  judged.set(base, known);
  // An earlier revision is cited as seen from the conference that the draft is for.
  const key = `${rule.code} ${world.conference ? formatEdition(world.conference) : ''}`;
  const faults = known.get(key) ?? rule.judge(base, world);
  known.set(key, faults);
  return faults;
}
