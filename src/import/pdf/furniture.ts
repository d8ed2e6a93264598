import type { Measures } from './measure';
import { count, parted, textOf, type Page, type Row } from './rows';

/** Pages without what is printed on every one of them, and an account of that. */
export interface BarePages {
  readonly pages: readonly Page[];
  readonly furniture: ReadonlyMap<string, number>;
  /** Page of the file → the number printed on it. */
  readonly pageNumbers: ReadonlyMap<number, number>;
}

/**
 * Takes running heads, running feet and page numbers out. They are told by their place and by coming again: at one height at the
 * head or the foot of many pages stand rows that are alike but for a number, or nothing but numbers that count the pages. The
 * first line of a page also stands at one height on every page, but its words differ.
 */
export function withoutFurniture(pages: readonly Page[], measures: Measures): BarePages {
  const furniture = new Map<string, number>();
  const pageNumbers = new Map<number, number>();
  const dropped = new Set<Row>();
  const drop = (row: Row, running: Running): void => {
    dropped.add(row);
    const whole = count(textOf(row.pieces));
    const digits = running.number === undefined ? 0 : running.digits;
    add(furniture, 'page number', digits);
    add(furniture, 'running head', whole - digits);
    if (running.number !== undefined && !pageNumbers.has(row.page)) pageNumbers.set(row.page, running.number);
  };
  for (const edge of ['head', 'foot'] as const) {
    for (let depth = 0; depth < DEEPEST; depth++) {
      // Only what stands outside everything else can be furniture: the next row in counts when this one went.
      const outer = pages.flatMap((page) => {
        const rows = edge === 'head' ? page.rows : [...page.rows].reverse();
        const row = rows[depth];
        return row && rows.slice(0, depth).every((each) => dropped.has(each)) ? [{ page, row, inner: rows[depth + 1] }] : [];
      });
      for (const { row, running } of runningRows(outer, edge, pages.length, measures)) drop(row, running);
    }
  }
  return {
    pages: pages.map((page) => ({ ...page, rows: page.rows.filter((row) => !dropped.has(row)) })),
    furniture,
    pageNumbers,
  };
}

/** Rows of a running head, with its foot line below it. */
const DEEPEST = 4;

interface Outer {
  readonly page: Page;
  readonly row: Row;
  readonly inner: Row | undefined;
}

/** How a row reads as a running head. */
interface Running {
  /** Its words without the page number. */
  readonly words: string;
  readonly number?: number;
  readonly digits: number;
}

function runningRows(
  outer: readonly Outer[],
  edge: 'head' | 'foot',
  pageCount: number,
  measures: Measures,
): readonly { readonly row: Row; readonly running: Running }[] {
  const slots = new Map<number, Outer[]>();
  for (const each of outer) {
    const height = edge === 'head' ? each.row.y : each.page.height - each.row.y;
    const key = Math.round(height / SLOT);
    const slot = slots.get(key) ?? slots.get(key - 1) ?? slots.get(key + 1);
    if (slot) slot.push(each);
    else slots.set(key, [each]);
  }
  return [...slots.values()].flatMap((slot) => {
    const readings = slot.map(({ row }) => readRunning(row));
    const sequence = readings.map((reading, index) => {
      const { number } = reading;
      if (number === undefined) return false;
      const near = [index - 1, index + 1].some((at) => {
        const other = readings[at]?.number;
        return other !== undefined && number - other === slot[index]!.page.number - slot[at]!.page.number;
      });
      // A document of one page within a collection starts anew.
      return near || number === 1 || number === slot[index]!.page.number;
    });
    const times = new Map<string, Set<number>>();
    readings.forEach((reading, index) => {
      const key = shape(reading);
      times.set(key, (times.get(key) ?? new Set()).add(slot[index]!.page.number));
    });
    const repeats = (index: number): boolean => (times.get(shape(readings[index]!))?.size ?? 0) > 1;
    const counts = countPages(
      readings.map(({ words, number }, index) => [slot[index]!.page.number, words === '' ? number : undefined]),
    );
    const besideNumbers = countPages(slot.map((each) => [each.page.number, innerNumber(each)]));
    const isRunning = slot.map((each, index) => {
      if (readings[index]!.words === '') return sequence[index]! && (counts || standsApart(each, measures));
      return repeats(index) && (sequence[index]! || isFar(each, measures) || (besideNumbers && innerNumber(each) !== undefined));
    });
    const sure = isRunning.filter(Boolean).length;
    if (sure < Math.max(pageCount > 1 ? 2 : 1, 0.25 * slot.length)) return [];
    const looks = new Set(slot.flatMap(({ row }, index) => (isRunning[index] ? [look(row)] : [])));
    return slot.flatMap((each, index) => {
      // On a page of its own a head comes only once: it looks like the others, and unlike the text.
      const alike = sequence[index]! && looks.has(look(each.row)) && standsApart(each, measures);
      return isRunning[index]! || alike ? [{ row: each.row, running: readings[index]! }] : [];
    });
  });
}

