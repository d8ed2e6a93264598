// `npm run bench`: bundles each bench/*.bench.ts as shipped and runs it in a process of its own, from the project's root.
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { filesUnder, root } from './files.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { run } from './setup/run.mjs';

await ensureDependencies();
const { bundle } = await import('../esbuild.mjs');
for (const file of filesUnder('bench', '.bench.ts')) {
  const outfile = join(root, 'out', `${basename(file, '.ts')}-${process.pid}.cjs`);
  try {
    await bundle({ entryPoints: [file], outfile, define: { 'process.env.NODE_ENV': '"production"' } });
    const code = await run(process.execPath, ['--expose-gc', '--enable-source-maps', outfile, ...process.argv.slice(2)]);
    if (code !== 0) process.exitCode = 1;
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    await rm(outfile, { force: true });
  }
}
