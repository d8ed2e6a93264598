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
    const write = `require('node:fs').writeFileSync(${JSON.stringify(this.peakFile)}, String(process.resourceUsage().maxRSS))`;
    writeFileSync(this.watcher, `process.on('exit', () => ${write});\n`);
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
