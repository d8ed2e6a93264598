import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary, type Library } from '../../src/corpus/library';
import { mergeIntoLibrary } from '../../src/corpus/merge';
import { readActsFile } from '../../src/import/readFile';
import type { StoredDocument } from '../../src/model/library';
import { memoryStore } from './memoryStore';

const FOLDER = process.env['PLENARY_TEXTS'] ?? '../shared/texts';
const FILES = { dubai: 'dubai-2018-extract.akn.xml', bucharest: 'bucharest-2022-final-acts.txt' } as const;

/** The texts of two conferences; undefined, with a plain word about it, where the real texts are not at hand. */
export async function realTexts(): Promise<Readonly<Record<keyof typeof FILES, readonly StoredDocument[]>> | undefined> {
  if (isMissing()) return undefined;
  const read = async (name: string): Promise<readonly StoredDocument[]> => (await readFile(name)).documents;
  return { dubai: await read(FILES.dubai), bucharest: await read(FILES.bucharest) };
}

/** A library that both conferences were imported into; undefined where the real texts are not at hand. */
export async function realLibrary(): Promise<Library | undefined> {
  if (isMissing()) return undefined;
  const store = memoryStore();
  for (const name of Object.values(FILES)) await mergeIntoLibrary(store, await readFile(name));
  return openLibrary(store);
}

function isMissing(): boolean {
  const missing = Object.values(FILES).find((name) => !existsSync(join(FOLDER, name)));
  if (missing === undefined) return false;
  console.log(`      skipped: ${missing} is not in ${FOLDER} (set PLENARY_TEXTS to the folder of the real texts)`);
  return true;
}

function readFile(name: string): ReturnType<typeof readActsFile> {
  return readActsFile(new Uint8Array(readFileSync(join(FOLDER, name))));
}
