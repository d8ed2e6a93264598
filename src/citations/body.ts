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
export function attribute(masked: string, group: Group): Attribution {
  const { from, to } = group.span;
  const after = execAt(AFTER, masked, to);
  if (after)
    return {
      from,
      to: to + after[0].length,
      named: bodyIn(after.groups),
      ofThisConference: after.groups?.this !== undefined,
      foreign: false,
    };
  const window = masked.slice(Math.max(0, from - REACH), from);
  const before = BEFORE.exec(window);
  if (before) {
    const length = window.length - before.index;
    // Words such as `the Council, in its` are told by, but are no part of the citation.
    const start = before.groups?.link === undefined ? from - length : from;
    return { from: start, to, named: bodyIn(before.groups), ofThisConference: false, foreign: false };
  }
  return { from, to, ofThisConference: false, foreign: FOREIGN.test(window) };
}

/** Whose text one member of a group is: its way of numbering first, then words, then place and year. */
export function bodyOf(
  member: Member,
  group: Group,
  words: Attribution,
  conferences: Conferences,
): Pick<Citation, 'body' | 'bodyFrom'> {
  const written = bodyOfStyle(member.style, group);
  if (written && member.style !== 'council') return { body: written, bodyFrom: 'words' };
  if (words.named) return { body: words.named, bodyFrom: 'words' };
  if (written) return { body: written, bodyFrom: 'revision' };
  if (member.revision) {
    const acronym = BODY_OF_ACRONYM[/^[A-Z]+(?=-)/.exec(member.revision.place)?.[0] ?? ''];
    const bodies = acronym ? [acronym] : conferences.bodiesAt(member.revision);
    if (bodies[0]) return { body: bodies[0], bodyFrom: 'revision' };
  }
  if (words.foreign && !member.revision) return { body: 'other', bodyFrom: 'words' };
  // The conference numbers its texts from 1 on and is far from four figures, and it gives no opinions.
  const isPlain = (member.number ?? 0) < 1000 && (group.kind !== 'Opinion' || member.revision !== undefined);
  return { body: isPlain ? 'conference' : 'other', bodyFrom: 'nothing' };
}

/** Where the words end that name the body after a designation (`of this conference`), or the offset itself when none do. */
export function endOfBody(masked: string, at: number): number {
  return at + (execAt(AFTER, masked, at)?.[0].length ?? 0);
}

const REACH = 160;

/** The names that bodies go by; a longer name stands before one that it contains. */
const NAMES: readonly (readonly [Body, string])[] = [
  ['conference', String.raw`(?:ITU\s{1,4})?Plenipotentiary(?:\s{1,4}Conference)?|PP`],
  ['standardization', String.raw`WTSA|(?:World\s{1,4})?Telecommunication\s{1,4}Standardization\s{1,4}Assembly`],
  ['development', String.raw`WTDC|(?:World\s{1,4})?Telecommunication\s{1,4}Development\s{1,4}Conference`],
  [
    'radiocommunication',
    String.raw`WRC|RA|(?:ITU\s{1,4})?Radiocommunication\s{1,4}Assembly|World\s{1,4}Radiocommunication\s{1,4}Conference`,
  ],
  [
    'other',
    String.raw`WCIT|WTPF|World\s{1,4}Conference\s{1,4}on\s{1,4}International\s{1,4}Telecommunications|World\s{1,4}Telecommunication[^.;\u0000]{0,80}?Policy\s{1,4}Forum|IMAC`,
  ],
  [
    'united-nations',
    String.raw`UNGA|ECOSOC|UN|(?:(?:United\s{1,4}Nations|UN)\s{1,4})?(?:General\s{1,4}Assembly|Security\s{1,4}Council|Human\s{1,4}Rights\s{1,4}Council|Economic\s{1,4}and\s{1,4}Social\s{1,4}Council)|United\s{1,4}Nations`,
  ],
  ['council', String.raw`(?:ITU\s{1,4})?Council`],
];

const BODY_OF_ACRONYM: Readonly<Record<string, Body | undefined>> = {
  PP: 'conference',
  WTSA: 'standardization',
  WTDC: 'development',
  WRC: 'radiocommunication',
  RA: 'radiocommunication',
  WCIT: 'other',
  WTPF: 'other',
};

const BODY = NAMES.map(([, source], index) => `(?<body${index}>${source})`).join('|');
/** `of this conference`, `of WTSA`, `adopted by the ITU Council`, `of the sixth World … Policy Forum`. */
const AFTER = new RegExp(
  String.raw`\s{0,16},?\s{0,16}(?:(?:as\s{1,4})?(?:adopted|approved)\s{1,16}(?:by|at)|of)\s{1,16}(?:(?<this>this\s{1,16}conference)|(?:the\s{1,16})?(?:\p{Ll}{4,12}\s{1,16})?(?:${BODY})(?:-\d{2,4})?)(?![\p{L}\d])`,
  'iuy',
);
/** `Council Resolution`, `General Assembly (UNGA) Resolution`, `WTSA adopted Resolutions`, `the Council, in its Resolution`. */
const BEFORE = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:${BODY})(?:-\d{2,4})?(?:\s{0,4}\([^()]{2,12}\))?(?:\s{1,16}|(?<link>,?\s{1,16}(?:has\s{1,4}|have\s{1,4})?(?:(?:adopted|approved|revised)\s{1,16}(?:in\s{1,16})?(?:its\s{1,16}|the\s{1,16}|new\s{1,16})?|(?:in|through|by|under)\s{1,16}its\s{1,16})|,\s{1,16}(?:in|through|by)\s{1,16}))$`,
  'iu',
);
const FOREIGN = /\b(?:its|their|respective)\s{1,16}$/i;

function bodyIn(groups: Readonly<Record<string, string | undefined>> | undefined): Body {
  const index = NAMES.findIndex((_, at) => groups?.[`body${at}`] !== undefined);
  return NAMES[index]?.[0] ?? 'conference';
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
