import type { RebasedProposal } from '../revise/rebase/rebaseDraft';
import { inWords } from './names';

/** What happened to a proposal that was carried over, in one line. */
export function describeOutcome({ designation, onto, provisions, conflicts }: RebasedProposal): string {
  const count = (...outcomes: readonly string[]): number => provisions.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const parts = [
    [count('draft', 'both'), 'with your change'],
    [count('newer'), 'changed only by that edition'],
    [count('merged'), 'merged'],
    [conflicts, 'in conflict'],
  ] as const;
  const told = parts
    .filter(([number]) => number > 0)
    .map(([number, what], index) => `${number}${index === 0 ? noun(number) : ''} ${what}`);
  return `${designation} is carried to ${onto}: ${told.length > 0 ? inWords(told) : 'no provision changed'}`;
}

/** What somebody has to look at, line by line. */
export function describeNotices({ onto, renumbered, repaired, stale, provisions }: RebasedProposal): readonly string[] {
  return [
    ...renumbered.map(({ from, to }) => `${from} is ${to} now`),
    ...repaired.map(({ path, from, to }) => `${path || 'a paragraph'} refers to ${bare(to)} now, where it said ${bare(from)}`),
    ...stale.map(({ path, names, why }) => STALE[why](path || 'a paragraph', names)),
    ...provisions.filter(({ moved, outcome }) => moved && outcome === 'newer').map(({ path }) => `${path} was moved in ${onto}`),
  ];
}

const STALE = {
  gone: (path: string, names: string) => `${path} refers to ${names}, which is not there any more: see what it should refer to`,
  range: (path: string, names: string) => `${path} refers to a range up to ${names}, which does not stand together any more`,
  twice: (_: string, names: string) => `two provisions are called ${names}: renumber one of them`,
};

function noun(count: number): string {
  return count === 1 ? ' provision' : ' provisions';
}

function bare(reference: string): string {
  return reference.replace(/[*_]/g, '');
}
