import { english, type Lexicon } from '../../lexicon/lexicon';
import { quotationSigns } from '../../lexicon/quotation';
import type { LexiconData } from '../../lexicon/schema';
import { ImportError } from '../importError';
import type { FrontEnd, ReadOptions } from '../frontEnd';
import { typeset } from '../structure/typeset';
import { assemble } from './assemble';
import { readContent } from './content';
import { Typefaces } from './fonts';
import { withoutFurniture } from './furniture';
import { loadPdfjs, type PdfFile, type Pdfjs } from './library';
import type { Matrix } from './matrix';
import { measure } from './measure';
import { withNotes, type NotedPage } from './notes';
import { readOutline } from './outline';
import { count, rowsOf, type Page } from './rows';

/** More pages than Final Acts have; a file with more is something else. */
const MOST_PAGES = 1500;

/**
 * Reads a PDF file.
 * @throws ImportError when it is encrypted, damaged, too long or without text; the signal's reason when it was stopped.
 */
export const readPdf: FrontEnd = async (bytes, options) => {
  options.signal?.throwIfAborted();
  const pdfjs = await loadPdfjs();
  const task = pdfjs.open(bytes);
  try {
    const file = await task.file;
    if (file.numPages > MOST_PAGES) {
      throw new ImportError(`has ${file.numPages} pages, more than the ${MOST_PAGES} that an import takes`);
    }
    const { pages, characters } = await readPages(file, pdfjs, options);
    if (pages.every((page) => page.rows.length === 0)) {
      throw new ImportError('holds only pictures of pages (no text): recognize its text (OCR) and import the result');
    }
    const { lexicon = english } = options;
    const outline = await readOutline(file, lexicon);
    return { ...readLayout(pages, characters, lexicon), reading: typeset(lexicon), ...(outline.length > 0 ? { outline } : {}) };
  } catch (error) {
    throw refusalOf(error);
  } finally {
    await task.close();
  }
};

/** The pages of a file, and how many characters they show: counted before anything is made of them. */
async function readPages(
  file: PdfFile,
  { codes }: Pdfjs,
  { signal, progress }: ReadOptions,
): Promise<{ readonly pages: readonly Page[]; readonly characters: number }> {
  const pages: Page[] = [];
  let characters = 0;
  const typefaces = new Typefaces();
  for (let number = 1; number <= file.numPages; number++) {
    signal?.throwIfAborted();
    const page = await file.getPage(number);
    const operators = await page.getOperatorList();
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const objectsOf = (name: string) => (name.startsWith('g_') ? page.commonObjs : page.objs);
    const content = readContent(operators, codes, transform as Matrix, (name) => typefaces.of(name, objectsOf(name)));
    for (const { text } of content.pieces) characters += count(text);
    pages.push({ number, width, height, rows: rowsOf(number, content.pieces), rules: content.rules });
    page.cleanup();
    progress?.(number, file.numPages);
    // Lets others in: an editor draws its progress, a user cancels.
    await new Promise<void>((done) => setTimeout(done, 0));
  }
  return { pages, characters };
}

function readLayout(pages: readonly Page[], characters: number, lexicon: Lexicon) {
  const bare = withoutFurniture(pages, measure(pages));
  const measures = measure(bare.pages);
  const noted: NotedPage[] = [];
  for (const page of bare.pages) noted.push(withNotes(page, measures, isOpen(noted, lexicon)));
  const { lines, sources, hyphens } = assemble(noted, measures, lexicon);
  const furniture = new Map([...bare.furniture, ...(hyphens > 0 ? [['hyphens', hyphens] as const] : [])]);
  const placed = [...furniture.values()].reduce((sum, each) => sum + each, 0) + count(sources.join(''));
  return { lines, sources, furniture, pageNumbers: bare.pageNumbers, unplaced: Math.max(0, characters - placed) };
}

/** Whether the last footnote of the pages so far goes on: it ends in no full stop. */
function isOpen(pages: readonly NotedPage[], lexicon: Lexicon): boolean {
  const rows = pages[pages.length - 1]?.notes.at(-1)?.rows ?? [];
  const last = rows[rows.length - 1]?.pieces.at(-1)?.text.trim() ?? '.';
  return !lexicon.compiled(endIn).test(last);
}

function endIn(data: LexiconData): RegExp {
  return new RegExp(`[.!?][${quotationSigns(data).closeAny})]*$`);
}

/** What an error of pdfjs means to a user. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  switch (error.name) {
    case 'PasswordException':
      return new ImportError('is encrypted with a password: save it without one and import that');
    case 'InvalidPDFException':
    case 'FormatError':
    case 'XRefParseException':
    case 'XRefEntryException':
    case 'MissingDataException':
    case 'UnknownErrorException':
      return new ImportError(`is a damaged PDF file: ${plain(error.message)}`);
    default:
      return error;
  }
}

function plain(message: string): string {
  const line = message.split('\n')[0]!.trim().replace(/\.$/, '');
  return `${line.charAt(0).toLowerCase()}${line.slice(1)}`;
}
