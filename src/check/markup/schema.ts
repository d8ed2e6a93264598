import { FRONT_MATTER_KEYS } from '../../markup/frontMatter';
import type { Finding, Fix } from '../../model/problem';
import { levelOf } from '../checks';
import { LEVELS } from '../circumstances';
import { distance } from '../nearest';
import type { Subject } from '../rule';
import { quote } from '../wording';
import { keyIn, valueIn } from './places';

const CODE = 'markup/front-matter';

/** What the known keys of a front matter hold and cannot mean; a head that YAML cannot read has other faults. */
export function schemaFaults(subject: Subject): readonly Finding[] {
  const { front } = subject.draft;
  if (!front.span || front.faults.length > 0) return [];
  return [...values(subject), ...checks(subject)];
}

/** What each key may hold, in words; only keys that somebody reads are judged. */
const SHAPES: Readonly<Record<string, { readonly fits: (value: string) => boolean; readonly says: string }>> = {
  document: {
    fits: (value) => /^\d{1,4}(?:A\d{1,3})?(?:\(?Rev\.?\s?\d*\)?)?$/i.test(value) || /^[A-Z]{2,3}$/.test(value),
    says: 'The number of a document is written like 44 or, with its addendum, 44A1.',
  },
  date: {
    fits: (value) => /\d{4}/.test(value) && value.length <= MOST_OF_DATE,
    says: 'A date names the day, the month and the year, as in 2026-11-09.',
  },
};

const MOST_OF_DATE = 60;
const SOURCE_CODE = /^[A-Z][A-Z0-9/-]{0,11}$/;

function values({ draft }: Subject): readonly Finding[] {
  const { front, source } = draft;
  const shaped = Object.entries(SHAPES).flatMap(([key, { fits, says }]) => {
    const value = front.values[key];
    if (value === undefined || value === null || value === '') return [];
    const written = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined;
    return written !== undefined && fits(written) ? [] : [finding(valueIn(source, front.span, key), says)];
  });
  const plain = SINGLE.flatMap((key) => {
    const value = front.values[key];
    const isSingle = value === undefined || value === null || typeof value !== 'object';
    return isSingle ? [] : [finding(keyIn(source, front.span, key), `${key} holds one value, not a list of them.`)];
  });
  return [...shaped, ...plain, ...sources(front.values['source'], source, front.span)];
}

const SINGLE = ['conference', 'form', 'base', 'language', 'title', 'original', 'author', 'abstract'].filter((key) =>
  FRONT_MATTER_KEYS.includes(key),
);

function sources(value: unknown, source: string, span: Finding['span'] | undefined): readonly Finding[] {
  if (value === undefined || value === null) return [];
  const codes: readonly unknown[] = Array.isArray(value) ? value : [value];
  const odd = codes.find((code) => typeof code !== 'string' || !SOURCE_CODE.test(code.trim()));
  if (odd !== undefined) {
    const written = typeof odd === 'string' || typeof odd === 'number' ? ` ${quote(String(odd))} is none.` : '';
    const upper = typeof odd === 'string' ? odd.trim().toUpperCase() : '';
    const place = valueIn(source, span, 'source');
    const fixes = SOURCE_CODE.test(upper) && typeof odd === 'string' ? upperFix(source, place, odd, upper) : [];
    return [finding(place, `A source is a code in capitals, or a list of codes, as in [NOR, LUM].${written}`, fixes)];
  }
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (typeof twice !== 'string') return [];
  return [finding(valueIn(source, span, 'source'), `${quote(twice)} is named twice among those who propose.`)];
}

function upperFix(source: string, { from, to }: Finding['span'], written: string, upper: string): readonly Fix[] {
  const at = source.slice(from, to).indexOf(written);
  if (at < 0) return [];
  const span = { from: from + at, to: from + at + written.length };
  return [{ title: `Change to ${upper}`, edits: [{ span, text: upper }], preferred: true }];
}

/** Levels that are none, and rules that do not exist: either would silently change nothing. */
function checks({ draft, codes }: Subject): readonly Finding[] {
  const { front, source } = draft;
  const value = front.values['checks'];
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object' || Array.isArray(value)) {
    const says = 'Under checks each rule or group has a line with its level, as in “citation/outdated: off”.';
    return [finding(keyIn(source, front.span, 'checks'), says)];
  }
  const names = [...new Set([...codes, ...codes.map((code) => code.slice(0, code.indexOf('/')))])];
  return Object.entries(value).flatMap(([name, level]): Finding[] => {
    if (!names.includes(name)) {
      const span = keyIn(source, front.span, name, 'checks');
      const near = nearest(name, names);
      const message = `There is no rule or group ${quote(name)}.${near === undefined ? '' : ` The nearest is ${near}.`}`;
      return [finding(span, message, near === undefined ? [] : [change(span, near)])];
    }
    if (levelOf(level) !== undefined) return [];
    const span = valueIn(source, front.span, name, 'checks');
    const written = typeof level === 'string' ? level : '';
    const near = nearest(written, LEVELS);
    const fixes = near === undefined || source.slice(span.from, span.to) !== written ? [] : [change(span, near)];
    return [finding(span, `The level of a rule is ${LEVELS.slice(0, -1).join(', ')} or ${LEVELS.at(-1)}.`, fixes)];
  });
}

function nearest(written: string, known: readonly string[]): string | undefined {
  const near = known
    .map((one) => ({ one, away: distance(written.toLowerCase(), one) }))
    .sort((one, other) => one.away - other.away)[0];
  return near && written !== '' && near.away <= Math.max(1, Math.floor(near.one.length / 3)) ? near.one : undefined;
}

function change(span: Finding['span'], text: string): Fix {
  return { title: `Change to ${text}`, edits: [{ span, text }], preferred: true };
}

function finding(span: Finding['span'], message: string, fixes: readonly Fix[] = []): Finding {
  return { code: CODE, severity: 'warning', message, span, fixes };
}
