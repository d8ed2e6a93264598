import { parseDocument, stringify } from 'yaml';
import type { Span } from '../model/range';
import type { FrontMatterBlock } from './block';

/** What the head of a draft says. Keys that the markup does not know are kept, and named in `unknown`. */
export interface FrontMatter {
  readonly conference?: string;
  /** The codes of those who propose; one code is a list of one. */
  readonly source: readonly string[];
  readonly document?: string;
  /** Who writes: the name that remarks are signed with. */
  readonly author?: string;
  readonly form?: 'clean' | 'marked';
  readonly base?: string;
  readonly language: string;
  /** How much each rule matters, by its code or group; as it is written, so that what cannot be read can be told. */
  readonly checks: Readonly<Record<string, unknown>>;
  /** Every key with its value, as YAML reads it. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly unknown: readonly string[];
  /** What YAML could not read, in its own words. */
  readonly faults: readonly string[];
  readonly span?: Span;
}

/** The keys that the markup knows. */
export const FRONT_MATTER_KEYS: readonly string[] = [
  'conference',
  'source',
  'document',
  'form',
  'base',
  'language',
  'title',
  'date',
  'original',
  'agenda',
  'author',
  'abstract',
  'checks',
];

/** Reads a front matter; reading never fails, faults are listed. */
export function readFrontMatter(block: FrontMatterBlock | undefined): FrontMatter {
  if (!block) return { source: [], language: 'en', checks: {}, values: {}, unknown: [], faults: [] };
  const document = parseDocument(inner(block.source), { strict: false });
  const value: unknown = document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 10 });
  const fields = isRecord(value) ? value : {};
  const form = text(fields['form']);
  return {
    ...optional('conference', text(fields['conference'])),
    source: list(fields['source']),
    ...optional('document', text(fields['document'])),
    ...optional('author', text(fields['author'])),
    ...(form === 'clean' || form === 'marked' ? { form } : {}),
    ...optional('base', text(fields['base'])),
    language: text(fields['language']) ?? 'en',
    checks: isRecord(fields['checks']) ? fields['checks'] : {},
    values: fields,
    unknown: Object.keys(fields).filter((key) => !FRONT_MATTER_KEYS.includes(key)),
    faults: faultsOf(document.errors, value),
    span: block.span,
  };
}

/** A front matter that was begun and never closed: what it says is text. */
export function unclosedFrontMatter(): FrontMatter {
  return {
    ...readFrontMatter(undefined),
    faults: ['nothing closes it, a line --- has to stand after its last key'],
    span: { from: 0, to: 3 },
  };
}

/** A new front matter with its fences; values stand in quotation marks where YAML would read them as anything else. */
export function writeFrontMatter(fields: Readonly<Record<string, string | readonly string[]>>): string {
  const lines = Object.entries(fields).map(([key, value]) => {
    const style = typeof value === 'string' ? 'any' : 'flow';
    const written = stringify(value, { collectionStyle: style, lineWidth: 0, flowCollectionPadding: false });
    return `${key}: ${written.trim()}`;
  });
  return ['---', ...lines, '---'].join('\n');
}

/**
 * Writes one key of a source's front matter, which is made when there is none. Nothing else of it changes: not
 * the order, not the comments.
 */
export function setFrontMatter(source: string, key: string, value: string): string {
  const end = /^---[ \t]*\r?\n(?:[^]*?\n)??---[ \t]*(?=\r?\n|$)/.exec(source);
  if (!end) return `---\n${key}: ${value}\n---\n\n${source}`;
  const head = end[0];
  const line = new RegExp(`^${key}:.*$`, 'm');
  const set = line.test(head) ? head.replace(line, `${key}: ${value}`) : head.replace(/---[ \t]*$/, `${key}: ${value}\n---`);
  return set + source.slice(head.length);
}

function faultsOf(errors: readonly { readonly message: string }[], value: unknown): readonly string[] {
  const faults = errors.map((error) => error.message.split('\n')[0]!.replace(/[:.]$/, ''));
  const isOdd = errors.length === 0 && value !== undefined && value !== null && !isRecord(value);
  return isOdd ? ['it has to be a list of keys with their values, such as "source: NOR"'] : faults;
}

function inner(source: string): string {
  return source.replace(/^---[ \t]*\r?\n/, '').replace(/---[ \t]*$/, '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  return typeof value === 'number' ? String(value) : undefined;
}

function list(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map(text).filter((entry): entry is string => entry !== undefined);
}

function optional<K extends string>(key: K, value: string | undefined): { [P in K]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: string };
}
