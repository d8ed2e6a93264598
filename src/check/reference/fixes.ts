import type { Fix } from '../../model/problem';
import type { Span } from '../../model/range';
import { replaceWords } from '../../revise/replaceWords';
import { distance } from '../nearest';
import type { MissingProvision } from './missing';
import { holds, type Container } from './provisions';

/** The labels of the same section that are nearest to the one that is missing. */
export function labelFixes({ passage, reference, containers, label, span }: MissingProvision, asMark: boolean): readonly Fix[] {
  if (!label) return [];
  // `iii)` may be all that is written of `c) iii)`: then only what stands under c) can be written in its place.
  const written = passage.words.slice(span.from, span.to);
  const stem = label.label.endsWith(written) ? label.label.slice(0, -written.length) : '';
  const labels = [...new Set(containers.flatMap((container) => [...container.labels.keys()]))].filter(
    (other) => other.startsWith(stem) && !/[–(]/.test(other),
  );
  return nearestLabels(label.label, labels).map((other) => ({
    title: `Refer to ${reference.container}${reference.type === 'annex' ? ', ' : ' '}${other}`,
    edits: [replaceWords(passage, span, other.slice(stem.length), asMark)],
  }));
}

/** The sections that are named most like it, those first that have the label. */
export function containerFixes({ passage, reference, provisions }: MissingProvision, asMark: boolean): readonly Fix[] {
  const { container, labels, type } = reference;
  const span = wordsOf(container, passage.words, reference.span);
  if (!span) return [];
  const lacks = (candidate: Container): number => labels.filter(({ label }) => !holds(candidate, label, type)).length;
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
function wordsOf(container: string, words: string, span: Span): Span | undefined {
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
