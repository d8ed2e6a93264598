import type { ImportWarning } from '../model/library';
import type { Line } from './lines';

/** Collects what the user should look at. */
export class Report {
  private readonly found: ImportWarning[] = [];

  warn(line: Line, message: string): void {
    this.found.push({ line: line.first, message });
  }

  /** In the order of the input. */
  get warnings(): readonly ImportWarning[] {
    return [...this.found].sort((a, b) => a.line - b.line);
  }
}
