import { formatDesignation, formatEdition, formatRevision } from '../../citations/designation';
import type { Lexicon } from '../../lexicon/lexicon';
import type { TextEvent } from './event';
import type { Fact, Question } from './judge';

/** Why a text has to change, as its reasons say it: a sentence for each proposal, or conference, that it follows from. */
export function reasonsFor(facts: readonly Fact[], lexicon: Lexicon): string {
  const byCause = new Map<string, Set<string>>();
  for (const fact of facts) {
    const cause = causeOf(fact.event, lexicon);
    byCause.set(cause, (byCause.get(cause) ?? new Set()).add(sayFact(fact, lexicon)));
  }
  return [...byCause]
    .map(([cause, said]) => fill(lexicon.data.consequences.reasons, { cause, facts: [...said].join('; ') }))
    .join(' ');
}

/** What somebody has to decide, as a remark says it. */
export function sayQuestion(question: Question, event: TextEvent, lexicon: Lexicon): string {
  const { questions } = lexicon.data.consequences;
  const text = textOf(event, lexicon);
  const named = event.now ? formatDesignation(event.now, { lexicon }) : text;
  switch (question.why) {
    case 'abrogated':
      return fill(questions.abrogated, { text });
    case 'retitled':
      return fill(questions.retitled, { title: event.title });
    case 'period':
      return fill(questions.period, { named, period: question.period });
    case 'moved':
    case 'merged':
    case 'split':
      return fill(questions[question.why], { named, from: question.from, to: question.to });
    case 'deleted':
    case 'parted':
    case 'unclear':
      return fill(questions[question.why], { named, provision: question.from });
    case 'older':
    case 'knowing':
    case 'unnamed':
      return fill(questions[question.why], { named });
  }
}

/** `MOD NOR/44A1/1`, or the conference that has done it. */
export function causeOf(event: TextEvent, lexicon: Lexicon): string {
  const { proposal, by } = event;
  if (proposal) return `${proposal.symbol} ${proposal.identifier ?? textOf(event, lexicon)}`;
  return fill(lexicon.data.consequences.adopted, { edition: by ? formatEdition(by) : textOf(event, lexicon) });
}

function sayFact(fact: Fact, lexicon: Lexicon): string {
  const { facts } = lexicon.data.consequences;
  const text = textOf(fact.event, lexicon);
  switch (fact.what) {
    case 'revised':
      return fill(facts.revised, { text, revision: formatRevision(fact.event.now!.revision!, lexicon) });
    case 'retitled':
      return fill(facts.retitled, { text, title: fact.event.title });
    case 'renumbered':
      return fill(facts.renumbered, { text, from: fact.from, to: fact.to });
    case 'abrogated':
      return fill(facts.abrogated, { text });
  }
}

/** Without its revision: `Resolution 12`. */
function textOf({ former: { kind, number } }: TextEvent, lexicon: Lexicon): string {
  return formatDesignation({ kind, number }, { lexicon });
}

function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => values[name]!);
}
