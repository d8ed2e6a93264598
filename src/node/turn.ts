import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';

/** How long one waits for others. What is counted in looks passes no faster when the machine sleeps or is too busy to look. */
export interface Patience {
  /** Milliseconds between two looks at the lock. */
  readonly pause: number;
  /** A lock that is the same at so many looks was left behind by a process that died. */
  readonly stale: number;
  /** For how many pauses a lock that was taken over is watched before it counts: another may have taken it over at the same moment. */
  readonly settle: number;
  /** After so many looks one gives up. */
  readonly most: number;
}

export const PATIENCE: Patience = { pause: 25, stale: 200, settle: 10, most: 1200 };

/**
 * Runs a change while it holds a lock: a file that only one can make, which names its holder. A lock that was left behind is
 * told by watching it, not by its time, since the clocks of two machines on one folder differ.
 * @param refusal makes the error that is thrown when the lock cannot be made.
 */
export async function takeTurn<T>(
  lock: string,
  change: () => Promise<T>,
  refusal: (cause: unknown) => Error,
  patience: Patience,
): Promise<T> {
  const holder = randomUUID();
  try {
    await acquire(lock, holder, patience);
  } catch (error) {
    throw refusal(error);
  }
  try {
    return await change();
  } finally {
    // Whoever took the lock over in the meantime keeps it.
    if ((await holderOf(lock)) === holder) await rm(lock, { force: true }).catch(() => undefined);
  }
}

async function acquire(lock: string, holder: string, { pause, stale, settle, most }: Patience): Promise<void> {
  let watched: string | undefined;
  let unchanged = 0;
  for (let look = 0; !(await make(lock, holder)); look++) {
    if (look > most) throw new Error('another window keeps writing to it; try again');
    const other = await holderOf(lock);
    unchanged = other !== undefined && other === watched ? unchanged + 1 : 0;
    watched = other;
    if (unchanged > stale) {
      await replace(lock, holder);
      await wait(settle * pause);
      // The last of those who took it over at once has it.
      if ((await holderOf(lock)) === holder) return;
    }
    await wait(pause);
  }
}

/** False when somebody else has the lock. */
async function make(lock: string, holder: string): Promise<boolean> {
  try {
    await writeFile(lock, holder, { flag: 'wx' });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Windows says so of a file that is just being removed.
    if (code === 'EEXIST' || (process.platform === 'win32' && code === 'EPERM')) return false;
    throw error;
  }
}

async function replace(lock: string, holder: string): Promise<void> {
  const temporary = `${lock}.${holder}.tmp`;
  await writeFile(temporary, holder);
  await rename(temporary, lock);
}

/** Undefined when nobody has it. */
async function holderOf(lock: string): Promise<string | undefined> {
  return readFile(lock, 'utf8').catch(() => undefined);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((wake) => setTimeout(wake, milliseconds));
}
