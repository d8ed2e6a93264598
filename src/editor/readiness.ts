import { preferredFix } from '../check/fixAll';
import type { Draft } from '../markup/draft';
import type { InlineReader } from '../markup/inline';
import type { Finding } from '../model/problem';
import type { Span } from '../model/range';
import { fixableOfKind } from './actions';
import { provisionPaths } from './changes/provisionPaths';
import { achievementsOf, type Achievement, type ReadinessKnown } from './readinessDone';
import { nameOfRule } from './ruleNames';

/** What still stands between a draft and handing it in. */
export interface Readiness {
  /** `3 things before handing in`, `Ready to hand in`. */
  readonly title: string;
  /** How many things. What is merely worth knowing is none. */
  readonly count: number;
  readonly groups: readonly ReadinessEntry[];
}

/** A line of it: a group, several problems of one rule, one problem, or something that is done. */
export interface ReadinessEntry {
  readonly type: 'group' | 'rule' | 'problem' | 'done';
  /** Equal for the same entry when the draft is checked again. */
  readonly id: string;
  readonly label: string;
  /** More to know about it, in a few words, or empty. */
  readonly description: string;
  readonly kind: ReadinessKind;
  /** True where what is in it is shown when somebody asks for it. */
  readonly isFolded: boolean;
  /** The rule; absent for groups and for what is done. */
  readonly code?: string;
  /** Of a problem, what was found. */
  readonly finding?: Finding;
  /** Where it is. */
  readonly span?: Span;
  /** Whether there is a fix that is mostly right; of a rule, whether there are several. */
  readonly isFixable: boolean;
  readonly children: readonly ReadinessEntry[];
}

export type ReadinessKind = 'mend' | 'look' | 'open' | 'know' | 'done';

/** What is found in a draft, in the order in which it is looked at, and what is done. */
export function readinessOf(draft: Draft, findings: readonly Finding[], known: ReadinessKnown): Readiness {
  const sorted = new Map<ReadinessKind, Finding[]>(KINDS.map((kind) => [kind, []]));
  for (const finding of findings) sorted.get(kindOf(finding))!.push(finding);
  const placeOf = placesIn(draft, known.inline);
  const groups = KINDS.flatMap((kind): ReadinessEntry[] => {
    const found = sorted.get(kind)!;
    if (found.length === 0) return [];
    return [{ ...line(kind, kind, LABELS[kind], String(found.length)), children: entriesOf(kind, found, placeOf) }];
  });
  const count = KINDS.reduce((sum, kind) => sum + (kind === 'know' ? 0 : sorted.get(kind)!.length), 0);
  const proposes = draft.proposals.some(({ symbol }) => symbol !== undefined);
  const clear = known.hasTexts ? READY : UNREAD;
  return {
    title: count > 0 ? `${count} ${count === 1 ? 'thing' : 'things'} before handing in` : proposes ? clear : NOTHING,
    count,
    groups: [...groups, ...doneGroup(achievementsOf(draft, findings, known))],
  };
}

const READY = 'Ready to hand in';
const UNREAD = 'Nothing found, without the adopted texts';
const NOTHING = 'No proposal yet';

const KINDS: readonly ReadinessKind[] = ['mend', 'look', 'open', 'know'];

const LABELS: Readonly<Record<ReadinessKind, string>> = {
  mend: 'Must be mended',
  look: 'Look at these',
  open: 'Still open',
  know: 'Worth knowing',
  done: 'Done',
};

/** Rules that find what was left for later, rather than a mistake. */
export const LEFT_OPEN: readonly string[] = [
  'base/not-imported',
  'text/open-bracket',
  'text/placeholder',
  'text/remark-left',
  'structure/empty-section',
];

/** From so many of one rule on they are one line that opens. */
const MANY = 4;

function kindOf({ code, severity, carried }: Finding): ReadinessKind {
  if (severity === 'error') return 'mend';
  // What the text in force leaves open is not for the drafter to close.
  if (LEFT_OPEN.includes(code) && !carried) return 'open';
  return severity === 'warning' ? 'look' : 'know';
}

function entriesOf(
  kind: ReadinessKind,
  findings: readonly Finding[],
  placeOf: (finding: Finding) => string,
): readonly ReadinessEntry[] {
  const codes = [...new Set(findings.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const same = findings.filter((finding) => finding.code === code);
    const seen = new Map<string, number>();
    const entries = same.map((finding): ReadinessEntry => {
      const nth = seen.get(finding.message) ?? 0;
      seen.set(finding.message, nth + 1);
      const id = `${kind} ${code} ${nth} ${finding.message}`;
      const { span } = finding;
      const isFixable = preferredFix(finding) !== undefined;
      return { ...line(kind, id, shown(finding), placeOf(finding)), type: 'problem', code, finding, span, isFixable };
    });
    if (entries.length < MANY) return entries;
    const isFixable = fixableOfKind(same, code).length > 1;
    const rule = line(kind, `${kind} ${code}`, nameOfRule(code), String(same.length));
    return [{ ...rule, type: 'rule' as const, isFolded: true, code, span: same[0]!.span, isFixable, children: entries }];
  });
}

/** A line is short: the point at its end says nothing. */
function shown({ message }: Finding): string {
  return message.replace(/\.$/, '');
}

function doneGroup(done: readonly Achievement[]): readonly ReadinessEntry[] {
  if (done.length === 0) return [];
  const children = done.map(({ label, detail }) => ({
    ...line('done', `done ${label}`, label, detail),
    type: 'done' as const,
  }));
  return [{ ...line('done', 'done', LABELS.done, String(done.length)), children }];
}

function line(kind: ReadinessKind, id: string, label: string, description: string): ReadinessEntry {
  return { type: 'group', id, label, description, kind, isFolded: kind === 'know', isFixable: false, children: [] };
}

/** Where findings are, in words: the provision, and of several proposals the one that it is in. */
function placesIn(draft: Draft, inline: InlineReader | undefined): (finding: Finding) => string {
  if (!inline) return () => '';
  const paths = provisionPaths(draft, inline);
  return ({ span }) => {
    const block = draft.blocks.find(({ span: { from, to } }) => from <= span.from && span.from <= to);
    if (!block) return '';
    if (block.type === 'frontMatter') return 'front matter';
    const { path, proposal } = paths.of(block);
    if (proposal === undefined) return 'introduction';
    const name = draft.proposals.length > 1 ? (draft.proposals[proposal]?.identifier ?? '') : '';
    return [name, path].filter((part) => part !== '').join(' · ');
  };
}
