import assert from 'node:assert/strict';
import { Typefaces } from '../../../src/import/pdf/fonts';
import { withoutFurniture } from '../../../src/import/pdf/furniture';
import { measure } from '../../../src/import/pdf/measure';
import { rowsOf, textOf, type Page } from '../../../src/import/pdf/rows';
import { logicalOrder } from '../../../src/import/pdf/bidi';

/** A page whose lines stand at given heights, all as wide as the text. */
function pageOf(number: number, lines: readonly (readonly [y: number, text: string, size?: number])[]): Page {
  const pieces = lines.map(([y, text, size = 10]) => ({
    text,
    left: 50,
    right: 50 + 5 * text.length,
    y,
    size,
    italic: false,
    bold: false,
  }));
  return { number, width: 500, height: 700, rows: rowsOf(number, pieces), rules: [] };
}

const left = (pages: readonly Page[]): readonly string[] => {
  const bare = withoutFurniture(pages, measure(pages));
  return bare.pages.flatMap((page) => page.rows.map((row) => textOf(row.pieces)));
};

describe('import: the parts of a PDF page', () => {
  const body = (y: number, seed: number) =>
    Array.from({ length: 20 }, (_, line) => [y + 12 * line, `lamp ${seed} of quay ${line} burns oil`] as const);

  it('takes numbers that count the pages, and no others that stand at the same place', () => {
    const counted = [1, 2, 3, 4].map((page) => pageOf(page, [[40, String(page + 16)], ...body(80, page)]));
    assert.equal(left(counted).length, 80);
    assert.deepEqual([...withoutFurniture(counted, measure(counted)).pageNumbers.values()], [17, 18, 19, 20]);
    // As near to the text as one line is to the next, below the words of the head.
    const near = [1, 2, 3, 4, 5].map((page) => pageOf(page, [[56, 'Res. 2'], [68, String(page)], ...body(80, page)]));
    assert.equal(left(near).length, 100);
    const labels = [1, 2, 1, 4, 2].map((label, page) => pageOf(page + 1, [[68, String(label)], ...body(80, page)]));
    assert.equal(left(labels).length, 105);
    // Figures of a table, at the head of pages and set apart.
    const figures = [41, 7, 300, 12].map((figure, index) => pageOf(index + 1, [[40, String(figure)], ...body(80, index)]));
    assert.equal(left(figures).length, 84);
  });

  it('takes heads that come again, numbered or not, and no first line', () => {
    const pages = [1, 2, 3, 4].map((page) =>
      pageOf(page, [[30, 'Example Union'], [50, `Res. ${page < 3 ? 2 : 71}      ${page}`], ...body(80, page)]),
    );
    assert.equal(left(pages).length, 80);
    const alike = [1, 2, 3, 4].map((page) =>
      pageOf(page, [[60, `RESOLUTION ${page} (REV. HAVENPORT, 2032)`], ...body(100, page)]),
    );
    assert.equal(left(alike).length, 84);
  });

  it('tells faces by the names of fonts', () => {
    const face = (name: string) => new Typefaces().of('f', { has: () => true, get: () => ({ name }) });
    const italic = [
      'ABCDEF+Carlito-Italic',
      'Times-Oblique',
      'MinionPro-It',
      'MinionPro-BoldIt',
      'Arial,Italic',
      'garamond-bolditalic',
    ];
    for (const name of italic) assert.equal(face(name).italic, true, name);
    for (const name of ['Carlito', 'Italia', 'ITCGaramond', 'Times-Roman', 'Titillium-Bold', 'DigitalSans', 'Capitals-Bold']) {
      assert.equal(face(name).italic, false, name);
    }
    for (const name of ['Carlito-Bold', 'Arial-Black', 'Arial,Bold']) assert.equal(face(name).bold, true, name);
  });

  it('turns around what runs from right to left, but for the words in it that do not', () => {
    const glyphs = ['ج', 'ب', ' ', '(', '1', '2', ')', 'ا'];
    assert.equal(logicalOrder(glyphs), 'ا(12) بج');
    assert.equal(logicalOrder(['a', 'b']), 'ab');
  });
});
