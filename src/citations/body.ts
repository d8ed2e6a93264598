import type { Lexicon } from '../lexicon/lexicon';
import { anyOf, leading, START } from '../lexicon/phrases';
import type { LexiconData } from '../lexicon/schema';
import type { Body, Citation } from '../model/citation';
import type { Conferences } from './conferences';
import type { Group, Member } from './group';
import { execAt } from './sticky';

/** Whose texts a group names, and how far the words that say so reach. */
export interface Attribution {
  /** From the words before (`Council Resolution`) to those after (`of this conference`). */
  readonly from: number;
  readonly to: number;
  readonly named?: Body;
  readonly ofThisConference: boolean;
  /** True where somebody else's text is meant but nobody says whose: `its Resolution 4`. */
  readonly foreign: boolean;
}

/** Reads the words around a group of a masked text that name its body. */
export function attribute(masked: string, group: Group, lexicon: Lexicon): Attribution {
  const patterns = lexicon.compiled(patternsOf);
  const { from, to } = group.span;
  const after = execAt(patterns.after, masked, to);
  if (after)
    return {
      from,
      to: to + after[0].length,
      named: patterns.bodyIn(after.groups),
      ofThisConference: after.groups?.this !== undefined,
      foreign: false,
    };
  const window = masked.slice(Math.max(0, from - REACH), from);
  const before = patterns.before.exec(window);
  if (before) {
    const length = window.length - before.index;
    // Words such as `the Council, in its` are told by, but are no part of the citation.
    const start = before.groups?.link === undefined ? from - length : from;
    return { from: start, to, named: patterns.bodyIn(before.groups), ofThisConference: false, foreign: false };
  }
  return { from, to, ofThisConference: false, foreign: patterns.theirs.test(window) };
}

/** Whose text one member of a group is: its way of numbering first, then words, then place and year. */
export function bodyOf(
  member: Member,
  group: Group,
  words: Attribution,
  conferences: Conferences,
  lexicon: Lexicon,
): Pick<Citation, 'body' | 'bodyFrom'> {
  const written = bodyOfStyle(member.style, group);
  if (written && member.style !== 'council') return { body: written, bodyFrom: 'words' };
  if (words.named) return { body: words.named, bodyFrom: 'words' };
  if (written) return { body: written, bodyFrom: 'revision' };
  if (member.revision) {
    const { bodyOfAcronym } = lexicon.compiled(patternsOf);
    const acronym = bodyOfAcronym.get(/^[A-Z]+(?=-)/.exec(member.revision.place)?.[0] ?? '');
    const bodies = acronym ? [acronym] : conferences.bodiesAt(member.revision);
    if (bodies[0]) return { body: bodies[0], bodyFrom: 'revision' };
  }
  if (words.foreign && !member.revision) return { body: 'other', bodyFrom: 'words' };
  // The conference numbers its texts from 1 on and is far from four figures, and it gives no opinions.
  const isPlain = (member.number ?? 0) < 1000 && (group.kind !== 'Opinion' || member.revision !== undefined);
  return { body: isPlain ? 'conference' : 'other', bodyFrom: 'nothing' };
}

/** Where the words end that name the body after a designation (`of this conference`), or the offset itself when none do. */
export function endOfBody(masked: string, at: number, lexicon: Lexicon): number {
  return at + (execAt(lexicon.compiled(patternsOf).after, masked, at)?.[0].length ?? 0);
}

const REACH = 160;

type Groups = Readonly<Record<string, string | undefined>> | undefined;

function patternsOf({ citations }: LexiconData) {
  const { bodies, bodyAfter, bodyBefore, bodyBeforeComma, thisConference, article, theirs } = citations;
  const body = bodies.map(({ names }, index) => `(?<body${index}>${anyOf(names)})`).join('|');
  const link = String.raw`,?\s{1,16}${leading(bodyBefore)}|,\s{1,16}${leading(bodyBeforeComma)}`;
  return {
    /** `of this conference`, `of WTSA`, `adopted by the ITU Council`, `of the sixth World … Policy Forum`. */
    after: new RegExp(
      String.raw`\s{0,16},?\s{0,16}${leading(bodyAfter)}(?:(?<this>${anyOf(thisConference)})|` +
        String.raw`(?:${leading(article)})?(?:\p{Ll}{4,12}\s{1,16})?(?:${body})(?:-\d{2,4})?)(?![\p{L}\d])`,
      'iuy',
    ),
    /** `Council Resolution`, `General Assembly (UNGA) Resolution`, `WTSA adopted Resolutions`, `the Council, in its Resolution`. */
    before: new RegExp(
      String.raw`(?<![\p{L}\d-])(?:${body})(?:-\d{2,4})?(?:\s{0,4}\([^()]{2,12}\))?(?:\s{1,16}|(?<link>${link}))$`,
      'iu',
    ),
    /** `its Resolution`. */
    theirs: new RegExp(`${START}${leading(theirs)}$`, 'iu'),
    bodyOfAcronym: new Map(bodies.flatMap(({ body, acronyms }) => acronyms.map((acronym) => [acronym, body] as const))),
    bodyIn(groups: Groups): Body {
      return bodies.find((_, index) => groups?.[`body${index}`] !== undefined)?.body ?? 'conference';
    },
  };
}

function bodyOfStyle(style: Member['style'], { kind }: Group): Body | undefined {
  switch (style) {
    case 'united-nations':
      return kind === 'Resolution' || kind === 'Decision' ? 'united-nations' : 'other';
    case 'council':
      return 'council';
    // Recommendations with a sector's name are technical standards, not texts of a conference.
    case 'sector-r':
      return kind === 'Recommendation' ? 'other' : 'radiocommunication';
    case 'sector-t':
      return kind === 'Recommendation' ? 'other' : 'standardization';
    case 'sector-d':
      return kind === 'Recommendation' ? 'other' : 'development';
    case undefined:
      return undefined;
  }
}
