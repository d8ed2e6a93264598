import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readActsFile } from '../../src/import/readFile';
import type { StoredDocument } from '../../src/model/library';

const FOLDER = process.env['PLENARY_TEXTS'] ?? '../shared/texts';
const FILES = { dubai: 'dubai-2018-extract.akn.xml', bucharest: 'bucharest-2022-final-acts.txt' } as const;

/** The texts of two conferences; undefined, with a plain word about it, where the real texts are not at hand. */
export async function realTexts(): Promise<Readonly<Record<keyof typeof FILES, readonly StoredDocument[]>> | undefined> {
  const missing = Object.values(FILES).find((name) => !existsSync(join(FOLDER, name)));
  if (missing !== undefined) {
    console.log(`      skipped: ${missing} is not in ${FOLDER} (set PLENARY_TEXTS to the folder of the real texts)`);
    return undefined;
  }
  const read = async (name: string): Promise<readonly StoredDocument[]> =>
    (await readActsFile(new Uint8Array(readFileSync(join(FOLDER, name))))).documents;
  return { dubai: await read(FILES.dubai), bucharest: await read(FILES.bucharest) };
}