/** The number that stands alone in the next row: words and page number of a head may stand on two lines. */
function innerNumber({ inner }: Outer): number | undefined {
  const reading = inner && readRunning(inner);
  return reading?.words === '' ? reading.number : undefined;
}

/**
 * Whether numbers count the pages, on so many of them that they are page numbers however near the text is: each goes
 * on from the one before.
 */
function countPages(numbers: readonly (readonly [page: number, number: number | undefined])[]): boolean {
  const steady = numbers.filter(([page, number], index) => {
    const near = [numbers[index - 1], numbers[index + 1]];
    return number !== undefined && near.some((other) => other?.[1] !== undefined && number - page === other[1] - other[0]);
  });
  return steady.length >= SURELY_COUNTED && steady.length > 0.8 * numbers.length;
}

/** As many pages as no list of numbers could count by chance. */
const SURELY_COUNTED = 4;

/** Rows whose heights differ by less stand at one height, in points. */
const SLOT = 3;

/** The words of a row and the number that opens or closes it, set off from them. */
function readRunning(row: Row): Running {
  const text = textOf(row.pieces);
  const alone = /^[-–—\s]*(\d{1,4})[-–—\s]*$/.exec(text);
  if (alone) return { words: '', number: Number(alone[1]), digits: count(text) };
  const last = /(?<![\d.,/-])(\d{1,4})$/.exec(text)?.[1];
  const first = /^(\d{1,4})(?![\d.,/)-])/.exec(text)?.[1];
  const pieces = row.pieces;
  // A number that ends the words of the head (`Dec. 5`) is set off by no more than a blank.
  const apart = (index: number): boolean => {
    const [before, after] = [pieces[index - 1], pieces[index]];
    return before !== undefined && after !== undefined && parted(before, after);
  };
  if (last !== undefined && (first === undefined || apart(pieces.length - 1) || !apart(1))) {
    return { words: text.slice(0, -last.length).trim(), number: Number(last), digits: last.length };
  }
  if (first !== undefined) return { words: text.slice(first.length).trim(), number: Number(first), digits: first.length };
  return { words: text, digits: 0 };
}

/** What heads of one kind have in common: `Res. 2  17` and `Res. 71  18`. Without a page number the words must be the same. */
function shape({ words, number }: Running): string {
  return number === undefined ? words : words.replace(/\d+/g, '#').toLowerCase();
}

function look(row: Row): string {
  return `${Math.round(row.size * 5)} ${row.pieces.some((piece) => piece.bold)} ${row.pieces.every((piece) => piece.italic)}`;
}

/** Whether its distance or its size sets a row apart from the text. */
function standsApart(outer: Outer, measures: Measures): boolean {
  return isFar(outer, measures) || outer.row.size < 0.9 * measures.size;
}

function isFar({ row, inner }: Outer, { size, pitch }: Measures): boolean {
  return !inner || Math.abs(row.y - inner.y) > 1.3 * pitch * Math.max(row.size, inner.size, size);
}

function add(to: Map<string, number>, kind: string, characters: number): void {
  if (characters > 0) to.set(kind, (to.get(kind) ?? 0) + characters);
}
