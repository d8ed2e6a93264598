import { formatDesignation, formatRevision } from '../../citations/designation';
import type { Lexicon } from '../../lexicon/lexicon';
import type { CitingPlace } from '../../revise/consequences/consequences';
import type { TextEvent } from '../../revise/consequences/event';
import type { Question } from '../../revise/consequences/judge';
import { sayQuestion } from '../../revise/consequences/sentences';

/** `Resolution 12 (Rev. Havenport, 2032) → Resolution 12 (Rev. Saltmere, 2036)`; of an abrogation, that it is one. */
export function nameOfEvent({ former, now }: TextEvent, lexicon: Lexicon): string {
  const before = formatDesignation(former, { lexicon });
  return now ? `${before} → ${formatDesignation(now, { lexicon })}` : `${before} is abrogated`;
}

/** What is to be done about a citation, in one line: what it will say, or what somebody has to decide. */
export function adviceOn({ action, event, facts, questions }: CitingPlace, lexicon: Lexicon): string {
  const asked = questions.map((question) => sayQuestion(question, event, lexicon));
  if (action === 'none') return 'names the new revision already';
  if (action === 'look' || !event.now) return asked.join('; ');
  const others = facts.flatMap((fact) =>
    fact.what === 'renumbered' ? [`${fact.from} → ${fact.to}`] : fact.what === 'retitled' ? [`“${fact.event.title}”`] : [],
  );
  return [`→ ${[formatDesignation(event.now, { lexicon }), ...others].join(', ')}`, ...asked].join('; ');
}

/** The same in a few words, for a list. */
export function adviceInBrief(place: CitingPlace, lexicon: Lexicon): string {
  const { action, event, questions } = place;
  const asked = questions.map(briefly);
  if (action !== 'update' || !event.now?.revision) return asked.join(', ');
  const renumbered = place.facts.flatMap((fact) => (fact.what === 'renumbered' ? [`${fact.from} → ${fact.to}`] : []));
  return [`→ ${formatRevision(event.now.revision, lexicon)}`, ...renumbered, ...asked].join(', ');
}

function briefly(question: Question): string {
  switch (question.why) {
    case 'abrogated':
      return 'abrogated';
    case 'older':
      return 'an older revision is named';
    case 'knowing':
      return 'the earlier revision is named, perhaps on purpose';
    case 'unnamed':
      return 'no revision is named';
    case 'retitled':
      return 'the title changed';
    case 'period':
      return `speaks of ${question.period}`;
    case 'deleted':
      return `${question.from} is gone`;
    case 'moved':
      return `${question.from} is ${question.to} now`;
    case 'merged':
      return `${question.from} is part of ${question.to} now`;
    case 'split':
      return `part of ${question.from} is ${question.to} now`;
    case 'parted':
      return `${question.from} no longer stand together`;
    case 'unclear':
      return `${question.from} could not be followed`;
  }
}

/** A citation with about so many characters of the words around it, cut between words. */
export function wordsAround({ text, cites }: Pick<CitingPlace, 'text' | 'cites'>, most: number): string {
  const plain = cites.replace(/\*/g, '').replace(/\s+/g, ' ');
  const at = Math.max(0, text.indexOf(plain));
  const room = Math.max(0, most - plain.length);
  let from = Math.max(0, Math.min(at - Math.floor(room / 2), text.length - most));
  if (from > 0) from = Math.min(at, text.indexOf(' ', from) + 1 || from);
  let to = Math.min(text.length, from + Math.max(most, at + plain.length - from));
  if (to < text.length) to = Math.max(at + plain.length, text.lastIndexOf(' ', to));
  return `${from > 0 ? '… ' : ''}${text.slice(from, to).trim()}${to < text.length ? ' …' : ''}`;
}
