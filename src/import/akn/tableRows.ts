/** Columns that a cell may span; what claims more is no table of a text. */
const WIDEST = 64;
const LONGEST_SPAN = 1000;

/** Puts the cells of one table into rows of equal columns: cells that span several leave the others empty. */
export class TableRows {
  /** Column → rows that a cell above still covers. */
  private readonly covered: number[] = [];
  private cells: string[] = [];

  startRow(): void {
    this.cells = [];
    this.skipCovered();
  }

  add(text: string, attributes: Readonly<Record<string, string | undefined>>): void {
    const columns = spanOf(attributes.colspan, WIDEST);
    const rows = spanOf(attributes.rowspan, LONGEST_SPAN);
    if (this.cells.length >= WIDEST) this.cells[WIDEST - 1] += ` ${text}`;
    for (let column = 0; column < columns && this.cells.length < WIDEST; column++) {
      this.covered[this.cells.length] = rows - 1;
      this.cells.push(column === 0 ? text : '');
    }
    this.skipCovered();
  }

  endRow(): readonly string[] {
    return this.cells;
  }

  private skipCovered(): void {
    for (let rows = this.covered[this.cells.length]; rows !== undefined && rows > 0; rows = this.covered[this.cells.length]) {
      this.covered[this.cells.length] = rows - 1;
      this.cells.push('');
    }
  }
}

function spanOf(value: string | undefined, most: number): number {
  const span = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(span) && span > 1 ? Math.min(span, most) : 1;
}
