import type { Library } from '../library';
import type { Store } from '../store';
import { Search, type Hit, type SearchOptions } from './search';

/** Searching over a longer time: what was loaded is kept for as long as the library stays the same. */
export class SearchSession {
  #current: { readonly library: Library; readonly search: Search } | undefined;

  constructor(
    /** The library as it is now: the same object while nothing in it has changed. */
    private readonly library: () => Promise<Library>,
    private readonly store: () => Store,
    private readonly pause?: () => Promise<void>,
  ) {}

  /** As `Search` does it, in the library as it is now. */
  async search(words: string, options: SearchOptions = {}): Promise<readonly Hit[]> {
    return (await this.#searchNow()).search(words, options);
  }

  /** Loads what searching needs. */
  async load(): Promise<void> {
    await (await this.#searchNow()).load();
  }

  async #searchNow(): Promise<Search> {
    const library = await this.library();
    if (this.#current?.library !== library) {
      this.#current = { library, search: new Search(library, this.store(), this.pause) };
    }
    return this.#current.search;
  }
}
