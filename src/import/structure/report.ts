import type { ImportWarning } from '../../model/library';
import type { Line } from './source';

/** Collects what the user should look at. */
export class Report {
  private readonly found: ImportWarning[];

  constructor(before: readonly ImportWarning[] = []) {
    this.found = [...before];
  }

  warn(line: Line, message: string): void {
    this.found.push({ line: line.first, ...(line.page === undefined ? {} : { page: line.page }), message });
  }

  /** Warns of a line unless something was said of it already. */
  warnOnce(line: Line, message: string): void {
    if (!this.found.some((warning) => warning.line === line.first)) this.warn(line, message);
  }

  /** In the order of the input. */
  get warnings(): readonly ImportWarning[] {
    return [...this.found].sort((a, b) => a.line - b.line);
  }
}
