import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'valibot';
import { formatEdition, parseEdition } from '../../src/citations/designation';
import { ConcordanceSchema, EditionSchema } from '../../src/corpus/catalogue/schema';
import { attestedIn, describeEdition, writeCatalogueFile } from '../../src/corpus/catalogue/write';
import { fileNameOf } from '../../src/corpus/editionFile';
import { openLibrary } from '../../src/corpus/library';
import { createDiskStore } from '../../src/node/diskStore';
import { readConcordance } from './concordance';
import { readPages } from './pages';

const USAGE = `npm run catalogue -- --library DIR [--edition "Place, Year"]… [--converted "Place, Year"]… [--contents FILE] [--concordance FILE --of "Place, Year"]
Writes catalogue/*.json: the facts of the texts of a library, without their words.
--edition      an edition that was imported from what the union itself published
--converted    an edition that was imported from somebody's conversion: it then informs, and accuses nobody
--contents     the Final Acts as text, whose table of contents has the pages
--concordance  the document that sets the resolutions of the conference --of beside those of the standardization assembly`;

/** Writes the files that the arguments ask for. @throws Error in words for whoever called. */
export async function main(args: readonly string[], folder: string): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      library: { type: 'string' },
      edition: { type: 'string', multiple: true, default: [] },
      converted: { type: 'string', multiple: true, default: [] },
      contents: { type: 'string' },
      concordance: { type: 'string' },
      of: { type: 'string' },
    },
  });
  const write = (name: string, content: string): void => {
    writeFileSync(join(folder, name), content);
    console.log(`${name}: ${Math.round(content.length / 1024)} KB`);
  };
  const wanted = [
    ...values.edition.map((name) => [name, true] as const),
    ...values.converted.map((name) => [name, false] as const),
  ];
  if (wanted.length === 0 && values.concordance === undefined) throw new Error(USAGE);
  if (wanted.length > 0 && values.library === undefined) throw new Error(`--library is missing\n${USAGE}`);
  const pages = values.contents === undefined ? undefined : readPages(readFileSync(values.contents, 'utf8'));
  const library = wanted.length > 0 ? await openLibrary(createDiskStore(values.library!)) : undefined;
  for (const fault of library?.faults ?? []) throw new Error(fault);
  for (const [name, official] of wanted) {
    const edition = editionNamed(name);
    if (library!.list(edition).length === 0) throw new Error(`the library has no texts of ${formatEdition(edition)}`);
    // The table of contents is that of the publication: it says nothing of an older text of the same name.
    const pageOf = (designation: string): number | undefined => (official ? pages?.get(designation.toUpperCase()) : undefined);
    const isAttested = attestedIn(library!, values.edition.map(editionNamed));
    const data = parse(EditionSchema, describeEdition(library!, edition, { language: 'en', official, pageOf, isAttested }));
    write(fileNameOf(edition), writeCatalogueFile(data, 'documents'));
  }
  if (values.concordance !== undefined) {
    const data = readConcordance(readFileSync(values.concordance, 'utf8'), editionNamed(values.of ?? ''));
    write('concordance.json', writeCatalogueFile(parse(ConcordanceSchema, data), 'pairs'));
  }
}

function editionNamed(name: string): { place: string; year: number } {
  const edition = parseEdition(name);
  if (!edition) throw new Error(`"${name}" is no edition: write it as "Bucharest, 2022"`);
  return edition;
}
