import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import remarkParse from 'remark-parse';
import { SaxesParser } from 'saxes';
import { unified } from 'unified';
import { writeEditionFile } from '../src/corpus/editionFile';
import { Library, openLibrary } from '../src/corpus/library';
import { Search } from '../src/corpus/search/search';
import { loadPdfjs } from '../src/import/pdf/library';
import { readActsFile } from '../src/import/readFile';
import type { FinalActs } from '../src/model/library';
import { memoryStore } from '../test/support/memoryStore';
import { compareAsync, print } from './measure';

/**
 * What importing costs, beside the library that reads the same file without understanding it, in the same run.
 * Only the real texts are large enough to tell.
 */
const folder = process.env['PLENARY_TEXTS'] ?? '../shared/texts';
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));

async function main(): Promise<void> {
  if (!existsSync(join(folder, 'bucharest-2022-final-acts.txt'))) {
    console.log(`skipped: the real texts are not in ${folder} (set PLENARY_TEXTS to their folder)`);
    return;
  }
  const text = bytesOf('bucharest-2022-final-acts.txt');
  const remark = unified().use(remarkParse);
  const parse = (): Promise<unknown> => Promise.resolve(remark.parse(new TextDecoder().decode(text)));
  print('text file, bytes to model', 'remark-parse', await compareAsync(() => readActsFile(text), parse, 5));

  const xml = bytesOf('dubai-2018-extract.akn.xml');
  print(
    'AKN file, bytes to model',
    'saxes',
    await compareAsync(
      () => readActsFile(xml),
      () => sax(xml),
      9,
    ),
  );

  const pdf = bytesOf('bucharest-2022-extract.pdf');
  print(
    'PDF, bytes to model',
    'pdfjs, text and operators',
    await compareAsync(
      () => readActsFile(pdf),
      () => pages(pdf),
      5,
    ),
  );

  await benchLibrary(await readActsFile(text));
}

async function benchLibrary(acts: FinalActs): Promise<void> {
  const file = writeEditionFile({ edition: acts.edition, documents: acts.documents });
  const store = memoryStore();
  await store.write('bucharest-2022.json', file);
  const json = (): Promise<unknown> => Promise.resolve(JSON.parse(file));
  print('open the library with one edition', 'JSON.parse', await compareAsync(() => openLibrary(store), json, 15));
  const library = new Library([acts]);
  const first = async (): Promise<unknown> => new Search(library, store).search('spectrum management', { limit: 20 });
  await first();
  const index = plainIndex(library);
  const load = (): Promise<unknown> =>
    Promise.resolve(MiniSearch.loadJSON(index, { fields: ['text'] }).search('spectrum management'));
  print('first search: load the stored index and ask', 'minisearch, words alone', await compareAsync(first, load, 7));
  const search = new Search(library, store);
  await search.load();
  const loaded = MiniSearch.loadJSON(index, { fields: ['text'] });
  const ask = (): Promise<unknown> => search.search('spectrum management developing countries', { limit: 20 });
  const plain = (): Promise<unknown> =>
    Promise.resolve(loaded.search('spectrum management developing countries', { prefix: true, fuzzy: 0.2 }));
  print('search again', 'minisearch, words alone', await compareAsync(ask, plain, 21));
}

/** The least that a search of the same texts keeps: their blocks, without what limits a search. */
function plainIndex(library: Library): string {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  index.addAll(
    library
      .list()
      .flatMap(({ markup }) => markup.split('\n\n'))
      .map((text, id) => ({ id, text })),
  );
  return JSON.stringify(index);
}

function sax(bytes: Uint8Array): Promise<number> {
  const parser = new SaxesParser({ xmlns: false });
  let elements = 0;
  parser.on('opentag', () => elements++);
  parser.write(new TextDecoder().decode(bytes)).close();
  return Promise.resolve(elements);
}

/** What pdfjs needs to deliver text and operators of every page. */
async function pages(bytes: Uint8Array): Promise<void> {
  await loadPdfjs();
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const file = await task.promise;
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    await page.getTextContent();
    await page.getOperatorList();
    page.cleanup();
  }
  await task.destroy();
}

void main();
