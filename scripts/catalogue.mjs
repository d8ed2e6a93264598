// `npm run catalogue -- …`: writes catalogue/*.json from a library; without arguments it says how. The code is in scripts/catalogue/.
import { createRequire } from 'node:module';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './files.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

await ensureDependencies();
const { bundle } = await import('../esbuild.mjs');
const outfile = join(root, 'out', `catalogue-${process.pid}.cjs`);
try {
  await bundle({ entryPoints: ['scripts/catalogue/main.ts'], outfile });
  await createRequire(import.meta.url)(outfile).main(process.argv.slice(2), join(root, 'catalogue'));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await rm(outfile, { force: true });
}
