import { wrapMark } from '../../markup/marks';
import type { Span } from '../../model/range';
import { isTouched, type Atom, type Model } from './atoms';

/** A stretch written anew, and where its atoms have come to stand in it. */
export interface Written {
  readonly text: string;
  /** Erased atoms have no place. */
  placeOf(atom: Atom): Span | undefined;
}

/**
 * Writes a stretch with the states that its atoms have now. A mark of which nothing changed stays as it was typed. The others
 * are written anew: changes with nothing between them become one mark, what goes before what comes.
 */
export function writeStretch({ stretch, atoms }: Model): Written {
  const intact = intactMarks(atoms);
  const live = atoms.filter(({ state }) => state !== 'erased');
  const chunks: Chunk[] = [{ text: stretch.source.slice(0, stretch.wordsFrom) }];
  for (let at = 0; at < live.length;) {
    const run = runFrom(live, at);
    const [first] = run;
    if (isChanged(first!) || first!.state === 'highlight') {
      if (run.every(({ mark }) => mark && intact.has(mark.from))) chunks.push(...asTyped(run, stretch.source));
      else chunks.push(...(isChanged(first!) ? writeChange(run) : wrap(run, '{==', '==}')));
    } else chunks.push(...run.map((atom) => ({ text: atom.text, atom })));
    at += run.length;
  }
  return assemble(chunks);
}

interface Chunk {
  readonly text: string;
  readonly atom?: Atom;
  /** True where the text is as it was typed, blanks of remarks included. */
  readonly isTyped?: boolean;
}

/** The marks of which every atom is as it was. */
function intactMarks(atoms: readonly Atom[]): ReadonlySet<number> {
  const marks = new Set(atoms.flatMap(({ mark }) => (mark ? [mark.from] : [])));
  for (const atom of atoms) if (atom.mark && isTouched(atom)) marks.delete(atom.mark.from);
  return marks;
}

/** The atoms from one on that a single mark can hold, or that stand in none. */
function runFrom(live: readonly Atom[], at: number): readonly Atom[] {
  const first = live[at]!;
  let end = at + 1;
  for (; end < live.length; end++) {
    const atom = live[end]!;
    const joins = isChanged(first) ? isChanged(atom) : atom.state === first.state;
    if (!joins || (first.state === 'highlight' && atom.mark !== first.mark)) break;
  }
  return live.slice(at, end);
}

function isChanged({ state }: Atom): boolean {
  return state === 'added' || state === 'deleted';
}

function asTyped(run: readonly Atom[], source: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let at = run[0]!.mark!.from;
  for (const atom of run) {
    chunks.push({ text: source.slice(at, atom.from) }, { text: atom.text, atom, isTyped: true });
    at = atom.to;
  }
  return [...chunks, { text: source.slice(at, run.at(-1)!.mark!.to) }];
}

function writeChange(run: readonly Atom[]): readonly Chunk[] {
  const deleted = run.filter(({ state }) => state === 'deleted');
  const added = run.filter(({ state }) => state === 'added');
  if (added.length === 0) return wrap(deleted, '{--', '--}');
  if (deleted.length === 0) return wrap(added, '{++', '++}');
  if (/~~\}|~>/.test(wordsOf(deleted)) || wordsOf(added).includes('~~}'))
    return [...wrap(deleted, '{--', '--}'), ...wrap(added, '{++', '++}')];
  return [{ text: '{~~' }, ...chunksOf(deleted), { text: '~>' }, ...chunksOf(added), { text: '~~}' }];
}

function wrap(run: readonly Atom[], opener: string, closer: string): readonly Chunk[] {
  const words = wordsOf(run);
  if (!words.includes(closer) || opener === '{==') return [{ text: opener }, ...chunksOf(run), { text: closer }];
  // A closer among the words is split over two marks; what it stands in is kept together.
  const whole = wrapMark(run.map(({ text }) => text).join(''), opener === '{++' ? 'addition' : 'deletion');
  return [{ text: whole, atom: run[0]! }, ...run.slice(1).map((atom) => ({ text: '', atom }))];
}

function chunksOf(run: readonly Atom[]): readonly Chunk[] {
  return run.map((atom) => ({ text: atom.text, atom }));
}

function wordsOf(run: readonly Atom[]): string {
  return run.map(({ kind, text }) => (kind === 'remark' ? '' : text)).join('');
}

function assemble(chunks: readonly Chunk[]): Written {
  const texts = chunks.map(({ text }) => text);
  for (let index = chunks.length - 1, next = ''; index >= 0; index--) {
    const { atom, isTyped } = chunks[index]!;
    if (atom?.kind === 'remark' && !isTyped) {
      const before = texts.slice(0, index).findLast((text) => text !== '');
      texts[index] = remarkText(atom, before?.at(-1) === ' ', next === ' ');
    }
    next = texts[index]![0] ?? next;
  }
  const places = new Map<Atom, Span>();
  let at = 0;
  chunks.forEach(({ atom }, index) => {
    const to = at + texts[index]!.length;
    if (atom) places.set(atom, { from: at, to });
    at = to;
  });
  return { text: texts.join(''), placeOf: (atom) => places.get(atom) };
}

/**
 * A remark between two blanks takes one of them with it in every reading. So the one that it takes is written only where it is
 * taken, and a further one where it would take a blank of the text.
 */
function remarkText({ text, eatsBlank }: Atom, isAfterBlank: boolean, isBeforeBlank: boolean): string {
  const remark = eatsBlank ? text.slice(1) : text;
  return isBeforeBlank && (isAfterBlank || eatsBlank) ? ` ${remark}` : remark;
}
