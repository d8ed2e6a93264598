// What stands in a paragraph: outside marks, and once more in each kind of mark, where everything looks like the mark.
import { citations } from './citations.mjs';
import { INSIDE, labelIn } from './marks.mjs';
import { emphasised, r } from './patterns.mjs';
import { include, one } from './rules.mjs';

const states = Object.entries(INSIDE);

/** The rules that are needed once for each kind of mark. */
export const inMarks = Object.fromEntries(
  states.flatMap(([state, inside]) => [
    [`content-${state}`, content(state, inside)],
    [`emphasis-${state}`, emphasis(`content-${state}`, inside)],
    ...(state === 'highlighted' ? [] : [[`label-${state}`, labelIn(state)]]),
  ]),
);

/** The same outside marks. */
export const inText = {
  inline: { patterns: [include('marks'), include('text'), include('emphasis')] },
  text: {
    patterns: [
      include('literals'),
      include('remark'),
      include('placeholder'),
      include('references'),
      include('bracket'),
      include('citations'),
    ],
  },
  literals: literals(),
  placeholder: placeholder(),
  references: references(),
  bracket: bracket(),
  citations: { comment: 'A citation that marks stand in is looked at a second time for them.', ...citations() },
  emphasis: {
    comment: 'Opens only where its closer stands on the same line, outside marks.',
    ...emphasis('inline'),
  },
};

/** What may stand in a mark: everything but marks. */
function content(state, inside) {
  return {
    patterns: [
      ...literals(inside).patterns,
      include('remark-in-mark'),
      placeholder(inside),
      ...references(inside).patterns,
      bracket(inside),
      // What is added may cite, and a citation is to be seen; what is deleted cites nothing any more.
      ...citations(state === 'added' ? 'markup.underline' : inside).patterns,
      include(`emphasis-${state}`),
    ],
  };
}

function literals(inside) {
  return {
    patterns: [
      {
        match: r`\\(?:\{(?:\+\+|--|~~|==|>>)(?![>}~+=-])|(?:\+\+|--|~~|==|<<)\}|~>|[!-/:-@\[-${'`'}{-~])`,
        ...one('constant.character.escape', inside),
      },
      {
        match: '(?<!`)(`+)(?!`)(.{1,2000}?)(?<!`)(\\1)(?!`)',
        ...one('markup.inline.raw', inside),
        captures: { 1: one('punctuation.definition.raw'), 3: one('punctuation.definition.raw') },
      },
    ],
  };
}

/** [NOR-1]: the number of a text that has none yet. */
function placeholder(inside) {
  return {
    match: r`(\[)([A-Z][A-Z/]{0,20}-\d{1,3})(\])`,
    ...one('variable.other.placeholder', inside),
    captures: { 1: one('punctuation.definition.placeholder.begin'), 3: one('punctuation.definition.placeholder.end') },
  };
}

/** Footnote marks and inline links. */
function references(inside) {
  return {
    patterns: [
      {
        match: r`(\[\^)([^\]\[\s]{1,60})(\])`,
        ...one('meta.footnote.reference'),
        captures: {
          1: one('punctuation.definition.footnote.begin'),
          2: one('constant.numeric.footnote', inside),
          3: one('punctuation.definition.footnote.end'),
        },
      },
      {
        match: r`(\[)([^\[\]]{1,300})(\])(\()([^()\s]{0,500})(\))`,
        ...one('meta.link.inline'),
        captures: {
          1: one('punctuation.definition.link.title.begin'),
          // No string and no link: themes give these the looks of deletions and additions.
          2: one('meta.link.title', inside),
          3: one('punctuation.definition.link.title.end'),
          4: one('punctuation.definition.metadata.begin'),
          5: one('markup.underline.link', inside),
          6: one('punctuation.definition.metadata.end'),
        },
      },
    ],
  };
}

/** Any other square bracket: text not agreed. It may run over several paragraphs, so only the brackets are coloured. */
function bracket(inside) {
  return { match: r`[\[\]]`, ...one('keyword.other.not-agreed', inside) };
}

function emphasis(inner, inside) {
  const rule = (sign, twice) => {
    const s = `\\${sign}`;
    const [kind, signs] = twice ? ['bold', s + s] : ['italic', s];
    const before = sign === '_' ? r`(?<!\w)` : r`(?<!\*)`;
    const end = twice ? `(${signs})|$` : r`(?<!\s)(${signs})${sign === '_' ? r`(?!\w)` : r`(?!\*)`}|$`;
    return {
      begin: r`${before}(${signs})(?![\s${sign}])${emphasised(sign, twice, Boolean(inside))}`,
      beginCaptures: { 1: one(`punctuation.definition.${kind}`) },
      end,
      endCaptures: { 1: one(`punctuation.definition.${kind}`) },
      ...one(`markup.${kind}`, inside),
      patterns: [include(inner)],
    };
  };
  return { patterns: [rule('*', true), rule('*', false), rule('_', true), rule('_', false)] };
}
