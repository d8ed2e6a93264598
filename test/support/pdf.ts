import PDFDocument from 'pdfkit';

/** A text as a drafter thinks of it, before it is set. `*…*` is italic, `^2^` a footnote mark, `^^2^^` a power, `\u00ad` where a word may be broken. */
export type Copy =
  | { readonly as: 'designation' | 'title' | 'formula' | 'leadIn' | 'paragraph' | 'annex' | 'heading'; readonly text: string }
  | { readonly as: 'item'; readonly label: string; readonly text: string }
  | { readonly as: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly as: 'page' };

/** How a text is set. */
export interface Layout {
  readonly font: 'Times' | 'Helvetica';
  readonly size: number;
  readonly page: readonly [width: number, height: number];
  /** Where the running head stands, and the page number with it or at the foot. */
  readonly head: 'left' | 'center' | 'right';
  readonly number: 'head' | 'foot';
  /** Distance between paragraphs, in points; without one, first lines are indented. */
  readonly space: number;
  readonly justified: boolean;
  /** Text hangs below its label, or goes back to the margin. */
  readonly hanging: boolean;
}

/** The plain layout of an office document, where a test asks for nothing else. */
export const OFFICE: Layout = {
  font: 'Times',
  size: 11,
  page: [595, 842],
  head: 'right',
  number: 'head',
  space: 6,
  justified: false,
  hanging: false,
};

export interface Setting {
  readonly copy: readonly Copy[];
  readonly notes?: Readonly<Record<number, string>>;
  readonly outline?: readonly { readonly title: string; readonly page: number }[];
  readonly options?: PDFKit.PDFDocumentOptions;
}

/** Sets a text and returns the bytes of the PDF file. */
export function typesetPdf(setting: Setting, layout: Layout): Promise<Uint8Array> {
  const press = new Press(setting, layout);
  return press.print();
}

/** A PDF file that whatever `draw` puts into it. */
export function drawPdf(
  draw: (document: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const document = new PDFDocument({ autoFirstPage: false, ...options });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => void parts.push(part));
  const done = new Promise<Uint8Array>((resolve, reject) => {
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    document.on('error', reject);
  });
  draw(document);
  document.end();
  return done;
}

/** A word or part of one in one face. */
interface Sort {
  readonly text: string;
  readonly italic: boolean;
  readonly bold: boolean;
  /** A footnote mark with this number, or a power (0): small and raised. */
  readonly mark?: number;
  /** No blank stands before it. */
  readonly joined: boolean;
  /** The line is broken here with a hyphen if it must be. */
  readonly breaks: readonly string[];
}

type Face = Pick<Sort, 'italic' | 'bold'>;
const PLAIN: Face = { italic: false, bold: false };

class Press {
  private document!: PDFKit.PDFDocument;
  private page = 0;
  private y = 0;
  private bottom = 0;
  private pending: number[] = [];
  private readonly left = 70;
  private readonly right: number;

  constructor(
    private readonly setting: Setting,
    private readonly layout: Layout,
  ) {
    this.right = layout.page[0] - 60;
  }

  print(): Promise<Uint8Array> {
    return drawPdf(
      (document) => {
        this.document = document;
        this.turn();
        for (const copy of this.setting.copy) this.set(copy);
        this.footnotes();
        for (const { title, page } of this.setting.outline ?? []) {
          document.switchToPage(page - 1);
          document.outline.addItem(title);
        }
      },
      { bufferPages: true, ...this.setting.options },
    );
  }

  private turn(): void {
    if (this.page > 0) this.footnotes();
    const { page, size, head, number } = this.layout;
    this.document.addPage({ size: [...page], margin: 0 });
    this.page++;
    const small = size * 0.75;
    const words = `Res. 7`;
    const beside = number === 'head' ? `${words}      ${this.page}` : words;
    this.show(beside, this.at(head, this.width(beside, small, PLAIN)), 40, small, PLAIN);
    if (number === 'foot') {
      const text = String(this.page);
      this.show(text, this.at('center', this.width(text, size, PLAIN)), page[1] - 30, size, PLAIN);
    }
    this.y = 75;
    this.bottom = page[1] - 60;
  }

  private at(place: Layout['head'], width: number): number {
    return place === 'left' ? this.left : place === 'right' ? this.right - width : (this.left + this.right - width) / 2;
  }

