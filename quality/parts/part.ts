/** One part of the measurements: what is written into the results, and which bars were missed. */
export interface Part {
  readonly title: string;
  /** In Markdown, without anything that differs from one machine or run to the next. */
  readonly lines: readonly string[];
  /** A line for each bar that was missed; nothing where all were held. */
  readonly missed: readonly string[];
  /** What a person wants to see, and what may differ: times, single cases. Printed only. */
  readonly notes?: readonly string[];
}

/** A table in Markdown. */
export function table(heading: readonly string[], rows: readonly (readonly (string | number)[])[]): readonly string[] {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...rows.map(line)];
}

export function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  // Rounded down: 99.97 % is not all.
  return `${(Math.floor((1000 * part) / whole) / 10).toFixed(1)} %`;
}

export function held(isHeld: boolean): string {
  return isHeld ? 'held' : '**missed**';
}
