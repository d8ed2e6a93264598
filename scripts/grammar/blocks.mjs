// The blocks of a draft. Every one is a begin/while rule, so that a mark or an emphasis that nothing closes ends with its block.
import {
  ANY_LABEL,
  BARE_LABEL,
  BLOCK_OPENER,
  END,
  IDENTIFIER,
  INSERTED,
  LABEL,
  LEAD_IN_LINE,
  NOT_YAML,
  PROVISION_END,
  REASONS,
  SYMBOL,
  r,
} from './patterns.mjs';
import { include, one } from './rules.mjs';

/** A block of one line. */
const ONE_LINE = { while: '(?!)' };

export const frontMatter = {
  comment:
    'YAML, from the first line to the next fence. A fence that is never closed must not swallow the draft, so a line that cannot be YAML in a front matter ends it too. The inner rule is a while rule because the YAML grammar may have strings open.',
  begin: r`\A(---)${END}`,
  beginCaptures: { 1: one('punctuation.definition.front-matter.begin') },
  end: `^(---)${END}|^(?=${NOT_YAML})`,
  endCaptures: { 1: one('punctuation.definition.front-matter.end') },
  ...one('meta.front-matter'),
  patterns: [
    {
      begin: r`\G`,
      while: `^(?!---${END}|${NOT_YAML})`,
      contentName: one('meta.embedded.block.front-matter').name,
      patterns: [
        { include: 'source.yaml' },
        {
          comment: 'Where there is no YAML grammar: an empty rule would be dropped by the engine, and the front matter with it.',
          match: r`^([\w-]+)(:)(?=[ \t]|$)`,
          captures: { 1: { name: 'entity.name.tag.yaml' }, 2: { name: 'punctuation.separator.key-value.mapping.yaml' } },
        },
      ],
    },
  ],
};

export const heading = {
  comment: 'Designation, title, annex and the headings inside it. No citations inside: a heading is one thing.',
  begin: r`^[ \t]*(#{1,6})(?:[ \t]+|$)`,
  beginCaptures: { 1: one('punctuation.definition.heading') },
  ...ONE_LINE,
  ...one('markup.heading'),
  contentName: one('entity.name.section').name,
  patterns: ['marks', 'placeholder', 'literals', 'references', 'emphasis'].map(include),
};

export const symbolLine = {
  comment: 'MOD NOR/44A1/1',
  match: r`^[ \t]*(${SYMBOL})(?:[ \t]+(${IDENTIFIER}))?${END}`,
  ...one('meta.proposal'),
  captures: { 1: one('keyword.control.symbol'), 2: one('entity.name.tag.identifier') },
};

export const tableRow = {
  comment: 'A cell that may hold marks is captured, so that no mark reaches over a bar.',
  begin: r`^[ \t]*(?=\|)`,
  ...ONE_LINE,
  ...one('meta.table.row'),
  patterns: [
    { match: r`\G\|(?:[ \t]*:?-+:?[ \t]*\|)*(?:[ \t]*:?-+:?)?${END}`, ...one('punctuation.definition.table.delimiter') },
    { match: r`\|`, ...one('punctuation.separator.table') },
    { match: r`(?<=\|)(?=[^|]*\{)(?:[^|\\]|\\.)+`, captures: { 0: { patterns: [include('inline')] } } },
    include('inline'),
  ],
};

export const leadIn = {
  comment: 'A line that is one emphasis and nothing else; a lone label is no lead-in.',
  begin: r`^[ \t]*(?!([*_])${LABEL}\1${END})(?=${LEAD_IN_LINE})`,
  ...ONE_LINE,
  ...one('meta.lead-in'),
  contentName: one('entity.name.function.lead-in markup.italic entity.name.section.lead-in').name,
  patterns: [
    include('marks'),
    include('literals'),
    include('references'),
    { match: '[*_]', ...one('punctuation.definition.italic') },
  ],
};

export const textBlock = {
  comment:
    'Any other paragraph: items, footnotes, reasons and plain text differ only in how they open. It goes on until a blank line or a line that opens a block of its own.',
  begin: r`^(?!${END})[ \t]*(?:([-+*])(?:[ \t]+|$))?`,
  beginCaptures: { 1: one('punctuation.definition.list.begin') },
  while: r`^(?![ \t]*(?:${BLOCK_OPENER}))[ \t]*`,
  patterns: ['footnote-definition', 'reasons', 'changed-label', 'opening', 'words'].map(include),
};

