import { loadPdfjs } from '../../src/import/pdf/library';
import { countLetters } from './characters';

/** As `lettersOfXml`, of every page of a PDF file: the text as the library extracts it, which the importer does not use. */
export async function lettersOfPdf(bytes: Uint8Array): Promise<number> {
  await loadPdfjs();
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const file = await task.promise;
  let letters = 0;
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) letters += countLetters(item.str);
  }
  await task.destroy();
  return letters;
}
