import type { Lexicon } from '../lexicon/lexicon';
import { anyOf, leading, literally } from '../lexicon/phrases';
import type { LexiconData } from '../lexicon/schema';
import type { Revision, TextKind } from '../model/designation';
import type { Span } from '../model/range';
import type { Conferences } from './conferences';
import { kindOf } from './designation';
import { listLink, revisionIn, revisionPattern } from './patterns';
import { execAt, wordsAt } from './sticky';

/** What one `Resolution …` or `Resolutions …, … and …` names. */
export interface Group {
  readonly kind: TextKind;
  /** From the kind to the end of the last number and its brackets. */
  readonly span: Span;
  readonly plural: boolean;
  readonly members: readonly Member[];
}

/** One number of a group. */
export interface Member {
  /** The number with the brackets that follow it. */
  readonly span: Span;
  readonly number: number | null;
  readonly placeholder?: string;
  readonly foreignNumber?: string;
  readonly revision?: Revision;
  readonly revisionSpan?: Span;
  /** Whose way of numbering it is, where that shows: `70/1`, `ITU-R 60`, `517 (2004, last modified 2009)`. */
  readonly style?: 'united-nations' | 'sector-r' | 'sector-t' | 'sector-d' | 'council';
}

/** Where a group may begin, in any case; small letters count only when a revision follows. */
export function findGroups(masked: string, lexicon: Lexicon): number[] {
  return Array.from(wordsAt(lexicon.compiled(patternsOf).start, masked), ({ index }) => index);
}

/** Reads the group whose kind begins at an offset of a masked text; `undefined` where no number follows. */
export function readGroup(masked: string, at: number, conferences: Conferences, lexicon: Lexicon): Group | undefined {
  const patterns = lexicon.compiled(patternsOf);
  const head = execAt(patterns.kind, masked, at);
  if (!head) return undefined;
  const plural = head.groups?.many !== undefined;
  const small = /^\p{Ll}/u.test(head[0]);
  const members: Member[] = [];
  let next = readMember(masked, at + head[0].length, conferences, lexicon);
  while (next) {
    members.push(next);
    const link = execAt(patterns.link, masked, next.span.to);
    const following = link ? readMember(masked, next.span.to + link[0].length, conferences, lexicon) : undefined;
    next = following && isListed(following, plural) ? following : undefined;
  }
  const last = members.at(-1);
  if (!last) return undefined;
  // In small letters, or in the plural before a single number, it may be an ordinary word: `Part II – RESOLUTIONS 17`.
  if ((small || (plural && members.length === 1)) && !last.revisionSpan && last.style === undefined) return undefined;
  return { kind: kindOf(head[0], lexicon), span: { from: at, to: last.span.to }, plural, members: shareRevisions(members) };
}

function patternsOf(data: LexiconData) {
  const kinds = Object.values(data.forms.kinds);
  const many = anyOf(kinds.map((kind) => kind.many));
  const one = anyOf(kinds.map((kind) => kind.one));
  const changed = leading(data.citations.changed);
  return {
    start: new RegExp(String.raw`(?:${many}|${one})\s`, 'giu'),
    kind: new RegExp(String.raw`(?:(?<many>${many})|${one})\s{1,16}`, 'iuy'),
    link: new RegExp(listLink(data), 'uy'),
    number: new RegExp(
      [
        // `ITU-R 60-2`, `ITU-T E.164`; the hyphen gets lost in extracted text.
        String.raw`(?<sector>(?:${data.forms.union.map(literally).join('|')})[-‑– ]?[RTD])\s{1,4}(?<code>(?:[A-Z]{1,3}\.)?\d{1,5}(?:[.‑-]\d{1,4}){0,3})(?![\p{L}\d])`,
        // `70/1`, `72/266 B`, `A/RES/70/1`.
        String.raw`(?<united>A\/RES\/[A-Z\d][A-Z\d/.-]{0,24}[A-Z\d]|\d{1,4}\/\d{1,4}(?:\s[A-Z](?![\p{L}\d]))?)(?![\p{L}\d/])`,
        // `217 A (III)`.
        String.raw`(?<session>\d{1,4}(?:\s[A-Z])?\s{1,4}\([IVXLC]{1,8}\))`,
        String.raw`(?<number>\d{1,4})(?![\p{L}\d/]|[.‑-]\d|,\d{3})`,
        String.raw`\\?\[(?<placeholder>[A-Z\d][A-Z\d/ .-]{0,24})\\?\](?!\()`,
      ].join('|'),
      'uy',
    ),
    brackets: new RegExp(String.raw`\s{0,16}\(\s{0,4}${revisionPattern(data)}\s{0,4}\)`, 'uy'),
    years: new RegExp(
      String.raw`\s{0,16}\(\s{0,4}(?:${changed})?(?:\d\d\/)?(?:19|20)\d\d(?:\s{0,4},\s{0,4}${changed}(?:19|20)\d\d)?\s{0,4}\)`,
      'iuy',
    ),
  };
}

