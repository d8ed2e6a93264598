import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { COMMANDS } from '../../../src/cli/commands';
import { createDiskFiles } from '../../../src/cli/diskFiles';
import { run } from '../../../src/cli/run';
import type { World } from '../../../src/cli/world';
import type { Catalogue } from '../../../src/corpus/catalogue/catalogue';

/** What a command left behind. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A terminal in a folder of its own, with an empty library in `library/` there. Commands run in this process. */
export class Terminal {
  readonly folder = mkdtempSync(join(tmpdir(), 'plenary-cli-'));

  /** With a catalogue, as if one came with the product; without it, there is none. */
  constructor(private readonly catalogue?: Catalogue) {}

  /** Runs `plenary` with these arguments, in a world that may differ from the usual one. */
  async run(args: readonly string[], input = '', change: (world: World) => World = (world) => world): Promise<Outcome> {
    const printed: string[] = [];
    const complained: string[] = [];
    const code = await run(
      args,
      change({
        environment: { PLENARY_LIBRARY: join(this.folder, 'library') },
        ...(this.catalogue ? { catalogue: () => Promise.resolve(this.catalogue!) } : {}),
        product: { version: '1.2.3', conference: 'General Conference (Saltmere, 2036)' },
        files: createDiskFiles(this.folder, Readable.from(input === '' ? [] : [Buffer.from(input)])),
        print: (text) => printed.push(text),
        complain: (line) => complained.push(line),
        now: () => 0,
      }),
      COMMANDS,
    );
    return { code, out: printed.join(''), err: complained.join('\n') };
  }

  /** Runs a command that has to succeed, and returns what it prints. */
  async print(...args: readonly string[]): Promise<string> {
    const outcome = await this.run(args);
    assert.deepEqual({ code: outcome.code, err: outcome.err }, { code: 0, err: '' }, args.join(' '));
    return outcome.out;
  }

  /** Runs a command that has to succeed, and returns the JSON that it prints. */
  async json<T>(...args: readonly string[]): Promise<T> {
    return JSON.parse(await this.print(...args, '--json')) as T;
  }

  /** Runs a command that has to fail with one line on standard error and nothing on standard output; returns the line. */
  async refusal(code: 1 | 2, ...args: readonly string[]): Promise<string> {
    const outcome = await this.run(args);
    assert.equal(outcome.code, code, `${args.join(' ')}: ${outcome.err}`);
    assert.equal(outcome.out, '');
    assert.match(outcome.err, /^plenary: [^\n]+$/);
    assert.doesNotMatch(outcome.err, /fault of Plenary itself|undefined|\[object/);
    return outcome.err;
  }

  write(name: string, content: string | Uint8Array): string {
    writeFileSync(join(this.folder, name), content);
    return name;
  }

  read(name: string): Promise<string> {
    return readFile(join(this.folder, name), 'utf8');
  }

  close(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** The samples of the invented union; the tests run in the project's folder. */
export const HAVENPORT = join(process.cwd(), 'examples/final-acts/havenport-2032.txt');
export const LIGHTBURG = join(process.cwd(), 'examples/final-acts/lightburg-2028.txt');
export const draft = (name: string): string => join(process.cwd(), 'examples/drafts', `${name}.itu.md`);
