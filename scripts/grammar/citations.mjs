// Citations, as resolutions write them: by kind, number and revision, or by provision of a treaty.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../files.mjs';
import { r } from './patterns.mjs';
import { include, one } from './rules.mjs';

const read = (name) => JSON.parse(readFileSync(join(root, `src/lexicon/en/${name}.json`), 'utf8'));
const { kinds, revised } = read('forms');
const { and, or, through, bodies } = read('citations');
const anyOf = (list) => `(?:${list.join('|')})`;

const S = r`[ \x{a0}]`;
/** A number or a year in which a mark may stand. */
const MARKED = r`\{[^{} ]{1,40}\}`;
const SECTOR = r`(?:ITU[- \x{a0}][RTD]${S})?`;
const LINK = r`(?:,(?: ${anyOf([...and, ...or])})? | ${anyOf([...and, ...or, ...through])} |[-–])`;
/** Bodies of one word: `Council`, `UNGA`. */
const BODIES = bodies
  .flatMap(({ names }) => names.map((name) => name.replace(/\[[^\]]*\]/g, '').trim()))
  .filter((name) => /^\p{L}+$/u.test(name));
const BODY = r`(?:\b${anyOf([...new Set(BODIES)])}${S})?`;

const NUMBERS = [
  r`\d{1,4}[A-Z]?(?:[-/.]\d{1,4}){0,3}(?!\d)`,
  r`[A-Z]\.\d{1,4}(?:\.\d{1,3}){0,2}`,
  r`\[[A-Z][A-Z/]{0,20}-\d{1,3}\]`,
];
/** What tells a revision from other words in brackets. */
const IS_REVISION = r`(?=[^()]*(?:${revised.written.replace('.', r`\.`)}|\b(?:19|20)\d\d|-\d\d))`;
const REVISION = r`(?:${S}?\(${IS_REVISION}[^(){}]{1,160}\))?`;
const MARKED_REVISION =
  r`(?:${S}?\(${IS_REVISION}(?:[^(){}]|\{[^{}]{1,80}\}){1,200}\)` +
  r`|${S}?\{(?:\+\+|--) ?\(${IS_REVISION}[^(){}]{1,120}\)(?:\+\+|--)\})?`;

/** A list is bounded, and a brace is looked for before anything is tried that a mark may stand in. */
function texts(marked) {
  const ahead = marked ? r`(?=[^;{]{0,200}\{)` : '';
  const named = `${SECTOR}${anyOf(marked ? [...NUMBERS, MARKED] : NUMBERS)}${marked ? MARKED_REVISION : REVISION}`;
  const [singular, plural] = [Object.values(kinds).map((kind) => kind.one), Object.values(kinds).map((kind) => kind.many)];
  return r`${BODY}(?:\b${anyOf(singular)}${ahead}${S}${named}|\b${anyOf(plural)}${ahead}${S}${named}(?:${LINK}${named}){0,40})`;
}

const ARTICLE = r`\d{1,4}[A-Z]*(?:\.\d{1,3}[A-Z]*){0,3}`;
function provisions(marked) {
  const number = marked ? anyOf([ARTICLE, MARKED]) : ARTICLE;
  const ahead = (reach) => (marked ? r`(?=[^;{]{0,${reach}}\{)` : '');
  return (
    r`\b(?:(?:No\.|Article|Art\.)${ahead(20)}${S}${number}|(?:Nos\.|Articles)${ahead(80)}${S}${number}(?:${LINK}${number}){0,40})` +
    r`(?: (?:in|of) Article${S}\d{1,3}[A-Z]?)?` +
    r`(?: of the (?:\p{Lu}[\p{L}-]* ){0,6}(?:Constitution|Convention|Regulations?|Agreement)\b)?`
  );
}

/** In a mark there is no mark to look for. */
export function citations(inside) {
  const text = one('meta.citation support.class.citation', inside);
  const provision = one('meta.citation support.class.provision', inside);
  const withMarks = { captures: { 0: { patterns: [include('marks')] } } };
  return {
    patterns: [
      ...(inside ? [] : [{ match: texts(true), ...text, ...withMarks }]),
      { match: texts(false), ...text },
      ...(inside ? [] : [{ match: provisions(true), ...provision, ...withMarks }]),
      { match: provisions(false), ...provision },
    ],
  };
}
