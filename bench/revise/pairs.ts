import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readActsFile } from '../../src/import/readFile';
import type { StoredDocument } from '../../src/model/library';

/** A text as one conference left it and as the next one did. */
export interface Pair {
  readonly name: string;
  readonly base: string;
  readonly revised: string;
}

const FILES = ['dubai-2018-extract.akn.xml', 'bucharest-2022-final-acts.txt'] as const;

/** Every text that the Final Acts of both conferences hold; undefined, with the reason printed, where they are not at hand. */
export async function realPairs(): Promise<readonly Pair[] | undefined> {
  const folder = process.env['PLENARY_TEXTS'] ?? '../shared/texts';
  const missing = FILES.find((name) => !existsSync(join(folder, name)));
  if (missing !== undefined) {
    console.log(`skipped: ${missing} is not in ${folder} (set PLENARY_TEXTS to the folder of the real texts)`);
    return undefined;
  }
  const read = async (name: string): Promise<readonly StoredDocument[]> =>
    (await readActsFile(new Uint8Array(readFileSync(join(folder, name))))).documents;
  const [before, after] = [await read(FILES[0]), await read(FILES[1])];
  return before.flatMap((base) => {
    const revised = after.find(({ kind, number, action }) => kind === base.kind && number === base.number && action !== 'SUP');
    return revised ? [{ name: `${base.kind} ${base.number}`, base: base.markup, revised: revised.markup }] : [];
  });
}