function readMember(masked: string, at: number, conferences: Conferences, lexicon: Lexicon): Member | undefined {
  const patterns = lexicon.compiled(patternsOf);
  const match = execAt(patterns.number, masked, at);
  const groups = match?.groups;
  if (!match || !groups) return undefined;
  const to = at + match[0].length;
  const revision = readRevision(masked, to, conferences, lexicon);
  // A bracket with a year but no place is how the Council writes it; no conference leaves its place out.
  const years = revision ? null : execAt(patterns.years, masked, to);
  const style = styleOf(groups) ?? (years ? 'council' : undefined);
  return {
    span: { from: at, to: revision?.span.to ?? to + (years?.[0].length ?? 0) },
    number: groups.number === undefined ? null : Number(groups.number),
    ...(groups.placeholder === undefined ? {} : { placeholder: groups.placeholder.trim() }),
    ...foreignNumberIn(groups, lexicon),
    ...(revision ? { revision: revision.revision, revisionSpan: revision.span } : {}),
    ...(style ? { style } : {}),
  };
}

function readRevision(
  masked: string,
  at: number,
  conferences: Conferences,
  lexicon: Lexicon,
): { revision: Revision; span: Span } | undefined {
  const match = execAt(lexicon.compiled(patternsOf).brackets, masked, at);
  const revision = match?.groups && revisionIn(match.groups, lexicon);
  if (!match || !revision) return undefined;
  // Without `Rev.` and comma it may be anything, `(June 2031)`, unless somebody met there.
  const isSure = match.groups?.rev !== undefined || match.groups?.comma !== undefined || match.groups?.acronym !== undefined;
  if (!isSure && conferences.yearsAt(revision.place).length === 0) return undefined;
  const from = at + match[0].indexOf('(');
  const place = conferences.spelling(revision.place) ?? revision.place;
  return { revision: { ...revision, place }, span: { from, to: at + match[0].length } };
}

function styleOf(groups: Readonly<Record<string, string | undefined>>): Member['style'] {
  if (groups.united !== undefined || groups.session !== undefined) return 'united-nations';
  const sector = groups.sector?.slice(-1);
  if (sector === undefined) return undefined;
  return sector === 'R' ? 'sector-r' : sector === 'T' ? 'sector-t' : 'sector-d';
}

function foreignNumberIn(
  { sector, code, united, session }: Readonly<Record<string, string | undefined>>,
  { data }: Lexicon,
): { foreignNumber?: string } {
  const written = sector !== undefined ? `${data.forms.union[0]}-${sector.slice(-1)} ${code}` : (united ?? session);
  return written === undefined ? {} : { foreignNumber: written.replace(/\s+/g, ' ') };
}

/** After `Resolution`, a second number counts only with brackets of its own; after `Resolutions`, anything but a bare year does. */
function isListed({ number, revisionSpan, style }: Member, plural: boolean): boolean {
  if (revisionSpan) return true;
  return plural && !(number !== null && number >= 1900 && number < 2100 && style === undefined);
}

/** In `4 and 9 (Rev. Havenport, 2032)` both are revised there. */
function shareRevisions(members: readonly Member[]): Member[] {
  let later: Pick<Member, 'revision' | 'revisionSpan'> = {};
  return members
    .toReversed()
    .map((member) => {
      if (!member.revision && member.style === undefined) return { ...member, ...later };
      later = member.revision
        ? { revision: member.revision, ...(member.revisionSpan ? { revisionSpan: member.revisionSpan } : {}) }
        : {};
      return member;
    })
    .toReversed();
}
