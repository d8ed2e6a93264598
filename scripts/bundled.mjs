// Runs TypeScript that belongs to no product (benchmarks, measurements): bundles a file as shipped and runs it in a process of its own,
// from the project's root.
import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { root } from './files.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { run } from './setup/run.mjs';

/** Runs a file with arguments; sets the exit code of this process when it fails. */
export async function runBundled(file, args) {
  await ensureDependencies();
  const { bundle } = await import('../esbuild.mjs');
  const outfile = join(root, 'out', `${basename(file, '.ts')}-${process.pid}.cjs`);
  try {
    await mkdir(join(root, 'out'), { recursive: true });
    await bundle({ entryPoints: [file], outfile, define: { 'process.env.NODE_ENV': '"production"' } });
    const code = await run(process.execPath, ['--expose-gc', '--enable-source-maps', outfile, ...args]);
    if (code !== 0) process.exitCode = 1;
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    await rm(outfile, { force: true });
  }
}
