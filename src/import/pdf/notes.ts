import type { Measures } from './measure';
import { parted, textOf, type Page, type Row, type RowPiece } from './rows';
import type { Rule } from './rules';

/** A page with its footnotes apart. */
export interface NotedPage extends Page {
  readonly notes: readonly PrintedNote[];
}

/** A footnote as a page prints it. */
export interface PrintedNote {
  /** None for what goes on from the page before. */
  readonly number?: number;
  readonly rows: readonly Row[];
}

/**
 * Takes the footnotes of a page out: small text at its foot, below a rule or opened by a number whose mark stands above.
 * @param open whether the last footnote of the page before was not at its end
 */
export function withNotes(page: Page, measures: Measures, open: boolean): NotedPage {
  const found = firstNoteRow(page, measures, open);
  // Small text that nothing says to be a footnote is text.
  const from = open || page.rows[found] === undefined || openingOf(page.rows[found]) ? found : page.rows.length;
  const notes: { number?: number; rows: Row[] }[] = [];
  for (const row of page.rows.slice(from)) {
    const opening = openingOf(row);
    const last = notes[notes.length - 1];
    const after = notes.findLast((note) => note.number !== undefined)?.number;
    // A line of a footnote may open with a number as well: notes count on.
    const counts = after === undefined || opening?.number === after + 1;
    const opens = opening && (opening.raised || (counts && (!last || row.left <= last.rows[0]!.left + 1)));
    if (opens) notes.push({ number: opening.number, rows: [{ ...row, pieces: opening.rest }] });
    else if (last) last.rows.push(row);
    else notes.push({ rows: [row] });
  }
  return { ...page, rows: page.rows.slice(0, from), notes };
}

function firstNoteRow(page: Page, measures: Measures, open: boolean): number {
  const { rows } = page;
  // Smaller than the text, by more than a hair.
  let small = rows.length;
  while (small > 0 && rows[small - 1]!.size < 0.95 * measures.size) small--;
  if (small === rows.length) return small;
  const ruled = belowRule(page, small, measures);
  if (ruled !== undefined) return ruled;
  for (let at = small; at < rows.length; at++) {
    const opening = openingOf(rows[at]!);
    if (opening && rows.slice(0, at).some((row) => hasMark(row, opening.number))) return at;
  }
  const first = rows[small]!;
  const above = rows[small - 1];
  const goesOn =
    open && (!above || first.y - above.y > 1.3 * measures.pitch * first.size) && /^[\p{Ll}\d(]/u.test(textOf(first.pieces));
  return goesOn ? small : rows.length;
}

/** The first row below a rule that parts the footnotes from the text: short, at the margin, with all small text under it. */
function belowRule(page: Page, small: number, measures: Measures): number | undefined {
  const left = measures.left(page);
  const breadth = measures.right(page) - left;
  const parts = (rule: Rule): boolean => {
    const width = rule.right - rule.left;
    return width === 0 ? false : width > 0.04 * breadth && width < 0.67 * breadth && Math.abs(rule.left - left) < 0.08 * breadth;
  };
  const level = page.rules.filter((rule) => rule.bottom - rule.top < 0.6 && parts(rule));
  for (let at = small; at < page.rows.length; at++) {
    const row = page.rows[at]!;
    const above = page.rows[at - 1];
    const top = row.y - row.size;
    const ruled = level.some(
      (rule) => rule.bottom <= top + 0.35 * row.size && rule.top >= (above ? above.y - 0.1 * above.size : 0),
    );
    // Rules of a table come again below.
    const lonely = level.filter((rule) => rule.top > row.y).length === 0;
    if (ruled && lonely && (openingOf(row) || at === 0 || !above || row.y - above.y > row.size)) return at;
  }
  return undefined;
}

interface Opening {
  readonly number: number;
  readonly raised: boolean;
  readonly rest: readonly RowPiece[];
}

/** The number that opens a footnote, raised or set off. */
function openingOf(row: Row): Opening | undefined {
  const [first, second] = row.pieces;
  if (!first) return undefined;
  const alone = /^\s*(\d{1,3})[.)]?\s*$/.exec(first.text)?.[1];
  if (alone !== undefined && second && (first.raised || /\s$/.test(first.text) || parted(first, second))) {
    return { number: Number(alone), raised: first.raised, rest: row.pieces.slice(1) };
  }
  const joined = /^\s*(\d{1,3})[.)]?\s+(?=\S)/.exec(first.text);
  if (!joined) return undefined;
  return {
    number: Number(joined[1]),
    raised: false,
    rest: [{ ...first, text: first.text.slice(joined[0].length) }, ...row.pieces.slice(1)],
  };
}

function hasMark(row: Row, number: number): boolean {
  return row.pieces.some((piece, index) => index > 0 && piece.raised && piece.text.trim() === String(number));
}
