import type { Store } from '../../src/corpus/store';

/** A library in memory: its files can be looked into, and what is written to it is counted. */
export interface MemoryStore extends Store {
  readonly files: Record<string, string>;
  writes: number;
}

export function memoryStore(files: Record<string, string> = {}): MemoryStore {
  let turn: Promise<unknown> = Promise.resolve();
  const store: MemoryStore = {
    location: 'memory',
    files,
    writes: 0,
    list: () => Promise.resolve(Object.keys(files)),
    read: (name) => Promise.resolve(files[name]),
    write: (name, content) => {
      files[name] = content;
      store.writes++;
      return Promise.resolve();
    },
    remove: (name) => {
      delete files[name];
      return Promise.resolve();
    },
    inTurn: (_, change) => {
      const mine = turn.then(change);
      turn = mine.catch(() => undefined);
      return mine;
    },
  };
  return store;
}