export const words = {
  comment:
    'The words of a paragraph, over its lines: a line that begins with a label opens an item only where the line before ends a provision, so there the words end, and the next line may open with a label again.',
  begin: '(?=.)',
  end: PROVISION_END,
  patterns: ['inline', 'wrapped-marks'].map(include),
};

export const footnoteDefinition = {
  match: r`\G(\[\^)([^\]\[\s]+)(\])(:)`,
  ...one('meta.footnote.definition'),
  captures: {
    1: one('punctuation.definition.footnote.begin'),
    2: one('constant.numeric.footnote'),
    3: one('punctuation.definition.footnote.end'),
    4: one('punctuation.separator.footnote'),
  },
};

export const reasons = {
  match: r`\G(\*\*)(${REASONS}:?)(\*\*)(:?)`,
  ...one('markup.heading.reasons'),
  captures: {
    1: one('punctuation.definition.bold'),
    2: one('markup.bold entity.name.section.reasons'),
    3: one('punctuation.definition.bold'),
  },
};

const MARKED_LETTERS = r`\{(?:\+\+|--|~~)[a-z)~>]{0,16}(?:\+\+|--|~~)\}`;
const MARKED_FIGURES = r`\{(?:\+\+|--|~~)(?:[\d.)]|${INSERTED}|~>)*(?:\+\+|--|~~)\}`;

export const changedLabel = {
  comment: 'A label with marks in it: *{~~d~>e~~})*, {~~2~>3~~}.1, 1{++bis++}. More than three digits in a row make it text.',
  patterns: [
    {
      begin: r`\G([*_])(?=(?=[^*_\s]*\))(?:[a-z]{0,6}${MARKED_LETTERS})+[a-z]{0,6}\)?\1(?:[ \t]|$))`,
      beginCaptures: { 1: one('punctuation.definition.italic') },
      end: '([*_])|$',
      endCaptures: { 1: one('punctuation.definition.italic') },
      ...one('markup.italic constant.numeric.label'),
      patterns: [include('marks')],
    },
    {
      begin:
        r`\G(?![^ \t{]*\d{4}|\S*[^\d]\d{4})(?=(?=\S*\))(?:[ivxla-z]{0,6}${MARKED_LETTERS})+[a-z]{0,6}\)?(?:[ \t]|$)` +
        r`|(?=\S*\d)(?:[\d.]{0,8}${MARKED_FIGURES})+[\d.]{0,8}${INSERTED}?[.)]?(?:[ \t]|$))`,
      end: r`(?=[ \t]|$)`,
      ...one('constant.numeric.label'),
      patterns: [include('marks')],
    },
  ],
};

const OPENS = r`\{(?:\+\+|--|~~|>>)|${ANY_LABEL}(?:[ \t]|$)`;

export const opening = {
  comment:
    'What a paragraph may open with: a label, or marks and remarks in a row whose content opens with a label of its own, {--*b)* --}{++*c)* ++}. It must open on something that one of its rules takes: an empty region ends the line for the engine.',
  begin: r`\G(?=${OPENS})`,
  end: `(?!${OPENS})`,
  patterns: ['remark', 'opening-marks', 'label'].map(include),
};

export const label = {
  patterns: [
    {
      match: r`(?<![\w*.])([*_])${LABEL}(\1)(?=[ \t]|$)`,
      ...one('markup.italic constant.numeric.label'),
      captures: { 1: one('punctuation.definition.italic'), 2: one('punctuation.definition.italic') },
    },
    { match: r`(?<![\w*.])${BARE_LABEL}(?=[ \t]|$)`, ...one('constant.numeric.label') },
  ],
};

/** The names under which the rules of this file are included. */
export const blockRules = {
  'front-matter': frontMatter,
  heading,
  'symbol-line': symbolLine,
  'table-row': tableRow,
  'lead-in': leadIn,
  'text-block': textBlock,
  words,
  'footnote-definition': footnoteDefinition,
  reasons,
  'changed-label': changedLabel,
  opening,
  label,
};