  private set(copy: Copy): void {
    const { size, space, hanging } = this.layout;
    switch (copy.as) {
      case 'page':
        return this.turn();
      case 'designation':
      case 'annex':
        this.gap(copy.as === 'annex' ? 2.2 * size : size);
        return this.lines(sortsOf(copy.text, PLAIN), { centred: true, size: size * 1.1 });
      case 'title':
        this.gap(size * 0.8);
        return this.lines(sortsOf(copy.text, { italic: false, bold: true }), { centred: true, size: size * 1.1 });
      case 'heading':
        this.gap(size);
        return this.lines(sortsOf(copy.text, { italic: false, bold: true }), { size });
      case 'leadIn':
        this.gap(size);
        return this.lines(sortsOf(copy.text, { italic: true, bold: false }), {
          size,
          from: this.left + 40,
          rest: this.left + 40,
        });
      case 'formula':
        this.gap(size);
        return this.lines(sortsOf(copy.text, PLAIN), { size });
      case 'paragraph':
        this.gap(space);
        return this.lines(sortsOf(copy.text, PLAIN), { size, from: this.left + (space === 0 ? 18 : 0) });
      case 'item': {
        this.gap(space);
        const text = this.left + 34;
        return this.lines(sortsOf(copy.text, PLAIN), { size, from: text, rest: hanging ? text : this.left, label: copy.label });
      }
      case 'table':
        return this.table(copy.rows);
    }
  }

  private gap(points: number): void {
    this.y += points;
  }

  private lines(
    sorts: readonly Sort[],
    set: {
      readonly size: number;
      readonly from?: number;
      readonly rest?: number;
      readonly label?: string;
      readonly centred?: boolean;
    },
  ): void {
    const { size } = set;
    const queue = [...sorts];
    let from = set.from ?? this.left;
    for (let first = true; queue.length > 0; first = false) {
      const line = this.fill(queue, this.right - from, size);
      // Footnotes stand on the page of their mark.
      const marks = line.flatMap((sort) => (sort.mark ? [sort.mark] : []));
      const room = marks.reduce(
        (sum, mark) => sum + this.noteHeight(mark),
        marks.length > 0 && this.pending.length === 0 ? 14 : 0,
      );
      if (this.y + size * 1.25 > this.bottom - room) this.turn();
      this.bottom -= marks.reduce(
        (sum, mark) => sum + this.noteHeight(mark),
        marks.length > 0 && this.pending.length === 0 ? 14 : 0,
      );
      this.pending.push(...marks);
      this.y += size * 1.25;
      if (first && set.label !== undefined) {
        const [label] = sortsOf(set.label, PLAIN);
        this.show(label!.text, this.left, this.y, size, label!);
      }
      const width = this.lineWidth(line, size);
      const blanks = line.filter((sort, index) => index > 0 && !sort.joined).length;
      const spread =
        this.layout.justified && !set.centred && queue.length > 0 && blanks > 0 ? (this.right - from - width) / blanks : 0;
      this.line(line, set.centred ? (this.left + this.right - width) / 2 : from, size, spread);
      from = set.rest ?? this.left;
    }
  }

  /** Takes from the queue what fits into a line. */
  private fill(queue: Sort[], width: number, size: number): readonly Sort[] {
    const line: Sort[] = [];
    while (queue.length > 0) {
      const next = queue[0]!;
      if (this.lineWidth([...line, next], size) <= width) line.push(queue.shift()!);
      else {
        const cut = this.cut(line, next, width, size);
        if (cut) {
          line.push(cut[0]);
          queue[0] = cut[1];
        } else if (line.length === 0) line.push(queue.shift()!);
        // What is joined to a word never begins a line.
        else {
          for (let joined = next.joined; joined && line.length > 1;) {
            const back = line.pop()!;
            queue.unshift(back);
            ({ joined } = back);
          }
        }
        break;
      }
    }
    return line;
  }

  private cut(line: readonly Sort[], sort: Sort, width: number, size: number): readonly [Sort, Sort] | undefined {
    const hyphen = (at: number): string => (sort.breaks[at - 1]!.endsWith('-') ? '' : '-');
    for (let at = sort.breaks.length - 1; at > 0; at--) {
      const head = { ...sort, text: sort.breaks.slice(0, at).join('') + hyphen(at), breaks: [] };
      if (this.lineWidth([...line, head], size) > width) continue;
      const breaks = sort.breaks.slice(at);
      return [head, { ...sort, text: breaks.join(''), breaks, joined: false }];
    }
    return undefined;
  }

