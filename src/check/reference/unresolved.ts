import type { Finding, Fix } from '../../model/problem';
import type { Span } from '../../model/range';
import { carriedOver } from '../carriedOver';
import { replaceWords } from '../../revise/replaceWords';
import { leadInsOf } from '../finder';
import { distance } from '../nearest';
import { spanInDraft } from '../../markup/passage';
import type { ReadProposal, DraftRule, Subject } from '../rule';
import { listed } from '../wording';
import { keyOfMissing, missingProvisions, type MissingProvision } from './missing';
import { holds, readProvisions } from './provisions';

/**
 * A reference to a provision that does not exist, in the text as it will be, or in a cited text. It reads the
 * accepted text; of introduction and reasons only what refers to cited texts.
 */
export const unresolved: DraftRule = {
  code: 'reference/unresolved',
  severity: 'warning',
  reads: 'the accepted text',
  check(subject) {
    const { finder, texts, proposals, prose } = subject;
    const outside = missingProvisions(prose.passages, { leadIns: { key: '', words: [] } }, finder, texts);
    return [
      ...proposals.flatMap((proposal) => checkProposal(subject, proposal)),
      ...outside.map((missing) => findingOf(missing, false)),
    ];
  },
};

function checkProposal({ finder, texts }: Subject, proposal: ReadProposal): readonly Finding[] {
  const { passages, text, own, base, isMarkedRevision, isSplit, place } = proposal;
  const surroundings = {
    leadIns: leadInsOf(text),
    ...(isSplit ? {} : { provisions: readProvisions(text) }),
    ...(own ? { own } : {}),
  };
  const found = missingProvisions(passages, surroundings, finder, texts);
  if (found.length === 0 || !base) return found.map((missing) => findingOf(missing, isMarkedRevision));
  const { kind, number, revised, place: town, year } = base.document;
  const adopted = {
    leadIns: leadInsOf(base.text),
    provisions: readProvisions(base.text),
    own: { kind, number, revision: { revised, place: town, year } },
  };
  const carried = carriedOver(found, missingProvisions(base.passages, adopted, finder, texts), keyOfMissing);
  const drafters = found.filter((missing) => !carried.has(missing)).map((missing) => findingOf(missing, isMarkedRevision));
  return carried.size > 0 ? [...drafters, carriedFinding([...carried], place)] : drafters;
}

function findingOf(missing: MissingProvision, asMark: boolean): Finding {
  const { passage, span, where } = missing;
  const fixes = (missing.label ? labelFixes(missing, asMark) : containerFixes(missing, asMark)).slice(0, MOST_FIXES);
  return {
    code: unresolved.code,
    severity: 'warning',
    message: `There is no ${nameOf(missing)} in ${where}.`,
    span: spanInDraft(passage, span),
    fixes: fixes.map((fix, index) => (index === 0 ? { ...fix, preferred: true } : fix)),
  };
}

function carriedFinding(carried: readonly MissingProvision[], place: Span): Finding {
  const names = listed(carried.map((missing) => `${nameOf(missing)} in ${missing.where}`));
  const message =
    carried.length === 1
      ? `1 reference carried over from the base points at no provision: ${names}.`
      : `${carried.length} references carried over from the base point at no provision: ${names}.`;
  return { code: unresolved.code, severity: 'info', message, span: place, fixes: [] };
}

const MOST_FIXES = 2;

/** The labels of the same section that are nearest to the one that is missing. */
function labelFixes({ passage, reference, containers, label, span }: MissingProvision, asMark: boolean): readonly Fix[] {
  if (!label) return [];
  // `iii)` may be all that is written of `c) iii)`: then only what stands under c) can be written in its place.
  const written = passage.words.slice(span.from, span.to);
  const stem = label.label.endsWith(written) ? label.label.slice(0, -written.length) : '';
  const labels = [...new Set(containers.flatMap((container) => [...container.labels]))].filter(
    (other) => other.startsWith(stem) && !/[–(]/.test(other),
  );
  return nearestLabels(label.label, labels).map((other) => ({
    title: `Refer to ${reference.container}${reference.type === 'annex' ? ', ' : ' '}${other}`,
    edits: [replaceWords(passage, span, other.slice(stem.length), asMark)],
  }));
}

/** The sections that are named most like it, those first that have the label. */
function containerFixes({ passage, reference, provisions }: MissingProvision, asMark: boolean): readonly Fix[] {
  const { container, labels, type } = reference;
  const span = placeOf(container, passage.words, reference.span);
  if (!span) return [];
  const lacks = (candidate: (typeof provisions.sections)[number]): number =>
    labels.filter(({ label }) => !holds(candidate, label, type)).length;
  return (type === 'annex' ? provisions.annexes : provisions.sections)
    .filter(({ name }) => name !== '')
    .map((candidate) => ({
      name: candidate.name,
      lacks: lacks(candidate),
      away: distance(container.toLowerCase(), candidate.name.toLowerCase()),
    }))
    .sort((one, other) => one.lacks - other.lacks || one.away - other.away)
    .map(({ name }) => ({ title: `Refer to ${name}`, edits: [replaceWords(passage, span, name, asMark)] }));
}

/** Where the words of a container stand, with whatever emphasis and line ends are between them. */
function placeOf(container: string, words: string, span: Span): Span | undefined {
  const pattern = container.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const found = new RegExp(pattern.join(String.raw`[\s*]+`), 'i').exec(words.slice(span.from, span.to));
  return found ? { from: span.from + found.index, to: span.from + found.index + found[0].length } : undefined;
}

function nearestLabels(wanted: string, labels: readonly string[]): readonly string[] {
  const value = valueOf(wanted);
  const away = (label: string): number => Math.abs(valueOf(label) - value);
  return labels
    .map((label) => ({ label, depth: Math.abs(label.split(/[ .]/).length - wanted.split(/[ .]/).length), away: away(label) }))
    .sort((one, other) => one.depth - other.depth || one.away - other.away)
    .map(({ label }) => label);
}

/** A number for comparing labels of one list: figures by value, letters by their place. */
function valueOf(label: string): number {
  const last = label.split(/[ .]/).at(-1)!.replace(/\)$/, '');
  return /^\d+/.test(last) ? Number.parseInt(last, 10) : last.charCodeAt(0) - 96;
}

function nameOf({ reference, label }: MissingProvision): string {
  return `“${reference.container}${label ? `${reference.type === 'annex' ? ', ' : ' '}${label.label}` : ''}”`;
}
