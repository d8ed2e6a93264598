import { editionOfConference, formatEdition, parseEdition, sameEdition } from '../../citations/designation';
import { lexiconOf, lexicons } from '../../lexicon/lexicon';
import { FRONT_MATTER_KEYS } from '../../markup/frontMatter';
import type { Edition } from '../../model/designation';
import type { Finding, Fix } from '../../model/problem';
import type { Span } from '../../model/range';
import { distance } from '../nearest';
import type { DraftRule, Subject } from '../rule';
import { quote } from '../wording';
import { keyIn, lineAt, valueIn } from './places';
import { schemaFaults } from './schema';

/** What is wrong with the head of a draft: what YAML cannot read, keys that nobody knows, a conference that is missing or unclear. */
export const frontMatter: DraftRule = {
  code: 'markup/front-matter',
  severity: 'warning',
  reads: 'the source',
  check: (subject) => [
    ...faults(subject),
    ...unknownKeys(subject),
    ...base(subject),
    ...schemaFaults(subject),
    ...conference(subject),
    ...form(subject),
    ...language(subject),
  ],
};

function faults({ draft }: Subject): readonly Finding[] {
  const { front, source } = draft;
  if (!front.span) return [];
  return front.faults.map((fault) => {
    // YAML counts the lines inside the fences, from 1.
    const line = Number(/ at line (\d+)/.exec(fault)?.[1] ?? 0);
    const message = fault.replace(/ at line \d+, column \d+:?$/, '');
    return finding(lineAt(source, front.span, line), `The front matter cannot be read: ${message}.`);
  });
}

function unknownKeys({ draft }: Subject): readonly Finding[] {
  return draft.front.unknown.map((key) => {
    const span = keyIn(draft.source, draft.front.span, key);
    const near = FRONT_MATTER_KEYS.map((known) => ({ known, away: distance(key.toLowerCase(), known) })).sort(
      (one, other) => one.away - other.away,
    )[0]!;
    const isSlip = near.away <= Math.max(1, Math.floor(near.known.length / 3));
    const fixes = isSlip ? [{ title: `Change to ${near.known}`, edits: [{ span, text: near.known }], preferred: true }] : [];
    return finding(span, `The front matter has no key ${quote(key)}.${isSlip ? ` The nearest is ${near.known}.` : ''}`, fixes);
  });
}

function conference({ draft, proposals, texts }: Subject): readonly Finding[] {
  const { front, source } = draft;
  const first = proposals.find(({ proposal }) => proposal.symbol !== undefined);
  if (!first || front.faults.length > 0) return [];
  if (front.conference !== undefined) {
    if (editionOfConference(front.conference, draft.lexicon)) return [];
    const message = `${quote(front.conference)} names no conference: write its place and year, as in Plenipotentiary Conference (Doha, 2026).`;
    return [finding(keyIn(source, front.span, 'conference'), message)];
  }
  const message =
    'The front matter does not say which conference these proposals are for: add a line such as “conference: Plenipotentiary Conference (Doha, 2026)”.';
  const place = front.span ? lineAt(source, front.span, 0) : (first.proposal.symbolSpan ?? first.place);
  // The formula of a text for the coming conference names it.
  const named = proposals.map(({ text }) => editionOfConference(text.formula, draft.lexicon));
  const coming = named.find((edition) => edition && !texts.editions.some((held) => sameEdition(held, edition)));
  return [finding(place, message, coming ? addConference(coming, front.span) : [])];
}

function addConference(edition: Edition, front: Span | undefined): readonly Fix[] {
  const line = `conference: ${formatEdition(edition)}`;
  const edit = front
    ? { span: { from: front.from + 3, to: front.from + 3 }, text: `\n${line}` }
    : { span: { from: 0, to: 0 }, text: `---\n${line}\n---\n\n` };
  return [{ title: `Add “${line}”`, edits: [edit], preferred: true }];
}

/** What cannot be read as an edition would silently be left aside. */
function base({ draft }: Subject): readonly Finding[] {
  const { front, source } = draft;
  if (front.base === undefined || parseEdition(front.base, draft.lexicon)) return [];
  const message = `${quote(front.base)} names no edition: write the place and the year, as in “base: Bucharest, 2022”.`;
  return [finding(valueIn(source, front.span, 'base'), message)];
}

/** Anything else than `clean` and `marked` is not read, so that the draft would silently be taken for what it looks like. */
function form({ draft }: Subject): readonly Finding[] {
  const { front, source } = draft;
  if (!front.span || front.form || front.faults.length > 0) return [];
  const written = /^form[ \t]*:[ \t]*(.*?)[ \t]*\r?$/m.exec(source.slice(front.span.from, front.span.to));
  if (!written) return [];
  const span = keyIn(source, front.span, 'form');
  const value = {
    from: span.from + written[0].trimEnd().length - written[1]!.length,
    to: span.from + written[0].trimEnd().length,
  };
  const fixes = ['clean', 'marked'].map((text) => ({
    title: `Change to ${text}`,
    edits: [{ span: value, text: written[1] === '' && !/[ \t]$/.test(written[0]) ? ` ${text}` : text }],
  }));
  return [finding(written[1] === '' ? span : value, 'The form of a draft is clean or marked.', fixes)];
}

/** Reading a text by the words of another language finds next to nothing in it: the drafter should know why. */
function language({ draft }: Subject): readonly Finding[] {
  const { front, source } = draft;
  if (!front.span || front.faults.length > 0 || lexiconOf(front.language)) return [];
  const known = lexicons.map((lexicon) => `${lexicon.language} (${lexicon.data.name})`);
  const message = `There are no words for the language ${quote(front.language)} yet, so this draft is read as ${draft.lexicon.data.name}: write ${known.join(' or ')} if it is that.`;
  return [finding(keyIn(source, front.span, 'language'), message)];
}

function finding(span: Span, message: string, fixes: readonly Fix[] = []): Finding {
  return { code: frontMatter.code, severity: 'warning', message, span, fixes };
}
