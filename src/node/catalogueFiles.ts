import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../corpus/catalogue/catalogue';
import { openCatalogue, type CatalogueFiles } from '../corpus/catalogue/open';

/** The folder of the catalogue that comes with the product: it lies beside the bundles, in a checkout as in an installed extension. */
export function shippedCatalogue(bundles: string = __dirname): CatalogueFiles {
  return createCatalogueFiles(join(bundles, '..', 'catalogue'));
}

export function createCatalogueFiles(folder: string): CatalogueFiles {
  return {
    list: async () => (await readdir(folder)).filter((name) => name.endsWith('.json')),
    read: (name) => readFile(join(folder, name), 'utf8'),
  };
}

/** The catalogue, read when it is first asked for, and only then. */
export type CatalogueSource = () => Promise<Catalogue>;

export function catalogueFrom(files: CatalogueFiles): CatalogueSource {
  let catalogue: Promise<Catalogue> | undefined;
  return () => (catalogue ??= openCatalogue(files));
}
