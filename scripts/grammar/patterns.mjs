// The regular expressions that the rules of the grammar are made of. What they know of English comes from the lexicon.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../files.mjs';

export const r = String.raw;

const read = (name) => JSON.parse(readFileSync(join(root, `src/lexicon/en/${name}.json`), 'utf8'));
const forms = read('forms');
const { and, or } = read('citations');
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, r`\$&`);
const anyOf = (list) => `(?:${list.map(escaped).join('|')})`;

/** Ordinary blanks up to the end of the line. A no-break space is a letter. */
export const END = r`[ \t]*$`;

/** `bis` in `1bis`. */
export const INSERTED = anyOf(forms.inserted);
const COUNTED = r`(?:[a-z]{1,2}|[ivxl]{1,8})\)|\d{1,3}(?:\.\d{1,3})*${INSERTED}?[.)]?`;
/** `a)`, `iv)`, `2.1`, `1bis`: a label that counts. */
export const LABEL = `(?:${COUNTED})`;
/** A label without emphasis; a dash is one. */
export const BARE_LABEL = `(?:${COUNTED}|–)`;
/** A label with or without emphasis. */
export const ANY_LABEL = r`(?:(?<sign>[*_])${LABEL}\k<sign>|${BARE_LABEL})`;

export const REASONS = `(?i:${anyOf(forms.reasons.read)})`;
/** With emphasis, the colon inside it or out. */
export const REASONS_OPENER = r`\*\*${REASONS}:?\*\*`;

export const SYMBOL = r`(?:ADD\*?|MOD|\(MOD\)|SUP\*?|NOC)`;
export const IDENTIFIER = r`[A-Z0-9]\S*/\S+`;
/** A line that is only a symbol and, usually, an identifier. */
export const SYMBOL_LINE = r`${SYMBOL}(?:[ \t]+${IDENTIFIER})?${END}`;
/** What may open a line in place of YAML: the front matter was never closed. */
export const NOT_YAML = r`#{1,6}[ \t]+\p{Lu}{3}|${SYMBOL}(?:[ \t]|$)|\*(?![*\s])[^*]+\*${END}`;

/** Openers of changes, and of all marks that others must not stand in. */
export const CHANGE = r`\{(?:\+\+|--|~~)`;
export const OPENER = r`\{(?:\+\+|--|~~|==)`;
/** A remark of one line, as it may stand in anything. */
export const REMARKS = r`(?:\{>>[^{}]*<<\})*`;
/** The emphasis that a lead-in is, whole. */
const ITALIC = r`\*(?![*\s])(?>(?:[^*\\]|\\.)+)(?<!\s)\*`;
const ITALIC_LOW = r`_(?![_\s])(?>(?:[^_\\]|\\.)+)(?<!\s)_`;
/** A line that is one emphasis, as it stands or with all of it in marks. */
export const LEAD_IN_LINE =
  r`(?:${ITALIC}|${ITALIC_LOW}|(?:\{(?:\+\+|--)\*[^*]+\*(?:\+\+|--)\}${REMARKS})+|\{~~\*[^*]+\*~>\*[^*]+\*~~\})` +
  r`${REMARKS}${END}`;

/** What opens a block and so ends the paragraph before it. A label does so only after the end of a provision. */
export const BLOCK_OPENER = [
  '$',
  r`#{1,6}(?:[ \t]|$)`,
  r`\|`,
  r`\[\^[^\]\[\s]+\]:`,
  r`[-+*](?:[ \t]|$)`,
  REASONS_OPENER,
  SYMBOL_LINE,
  r`(?:\{(?:\+\+|--))?${ITALIC}(?:(?:\+\+|--)\})?${REMARKS}${END}`,
].join('|');

/** The end of a line whose words end with one of these signs, and perhaps with `and` or `or`. */
export const endingIn = (signs) =>
  r`$(?<=[${signs}](?:[*_ \t)\]"'”’»]|\[\^[^\]\[\s]{1,12}\]|(?:\+\+|--|~~|==)\}){0,6}(?:${anyOf([...and, ...or])}[ \t]{0,3})?)`;
/** Signs that a provision ends with. */
export const PROVISION_END = endingIn(';:,.');

const CODE = '`[^`]*`';
const REMARK_INSIDE = r`\{>>(?>(?:[^<]|<(?!<\})){0,150})<<\}`;

/** Looks for the closer of a mark on its line, over escapes, code spans and remarks. Bounded, for it is tried at every opener. */
export function closedBy(sign) {
  const s = `\\${sign}`;
  return r`(?=(?>(?:[^\\${'`'}${s}{]+|\\.|${CODE}|${REMARK_INSIDE}|${s}(?!${s}\})|[\\${'`'}{]){0,200})${s}${s}\})`;
}

/** The same for a substitution: its arrow comes first. */
const side = (tilde) => r`(?>(?:[^\\${'`'}~{]+|\\.|${CODE}|${REMARK_INSIDE}|~(?!${tilde})|[\\${'`'}{]){0,100})`;
export const ARROW_AND_CLOSER = r`(?=${side(r`>|~\}`)}~>${side(r`~\}`)}~~\})`;

/**
 * Looks for the closer of an emphasis on its line. A mark is stepped over whole and the closer of a mark is never crossed; inside a
 * mark only remarks are stepped over, for there are no other marks.
 */
export function emphasised(sign, twice, inMark) {
  const s = `\\${sign}`;
  const mark = inMark ? r`\{>>[^{}${sign}]*<<\}` : r`\{(?>(?:[^{}${sign}]|\{[^{}${sign}]*\})*)\}`;
  const brace = inMark ? r`\{(?!>>)` : r`\{(?!\+\+|--|~~|==|>>)`;
  const other = twice ? `|${s}(?!${s})` : sign === '*' ? r`|${s}${s}(?![\s*])[^*]+${s}${s}` : '';
  const after = sign === '_' ? r`(?!\w)` : twice ? '' : r`(?!\*)`;
  const closer = `${twice ? s + s : s}${after}`;
  const inner = r`(?>(?:[^${sign}\\{}~${'`'}]+|\\.|${mark}|${brace}|~(?!>)|${CODE}|${'`'}${other})+)`;
  return r`(?=${inner}(?<!\s)${closer})`;
}
