import { readChecks } from '../check/checks';
import type { Draft } from '../markup/draft';
import type { Finding } from '../model/problem';
import type { Checks } from '../check/circumstances';
import type { InlineReader } from '../markup/inline';

/** What has to be known besides the draft and what was found in it. */
export interface ReadinessKnown {
  /** Absent where nobody sees the list: then it does not say where things are, which takes a while. */
  readonly inline?: InlineReader;
  /** Levels that the settings give to rules; what is switched off says nothing about what is done. */
  readonly checks?: Checks;
  /** False where there are no adopted texts to look anything up in. */
  readonly hasTexts: boolean;
}

/** What is done in a draft, in words. Nothing is said that was not looked at. */
export function achievementsOf(draft: Draft, findings: readonly Finding[], known: ReadinessKnown): readonly Achievement[] {
  const own = readChecks(draft.front.checks);
  const off = [own, known.checks ?? {}].flatMap((checks) => Object.keys(checks).filter((code) => checks[code] === 'off'));
  const isOff = (judge: string): boolean => off.some((code) => covers(judge, code) || judge.startsWith(`${code}/`));
  const isClear = (judges: readonly string[]): boolean =>
    judges.every((judge) => !isOff(judge) && !findings.some((finding) => isAgainst(finding, judge)));
  return ACHIEVEMENTS.filter(
    ({ judges, applies, needsTexts }) => (known.hasTexts || !needsTexts) && applies(draft) && isClear(judges),
  );
}

/** Something that is done: in a word or two, and how it goes on. */
export interface Achievement {
  readonly label: string;
  readonly detail: string;
  /** The rules or groups (`citation/`) that would have found something against it. */
  readonly judges: readonly string[];
  /** Whether a draft is one that it can be said of. */
  readonly applies: (draft: Draft) => boolean;
  /** True for what can be told only where there are adopted texts. */
  readonly needsTexts?: true;
}

function isAgainst({ code, severity, carried }: Finding, judge: string): boolean {
  if (carried) return false;
  // Of a whole group, hints do not count; but where a base is missing, nobody has compared.
  const counts = severity !== 'info' || code === judge || code.startsWith('base/');
  return counts && covers(judge, code);
}

function covers(judge: string, code: string): boolean {
  return code === judge || (judge.endsWith('/') && code.startsWith(judge));
}

function proposes({ proposals }: Draft): boolean {
  return proposals.some(({ symbol }) => symbol !== undefined);
}

function hasText({ proposals }: Draft): boolean {
  return proposals.some(({ text }) => text.length > 1);
}

/** In the order in which things are usually done. */
export const ACHIEVEMENTS: readonly Achievement[] = [
  {
    label: 'Front matter',
    detail: 'names conference, source and document',
    judges: ['markup/front-matter'],
    applies: ({ front }) => front.conference !== undefined && front.source.length > 0 && front.document !== undefined,
  },
  {
    label: 'Symbols and identifiers',
    detail: 'on every proposal',
    judges: ['proposal/missing-symbol', 'proposal/identifier'],
    applies: ({ proposals }) =>
      proposals.length > 0 && proposals.every(({ symbol, identifier }) => symbol !== undefined && identifier !== undefined),
  },
  {
    label: 'Reasons',
    detail: 'for every proposal',
    judges: ['proposal/missing-reasons'],
    applies: (draft) => proposes(draft) && draft.proposals.every(({ reasons }) => reasons.length > 0),
  },
  {
    label: 'Unmarked words',
    detail: 'are the text in force',
    judges: ['base/'],
    applies: ({ form, proposals }) => form === 'marked' && proposals.some(({ symbol }) => symbol === 'MOD' || symbol === '(MOD)'),
    needsTexts: true,
  },
  {
    label: 'Citations',
    detail: 'name texts that exist',
    judges: ['citation/unknown', 'citation/malformed', 'citation/wrong-body'],
    applies: hasText,
    needsTexts: true,
  },
  { label: 'References', detail: 'lead to provisions', judges: ['reference/'], applies: hasText },
  { label: 'Structure', detail: 'labels, lead-ins and punctuation', judges: ['structure/'], applies: hasText },
  {
    label: 'Nothing left open',
    detail: 'brackets, placeholders, remarks',
    judges: ['text/open-bracket', 'text/placeholder', 'text/remark-left'],
    applies: hasText,
  },
];