  private line(line: readonly Sort[], from: number, size: number, spread: number): void {
    let x = from;
    let run: { text: string; x: number; face: Sort } | undefined;
    const flush = (): void => {
      if (run) this.show(run.text, run.x, this.y, size, run.face);
      run = undefined;
    };
    line.forEach((sort, index) => {
      const blank = index > 0 && !sort.joined ? this.width(' ', size, PLAIN) + spread : 0;
      if (sort.mark !== undefined) {
        flush();
        this.show(sort.text, x, this.y - size * 0.36, size * 0.6, sort);
        x += this.width(sort.text, size * 0.6, sort);
        return;
      }
      // Words of one face are one piece of text, unless the line is spread.
      if (run && (spread > 0 || run.face.italic !== sort.italic || run.face.bold !== sort.bold)) flush();
      x += blank;
      if (run) run.text += `${blank > 0 ? ' ' : ''}${sort.text}`;
      else run = { text: sort.text, x, face: sort };
      x += this.width(sort.text, size, sort);
    });
    flush();
  }

  private lineWidth(line: readonly Sort[], size: number): number {
    return line.reduce((sum, sort, index) => {
      const blank = index > 0 && !sort.joined ? this.width(' ', size, PLAIN) : 0;
      return sum + blank + this.width(sort.text, sort.mark === undefined ? size : size * 0.6, sort);
    }, 0);
  }

  private table(rows: readonly (readonly string[])[]): void {
    const size = this.layout.size * 0.85;
    const width = (this.right - this.left) / rows[0]!.length;
    this.gap(this.layout.size);
    for (const row of rows) {
      const cells = row.map((cell) => {
        const queue = [...sortsOf(cell, PLAIN)];
        const lines: (readonly Sort[])[] = [];
        while (queue.length > 0) lines.push(this.fill(queue, width - 8, size));
        return lines;
      });
      const height = Math.max(...cells.map((lines) => lines.length)) * size * 1.2;
      if (this.y + height + 6 > this.bottom) this.turn();
      const top = this.y;
      cells.forEach((lines, column) => {
        this.y = top;
        for (const line of lines) {
          this.y += size * 1.2;
          this.line(line, this.left + column * width, size, 0);
        }
      });
      this.y = top + height + 6;
    }
  }

  private noteHeight(number: number): number {
    const size = this.layout.size * 0.8;
    const queue = [...sortsOf(this.setting.notes?.[number] ?? '', PLAIN)];
    let lines = 0;
    for (; queue.length > 0; lines++) this.fill(queue, this.right - this.left - 18, size);
    return lines * size * 1.2;
  }

  private footnotes(): void {
    if (this.pending.length === 0) return;
    const size = this.layout.size * 0.8;
    this.y = this.bottom;
    this.document
      .moveTo(this.left, this.y)
      .lineTo(this.left + 90, this.y)
      .stroke();
    this.y += 4;
    for (const number of this.pending) {
      const queue = [...sortsOf(this.setting.notes?.[number] ?? '', PLAIN)];
      for (let first = true; queue.length > 0; first = false) {
        const line = this.fill(queue, this.right - this.left - 18, size);
        this.y += size * 1.2;
        if (first) this.show(String(number), this.left, this.y - size * 0.36, size * 0.65, PLAIN);
        this.line(line, this.left + 18, size, 0);
      }
    }
    this.pending = [];
  }

  private width(text: string, size: number, face: Face): number {
    return this.document.font(this.fontOf(face)).fontSize(size).widthOfString(text);
  }

  private show(text: string, x: number, y: number, size: number, face: Face): void {
    this.document.font(this.fontOf(face)).fontSize(size).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
  }

  private fontOf({ italic, bold }: Face): string {
    const { font } = this.layout;
    const slant = font === 'Times' ? 'Italic' : 'Oblique';
    const style = `${bold ? 'Bold' : ''}${italic ? slant : ''}`;
    return style === '' ? (font === 'Times' ? 'Times-Roman' : 'Helvetica') : `${font}-${style}`;
  }
}

function sortsOf(text: string, face: Face): readonly Sort[] {
  const sorts: Sort[] = [];
  let italic = face.italic;
  for (const word of text.split(' ')) {
    let joined = false;
    for (const part of word.split(/(\*|\^{1,2}\d+\^{1,2})/)) {
      if (part === '') continue;
      const [, kind, mark] = /^(\^+)(\d+)\^+$/.exec(part) ?? [];
      if (part === '*') italic = !italic;
      else if (mark !== undefined)
        sorts.push({ text: mark, italic: false, bold: false, mark: kind === '^' ? Number(mark) : 0, joined, breaks: [] });
      else {
        const breaks = part.split(/\u00ad|(?<=\p{L}-)(?=\p{L})/u);
        sorts.push({ text: breaks.join(''), italic, bold: face.bold, joined, breaks });
      }
      if (part !== '*') joined = true;
    }
  }
  return sorts;
}
