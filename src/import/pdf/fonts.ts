import type { PdfObjects } from './library';

/** What of a font matters to the reading of a text. */
export interface Typeface {
  readonly italic: boolean;
  readonly bold: boolean;
  /** Thousandths of the size in which glyphs are measured; type 3 fonts have a measure of their own. */
  readonly scale: number;
}

interface LoadedFont {
  readonly name?: unknown;
  readonly italic?: unknown;
  readonly bold?: unknown;
  readonly black?: unknown;
  readonly fontMatrix?: readonly number[];
  readonly data?: unknown;
}

/** The typefaces of one file, by the names that pdfjs gives to its fonts. */
export class Typefaces {
  private readonly known = new Map<string, Typeface>();

  /** @param objects where the page whose operators were just read keeps its fonts */
  of(name: string, objects: PdfObjects): Typeface {
    const known = this.known.get(name);
    if (known) return known;
    const face = objects.has(name) ? typefaceOf(objects.get(name) as LoadedFont) : PLAIN;
    this.known.set(name, face);
    return face;
  }
}

export const PLAIN: Typeface = { italic: false, bold: false, scale: 0.001 };

/** `ABCDEF+Carlito-BoldItalic`, `Times-Oblique`, `MinionPro-It`, `Helvetica,Italic`. */
const ITALIC =
  /Italic|Oblique|Slanted|Kursiv|Cursiva|[-,_ ](?:bold)?(?:italic|oblique)|[-,_ a-z](?:Bold|Bd|Semibold|Medium|Light)?(?:Ital|It|Obl)(?![a-z])/;
const BOLD = /bold|black|heavy|[-,_ ](?:bd|b|bdit|bi)$/i;

function typefaceOf(font: LoadedFont): Typeface {
  const name = typeof font.name === 'string' ? font.name.replace(/^[A-Z]{6}\+/, '') : '';
  const program = font.data instanceof Uint8Array ? styleOf(font.data) : undefined;
  const scale = font.fontMatrix?.[0];
  return {
    italic: font.italic === true || ITALIC.test(name) || program?.italic === true,
    bold: font.bold === true || font.black === true || BOLD.test(name) || program?.bold === true,
    scale: scale !== undefined && scale > 0 ? scale : PLAIN.scale,
  };
}

/** What an OpenType program says of itself, for fonts whose names say nothing: the style bits of `head`, the angle of `post`. */
function styleOf(data: Uint8Array): { readonly italic: boolean; readonly bold: boolean } | undefined {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const table = (wanted: number, length: number): number | undefined => {
    const count = view.byteLength >= 12 ? view.getUint16(4) : 0;
    for (let index = 0; index < count && 28 + 16 * index <= view.byteLength; index++) {
      const entry = 12 + 16 * index;
      if (view.getUint32(entry) !== wanted) continue;
      const offset = view.getUint32(entry + 8);
      return offset + length <= view.byteLength ? offset : undefined;
    }
    return undefined;
  };
  const head = table(HEAD, 46);
  const post = table(POST, 8);
  const style = head === undefined ? 0 : view.getUint16(head + 44);
  const angle = post === undefined ? 0 : view.getInt32(post + 4);
  return { bold: (style & 1) !== 0, italic: (style & 2) !== 0 || (angle !== 0 && Math.abs(angle) < 45 * 0x10000) };
}

const HEAD = 0x68656164;
const POST = 0x706f7374;
