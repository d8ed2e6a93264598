import { formatDesignation } from '../../citations/designation';
import { yearOfDeed } from '../../corpus/entryIndex';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Designation } from '../../model/designation';
import type { Entry } from '../../model/library';
import { readIdentifier } from '../../revise/identifiers';
import type { ReadProposal, Subject } from '../rule';

/** The texts of one kind that are known from before the draft's conference, oldest edition first. */
export function knownOf({ kind }: Pick<Designation, 'kind'>, { texts, conference }: Subject): readonly Entry[] {
  return texts.list().filter((entry) => entry.kind === kind && (!conference || yearOfDeed(entry) < conference.year));
}

/** What is known of the numbers that are free. */
export interface FreeNumbers {
  /** The number after the last one, and after those of the draft that follow on it. */
  readonly next: number;
  /** Whether a number leaves none out before it. */
  isInTurn(number: number): boolean;
}

/**
 * Undefined where nobody can tell which number was the last: of a kind without new texts at the last conference, and where only a
 * part of its texts is known. `others` are the numbers of the draft's other new texts.
 */
export function freeNumbers(own: Designation, others: readonly number[], subject: Subject): FreeNumbers | undefined {
  const highest = Math.max(0, ...knownOf(own, subject).map(({ number }) => number));
  const isSure = highest > 0 && subject.existing.doubt({ kind: own.kind, number: highest + 1 }, subject.conference) !== undefined;
  if (!isSure) return undefined;
  let next = highest + 1;
  while (others.includes(next)) next++;
  return { next, isInTurn: (number) => number > highest && number <= next };
}

/** The first placeholder of those who propose that no other new text has. */
export function freePlaceholder({ proposal }: ReadProposal, own: Designation, subject: Subject): string | undefined {
  const { front } = subject.draft;
  const identifier = readIdentifier(proposal.identifier ?? '');
  const source = identifier?.source ?? front.source;
  if (source.length === 0) return undefined;
  const here = subject.proposals.flatMap((each) => (each.own && each.own !== own ? (each.own.placeholder ?? []) : []));
  const taken = new Set(
    [...here, ...subject.others.flatMap(({ placeholders }) => placeholders), own.placeholder ?? ''].map((each) =>
      each.toLowerCase(),
    ),
  );
  for (let count = 1; ; count++) {
    const placeholder = `${source.join('/')}-${count}`;
    if (!taken.has(placeholder.toLowerCase())) return placeholder;
  }
}

/** `DRAFT NEW RESOLUTION [NOR-1]`, in the case of what it takes the place of. */
export function nameOfNew({ kind }: Designation, placeholder: string, model: string, lexicon: Lexicon): string {
  const words = model.replace(/\[.*\]/, '');
  return formatDesignation({ kind, number: null, placeholder }, { upper: words === words.toUpperCase(), lexicon });
}
