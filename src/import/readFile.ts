import type { FinalActs } from '../model/library';
import { formatOf, type ActsFormat } from './fileFormat';
import type { FrontEnd, ReadOptions } from './frontEnd';
import { ImportError, refuseSize } from './importError';
import { readActs } from './structure/readActs';
import type { ActsSource } from './structure/source';
import { decodeInput } from './text/decode';
import { readTextSource } from './text/source';

/** Final Acts, and the format that they were read from. */
export interface ReadActs extends FinalActs {
  readonly format: ActsFormat;
}

/**
 * Reads a file of Final Acts, or of a single text, in any of the known formats. The front ends of heavy formats are
 * loaded when a file needs them.
 * @throws ImportError when the file is no such file, is damaged, or too large; the signal's reason when it was stopped.
 */
export async function readActsFile(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadActs> {
  refuseSize(bytes.length);
  const format = formatOf(bytes);
  if (format && !format.reader) {
    throw new ImportError(`is ${format.name}: save it as a Word document (.docx), as PDF or as plain text, and import that`);
  }
  const source = format?.reader
    ? await readApart(format.reader, bytes, options)
    : readTextSource(decodeInput(bytes), options.lexicon);
  return { ...readActs(source), format: format?.reader ?? 'text' };
}

async function readApart(format: Exclude<ActsFormat, 'text'>, bytes: Uint8Array, options: ReadOptions): Promise<ActsSource> {
  try {
    return await (
      await frontEndOf(format)
    )(bytes, options);
  } catch (error) {
    // A bundle of its own has a class of its own for the same error.
    throw error instanceof Error && error.name === 'ImportError' ? new ImportError(error.message) : error;
  }
}

/** Each of these is a bundle of its own, which nobody pays for who imports plain text. */
async function frontEndOf(format: Exclude<ActsFormat, 'text'>): Promise<FrontEnd> {
  switch (format) {
    case 'pdf':
      return (await import('./pdf/frontEnd')).readPdf;
    case 'word':
      return (await import('./word/frontEnd')).readWord;
    case 'akn':
      return (await import('./akn/frontEnd')).readAkn;
  }
}
