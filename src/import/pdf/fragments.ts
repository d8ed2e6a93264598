import { isPower, raise, raisedNumber, RAISED } from '../structure/raised';
import type { Run } from '../structure/runs';
import { parted, type RowPiece } from './rows';
import type { Vocabulary } from './words';

/** A stretch of text in one font, before it is known which raised digits are footnote marks. */
export interface Fragment {
  readonly text: string;
  readonly italic: boolean;
  readonly bold: boolean;
  readonly raised: boolean;
}

/** The pieces of one line with the blanks between them. */
export function fragmentsOf(pieces: readonly RowPiece[]): readonly Fragment[] {
  const out: Fragment[] = [];
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    const blank = before && parted(before, piece) && !/\s$/.test(before.text) && !/^\s/.test(piece.text) ? ' ' : '';
    const { italic, bold, raised } = piece;
    if (blank && raised) out.push({ text: blank, italic, bold, raised: false }, { text: piece.text, italic, bold, raised });
    else out.push({ text: blank + piece.text, italic, bold, raised });
  });
  return out;
}

export function plain(fragments: readonly Fragment[]): string {
  return fragments.map((fragment) => fragment.text).join('');
}

/**
 * Puts the lines of one paragraph together.
 * @param cut tells of a line that its last word was cut where the line was full
 * @param dropped is told how many hyphens went
 */
export function joinLines(
  lines: readonly (readonly Fragment[])[],
  words: Vocabulary,
  dropped: (hyphens: number) => void,
  cut: (index: number) => boolean = () => false,
): readonly Fragment[] {
  let out: Fragment[] = [];
  lines.forEach((line, index) => {
    if (line.length === 0) return;
    if (out.length > 0) {
      const before = plain(out);
      const after = plain(line).trimStart();
      const joint = cut(index - 1) && words.isCut(before, after) ? 'nothing' : words.joint(before, after);
      out = withEnd(out, joint);
      if (joint === 'without hyphen') dropped(1);
    }
    const [first, ...rest] = line;
    out.push(out.length > 0 ? { ...first!, text: first!.text.trimStart() } : first!, ...rest);
  });
  return out;
}

function withEnd(fragments: readonly Fragment[], joint: 'blank' | 'nothing' | 'without hyphen'): Fragment[] {
  const out = [...fragments];
  const last = out.pop()!;
  const text = joint === 'without hyphen' ? last.text.trimEnd().slice(0, -1) : last.text.trimEnd();
  out.push(last.raised ? last : { ...last, text: joint === 'blank' ? `${text} ` : text });
  if (last.raised && joint === 'blank') out.push({ ...last, raised: false, text: ' ' });
  return out;
}

/** Runs with their footnote marks. Raised digits that are no mark stay raised. */
export function runsOf(
  fragments: readonly Fragment[],
  isMark: (number: number, printed: 'small' | 'sign') => boolean,
): readonly Run[] {
  const runs: Run[] = [];
  const push = (text: string, { italic, bold }: Fragment): void => void (text !== '' && runs.push({ text, italic, bold }));
  for (const fragment of fragments) {
    const before = (): string =>
      runs
        .map((run) => run.text)
        .join('')
        .slice(-8);
    const small = fragment.raised ? /^\s*(\d{1,3})\s*$/.exec(fragment.text)?.[1] : undefined;
    if (small !== undefined) {
      if (!isPower(before(), small) && isMark(Number(small), 'small')) runs.push({ ...fragment, text: '', mark: Number(small) });
      else push(raise(small), fragment);
      continue;
    }
    fragment.text.split(SIGNS).forEach((part, index) => {
      if (index % 2 === 0) push(part, fragment);
      else if (!isPower(before(), part) && isMark(raisedNumber(part), 'sign')) {
        runs.push({ italic: fragment.italic, bold: fragment.bold, text: '', mark: raisedNumber(part) });
      } else push(part, fragment);
    });
  }
  return runs;
}

/** Raised digits that the file writes as characters of their own. */
const SIGNS = new RegExp(`(${RAISED}{1,3})`);
