// Marks, and what may stand in them.
import { ARROW_AND_CLOSER, LABEL, BARE_LABEL, OPENER, closedBy, endingIn, r } from './patterns.mjs';
import { include, one } from './rules.mjs';

/**
 * What a mark makes of its words. The scopes come last on whatever stands in it: of two styles a theme shows the inner one, and a
 * word in italics that is deleted has to look deleted.
 */
export const INSIDE = {
  added: 'markup.inserted markup.underline',
  deleted: 'markup.deleted markup.strikethrough',
  highlighted: 'markup.highlight variable.parameter.highlight',
};

/** The marks of one line. */
export const marks = {
  comment: 'The first closer wins; escapes, code spans and remarks are stepped over.',
  patterns: [
    ...marksThat({
      addition: { ahead: closedBy('+'), end: '|$' },
      deletion: { ahead: closedBy('-'), end: '|$' },
      substitution: { ahead: ARROW_AND_CLOSER, end: '|$' },
      highlight: { ahead: closedBy('='), end: '|$' },
      side: '|$',
      inside: (state) => [include(`content-${state}`)],
    }),
    include('remark'),
  ],
};

/** Its own line holds neither closer nor another opener. */
const LAST = r`(?!.*?(?<!\\)${OPENER})`;

/** A mark that is open where a line ends so is one over several provisions, and no mark: it stays in its block. */
const NEXT_PROVISION = endingIn(';');

export const wrappedMarks = {
  comment:
    'A mark that is closed on a later line of its paragraph. One that is never closed ends with the paragraph, or where the next mark opens.',
  patterns: [
    ...marksThat({
      addition: { ahead: LAST, end: r`|(?=${OPENER})|${NEXT_PROVISION}` },
      deletion: { ahead: LAST, end: r`|(?=${OPENER})|${NEXT_PROVISION}` },
      substitution: { ahead: r`${LAST}(?!.*?~~\})`, end: r`|(?=${OPENER})|${NEXT_PROVISION}` },
      highlight: { ahead: LAST, end: r`|(?=${OPENER})|${NEXT_PROVISION}` },
      side: r`|(?=~~\}|${OPENER})|${NEXT_PROVISION}`,
      inside: (state) => [include(`content-${state}`)],
    }),
    {
      ...signs('comment', r`\{>>`, r`<<\}`, { ahead: r`${LAST}(?!.{0,1000}?<<\})`, end: r`|(?=${OPENER})|${NEXT_PROVISION}` }),
      ...one('comment.block.remark'),
      patterns: [include('remark-author')],
    },
  ],
};

/** What is closed on the line; or what goes on, where no other mark opens on the line. */
const opens = (closed, last = '') => `(?:${closed}|${LAST}${last})`;

export const openingMarks = {
  comment: 'Marks at the start of a paragraph, over one line or more: the label inside is coloured too.',
  patterns: marksThat({
    addition: { ahead: opens(closedBy('+')), end: `|${NEXT_PROVISION}` },
    deletion: { ahead: opens(closedBy('-')), end: `|${NEXT_PROVISION}` },
    substitution: { ahead: opens(ARROW_AND_CLOSER, r`(?!.*?~~\})`), end: `|${NEXT_PROVISION}` },
    side: r`|(?=~~\})|${NEXT_PROVISION}`,
    inside: (state) => [include(`label-${state}`), include(`content-${state}`)],
  }),
};

/** The label that a mark opens with: the end of the mark may be the end of the label. */
export function labelIn(state) {
  const end = r`(?=[ \t]|$|(?:\+\+|--|~~)\}|~>)`;
  return {
    patterns: [
      {
        match: r`\G([*_])${LABEL}(\1)${end}`,
        ...one('markup.italic constant.numeric.label', INSIDE[state]),
        captures: { 1: one('punctuation.definition.italic'), 2: one('punctuation.definition.italic') },
      },
      { match: r`\G${BARE_LABEL}${end}`, ...one('constant.numeric.label', INSIDE[state]) },
    ],
  };
}

/** For the person at the other end: {>>@NOR 2031-03-01 why not?<<} */
export const remark = {
  ...signs('comment', r`\{>>`, r`<<\}`, {
    ahead: r`(?=(?>(?:[^<\\${'`'}]|\\.|${'`[^`]*`'}|${'`'}|<(?!<\})|\\){0,1000})<<\})`,
    end: '|$',
  }),
  ...one('comment.block.remark'),
  patterns: [
    include('remark-author'),
    { comment: 'A closer that is escaped, or in a code span, closes nothing.', match: '\\\\.|`[^`]*`' },
  ],
};

/** In another mark the first closer ends a remark, whatever stands before it. */
export const remarkInMark = {
  ...signs('comment', r`\{>>`, r`<<\}`, { ahead: r`(?=.*?<<\})`, end: '|$' }),
  ...one('comment.block.remark'),
  patterns: [include('remark-author')],
};

export const remarkAuthor = {
  match: r`\G[ \t]*(@[^\s<]+)(?:[ \t]+(\d{4}-\d{2}-\d{2}))?`,
  captures: { 1: one('variable.other.author'), 2: one('constant.other.date') },
};

/** The rules of the marks, each with what must stand ahead of its opener and what else than its closer ends it. */
function marksThat({ addition, deletion, substitution, highlight, side, inside }) {
  const simple = (kind, state, opener, closer, how) => {
    const [outer, inner] = INSIDE[state].split(' ');
    return { ...signs(kind, opener, closer, how), ...one(outer), contentName: one(inner).name, patterns: inside(state) };
  };
  return [
    simple('inserted', 'added', r`\{\+\+`, r`\+\+\}`, addition),
    simple('deleted', 'deleted', r`\{--`, r`--\}`, deletion),
    {
      ...signs('changed', r`\{~~`, r`~~\}`, substitution),
      ...one('markup.changed'),
      patterns: [
        { begin: r`\G(?!~>)`, end: `(?=~>)${side}`, ...one(INSIDE.deleted), patterns: inside('deleted') },
        {
          begin: r`(~>)(?!~~\})`,
          beginCaptures: { 1: one('punctuation.separator.changed') },
          end: r`(?=~~\})${side}`,
          contentName: one(INSIDE.added).name,
          patterns: inside('added'),
        },
        { match: '~>', ...one('punctuation.separator.changed') },
      ],
    },
    ...(highlight
      ? [
          {
            ...signs('highlight', r`\{==`, r`==\}`, highlight),
            ...one(INSIDE.highlighted),
            patterns: inside('highlighted'),
          },
        ]
      : []),
  ];
}

function signs(kind, opener, closer, { ahead, end }) {
  return {
    begin: `(${opener})${ahead}`,
    beginCaptures: { 1: one(`punctuation.definition.${kind}.begin`) },
    end: `(${closer})${end}`,
    endCaptures: { 1: one(`punctuation.definition.${kind}.end`) },
  };
}
