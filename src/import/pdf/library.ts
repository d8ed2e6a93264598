/** What the front end needs of pdfjs, named narrowly, so that the rest of it can be tested with plain data. */
export interface PdfFile {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getOutline(): Promise<readonly OutlineEntry[] | null>;
  getDestination(name: string): Promise<readonly unknown[] | null>;
  getPageIndex(reference: never): Promise<number>;
}

export interface PdfPage {
  getViewport(parameters: { scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
  };
  getOperatorList(): Promise<Operators>;
  readonly commonObjs: PdfObjects;
  readonly objs: PdfObjects;
  cleanup(): boolean;
}

export interface PdfObjects {
  has(name: string): boolean;
  get(name: string): unknown;
}

/** The drawing operators of a page, in the order of the file. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

export interface OutlineEntry {
  readonly title: string;
  readonly dest: string | readonly unknown[] | null;
  readonly items: readonly OutlineEntry[];
}

/** The numbers of the operators that the front end follows. */
export type OperatorCodes = Readonly<Record<string, number>>;

export interface Pdfjs {
  readonly codes: OperatorCodes;
  /** Begins to read a file. `close` ends it and frees what it holds. */
  open(bytes: Uint8Array): { readonly file: Promise<PdfFile>; close(): Promise<void> };
}

/**
 * Loads pdfjs. It is made for browsers: it asks for three classes of theirs when it is loaded, which only painting needs, and
 * would start its worker from a file of its own. Both are given to it here, so that nothing is looked for beside the bundle.
 */
export async function loadPdfjs(): Promise<Pdfjs> {
  const world = globalThis as Record<string, unknown>;
  const missing = ['DOMMatrix', 'Path2D', 'ImageData'].filter((name) => !(name in world));
  for (const name of missing) world[name] = class {};
  world['pdfjsWorker'] ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument, OPS } = await quietly(() => import('pdfjs-dist/legacy/build/pdf.mjs'));
  // Others in this process, such as other extensions, may tell by these classes where they are.
  for (const name of missing) delete world[name];
  return {
    codes: OPS,
    open(bytes) {
      // It takes the bytes for itself: a copy, and one of the plain class, which a Buffer is not.
      const task = getDocument({ data: new Uint8Array(bytes), ...SETTINGS });
      return { file: task.promise as Promise<unknown> as Promise<PdfFile>, close: () => task.destroy() };
    },
  };
}

/**
 * While it is loaded, pdfjs tells the console that it found nothing to paint with, before anyone can ask it not to. Nothing else runs
 * in that moment.
 */
async function quietly<T>(load: () => Promise<T>): Promise<T> {
  const terminal = (globalThis as Record<string, unknown>)['console'] as { warn: unknown };
  const { warn } = terminal;
  terminal.warn = () => undefined;
  try {
    return await load();
  } finally {
    terminal.warn = warn;
  }
}

/** No font of this machine, no code made from the file's, no picture decoded, and no word on the console. */
const SETTINGS = {
  useSystemFonts: false,
  isEvalSupported: false,
  disableFontFace: true,
  disableAutoFetch: true,
  maxImageSize: 1,
  stopAtErrors: false,
  verbosity: 0,
};
