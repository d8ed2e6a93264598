import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { causeOf, createDiskStore } from '../node/diskStore';
import { Failure } from './failure';
import { nameOf } from './read';
import type { Files } from './world';

/** The files of the machine, as seen from a folder. */
export function createDiskFiles(folder: string, standardInput: Readable): Files {
  const absolute = (path: string): string => resolve(folder, path);
  return {
    absolute,
    async kind(path) {
      const found = await stat(absolute(path)).catch(() => undefined);
      return found && (found.isDirectory() ? 'folder' : 'file');
    },
    async read(path) {
      if (path === '-') return readAll(standardInput, path);
      try {
        const { size } = await stat(absolute(path));
        refuseSize(size, path);
        return await readAll(createReadStream(absolute(path), { highWaterMark: MEGABYTE }), path);
      } catch (error) {
        throw error instanceof Failure ? error : new Failure(`${path} cannot be read: ${causeOf(error)}`);
      }
    },
    async write(path, content) {
      try {
        await writeWhole(absolute(path), content);
      } catch (error) {
        const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
        throw new Failure(`${path} cannot be written: ${missing ? `there is no folder ${dirname(path)}` : causeOf(error)}`);
      }
    },
    under: (path, ending) => filesUnder(path, absolute, ending),
    store: (path) => createDiskStore(absolute(path)),
  };
}

const MEGABYTE = 1_000_000;
/** Fifty times the Final Acts of a plenipotentiary conference; what is larger is some other file. */
const LARGEST = 50 * MEGABYTE;

function refuseSize(size: number, path: string): void {
  if (size > LARGEST) throw new Failure(`${nameOf(path)} is larger than the ${LARGEST / MEGABYTE} MB that Plenary reads`);
}

/** A pipe tells no size beforehand, so what comes is counted. */
async function readAll(stream: Readable, path: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    refuseSize(size, path);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The new file is made beside the old one and then takes its name. Terminals and other devices are just written to. */
async function writeWhole(path: string, content: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const before = await stat(target).catch(() => undefined);
  if (before && !before.isFile()) return writeFile(target, content);
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, content, { flush: true });
    if (before) await chmod(temporary, before.mode);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function filesUnder(folder: string, absolute: (path: string) => string, ending: string): Promise<readonly string[]> {
  const found: string[] = [];
  const visit = async (path: string): Promise<void> => {
    const entries = await readdir(absolute(path), { withFileTypes: true }).catch((error: unknown) => {
      throw new Failure(`${path} cannot be read: ${causeOf(error)}`);
    });
    for (const entry of entries) {
      const child = join(path, entry.name);
      if (!entry.isDirectory()) {
        if (entry.name.endsWith(ending)) found.push(child);
      } else if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) await visit(child);
    }
  };
  await visit(folder);
  return found.sort();
}
