import { Catalogue } from './catalogue';
import type { ConcordanceData, EditionData } from './schema';

/** Where the files of the catalogue are: the catalogue asks for nothing more of the world. */
export interface CatalogueFiles {
  /** The names of the files; none where there is no catalogue. */
  list(): Promise<readonly string[]>;
  read(name: string): Promise<string>;
}

/** Reads the catalogue. It never fails: a file that is missing or damaged costs nothing but the answers that it had. */
export async function openCatalogue(files: CatalogueFiles): Promise<Catalogue> {
  const editions: EditionData[] = [];
  const concordances: ConcordanceData[] = [];
  // The library that checks the files is loaded with the first of them.
  const { readCatalogueFile } = await import('./schema');
  const names = await files.list().catch((): readonly string[] => []);
  for (const name of [...names].sort()) {
    try {
      const data = readCatalogueFile(await files.read(name));
      if ('documents' in data) editions.push(data);
      else concordances.push(data);
    } catch {
      // What it knew is not known.
    }
  }
  return new Catalogue(editions, concordances);
}
