import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a run of the command line left behind. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The most memory that the process ever held, in MB. */
  readonly peak: number;
}

/** The command line built as it is shipped, run as processes of their own. */
export class Program {
  /** Beside `package.json`, as `dist/` is: the program reads its version and its data from the folder above. */
  private readonly built = join(process.cwd(), `dist-${process.pid}`);
  private readonly folder = mkdtempSync(join(tmpdir(), 'plenary-program-'));
  private readonly watcher = join(this.folder, 'watcher.cjs');
  private readonly peakFile = join(this.folder, 'peak');

  constructor() {
    execFileSync(process.execPath, ['esbuild.mjs', '--out', `dist-${process.pid}`], { stdio: 'pipe' });
    writeFileSync(this.watcher, watcherOf(this.peakFile));
  }

  get path(): string {
    return join(this.built, 'cli.js');
  }

  /** Runs `plenary` with these arguments. */
  run(args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string } = {}): Run {
    const done = spawnSync(process.execPath, ['--require', this.watcher, this.path, ...args], { ...options, encoding: 'utf8' });
    return {
      status: done.status,
      stdout: done.stdout,
      stderr: done.stderr,
      peak: Math.round(Number(readFileSync(this.peakFile, 'utf8')) / 1024),
    };
  }

  close(): void {
    for (const path of [this.built, this.folder]) rmSync(path, { recursive: true, force: true });
  }
}

/**
 * A module that leaves the peak of a process in a file. Where the system tells it, that of the program alone: the usual figure
 * begins with what the process held that started it.
 */
function watcherOf(file: string): string {
  return `
    const { readFileSync, writeFileSync } = require('node:fs');
    const peak = () => {
      try {
        return /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
      } catch {
        return String(process.resourceUsage().maxRSS);
      }
    };
    process.on('exit', () => writeFileSync(${JSON.stringify(file)}, peak()));
  `;
}
