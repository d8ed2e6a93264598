import { formatDesignation } from '../../citations/designation';
import { nameOfPassage, type FoundPassage } from '../../corpus/catalogue/provisions';
import type { Finding } from '../../model/problem';
import type { Span } from '../../model/range';
import type { OfficialText, ReadProposal, DraftRule } from '../rule';
import { listed } from '../wording';

/**
 * In a marked revision everything outside the marks has to be the base text. Where the library lacks that text, the catalogue
 * still has the fingerprints of its provisions: they tell which provision differs, though not in which words.
 */
export const notVerbatim: DraftRule = {
  code: 'base/not-verbatim',
  severity: 'warning',
  reads: 'the rejected text',
  check: ({ proposals, draft }) => proposals.flatMap((proposal) => checkProposal(proposal, draft.source)),
};

function checkProposal(read: ReadProposal, source: string): readonly Finding[] {
  const { official, isMarkedRevision, place } = read;
  if (!official || !isMarkedRevision || !hasBody(official)) return [];
  const { kind, number, revised, place: town, year } = official.entry;
  const text = `the official text of ${formatDesignation({ kind, number, revision: { revised, place: town, year } })}`;
  const { differing, missing, added, verbatim } = official;
  const unlike = differing.length + missing.length;
  // Another text, or another edition of it, was pasted: a line for each provision would tell nothing.
  if (unlike > verbatim.length) {
    const all = unlike + verbatim.length;
    return [warning(`This is not ${text}: ${unlike} of its ${all} provisions differ or are missing.`, place)];
  }
  const isUnclosed = unclosedIn(read);
  return [
    ...differing.map(({ official: { kind, path }, given: { span } }) => ({
      message: `The words of ${nameOfPassage({ kind, path })} differ from ${text}: mark what you changed, or restore them.`,
      span,
    })),
    ...relabelled(official).map(({ from, to, span }) => ({
      message: `The words of ${to} are those of ${from} in ${text}: mark the change of the label, or restore it.`,
      span,
    })),
    ...gaps(official).map(({ names, after }) => ({
      message: `Here ${text} has ${listed(names)}${after ? ', after this' : ''}: mark what you deleted, or restore it.`,
      span: after?.span ?? place,
    })),
    ...added.map(({ span, ...passage }) => ({
      message: `This is not in ${text}: mark ${nameOfPassage(passage)} as added, or remove it.`,
      span,
    })),
  ]
    .filter(({ span }) => !isUnclosed(span))
    .map(({ message, span }) => warning(message, trimmed(span, source)));
}

function warning(message: string, span: Span): Finding {
  const hint = 'Import its Final Acts to see the words.';
  return { code: notVerbatim.code, severity: 'warning', message: `${message} ${hint}`, span, fixes: [] };
}

/** False while nothing but the heading is there yet. */
function hasBody({ verbatim, differing, added }: OfficialText): boolean {
  const given = [...[...verbatim, ...differing].map((pair) => pair.given), ...added];
  return given.some(({ kind }) => kind !== 'title' && kind !== 'formula');
}

/** While a mark is being written its opener is text, and what it will hold with it: `markup/unclosed` speaks of that. */
function unclosedIn({ proposal }: ReadProposal): (span: Span) => boolean {
  const unclosed = proposal.text.filter((block) => block.type === 'text' && block.scan.unmatched.length > 0);
  return ({ from, to }) => unclosed.some((block) => block.span.from < to && from < block.span.to);
}

interface Relabelled {
  readonly from: string;
  readonly to: string;
  readonly span: Span;
}

/** Provisions with the right words and another label of their own; what is nested in them has another path for that, and no fault. */
function relabelled({ verbatim }: OfficialText): readonly Relabelled[] {
  return verbatim.flatMap(({ official, given }) => {
    if (official.kind !== 'item' || given.kind !== 'item') return [];
    const [from, to] = [labelOf(official.path), labelOf(given.path)];
    return from !== undefined && to !== undefined && from !== to
      ? [{ from: official.path, to: given.path, span: given.span }]
      : [];
  });
}

/** The last label of a path, a closing dot or bracket after a number aside. */
function labelOf(path: string): string | undefined {
  const last = path
    .replace(/ \(\d+\)$/, '')
    .split(' ')
    .at(-1)!;
  return /^(?:\d[\d.]*\p{L}*[.)]?|\p{L}{1,5}\)|–)$/u.test(last) ? last.replace(/^(\d.*?)[.)]$/, '$1') : undefined;
}

/** What is missing, together where it is missing at one place. */
function gaps({ missing }: OfficialText): readonly { readonly names: readonly string[]; readonly after?: FoundPassage }[] {
  const found = new Map<FoundPassage | undefined, string[]>();
  for (const { official, after } of missing) found.set(after, [...(found.get(after) ?? []), nameOfPassage(official)]);
  return [...found].map(([after, names]) => ({ names, ...(after ? { after } : {}) }));
}

function trimmed({ from, to }: Span, source: string): Span {
  const words = source.slice(from, to);
  return { from: from + words.length - words.trimStart().length, to: from + words.trimEnd().length };
}
