import assert from 'node:assert/strict';
import { readActsFile } from '../../../src/import/readFile';
import { drawPdf } from '../../support/pdf';

/** As wide as the page's text. */
const LONG = 'to keep lit the lamps of every quay, of every mole, of every pier and of every slipway in all of the islands.';

interface Setting {
  readonly gap?: number;
  readonly align?: 'left' | 'center';
  readonly font?: string;
  readonly x?: number;
}

/** A page with lines of text, each where it is told to stand. */
class Sheet {
  private y = 60;
  private readonly width: number;

  constructor(private readonly document: PDFKit.PDFDocument) {
    this.width = document.font('Times-Roman').fontSize(11).widthOfString(LONG);
  }

  turn(): this {
    this.document.addPage({ size: 'A4', margin: 0 });
    this.y = 60;
    return this;
  }

  line(text: string, { gap = 12, align = 'left', font = 'Times-Roman', x = 70 }: Setting = {}): this {
    this.y += gap;
    this.document.font(font).text(text, x, this.y, { width: this.width, align, lineBreak: false });
    this.y += 13;
    return this;
  }

  /** A label and its text, set off by a tab. */
  item(label: string, text: string): this {
    this.line(label, { gap: 6 });
    this.y -= 13;
    return this.line(text, { gap: 0, x: 110 });
  }

  opening(): this {
    this.turn();
    this.line('RESOLUTION 12 (REV. HAVENPORT, 2032)', { align: 'center' });
    this.line('Lighthouses on inland waters', { align: 'center', font: 'Times-Bold' });
    this.line('The General Conference of the Example Union (Havenport, 2032),');
    this.line('resolves', { font: 'Times-Italic', x: 110 });
    return this;
  }

  /**
   * A table with a rule around every cell. Each cell says in how many columns and rows it spans, and stands where
   * those before it leave room.
   */
  grid(rows: readonly (readonly (readonly [text: string, columns?: number, rows?: number])[])[]): this {
    const [left, width, height] = [70, 150, 24];
    const top = this.y + 14;
    const taken = new Set<string>();
    rows.forEach((row, at) => {
      let column = 0;
      for (const [text, columns = 1, down = 1] of row) {
        while (taken.has(`${at} ${column}`)) column++;
        const y = top + at * height;
        this.document.rect(left + column * width, y, columns * width, down * height).stroke();
        this.document.font('Times-Roman').text(text, left + column * width + 5, y + 7, {
          width: columns * width - 10,
          align: 'center',
          lineBreak: false,
        });
        for (let r = 0; r < down; r++) for (let c = 0; c < columns; c++) taken.add(`${at + r} ${column + c}`);
        column += columns;
      }
    });
    this.y = top + rows.length * height;
    return this;
  }
}

async function blocksOf(draw: (sheet: Sheet) => void): Promise<readonly string[]> {
  const acts = await readActsFile(await drawPdf((document) => draw(new Sheet(document))));
  assert.equal(acts.unplacedCharacters, 0);
  return acts.documents.flatMap(({ markup }) => markup.trimEnd().split('\n\n'));
}

describe('import: ruled tables, headings and labels of a PDF file', () => {
  it('reads the cells that rules enclose: centred heads, and cells that span columns or rows', async () => {
    const blocks = await blocksOf((sheet) =>
      sheet
        .opening()
        .item('1', 'to buy what is listed here:')
        .grid([
          [['Lamp'], ['Oil in winter and summer', 2]],
          [['small', 1, 2], ['one cup'], ['two']],
          [['three cups'], ['4']],
          [['Lamps of the northern islands', 3]],
          [['large'], ['12'], ['1 240']],
        ])
        .item('2', 'to burn it.'),
    );
    assert.deepEqual(blocks.slice(4), [
      '1 to buy what is listed here:',
      '| Lamp | Oil in winter and summer |  |\n| --- | --- | --- |\n| small | one cup | two |\n|  | three cups | 4 |\n| Lamps of the northern islands |  |  |\n| large | 12 | 1 240 |',
      '2 to burn it.',
    ]);
  });

  it('goes on with a ruled table on the next page', async () => {
    const blocks = await blocksOf((sheet) =>
      sheet
        .opening()
        .grid([
          [['Lamp'], ['Oil'], ['Crowns']],
          [['small'], ['one cup'], ['2']],
        ])
        .turn()
        .grid([
          [['middling'], ['two cups'], ['40']],
          [['large'], ['a barrel'], ['1 240']],
        ])
        .line('to burn the oil that was bought.'),
    );
    assert.equal(blocks[4]?.split('\n').length, 5);
    assert.equal(blocks[5], 'to burn the oil that was bought.');
  });

  it('takes what frames words for no table', async () => {
    const blocks = await blocksOf((sheet) => sheet.opening().grid([[['to keep the lamps lit']], [['by night.']]]));
    assert.ok(!blocks.some((block) => block.startsWith('|')), blocks.join('\n'));
  });

  it('makes no table of lists whose labels are none of the markup', async () => {
    const blocks = await blocksOf((sheet) =>
      sheet
        .opening()
        .item('1', 'to keep:')
        .item('(a)', 'lamps;')
        .item('(b)', 'buoys;')
        .item('A.', 'bells;')
        .item('IV)', 'horns.'),
    );
    assert.deepEqual(blocks.slice(4), ['1 to keep:', '(a) lamps;', '(b) buoys;', 'A. bells;', 'IV) horns.']);
  });

  it('keeps the title of one page and the heading of a part on the next apart', async () => {
    const bytes = await drawPdf((document) => {
      const sheet = new Sheet(document).opening().line(LONG).line(LONG).turn();
      sheet.line('PART III – RESOLUTION ABROGATED', { align: 'center', font: 'Times-Bold' });
      sheet.line('RESOLUTION 5 (REV. LIGHTBURG, 2028)', { align: 'center' });
      sheet.line('Rowing boats', { align: 'center', font: 'Times-Bold' }).turn();
      sheet.line('PART IV – SIGNATORIES', { align: 'center', font: 'Times-Bold' });
      sheet.line('For the Island of Crabs').line('SALLY PINCER');
    });
    const acts = await readActsFile(bytes);
    assert.deepEqual(
      acts.documents.map(({ title }) => title),
      ['Lighthouses on inland waters', 'Rowing boats'],
    );
    assert.equal(acts.furniture['signatories'], 'FortheIslandofCrabsSALLYPINCER'.length);
  });

  it('joins a centred heading whose second line holds no letter', async () => {
    const blocks = await blocksOf((sheet) => {
      sheet.opening().line(LONG).line(LONG);
      sheet.line('ANNEX 1 TO RESOLUTION 12 (REV. HAVENPORT,', { align: 'center', gap: 30 });
      sheet.line('2032)', { align: 'center', gap: 0 });
      sheet.line('Tariffs', { align: 'center', font: 'Times-Bold' });
      sheet.line('Lamps cost ten crowns.');
    });
    assert.deepEqual(blocks.slice(-3), [
      '# ANNEX 1 TO RESOLUTION 12 (REV. HAVENPORT, 2032)',
      '## Tariffs',
      'Lamps cost ten crowns.',
    ]);
  });
});
